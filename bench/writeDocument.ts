/** Writes docs/performance.md from bench/results/latest.json; no number in it is typed by hand. */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { BenchResult, ImportTimes, RouteTimes } from "./result.ts";

const root = resolve(import.meta.dirname, "..");
const result: BenchResult = JSON.parse(readFileSync(resolve(root, "bench/results/latest.json"), "utf8"));
const s = (seconds: number) => `${seconds.toFixed(1)} s`;
const importRow = (engine: string, { seconds, naive }: ImportTimes) =>
  `| ${engine} | ${s(seconds)} | ${s(naive.seconds)} for ${naive.rows} rows | ${(seconds / naive.seconds).toFixed(2)} |`;
const table = (routes: Record<string, RouteTimes>) =>
  [
    "| question | first answer, ms | p50, ms | p95, ms | kB | kB gzip |",
    "|---|--:|--:|--:|--:|--:|",
    ...Object.entries(routes).map(
      ([name, r]) =>
        `| ${name} | ${r.first.toFixed(0)} | ${r.p50.toFixed(1)} | ${r.p95.toFixed(1)} | ${(r.bytes / 1000).toFixed(0)} | ${(r.gzip / 1000).toFixed(0)} |`,
    ),
  ].join("\n");

writeFileSync(
  resolve(root, "docs/performance.md"),
  `# Performance

Written by \`npm run bench\` at commit ${result.commit} on ${result.measuredOn}: ${result.machine}. One run on a shared machine: trust
ratios, not absolutes.

| what | measured |
|---|--:|
| start to ready, empty store (imports the example) | ${s(result.start.emptyStoreSeconds)} |
| start to ready, loaded store | ${s(result.start.loadedStoreSeconds)} |
| address opened to first picture, first question of a revision, Chromium with software drawing | ${s(result.firstPictureSeconds)} |
| import of a generated network of 10,000 ties, Grafeo | ${s(result.import.generatedSeconds)} |

## Import of the example network

The whole command (strict reading, claims, one transaction, batch) beside one \`MERGE\` for each row of sources,
organisations, events, people and ties, which keeps no claims, facts or coverage and checks nothing.

| engine | import | one-by-one \`MERGE\` | import ÷ naive |
|---|--:|--:|--:|
${importRow("Grafeo", result.import.grafeo)}
${importRow("Neo4j", result.import.neo4j)}

## Answers

The first answer of a revision reads the store, lays out or draws the permutations; later ones come from the cache.

### Example network

${table(result.shipped)}

### Generated network, 10,000 ties

${table(result.generated10k)}
`,
);
