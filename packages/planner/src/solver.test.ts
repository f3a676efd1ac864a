import { seededRandom } from "@maillage/analysis";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Program } from "./program.ts";
import { solve } from "./solve.ts";
import { loadSolver } from "./solver.ts";
import { coverAll, person, problemOf } from "./testing/problems.ts";

const broken = { run: null as (() => never) | null, disposed: 0 };
vi.mock("highs", async (original) => {
  const { default: load } = await original<typeof import("highs")>();
  return {
    default: async () => {
      const highs = await load();
      return {
        ...highs,
        createModel: (...model: Parameters<typeof highs.createModel>) => {
          const made = highs.createModel(...model);
          const { run } = broken;
          const dispose = made.dispose.bind(made);
          made.dispose = () => {
            broken.disposed += 1;
            dispose();
          };
          return run ? Object.assign(made, { run }) : made;
        },
      };
    },
  };
});

/** Which half of 120 things has exactly so many in each of 50 sets dealt out by lot as one half that the lot knows: nobody finds it soon. */
function hardProgram(): Pick<Program, "columns" | "rows"> {
  const random = seededRandom(11);
  const columns = Array.from({ length: 120 }, () => ({ lower: 0, upper: 1, integer: true }));
  const rows = Array.from({ length: 50 }, () => {
    const inside = columns.flatMap((_, at) => (random.below(2) === 1 ? [at] : []));
    const count = inside.filter((at) => at % 2 === 0).length;
    return { rule: null, lower: count, upper: count, columns: inside, values: inside.map(() => 1) };
  });
  return { columns, rows };
}

const guests = [person("secret-a", ["1"]), person("secret-b", ["2"])];
const problem = problemOf(guests, 1, { aims: [coverAll(guests)] });

describe("a solver that breaks down", () => {
  beforeEach(() => {
    broken.run = null;
    broken.disposed = 0;
  });

  it("is told as such, names nobody, and gives its memory back", async () => {
    const solver = await loadSolver();
    broken.run = () => {
      throw new WebAssembly.RuntimeError("memory access out of bounds");
    };
    expect(() => solve(problem, solver, { seconds: 5 })).toThrow(
      expect.objectContaining({
        code: "plan-solver-failed",
        message: expect.not.stringContaining("secret"),
        cause: expect.any(WebAssembly.RuntimeError),
      }),
    );
    expect(broken.disposed).toBe(1);
    broken.run = null;
    expect(solve(problem, solver, { seconds: 5 })?.aims).toEqual([{ value: 1, bound: 1, gap: 0 }]);
    expect(broken.disposed).toBe(2);
  });
});

it("has no solution where the time brought none, and proves nothing", async () => {
  const solver = await loadSolver();
  for (const sum of [new Map<number, number>(), new Map([[3, 1]])]) {
    const { status, solution, value } = solver(hardProgram(), sum, { seconds: 1, seed: 0 });
    expect({ status, solution, value }).toEqual({
      ...{ status: "stopped", solution: null, value: Number.NEGATIVE_INFINITY },
    });
  }
});
