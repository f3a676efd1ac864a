import type { Id } from "@maillage/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AS_OWNER, handMadeApp } from "./testing/app.ts";
import { memoryStore } from "./testing/memoryStore.ts";
import { claim, handMadeBatch, tie } from "./testing/records.ts";

/** Stands for all: their routes are made alike from one list. */
const MEASURE = "degree";
/** For each parameter a question may need, what is asked. */
const ASKED: Readonly<Record<string, string>> = {
  network: "hand",
  id: "alpha",
  node: "alpha",
  from: "alpha",
  to: "beta",
  one: "alpha",
  other: "beta",
  row: "011",
  column: "labour",
  before: "1990/1999",
  after: "2000/2009",
  format: "gexf",
};

const lengthOf = (list: unknown): number => (list as readonly unknown[]).length;

/** How many ties an answer counts, where it does not say how many it left out. */
const COUNTED: Readonly<Record<string, (body: string) => number>> = {
  readEntity: (body) => JSON.parse(body).tiesInScope,
  findTies: (body) => lengthOf(JSON.parse(body).items),
  drawNetwork: (body) => JSON.parse(body).counts.ties,
  measureGaps: (body) => JSON.parse(body).total.ties,
  openGapCell: (body) => lengthOf(JSON.parse(body).ties),
  exportNetwork: (body) => body.split("<edge ").length - 1,
};
/** The working of one value of a measure, whose own answer counts. */
const COUNTS_NOTHING = /^explain/;

/** How many ties an answer counts, or less than nought by how many it left out. */
function countedIn(operation: string, body: string): number {
  if (COUNTS_NOTHING.test(operation)) return 0;
  const count = COUNTED[operation];
  const counted = count ? count(body) : -JSON.parse(body).leftOut?.outside;
  if (Number.isInteger(counted)) return counted;
  throw new Error(`Say in leftOut.outside of ${operation}, or here, how many ties it counts.`);
}

let app: Awaited<ReturnType<typeof handMadeApp>>;
let asked: { readonly operation: string; readonly url: string }[] = [];
beforeAll(async () => {
  const batch = handMadeBatch();
  const ties = [...batch.ties, tie("t7", "alpha", "GREW_OUT_OF", "beta")];
  const claims = [...batch.claims, claim("t2", { source: "web" as Id, stance: "disputes" }), claim("t7")];
  app = await handMadeApp({ store: memoryStore({ ...batch, ties, claims }) });
  const { paths } = (await app.inject({ url: "/api/v1/openapi.json", headers: AS_OWNER })).json();
  asked = Object.entries<{ get?: Operation }>(paths).flatMap(([path, { get }]) => {
    const parameters = get?.parameters ?? [];
    if (!get || !parameters.some(({ name }) => name === "evidence")) return [];
    if (path.includes("/measures/") && path.split("/measures/")[1]?.split("/")[0] !== MEASURE) return [];
    const needed = parameters.filter(({ required }) => required === true);
    const unknown = needed.find(({ name }) => ASKED[name] === undefined);
    if (unknown) throw new Error(`Say above what to ask for "${unknown.name}" of ${path}.`);
    const query = needed.filter((each) => each.in === "query").map(({ name }) => `${name}=${ASKED[name]}`);
    const url = `${path.replace(/\{(\w+)\}/g, (_, name) => ASKED[name] ?? "")}?${query.join("&")}`;
    return [{ operation: get.operationId, url }];
  });
}, 60_000);
afterAll(() => app.close());

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
}

describe("every question", () => {
  it("can be asked of any claim, of undisputed ties and of two sources, and counts no more ties than before", async () => {
    expect(asked.length).toBeGreaterThan(15);
    for (const { operation, url } of asked) {
      const counts: number[] = [];
      for (const evidence of ["any", "undisputed", "two-sources"]) {
        const answer = await app.inject({ url: `${url}&evidence=${evidence}`, headers: AS_OWNER });
        expect([url, evidence, answer.statusCode]).toEqual([url, evidence, 200]);
        counts.push(countedIn(operation, answer.body));
      }
      const [any = 0, undisputed = 0, two = 0] = counts;
      expect([operation, undisputed <= any, two <= any]).toEqual([operation, true, true]);
      if (!COUNTS_NOTHING.test(operation)) expect([operation, two < any]).toEqual([operation, true]);
    }
  }, 120_000);
});
