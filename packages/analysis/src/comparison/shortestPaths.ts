import type { UndirectedGraph } from "../graph/graph.ts";

/** No node twice; steps are one less than the nodes. */
export type Path = readonly number[];

/**
 * The `most` shortest simple paths between two nodes, in steps; of equal length, in the order of their node indices. Fewer
 * where there are no more, none where the two are not connected or are the same. Weights are not read. Pure; memory linear.
 * Cost: `most` × steps of a path × (nodes + ties). Source: Yen 1971.
 */
export function shortestPaths(graph: UndirectedGraph, from: number, to: number, most: number): Path[] {
  if (from === to || most < 1) return [];
  const barred = new Uint8Array(graph.nodes);
  const first = firstPath(graph, from, to, barred, new Set());
  if (first === null) return [];
  const found: Path[] = [first];
  const waiting: Path[] = [];
  const known = new Set([first.join()]);
  while (found.length < most) {
    const last = found.at(-1) as Path;
    for (let spur = 0; spur + 1 < last.length; spur++) {
      const root = last.slice(0, spur);
      const leaves = new Set(
        found
          .filter((path) => startsWith(path, root, last[spur] as number))
          .map((path) => path[spur + 1] as number),
      );
      for (const node of root) barred[node] = 1;
      const rest = firstPath(graph, last[spur] as number, to, barred, leaves);
      for (const node of root) barred[node] = 0;
      if (rest === null) continue;
      const path = [...root, ...rest];
      const key = path.join();
      if (!known.has(key)) waiting.push(path);
      known.add(key);
    }
    const next = waiting.sort(shorter).shift();
    if (next === undefined) break;
    found.push(next);
  }
  return found;
}

const startsWith = (path: Path, root: Path, spur: number) =>
  path[root.length] === spur && root.every((node, at) => path[at] === node);

function shorter(x: Path, y: Path): number {
  if (x.length !== y.length) return x.length - y.length;
  const at = x.findIndex((node, step) => node !== y[step]);
  return at < 0 ? 0 : (x[at] as number) - (y[at] as number);
}

/**
 * The shortest path of lowest node indices that enters no barred node and does not leave `from` to one of `leaves`: steps are
 * counted from the end, then walked down.
 */
function firstPath(
  { nodes, offsets, neighbours }: UndirectedGraph,
  from: number,
  to: number,
  barred: Uint8Array,
  leaves: ReadonlySet<number>,
): number[] | null {
  const steps = new Int32Array(nodes).fill(-1);
  const queue = new Uint32Array(nodes);
  steps[to] = 0;
  queue[0] = to;
  let end = 1;
  for (let head = 0; head < end && steps[from] === -1; head++) {
    const node = queue[head] as number;
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      const next = neighbours[at] as number;
      if (steps[next] !== -1 || barred[next] === 1 || (next === from && leaves.has(node))) continue;
      steps[next] = (steps[node] as number) + 1;
      queue[end++] = next;
    }
  }
  if (steps[from] === -1) return null;
  const path = [from];
  for (let node = from; node !== to; path.push(node)) {
    const own = offsets.subarray(node, node + 2);
    const wanted = (steps[node] as number) - 1;
    const next = neighbours
      .subarray(own[0], own[1])
      .find((other) => steps[other] === wanted && !(node === from && leaves.has(other)));
    if (next === undefined) return null;
    node = next;
  }
  return path;
}

/** A node between the ends, and how many of the paths go through it. */
export interface Broker {
  readonly node: number;
  readonly paths: number;
}

/** Who stands between the ends of paths, the one on most paths first, then by index. Pure; linear. */
export function brokersOf(paths: readonly Path[]): Broker[] {
  const counts = new Map<number, number>();
  for (const node of paths.flatMap((path) => path.slice(1, -1)))
    counts.set(node, (counts.get(node) ?? 0) + 1);
  return [...counts]
    .map(([node, count]) => ({ node, paths: count }))
    .sort((x, y) => y.paths - x.paths || x.node - y.node);
}
