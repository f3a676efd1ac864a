import { connectedParts } from "../../communities/connectedParts.ts";
import type { LayeredGraph, UndirectedGraph } from "../../graph/graph.ts";
import { degreeIn } from "../../graph/strengths.ts";
import { withoutIsolates } from "../isolates.ts";
import type { Measure } from "../measure.ts";
import { pairsInBoth } from "./layers.ts";

/** Names of the layers of the projection "through-people". */
export const PEOPLE_LAYERS = ["organisations", "people"] as const;

const layerOf = ({ layers }: LayeredGraph, name: string): UndirectedGraph | undefined =>
  layers.find((layer) => layer.name === name)?.graph;

const row = ({ offsets, neighbours }: UndirectedGraph, node: number) =>
  neighbours.subarray(offsets[node] as number, offsets[node + 1] as number);

/** Contacts of a node through people only, in rising order. */
function onlyThroughPeople(graph: LayeredGraph, node: number): readonly number[] {
  const [own, through] = PEOPLE_LAYERS.map((name) => layerOf(graph, name));
  if (own === undefined || through === undefined) return [];
  const known = new Set(row(own, node));
  return [...row(through, node)].filter((other) => !known.has(other));
}

/** In how many parts those with a tie in `graph` are by the ties of `layer` alone. */
function partsBy(graph: LayeredGraph, layer: UndirectedGraph): number {
  const { group } = connectedParts(layer, new Uint32Array(graph.nodes));
  return new Set([...group].filter((_, node) => degreeIn(graph, node) > 0)).size;
}

/**
 * What changes when people are looked at beside organisations. Two organisations are linked through people when one person
 * founded, represents, works with or belongs to both. Of a node: contacts that it has only so, through people at all, and
 * by its own ties; null for isolates. Of all: pairs tied by organisations, through people, only so; and the parts in which
 * all with a link are without and with people. Weights play no part. Deterministic; linear. Source: the duality of persons
 * and groups, Breiger 1974.
 */
export const people: Measure<LayeredGraph> = {
  id: "people",
  family: "cooperation",
  projections: ["through-people"],
  weights: "ignored",
  needsGroups: false,
  parameters: [],
  columns: [
    { id: "only-through-people", unit: "count", of: "node" },
    { id: "through-people", unit: "count", of: "node" },
    { id: "by-organisations", unit: "count", of: "node" },
  ],
  totals: [
    "pairs-by-organisations",
    "pairs-through-people",
    "pairs-only-people",
    "parts-without",
    "parts-with",
  ],
  cost: "linear",
  compute({ graph }) {
    const [own, through] = PEOPLE_LAYERS.map((name) => layerOf(graph, name));
    if (own === undefined || through === undefined) throw new Error("The layers of people are missing.");
    const numbers = (of: (node: number) => number) =>
      withoutIsolates(
        graph,
        Array.from({ length: graph.nodes }, (_, node) => of(node)),
      );
    const { values, isolates } = numbers((node) => onlyThroughPeople(graph, node).length);
    return {
      columns: [
        { id: "only-through-people", values },
        { id: "through-people", values: numbers((node) => degreeIn(through, node)).values },
        { id: "by-organisations", values: numbers((node) => degreeIn(own, node)).values },
      ],
      totals: [
        { id: "pairs-by-organisations", value: own.ties },
        { id: "pairs-through-people", value: through.ties },
        { id: "pairs-only-people", value: through.ties - pairsInBoth(own, through) },
        { id: "parts-without", value: partsBy(graph, own) },
        { id: "parts-with", value: partsBy(graph, graph) },
      ],
      isolates,
    };
  },
  working({ graph }, _settings, { columns }, node) {
    const [value, through, organisations] = columns.map(({ values }) => values[node] ?? null);
    if (value == null || through == null || organisations == null) return [];
    return [
      { key: "people-sum", numbers: { value, through, organisations }, nodes: [] },
      ...onlyThroughPeople(graph, node)
        .slice(0, 10)
        .map((other) => ({ key: "people-new", numbers: {}, nodes: [other] })),
    ];
  },
};
