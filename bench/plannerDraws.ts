/**
 * Times the fair draw beside sortition-algorithms on the same pools, by turns, and writes bench/results/plannerDraws.json. The smallest
 * chances are compared first; where they differ, it ends with an error.
 * Run with: npx tsx bench/plannerDraws.ts
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fairDraw, loadSolver, type Problem } from "@maillage/planner";
import { lotteryPool, publishedPool } from "../packages/planner/src/testing/lotteryPool.ts";
import { whereAndWhen } from "./machine.ts";
import { maximinOf, type PeerDraw, pythonWithSortition } from "./peers/sortition.ts";
import { load, timed } from "./plannerClock.ts";

const SEEDS = [1, 2, 3, 4, 5];
const PEER_SECONDS = 120;

export interface DrawTimes {
  readonly pool: string;
  readonly guests: number;
  readonly seats: number;
  readonly own: PeerDraw;
  /** Null where it took more than `peerSeconds`, or is not installed. */
  readonly peer: PeerDraw | null;
}
export interface DrawsResult extends ReturnType<typeof whereAndWhen> {
  /** Processes that wanted a core, over the last minute before and after. */
  readonly load: readonly [number, number];
  readonly peerSeconds: number;
  readonly isPeerInstalled: boolean;
  readonly draws: readonly DrawTimes[];
}

const begun = load();
const solver = await loadSolver();

function drawn(problem: Problem): PeerDraw {
  const { result, clock, cpu } = timed(() => fairDraw(problem, [], solver, PEER_SECONDS));
  if (result === null) throw new Error("A generated pool has no lottery.");
  const possible = result.chances.filter(({ id }) => !result.never.includes(id));
  return { least: Math.min(...possible.map(({ chance }) => chance)), clock, cpu };
}

const folder = mkdtempSync(join(tmpdir(), "maillage-bench-"));
try {
  const python = pythonWithSortition(join(folder, "python"));
  const pools: readonly (readonly [string, Problem])[] = [
    ...SEEDS.map((seed) => [`generated, seed ${seed}`, lotteryPool(150, 22, seed)] as const),
    ["published, small", publishedPool(1)],
    ["published, large", publishedPool(10)],
  ];
  const draws = pools.map(([pool, problem]) => {
    const own = drawn(problem);
    const peer = python === null ? null : maximinOf(python, folder, problem, PEER_SECONDS);
    process.stderr.write(`${pool}: ${own.cpu.toFixed(1)} s, peer ${peer?.cpu.toFixed(1) ?? "none"}\n`);
    if (peer && Math.abs(peer.least - own.least) > 1e-4)
      throw new Error(`${pool}: the least chance is ${own.least}, the peer says ${peer.least}`);
    return { pool, guests: problem.guests.length, seats: problem.seats.maximum, own, peer };
  });
  const result: DrawsResult = {
    ...whereAndWhen(),
    load: [begun, load()],
    ...{ peerSeconds: PEER_SECONDS, isPeerInstalled: python !== null },
    draws,
  };
  const results = resolve(import.meta.dirname, "results");
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, "plannerDraws.json"), `${JSON.stringify(result, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
