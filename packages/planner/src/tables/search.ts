/** Better seats by swaps between tables: simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983), several runs, the best kept. */
import type { SeededRandom } from "@maillage/analysis";
import type { Floor } from "./floor.ts";
import { countMeetings } from "./meetings.ts";
import { Room, type Weights } from "./room.ts";
import type { Share } from "./start.ts";

const STEPS_PER_SEAT = 2_000;
const STEPS_MOST = 6_000_000;
/** Share of the steps of a run that only climb, by the true order of the aims. */
const CLIMBING = 0.25;
const HOTTEST = 3;
const COLDEST = 0.15;
/** By turns: all aims at once, and the first alone, which the others can hide. */
const WHILE_HOT: readonly Weights[] = [
  { first: [0, 2, 6], repeat: 1, language: 12 },
  { first: [0, 0, 4], repeat: 0, language: 12 },
];
const RUNS = 8;

/** People by round and table. Deterministic for what `random` draws. */
export function search(
  floor: Floor,
  deal: readonly (readonly Share[])[],
  random: SeededRandom,
): number[][][] {
  const room = new Room(floor);
  const seats = floor.problem.people.length * floor.problem.rounds;
  const steps = Math.min(STEPS_PER_SEAT * seats, STEPS_MOST);
  const runs = floor.problem.tables === 1 ? 0 : Math.min(RUNS, Math.floor(STEPS_MOST / steps));
  const exact = exactWeights(floor);
  const { newMeetings, acrossGaps, repeats } = countMeetings(floor.problem, []);
  const possible =
    acrossGaps.bound * exact.first[2] +
    (newMeetings.bound - acrossGaps.bound) * exact.first[1] -
    repeats.bound * exact.repeat;
  room.seat(deal, random);
  let best = { worth: room.worth(exact), tables: room.tables() };
  for (let run = 0; run < runs && best.worth < possible; run += 1) {
    if (run > 0) room.seat(deal, random);
    const weights = WHILE_HOT[run % WHILE_HOT.length]!;
    const hot = Math.floor(steps * (1 - CLIMBING));
    for (let step = 0; step < hot; step += 1)
      room.swap(weights, HOTTEST * (COLDEST / HOTTEST) ** (step / hot), random);
    for (let step = hot; step < steps; step += 1) room.swap(exact, 0, random);
    const worth = room.worth(exact);
    if (worth > best.worth) best = { worth, tables: room.tables() };
  }
  return best.tables;
}

/** No number of later gains outweighs one earlier gain. */
function exactWeights({ problem, least, larger }: Floor): Weights {
  const { rounds, tables } = problem;
  const pairs = (tables * least * (least - 1)) / 2 + larger * least;
  const more = rounds * pairs + 1;
  return { first: [0, more, more + more * more], repeat: 1, language: Number.POSITIVE_INFINITY };
}
