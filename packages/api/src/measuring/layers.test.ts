import type { MeasureOverTime, MeasureResult, MeasureWorking } from "@maillage/model";
import { afterAll, beforeAll, expect, it } from "vitest";
import { AS_OWNER, AS_VISITOR, BASE, handMadeApp } from "../testing/app.ts";
import { memoryStore } from "../testing/memoryStore.ts";
import { claim, day, entity, handMadeBatch, NO_SPAN, tie } from "../testing/records.ts";

let app: Awaited<ReturnType<typeof handMadeApp>>;
/** The network made by hand, with a second method, a second tie of the restricted person, and a public one of two organisations. */
beforeAll(async () => {
  const batch = handMadeBatch();
  app = await handMadeApp({
    store: memoryStore({
      ...batch,
      entities: [...batch.entities, entity("spoke", "Spokeswoman", { type: "Person", kind: "person" })],
      ties: [
        ...batch.ties,
        tie("t7", "person", "MEMBER_OF", "gamma", "restricted"),
        tie("t8", "spoke", "FOUNDED", "gamma"),
        tie("t9", "spoke", "REPRESENTS", "delta"),
        tie("t10", "spoke", "SUPPORTS", "beta"),
        tie("t11", "spoke", "MEMBER_OF", "delta"),
      ],
      claims: [
        ...batch.claims,
        claim("t1", { method: "training" }),
        claim("t2", { method: "training", span: { ...NO_SPAN, s1: day(2004), e2: day(2008) } }),
        claim("t8", { span: { ...NO_SPAN, s1: day(2001), s2: day(2002) } }),
        claim("t9", { span: { s1: day(2003), s2: day(2004), e1: day(2006), e2: day(2007) } }),
        claim("t11", { span: { s1: day(2009), s2: day(2009), e1: day(2010), e2: day(2010) } }),
        ...["t7", "t10"].map((id) => claim(id)),
      ],
    }),
  });
});
afterAll(() => app.close());
const ask = async (path: string, headers: Record<string, string> = AS_OWNER) =>
  app.inject({ method: "GET", url: `${BASE}/measures/${path}`, headers });

it("names the layers of ties by method, and the contacts of each in them", async () => {
  const { nodes, method, matrices, totals } = (await ask("layers")).json() as MeasureResult;
  expect(method).toMatchObject({ projection: "by-method", records: 2, ties: 2 });
  expect(new Map(method.layers?.map(({ id, ties }) => [id, ties]))).toEqual(
    new Map([
      ["exchange", 1],
      ["training", 2],
    ]),
  );
  expect(matrices[0]?.groups).toEqual(method.layers?.map(({ id }) => id));
  expect(totals).toContainEqual({ id: "pairs-in-several", value: 0.5 });
  for (const { values, layers } of nodes) {
    expect(layers?.reduce((sum, each) => sum + each, 0)).toBe(values[2]);
    expect(layers?.filter((each) => each > 0).length).toBe(values[1]);
  }
  const one = (await ask("layers?methods=training")).json() as MeasureResult;
  expect(one.method.layers).toEqual([{ id: "training", ties: 2 }]);
  const beta = nodes.find(({ name }) => name === "Beta Union");
  const { lines } = (await ask(`layers/working?node=${beta?.id}`)).json() as MeasureWorking;
  expect(lines.slice(1).map(({ terms, numbers }) => [terms[0], numbers.ties])).toEqual(
    expect.arrayContaining([
      ["exchange", 1],
      ["training", 2],
    ]),
  );
});

it("links organisations through people whom the viewer may see, and nobody else", async () => {
  const totalsOf = async (headers: Record<string, string>) => {
    const { totals, nodes, method } = (await ask("people", headers)).json() as MeasureResult;
    expect(nodes.every(({ type }) => type === "Organisation")).toBe(true);
    expect(method.layers?.map(({ id }) => id)).toEqual(["organisations", "people"]);
    return Object.fromEntries(totals.map(({ id, value }) => [id, value]));
  };
  // The owner sees Alpha and Gamma linked by the restricted person; Gamma and Delta by the public one, who only supports Beta.
  expect(await totalsOf(AS_OWNER)).toEqual({
    "pairs-by-organisations": 3,
    "pairs-through-people": 2,
    "pairs-only-people": 2,
    "parts-without": 1,
    "parts-with": 1,
  });
  expect(await totalsOf(AS_VISITOR)).toMatchObject({ "pairs-through-people": 1, "pairs-only-people": 1 });
});

it.each(["layers", "people", "people?node=gamma"])(
  "is of %s in each slice what the measure is in that window",
  async (path) => {
    const [id, node] = path.split("?node=") as [string, string | undefined];
    const traced = await ask(`${id}/over-time?step=1&window=1998/2012${node ? `&node=${node}` : ""}`);
    const { slices } = traced.json() as MeasureOverTime;
    const seen = new Set<string>();
    for (const slice of slices)
      for (const certainty of ["certainly", "possibly"] as const) {
        const { nodes, method, totals } = (
          await ask(`${id}?window=${slice.window}&certainty=${certainty}`)
        ).json() as MeasureResult;
        expect(slice[certainty]).toEqual({
          value: (node && nodes.find((one) => one.id === node)?.values[0]) ?? null,
          totals: totals.map(({ id, value }) => ({ id, value })),
          nodes: method.nodes,
          ties: method.ties,
        });
        seen.add(JSON.stringify(slice[certainty]));
      }
    expect(seen.size).toBeGreaterThan(2);
  },
);

it.each([
  ["layers?robustness=40", "is not told of by-method"],
  ["people?projection=by-method", '"projection" must be one of through-people'],
])("refuses %s and says what it takes", async (path, rule) => {
  const answer = await ask(path);
  expect(answer.statusCode).toBe(422);
  expect(answer.json().detail).toContain(rule);
});
