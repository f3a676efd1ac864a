/**
 * Measures the built product and writes bench/results/latest.json, from which writeDocument.ts makes docs/performance.md.
 * Needs `npm run build`, Chromium, and for the Neo4j rows Java 17 and Maven (or MAILLAGE_TEST_NEO4J_URI).
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { findChromium, launch } from "../tests/e2e/browser.ts";
import { run, type Served, serve } from "../tests/e2e/servedProduct.ts";
import { generatePackage } from "./generatePackage.ts";
import { naiveMergeGrafeo } from "./naiveMerge.ts";

const root = resolve(import.meta.dirname, "..");
const shipped = join(root, "data/internationalism");
const work = mkdtempSync(join(tmpdir(), "maillage-bench-"));
const ROUTES = {
  network: "/network?window=1990/2026",
  gaps: "/gaps?rows=region&columns=field",
  search: "/entities?q=via%20campesina",
};

async function percentiles(
  url: string,
  requests: number,
): Promise<{ p50: number; p95: number; bytes: number; gzip: number }> {
  const times: number[] = [];
  let body = "";
  for (let i = 0; i < requests + 1; i++) {
    const started = performance.now();
    const response = await fetch(url);
    body = await response.text();
    if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}`);
    if (i > 0) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), bytes: Buffer.byteLength(body), gzip: gzipSync(body).length };
}

async function secondsOf(args: readonly string[]): Promise<number> {
  const finished = await run(args);
  if (finished.code !== 0)
    throw new Error(`maillage ${args[0]} ended with exit code ${finished.code}: ${finished.err.slice(-300)}`);
  return finished.seconds;
}

async function routes(served: Served, network: string) {
  const base = `${served.url}/api/v1/networks/${network}`;
  const rows: Record<string, Awaited<ReturnType<typeof percentiles>> & { first: number }> = {};
  for (const [name, path] of Object.entries(ROUTES)) {
    const started = performance.now();
    await (await fetch(base + path)).text();
    const first = performance.now() - started;
    rows[name] = { first, ...(await percentiles(base + path, 20)) };
  }
  return rows;
}

async function firstPicture(url: string): Promise<number | null> {
  const chromium = findChromium();
  if (chromium === null) return null;
  const browser = await launch(chromium);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const started = performance.now();
    await page.goto(`${url}/#/network`);
    await page.waitForFunction(() => document.querySelectorAll("canvas").length > 1, undefined, {
      timeout: 60_000,
    });
    return (performance.now() - started) / 1000;
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  const cold = join(work, "cold");
  const first = await serve(["--data-dir", cold]);
  const picture = await firstPicture(first.url);
  const shippedRoutes = await routes(first, "internationalism");
  await first.stop();
  const second = await serve(["--data-dir", cold]);
  await second.stop();

  const importSeconds = await secondsOf(["import", shipped, "--data-dir", join(work, "import")]);
  const naive = await naiveMergeGrafeo(shipped, join(work, "naive"));

  generatePackage(join(work, "generated"), 10_000);
  const generatedData = join(work, "generated-data");
  const generatedImport = await secondsOf([
    "import",
    join(work, "generated"),
    "--network",
    "generated",
    "--data-dir",
    generatedData,
  ]);
  const generatedServed = await serve(["--network", "generated", "--data-dir", generatedData]);
  const generatedRoutes = await routes(generatedServed, "generated");
  await generatedServed.stop();

  const result = {
    commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim(),
    measuredOn: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? "processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
    start: { emptyStoreSeconds: first.secondsToReady, loadedStoreSeconds: second.secondsToReady },
    firstPictureSeconds: picture,
    import: { shippedSeconds: importSeconds, naive, generated10kSeconds: generatedImport },
    shipped: shippedRoutes,
    generated10k: generatedRoutes,
  };
  writeFileSync(join(root, "bench/results/latest.json"), `${JSON.stringify(result, null, 2)}\n`);
}

try {
  await main();
} finally {
  rmSync(work, { recursive: true, force: true });
}
