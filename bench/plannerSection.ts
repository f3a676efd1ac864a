/** The part of docs/performance.md on encounter plans, from what bench/planner.ts left. */
import type { PlannerResult, PlanTimes } from "./planner.ts";
import type { DrawsResult, DrawTimes } from "./plannerDraws.ts";

const GAP_GOAL = 0.02;
const whole = (number: number) => Math.round(number).toLocaleString("en");
const s = (seconds: number) =>
  seconds < 0.1 ? `${(seconds * 1000).toFixed(0)} ms` : `${seconds.toFixed(1)} s`;
const percent = (share: number) => `${(100 * share).toFixed(share < 0.0995 ? 2 : 1)} %`;
const middle = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
const kept = (isKept: boolean) => (isKept ? "kept" : "**missed**");

/** Of the aims of the best list, what a greedy one comes to, the median of those that keep the rules. */
function greedyShare(runs: PlanTimes["runs"], aim: number): string {
  const shares = runs.flatMap(({ aims, greedy }) => (greedy === null ? [] : [greedy[aim]! / aims[aim]!]));
  return shares.length === 0 ? "–" : percent(middle(shares));
}

const planRow = ({ guests, seats, runs }: PlanTimes) => {
  const worst = Math.max(...runs.map(({ gap }) => gap));
  const failed = runs.filter(({ greedy }) => greedy === null).length;
  return `| ${whole(guests)} / ${seats} | ${runs.filter(({ isProven }) => isProven).length} of ${runs.length} | ${s(middle(runs.map(({ clock }) => clock)))} | ${s(middle(runs.map(({ cpu }) => cpu)))} | ${percent(worst)} | ${kept(worst <= GAP_GOAL)} | ${greedyShare(runs, 0)} | ${greedyShare(runs, 1)} | ${failed} |`;
};

const drawRow = (peerSeconds: number, { pool, guests, seats, own, peer }: DrawTimes) => {
  const theirs =
    peer === null
      ? `over ${peerSeconds} s | – | –`
      : `${s(peer.clock)} | ${s(peer.cpu)} | ${peer.least.toFixed(4)}`;
  return `| ${pool}: ${whole(guests)} / ${seats} | ${s(own.clock)} | ${s(own.cpu)} | ${own.least.toFixed(4)} | ${theirs} |`;
};

/** A goal in seconds, by the clock, beside what it took by the clock and of the processor. */
const goalRow = (what: string, goal: number, took: readonly { clock: number; cpu: number }[]) => {
  const clock = Math.max(...took.map((each) => each.clock));
  return `| ${what} | ${s(clock)} | ${s(Math.max(...took.map(({ cpu }) => cpu)))} | ≤ ${s(goal)} | ${kept(clock <= goal)} |`;
};

/** A load that the bench itself, which takes one core, can make. */
const QUIET = 1.2;
const busy = ({ load }: PlannerResult | DrawsResult) =>
  Math.max(...load) <= QUIET
    ? `Nobody else worked on the machine (load ${load[0]} before, ${load[1]} after).`
    : `Others worked on the machine: ${load[0]} processes wanted one of its cores before, ${load[1]} after, so that the clock tells more than the work.`;

/** The section; `at` says when and on what a part was measured. */
export function plannerSection(
  measured: PlannerResult,
  drawn: DrawsResult,
  at: (measured: PlannerResult | DrawsResult) => string,
): string {
  const { plans, explanations, byHand, tables, cold, seconds } = measured;
  const { draws, peerSeconds } = drawn;
  const of = (start: string) => draws.filter(({ pool }) => pool.startsWith(start)).map(({ own }) => own);
  const hand = byHand.map((clock) => ({ clock, cpu: clock }));
  return `## Encounter plans

${at(measured)} ${busy(measured)}
Loading the solver took ${s(cold.load)}, the first plan in a process ${s(cold.first)}.

### The best list

Generated plans with 60 rules (twelve regions, fifteen fields, six languages, gender, kinds, money, visas, who does not come together) and two aims in
order: bridges, then cells covered, of which 1 % of the first may be given up. Five seeds each, stopped after ${seconds} s by the clock; the goal is a proof or a gap of at most 2 % for each aim of
each seed. Greed takes the guest that adds most to the aims in their order next; its share of our aims is the median of the seeds where it keeps the rules.

| guests / seats | proven | clock, median | processor, median | worst gap | goal | greedy, bridges | greedy, cells | greedy fails |
|---|--:|--:|--:|--:|---|--:|--:|--:|
${plans.map(planRow).join("\n")}

### The fair draw beside sortition-algorithms

LEXIMIN here, MAXIMIN of sortition-algorithms 0.10.1 (Python, HiGHS) on the same pools${drawn.isPeerInstalled ? "" : ", which could not be installed on this machine"}. MAXIMIN makes the smallest chance as large as can be and stops there; LEXIMIN goes on
with the next smallest, so it has more to do. Their smallest chances are compared first, and must agree.
${at(drawn)} ${busy(drawn)}

| pool: people / seats | ours, clock | processor | smallest chance | peer, clock | processor | smallest chance |
|---|--:|--:|--:|--:|--:|--:|
${draws.map((draw) => drawRow(peerSeconds, draw)).join("\n")}

### Goals by the clock

| what | clock, worst | processor, worst | goal | |
|---|--:|--:|--:|---|
${[
  goalRow("fair draw of 150 people for 22 seats", 10, of("generated")),
  goalRow("fair draw of the published pool of 2,000", 1, of("published, large")),
  goalRow("why one guest, at 200 guests for 40 seats", 1, explanations),
  goalRow("numbers of a list by hand, 5,000 guests", 0.1, hand),
].join("\n")}

${whole(tables.people)} people at tables in ${tables.rounds} rounds: ${s(tables.clock)} by the clock, ${s(tables.cpu)} of the processor.
`;
}
