import type { Rows } from "../graph/graph.ts";
import { rowsOf } from "../graph/rows.ts";
import type { SeededRandom } from "../seededRandom.ts";

/** A graph on the way from all nodes to few: each node of the next level stands for a group of this one. */
export interface Level {
  readonly rows: Rows;
  /** Degree + 1 at the first level; sums of it at the others. */
  readonly mass: Float64Array;
  /** Weights of ties, those within a node included. */
  readonly strength: Float64Array;
}
interface Coarser {
  readonly level: Level;
  /** The node of the coarser level that each node is part of. */
  readonly parent: Uint32Array;
}

const SWEEPS = 8;

/** The first level. Pure; linear. */
export function finest(rows: Rows): Level {
  const nodes = rows.offsets.length - 1;
  const mass = new Float64Array(nodes);
  const strength = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const from = rows.offsets[node] as number;
    const until = rows.offsets[node + 1] as number;
    mass[node] = until - from + 1;
    let sum = 0;
    for (let at = from; at < until; at++) sum += rows.weights?.[at] ?? 1;
    strength[node] = sum;
  }
  return { rows, mass, strength };
}

/**
 * Groups by local moves for modularity (Blondel et al. 2008), all nodes without ties in one group, and the graph of the
 * groups. Deterministic for a seeded `random`. Cost: ties × at most 8 sweeps.
 */
export function coarser(level: Level, random: SeededRandom): Coarser {
  const { parent, groups } = numbered(localMoves(level, random));
  const { rows } = level;
  const mass = new Float64Array(groups);
  const strength = new Float64Array(groups);
  const row = new Uint32Array(rows.neighbours.length);
  const column = new Uint32Array(rows.neighbours.length);
  const weight = new Float64Array(rows.neighbours.length);
  let end = 0;
  parent.forEach((group, node) => {
    mass[group]! += level.mass[node] as number;
    strength[group]! += level.strength[node] as number;
    for (let at = rows.offsets[node] as number; at < (rows.offsets[node + 1] as number); at++) {
      const other = parent[rows.neighbours[at] as number] as number;
      if (other === group) continue;
      row[end] = group;
      column[end] = other;
      weight[end] = rows.weights?.[at] ?? 1;
      end++;
    }
  });
  const between = rowsOf(
    { rows: groups, columns: groups },
    row.subarray(0, end),
    column.subarray(0, end),
    weight.subarray(0, end),
    "sum",
  );
  return { level: { rows: between, mass, strength }, parent };
}

function localMoves({ rows, strength }: Level, random: SeededRandom): Uint32Array {
  const nodes = strength.length;
  const { offsets, neighbours, weights } = rows;
  const group = Uint32Array.from({ length: nodes }, (_, node) => node);
  const total = strength.slice();
  const all = strength.reduce((sum, own) => sum + own, 0);
  const towards = new Float64Array(nodes);
  const met = new Uint32Array(nodes);
  const order = shuffled(nodes, random);
  const alone = strength.indexOf(0);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let moves = 0;
    for (const node of order) {
      const own = group[node] as number;
      const from = offsets[node] as number;
      const until = offsets[node + 1] as number;
      if (from === until) {
        if ((strength[node] as number) === 0) group[node] = alone;
        continue;
      }
      let count = 0;
      for (let at = from; at < until; at++) {
        const other = group[neighbours[at] as number] as number;
        if (towards[other] === 0) met[count++] = other;
        towards[other]! += weights === null ? 1 : (weights[at] as number);
      }
      const share = (strength[node] as number) / all;
      total[own]! -= strength[node] as number;
      let best = own;
      let most = (towards[own] as number) - share * (total[own] as number);
      for (let i = 0; i < count; i++) {
        const other = met[i] as number;
        const gain = (towards[other] as number) - share * (total[other] as number);
        towards[other] = 0;
        if (gain <= most + 1e-12) continue;
        best = other;
        most = gain;
      }
      total[best]! += strength[node] as number;
      if (best === own) continue;
      group[node] = best;
      moves++;
    }
    if (moves <= nodes / 100) break;
  }
  return group;
}

function shuffled(count: number, random: SeededRandom): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, node) => node);
  for (let last = count - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const kept = order[last] as number;
    order[last] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

/** Groups numbered from 0 in the order of their first node. */
function numbered(group: Uint32Array): { readonly parent: Uint32Array; readonly groups: number } {
  const number = new Uint32Array(group.length);
  let groups = 0;
  const parent = group.map((own) => {
    if (number[own] === 0) number[own] = ++groups;
    return (number[own] as number) - 1;
  });
  return { parent, groups };
}
