/** Writes docs/performance.md from what the measurements left in bench/results; no number in it is typed by hand. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { SIZES } from "./graphs/testGraph.ts";
import type { HeavyResult } from "./heavy.ts";
import type { MeasureRow, MeasuresResult } from "./measures.ts";
import type { PlannerResult } from "./planner.ts";
import type { DrawsResult } from "./plannerDraws.ts";
import { plannerSection } from "./plannerSection.ts";
import type {
  BenchResult,
  EdgeListMeasured,
  ImportTimes,
  LayoutResult,
  LayoutRow,
  Loaded,
  LoadResult,
  ResponsiveResult,
  RouteTimes,
  Waits,
  WaitsMeanwhile,
} from "./result.ts";
import { type Spent, total } from "./spent.ts";
import type { StoreToGraphResult } from "./storeToGraph.ts";

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

const resultsFolder = resolve(root, "bench/results");
const read = <Result>(file: string): Result => JSON.parse(readFileSync(resolve(resultsFolder, file), "utf8"));
const edges = read<EdgeListMeasured>("edgeList.json");
const waits = read<ResponsiveResult>("responsive.json");
/** The usual size first, then the larger ones. */
const loads = readdirSync(resultsFolder)
  .filter((file) => /^load-.*\.json$/.test(file))
  .map((file) => read<LoadResult>(file))
  .sort((a, b) => a.engine.localeCompare(b.engine) || a.ties - b.ties);
const at = ({ commit, measuredOn, machine }: Pick<LoadResult, "commit" | "measuredOn" | "machine">) =>
  `At commit ${commit} on ${measuredOn}: ${machine}.`;
const whole = (number: number) => Math.round(number).toLocaleString("en");
const ratio = (value: number, goal: string) => `${value.toFixed(2)} (goal ${goal})`;
const cpu = ({ first }: Loaded) => total(first);
const spent = ({ seconds, own, store }: Spent) => `${s(own)} + ${s(store)} | ${s(seconds)}`;
const loadTable = ({ load, starDegree }: LoadResult, goal: string) => {
  const kinds = [
    ["import", load.import.first],
    ["import again, nothing changed", load.import.again],
    ["`MERGE`, same", load.same.first],
    ["`MERGE`, plain", load.plain.first],
    ["bare creating of the same, nothing read or checked", load.bare.first],
    [`import of a star of ${whole(starDegree ?? 0)} ties`, load.star?.first],
    ["import of the uniform network", load.uniform?.first],
  ] as const;
  const again =
    load.import.again === null
      ? []
      : [`again ÷ import ${ratio(total(load.import.again) / cpu(load.import), "≤ 0.25")}`];
  const shapes =
    load.star === null || load.uniform === null
      ? []
      : [`star ÷ uniform ${ratio(cpu(load.star) / cpu(load.uniform), "≤ 1.5")}`];
  const ratios = [
    `same ÷ import ${ratio(cpu(load.same) / cpu(load.import), goal)}, by the clock ${(load.same.first.seconds / load.import.first.seconds).toFixed(2)}`,
    `same ÷ bare ${(cpu(load.same) / cpu(load.bare)).toFixed(2)}`,
    `plain ÷ import ${(cpu(load.plain) / cpu(load.import)).toFixed(2)}`,
    ...again,
    ...shapes,
  ];
  const { own, store } = load.import.memory;
  return `| what | processor, files + store | clock |
|---|--:|--:|
${kinds.flatMap(([name, each]) => (each == null ? [] : [`| ${name} | ${spent(each)} |`])).join("\n")}

Ratios of processor time: ${ratios.join("; ")}. Most memory during the import: ${whole(own)} MB + ${whole(store)} MB.
"Plain" stores ${((100 * (load.plain.elements ?? Number.NaN)) / (load.same.elements ?? Number.NaN)).toFixed(0)} % as many nodes and relationships as "same". Rounds: ${load.rounds}.`;
};
const ENGINES = {
  grafeo: { name: "Grafeo", goal: "≥ 5" },
  neo4j: { name: "Neo4j, its server counted as the store of both sides", goal: "≥ 3" },
};
const loadSection = (
  measured: LoadResult,
) => `### ${whole(measured.ties)} ties between ${whole(measured.organisations)} organisations, ${ENGINES[measured.engine].name}

${at(measured)}

${loadTable(measured, ENGINES[measured.engine].goal)}
`;
const wait = (name: string, { p50, p99, most, questions }: Waits) =>
  `| ${name} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${most.toFixed(1)} | ${questions} |`;
