import { beforeEach, describe, expect, it, vi } from "vitest";
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
