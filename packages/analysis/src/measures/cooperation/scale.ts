import type { UndirectedGraph } from "../../graph/graph.ts";
import { seededRandom } from "../../seededRandom.ts";
import { groupedTies, indices, insidePoints, shuffledIndices } from "../bridging/labelPermutation.ts";
import { groupNumbers, NO_GROUP } from "../groupNumbers.ts";
import { isIsolate } from "../isolates.ts";
import type { Measure, MeasureInput } from "../measure.ts";

/** Regions and countries of nodes by number, and the names of the regions. */
function placesOf({ graph, groups }: MeasureInput<UndirectedGraph>) {
  const regions = groups?.map((group) => group?.split("/", 1)[0] ?? null) ?? null;
  return {
    names: [...new Set((regions ?? []).filter((region) => region !== null))].sort(),
    region: groupNumbers(regions, graph.nodes),
    country: groupNumbers(groups, graph.nodes),
  };
}

/** Weights of the ties of a node with others that have a place, and what of that stays in its country and in its region. */
function contactsOf(
  { offsets, neighbours, weights }: UndirectedGraph,
  { region, country }: ReturnType<typeof placesOf>,
  node: number,
) {
  const found: number[] = [];
  let [all, inCountry, inRegion] = [0, 0, 0];
  for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
    const other = neighbours[at] as number;
    if (region.of[other] === NO_GROUP) continue;
    const weight = weights?.[at] ?? 1;
    found.push(weight);
    all += weight;
    if (region.of[other] === region.of[node]) inRegion += weight;
    if (country.of[other] === country.of[node]) inCountry += weight;
  }
  return { weights: found, all, inCountry, inRegion };
}

/** A share that leaves the group from an index (E - I) / (E + I) of ties; null without ties. */
const leaving = (index: number | undefined): number | null =>
  index === undefined || Number.isNaN(index) ? null : (index + 1) / 2;

/** How many of all are in each group, and the chance that two at random are of the same. */
function sizesOf(of: Int32Array, count: number, pool: Uint32Array) {
  const sizes = new Float64Array(count);
  for (const node of pool) sizes[of[node] as number]! += 1;
  const pairs = sizes.reduce((sum, size) => sum + size * (size - 1), 0);
  return { sizes, alike: pairs / (pool.length * (pool.length - 1)) };
}

const shareColumns = ["across-regions", "across-expected", "within-region", "within-country"] as const;
const SCALES = ["within-country", "within-region", "across-regions"] as const;

/**
 * At what scale somebody works with others: shares, by weight, of its ties with others of its country, with others of its
 * region but of another country, and across regions; of each node, of each region (ties with an end in it, each once) and
 * of all ties; each beside what it would be if the places of those with a tie were shuffled. Expected, exact: of a node
 * that keeps its place 1 - (n_r - 1) / (n - 1) across regions; of all ties the chance of a pair. Of a region the mean of
 * the draws. Intervals hold the middle nine tenths: exact (hypergeometric) for a node whose ties weigh alike, else of
 * `draws` shuffles from `seed`. A group is "region/country". Ties with an end without a place are left out; null for
 * isolates, nodes without a place and nodes without such a tie. Deterministic. Cost: draws × (nodes + ties). Source: label
 * permutation as for the E-I index, Krackhardt & Stern 1988.
 */
