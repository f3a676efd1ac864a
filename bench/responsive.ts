/**
 * Measures how long a question about the network itself takes while an import is read and loaded, beside the same question with
 * nothing else to do, and leaves it in bench/results/responsive.json. By itself: `npx tsx bench/responsive.ts`.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ownerOf } from "../tests/e2e/ownedDrafts.ts";
import { run, serve } from "../tests/e2e/servedProduct.ts";
import { generatePackage } from "./generatePackage.ts";
import { whereAndWhen } from "./machine.ts";
import type { ResponsiveResult, Waits, WaitsMeanwhile } from "./result.ts";

const TIES = 10_000;
const ROUNDS = 5;
/** Asked as often as this whatever the answers take, so that no slow one keeps the next from being counted. */
const EVERY_MS = 25;
const IDLE_MS = 5000;

const ASKED = ["networks", "counts"] as const;
type Times = Record<(typeof ASKED)[number], number[]>;

/** As many other processes as would keep this machine's two cores busy, for as long as `work` takes: how far a question waits for its turn. */
async function besideBusy<T>(work: () => Promise<T>): Promise<T> {
  const busy = [1, 2].map(() => spawn(process.execPath, ["-e", "for (;;) {}"], { stdio: "ignore" }));
  try {
    return await work();
  } finally {
    for (const each of busy) each.kill("SIGKILL");
  }
}

/** Asks each at least once, and until `work` has ended; milliseconds from when each question was due to its answer. */
async function askedDuring(api: string, work: Promise<unknown>): Promise<Times> {
  const waits: Record<(typeof ASKED)[number], Promise<number>[]> = { networks: [], counts: [] };
  const ask = async (path: string, due: number) => {
    const answer = await fetch(`${api}${path}`);
    await answer.text();
    if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
    return performance.now() - due;
  };
  let hasEnded = false;
  const ended = work.finally(() => {
    hasEnded = true;
  });
  let due = performance.now();
  do {
    waits.networks.push(ask("/networks", due));
    waits.counts.push(ask("/networks/held", due));
    due += EVERY_MS;
    await new Promise((done) => setTimeout(done, due - performance.now()));
  } while (!hasEnded);
  await ended;
  return { networks: await Promise.all(waits.networks), counts: await Promise.all(waits.counts) };
}

function waitsOf(times: readonly number[]): Waits {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), most: at(1), questions: sorted.length };
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
/** The median of each number over the rounds. */
const middleOf = (rounds: readonly Waits[]): Waits => ({
  p50: middle(rounds.map(({ p50 }) => p50)),
  p99: middle(rounds.map(({ p99 }) => p99)),
  most: middle(rounds.map(({ most }) => most)),
  questions: middle(rounds.map(({ questions }) => questions)),
});

/** Each round reads, compares and loads the same draft anew, after the batch of the round before was undone. */
export async function measureResponsive(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "maillage-responsive-"));
  try {
    const made = (name: string, ties: number) => {
      const folder = join(work, name);
      generatePackage(folder, { ties, organisations: ties / 2, sources: 200, form: "uneven" });
      return folder;
    };
    const data = join(work, "data");
    const place = ["--data-dir", data, "--network", "held"];
    const held = await run(["import", made("held", TIES / 5), ...place]);
    if (held.code !== 0) throw new Error(`The import ended with ${held.code}: ${held.err.slice(-300)}`);
    const draft = made("draft", TIES);
    const files = Object.fromEntries(
      readdirSync(draft).map((name) => [name, new Uint8Array(readFileSync(join(draft, name)))]),
    );
    const served = await serve(place);
    try {
      const owner = ownerOf(served, join(data, "held"));
      const url = `${served.url}/api/v1`;
      const proposing = await owner.settled(await owner.upload(files));
      if (proposing.mapping === null) throw new Error("No mapping was proposed.");
      const { mapping, id: first } = proposing;
      await owner.cancel(first);
      await askedDuring(url, Promise.resolve());
      const rounds: Record<keyof WaitsMeanwhile, Times>[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const askedAwhile = () => askedDuring(url, new Promise((done) => setTimeout(done, IDLE_MS)));
        const idle = await askedAwhile();
        const busy = await besideBusy(askedAwhile);
        const read = async () => {
          const { id } = await owner.settled(await owner.upload(files));
          await owner.agree(id, mapping);
          return owner.settled(id);
        };
        const reading = read();
        const duringReading = await askedDuring(url, reading);
        const { id, state } = await reading;
        if (state !== "ready") throw new Error(`The draft is ${state}, not ready.`);
        const load = async () => {
          await owner.load(id);
          return owner.settled(id);
        };
        const loading = load();
        const duringLoading = await askedDuring(url, loading);
        const { result } = await loading;
        if (result?.added.ties !== TIES) throw new Error("The draft was not loaded.");
        await owner.ask("DELETE", `/batches/${result.batch}`);
        await askedDuring(url, Promise.resolve());
        rounds.push({ idle, busy, reading: duringReading, loading: duringLoading });
      }
      const meanwhile = (asked: (typeof ASKED)[number]): WaitsMeanwhile => ({
        idle: middleOf(rounds.map(({ idle }) => waitsOf(idle[asked]))),
        busy: middleOf(rounds.map(({ busy }) => waitsOf(busy[asked]))),
        reading: middleOf(rounds.map(({ reading }) => waitsOf(reading[asked]))),
        loading: middleOf(rounds.map(({ loading }) => waitsOf(loading[asked]))),
      });
      const result: ResponsiveResult = {
        ...whereAndWhen(),
        ties: TIES,
        rounds: ROUNDS,
        everyMs: EVERY_MS,
        asked: { networks: meanwhile("networks"), counts: meanwhile("counts") },
      };
      const results = resolve(import.meta.dirname, "results");
      mkdirSync(results, { recursive: true });
      writeFileSync(join(results, "responsive.json"), `${JSON.stringify(result, null, 2)}\n`);
    } finally {
      await served.stop();
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) await measureResponsive();
