import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { MaillageError } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { GUEST_RULES } from "../../packages/importer/src/guests/readGuests.ts";
import { PROBLEM_RULES } from "../../packages/importer/src/problems.ts";
import { checkProblem, PROBLEM_FAULTS, type Problem } from "../../packages/planner/src/problem.ts";
import { checkTables, TABLES_FAULTS } from "../../packages/planner/src/tables/check.ts";
import { person, problemOf } from "../../packages/planner/src/testing/problems.ts";
import { codeWords } from "../../packages/viz/src/components/errorWords.ts";
import { guestProblem } from "../../packages/viz/src/components/plan/guestProblem.ts";
import { activate, CATALOGUES, wordsOf } from "../../packages/viz/src/strings/i18n.ts";
import { LANGUAGES } from "../../packages/viz/src/strings/language.ts";
import { read, root } from "./pages.ts";

const sources = (folder: string) =>
  readdirSync(resolve(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => read(join(folder, name)))
    .join("\n");

/** Made where plans are: the planner, the room of plans, their format, lists of guests. */
const MADE = [
  sources("packages/planner/src"),
  sources("packages/api/src/planning"),
  sources("packages/importer/src/guests"),
  read("packages/model/src/planContract.ts"),
].join("\n");
const made = [...MADE.matchAll(/new MaillageError\(\s*"([a-z-]+)"/g)].map(([, code = ""]) => code);
/** Refused by what a plan passes through. */
const THROUGH = [
  ...["scope-invalid", "jobs-full", "import-too-large", "disk-full"],
  ...["body-too-large", "answer-timeout", "owner-only", "internal"],
];
const codes = [...new Set([...made, ...THROUGH])];

const table = ["delimited", "workbook", "text", "archive"].map((one) =>
  sources(`packages/importer/src/readers/${one}`),
);
/** What no table may be, whatever its rows mean. */
const tableRules = PROBLEM_RULES.filter((rule) => table.some((text) => text.includes(`"${rule}"`)));

const two = [person("a", ["c"]), person("b", ["c"])];
const quota: Problem["quotas"][number] = {
  ...{ id: "q", field: "gender", values: ["woman"], missing: "unknown" },
  ...{ minimum: 13, maximum: 12 },
};
const wrong: Record<(typeof PROBLEM_FAULTS)[number], readonly [Problem, ...number[]]> = {
  "pool-empty": [problemOf([], 2)],
  "guest-twice": [problemOf([...two, two[0]!], 2), 3],
  "amount-unfit": [problemOf([...two, person("c", [], { cost: -1 })], 2), 3],
  "delegates-unfit": [
    problemOf([...two, person("c", [], { delegates: { minimum: 12, maximum: 11 } })], 2),
    ...[3, 12, 11],
  ],
  "no-seat": [problemOf(two, 0)],
  "seats-crossed": [problemOf(two, 2, { seats: { minimum: 13, maximum: 12 } }), 13, 12],
  "quota-twice": [problemOf(two, 2, { quotas: [{ ...quota, minimum: 1 }, quota] }), 2],
  "quota-crossed": [problemOf(two, 2, { quotas: [quota] }), 1, 13, 12],
  "not-in-pool": [problemOf(two, 2, { notTogether: [["a", "c"]] }), 2],
  "must-and-never": [problemOf(two, 2, { must: ["a"], never: ["a"] }), 1],
  "must-too-many": [problemOf(two, 1, { must: ["a", "b"] }), 2, 1],
  "limit-below-zero": [problemOf(two, 2, { budget: -1 })],
  "weight-unfit": [problemOf(two, 2, { aims: [{ kind: "cover", cells: [{ cell: "c", weight: 0 }] }] }), 1],
};

const people = ["a", "b", "c"].map((id) => ({ id, delegate: 1, cells: [], languages: ["fr"] }));
type Tables = Parameters<typeof checkTables>[0];
const seat = (table: number, round: number | null, id = "a") => ({ id, delegate: 1, table, round });
const tables = (changes: Partial<Tables>) => () =>
  checkTables({
    ...{ people, rounds: 4, tables: 2, languages: [], fixed: [], known: [], gaps: [], seed: 1 },
    ...changes,
  } as Tables);
const told = (details: object) => () => {
  throw new MaillageError("plan-tables-impossible", "invalid-input", "", { ...details });
};
const wrongTables: Record<(typeof TABLES_FAULTS)[number], readonly [() => void, ...number[]]> = {
  "no-round": [tables({ rounds: 0 })],
  "no-table": [tables({ tables: 0 })],
  "people-too-few": [tables({ tables: 5 }), 3, 5],
  "language-too-many": [tables({ languages: ["fr", "fr", "fr"] }), 3],
  "person-twice": [tables({ people: [...people, people[0]!] }), 4],
  "seat-stranger": [tables({ fixed: [seat(1, 1, "x")] }), 1],
  "seat-table": [tables({ fixed: [seat(9, 1)] }), 1, 9, 2],
  "seat-round": [tables({ fixed: [seat(1, 9)] }), 1, 9, 4],
  "seat-twice": [tables({ fixed: [seat(1, 3), seat(2, 3)] }), 2, 2, 1, 3],
  "table-full": [tables({ fixed: ["a", "b", "c"].map((id) => seat(1, 3, id)) }), 1, 3, 2],
  "seats-in-the-way": [told({ fault: "seats-in-the-way", round: 3 }), 3],
  "people-in-the-way": [told({ fault: "people-in-the-way", round: 3, languages: "ar sw", people: 7 }), 3, 7],
  "no-language": [told({ fault: "no-language", round: 3 }), 3],
};

function errorOf(work: () => void): MaillageError {
  try {
    work();
  } catch (error) {
    if (error instanceof MaillageError) return error;
  }
  return expect.unreachable();
}

describe.each(LANGUAGES)("plans that are refused, in %s", (language) => {
  const catalogue: Readonly<Record<string, string>> = CATALOGUES[language];
  const english: Readonly<Record<string, string>> = CATALOGUES.en;
  const faults: Record<string, readonly string[]> = {
    "plan-impossible": PROBLEM_FAULTS,
    "plan-tables-impossible": TABLES_FAULTS,
  };

  it("have a sentence for every code, fault and rule", () => {
    expect(codes.length).toBeGreaterThan(20);
    expect(tableRules.length).toBeGreaterThan(20);
    const ids = [
      ...codes.flatMap((code) => faults[code]?.map((fault) => `err.${code}.${fault}`) ?? [`err.${code}`]),
      ...GUEST_RULES.map((rule) => `guest.${rule}`),
      ...tableRules.map((rule) => `problem.${rule}`),
    ];
    const missing = (id: string) => !catalogue[id] || (language !== "en" && catalogue[id] === english[id]);
    expect(ids.filter(missing)).toEqual([]);
  });

  it("are told with the numbers of what is wrong", () => {
    activate(language);
    const all = [
      ...PROBLEM_FAULTS.map((fault) => {
        const [problem, ...numbers] = wrong[fault];
        return { fault, numbers, error: errorOf(() => checkProblem(problem)) };
      }),
      ...TABLES_FAULTS.map((fault) => {
        const [work, ...numbers] = wrongTables[fault];
        return { fault, numbers, error: errorOf(work) };
      }),
    ];
    for (const { fault, numbers, error } of all) {
      expect(error.details.fault).toBe(fault);
      const said = codeWords(error.code, error.details, wordsOf());
      expect(said, fault).not.toBeNull();
      for (const number of numbers) expect(said, fault).toContain(String(number));
    }
  });

  it("name countries and earlier rows of a list of guests, never in the server's words", () => {
    activate(language);
    const problem = { row: 12, column: "c", message: "as the server says", suggestion: "do that" };
    const say = (more: object) => guestProblem({ ...problem, rule: "", ...more }, wordsOf());
    const several = say({ rule: "unknown-country", countries: ["CD", "CG"] });
    expect(several).toContain("12");
    expect(several).not.toMatch(/CD|CG|server/);
    expect(say({ rule: "id-twice", earlier: 7 })).toContain("7");
    for (const rule of [...GUEST_RULES, ...tableRules])
      expect(say({ rule, earlier: 7 }), rule).not.toContain("server");
    expect(say({ rule: "malformed-csv", row: 0 })).not.toContain("0");
  });
});
