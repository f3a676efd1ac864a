import { DEFAULT_SCOPE, type GapAnswer, type GapCellAnswer, OWNER, spanOf } from "@maillage/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerGapCell } from "./gapCell.ts";
import { GAP_PAIRS, gapQuestionOf } from "./gapQuestion.ts";
import { answerGaps } from "./gaps.ts";
import { readSnapshot } from "./networkSnapshot.ts";
import { occasionsOf } from "./occasions.ts";
import { AS_OWNER, BASE, handMadeApp } from "./testing/app.ts";
import { memoryStore } from "./testing/memoryStore.ts";
import { claim, entity, handMadeBatch, tie } from "./testing/records.ts";

let app: Awaited<ReturnType<typeof handMadeApp>>;
beforeAll(async () => {
  app = await handMadeApp();
});
afterAll(() => app.close());
const ask = (query: string) => app.inject({ url: `${BASE}/gaps?${query}`, headers: AS_OWNER });

/** Kenyan and French unions; each side meets at conferences and belongs to a federation of its own, the federation without a seat. */
async function apart(scopes: readonly (readonly [body: string, scope: string])[] = []) {
  const sides = ["KE", "FR"].flatMap((country) =>
    Array.from({ length: 6 }, (_, at) =>
      entity(`${country}${at}`, `${country}${at}`, { country, fields: ["labour"] }),
    ),
  );
  const event = (id: string, start: string) =>
    entity(id, id, { type: "Event", kind: "conference", span: spanOf({ start, end: start }) });
  const meetings = ["KE", "FR"].flatMap((country) =>
    Array.from({ length: 10 }, (_, at) => ({ country, id: `${country}-meets-${at}` })),
  );
  const federations = ["KE", "FR"].map((country) =>
    entity(`fed-${country}`, `fed-${country}`, {
      kind: "federation",
      country: scopes.length > 0 ? country : null,
    }),
  );
  const ties = [
    ...meetings.flatMap(({ country, id }, at) =>
      [0, 1, 2].map((step) =>
        tie(`${id}-${step}`, `${country}${(at + step * 2) % 6}`, "PARTICIPATED_IN", id),
      ),
    ),
    ...["KE", "FR"].flatMap((country) =>
      [0, 1, 2, 3].map((at) => tie(`m-${country}${at}`, `${country}${at}`, "MEMBER_OF", `fed-${country}`)),
    ),
  ];
  const batch = {
    ...handMadeBatch(),
    entities: [...sides, ...federations, ...meetings.map(({ id }) => event(id, "1990"))],
    ties,
    claims: [
      ...ties.map(({ id }) => claim(id)),
      claim("KE5", { property: "founded", value: "2005" }),
      claim("FR5", { property: "dissolved", value: "1980" }),
      ...scopes.map(([body, value]) => claim(body, { property: "scope", value })),
    ],
    coverage: [],
  };
  return readSnapshot(memoryStore(batch), { revision: 1, hash: "" }, OWNER);
}

describe("questions of gaps", () => {
  it("each pair of rows and columns has a unit and a null model", async () => {
    for (const [rows, columns] of GAP_PAIRS) {
      const answer = await ask(`rows=${rows}&columns=${columns}`);
      expect([rows, columns, answer.statusCode]).toEqual([rows, columns, 200]);
      const { method, cells } = answer.json() as GapAnswer;
      expect(method.unit).toBe(rows === columns ? "ties" : "tie-ends");
      expect(method.null).toMatch(/permuted/);
      expect(method.chain).toBeNull();
      for (const { p, expected, ratio, shortfall } of cells) {
        expect(shortfall).toBeCloseTo(expected * (1 - ratio.mean), 12);
        expect(p.permuted).toBeGreaterThan(0);
        expect(p.used).toBe(Math.max(p.exact, p.permuted ?? 0));
      }
    }
  });

  it("ties may be compared with swapped ones", async () => {
    const { method } = (await ask("rows=region&columns=region&null=edge-swaps")).json() as GapAnswer;
    expect(method).toMatchObject({ draws: 2000, null: expect.stringContaining("double edge swaps") });
    const { burnIn = 0, thinning = 0, steps } = method.chain ?? {};
    expect(burnIn).toBe(10 * thinning);
    expect(steps).toBe(burnIn + 2000 * thinning);
  });

  it.each([
    "rows=region&columns=field&measuredBy=occasions",
    "rows=country&columns=country&measuredBy=occasions",
    "rows=region&columns=region&measuredBy=occasions&null=edge-swaps",
    "rows=region&columns=field&null=edge-swaps",
    "rows=region&columns=region&null=none",
  ])("%s is refused", async (query) => {
    const answer = await ask(query);
    expect([answer.statusCode, answer.json().code]).toEqual([422, "scope-invalid"]);
  });
});

/** Kenyan and French unions that a common partner or two would bring together. */
async function nearlyTied(dissolved: string | null = null) {
  const bodies = [
    ...["KE0", "KE1", "KE2"].map((id) => entity(id, id, { country: "KE", fields: ["labour"] })),
    ...["FR0", "FR1"].map((id) => entity(id, id, { country: "FR", fields: ["labour"] })),
    ...["hub", "hall"].map((id) => entity(id, id, { kind: "federation" })),
  ];
  const ties = [
    ["KE0", "hub"],
    ["KE1", "hub"],
    ["FR0", "hub"],
    ["KE0", "hall"],
    ["FR0", "hall"],
    ["KE1", "FR1"],
    ["KE2", "KE1"],
  ].map(([one = "", other = ""]) => tie(`${one}-${other}`, one, "COOPERATES_WITH", other));
  const batch = {
    ...handMadeBatch(),
    entities: bodies,
    ties,
    claims: [
      ...ties.map(({ id }) => claim(id)),
      ...(dissolved === null ? [] : [claim(dissolved, { property: "dissolved", value: "2006" })]),
    ],
    coverage: [],
  };
  return readSnapshot(memoryStore(batch), { revision: 1, hash: "" }, OWNER);
}

