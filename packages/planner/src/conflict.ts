/** Why no list keeps the rules: which of them conflict, and what would have to give. */

import type { Problem } from "./problem.ts";
import { buildProgram, type Column, type Program, type Row, type Rule, ruleKey } from "./program.ts";
import type { Solver } from "./solver.ts";

export interface Conflict {
  /** Rules that cannot all be kept, none of which can be left out of the conflict. */
  readonly rules: readonly Rule[];
  /** Ways out, the cheapest first: what each rule must give, in its own unit (seats, guests, money, risk). */
  readonly relaxations: readonly (readonly { readonly rule: Rule; readonly by: number }[])[];
}

/** Seconds for each of the small programs, of which there is one or two per rule. */
const SECONDS_EACH = 5;

export interface ConflictOptions {
  /** For all programs together. */
  readonly seconds: number;
  /** Asked between programs, and by the solver within each; true gives up. */
  readonly isStopped?: () => boolean;
}

/**
 * The conflict of an infeasible problem, or null where a list exists, or where a stop or the time left open which rules it is of. Once those
 * are known, a stop or the time only cuts the ways out short.
 * Conflict by a deletion filter: a rule stays out when what remains is still infeasible. Ways out by elastic rows: the least
 * that one rule of the conflict must give while all others are kept, or, where none suffices, the least over all rules.
 * Cost: up to two programs per rule, each of 5 s at most. Deterministic where nothing ends it.
 */
export function findConflict(
  problem: Problem,
  solver: Solver,
  { seconds, isStopped = () => false }: ConflictOptions,
): Conflict | null {
  const started = performance.now();
  const left = () => seconds - (performance.now() - started) / 1000;
  const isOver = () => isStopped() || left() <= 0;
  const program = buildProgram(problem);
  const run = (
    rows: readonly Row[],
    columns: readonly Column[] = program.columns,
    sum = new Map<number, number>(),
  ) =>
    solver({ columns: [...columns], rows: [...rows] }, sum, {
      ...{ seconds: Math.max(0.05, Math.min(SECONDS_EACH, left())), seed: problem.seed, isStopped },
    });
  if (run(program.rows).status !== "infeasible") return null;

  const rules = new Map<string, Rule>();
  for (const { rule } of program.rows) if (rule) rules.set(ruleKey(rule), rule);
  const kept = new Map(rules);
  for (const key of rules.keys()) {
    const without = program.rows.filter(
      ({ rule }) => !rule || (ruleKey(rule) !== key && kept.has(ruleKey(rule))),
    );
    if (run(without).status === "infeasible") kept.delete(key);
    if (isOver()) return null;
  }

  const relaxed = (soft: ReadonlySet<string>) => {
    if (isOver()) return null;
    const { columns, rows, sum, slacks } = elastic(program, soft, problem);
    const { status, solution, value } = run(rows, columns, sum);
    if (status !== "solved" || solution === null) return null;
    const by = slacks
      .map(({ rule, at }) => ({ rule, by: at.reduce((total, column) => total + solution[column]!, 0) }))
      .filter(({ by }) => by > 1e-6)
      .map(({ rule, by }) => ({ rule, by: Math.round(by * 1e6) / 1e6 }));
    return { price: -value, by };
  };
  const single = [...kept.keys()].flatMap((key) => relaxed(new Set([key])) ?? []);
  const all = single.length > 0 ? single : [relaxed(new Set(rules.keys()))].flatMap((found) => found ?? []);
  return {
    rules: [...kept.values()],
    relaxations: all.sort((a, b) => a.price - b.price).map(({ by }) => by),
  };
}

/** The program with slack in the rows of the soft rules. A seat and a guest cost 1; money and risk the share of their limit, times the seats. */
function elastic(program: Program, soft: ReadonlySet<string>, problem: Problem) {
  const columns = [...program.columns];
  const sum = new Map<number, number>();
  const slacks = new Map<string, { rule: Rule; at: number[] }>();
  const slack = (rule: Rule): number => {
    const isAmount = rule.kind === "budget" || rule.kind === "risk";
    const at = columns.push({ lower: 0, upper: Number.POSITIVE_INFINITY, integer: !isAmount }) - 1;
    const limit = rule.kind === "budget" ? problem.budget : rule.kind === "risk" ? problem.risk : null;
    sum.set(at, -(limit ? problem.seats.maximum / limit : 1));
    const known = slacks.get(ruleKey(rule));
    if (known) known.at.push(at);
    else slacks.set(ruleKey(rule), { rule, at: [at] });
    return at;
  };
  const rows = program.rows.map((row): Row => {
    const { rule } = row;
    if (!rule || !soft.has(ruleKey(rule))) return row;
    const more = Number.isFinite(row.lower) ? [[slack(rule), 1] as const] : [];
    const less = Number.isFinite(row.upper) ? [[slack(rule), -1] as const] : [];
    const extra = [...more, ...less];
    return {
      ...row,
      columns: [...row.columns, ...extra.map(([at]) => at)],
      values: [...row.values, ...extra.map(([, value]) => value)],
    };
  });
  return { columns, rows, sum, slacks: [...slacks.values()] };
}
