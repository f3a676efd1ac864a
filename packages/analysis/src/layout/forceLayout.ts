import type { UndirectedGraph } from "../graph/graph.ts";
import { layoutForces } from "../kernels/layoutForces.ts";
import { type SeededRandom, seededRandom } from "../seededRandom.ts";
import { coarser, finest, type Level } from "./coarsen.ts";
import { separateFreely } from "./separate.ts";

/** Where nodes lie, and what is needed to lay them out again from there. */
export interface ForceLayout {
  /** x, y of each node in units of its disc. */
  readonly positions: Float64Array;
  /** Length, in these units, of a length of 1 among forces. */
  readonly unit: number;
}
export interface ForceLayoutSettings {
  /** "logarithmic" (LinLog) draws groups apart; "linear" draws long ties shorter and keeps groups less. */
  readonly attraction: "logarithmic" | "linear";
  readonly seed: number;
  /** Of each node's disc, so that none lies over another; null where they may. */
  readonly radii: Float64Array | null;
}
export interface Before {
  /** An earlier layout of the nodes as they are now; NaN for one that is new. */
  readonly layout: ForceLayout;
  /** 1 for a node that stays where it was; null where all may move. Has no effect on a new node. */
  readonly pinned: Uint8Array | null;
}
interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const FORCES = { repulsion: 1, gravity: 1e-4 };
/** Steps at the coarsest level, at those between, at all nodes, and at all nodes from an earlier layout. */
const STEPS = { coarsest: 300, between: 100, all: 60, again: 10 };
const FEWEST = 30;
/** The longest moves at first and at last, as shares of the space a node has. */
const CAPS = { coarsest: [1.6, 0.016], finer: [0.5, 0.02], again: [0.1, 0.01] } as const;
/** Share of the picture that discs fill. */
const FILLED = 1 / 8;

/**
 * A force layout through levels: groups of groups first, then what is in them, each node seeded inside its group's disc.
 * Nodes push one another by (degree + 1)² / distance, ties pull by weight · log(1 + length) or weight · length. Positions have their middle
 * near 0 and are scaled so that discs, of radius 1 where none are given, would fill an eighth of it. Deterministic: the same
 * bytes from the same graph and seed. Cost: nodes × about 60 × 60 + ties × about 80. Sources: Walshaw 2003 (levels), Noack 2009 (LinLog).
 */
export function forceLayout(graph: UndirectedGraph, settings: ForceLayoutSettings): ForceLayout {
  const { attraction, radii } = settings;
  const random = seededRandom(settings.seed);
  const levels: { readonly level: Level; readonly parent: Uint32Array | null }[] = [];
  let level = finest(graph);
  while (level.mass.length > FEWEST) {
    const next = coarser(level, random);
    if (next.level.mass.length > 0.9 * level.mass.length) break;
    levels.push({ level, parent: next.parent });
    level = next.level;
  }
  const total = level.mass.reduce((sum, mass) => sum + mass, 0);
  const reach = attraction === "linear" ? Math.sqrt(total) : total / (Math.LN2 * bitsOf(total));
  let points = settled(level, scattered(level, random, reach), {
    ...{ attraction, pinned: null, steps: STEPS.coarsest },
    caps: CAPS.coarsest,
  });
  for (const { level: finer, parent } of levels.reverse()) {
    const start = inside(finer, parent as Uint32Array, level, points, random);
    const steps = finer.rows === graph ? STEPS.all : STEPS.between;
    points = settled(finer, start, { attraction, pinned: null, steps, caps: CAPS.finer });
    level = finer;
  }
  const discs = radii === null ? graph.nodes : radii.reduce((sum, radius) => sum + radius * radius, 0);
  const size = sizeOf(level, points);
  const unit = size > 0 ? Math.sqrt(discs / FILLED) / size : 1;
  return { positions: apart(points, unit, radii, null), unit };
}

/**
 * The layout of a graph that has changed a little, from an earlier one: few steps of short moves, so that a reader finds
 * again what stood where. New nodes begin at the mean of their neighbours. Deterministic. Cost: about a sixth of a new layout.
 */
export function forceLayoutAgain(
  graph: UndirectedGraph,
  settings: ForceLayoutSettings,
  { layout: { positions, unit }, pinned }: Before,
): ForceLayout {
  if (positions.length !== 2 * graph.nodes)
    throw new RangeError(
      `The earlier layout places ${positions.length / 2} nodes and the graph has ${graph.nodes}: give one place to each, NaN to a new one.`,
    );
  const level = finest(graph);
  const start = {
    x: Float64Array.from({ length: graph.nodes }, (_, node) => (positions[2 * node] as number) / unit),
    y: Float64Array.from({ length: graph.nodes }, (_, node) => (positions[2 * node + 1] as number) / unit),
  };
  const stays = pinned?.map((own, node) => (Number.isNaN(start.x[node]) ? 0 : own)) ?? null;
  placeNew(graph, start, seededRandom(settings.seed));
  const points = settled(level, start, {
    ...{ attraction: settings.attraction, pinned: stays, steps: STEPS.again },
    caps: CAPS.again,
  });
  const moved = apart(points, unit, settings.radii, stays);
  stays?.forEach((own, node) => {
    if (own === 1) moved.set(positions.subarray(2 * node, 2 * node + 2), 2 * node);
  });
  return { positions: moved, unit };
}

