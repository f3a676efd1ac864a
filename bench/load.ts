/**
 * Measures the road from CSV files to a durable store against `UNWIND … MERGE`, one empty database for each measurement, and
 * leaves it in bench/results/load.json. By itself: `npx tsx bench/load.ts`, with `--large` for a million ties.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runImport } from "../packages/importer/src/index.ts";
import { openGrafeo, openNeo4j, type Store } from "../packages/store/src/index.ts";
import { startNeo4j } from "../tests/neo4j/server.ts";
import { measureEdgeList } from "./edgeList.ts";
import { generatePackage, type Shape } from "./generatePackage.ts";
import { whereAndWhen } from "./machine.ts";
import { naiveLoadGrafeo, naiveLoadNeo4j } from "./naiveLoad.ts";
import type { EngineLoad, LoadResult } from "./result.ts";

const STAR_DEGREE = 16_000;

/** Imports the package twice; the second time nothing has changed. */
async function importTwice(store: Store, packageFolder: string): Promise<{ first: number; again: number }> {
  const timed = async (expectsBatch: boolean) => {
    const started = performance.now();
    const { batch, problems } = await runImport(store, packageFolder);
    if (problems.length > 0 || (batch !== null) !== expectsBatch)
      throw new Error("The generated package was not imported as it should be.");
    return (performance.now() - started) / 1000;
  };
  return { first: await timed(true), again: await timed(false) };
}

interface Engine {
  product(packageFolder: string): Promise<{ first: number; again: number }>;
  naive(packageFolder: string, form: "same" | "plain"): Promise<number>;
}

const grafeoIn = (work: string): Engine => {
  let made = 0;
  const folder = () => join(work, `load-${made++}`);
  return {
    product: async (packageFolder) => {
      const store = await openGrafeo({ directory: folder() });
      try {
        return await importTwice(store, packageFolder);
      } finally {
        await store.close();
      }
    },
    naive: (packageFolder, form) => naiveLoadGrafeo(packageFolder, folder(), form),
  };
};

/** A server of its own for each, warmed by a small import, for a cold JVM is several times slower. */
const neo4jWarmedBy = (warmUp: string, heap: string): Engine => {
  const within = async <T>(
    work: (server: Awaited<ReturnType<typeof startNeo4j>>["server"]) => Promise<T>,
  ) => {
    const { server, stop } = await startNeo4j(heap);
    try {
      return await work(server);
    } finally {
      await stop();
    }
  };
  const opened = async <T>(
    server: Parameters<typeof openNeo4j>[0],
    work: (store: Store) => Promise<T>,
  ): Promise<T> => {
    const store = await openNeo4j(server);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  return {
    product: (packageFolder) =>
      within((server) =>
        opened(server, async (store) => {
          await importTwice(store, warmUp);
          return importTwice(store, packageFolder);
        }),
      ),
    naive: (packageFolder, form) =>
      within(async (server) => {
        await naiveLoadNeo4j(warmUp, server, form);
        return naiveLoadNeo4j(packageFolder, server, form);
      }),
  };
};

async function measure(
  engine: Engine,
  packages: Record<"large" | "star" | "uniform", string>,
): Promise<EngineLoad> {
  const { first, again } = await engine.product(packages.large);
  const same = await engine.naive(packages.large, "same");
  const plain = await engine.naive(packages.large, "plain");
  const star = (await engine.product(packages.star)).first;
  const uniform = (await engine.product(packages.uniform)).first;
  return { seconds: first, again, same, plain, star, uniform };
}

const EDGE_ROWS = 1_000_000;

/** `ties` in the large network, on a tenth as many organisations and one source. */
async function measureAll(work: string, ties: number, heap: string): Promise<LoadResult> {
  const made = (name: string, shape: Omit<Shape, "sources">): string => {
    const folder = join(work, name);
    generatePackage(folder, { ...shape, sources: 1 });
    return folder;
  };
  const rows = made("rows", { ties: EDGE_ROWS, organisations: EDGE_ROWS / 10, form: "uneven" });
  const edgeList = await measureEdgeList(join(rows, "ties.csv"));
  const organisations = ties / 10;
  const star = { ties: STAR_DEGREE, organisations: STAR_DEGREE + 1 };
  const packages = {
    large: made("large", { ties, organisations, form: "uneven" }),
    star: made("star", { ...star, form: "star" }),
    uniform: made("uniform", { ...star, form: "uniform" }),
  };
  const warmUp = made("warm-up", { ties: 3000, organisations: 1000, form: "uneven" });
  const grafeo = await measure(grafeoIn(work), packages);
  const neo4j = await measure(neo4jWarmedBy(warmUp, heap), packages);
  return { ...whereAndWhen(), edgeList, ties, organisations, starDegree: STAR_DEGREE, grafeo, neo4j };
}

/** At the size of `npm run bench`, or with a million ties; writes bench/results/load.json. */
export async function measureLoad(large: boolean): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "maillage-load-"));
  try {
    const result = large ? await measureAll(work, 1_000_000, "16g") : await measureAll(work, 10_000, "4g");
    const results = resolve(import.meta.dirname, "results");
    mkdirSync(results, { recursive: true });
    const file = join(results, large ? "loadLarge.json" : "load.json");
    writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) await measureLoad(process.argv.includes("--large"));
