import type { Rows } from "../../graph/graph.ts";
import { strengthsOf } from "../../graph/strengths.ts";
import type { Measure } from "../measure.ts";

/** Partners of each node in these rows. Pure; linear. */
function degreesOf({ offsets }: Rows): number[] {
  const degrees = new Array<number>(offsets.length - 1);
  let from = 0;
  for (let node = 0; node < degrees.length; node++) {
    const until = offsets[node + 1] as number;
    degrees[node] = until - from;
    from = until;
  }
  return degrees;
}

/** Puts null where `both` is 0: what a node with a tie holds is above 0. Changes `values`, which may be `both`. */
function withoutIsolates(values: (number | null)[], both: readonly (number | null)[]): number {
  let isolates = 0;
  for (let node = 0; node < both.length; node++) {
    if (both[node] !== 0) continue;
    values[node] = null;
    isolates++;
  }
  return isolates;
}

/** A measure that adds up ties one by one, of both directions together and of each where ties have one. */
function tally(
  id: "degree" | "strength",
  weights: Measure["weights"],
  unit: "count" | "number",
  valuesOf: (rows: Rows) => number[],
): Measure {
  return {
    id,
    family: "position",
    projections: ["undirected", "directed"],
    weights,
    needsGroups: false,
    parameters: [],
    columns: [id, "arriving", "leaving"].map((column) => ({ id: column, unit, of: "node" })),
    totals: [],
    rising: [id, "arriving", "leaving"],
    cost: "linear",
    compute({ graph }) {
      if (graph.kind === "undirected") {
        const values: (number | null)[] = valuesOf(graph);
        const isolates = withoutIsolates(values, values);
        return { columns: [{ id, values }], totals: [], isolates };
      }
      const arriving: (number | null)[] = valuesOf(graph.incoming);
      const leaving: (number | null)[] = valuesOf(graph.outgoing);
      const both: (number | null)[] = arriving.map((value, node) => (value ?? 0) + (leaving[node] ?? 0));
      withoutIsolates(arriving, both);
      withoutIsolates(leaving, both);
      const columns = [
        { id, values: both },
        { id: "arriving", values: arriving },
        { id: "leaving", values: leaving },
      ];
      return { columns, totals: [], isolates: withoutIsolates(both, both) };
    },
    working({ graph }, _settings, answer, node) {
      const value = answer.columns[0]?.values[node];
      if (value === null || value === undefined) return [];
      const sides =
        graph.kind === "undirected"
          ? [{ key: `${id}-tie`, rows: graph as Rows }]
          : [
              { key: `${id}-arriving`, rows: graph.incoming },
              { key: `${id}-leaving`, rows: graph.outgoing },
            ];
      return [
        { key: `${id}-sum`, numbers: { value }, nodes: [] },
        ...sides.flatMap(({ key, rows }) =>
          largestTies(rows, node).map(({ other, weight }) => ({ key, numbers: { weight }, nodes: [other] })),
        ),
      ];
    },
  };
}

/** Up to ten ties of a node, the largest first. */
function largestTies({ offsets, neighbours, weights }: Rows, node: number) {
  const from = offsets[node] as number;
  return Array.from({ length: (offsets[node + 1] as number) - from }, (_, index) => ({
    other: neighbours[from + index] as number,
    weight: weights?.[from + index] ?? 1,
  }))
    .sort((a, b) => b.weight - a.weight || a.other - b.other)
    .slice(0, 10);
}

/**
 * Degree, how many others a node has a tie with; where ties have a direction, how many arrive and leave beside it, and
 * degree is their sum. Isolates null. Cost: linear. Source: Freeman 1978.
 */
export const degree: Measure = tally("degree", "ignored", "count", degreesOf);

/**
 * Strength, what the ties of a node add up to by the chosen weight rule; where ties have a direction, what arrives and
 * leaves beside it. Isolates null. Cost: linear. Source: Barrat et al. 2004.
 */
export const strength: Measure = tally("strength", "strength", "number", (rows) => [...strengthsOf(rows)]);