const meanwhile = ({ idle, busy, reading, loading }: WaitsMeanwhile) =>
  [
    "| meanwhile | p50 | p99 | most | questions |",
    "|---|--:|--:|--:|--:|",
    wait("nothing", idle),
    wait("nothing, beside two busy processes", busy),
    wait("reading and comparing", reading),
    wait("loading", loading),
    "",
    `p99 while reading ÷ idle ${ratio(reading.p99 / idle.p99, "≤ 2")}; while loading ÷ idle ${ratio(loading.p99 / idle.p99, "≤ 2")}; beside two busy processes ÷ idle ${(busy.p99 / idle.p99).toFixed(2)}.`,
  ].join("\n");

const layouts = readdirSync(resultsFolder)
  .filter((file) => /^layout-.*\.json$/.test(file))
  .map((file) => read<LayoutResult>(file))
  .sort((a, b) => a.nodes - b.nodes);
const LAYOUTS: Record<LayoutRow["what"], string> = {
  fresh: "force layout, logarithmic attraction",
  linear: "force layout, linear attraction",
  apart: "the first, discs of equal size moved apart",
  again: "the first, again from an earlier one after 1 % new ties",
  forceAtlas2: "graphology ForceAtlas2, its inferred settings, 500 iterations",
  sfdp: "sfdp, reading and writing of its files included",
  random: "anywhere in a square, to compare with",
};
const layoutSection = (measured: LayoutResult) => {
  const of = (what: LayoutRow["what"]) => measured.rows.find((row) => row.what === what);
  const [fresh, again, atlas, sfdp] = [of("fresh"), of("again"), of("forceAtlas2"), of("sfdp")];
  const ratios = [
    fresh && atlas ? `ForceAtlas2 ÷ fresh ${ratio(atlas.cpu / fresh.cpu, "≥ 40")}` : null,
    fresh && atlas
      ? `preservation fresh ÷ ForceAtlas2 ${ratio(fresh.preservation / atlas.preservation, "≥ 10")}`
      : null,
    fresh && sfdp ? `sfdp ÷ fresh ${ratio(sfdp.cpu / fresh.cpu, "≥ 10 at M")}` : null,
    fresh && sfdp ? `stress fresh ÷ sfdp ${ratio(fresh.stress / sfdp.stress, "≤ 1.25 at M")}` : null,
    fresh && again ? `again ÷ fresh ${ratio(again.cpu / fresh.cpu, "≤ 0.2")}` : null,
  ].filter((each) => each !== null);
  return `### ${measured.size}: ${whole(measured.nodes)} nodes, ${whole(measured.ties)} ties

${at(measured)} Rounds of ours: ${measured.rounds}, of the others one. sfdp: ${measured.sfdp ?? "not installed"}.

| layout | processor | neighbourhood preservation | stress |
|---|--:|--:|--:|
${measured.rows.map((row) => `| ${LAYOUTS[row.what]} | ${row.cpu.toFixed(2)} s | ${row.preservation.toFixed(4)} | ${row.stress.toFixed(3)} |`).join("\n")}

Ratios: ${ratios.join("; ")}.
`;
};

const measured = (["example", "S", "M", "L"] as const).map((graph) =>
  read<MeasuresResult>(`measures-${graph}.json`),
);
/** What keeps a measure below its goal, told where it is. */
const LIMITS: Readonly<Record<string, string>> = {
  degree:
    "the answer is a list of 100,000 JavaScript values, and to make room for it takes longer than to subtract; igraph's list of small Python integers is cheaper",
  components: "random reads of the rows, once through",
  core: "random reads of the rows, one for each tie and side",
  clustering: "the search for closing ties, a bit each, in rows of five on the mean",
  constraint:
    "a third is ranking the ties by degree, the rest the search for closing ties, a bit each, in rows of five on the mean",
  "articulation-points": "a depth-first search, whose reads wait for one another",
  bridges: "a depth-first search, whose reads wait for one another",
  eigenvector: "random reads of the vector, one for each tie, side and product",
  pagerank: "random reads of the ranks, one for each tie and turn",
  louvain:
    "the first moves: each tie reads the community of its other end, and the sum of that community, at random",
  leiden:
    "the first moves as in Louvain, and twice the rows in the order of the communities, which the refinement needs",
  harmonic:
    "the batches of sources that a graph of 10,000 nodes gives are too few to fill the width of a search; at L the goal is passed",
  "degree-assortativity":
    "a random read of a degree for each tie, with the checks of JavaScript; to copy the rows for a kernel takes as long",
  betweenness: "counts of paths in double precision, one search after another",
};
/** Where the issue sets a goal: at L, and at S for what no peer computes at L in reasonable time. */
const ONLY_AT_S: readonly string[] = ["eccentricity", "closeness", "harmonic", "betweenness"];
const hasGoal = ({ graph }: MeasuresResult, { measure }: MeasureRow) =>
  graph === "L" || (graph === "S" && ONLY_AT_S.includes(measure));
