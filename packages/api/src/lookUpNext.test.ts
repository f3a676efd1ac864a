import type { Id, LookUpNextAnswer } from "@maillage/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AS_OWNER, AS_VISITOR, BASE, handMadeApp } from "./testing/app.ts";
import { memoryStore } from "./testing/memoryStore.ts";
import { CANARY, claim, entity, handMadeBatch, tie } from "./testing/records.ts";

/** Leaves of each star. */
const STARS = { a: 4, b: 3, c: 4, d: 4 };

/** Stars of which one source says, without a date, that a tie joins the first two; and a restricted body tied to the first. */
function starsBatch() {
  const batch = handMadeBatch();
  const leaves = Object.entries(STARS).flatMap(([hub, count]) =>
    Array.from({ length: count }, (_, at) => ({ hub, leaf: `${hub}${at}` })),
  );
  const twice = (about: string) => [claim(about), claim(about, { source: "web" as Id })];
  return {
    ...batch,
    entities: [
      ...[...Object.keys(STARS), ...leaves.map(({ leaf }) => leaf)].map((id) => entity(id, id)),
      entity("hidden", `Hidden ${CANARY}`, { level: "restricted" }),
    ],
    ties: [
      ...leaves.map(({ hub, leaf }) => tie(`to-${leaf}`, leaf, "SUPPORTS", hub)),
      tie("joined", "a", "COOPERATES_WITH", "b"),
      tie("secret", "hidden", "COOPERATES_WITH", "a", "restricted"),
    ],
    claims: [
      ...leaves.flatMap(({ leaf }) => (leaf === "d0" ? [claim("to-d0")] : twice(`to-${leaf}`))),
      claim("joined", { attested: null }),
      claim("secret", { source: "secret" as Id, note: CANARY }),
    ],
    coverage: [],
  };
}

let app: Awaited<ReturnType<typeof handMadeApp>>;
beforeAll(async () => {
  app = await handMadeApp({ store: memoryStore(starsBatch()) });
}, 60_000);
afterAll(() => app.close());
const ask = async (headers: Record<string, string>, query = "") => {
  const answer = await app.inject({ url: `${BASE}/look-up-next${query}`, headers });
  return { body: answer.body, answer: answer.json() as LookUpNextAnswer };
};

describe("what to look up next", () => {
  it("tries ties of one source and undated ones, and says how far a bridge would fall without them", async () => {
    const { answer } = await ask(AS_VISITOR);
    expect(answer.ties.map(({ tie: { id }, why }) => ({ id, why }))).toEqual([
      { id: "joined", why: ["single-source", "undated"] },
      { id: "to-d0", why: ["single-source"] },
    ]);
    expect(
      answer.ties.map(({ moves }) => moves.map(({ entity: { id }, from, to }) => [id, from, to])),
    ).toEqual([[["b", 2, 4]], [["d", 2, 4]]]);
    expect(answer.method).toMatchObject({
      ...{ measure: "constraint", watched: 19, tried: 2, untouched: 0, nodes: 19 },
      ...{ rejudged: 0, draws: 0 },
    });
  });

  it("leaves out undated ties where the question is of what is certain, and counts them", async () => {
    const { answer } = await ask(AS_VISITOR, "?certainty=certainly");
    expect([answer.method.tried, answer.leftOut.undated]).toEqual([1, 1]);
  });

  it("holds what a visitor may not see as a count only", async () => {
    const { body, answer } = await ask(AS_VISITOR);
    expect(body.toLowerCase()).not.toContain(CANARY);
    expect(answer.leftOut.hidden).toBeGreaterThan(0);
    const owner = (await ask(AS_OWNER)).answer;
    expect([owner.leftOut.hidden, owner.method.nodes]).toEqual([0, answer.method.nodes + 1]);
  });
});