interface Settling {
  readonly attraction: ForceLayoutSettings["attraction"];
  readonly pinned: Uint8Array | null;
  readonly steps: number;
  readonly caps: readonly [number, number];
}

function settled(level: Level, start: Points, { attraction, pinned, steps, caps }: Settling): Points {
  const space = (sizeOf(level, start) || 1) / Math.sqrt(level.mass.length);
  const [first, last] = caps;
  return layoutForces({
    ...{ rows: level.rows, mass: level.mass, pinned, ...start, ...FORCES, attraction, steps },
    cap: space * first,
    cooling: halving(last / first, steps),
  });
}

/** How often a number can be halved before it is below 1: its logarithm, without that of the machine. */
function bitsOf(value: number): number {
  let bits = 1;
  for (let rest = value; rest >= 1; rest /= 2) bits++;
  return bits;
}

/** The root of a number below 1, by halving: powers may differ from machine to machine. */
function halving(value: number, root: number): number {
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 60; turn++) {
    const middle = (low + high) / 2;
    let power = 1;
    for (let factor = 0; factor < root; factor++) power *= middle;
    if (power < value) low = middle;
    else high = middle;
  }
  return low;
}

/** The radius of an even disc that spreads as far. */
function sizeOf({ mass }: Level, { x, y }: Points): number {
  let [sum, total] = [0, 0];
  for (let node = 0; node < mass.length; node++) {
    sum += (mass[node] as number) * ((x[node] as number) ** 2 + (y[node] as number) ** 2);
    total += mass[node] as number;
  }
  return total > 0 ? Math.sqrt((2 * sum) / total) : 0;
}

function scattered({ mass }: Level, random: SeededRandom, radius: number): Points {
  const points = { x: new Float64Array(mass.length), y: new Float64Array(mass.length) };
  for (let node = 0; node < mass.length; node++) putInDisc(points, node, 0, 0, radius, random);
  return points;
}

function inside(
  finer: Level,
  parent: Uint32Array,
  level: Level,
  coarse: Points,
  random: SeededRandom,
): Points {
  const nodes = parent.length;
  const points = { x: new Float64Array(nodes), y: new Float64Array(nodes) };
  const size = sizeOf(level, coarse);
  const total = finer.mass.reduce((sum, mass) => sum + mass, 0);
  for (let node = 0; node < nodes; node++) {
    const group = parent[node] as number;
    const radius = 0.8 * size * Math.sqrt((level.mass[group] as number) / total);
    putInDisc(points, node, coarse.x[group] as number, coarse.y[group] as number, radius, random);
  }
  return points;
}

function putInDisc(
  { x, y }: Points,
  node: number,
  middleX: number,
  middleY: number,
  radius: number,
  random: SeededRandom,
): void {
  for (;;) {
    const dx = 2 * random.unit() - 1;
    const dy = 2 * random.unit() - 1;
    if (dx * dx + dy * dy > 1) continue;
    x[node] = middleX + dx * radius;
    y[node] = middleY + dy * radius;
    return;
  }
}

/** Gives each node without a place the mean of its neighbours that have one, in rounds, and any that is left a place at random. */
function placeNew({ offsets, neighbours }: UndirectedGraph, { x, y }: Points, random: SeededRandom): void {
  let [sum, known] = [0, 0];
  x.forEach((own, node) => {
    if (Number.isNaN(own)) return;
    sum += own * own + (y[node] as number) ** 2;
    known++;
  });
  const size = known > 0 ? Math.sqrt((2 * sum) / known) : 1;
  const jitter = size / Math.sqrt(x.length);
  for (let left = Uint32Array.from(x.keys()).filter((node) => Number.isNaN(x[node])); left.length > 0; ) {
    const found = [...left].flatMap((node) => {
      let [count, sumX, sumY] = [0, 0, 0];
      for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
        const other = neighbours[at] as number;
        if (Number.isNaN(x[other])) continue;
        count++;
        sumX += x[other] as number;
        sumY += y[other] as number;
      }
      return count === 0 ? [] : [[node, sumX / count, sumY / count] as const];
    });
    for (const [node, ownX, ownY] of found) putInDisc({ x, y }, node, ownX, ownY, jitter, random);
    if (found.length === 0) for (const node of left) putInDisc({ x, y }, node, 0, 0, size, random);
    left = left.filter((node) => Number.isNaN(x[node]));
  }
}

function apart(
  { x, y }: Points,
  unit: number,
  radii: Float64Array | null,
  pinned: Uint8Array | null,
): Float64Array {
  const positions = new Float64Array(2 * x.length);
  for (let node = 0; node < x.length; node++) {
    positions[2 * node] = (x[node] as number) * unit;
    positions[2 * node + 1] = (y[node] as number) * unit;
  }
  if (radii !== null) separateFreely(positions, radii, pinned);
  return positions;
}