const belowGoal = (measured: MeasuresResult): string =>
  measured.rows
    .filter((row) => hasGoal(measured, row) && row.igraph / row.own < row.goal)
    .map(
      ({ measure }) =>
        `\`${measure}\` is below its goal. What limits it: ${LIMITS[measure] ?? "not looked into"}.`,
    )
    .join("\n");
const graphologyCells = ({ own, graphology }: MeasureRow) =>
  graphology === null ? "" : `${ms(graphology)} | ${(graphology / own).toFixed(1)}`;
const measureSection = (measured: MeasuresResult) => {
  const { graph, nodes, ties, igraph, rounds, csr, rows, ...where } = measured;
  const hasGraphology = rows.some(({ graphology }) => graphology !== null);
  const cells = (row: MeasureRow) => [
    `\`${row.measure}\``,
    ...[row.own, row.first, row.igraph].map(ms),
    hasGoal(measured, row) ? ratio(row.igraph / row.own, `≥ ${row.goal}`) : (row.igraph / row.own).toFixed(2),
    ...(hasGraphology ? [graphologyCells(row) || "– | –"] : []),
  ];
  return `### ${graph === "example" ? "The shipped network" : `Graph ${graph}`}: ${whole(nodes)} nodes, ${whole(ties)} ties

${at(where)} C igraph ${igraph} through python-igraph. Rounds: ${rounds}, by turns${hasGraphology ? "; of graphology one" : ""}.

| measure | ours | first, cold | C igraph | igraph ÷ ours |${hasGraphology ? " graphology | graphology ÷ ours |" : ""}
|---|--:|--:|--:|--:|${hasGraphology ? "--:|--:|" : ""}
${rows.map((row) => `| ${cells(row).join(" | ")} |`).join("\n")}

Rows from edge arrays: ${ms(csr.seconds)}, igraph's graph from a Python list ${ms(csr.igraph)}, graphology's ${ms(csr.graphology)}; ${(csr.bytes / 1e6).toFixed(1)} MB of rows${graph === "L" ? " (goal ≤ 20)" : ""}.
${belowGoal(measured)}
`;
};
const heavy = read<HeavyResult>("heavy.json");
const planner = read<PlannerResult>("planner.json");
const draws = read<DrawsResult>("plannerDraws.json");
const stored = read<readonly StoreToGraphResult[]>("storeToGraph.json");
const storedSection =
  (): string => `From the store (Grafeo) to the graph of a measure, and the same graph in graphology from ties that are read already, in one run; processor
time, the store's process too. Cold is the first question after a start: what all answers of a revision share is read once for each kind of
viewer, then kept. A later question is one of another window.

| size | what all answers share | first graph from it | cold ÷ graphology | a later graph | later ÷ graphology | ends of ties alone, from the store | graphology |
|---|--:|--:|--:|--:|--:|--:|--:|
${stored
  .map(
    (each) =>
      `| ${each.size}: ${whole(each.organisations)} organisations, ${whole(each.ties)} ties | ${s(each.snapshot)} | ${ms(each.first)} | ${ratio((each.snapshot + each.first) / each.graphology, "≤ 0.1 at L")} | ${ms(each.later)} | ${ratio(each.later / each.graphology, "≤ 0.1 at L")} | ${s(each.tiesAlone)} | ${s(each.graphology)} |`,
  )
  .join("\n")}

${stored.map((each) => `${each.size}: commit ${each.commit} on ${each.measuredOn}.`).join(" ")} Once a revision is read, every size is below the goal; cold it is missed by far. What limits it:
whether a tie counts for a viewer and a scope stands in its claims, each a node of its own, which Grafeo finds and sends as columns; even
the ends of the ties alone take longer to come than a tenth of graphology.
`;
const heavySection = ({ sampled, exactPeer, closeness, draws, rows }: HeavyResult): string => {
  const [least] = sampled;
  return `### Samples, threads and draws

${at(heavy)} C igraph ${heavy.igraph}; threads: ${heavy.threads}.

The hundred nodes of highest betweenness at S, found by sampled paths; medians of ten seeds, processor time beside igraph's exact
betweenness, ${s(exactPeer)}.

| paths | share found | ours | exact igraph ÷ ours |
|---|--:|--:|--:|
${sampled.map(({ samples, recall, seconds }) => `| ${whole(samples)} | ${samples === least?.samples ? ratio(recall, "≥ 0.95") : recall.toFixed(2)} | ${ms(seconds)} | ${samples === least?.samples ? ratio(exactPeer / seconds, "≥ 50") : (exactPeer / seconds).toFixed(0)} |`).join("\n")}

Harmonic closeness of all nodes, exact, as the product computes it: from ties to values, threads started; by the clock.

| graph | ours | C igraph | igraph ÷ ours |
|---|--:|--:|--:|
${closeness.map(({ size, own, peer, sources }) => `| ${size} | ${s(own)} | ${s(peer)}${sources === SIZES[size].nodes ? "" : `, told from ${sources} of its sources`} | ${size === "L" ? ratio(peer / own, "≥ 60") : (peer / own).toFixed(2)} |`).join("\n")}

A gap matrix by co-participation, ${whole(draws.draws)} draws, ${draws.organisations} organisations in ${draws.groups} groups × ${draws.occasions} occasions, ${whole(draws.participations)} participations: ${ratio(draws.seconds, "≤ 1")} s
by the clock, the median of five.

Rows from edge arrays at L: ${ms(rows.own)} of the processor, the same graph in graphology ${s(rows.graphology)}: ${(rows.own / rows.graphology).toFixed(2)}.

${storedSection()}
Not measured beside igraph: betweenness, eccentricity and closeness of all nodes at M and L, where igraph would take hours (closeness at L is
told from a part of its sources), and measures that igraph has not.
`;
};
const ms = (seconds: number) => `${(seconds * 1000).toFixed(seconds < 0.01 ? 1 : 0)} ms`;

