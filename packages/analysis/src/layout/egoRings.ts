import type { UndirectedGraph } from "../graph/graph.ts";

/**
 * One node in the middle at 0, 0 and the others on rings around it: the radius is the number of steps to it, 1 for its
 * neighbours. Each node stands in the wedge of the first node of the ring before through which it is reached, and a wedge is as wide as
 * what lies in it has members. x, y pairs; NaN for a node that no ties lead to, or from more than `rings` steps away. Throws RangeError
 * for a centre that is not in the graph. Pure and deterministic but for the last bit of sines. Cost: linear. Source: Wills 1999 (radial trees).
 */
export function egoRingLayout(
  { nodes, offsets, neighbours }: UndirectedGraph,
  centre: number,
  rings: number,
): Float64Array {
  if (!(Number.isInteger(centre) && centre >= 0 && centre < nodes))
    throw new RangeError(`Node ${centre} is not in the graph, which has ${nodes}: give one from 0 on.`);
  const steps = new Int32Array(nodes).fill(-1);
  const parent = new Uint32Array(nodes);
  const queue = [centre];
  steps[centre] = 0;
  for (const node of queue) {
    if (steps[node] === rings) continue;
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      const other = neighbours[at] as number;
      if (steps[other] !== -1) continue;
      steps[other] = (steps[node] as number) + 1;
      parent[other] = node;
      queue.push(other);
    }
  }
  const members = new Float64Array(nodes).fill(1);
  for (let last = queue.length - 1; last > 0; last--) {
    const node = queue[last] as number;
    members[parent[node] as number]! += members[node] as number;
  }
  const positions = new Float64Array(2 * nodes).fill(Number.NaN);
  positions.fill(0, 2 * centre, 2 * centre + 2);
  /** Where, in shares of the turn, the next child of each node begins. */
  const free = new Float64Array(nodes);
  const turn = new Float64Array(nodes);
  turn[centre] = 1;
  for (const node of queue.slice(1)) {
    const above = parent[node] as number;
    const wide = ((turn[above] as number) * (members[node] as number)) / ((members[above] as number) - 1);
    const from = free[above] as number;
    free[above] = from + wide;
    free[node] = from;
    turn[node] = wide;
    const angle = 2 * Math.PI * (from + wide / 2);
    positions[2 * node] = (steps[node] as number) * Math.cos(angle);
    positions[2 * node + 1] = (steps[node] as number) * Math.sin(angle);
  }
  return positions;
}