describe("pairs that could close a gap", () => {
  const question = gapQuestionOf({ rows: "region", columns: "region" }, DEFAULT_SCOPE);
  const open = async (dissolved: string | null = null) => {
    const snapshot = await nearlyTied(dissolved);
    return answerGapCell(snapshot, question, await answerGaps(snapshot, question, 0), "014", "155");
  };
  const told = ({ candidates }: GapCellAnswer) =>
    candidates.map(({ organisation, partner, by, introducers }) => [
      organisation.id,
      partner?.id,
      by,
      introducers.map(({ id }) => id),
    ]);

  it("are ranked by common partners, whom they name; equals, with as few ties across borders, by name", async () => {
    const answer = await open();
    expect(told(answer)).toEqual([
      ["KE0", "FR0", "common-partners", ["hall", "hub"]],
      ["KE1", "FR0", "common-partners", ["hub"]],
      ["KE2", "FR1", "common-partners", ["KE1"]],
    ]);
    expect(answer.candidates[0]?.score).toBeCloseTo(1 / 2 + 1 / 3, 12);
    expect(answer.candidates[0]?.steps.at(-1)?.via.id).toBe("FR0");
    expect(answer.method).toMatchObject({ nodes: 7, ties: 7, most: 5, steps: 4 });
    expect(answer.leftOut).toEqual({ dissolved: 0 });
    expect(answer.onRecord).toEqual([
      { place: "014", ties: 5, coverage: null },
      { place: "155", ties: 3, coverage: null },
    ]);
  });

  it("hold nobody dissolved, who may still introduce others", async () => {
    const withoutPartner = await open("FR0");
    expect(told(withoutPartner)[0]).toEqual(["KE2", "FR1", "common-partners", ["KE1"]]);
    expect(told(withoutPartner).flat()).not.toContain("FR0");
    expect(withoutPartner.leftOut).toEqual({ dissolved: 1 });
    const withoutOne = await open("KE1");
    expect(told(withoutOne)).toEqual([
      ["KE0", "FR0", "common-partners", ["hall", "hub"]],
      ["KE2", "FR1", "common-partners", ["KE1"]],
    ]);
    expect(withoutOne.organisations.map(({ id }) => id)).toContain("KE1");
  });
});

describe("occasions", () => {
  it("are events and bodies without a seat; who could not have been there is fixed", async () => {
    const snapshot = await apart();
    const table = occasionsOf(snapshot, { scope: DEFAULT_SCOPE });
    expect(table.meetings.map(({ ref }) => ref.name)).toContain("fed-KE");
    expect([table.organisations, table.occasions, table.present.length]).toEqual([12, 22, 68]);
    const fixedOf = (name: string) => {
      const at = table.bodies.findIndex(({ ref }) => ref.name === name);
      return table.fixed.filter(([body]) => body === at).length;
    };
    // KE5 was founded after all twenty meetings and FR5 dissolved before; the five each is recorded at stay open.
    expect([fixedOf("KE5"), fixedOf("FR5"), fixedOf("KE0")]).toEqual([15, 15, 0]);
  });

  it("of a body that is national by all who say so are closed to others, and stay open where sources differ", async () => {
    const fixedAt = async (...scopes: (readonly [string, string])[]) => {
      const { fixed, meetings, bodies } = occasionsOf(await apart(scopes), { scope: DEFAULT_SCOPE });
      return ["fed-KE", "fed-FR"].map((name) =>
        fixed
          .filter(([, meeting]) => meetings[meeting]?.ref.name === name)
          .map(([body]) => bodies[body]?.ref.country),
      );
    };
    const all = Array(6).fill("FR");
    expect(await fixedAt(["fed-KE", "national"])).toEqual([all, []]);
    expect(await fixedAt(["fed-KE", "local"], ["fed-FR", "regional"])).toEqual([all, []]);
    expect(await fixedAt(["fed-KE", "national"], ["fed-KE", "international"])).toEqual([[], []]);
  });

  it("show that two sides never meet, and where each meets itself", async () => {
    const snapshot = await apart();
    const question = gapQuestionOf(
      { rows: "continent", columns: "continent", measuredBy: "occasions" },
      DEFAULT_SCOPE,
    );
    const matrix = await answerGaps(snapshot, question, 0);
    const cell = matrix.cells.find(({ row, column }) => row === "002" && column === "150");
    expect(cell).toMatchObject({ observed: 0, status: "fewer-than-expected", actors: 14 - 2 });
    expect(cell?.p.used).toBeLessThan(0.01);
    expect(matrix.method).toMatchObject({ unit: "occasions", occasions: 22, fixed: 30, draws: 2000 });
    expect(matrix.method.chain).toEqual({ burnIn: 220, thinning: 110, steps: 220 + 2000 * 110 });
    const own: GapCellAnswer = answerGapCell(snapshot, question, matrix, "002", "002");
    expect(own.occasions).toHaveLength(11);
    expect(answerGapCell(snapshot, question, matrix, "002", "150").occasions).toEqual([]);
  });
});
