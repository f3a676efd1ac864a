import type { Job, PathsAnswer } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { AS_VISITOR, BASE, handMadeApp } from "./testing/app.ts";
import { CANARY } from "./testing/records.ts";

describe("paths over HTTP", () => {
  it("name who stands between and the ties of each step, the same bytes each time", async () => {
    const app = await handMadeApp();
    const ask = () => app.inject({ url: `${BASE}/paths?from=beta&to=delta`, headers: AS_VISITOR });
    const first = await ask();
    expect(first.statusCode).toBe(200);
    const { items, ties, brokers } = first.json() as PathsAnswer;
    expect(items[0]?.steps).toEqual([["t1"], ["t3"]]);
    expect(brokers[0]).toMatchObject({ node: { id: "alpha" } });
    expect(ties.map(({ id, type, status: { from }, claims }) => [id, type, from, claims.length])).toEqual([
      ["t1", "COOPERATES_WITH", ["1999"], 2],
      ["t3", "MEMBER_OF", [], 1],
    ]);
    expect(ties.flatMap(({ claims }) => claims.map(({ source }) => source.title))).toContain("A history");
    expect(first.body.toLowerCase()).not.toContain(CANARY);
    expect((await ask()).body).toBe(first.body);
    await app.close();
  });

  it("respect time where that is asked for: what came later passes nothing on to what ended before", async () => {
    const app = await handMadeApp();
    const ask = async (query: string) =>
      app.inject({ url: `${BASE}/paths?${query}&order=time`, headers: AS_VISITOR });
    // gamma – beta only from 2010 on, beta – alpha since 1999; both last until nobody knows when.
    const possible = (await ask("from=gamma&to=alpha")).json() as PathsAnswer;
    expect(possible.items[0]?.steps).toEqual([["t2"], ["t1"]]);
    expect(possible.ties.map(({ id }) => id)).toEqual(["t2", "t1"]);
    expect(possible.items[0]?.arrivals?.every((day) => (day ?? "") >= "2010-01-01")).toBe(true);
    // Known until its last source of 2005, the second tie is no certain way for what came in 2010.
    const certain = (await ask("from=gamma&to=alpha&certainty=certainly")).json() as PathsAnswer;
    expect(certain.items).toEqual([]);
    const other = (await ask("from=alpha&to=gamma&certainty=certainly")).json() as PathsAnswer;
    expect(other.items[0]?.arrivals?.at(-1)).toBe("2010-01-01");
    const refused = await ask("from=alpha&to=gamma&count=3");
    expect([refused.statusCode, refused.json().code]).toEqual([422, "scope-invalid"]);
    await app.close();
  });

  it("say by which method they were sought", async () => {
    const app = await handMadeApp();
    const methodOf = async (query: string) =>
      (
        (
          await app.inject({ url: `${BASE}/paths?from=beta&to=delta&${query}`, headers: AS_VISITOR })
        ).json() as PathsAnswer
      ).method;
    const method = { projection: "undirected", order: "steps", window: null, most: 3 };
    expect(await methodOf("")).toEqual(method);
    expect(await methodOf("count=2&window=1990/2010")).toEqual({
      ...method,
      window: ["1990-01-01", "2010-12-31"],
      most: 2,
    });
    expect(await methodOf("order=time")).toEqual({ ...method, order: "time", most: 1 });
    await app.close();
  });

  it("are refused from one to itself, and a job where they take long", async () => {
    const app = await handMadeApp({ jobFrom: 1 });
    const ask = async (query: string) => app.inject({ url: `${BASE}/paths?${query}`, headers: AS_VISITOR });
    for (const order of ["steps", "time"]) {
      const same = await ask(`from=alpha&to=alpha&order=${order}`);
      expect([same.statusCode, same.json().detail]).toEqual([422, expect.stringContaining("name two")]);
    }
    const first = await ask("from=beta&to=delta");
    expect(first.statusCode).toBe(202);
    expect(first.headers["cache-control"]).toBe("no-store");
    const { id } = first.json() as Job;
    while (
      ((await app.inject({ url: `${BASE}/jobs/${id}`, headers: AS_VISITOR })).json() as Job).state ===
      "running"
    )
      await new Promise((next) => setTimeout(next, 5));
    const done = await ask("from=beta&to=delta");
    expect([done.statusCode, (done.json() as PathsAnswer).items[0]?.steps]).toEqual([200, [["t1"], ["t3"]]]);
    await app.close();
  });
});
