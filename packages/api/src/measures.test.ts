import type { MeasureCatalogue, MeasureResult, MeasureWorking } from "@maillage/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AS_OWNER, AS_VISITOR, BASE, handMadeApp } from "./testing/app.ts";
import { memoryStore } from "./testing/memoryStore.ts";
import { handMadeBatch } from "./testing/records.ts";

let app: Awaited<ReturnType<typeof handMadeApp>>;
beforeAll(async () => {
  app = await handMadeApp();
});
afterAll(() => app.close());

const ask = async (path: string, headers: Record<string, string> = AS_OWNER) =>
  app.inject({ method: "GET", url: `${BASE}${path}`, headers });

describe("the catalogue of measures", () => {
  it("says what each takes, gives and means", async () => {
    const { items } = (await ask("/measures")).json() as MeasureCatalogue;
    const pagerank = items.find(({ id }) => id === "pagerank");
    expect(pagerank?.projections).toEqual(["directed", "undirected", "co-participation"]);
    expect(pagerank?.parameters[0]).toMatchObject({
      id: "damping",
      minimum: 0,
      maximum: 0.99,
      default: 0.85,
    });
    expect(pagerank?.explanation.ar).toMatch(/[\u0600-\u06FF]/);
  });
});

describe("a measure", () => {
  it("answers the same bytes to the same question, with its method and what it left out", async () => {
    const one = await ask("/measures/pagerank?projection=undirected&damping=0.5");
    const two = await ask("/measures/pagerank?damping=0.5&projection=undirected");
    expect(one.body).toBe(two.body);
    const result = one.json() as MeasureResult;
    expect(result.method).toMatchObject({
      projection: "undirected",
      weight: "presence",
      settings: { damping: 0.5 },
      draws: 0,
      seed: null,
    });
    expect(result.method.nodes).toBe(result.nodes.length);
    expect(result.nodes.reduce((sum, { values }) => sum + (values[0] ?? 0), 0)).toBeCloseTo(1, 9);
    const values = result.nodes.map((node) => node.values[0] ?? 0);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  it("tells a visitor how many records are hidden, and none of their names", async () => {
    const seen = (await ask("/measures/pagerank", AS_VISITOR)).json() as MeasureResult;
    const all = (await ask("/measures/pagerank")).json() as MeasureResult;
    expect(all.leftOut.hidden).toBe(0);
    expect(seen.leftOut.hidden).toBeGreaterThan(0);
    expect(seen.nodes.length).toBeLessThan(all.nodes.length);
    expect(seen.nodes.every(({ level }) => level === undefined)).toBe(true);
    const elsewhere = (await ask("/measures/pagerank?regions=015", AS_VISITOR)).json() as MeasureResult;
    expect(elsewhere.leftOut.hidden).toBe(seen.leftOut.hidden);
  });

  it("names the ends of ties that alone have values, to a visitor only those that may be seen", async () => {
    const seen = (await ask("/measures/bridges", AS_VISITOR)).json() as MeasureResult;
    const all = (await ask("/measures/bridges")).json() as MeasureResult;
    expect(seen.ties.length).toBeGreaterThan(0);
    expect(seen.nodes.length).toBeLessThan(all.nodes.length);
    expect(seen.nodes.every(({ level, name }) => level === undefined && name !== "")).toBe(true);
    for (const { nodes, ties } of [seen, all]) {
      const ids = new Set(nodes.map(({ id }) => id));
      expect(ties.flatMap(({ source, target }) => [source, target]).filter((id) => !ids.has(id))).toEqual([]);
      expect(nodes.every(({ values }) => values.length === 0)).toBe(true);
    }
  });

  it.each([
    ["damping=1", '"damping" must be a number from 0 to 0.99'],
    ["damping=", '"damping" must be a number from 0 to 0.99'],
    ["damping=0x0", '"damping" must be a number from 0 to 0.99'],
    ["damping=+0.5", '"damping" must be a number from 0 to 0.99'],
    ["damping=NaN", '"damping" must be a number from 0 to 0.99'],
    ["projection=sideways", '"projection" must be one of directed, undirected, co-participation'],
    ["projection=co-participation&weight=ties", '"weight" must be one of newman, shared, jaccard'],
    ["grouping=region", '"grouping" plays no part in pagerank: leave it out'],
  ])("refuses %s and says what it takes", async (query, rule) => {
    const answer = await ask(`/measures/pagerank?${query}`);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().code).toBe("setting-invalid");
    expect(answer.json().detail).toContain(rule);
  });

  it("refuses a parameter that it does not know", async () => {
    expect((await ask("/measures/pagerank?dampening=0.5")).statusCode).toBe(422);
  });

  it("shows how the value of one node came about, to whom may see it", async () => {
    const { nodes } = (await ask("/measures/pagerank?projection=undirected")).json() as MeasureResult;
    const [first] = nodes;
    const answer = await ask(`/measures/pagerank/working?projection=undirected&node=${first?.id}`);
    const { node, lines } = answer.json() as MeasureWorking;
    expect(node.id).toBe(first?.id);
    expect(lines[0]?.numbers.value).toBe(first?.values[0]);
    expect(lines[0]?.numbers.followed).toBeCloseTo(
      0.85 * lines.slice(1).reduce((sum, { numbers }) => sum + (numbers.gives ?? 0), 0),
      9,
    );
    const hidden = nodes.find(({ level }) => level !== undefined);
    const asVisitor = await ask(
      `/measures/pagerank/working?projection=undirected&node=${hidden?.id}`,
      AS_VISITOR,
    );
    expect([asVisitor.statusCode, asVisitor.json().code]).toEqual([404, "node-not-measured"]);
  });

  it("looks for ties that are returned only among those that can be, and says how many it left out", async () => {
    const all = (await ask("/measures/reciprocity")).json() as MeasureResult;
    const support = (await ask("/measures/reciprocity?ties=SUPPORTS,HOSTS")).json() as MeasureResult;
    expect(all.totals).toEqual(support.totals);
    expect(all.nodes.every(({ type }) => type === "Organisation")).toBe(true);
    const degree = (await ask("/measures/degree")).json() as MeasureResult;
    expect(all.method.records + all.leftOut.outside).toBe(degree.method.records + degree.leftOut.outside);
    expect((await ask("/measures/reciprocity?projection=undirected")).statusCode).toBe(422);
  });

  it("tells at what scale ties are, of nodes, of regions and of all, by the groupings that it takes", async () => {
    const { items } = (await ask("/measures")).json() as MeasureCatalogue;
    const info = items.find(({ id }) => id === "scale");
    expect(info?.groupings).toEqual(["country-in-region", "country-in-continent"]);
    const { nodes, matrices, method } = (await ask("/measures/scale")).json() as MeasureResult;
    expect(method).toMatchObject({ grouping: "country-in-region", draws: 999, seed: 1 });
    for (const { values } of nodes.filter(({ values: [across] }) => across !== null)) {
      const [across, , region, country] = values.map((value) => value ?? Number.NaN);
      expect((across ?? 0) + (region ?? 0) + (country ?? 0)).toBeCloseTo(1, 12);
    }
    const [table] = matrices;
    expect(table?.columns?.at(-1)).toBe("across-expected");
    expect(table?.values.length).toBe(table?.groups.length);
    expect((await ask("/measures/scale?grouping=region")).json().detail).toContain(
      '"grouping" must be one of country-in-region, country-in-continent',
    );
  });

  it("gives the interval of each rank under drawn evidence, where it is asked for", async () => {
    const one = await ask("/measures/constraint?robustness=40");
    const { nodes, method } = one.json() as MeasureResult;
    expect(method.robustness).toBe(40);
    for (const { rank } of nodes) {
      expect(rank?.low).toBeLessThanOrEqual(rank?.high ?? 0);
      expect(rank?.low).toBeGreaterThanOrEqual(1);
    }
    const values = nodes.map(({ values: [value] }) => value ?? Number.POSITIVE_INFINITY);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect((await ask("/measures/constraint?robustness=40")).body).toBe(one.body);
    for (const [query, rule] of [
      ["robustness=19", "from 20 to 1000"],
      ["robustness=40&projection=co-participation", "is not told of co-participation"],
    ])
      expect((await ask(`/measures/constraint?${query}`)).json().detail).toContain(rule);
  });

  it.each(["strength", "pagerank", "strength?weight=sources&robustness=20", "strength/over-time?step=5"])(
    "with directions is the same whoever of a mutual tie was written first: %s",
    async (path) => {
      const batch = handMadeBatch();
      const isMutual = ({ type }: { type: string }) => type === "COOPERATES_WITH";
      const turned = batch.ties.map((tie) =>
        isMutual(tie) ? { ...tie, source: tie.target, target: tie.source } : tie,
      );
      expect(batch.ties.filter(isMutual).length).toBeGreaterThan(0);
      const other = await handMadeApp({ store: memoryStore({ ...batch, ties: turned }) });
      const url = `/measures/${path}${path.includes("?") ? "&" : "?"}projection=directed`;
      const [one, two] = [await ask(url), await other.inject({ url: `${BASE}${url}`, headers: AS_OWNER })];
      expect(one.statusCode).toBe(200);
      const { revision: _, ...first } = one.json();
      const { revision: __, ...second } = two.json();
      expect(second).toEqual(first);
      await other.close();
    },
  );

  it("is computed at both ends of what dates allow, where it is asked for", async () => {
    const one = await ask("/measures/degree?ranges=true&window=2006/2012");
    const { nodes, method } = one.json() as MeasureResult;
    expect(method).toMatchObject({ ranges: true, bounded: ["degree", "arriving", "leaving"] });
    const rangeOf = (id: string) => nodes.find((node) => node.id === id)?.range;
    // beta – gamma is certain in 2010, alpha – beta known until 2005 alone, alpha – delta without a date.
    expect(rangeOf("gamma")).toMatchObject({ values: [{ certainly: 1, possibly: 1 }, {}, {}] });
    expect(rangeOf("beta")).toMatchObject({
      values: [{ certainly: 1, possibly: 2 }, {}, {}],
      dateSensitive: true,
    });
    expect(rangeOf("delta")).toMatchObject({
      values: [{ certainly: null, possibly: 1 }, {}, {}],
      rank: { certainly: null },
      dateSensitive: true,
    });
    for (const { values, range } of nodes) expect(range?.values[0]?.possibly).toBe(values[0]);
    // Ranks that are shared are told from the first to the last, never as a middle that is none.
    for (const end of ["certainly", "possibly"] as const)
      for (const { id, range } of nodes) {
        const value = range?.values[0]?.[end] ?? null;
        const all = nodes.flatMap((node) => node.range?.values[0]?.[end] ?? []);
        const above = all.filter((other) => other > (value ?? 0)).length;
        const equal = all.filter((other) => other === value).length;
        expect([id, range?.rank[end]]).toEqual([id, value === null ? null : [above + 1, above + equal]]);
      }
    expect(rangeOf("beta")?.rank.certainly).toEqual([1, 2]);
    const components = (
      await ask("/measures/components?ranges=true&window=2006/2012")
    ).json() as MeasureResult;
    expect(components.totals[0]?.range).toMatchObject({ certainly: expect.any(Number) });
    expect(components.method.bounded).toEqual([]);
    const met = (
      await ask("/measures/strength?ranges=true&projection=co-participation")
    ).json() as MeasureResult;
    expect(met.method.bounded).toEqual([]);
    expect((await ask("/measures/degree?ranges=yes")).json().detail).toContain("one of false, true");
    const without = (await ask("/measures/degree")).json() as MeasureResult;
    expect(without.method.ranges).toBe(false);
    expect(without.nodes.every(({ range }) => range === undefined)).toBe(true);
  });
});