export const scale: Measure<UndirectedGraph> = {
  id: "scale",
  family: "cooperation",
  projections: ["undirected"],
  weights: "strength",
  needsGroups: true,
  groupsAs: "nested",
  parameters: [
    { name: "draws", kind: "integer", minimum: 99, maximum: 9_999, default: 999 },
    { name: "seed", kind: "integer", minimum: 0, maximum: 2 ** 31 - 1, default: 1 },
  ],
  columns: shareColumns.map((id) => ({ id, unit: "share", of: "node" })),
  totals: SCALES.flatMap((id) => [`all-${id}`, `all-${id}-expected`]),
  cost: "repeated",
  compute(input, settings, progress) {
    const { graph } = input;
    const places = placesOf(input);
    const { names, region, country } = places;
    const draws = Number(settings.draws);
    const seed = Number(settings.seed);
    const chance = { draws, random: seededRandom(seed) };
    const ties = groupedTies(graph, region.of);
    const tied = new Uint8Array(graph.nodes);
    for (const ends of [ties.source, ties.target]) for (const node of ends) tied[node] = 1;
    const pool = Uint32Array.from(tied.keys()).filter((node) => tied[node] === 1);
    const inRegion = sizesOf(region.of, region.count, pool);
    const inCountry = sizesOf(country.of, country.count, pool);

    const observed = indices(ties, region.of, region.count);
    const shuffle = ({ of, count }: typeof region, told?: typeof progress) =>
      pool.length === 0 ? [] : shuffledIndices(ties, of, count, pool, chance, told);
    const regions = shuffle(region, progress);
    const countries = shuffle(country).at(-1);

    const empty = () => new Array<number | null>(graph.nodes).fill(null);
    const [across, expected, low, high, within, home] = Array.from({ length: 6 }, empty) as [
      (number | null)[],
      (number | null)[],
      (number | null)[],
      (number | null)[],
      (number | null)[],
      (number | null)[],
    ];
    const pointsOf = insidePoints(chance);
    const homeOf = new Float64Array(region.count + 1);
    const wholeOf = new Float64Array(region.count + 1);
    for (const node of pool) {
      const own = contactsOf(graph, places, node);
      const marked = (inRegion.sizes[region.of[node] as number] as number) - 1;
      const shape = { total: pool.length - 1, marked, drawn: own.weights.length };
      const points = pointsOf(own.weights, shape);
      across[node] = (own.all - own.inRegion) / own.all;
      expected[node] = 1 - shape.marked / shape.total;
      low[node] = (own.all - points.high) / own.all;
      high[node] = (own.all - points.low) / own.all;
      within[node] = (own.inRegion - own.inCountry) / own.all;
      home[node] = own.inCountry / own.all;
    }
    for (let tie = 0; tie < ties.source.length; tie++) {
      const [a, b] = [ties.source[tie] as number, ties.target[tie] as number];
      const weight = ties.weight[tie] as number;
      for (const at of new Set([region.of[a] as number, region.of[b] as number, region.count])) {
        wholeOf[at]! += weight;
        if (country.of[a] === country.of[b]) homeOf[at]! += weight;
      }
    }
    /** Shares within the country, within the region and across regions, of a region or of all ties. */
    const shares = (at: number): readonly (number | null)[] => {
      const out = leaving(observed[at]);
      if (out === null) return [null, null, null];
      const inside = (homeOf[at] as number) / (wholeOf[at] as number);
      return [inside, Math.max(0, 1 - out - inside), out];
    };
    const [allHome, allWithin, allAcross] = shares(region.count);
    const some = pool.length > 0;
    let isolates = 0;
    for (let node = 0; node < graph.nodes; node++) if (isIsolate(graph, node)) isolates++;
    const shown = names.flatMap((name, at) => ((wholeOf[at] as number) > 0 ? [{ name, at }] : []));
    const bound = (end: "mean" | "low" | "high", at: number) => leaving(regions[at]?.[end]);
    return {
      columns: [
        { id: "across-regions", values: across },
        { id: "across-expected", values: expected, low, high },
        { id: "within-region", values: within },
        { id: "within-country", values: home },
      ],
      totals: [
        { id: "all-within-country", value: allHome ?? null },
        {
          id: "all-within-country-expected",
          value: some ? inCountry.alike : null,
          ...(countries && { low: (1 - countries.high) / 2, high: (1 - countries.low) / 2 }),
        },
        { id: "all-within-region", value: allWithin ?? null },
        { id: "all-within-region-expected", value: some ? inRegion.alike - inCountry.alike : null },
        { id: "all-across-regions", value: allAcross ?? null },
        {
          id: "all-across-regions-expected",
          value: some ? 1 - inRegion.alike : null,
          ...(some && { low: bound("low", region.count) ?? 0, high: bound("high", region.count) ?? 1 }),
        },
      ],
      matrices: [
        {
          id: "scale-by-region",
          groups: shown.map(({ name }) => name),
          columns: ["within-country", "within-region", "across-regions", "across-expected"],
          values: shown.map(({ at }) => [...shares(at), bound("mean", at)]),
          low: shown.map(({ at }) => [null, null, null, bound("low", at)]),
          high: shown.map(({ at }) => [null, null, null, bound("high", at)]),
        },
      ],
      isolates,
      draws,
      seed,
    };
  },
  working(input, _settings, { columns }, node) {
    const value = columns[0]?.values[node] ?? null;
    const expected = columns[1]?.values[node] ?? null;
    const low = columns[1]?.low?.[node] ?? null;
    const high = columns[1]?.high?.[node] ?? null;
    if (value === null || expected === null || low === null || high === null) return [];
    const { all, inCountry, inRegion } = contactsOf(input.graph, placesOf(input), node);
    const numbers = { value, country: inCountry, region: inRegion - inCountry, across: all - inRegion };
    return [
      { key: "scale-sum", numbers, nodes: [] },
      { key: "scale-chance", numbers: { expected, low, high }, nodes: [] },
    ];
  },
};
