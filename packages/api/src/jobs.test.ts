import { type Job, MaillageError, type MeasureResult } from "@maillage/model";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Jobs } from "./jobs.ts";
import { measure } from "./measure.ts";
import { AS_OWNER, BASE, handMadeApp } from "./testing/app.ts";

vi.mock("./measure.ts", { spy: true });

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
const unheard = () => undefined;
const settled = () => new Promise((next) => setImmediate(next));

describe("jobs", () => {
  it("are one for one question while it runs, and a new one later", async () => {
    const jobs = new Jobs(unheard);
    const one = held();
    const job = jobs.start("a", "visitor", one.work);
    expect(jobs.start("a", "visitor", one.work).id).toBe(job.id);
    expect(jobs.start("b", "visitor", held().work).id).not.toBe(job.id);
    one.finish();
    await settled();
    expect(jobs.find(job.id).state).toBe("done");
    expect(jobs.start("a", "visitor", held().work).id).not.toBe(job.id);
  });

  it("are told step by step, and last when they end", async () => {
    const jobs = new Jobs(unheard);
    const one = held();
    let told = (_done: number, _total: number) => {};
    const job = jobs.start("a", "visitor", async ({ onProgress }) => {
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
    const jobs = new Jobs(unheard);
    let aborted = false;
    const job = jobs.start("a", "visitor", async ({ signal }) => {
      signal?.addEventListener("abort", () => {
        aborted = true;
      });
      await held().work();
    });
    expect(jobs.cancel(job.id).state).toBe("cancelled");
    expect(aborted).toBe(true);
    expect(jobs.cancel(job.id).state).toBe("cancelled");
  });

  it("say that they failed, without what an unknown error says, and report it", async () => {
    const report = vi.fn();
    const jobs = new Jobs(report);
    const one = held();
    const job = jobs.start("a", "visitor", one.work);
    const error = new Error("the name of somebody");
    one.fail(error);
    await settled();
    expect(jobs.find(job.id)).toMatchObject({ state: "failed", code: "internal" });
    expect(jobs.find(job.id).problem).not.toContain("somebody");
    expect(report.mock.calls).toEqual([[error]]);
  });

  it("report of an error of ours only what it rests on, and nothing of one that was cancelled", async () => {
    const report = vi.fn();
    const jobs = new Jobs(report);
    const cause = new Error("out of memory");
    const [plain, resting, ended] = [held(), held(), held()];
    jobs.start("a", "visitor", plain.work);
    jobs.start("b", "visitor", resting.work);
    const { id } = jobs.start("c", "visitor", ended.work);
    plain.fail(new MaillageError("plan-unsolved", "conflict", "none"));
    resting.fail(new MaillageError("plan-solver-died", "conflict", "died", {}, { cause }));
    jobs.cancel(id);
    ended.fail(new Error("cut off"));
    await settled();
    expect(report.mock.calls).toEqual([[cause]]);
  });

  it("are four at most, and unknown ones are refused", () => {
    const jobs = new Jobs(unheard);
    for (const key of ["a", "b", "c", "d"]) jobs.start(key, "owner", held().work);
    expect(() => jobs.start("e", "owner", held().work)).toThrow("ask again when one has ended");
    expect(() => jobs.find("none")).toThrow("Ask the question anew");
  });

  it("leave a place that no visitor can take", () => {
    const jobs = new Jobs(unheard);
    const [first] = ["a", "b", "c"].map((key) => jobs.start(key, "visitor", held().work));
    const full = expect.objectContaining({ code: "jobs-full" });
    expect(() => jobs.start("d", "visitor", held().work)).toThrow(full);
    jobs.start("e", "owner", held().work);
    expect(() => jobs.start("f", "owner", held().work)).toThrow(full);
    jobs.cancel(first!.id);
    jobs.start("d", "visitor", held().work);
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

it("a computation that breaks down leaves its place in the log, and no value", async () => {
  const lines: string[] = [];
  const app = await handMadeApp({ jobFrom: 0, log: { write: (line) => void lines.push(line) } });
  vi.mocked(measure).mockImplementationOnce(async () => {
    throw new RangeError("Somebody of Alpha\n    at Somebody (/home/somebody/alpha.ts:1:1)");
  });
  try {
    const first = await app.inject({ url: `${BASE}/measures/pagerank`, headers: AS_OWNER });
    const { id } = first.json() as Job;
    const look = async () => (await app.inject({ url: `${BASE}/jobs/${id}`, headers: AS_OWNER })).json();
    await vi.waitFor(async () => expect(await look()).toMatchObject({ state: "failed", code: "internal" }));
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        ...{ msg: "computation failed", code: "internal" },
        err: { type: "RangeError", message: "", stack: expect.stringContaining("jobs.test.ts:") },
      },
    ]);
    for (const word of ["somebody", "alpha", "pagerank"])
      expect(lines.join("").toLowerCase()).not.toContain(word);
  } finally {
    await app.close();
  }
});
