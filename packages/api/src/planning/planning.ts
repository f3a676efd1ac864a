/** Encounter plans of one network: kept, resolved against it, solved in a thread of their own. */
import {
  type Job,
  type KeptPlan,
  MaillageError,
  type Plan,
  type PlanExplanation,
  type PlanFound,
  type PlanInvited,
  type PlanLimits,
  type PlanNumbers,
  type PlanReserves,
  type PlanRoom,
  type PlanSeating,
  type PlanSolving,
} from "@maillage/model";
import { aroundAnswers, checkProblem, type Problem } from "@maillage/planner";
import type { Jobs } from "../jobs.ts";
import type { Snapshot } from "../networkSnapshot.ts";
import { KeptPlans } from "./keptPlans.ts";
import { PlanThread } from "./planThread.ts";
import { numbersOf, type ResolvedPlan, resolvePlan, roomOf } from "./resolvePlan.ts";
import { type Solving, solveApart } from "./solveApart.ts";
import { tablesOf } from "./tables.ts";

/** Seconds for the list around one guest, and for that around answers. */
const EXPLAIN_SECONDS = 0.6;
const LIMITS_SECONDS = 10;
const REPLACE_SECONDS = 30;
const MOST_RESERVES = 3;

export class Planning {
  readonly kept: KeptPlans;
  private readonly resolved = new WeakMap<KeptPlan, { snapshot: Snapshot; resolved: ResolvedPlan }>();
  private readonly solvings = new Map<string, Solving & { readonly revision: number }>();
  private warm: PlanThread | null = null;

  constructor(
    folder: string,
    private readonly jobs: Jobs,
    /** The network as its owner sees it. */
    private readonly snapshot: () => Promise<Snapshot>,
  ) {
    this.kept = new KeptPlans(folder);
  }

  /** Erases a plan; what solves it ends. @throws MaillageError "plan-unknown" */
  async remove(id: string): Promise<void> {
    await this.kept.remove(id);
    void this.stop(id);
  }

  /** The plan with its pool, resolved once a revision of both. @throws as `resolvePlan` */
  async resolve(id: string): Promise<{ kept: KeptPlan; snapshot: Snapshot; resolved: ResolvedPlan }> {
    const kept = await this.kept.get(id);
    const snapshot = await this.snapshot();
    return { kept, snapshot, resolved: this.resolveHere(kept, snapshot) };
  }

  async room(id: string): Promise<PlanRoom> {
    const kept = await this.kept.get(id);
    const snapshot = await this.snapshot();
    return roomOf(snapshot, kept.plan, kept.revision, () => this.resolveHere(kept, snapshot));
  }

  async numbers(id: string, list: readonly PlanInvited[]): Promise<PlanNumbers> {
    return numbersOf((await this.resolve(id)).resolved, list);
  }

  /** Starts to solve around the answers that the plan holds, or answers with the job that does already. @throws MaillageError of a plan that is wrong in itself */
  async solve(id: string, seconds: number): Promise<Job> {
    const { revision } = await this.kept.get(id);
    const running = this.solvings.get(id);
    if (running?.revision === revision && !running.isStopped()) return this.jobs.find(running.job.id);
    await this.stop(id);
    const { kept, snapshot, resolved } = await this.resolve(id);
    return this.start(kept, snapshot, resolved, seconds);
  }

  /** Writes answers into the plan, then solves it around them. What solves it already ends. @throws as `solve`, and "plan-changed" */
  async replace(id: string, revision: number, answers: Plan["answers"]): Promise<Job> {
    await this.stop(id);
    const { plan } = await this.kept.get(id);
    const kept = await this.kept.change(id, { revision, plan: { ...plan, answers } });
    const snapshot = await this.snapshot();
    const resolved = this.resolveHere(kept, snapshot);
    return this.start(kept, snapshot, resolved, REPLACE_SECONDS);
  }

  /** How far solving is; null when nobody solves the plan, or nothing is found yet. */
  async solving(id: string): Promise<PlanSolving | null> {
    await this.kept.get(id);
    return this.solvings.get(id)?.best() ?? null;
  }

  async explain(id: string, guest: string): Promise<PlanExplanation> {
    const { kept, resolved } = await this.resolve(id);
    const list = listOf(resolved);
    const { cells, bridges, idNow } = resolved;
    const problem = around(kept.plan, resolved);
    const now = idNow(guest);
    if (!problem.guests.some((one) => one.id === now))
      throw new MaillageError(
        "plan-guest-unknown",
        "invalid-input",
        "The guest is not in the pool of the plan. Take one of GET /plans/{id}/pool.",
      );
    const found = await this.thread().ask("explain", { problem, list, id: now, seconds: EXPLAIN_SECONDS });
    const { aimsWith, aimsWithout, brokenBy, swaps, forced } = found;
    return {
      ...{ id: now, isInvited: found.isInvited },
      onlyCells: found.onlyCells.flatMap((cell) => cells.get(cell) ?? []),
      onlyBridges: found.onlyBridges.flatMap((bridge) => bridges.get(bridge) ?? []),
      ...{ aimsWith: [...aimsWith], aimsWithout: [...aimsWithout], brokenBy: [...brokenBy] },
      swaps: swaps.map((swap) => ({ ...swap, aims: [...swap.aims] })),
      forced: forced && {
        ...forced,
        ...{ aims: [...forced.aims], joins: [...forced.joins], leaves: [...forced.leaves] },
      },
    };
  }

