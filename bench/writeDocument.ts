/** Writes docs/performance.md from bench/results/latest.json; no number in it is typed by hand. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type {
  BenchResult,
  EngineLoad,
  ImportTimes,
  LoadResult,
  ResponsiveResult,
  RouteTimes,
  Waits,
} from "./result.ts";

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

const loadOf = (file: string): LoadResult[] => {
  const place = resolve(root, "bench/results", file);
  return existsSync(place) ? [JSON.parse(readFileSync(place, "utf8"))] : [];
};
const ratio = (value: number, goal: string) => `${value.toFixed(2)} (goal ${goal})`;
const loadRow = (engine: string, goal: string, load: EngineLoad) =>
  `| ${engine} | ${s(load.seconds)} | ${s(load.same)} | ${ratio(load.same / load.seconds, goal)} | ${s(load.plain)} | ${(load.plain / load.seconds).toFixed(2)} | ${s(load.again)} | ${ratio(load.again / load.seconds, "≤ 0.25")} | ${ratio(load.star / load.uniform, "≤ 1.5")} |`;
const loadSection = (
  load: LoadResult,
) => `### ${load.ties.toLocaleString("en")} ties between ${load.organisations.toLocaleString("en")} organisations

At commit ${load.commit} on ${load.measuredOn}: ${load.machine}.

| engine | import | \`MERGE\`, same | same ÷ import | \`MERGE\`, plain | plain ÷ import | import again | again ÷ import | star ÷ uniform |
|---|--:|--:|--:|--:|--:|--:|--:|--:|
${loadRow("Grafeo", "≥ 5", load.grafeo)}
${loadRow("Neo4j", "≥ 3", load.neo4j)}

${load.edgeList.rows.toLocaleString("en")} ties of CSV (${(load.edgeList.fileBytes / 1e6).toFixed(0)} MB) to an interned edge list: ${s(load.edgeList.seconds)}; csv-parse, a stream of objects that are
neither checked nor interned: ${s(load.edgeList.csvParse)}, ${ratio(load.edgeList.csvParse / load.edgeList.seconds, "≥ 5")} times as long; memory ${ratio(load.edgeList.memoryBytes / load.edgeList.fileBytes, "≤ 2")} × the file.
`;

const responsive: ResponsiveResult = JSON.parse(
  readFileSync(resolve(root, "bench/results/responsive.json"), "utf8"),
);
const waitsRow = (name: string, { p50, p99, most, questions }: Waits, goal: string) =>
  `| ${name} | ${p50.toFixed(1)} | ${p99.toFixed(0)} | ${goal} | ${most.toFixed(0)} | ${questions} |`;
const overIdle = ({ p99 }: Waits) => ratio(p99 / responsive.idle.p99, "≤ 2");

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

## From files to a durable store

Generated, one source and one claim for each tie. "Same" writes with \`UNWIND … MERGE\`, in batches of 1,000 on an indexed id, every
node, relationship and property that the import writes, from records that the importer has read and checked; "plain" only a
node for each source and organisation and a relationship for each tie, with the cells as properties: no claims, checks,
levels or undoing, about a fifth of the elements. The import is one transaction, the peers commit each batch. A star has one organisation with ${loadOf("load.json")[0]?.starDegree.toLocaleString("en") ?? "many"} ties;
the uniform network beside it has as many ties and organisations.

${[...loadOf("load.json"), ...loadOf("loadLarge.json")].map(loadSection).join("\n")}
What limits it: on Grafeo, storing a claim's 20 properties, checking its unique id and writing it to the log and the file take
most of the time whoever writes it, so lists for maps, one statement for a claim with its relationships and no scan for the
hash save the rest; its batch calls (\`batchCreateEdges\`) are faster for relationships but commit by themselves and cannot be rolled back
with the rest. A Neo4j transaction is held in memory: about 25 kB of heap for each tie with its claim.

## Answers while an import is made ready and loaded

At commit ${responsive.commit} on ${responsive.measuredOn}: ${responsive.machine}. The network's counts are asked for every ${responsive.everyMs} ms, whatever the
answers take, while a draft of ${responsive.ties.toLocaleString("en")} ties is uploaded, read, compared and searched for duplicates, and while it is loaded into
Grafeo; of each number the median of ${responsive.rounds} rounds, on cores that other work shared.

| meanwhile | p50, ms | p99, ms | p99 ÷ idle | slowest, ms | questions |
|---|--:|--:|--:|--:|--:|
${waitsRow("nothing", responsive.idle, "")}
${waitsRow("reading", responsive.reading, overIdle(responsive.reading))}
${waitsRow("loading", responsive.loading, overIdle(responsive.loading))}

The slowest while loading is the first of the new revision, which reads the whole network anew; the next takes ${responsive.firstAfter.toFixed(0)} ms. What is
left of the waits is work on the server's own thread: what the reading thread sends, comparing, and the rows of each chunk.

## Answers

The first answer of a revision reads the store, lays out or draws the permutations; later ones come from the cache.

### Example network

${table(result.shipped)}

### Generated network, 10,000 ties

${table(result.generated10k)}
`,
);
