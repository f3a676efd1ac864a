import { FIELDS } from "@maillage/model";
import type { UndirectedGraph } from "../../graph/graph.ts";
import { isIsolate } from "../isolates.ts";
import type { Measure, MeasureInput, Settings } from "../measure.ts";

/** The other side of a pair may be of any field that the first is not of. */
export const ANY_FIELD = "any-field";

interface Pairs {
  /** Kind of each node: nodes with the same words are of one. */
  readonly of: Int32Array;
  /** Whether nodes of two kinds are a pair; never of one kind. */
  readonly isPair: readonly (readonly boolean[])[];
  /** Nodes of each kind that have a tie. */
  readonly sizes: readonly number[];
}

/** Which nodes are asked to be reached from which: one of each field, and of no field of the other side. Linear, and kinds squared. */
function pairsOf({ graph, groups }: MeasureInput<UndirectedGraph>, settings: Settings): Pairs {
  const texts = [...new Set(Array.from({ length: graph.nodes }, (_, node) => groups?.[node] ?? ""))].sort();
  const at = new Map(texts.map((text, kind) => [text, kind]));
  const of = Int32Array.from({ length: graph.nodes }, (_, node) => at.get(groups?.[node] ?? "") as number);
  const words = texts.map((text) => (text === "" ? [] : text.split(";")));
  const [one, other] = [String(settings.field), String(settings["other-field"])];
  const leads = (from: readonly string[], to: readonly string[]) => {
    if (from.length === 0 || to.length === 0) return false;
    const here = one === ANY_FIELD ? from : [one];
    const there = other === ANY_FIELD ? to : [other];
    return (
      here.every((word) => from.includes(word) && !to.includes(word)) &&
      there.every((word) => to.includes(word) && !from.includes(word))
    );
  };
  const sizes = texts.map(() => 0);
  of.forEach((kind, node) => {
    if (!isIsolate(graph, node)) sizes[kind] = (sizes[kind] as number) + 1;
  });
  return {
    of,
    isPair: words.map((from) => words.map((to) => leads(from, to) || leads(to, from))),
    sizes,
  };
}

/** Nodes with a tie that a node of this kind is asked to reach. */
const reachedFrom = ({ isPair, sizes }: Pairs, kind: number): number =>
  sizes.reduce((sum, size, other) => sum + (isPair[kind]?.[other] ? size : 0), 0);

const contactsOf = ({ offsets, neighbours }: UndirectedGraph, node: number): Uint32Array =>
  neighbours.subarray(offsets[node], offsets[node + 1]);

/** Pairs of contacts of a node that are asked for, and have no tie of their own. Cost: degree squared, and the degrees of its contacts. */
function openPairs(graph: UndirectedGraph, { of, isPair }: Pairs, node: number): [number, number][] {
  const contacts = contactsOf(graph, node);
  const found: [number, number][] = [];
  for (const one of contacts) {
    const row = isPair[of[one] as number] as readonly boolean[];
    const wanted = contacts.filter((other) => other > one && row[of[other] as number]);
    if (wanted.length === 0) continue;
    const tied = new Set(contactsOf(graph, one));
    for (const other of wanted) if (!tied.has(other)) found.push([one, other]);
  }
  return found;
}

/** What one search adds to each node: of the shortest paths from `source` to each node of its pairs, the share that leads through it. */
function searched(graph: UndirectedGraph, { of, isPair }: Pairs, source: number, sums: Float64Array): void {
  const nodes = graph.nodes;
  const distance = new Int32Array(nodes).fill(-1);
  const paths = new Float64Array(nodes);
  const order = [source];
  distance[source] = 0;
  paths[source] = 1;
  for (const node of order)
    for (const other of contactsOf(graph, node)) {
      const next = (distance[node] as number) + 1;
      if (distance[other] === -1) {
        distance[other] = next;
        order.push(other);
      }
      if (distance[other] === next) paths[other] = (paths[other] as number) + (paths[node] as number);
    }
  const row = isPair[of[source] as number] as readonly boolean[];
  const share = new Float64Array(nodes);
  for (let place = order.length - 1; place > 0; place--) {
    const node = order[place] as number;
    const whole = (share[node] as number) + (row[of[node] as number] ? 1 : 0);
    for (const before of contactsOf(graph, node))
      if (distance[before] === (distance[node] as number) - 1)
        share[before] =
          (share[before] as number) + ((paths[before] as number) / (paths[node] as number)) * whole;
    sums[node] = (sums[node] as number) + (share[node] as number);
  }
}