  async reserves(id: string): Promise<PlanReserves> {
    const { kept, resolved } = await this.resolve(id);
    const { cells } = resolved;
    const list = listOf(resolved);
    const problem = around(kept.plan, resolved);
    const found = await this.thread().ask("reserves", { problem, list, most: MOST_RESERVES });
    const told = (swaps: (typeof found.byGuest)[number]["reserves"]) =>
      swaps.map((swap) => ({ ...swap, aims: [...swap.aims] }));
    return {
      byGuest: found.byGuest.map(({ leaves, reserves }) => ({ leaves, reserves: told(reserves) })),
      byCell: found.byCell.flatMap(({ cell, covers, reserves }) => {
        const named = cells.get(cell);
        return named ? [{ cell: named, covers, reserves: told(reserves) }] : [];
      }),
    };
  }

  /** What stands in the way of a better list. @throws MaillageError "plan-without-list" */
  async limits(id: string): Promise<PlanLimits> {
    const { kept, resolved } = await this.resolve(id);
    const list = listOf(resolved);
    const problem = around(kept.plan, resolved);
    const found = await this.thread().ask("limits", { problem, list, seconds: LIMITS_SECONDS });
    return { items: found.map(({ aims, ...limit }) => ({ ...limit, aims: [...aims] })) };
  }

  /** Who sits where, as the plan's tables ask. @throws MaillageError "plan-without-list", "plan-without-tables", "plan-tables-impossible" */
  async seating(id: string): Promise<PlanSeating> {
    const { kept, snapshot, resolved } = await this.resolve(id);
    listOf(resolved);
    const { rounds, ...met } = await this.thread().ask("seating", tablesOf(snapshot, kept.plan, resolved));
    return {
      ...met,
      rounds: rounds.map((tables) => tables.map((table) => ({ ...table, seats: [...table.seats] }))),
    };
  }

  /** The plan with its list. @throws MaillageError "plan-without-list" */
  async resolveListed(id: string): ReturnType<Planning["resolve"]> {
    const found = await this.resolve(id);
    listOf(found.resolved);
    return found;
  }

  /** Ends every thread; what was found so far is kept. */
  async close(): Promise<void> {
    this.warm?.close();
    const open = [...this.solvings.values()];
    for (const solving of open) solving.end();
    await Promise.all(open.map(({ ended }) => ended));
  }

  /** Ends what solves a plan, if anything does; then its list so far is kept. */
  private async stop(id: string): Promise<void> {
    const solving = this.solvings.get(id);
    if (!solving) return;
    if (!solving.isStopped()) this.jobs.cancel(solving.job.id);
    await solving.ended;
  }

  private resolveHere(kept: KeptPlan, snapshot: Snapshot): ResolvedPlan {
    const known = this.resolved.get(kept);
    if (known?.snapshot === snapshot) return known.resolved;
    const resolved = resolvePlan(snapshot, kept.plan);
    this.resolved.set(kept, { snapshot, resolved });
    return resolved;
  }

  private start(kept: KeptPlan, snapshot: Snapshot, resolved: ResolvedPlan, seconds: number): Job {
    const running = this.solvings.get(kept.id);
    if (running) return running.job;
    const problem = around(kept.plan, resolved);
    checkProblem(problem);
    const solving = solveApart({
      jobs: this.jobs,
      key: `plan ${kept.id}`,
      start: () => PlanThread.start(),
      task: { problem, seconds, isFair: kept.plan.mode === "fair" },
      evaluate: resolved.evaluate,
      keep: (found, isOnTheWay) => {
        const whole: PlanFound = { ...found, ofRevision: kept.revision, network: snapshot.revision };
        return this.kept.found(kept.id, whole, isOnTheWay);
      },
    });
    this.solvings.set(kept.id, { ...solving, revision: kept.revision });
    void solving.ended.then(() => this.solvings.delete(kept.id));
    return solving.job;
  }

  private thread(): PlanThread {
    if (this.warm === null || this.warm.hasEnded) this.warm = PlanThread.start().unref();
    return this.warm;
  }
}

/** The problem as the plan's answers leave it. */
function around({ answers }: Plan, { problem, idNow }: ResolvedPlan): Problem {
  const now = Object.entries(answers).map(([guest, answer]) => [idNow(guest), answer] as const);
  return aroundAnswers(problem, Object.fromEntries(now));
}

function listOf({ list, problem }: ResolvedPlan): readonly PlanInvited[] {
  checkProblem(problem);
  if (list !== null) return list;
  throw new MaillageError(
    "plan-without-list",
    "conflict",
    "The plan has no list yet. Solve it, or put a list together by hand.",
  );
}
