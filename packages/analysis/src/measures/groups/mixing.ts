import type { DirectedGraph, UndirectedGraph } from "../../graph/graph.ts";
import { isIsolate } from "../isolates.ts";
import type { Measure, MeasureInput } from "../measure.ts";

/** Weight of the arcs that lead from a group to another, or of tie ends where ties have no direction; ties with an end without a group are left out, and groups in which nobody has a tie. */
function endsBetween({ graph, groups }: MeasureInput) {
  const { offsets, neighbours, weights } = graph.kind === "undirected" ? graph : graph.outgoing;
  const tied = (groups ?? []).filter((_, node) => !isIsolate(graph, node));
  const names = [...new Set(tied.filter((group) => group !== null))].sort();
  const at = new Map(names.map((name, index) => [name, index]));
  const rows = names.map(() => new Float64Array(names.length));
  const groupAt = (node: number) => at.get(groups?.[node] ?? "") ?? -1;
  for (let node = 0; node < graph.nodes; node++) {
    const row = rows[groupAt(node)];
    if (row === undefined) continue;
    for (let entry = offsets[node] as number; entry < (offsets[node + 1] as number); entry++) {
      const other = groupAt(neighbours[entry] as number);
      if (other >= 0) row[other] = (row[other] as number) + (weights?.[entry] ?? 1);
    }
  }
  return { names, rows };
}

/** r = (tr e - Σ a_i b_i) / (1 - Σ a_i b_i) of a table of counts; null where only one group has ties. Source: Newman 2003. */
export function assortativityOf(table: readonly ArrayLike<number>[]): number | null {
  let whole = 0;
  let inside = 0;
  const rowSums = table.map(() => 0);
  const columnSums = table.map(() => 0);
  table.forEach((row, a) => {
    for (let b = 0; b < row.length; b++) {
      const count = row[b] as number;
      whole += count;
      if (a === b) inside += count;
      rowSums[a] = (rowSums[a] as number) + count;
      columnSums[b] = (columnSums[b] as number) + count;
    }
  });
  if (whole === 0) return null;
  const chance =
    rowSums.reduce((sum, own, group) => sum + own * (columnSums[group] as number), 0) / whole ** 2;
  return chance === 1 ? null : (inside / whole - chance) / (1 - chance);
}

/**
 * The mixing matrix: ties between each two groups, each tie once (inside a group too), and with directions from the row's
 * group to the column's; and assortativity by groups (Newman 2003): 1 when all ties stay inside groups, 0 as by chance,
 * below where they cross more. Deterministic. Cost: linear, and groups squared.
 */
export const mixing: Measure<UndirectedGraph | DirectedGraph> = {
  id: "mixing",
  family: "groups",
  projections: ["undirected", "directed"],
  weights: "strength",
  needsGroups: true,
  parameters: [],
  columns: [],
  totals: ["assortativity"],
  cost: "linear",
  compute(input) {
    const { names, rows } = endsBetween(input);
    const twice = input.graph.kind === "undirected" ? 2 : 1;
    const ties = rows.map((row, a) => Array.from(row, (ends, b) => (a === b ? ends / twice : ends)));
    return {
      columns: [],
      totals: [{ id: "assortativity", value: assortativityOf(rows) }],
      matrices: [{ id: "ties-between", groups: names, values: ties }],
      isolates: Array.from({ length: input.graph.nodes }, (_, node) => node).filter((node) =>
        isIsolate(input.graph, node),
      ).length,
    };
  },
  working: () => [],
};

/**
 * Degree assortativity: the correlation of the degrees at both ends of ties; null where all are alike. Weights play no
 * part. Linear. Source: Newman 2002.
 */
export const degreeAssortativity: Measure<UndirectedGraph> = {
  id: "degree-assortativity",
  family: "groups",
  projections: ["undirected"],
  weights: "ignored",
  needsGroups: false,
  parameters: [],
  columns: [],
  totals: ["degree-assortativity"],
  cost: "linear",
  compute({ graph }) {
    const { offsets, neighbours } = graph;
    // Signed whole numbers are added without a detour over floating point.
    const degrees = new Int32Array(graph.nodes);
    let product = 0;
    let sum = 0;
    let squares = 0;
    let isolates = 0;
    for (let node = 0; node < graph.nodes; node++)
      degrees[node] = (offsets[node + 1] as number) - (offsets[node] as number);
    for (let node = 0; node < graph.nodes; node++) {
      const own = degrees[node] as number;
      if (own === 0) isolates++;
      sum += own * own;
      squares += own * own * own;
      let ofHigher = 0;
      for (let at = (offsets[node + 1] as number) - 1; at >= (offsets[node] as number); at--) {
        const other = neighbours[at] as number;
        if (other < node) break;
        ofHigher = (ofHigher + (degrees[other] as number)) | 0;
      }
      product += 2 * own * ofHigher;
    }
    const ends = neighbours.length;
    const mean = sum / ends;
    const spread = squares / ends - mean ** 2;
    return {
      columns: [],
      totals: [
        {
          id: "degree-assortativity",
          value: ends === 0 || spread <= 1e-12 * mean ** 2 ? null : (product / ends - mean ** 2) / spread,
        },
      ],
      isolates,
    };
  },
  working: () => [],
};
