/**
 * Measures the road from CSV files to a durable store against `UNWIND … MERGE`, each in a process and an empty database of its own
 * and by turns, and leaves it in bench/results. By itself: `npx tsx bench/load.ts`; `npx tsx bench/load.ts 100000` measures
 * networks of that many ties on Grafeo alone, once, into a file of their own.
 */
import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { measureEdgeList } from "./edgeList.ts";
import { generatePackage, type Shape } from "./generatePackage.ts";
import { whereAndWhen } from "./machine.ts";
import type { NaiveForm } from "./naiveLoad.ts";
import type { EngineLoad, Loaded } from "./result.ts";
import { middleOf } from "./spent.ts";

const TIES = 10_000;
const EDGE_ROWS = 1_000_000;
const STAR_DEGREE = 16_000;
const ROUNDS = { grafeo: 3, neo4j: 1 };
const NEO4J_HEAP = "4g";

type What = NaiveForm | "import";

/** A process for each, so that none measures what another has left in memory. */
function loadedOnce(args: readonly string[]): Promise<Loaded> {
  return new Promise((done, fail) => {
    const child = fork(resolve(import.meta.dirname, "loadOnce.ts"), args);
    child.once("message", (loaded) => done(loaded as Loaded));
    child.once("exit", (code) => fail(new Error(`${args.slice(0, 2).join(" ")} ended with ${code}.`)));
  });
}

const packageIn = (work: string, name: string, shape: Omit<Shape, "sources">): string => {
  const folder = join(work, name);
  generatePackage(folder, { ...shape, sources: 1 });
  return folder;
};

interface Packages {
  readonly large: string;
  readonly star?: string;
  readonly uniform?: string;
  readonly warmUp?: string;
}

/** Rounds by turns; of each the median. `take` gets what is known after each round. */
async function measure(
  work: string,
  engine: "grafeo" | "neo4j",
  rounds: number,
  { large, star, uniform, warmUp }: Packages,
  take: (load: EngineLoad) => void,
): Promise<void> {
  const kinds: [keyof Omit<EngineLoad, "rounds">, What, string | undefined][] = [
    ["import", "import", large],
    ["same", "same", large],
    ["plain", "plain", large],
    ["bare", "bare", large],
    ["star", "import", star],
    ["uniform", "import", uniform],
  ];
  const found = new Map<string, Loaded[]>(kinds.map(([name]) => [name, []]));
  const middle = (name: string): Loaded | null => {
    const list = found.get(name) ?? [];
    return list.length === 0 ? null : middleOf(list, ({ first }) => first);
  };
  for (let round = 1; round <= rounds; round += 1) {
    for (const [name, what, folder] of kinds) {
      if (folder === undefined) continue;
      const store = mkdtempSync(join(work, "store-"));
      found.get(name)?.push(await loadedOnce([engine, what, folder, store, NEO4J_HEAP, warmUp ?? ""]));
      rmSync(store, { recursive: true, force: true });
    }
    take({
      rounds: round,
      import: middle("import") as Loaded,
      same: middle("same") as Loaded,
      plain: middle("plain") as Loaded,
      bare: middle("bare") as Loaded,
      star: middle("star"),
      uniform: middle("uniform"),
    });
  }
}

function write(name: string, result: object): void {
  const results = resolve(import.meta.dirname, "results");
  mkdirSync(results, { recursive: true });
  writeFileSync(
    join(results, `${name}.json`),
    `${JSON.stringify({ ...whereAndWhen(), ...result }, null, 2)}\n`,
  );
}

async function within<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "maillage-load-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sizes of `npm run bench`: an edge list of a million ties, networks of 10,000 ties on both engines. */
export const measureLoad = (): Promise<void> =>
  within(async (work) => {
    const rows = packageIn(work, "rows", { ties: EDGE_ROWS, organisations: EDGE_ROWS / 10, form: "uneven" });
    write("edgeList", await measureEdgeList(join(rows, "ties.csv")));
    const organisations = TIES / 10;
    const star = { ties: STAR_DEGREE, organisations: STAR_DEGREE + 1 };
    const packages: Packages = {
      large: packageIn(work, "large", { ties: TIES, organisations, form: "uneven" }),
      star: packageIn(work, "star", { ...star, form: "star" }),
      uniform: packageIn(work, "uniform", { ...star, form: "uniform" }),
      warmUp: packageIn(work, "warm-up", { ties: 3000, organisations: 1000, form: "uneven" }),
    };
    const shape = { ties: TIES, organisations, starDegree: STAR_DEGREE };
    for (const engine of ["grafeo", "neo4j"] as const)
      await measure(work, engine, ROUNDS[engine], packages, (load) =>
        write(`load-${engine}`, { engine, ...shape, load }),
      );
  });

/** `ties` on a tenth as many organisations, Grafeo alone. */
const measureLarge = (ties: number): Promise<void> =>
  within(async (work) => {
    const organisations = ties / 10;
    const large = packageIn(work, "large", { ties, organisations, form: "uneven" });
    await measure(work, "grafeo", 1, { large }, (load) =>
      write(`load-grafeo-${ties}`, { engine: "grafeo", ties, organisations, starDegree: null, load }),
    );
  });

if (process.argv[1] === import.meta.filename) {
  const [, , ties] = process.argv;
  await (ties === undefined ? measureLoad() : measureLarge(Number(ties)));
}
