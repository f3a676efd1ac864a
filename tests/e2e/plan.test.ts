/** An encounter plan from the question to the list, in the terminal, on the shipped network. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type KeptPlan, type Plan, parsePlan } from "@maillage/model";
import { beforeAll, describe, expect, it } from "vitest";
import { run, serve, start } from "./servedProduct.ts";
import { loadShipped } from "./shippedNetwork.ts";

const example = resolve(import.meta.dirname, "../../docs/plan-example.json");
const loaded = loadShipped();
const write = (name: string, changes: Partial<Plan>): string => {
  const path = join(loaded.folder, name);
  writeFileSync(
    path,
    JSON.stringify({ ...parsePlan(JSON.parse(readFileSync(example, "utf8"))), ...changes }),
  );
  return path;
};
const solve = (file: string, ...args: string[]) => run(["plan", "solve", file, ...args, ...loaded.args]);
const keptFiles = () => {
  const folder = join(loaded.folder, "data", "internationalism", "plans");
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe("the plan of the documentation", () => {
  let first: KeptPlan;
  beforeAll(async () => {
    const { code, out, err } = await solve(example, "--json");
    expect([code, err]).toEqual([0, expect.not.stringContaining("maillage:")]);
    first = JSON.parse(out);
  }, 120_000);

  it("is solved to the end, every rule kept", () => {
    const { found, plan } = first;
    expect(found).toMatchObject({ kind: "list", isSolvedToTheEnd: true });
    expect(found?.aims.map(({ gap }) => gap)).toEqual([0, 0, 0]);
    const seats = found?.list.reduce((sum, { delegates }) => sum + delegates, 0) ?? 0;
    expect(seats).toBeGreaterThanOrEqual(20);
    expect(seats).toBeLessThanOrEqual(24);
    expect(found?.list.map(({ id }) => id)).toContain("guest-facilitation");
    expect(plan.list).toEqual(found?.list);
  });

  it("gives the same list through a server, in words, and as a file that gives it again; nothing of it stays", async () => {
    const served = await serve(loaded.args);
    try {
      const out = join(loaded.folder, "solved.json");
      const said = await solve(example, "--out", out);
      expect(said.code).toBe(0);
      expect(said.out).toMatch(/^Our facilitation team {2}\(Brazil, 1 seat\)$/m);
      expect(said.out).toMatch(/^Aim 1, cells covered, by weight: 13 of at most 13 \(no list has more\)$/m);
      expect(said.out).toContain("Solved to the end: the same plan gives the same list");
      const written = parsePlan(JSON.parse(readFileSync(out, "utf8")));
      expect(written.list).toEqual(first.plan.list);
      expect(keptFiles()).toEqual([]);
      const again = JSON.parse((await solve(out, "--json")).out) as KeptPlan;
      expect(again.plan.list).toEqual(first.plan.list);
    } finally {
      await served.stop();
    }
  }, 120_000);

  it("is erased when the command is interrupted", async () => {
    const served = await serve(loaded.args);
    try {
      const { child, finished } = start([
        "plan",
        "solve",
        write("fair.json", { mode: "fair" }),
        ...loaded.args,
      ]);
      while (keptFiles().length === 0) await new Promise((next) => setTimeout(next, 20));
      child.kill("SIGINT");
      expect((await finished).code).toBe(130);
      expect(keptFiles()).toEqual([]);
    } finally {
      await served.stop();
    }
  }, 120_000);
});

it("says in words which rules conflict and what would have to give, with the exit code of refused data", async () => {
  const budget = { limit: 5000, perOrigin: {}, otherwise: 1300 };
  const { code, out } = await solve(write("dear.json", { budget }));
  expect(code).toBe(3);
  expect(out).toMatch(/^No list keeps these rules together:\n(?:- .+\n)+/);
  expect(out).toContain("- cost at most 5000\n");
  expect(out).toMatch(/^1\. cost at most 5000: allow \d+ more$/m);
}, 60_000);

it.each([
  ["none", "There is no file that can be read", 2],
  ["broken.json", "The plan does not fit its format at the whole file", 3],
  ["must.json", "is not in the pool", 3],
])("refuses %s", async (name, words, exit) => {
  writeFileSync(join(loaded.folder, "broken.json"), "{");
  write("must.json", { must: ["nobody"] });
  const { code, err } = await solve(join(loaded.folder, name));
  expect([code, err]).toEqual([exit, expect.stringContaining(words)]);
});
