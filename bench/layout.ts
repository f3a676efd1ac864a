/**
 * The force layout beside ForceAtlas2 of graphology (500 iterations, at S, about a minute) and sfdp of Graphviz (at M, some
 * minutes), with the quality of each picture; writes bench/results/layout-SIZE.json.
 * Run one size with: npx tsx bench/layout.ts S
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import {
  type ForceLayoutSettings,
  forceLayout,
  forceLayoutAgain,
  neighbourhoodPreservation,
  stress,
  undirected,
} from "@maillage/analysis";
import { mulberry32, type Size, testGraph } from "./graphs/testGraph.ts";
import { whereAndWhen } from "./machine.ts";
import { forceAtlas2Of } from "./peers/forceAtlas2.ts";
import { sfdpOf, sfdpVersion } from "./peers/sfdp.ts";
import type { LayoutResult, LayoutRow } from "./result.ts";

const ROUNDS = 3;
/** Of the sampled nodes and pairs; the same for every picture. */
const SAMPLE = 1;
const NEW_TIES = 0.01;

type Laid = { readonly positions: Float64Array };

function timed<Result extends Laid>(work: () => Result): { readonly laid: Result; readonly cpu: number } {
  const all = Array.from({ length: ROUNDS }, () => {
    const begun = process.cpuUsage();
    const laid = work();
    const { user, system } = process.cpuUsage(begun);
    return { laid, cpu: (user + system) / 1e6 };
  }).sort((a, b) => a.cpu - b.cpu);
  return all[Math.floor(ROUNDS / 2)] as { readonly laid: Result; readonly cpu: number };
}

function measureSize(size: "S" | "M", folder: string): LayoutResult {
  const ties = testGraph(size);
  const graph = undirected(ties, "presence");
  const rows: LayoutRow[] = [];
  const add = (what: LayoutRow["what"], positions: Float64Array, cpu: number): void => {
    const quality = {
      preservation: neighbourhoodPreservation(graph, positions, SAMPLE),
      stress: stress(graph, positions, SAMPLE),
    };
    rows.push({ what, cpu, ...quality });
    process.stderr.write(`${size} ${JSON.stringify(rows.at(-1))}\n`);
  };
  const settings: ForceLayoutSettings = { attraction: "logarithmic", seed: 1, radii: null };
  const fresh = timed(() => forceLayout(graph, settings));
  add("fresh", fresh.laid.positions, fresh.cpu);
  const linear = timed(() => forceLayout(graph, { ...settings, attraction: "linear" }));
  add("linear", linear.laid.positions, linear.cpu);
  const radii = new Float64Array(graph.nodes).fill(1);
  const apart = timed(() => forceLayout(graph, { ...settings, radii }));
  add("apart", apart.laid.positions, apart.cpu);
  const kept = Math.floor(ties.source.length * (1 - NEW_TIES));
  const before = undirected(
    { ...ties, source: ties.source.slice(0, kept), target: ties.target.slice(0, kept) },
    "presence",
  );
  const layout = forceLayout(before, settings);
  const again = timed(() => forceLayoutAgain(graph, settings, { layout, pinned: null }));
  add("again", again.laid.positions, again.cpu);
  const version = sfdpVersion();
  if (size === "S") {
    const { positions, cpu } = forceAtlas2Of(ties, 500);
    add("forceAtlas2", positions, cpu);
  }
  if (version === null)
    process.stderr.write("sfdp is not installed (Debian: graphviz): its row is left out.\n");
  else {
    const { positions, cpu } = sfdpOf(ties, folder);
    add("sfdp", positions, cpu);
  }
  const random = mulberry32(SAMPLE);
  const anywhere = timed(() => ({ positions: Float64Array.from({ length: 2 * graph.nodes }, random) }));
  add("random", anywhere.laid.positions, anywhere.cpu);
  return {
    ...whereAndWhen(),
    size,
    nodes: graph.nodes,
    ties: graph.ties,
    rounds: ROUNDS,
    sfdp: version,
    rows,
  };
}

const wanted = process.argv.slice(2).filter((word): word is Extract<Size, "S" | "M"> => /^[SM]$/.test(word));
const results = resolve(import.meta.dirname, "results");
mkdirSync(results, { recursive: true });
for (const size of wanted.length > 0 ? wanted : (["S", "M"] as const)) {
  const folder = mkdtempSync(join(tmpdir(), "maillage-bench-"));
  try {
    const result = measureSize(size, folder);
    writeFileSync(join(results, `layout-${size}.json`), `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
