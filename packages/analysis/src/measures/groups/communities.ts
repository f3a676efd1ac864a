import { type Communities, communities } from "../../communities/communities.ts";
import type { UndirectedGraph } from "../../graph/graph.ts";
import { degreeIn } from "../../graph/strengths.ts";
import { withoutIsolates } from "../isolates.ts";
import type { Measure, MeasureInput, Progress, Settings } from "../measure.ts";

/** Two runs found the same value when they differ by less. */
const SAME = 1e-9;
/** Below it, a node belongs to its community only by chance of the run. */
export const STABLE = 0.7;

/** Runs where the settings leave their number to the size of the graph: at most 50, at least 5, and between these as many as so many visits of ties allow. */
const RUNS = { most: 50, least: 5, visits: 1_500_000 } as const;
const runsFor = ({ ties }: UndirectedGraph): number =>
  Math.max(RUNS.least, Math.min(RUNS.most, Math.floor(RUNS.visits / Math.max(1, ties))));

/**
 * Of each node, the mean share of its fellows in `best` that are with it in the other runs too; null for a node without
 * fellows. Cost: nodes × runs. Source: consensus after Lancichinetti & Fortunato 2012.
 */
export function stability(best: Communities, runs: readonly Communities[]): (number | null)[] {
  const nodes = best.community.length;
  const sizes = new Uint32Array(best.count);
  for (const own of best.community) sizes[own] = (sizes[own] as number) + 1;
  const together = new Float64Array(nodes);
  for (const run of runs) {
    const shared = new Map<number, number>();
    const pairOf = (node: number) =>
      (best.community[node] as number) * nodes + (run.community[node] as number);
    for (let node = 0; node < nodes; node++) shared.set(pairOf(node), (shared.get(pairOf(node)) ?? 0) + 1);
    for (let node = 0; node < nodes; node++) {
      const fellows = (sizes[best.community[node] as number] as number) - 1;
      if (fellows > 0)
        together[node] = (together[node] as number) + ((shared.get(pairOf(node)) ?? 1) - 1) / fellows;
    }
  }
  return Array.from(together, (sum, node) =>
    (sizes[best.community[node] as number] as number) > 1 ? sum / runs.length : null,
  );
}

function compute(
  method: "louvain" | "leiden",
  { graph }: MeasureInput<UndirectedGraph>,
  settings: Settings,
  progress?: Progress,
) {
  const restarts = Number(settings.restarts) || runsFor(graph);
  const seed = Number(settings.seed);
  const runs = Array.from({ length: restarts }, (_, run) => {
    progress?.(run, restarts);
    return communities({ graph, method, resolution: Number(settings.resolution), seed: seed + run });
  });
  const best = runs.reduce((most, run) => (run.modularity > most.modularity + SAME ? run : most));
  const { values, isolates } = withoutIsolates(graph, best.community);
  const stable = stability(best, runs);
  const hasTies = graph.ties > 0;
  return {
    columns: [
      { id: "community", values },
      { id: "stability", values: stable },
    ],
    totals: [
      { id: "modularity", value: hasTies ? best.modularity : null },
      { id: "community-count", value: best.count - isolates },
      {
        id: "best-share",
        value: hasTies
          ? runs.filter((run) => best.modularity - run.modularity < SAME).length / restarts
          : null,
      },
      { id: "unstable-count", value: stable.filter((own) => own !== null && own < STABLE).length },
    ],
    isolates,
    draws: restarts,
    seed,
  };
}

const measureOf = (method: "louvain" | "leiden"): Measure<UndirectedGraph> => ({
  id: method,
  family: "groups",
  projections: ["undirected"],
  weights: "strength",
  needsGroups: false,
  parameters: [
    { name: "resolution", kind: "number", minimum: 0.1, maximum: 10, default: 1 },
    { name: "restarts", kind: "integer", minimum: 0, maximum: 200, default: 0 },
    { name: "seed", kind: "integer", minimum: 0, maximum: 2 ** 31 - 201, default: 1 },
  ],
  columns: [
    { id: "community", unit: "group", of: "node" },
    { id: "stability", unit: "share", of: "node" },
  ],
  totals: ["modularity", "community-count", "best-share", "unstable-count"],
  cost: "repeated",
  compute: (input, settings, progress) => compute(method, input, settings, progress),
  working({ graph }, _settings, { columns }, node) {
    const [community, stable] = columns;
    const own = community?.values[node] ?? null;
    if (own === null) return [];
    let inside = 0;
    const from = graph.offsets[node] as number;
    for (let at = from; at < from + degreeIn(graph, node); at++)
      if (community?.values[graph.neighbours[at] as number] === own) inside++;
    const fellows = (community?.values ?? []).filter((each) => each === own).length - 1;
    return [
      { key: "community-ties", numbers: { inside, ties: degreeIn(graph, node), fellows }, nodes: [] },
      ...(stable?.values[node] === null || stable?.values[node] === undefined
        ? []
        : [{ key: "community-stable", numbers: { stability: stable.values[node] }, nodes: [] }]),
    ];
  },
});

/** Communities by Louvain, the best of several seeded runs, with the stability of each node. Connected. Source: Blondel et al. 2008. */
export const louvain = measureOf("louvain");
/** Communities by Leiden, in two passes. Connected. Source: Traag, Waltman & van Eck 2019. */
export const leiden = measureOf("leiden");