/**
 * Betweenness over pairs of others that are of different fields of action: of each pair the share of its shortest paths on which a node
 * stands, each pair once, ties count one step. A pair is one node of `field` and one of `other-field`, neither of the other's; any field
 * stands for all that the node has, so that by default the two have none in common. A group is a set of words with semicolons; nodes
 * without words are in no pair, but can stand between. `field-bridging-share` divides by the pairs of others with a tie, null where
 * there are none; `fields-joined` counts the pairs of contacts without a tie of their own. Isolates null. Throws RangeError where there
 * are more than 1e308 shortest paths between two nodes. Deterministic. Cost: nodes × (nodes + ties), and degrees squared. Source:
 * betweenness between sets of sources and targets, Brandes 2008.
 */
export const fieldBridging: Measure<UndirectedGraph> = {
  id: "field-bridging",
  family: "bridging",
  projections: ["undirected"],
  weights: "ignored",
  needsGroups: true,
  groupsAs: "several",
  parameters: ["field", "other-field"].map((name) => ({
    name,
    kind: "choice" as const,
    choices: [ANY_FIELD, ...FIELDS.map(({ id }) => id)],
    default: ANY_FIELD,
  })),
  columns: [
    { id: "field-bridging", unit: "number", of: "node" },
    { id: "field-bridging-share", unit: "share", of: "node" },
    { id: "fields-joined", unit: "count", of: "node" },
  ],
  totals: ["field-pairs", "field-pairs-tied"],
  cost: "quadratic",
  compute(input, settings, progress) {
    const { graph } = input;
    const pairs = pairsOf(input, settings);
    const reached = pairs.sizes.map((_, kind) => reachedFrom(pairs, kind));
    const ofNode = Array.from(pairs.of, (kind) => reached[kind] as number);
    const sums = new Float64Array(graph.nodes);
    let [all, tied, isolates] = [0, 0, 0];
    for (let node = 0; node < graph.nodes; node++) {
      if (isIsolate(graph, node)) isolates++;
      else if ((ofNode[node] as number) > 0) {
        all += ofNode[node] as number;
        const row = pairs.isPair[pairs.of[node] as number];
        for (const other of contactsOf(graph, node)) if (row?.[pairs.of[other] as number]) tied++;
        searched(graph, pairs, node, sums);
      }
      progress?.(node + 1, graph.nodes);
    }
    if (sums.some((sum) => !Number.isFinite(sum)))
      throw new RangeError("More shortest paths than can be counted; take a smaller part of the network.");
    const ofTied = (told: (node: number) => number | null) =>
      Array.from(sums, (_, node) => (isIsolate(graph, node) ? null : told(node)));
    return {
      columns: [
        { id: "field-bridging", values: ofTied((node) => (sums[node] as number) / 2) },
        {
          id: "field-bridging-share",
          values: ofTied((node) => {
            const ofOthers = all / 2 - (ofNode[node] as number);
            return ofOthers === 0 ? null : (sums[node] as number) / 2 / ofOthers;
          }),
        },
        { id: "fields-joined", values: ofTied((node) => openPairs(graph, pairs, node).length) },
      ],
      totals: [
        { id: "field-pairs", value: all / 2 },
        { id: "field-pairs-tied", value: tied / 2 },
      ],
      isolates,
    };
  },
  working(input, settings, { columns, totals }, node) {
    const value = columns[0]?.values[node] ?? null;
    if (value === null) return [];
    const joined = openPairs(input.graph, pairsOf(input, settings), node);
    return [
      { key: "field-bridging-sum", numbers: { value, pairs: totals[0]?.value ?? 0 }, nodes: [] },
      { key: "field-bridging-joined", numbers: { pairs: joined.length }, nodes: [] },
      ...joined.slice(0, 3).flatMap(([one, other]) => [
        { key: "brokerage-from", numbers: {}, nodes: [one] },
        { key: "brokerage-to", numbers: {}, nodes: [other] },
      ]),
    ];
  },
};