writeFileSync(
  resolve(root, "docs/performance.md"),
  `# Performance

Written by \`npm run bench\`; each part says at which commit. Measured on a shared machine: trust ratios, not absolutes. The first
tables and the answers: commit ${result.commit} on ${result.measuredOn}, ${result.machine}.

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

Generated, one source and one claim for each tie, each measured in a process and an empty database of its own, by turns. "Same" writes with
\`UNWIND … MERGE\`, in batches of 1,000 on an indexed id, every node, relationship and property that the import writes, under the
same constraints and indexes, from records that the importer has read and checked; "plain" only a node for each source and organisation and a relationship
for each tie, with the cells as properties: no claims, checks, levels or undoing. The import is one transaction, the peers commit
each batch. In a star, every tie leads from one organisation; the uniform network beside it has as many ties and organisations.

Times are of the processor, user and system, of all processes that take part, for the clock of a shared machine tells mostly what
else it did. "Bare" tells about how far the engine lets an import go: what "same" writes, created without a question from records
made before, in batches of 5,000 that are committed one by one; on Grafeo by its batch calls, which no transaction can hold
together, without any constraint or index; on Neo4j by \`UNWIND … CREATE\`.

${loads.map(loadSection).join("\n")}
### A CSV of ${whole(edges.rows)} ties (${whole(edges.fileBytes / 1e6)} MB)

${at(edges)} Rounds: ${edges.rounds}, by turns.

| what | processor | clock |
|---|--:|--:|
| edge list, checked and interned | ${s(total(edges.edgeList))} | ${s(edges.edgeList.seconds)} |
| rows as the import reads them | ${s(total(edges.checkedRows))} | ${s(edges.checkedRows.seconds)} |
| csv-parse, a stream of objects, neither checked nor interned | ${s(total(edges.csvParse))} | ${s(edges.csvParse.seconds)} |

csv-parse ÷ edge list ${ratio(total(edges.csvParse) / total(edges.edgeList), "≥ 5")}; csv-parse ÷ rows of the import ${(total(edges.csvParse) / total(edges.checkedRows)).toFixed(2)}. Memory of
the edge list ${ratio(edges.memoryBytes / edges.fileBytes, "≤ 2")} × the file.

## Layout

Of generated graphs with hubs and communities; what the two numbers of quality say stands in [Layouts](methods/layouts.md). Preservation is better
the higher, stress the lower. One family of graphs, with communities in it, and one seed of the layout: on a graph without groups the preservation is lower.
By stress, a picture that shows groups is a little better than random places, and worse than sfdp and ForceAtlas2: the goal for stress would
be kept by random places too, so that reaching it says little.

${layouts.map(layoutSection).join("\n")}
## Questions during an import

${at(waits)} Asked every ${waits.everyMs} ms, while a draft of ${whole(waits.ties)} ties is read
and loaded; milliseconds from when an answer was due to when it came. Medians of ${waits.rounds} rounds. The two busy processes have
nothing to do with Maillage: they take the two cores as the threads of an import and the store do, and show what waiting for a core alone costs.

### Which networks there are

${meanwhile(waits.asked.networks)}

### The counts of the network

Read anew with each revision; answered from the one before until the new one is read.

${meanwhile(waits.asked.counts)}

## Measures beside C igraph

Generated Chung-Lu graphs with communities; the whole registered measure, from rows to the columns of its answer, in one thread, against the
same function of C igraph; processor time, the median of the rounds. The values are compared first, each node's, or the modularity.

${measured.map(measureSection).join("\n")}
${heavySection(heavy)}
${plannerSection(planner, draws, at)}
## Answers

The first answer of a revision reads the store, lays out or draws the permutations; later ones come from the cache.

### Example network

${table(result.shipped)}

### Generated network, 10,000 ties

${table(result.generated10k)}
`,
);
