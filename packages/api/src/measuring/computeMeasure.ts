import {
  type DirectedGraph,
  directed,
  type LayeredGraph,
  type Layers,
  layered,
  MEASURES,
  type MeasureAnswer,
  oneMode,
  type Progress,
  type Robustness,
  robustness,
  type Settings,
  type Statements,
  type TieColumns,
  twoMode,
  type UndirectedGraph,
  undirected,
} from "@maillage/analysis";
import { MaillageError, type Projection, type Weight } from "@maillage/model";
import { fromThreads } from "./fromThreads.ts";
import type { Meetings } from "./measureGround.ts";

/** What a thread needs to compute a registered measure. */
export interface MeasureTask {
  readonly measure: string;
  readonly projection: Projection;
  readonly weight: Weight | null;
  readonly ties: TieColumns;
  readonly meetings: Meetings | null;
  /** Which layer each tie is of, where the projection has several. */
  readonly layers?: Layers | null;
  readonly groups: readonly (string | null)[] | null;
  readonly settings: Settings;
  /** What the interval of ranks is drawn from; null where it was not asked for. */
  readonly evidence: { readonly statements: Statements; readonly draws: number } | null;
}
const EVIDENCE_SEED = 1;

export interface MeasureOutcome {
  readonly answer: MeasureAnswer;
  readonly ranks: Robustness | null;
  /** Of the projection; ends of each tie by node index, in the order of the columns of ties. */
  readonly ends: { readonly source: Uint32Array; readonly target: Uint32Array };
  /** Of a projection of several layers: each with its tied pairs, and the contacts of each node in it. */
  readonly layers: readonly { readonly id: string; readonly ties: number; readonly contacts: Uint32Array }[];
}

/** Projects the ties of a task. Linear, but for meetings. */
export function graphOf({
  projection,
  weight,
  ties,
  meetings,
  layers,
}: MeasureTask): UndirectedGraph | DirectedGraph | LayeredGraph {
  if (meetings) {
    const rule = weight === "shared" || weight === "jaccard" ? weight : "newman";
    return oneMode(twoMode(ties.nodes, meetings.occasions, meetings.actor, meetings.occasion), rule);
  }
  const rule = weight === "ties" || weight === "sources" ? "sum" : "presence";
  if (projection === "by-method" || projection === "through-people") {
    if (layers) return layered(ties, layers, rule);
    throw new MaillageError(
      "setting-invalid",
      "invalid-input",
      `The parameter "projection" cannot be ${projection} here: leave it out, or ask for the measure as a whole.`,
      { parameter: "projection" },
    );
  }
  return projection === "directed" ? directed(ties, rule) : undirected(ties, rule);
}

const layersOf = (graph: UndirectedGraph | DirectedGraph | LayeredGraph): MeasureOutcome["layers"] =>
  "layers" in graph
    ? graph.layers.map(({ name, graph: { offsets, ties } }) => ({
        id: name,
        ties,
        contacts: Uint32Array.from(
          { length: graph.nodes },
          (_, node) => Number(offsets[node + 1]) - Number(offsets[node]),
        ),
      }))
    : [];

function endsOf(graph: UndirectedGraph | DirectedGraph): MeasureOutcome["ends"] {
  const rows = graph.kind === "undirected" ? graph : graph.outgoing;
  const source = new Uint32Array(graph.ties);
  const target = new Uint32Array(graph.ties);
  let tie = 0;
  for (let node = 0; node < graph.nodes; node++) {
    for (let at = rows.offsets[node] as number; at < (rows.offsets[node + 1] as number); at++) {
      const other = rows.neighbours[at] as number;
      if (graph.kind === "undirected" && other < node) continue;
      source[tie] = node;
      target[tie] = other;
      tie++;
    }
  }
  return { source, target };
}

/** Projects the ties and computes a registered measure. Pure; cost as the measure says. */
export function computeMeasure(task: MeasureTask, onProgress?: Progress): MeasureOutcome {
  const measure = MEASURES.find(({ id }) => id === task.measure);
  if (!measure)
    throw new MaillageError("measure-unknown", "not-found", "No such measure; GET /measures lists them.");
  const graph = graphOf(task);
  const { groups, settings, ties, evidence } = task;
  const column = measure.columns.find(({ of }) => of === "node")?.id ?? "";
  return {
    answer: measure.compute(
      { graph, groups, fromSources: fromThreads },
      settings,
      evidence === null ? onProgress : undefined,
    ),
    ranks:
      evidence === null
        ? null
        : robustness(
            {
              ...{ measure, settings, column, ties, groups, ...evidence },
              first: measure.first ?? "highest",
              project: (own) => graphOf({ ...task, ties: own }),
              seed: EVIDENCE_SEED,
            },
            onProgress,
          ),
    ends: endsOf(graph),
    layers: layersOf(graph),
  };
}
