/**
 * Measures the built product and writes bench/results/latest.json, from which writeDocument.ts makes docs/performance.md.
 * Needs `npm run build`, Chromium, Java 17 and Maven. Peers run in the same run, so that ratios hold on a noisy machine.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { findChromium, launch } from "../tests/e2e/browser.ts";
import { run, type Served, serve } from "../tests/e2e/servedProduct.ts";
import { type Neo4jUnderTest, startNeo4j } from "../tests/neo4j/server.ts";
import { generatePackage } from "./generatePackage.ts";
import { measureLoad } from "./load.ts";
import { whereAndWhen } from "./machine.ts";
import { naiveMergeGrafeo, naiveMergeNeo4j } from "./naiveMerge.ts";
import { measureResponsive } from "./responsive.ts";
import type { BenchResult, RouteTimes } from "./result.ts";

const root = resolve(import.meta.dirname, "..");
const shipped = join(root, "data/internationalism");
const work = mkdtempSync(join(tmpdir(), "maillage-bench-"));

interface Measured {
  readonly path: string;
  /** How much the answer holds; an empty one measures nothing. */
  readonly holds: (answer: Answer) => number;
}
interface Answer {
  readonly nodes: readonly unknown[];
  readonly items: readonly unknown[];
  readonly total: { readonly ties: number };
}
/** The questions measured; `name` is part of a name in that network. */
const questions = (name: string): Readonly<Record<string, Measured>> => ({
  network: { path: "/network?window=1990/2026", holds: ({ nodes }) => nodes.length },
  gaps: { path: "/gaps?rows=region&columns=field", holds: ({ total }) => total.ties },
  search: { path: `/entities?q=${encodeURIComponent(name)}`, holds: ({ items }) => items.length },
});

async function timed(url: string): Promise<{ ms: number; body: string }> {
  const started = performance.now();
  const response = await fetch(url);
  const body = await response.text();
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}`);
  return { ms: performance.now() - started, body };
}

/** The first answer of the revision, then 40 more. Throws when it is empty. */
async function routeTimes(url: string, holds: Measured["holds"]): Promise<RouteTimes> {
  const first = await timed(url);
  if (holds(JSON.parse(first.body)) === 0) throw new Error(`${new URL(url).pathname} answered nothing`);
  const times: number[] = [];
  for (let request = 0; request < 40; request++) times.push((await timed(url)).ms);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
  const gzip = gzipSync(first.body).length;
  return { first: first.ms, p50: at(0.5), p95: at(0.95), bytes: Buffer.byteLength(first.body), gzip };
}

async function routes(
  served: Served,
  network: string,
  searched: string,
): Promise<Record<string, RouteTimes>> {
  const rows: Record<string, RouteTimes> = {};
  for (const [name, { path, holds }] of Object.entries(questions(searched)))
    rows[name] = await routeTimes(`${served.url}/api/v1/networks/${network}${path}`, holds);
  return rows;
}

async function secondsOf(args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const finished = await run(args, env);
  if (finished.code !== 0)
    throw new Error(`maillage ${args[0]} ended with exit code ${finished.code}: ${finished.err.slice(-300)}`);
  return finished.seconds;
}

/** Whether a layer of the picture has a painted pixel; runs in the page, on a copy small enough to read at once. */
function isPainted(): boolean {
  const scratch = document.createElement("canvas");
  const context = scratch.getContext("2d", { willReadFrequently: true });
  return [...document.querySelectorAll<HTMLCanvasElement>("canvas.layer")].some((layer) => {
    if (context === null || layer.width === 0) return false;
    context.drawImage(layer, 0, 0, scratch.width, scratch.height);
    return context.getImageData(0, 0, scratch.width, scratch.height).data.some((part) => part > 0);
  });
}

/** Seconds from opening the network's page to its first painted mark. */
async function firstPicture(url: string): Promise<number> {
  const chromium = findChromium();
  if (chromium === null)
    throw new Error("The benchmark needs Chromium; the line above says how to install it.");
  const browser = await launch(chromium);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const started = performance.now();
    await page.goto(`${url}/#/network`);
    await page.waitForFunction(isPainted, undefined, { timeout: 60_000, polling: 50 });
    return (performance.now() - started) / 1000;
  } finally {
    await browser.close();
  }
}

async function onNeo4j(server: Neo4jUnderTest): Promise<BenchResult["import"]["neo4j"]> {
  const passwordFile = join(work, "password");
  writeFileSync(passwordFile, server.password, { mode: 0o600 });
  const naive = await naiveMergeNeo4j(shipped, server);
  const seconds = await secondsOf(
    [
      "import",
      shipped,
      "--store",
      "neo4j",
      "--neo4j-uri",
      server.uri,
      "--neo4j-user",
      server.user,
      "--data-dir",
      join(work, "neo4j"),
    ],
    { MAILLAGE_NEO4J_PASSWORD_FILE: passwordFile },
  );
  return { seconds, naive };
}

async function main(): Promise<void> {
  const cold = join(work, "cold");
  const first = await serve(["--data-dir", cold]);
  const picture = await firstPicture(first.url);
  await first.stop();
  const second = await serve(["--data-dir", cold]);
  const shippedRoutes = await routes(second, "internationalism", "via campesina");
  await second.stop();

  const naive = await naiveMergeGrafeo(shipped, join(work, "naive"));
  const seconds = await secondsOf(["import", shipped, "--data-dir", join(work, "import")]);
  const { server, stop } = await startNeo4j();
  const neo4j = await onNeo4j(server).finally(stop);

  generatePackage(join(work, "generated"), {
    ties: 10_000,
    organisations: 5000,
    sources: 200,
    form: "uneven",
  });
  const generatedData = join(work, "generated-data");
  const generated = ["--network", "generated", "--data-dir", generatedData];
  const generatedSeconds = await secondsOf(["import", join(work, "generated"), ...generated]);
  const generatedServed = await serve(generated);
  const generatedRoutes = await routes(generatedServed, "generated", "organisation 42");
  await generatedServed.stop();

  const result: BenchResult = {
    ...whereAndWhen(),
    start: { emptyStoreSeconds: first.secondsToReady, loadedStoreSeconds: second.secondsToReady },
    firstPictureSeconds: picture,
    import: { grafeo: { seconds, naive }, neo4j, generatedSeconds },
    shipped: shippedRoutes,
    generated10k: generatedRoutes,
  };
  mkdirSync(join(root, "bench/results"), { recursive: true });
  writeFileSync(join(root, "bench/results/latest.json"), `${JSON.stringify(result, null, 2)}\n`);
}

try {
  await main();
  await measureLoad(false);
  await measureResponsive();
} finally {
  rmSync(work, { recursive: true, force: true });
}
