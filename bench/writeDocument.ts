/** Writes docs/performance.md from bench/results/latest.json; no number in it is typed by hand. */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
interface RouteTimes {
  first: number;
  p50: number;
  p95: number;
  bytes: number;
  gzip: number;
}
interface Result {
  commit: string;
  measuredOn: string;
  machine: string;
  start: { emptyStoreSeconds: number; loadedStoreSeconds: number };
  firstPictureSeconds: number | null;
  import: { shippedSeconds: number; naive: { ties: number; seconds: number }; generated10kSeconds: number };
  shipped: Record<string, RouteTimes>;
  generated10k: Record<string, RouteTimes>;
}
const result: Result = JSON.parse(readFileSync(resolve(root, "bench/results/latest.json"), "utf8"));
const s = (seconds: number) => `${seconds.toFixed(1)} s`;
const table = (routes: Record<string, RouteTimes>) =>
  [
    "| question | first answer, ms | p50, ms | p95, ms | kB | kB gzip |",
    "|---|--:|--:|--:|--:|--:|",
    ...Object.entries(routes).map(
      ([name, r]) =>
        `| ${name} | ${r.first.toFixed(0)} | ${r.p50.toFixed(1)} | ${r.p95.toFixed(1)} | ${(r.bytes / 1000).toFixed(0)} | ${(r.gzip / 1000).toFixed(0)} |`,
    ),
  ].join("\n");
const naivePerTie = result.import.naive.seconds / result.import.naive.ties;

writeFileSync(
  resolve(root, "docs/performance.md"),
  `# Performance

Written by \`npm run bench\` at commit ${result.commit} on ${result.measuredOn}: ${result.machine}. One run on a shared machine: trust
ratios, not absolutes.

| what | measured |
|---|--:|
| start to ready, empty store (imports the example) | ${s(result.start.emptyStoreSeconds)} |
| start to ready, loaded store | ${s(result.start.loadedStoreSeconds)} |
| address opened to first picture, Chromium with software drawing | ${result.firstPictureSeconds === null ? "not measured: no Chromium" : s(result.firstPictureSeconds)} |
| import of the example network, whole command, Grafeo | ${s(result.import.shippedSeconds)} |
| one-by-one \`MERGE\` of ties alone, Grafeo | ${(naivePerTie * 1000).toFixed(2)} ms a tie |
| import of a generated network of 10,000 ties | ${s(result.import.generated10kSeconds)} |

The first answer of a revision reads the store, lays out or draws the permutations; later ones come from the cache.

## Example network

${table(result.shipped)}

## Generated network, 10,000 ties

${table(result.generated10k)}
`,
);
