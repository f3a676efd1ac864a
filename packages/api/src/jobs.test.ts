import type { Job, MeasureResult } from "@maillage/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Jobs } from "./jobs.ts";
import { AS_OWNER, BASE, handMadeApp } from "./testing/app.ts";

/** A computation that ends when it is told to. */
function held() {
  let finish = () => {};
  let fail = (_: Error) => {};
  const work = new Promise<void>((done, refuse) => {
    finish = done;
    fail = refuse;
  });
  return { finish: () => finish(), fail: (error: Error) => fail(error), work: () => work };
}
const settled = () => new Promise((next) => setImmediate(next));

describe("jobs", () => {
  it("are one for one question while it runs, and a new one later", async () => {
    const jobs = new Jobs();
    const one = held();
    const job = jobs.start("a", one.work);
    expect(jobs.start("a", one.work).id).toBe(job.id);
    expect(jobs.start("b", held().work).id).not.toBe(job.id);
    one.finish();
    await settled();
    expect(jobs.find(job.id).state).toBe("done");
    expect(jobs.start("a", held().work).id).not.toBe(job.id);
  });

  it("are told step by step, and last when they end", async () => {
    const jobs = new Jobs();
    const one = held();
    let told = (_done: number, _total: number) => {};
    const job = jobs.start("a", async ({ onProgress }) => {
      told = onProgress ?? told;
      await one.work();
    });
    const seen: Job[] = [];
    const watching = (async () => {
      for await (const each of jobs.watch(job.id, new AbortController().signal)) seen.push(each);
    })();
    await settled();
    told(1, 3);
    await settled();
    one.finish();
    await watching;
    expect(seen.map(({ state, done, total }) => [state, done, total])).toEqual([
      ["running", 0, 0],
      ["running", 1, 3],
      ["done", 1, 3],
    ]);
  });

  it("are cancelled once, and say so", async () => {
    const jobs = new Jobs();
    let aborted = false;
    const job = jobs.start("a", async ({ signal }) => {
      signal?.addEventListener("abort", () => {
        aborted = true;
      });
      await held().work();
    });
    expect(jobs.cancel(job.id).state).toBe("cancelled");
    expect(aborted).toBe(true);
    expect(jobs.cancel(job.id).state).toBe("cancelled");
  });

  it("say that they failed, without what an unknown error says", async () => {
    const jobs = new Jobs();
    const one = held();
    const job = jobs.start("a", one.work);
    one.fail(new Error("the name of somebody"));
    await settled();
    expect(jobs.find(job.id)).toMatchObject({ state: "failed" });
    expect(jobs.find(job.id).problem).not.toContain("somebody");
  });

  it("are four at most, and unknown ones are refused", () => {
    const jobs = new Jobs();
    for (const key of ["a", "b", "c", "d"]) jobs.start(key, held().work);
    expect(() => jobs.start("e", held().work)).toThrow("ask again when one has ended");
    expect(() => jobs.find("none")).toThrow("Ask the question anew");
  });
});

describe("a measure that takes long", () => {
  let app: Awaited<ReturnType<typeof handMadeApp>>;
  beforeAll(async () => {
    app = await handMadeApp({ jobFrom: 0 });
  });
  afterAll(() => app.close());
  const ask = (path: string, method: "GET" | "DELETE" = "GET") =>
    app.inject({ method, url: `${BASE}${path}`, headers: { ...AS_OWNER, origin: "http://127.0.0.1:4400" } });

  it("answers with a job that can be watched, and then with the result", async () => {
    const first = await ask("/measures/pagerank");
    expect(first.statusCode).toBe(202);
    expect(first.headers.etag).toBeUndefined();
    const job = first.json() as Job;
    const events = await ask(`/jobs/${job.id}/events`);
    expect(events.headers["content-type"]).toBe("text/event-stream");
    const told = events.body.trim().split("\n\n");
    expect(JSON.parse((told.at(-1) ?? "").replace(/^data: /, ""))).toMatchObject({
      id: job.id,
      state: "done",
    });
    expect((await ask(`/jobs/${job.id}`)).json()).toMatchObject({ state: "done" });
    const result = await ask("/measures/pagerank");
    expect(result.statusCode).toBe(200);
    expect((result.json() as MeasureResult).nodes.length).toBeGreaterThan(0);
    expect((await ask(`/jobs/${job.id}`, "DELETE")).json()).toMatchObject({ state: "done" });
  });
});
