import type { UndirectedGraph } from "../../graph/graph.ts";
import { degreeIn } from "../../graph/strengths.ts";
import { constraintOf, redundancyOf } from "../../kernels/triangles.ts";
import { withoutIsolates } from "../isolates.ts";
import type { Measure, MeasureInput, WorkingLine } from "../measure.ts";

/** What a node's ties add up to, and the weight of the tie between two; 0 without one. */
function tiesOf(graph: UndirectedGraph) {
  const weightAt = (place: number) => graph.weights?.[place] ?? 1;
  const contacts = (node: number): Map<number, number> => {
    const found = new Map<number, number>();
    for (let at = graph.offsets[node] as number; at < (graph.offsets[node + 1] as number); at++)
      found.set(graph.neighbours[at] as number, weightAt(at));
    return found;
  };
  const strength = (node: number) => [...contacts(node).values()].reduce((sum, weight) => sum + weight, 0);
  return { contacts, strength };
}

/** What each contact adds to the constraint of a node, the largest first. */
function contributions({ graph }: MeasureInput<UndirectedGraph>, node: number): readonly WorkingLine[] {
  const { contacts, strength } = tiesOf(graph);
  const own = contacts(node);
  const total = strength(node);
  return [...own]
    .map(([contact, weight]) => {
      const direct = weight / total;
      const around = contacts(contact);
      let indirect = 0;
      for (const [other, toOther] of own) {
        const between = around.get(other);
        if (between !== undefined) indirect += ((toOther / total) * between) / strength(other);
      }
      return { contact, direct, indirect, adds: (direct + indirect) ** 2 };
    })
    .sort((a, b) => b.adds - a.adds || a.contact - b.contact)
    .slice(0, 10)
    .map(({ contact, ...numbers }) => ({ key: "constraint-contact", numbers, nodes: [contact] }));
}

/**
 * Burt's constraint, C_i = sum over contacts j of (p_ij + sum over q of p_iq p_qj)², p the share of i's ties that goes to j:
 * how far a node's contacts are one circle. It may exceed 1 (a plain triangle: 1.125), so it is no share. Isolates null.
 * Weights are strengths. Cost: ties × the square root of ties at most. Source: Burt 1992, 2004.
 */
export const constraint: Measure<UndirectedGraph> = {
  id: "constraint",
  family: "bridging",
  projections: ["undirected"],
  weights: "strength",
  needsGroups: false,
  first: "lowest",
  parameters: [],
  columns: [{ id: "constraint", unit: "number", of: "node" }],
  totals: [],
  cost: "linear",
  compute({ graph }) {
    const { values, isolates } = withoutIsolates(graph, constraintOf(graph));
    return { columns: [{ id: "constraint", values }], totals: [], isolates };
  },
  working: (input, _settings, _answer, node) => contributions(input, node),
};

/**
 * Effective size: contacts less what of them is redundant, d_i - sum over contacts j and q of p_iq m_jq, m_jq the tie of j and q
 * over the largest tie of j; without weights d - 2t/d, t the ties among contacts. Efficiency is its share of the contacts.
 * Isolates null. Cost: as constraint. Source: Burt 1992; Borgatti 1997.
 */
export const effectiveSize: Measure<UndirectedGraph> = {
  id: "effective-size",
  family: "bridging",
  projections: ["undirected"],
  weights: "strength",
  needsGroups: false,
  parameters: [],
  columns: [
    { id: "effective-size", unit: "number", of: "node" },
    { id: "efficiency", unit: "share", of: "node" },
  ],
  totals: [],
  cost: "linear",
  compute({ graph }) {
    const sizes = redundancyOf(graph).map((redundant, node) => degreeIn(graph, node) - redundant);
    const { values, isolates } = withoutIsolates(graph, sizes);
    const efficiency = values.map((value, node) => (value === null ? null : value / degreeIn(graph, node)));
    return {
      columns: [
        { id: "effective-size", values },
        { id: "efficiency", values: efficiency },
      ],
      totals: [],
      isolates,
    };
  },
  working({ graph }, _settings, answer, node) {
    const value = answer.columns[0]?.values[node] ?? null;
    if (value === null) return [];
    const contacts = degreeIn(graph, node);
    return [
      { key: "effective-size-sum", numbers: { value, contacts, redundant: contacts - value }, nodes: [] },
    ];
  },
};
