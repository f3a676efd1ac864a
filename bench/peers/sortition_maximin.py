"""MAXIMIN of sortition-algorithms on HiGHS: a pool as JSON in a file, the least chance and the seconds as answer."""

import json
import sys
import time

from sortition_algorithms.committee_generation import find_distribution_maximin
from sortition_algorithms.features import FeatureValueMinMax
from sortition_algorithms.people import People
from sortition_algorithms.utils import StrippedDict

with open(sys.argv[1], encoding="utf8") as file:
    pool = json.load(file)
features = {}
for quota in pool["quotas"]:
    least, most = quota["minimum"], quota["maximum"]
    limits = FeatureValueMinMax(min=least, max=most, min_flex=least, max_flex=most)
    features.setdefault(quota["field"], {})[quota["value"]] = limits
people = People([])
for volunteer in pool["people"]:
    people.add(volunteer["id"], StrippedDict(volunteer["values"]), features)

clock, cpu = time.perf_counter(), time.process_time()
committees, weights, _ = find_distribution_maximin(features, people, pool["seats"], [])
clock, cpu = time.perf_counter() - clock, time.process_time() - cpu
chances = {volunteer["id"]: 0.0 for volunteer in pool["people"]}
for committee, weight in zip(committees, weights):
    for volunteer in committee:
        chances[volunteer] += weight
print(json.dumps({"least": min(chances.values()), "clock": clock, "cpu": cpu}))
