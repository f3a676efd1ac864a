import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { evaluator } from "./evaluate.ts";
import { aroundAnswers, explain } from "./explain.ts";
import { solve } from "./solve.ts";
import { loadSolver, type Solver } from "./solver.ts";
import { inOrder, reserves, swapped, swapsOf } from "./swaps.ts";
import { anyProblem, coverAll, person, problemOf } from "./testing/problems.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});
const seconds = 20;
const guests = [
  person("a", ["1", "2", "4", "5"]),
  person("b", ["1", "2", "3"]),
  person("c", ["4", "5", "6"]),
  person("d", ["6"]),
];
const problem = problemOf(guests, 2, { aims: [coverAll(guests)] });
const list = [
  { id: "b", delegates: 1 },
  { id: "c", delegates: 1 },
];

describe("why", () => {
  it("this guest: what only it covers, the loss, the best swap, and who moves without it", () => {
    const found = explain(problem, list, "b", solver, { seconds });
    expect(found.onlyCells).toEqual(["1", "2", "3"]);
    expect([found.aimsWith, found.aimsWithout]).toEqual([[6], [3]]);
    expect(found.swaps[0]).toEqual({ leaves: "b", joins: "a", aims: [5] });
    expect(found.forced).toMatchObject({ aims: [5], leaves: expect.arrayContaining(["b"]) });
  });

  it("not that one: forced in, the list is worth one less", () => {
    const found = explain(problem, list, "a", solver, { seconds });
    expect(found.onlyCells).toEqual([]);
    expect(found.brokenBy).toEqual([{ kind: "seats", of: null }]);
    expect(found.forced).toEqual({
      aims: [5],
      joins: ["a"],
      leaves: [expect.any(String)],
      isSolvedToTheEnd: true,
    });
  });

  it("moves nobody who need not move, however many equally good lists there are", () => {
    const alike = Array.from({ length: 30 }, (_, at) => person(`g${at}`, ["1"]));
    const any = problemOf(alike, 6, { aims: [coverAll(alike)], seats: { minimum: 6, maximum: 6 } });
    const held = solve(any, solver, { seconds })?.list ?? [];
    for (const id of [held[0]!.id, alike.find((one) => !held.some((kept) => kept.id === one.id))!.id]) {
      const { forced } = explain(any, held, id, solver, { seconds });
      expect([forced?.joins.length, forced?.leaves.length]).toEqual([1, 1]);
    }
  });

  it("moves only as many as must where no exchange of one for one keeps the rules", () => {
    const has = (...values: string[]) => ({ values: { has: values } });
    const alike = Array.from({ length: 30 }, (_, at) => person(`g${at}`, ["1"]));
    const pool = [
      ...alike,
      person("both", [], has("x", "y")),
      person("x", [], has("x")),
      person("y", [], has("y")),
    ];
    const asked = ["x", "y"].map((value) => ({
      ...{ id: value, field: "has", values: [value], minimum: 1, maximum: null, missing: "unknown" as const },
    }));
    const any = problemOf(pool, 6, {
      aims: [coverAll(alike)],
      seats: { minimum: 6, maximum: 6 },
      quotas: asked,
    });
    const held = ["both", "g3", "g8", "g13", "g21", "g27"].map((id) => ({ id, delegates: 1 }));
    const { swaps, forced } = explain(any, held, "both", solver, { seconds });
    expect(swaps).toEqual([]);
    expect(forced?.joins.toSorted()).toEqual(["x", "y"]);
    expect(forced?.leaves).toHaveLength(2);
  });

  it("is told only as the model bears out, under any rules", () => {
    fc.assert(
      fc.property(anyProblem(2, 9), fc.nat(), (any, pick) => {
        const best = solve(any, solver, { seconds });
        if (best === null || best.list.length === 0) return;
        const evaluate = evaluator(any);
        const { id } = any.guests[pick % any.guests.length]!;
        const found = explain(any, best.list, id, solver, { seconds });
        expect(found.isInvited ? found.aimsWith : found.aimsWithout).toEqual(best.evaluation.aims);
        for (const cell of found.onlyCells) {
          const others = best.list.filter((one) => one.id !== id).map((one) => one.id);
          expect(any.guests.some((guest) => others.includes(guest.id) && guest.cells.includes(cell))).toBe(
            false,
          );
        }
        for (const { leaves, joins, aims } of found.swaps) {
          const joining = any.guests.find((guest) => guest.id === joins)!;
          const other = evaluate([
            ...best.list.filter((one) => one.id !== leaves),
            { id: joins, delegates: joining.delegates.minimum },
          ]);
          expect(other.broken).toEqual([]);
          expect(other.aims).toEqual(aims);
          expect(aims[0]).toBeLessThanOrEqual(best.aims[0]!.bound + 1e-3);
        }
        if (found.forced && !any.must.includes(id) && !any.never.includes(id))
          expect(found.forced.aims[0]).toBeLessThanOrEqual(best.aims[0]!.bound + 1e-3);
      }),
      { numRuns: 30 },
    );
  });
});

describe("reserves", () => {
  it("stand in for a guest, or for the one who alone covers a cell", () => {
    expect(reserves(problem, list, 1).byGuest).toEqual([
      { leaves: "b", reserves: [{ leaves: "b", joins: "a", aims: [5] }] },
      { leaves: "c", reserves: [{ leaves: "c", joins: "a", aims: [5] }] },
    ]);
    const six = reserves(problem, list, 2).byCell.find(({ cell }) => cell === "6");
    expect(six).toEqual({ cell: "6", covers: "c", reserves: [{ leaves: "c", joins: "d", aims: [4] }] });
  });

  it("are the same as when everybody is tried, under any rules", () => {
    fc.assert(
      fc.property(anyProblem(2, 8), fc.nat(), fc.nat(), (any, first, second) => {
        const chosen = [first, second].map((at) => any.guests[at % any.guests.length]!);
        const some = [...new Set(chosen)].map(({ id, delegates }) => ({ id, delegates: delegates.minimum }));
        const evaluate = evaluator(any);
        for (const { id: leaves } of some) {
          const tried = any.guests
            .filter(({ id }) => !some.some((one) => one.id === id))
            .map((joins) => ({ joins, evaluation: evaluate(swapped(some, leaves, joins)) }))
            .filter(({ evaluation }) => evaluation.broken.length === 0)
            .map(({ joins, evaluation }) => ({ leaves, joins: joins.id, aims: evaluation.aims }))
            .sort((a, b) => inOrder(b.aims, a.aims));
          expect(swapsOf(any, some)(leaves)).toEqual(tried);
        }
      }),
    );
  });

  it("come in around those who accepted once somebody refuses", () => {
    const next = solve(aroundAnswers(problem, { b: "accepted", c: "refused" }), solver, { seconds });
    expect(next?.list.map(({ id }) => id)).toEqual(["a", "b"]);
    const silent = solve(aroundAnswers(problem, { b: "silent", c: "invited" }), solver, { seconds });
    expect(silent?.list.map(({ id }) => id)).toEqual(["a", "c"]);
  });
});
