import { WASM } from "../../dist/kernels/layoutForces.ts";
import type { Rows } from "../graph/graph.ts";
import { KernelMemory } from "./kernelMemory.ts";

export interface LayoutForcesInput {
  /** Each tie in the rows of both its ends, no loops. */
  readonly rows: Rows;
  /** Of each node, above 0: how strongly it pushes and is pushed. */
  readonly mass: Float64Array;
  /** 1 for a node that stays; null where all move. */
  readonly pinned: Uint8Array | null;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly steps: number;
  /** The longest move in the first step; it shrinks by `cooling` with each. */
  readonly cap: number;
  readonly cooling: number;
  /** Two nodes push one another by repulsion · mass · mass / distance. */
  readonly repulsion: number;
  /** Each node is drawn to the origin by gravity · mass · distance; above 0. */
  readonly gravity: number;
  /** Whether a tie pulls by weight · log(1 + length) or by weight · length. */
  readonly attraction: "logarithmic" | "linear";
}
interface LayoutForcesOutput {
  readonly x: Float64Array;
  readonly y: Float64Array;
}
interface Exports {
  settle(...numbers: number[]): void;
}

const LEAF = 8;
const APART = 0.8;
const LEAST = 1e-9;
const POINT_BYTES = 40;
const CELL_BYTES = 80;
const STACK_BYTES = 1 << 16;

/**
 * Steps of a force layout in the plane; repulsion between cells far apart is that of their masses, to about 2 %.
 * Deterministic, the same bytes as `layoutForcesTwin`. Cost a step: nodes × about 60 + ties. Sources: Noack 2009 (LinLog
 * with masses), Greengard & Rokhlin 1987 (cells).
 */
export function layoutForces(input: LayoutForcesInput): LayoutForcesOutput {
  const { rows, mass, x, y } = input;
  const nodes = mass.length;
  if (nodes === 0) return { x: x.slice(), y: y.slice() };
  const kernel = new KernelMemory<Exports>(WASM);
  const graph = [kernel.put(rows.offsets), kernel.put(rows.neighbours), kernel.put(rows.weights)];
  const masses = kernel.put(mass);
  const pinned = kernel.put(input.pinned);
  const atX = kernel.put(x);
  const atY = kernel.put(y);
  kernel.run.settle(
    nodes,
    ...graph,
    masses,
    pinned,
    atX,
    atY,
    input.steps,
    input.cap,
    input.cooling,
    input.repulsion,
    input.gravity,
    input.attraction === "logarithmic" ? 1 : 0,
    kernel.reserve(8 * nodes),
    kernel.reserve(8 * nodes),
    kernel.reserve(8 * nodes),
    kernel.reserve(8 * nodes),
    kernel.reserve(8 * nodes),
    kernel.reserve(POINT_BYTES * nodes),
    kernel.reserve(2 * CELL_BYTES * nodes),
    kernel.reserve(STACK_BYTES),
  );
  return { x: kernel.take(Float64Array, atX, nodes), y: kernel.take(Float64Array, atY, nodes) };
}

interface Cell {
  readonly from: number;
  readonly until: number;
  children: Cell[];
  mass: number;
  x: number;
  y: number;
  radius: number;
  fieldX: number;
  fieldY: number;
  slopeX: number;
  slopeY: number;
}
interface Point {
  readonly node: number;
  readonly key: number;
  readonly x: number;
  readonly y: number;
  readonly mass: number;
  forceX: number;
  forceY: number;
}

/** The same in plain TypeScript. */
export function layoutForcesTwin(input: LayoutForcesInput): LayoutForcesOutput {
  const x = input.x.slice();
  const y = input.y.slice();
  let cap = input.cap;
  for (let step = 0; step < input.steps && x.length > 0; step++) {
    const { forceX, forceY, stiffness } = repulsed(input, x, y);
    attract(input, x, y, forceX, forceY, stiffness);
    for (let v = 0; v < x.length; v++) {
      if (input.pinned?.[v]) continue;
      const give = 0.5 / (stiffness[v] as number);
      const dx = (forceX[v] as number) * give;
      const dy = (forceY[v] as number) * give;
      const length = Math.sqrt(dx * dx + dy * dy);
      const share = length > cap ? cap / length : 1;
      x[v]! += dx * share;
      y[v]! += dy * share;
    }
    cap *= input.cooling;
  }
  return { x, y };
}

function repulsed({ mass, repulsion, gravity }: LayoutForcesInput, x: Float64Array, y: Float64Array) {
  const points = pointsOf(mass, x, y);
  const root = grown(points, 0, points.length);
  weigh(root, points);
  meet(root, points);
  hand(root, points);
  const forceX = new Float64Array(x.length);
  const forceY = new Float64Array(x.length);
  const stiffness = new Float64Array(x.length);
  for (const point of points) {
    forceX[point.node] = repulsion * point.mass * point.forceX - gravity * point.mass * point.x;
    forceY[point.node] = repulsion * point.mass * point.forceY - gravity * point.mass * point.y;
    stiffness[point.node] = gravity * point.mass;
  }
  return { forceX, forceY, stiffness };
}

function attract(
  { rows: { offsets, neighbours, weights }, attraction }: LayoutForcesInput,
  x: Float64Array,
  y: Float64Array,
  forceX: Float64Array,
  forceY: Float64Array,
  stiffness: Float64Array,
): void {
  for (let v = 0; v < x.length; v++)
    for (let entry = offsets[v] as number; entry < (offsets[v + 1] as number); entry++) {
      const u = neighbours[entry] as number;
      if (u >= v) break;
      const dx = (x[u] as number) - (x[v] as number);
      const dy = (y[u] as number) - (y[v] as number);
      const length = Math.sqrt(dx * dx + dy * dy);
      let pull = weights?.[entry] ?? 1;
      if (attraction === "logarithmic" && length > LEAST) pull *= logOf(1 + length) / length;
      forceX[v]! += pull * dx;
      forceY[v]! += pull * dy;
      stiffness[v]! += pull;
      forceX[u]! -= pull * dx;
      forceY[u]! -= pull * dy;
      stiffness[u]! += pull;
    }
}

const bits = new DataView(new ArrayBuffer(8));

/** The natural logarithm of a number from 1 on: Math.log may differ from machine to machine in the last bit. */
function logOf(value: number): number {
  bits.setFloat64(0, value);
  const high = bits.getUint32(0);
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  const mantissa = bits.getFloat64(0);
  const ratio = (mantissa - Math.SQRT2) / (mantissa + Math.SQRT2);
  const square = ratio * ratio;
  const series =
    1 +
    square *
      (0.3333333333333333 + square * (0.2 + square * (0.14285714285714285 + square * 0.1111111111111111)));
  return ((high >>> 20) - 1023 + 0.5) * Math.LN2 + 2 * ratio * series;
}

function spread(value: number): number {
  let own = value;
  own = (own | (own << 8)) & 0x00ff00ff;
  own = (own | (own << 4)) & 0x0f0f0f0f;
  own = (own | (own << 2)) & 0x33333333;
  return (own | (own << 1)) & 0x55555555;
}

function pointsOf(mass: Float64Array, x: Float64Array, y: Float64Array): Point[] {
  const least = (list: Float64Array) => list.reduce((a, b) => Math.min(a, b));
  const most = (list: Float64Array) => list.reduce((a, b) => Math.max(a, b));
  const [left, low] = [least(x), least(y)];
  const wide = Math.max(most(x) - left, most(y) - low);
  const scale = wide > 0 ? 65535 / wide : 0;
  const points = Array.from(mass, (own, node): Point => {
    const [px, py] = [x[node] as number, y[node] as number];
    const key = (spread((px - left) * scale) | (spread((py - low) * scale) << 1)) >>> 0;
    return { node, key, x: px, y: py, mass: own, forceX: 0, forceY: 0 };
  });
  return points.sort((a, b) => a.key - b.key);
}

function grown(points: readonly Point[], from: number, until: number): Cell {
  const cell: Cell = {
    ...{ from, until, children: [], mass: 0, x: 0, y: 0, radius: 0 },
    ...{ fieldX: 0, fieldY: 0, slopeX: 0, slopeY: 0 },
  };
  const first = points[from]?.key ?? 0;
  const differs = (first ^ (points[until - 1]?.key ?? 0)) >>> 0;
  if (until - from <= LEAF || differs === 0) return cell;
  const shift = (31 - Math.clz32(differs)) & ~1;
  let begin = from;
  for (let end = from + 1; end <= until; end++) {
    if (end < until && (points[end]?.key ?? 0) >>> shift === (points[begin]?.key ?? 0) >>> shift) continue;
    cell.children.push(grown(points, begin, end));
    begin = end;
  }
  return cell;
}

function weigh(cell: Cell, points: readonly Point[]): void {
  for (const child of cell.children) weigh(child, points);
  const parts = cell.children.length > 0 ? cell.children : points.slice(cell.from, cell.until);
  let [sumX, sumY] = [0, 0];
  for (const part of parts) {
    cell.mass += part.mass;
    sumX += part.mass * part.x;
    sumY += part.mass * part.y;
  }
  cell.x = sumX / cell.mass;
  cell.y = sumY / cell.mass;
  for (const part of parts) {
    const [dx, dy] = [part.x - cell.x, part.y - cell.y];
    const reach = Math.sqrt(dx * dx + dy * dy) + ("radius" in part ? part.radius : 0);
    cell.radius = Math.max(cell.radius, reach);
  }
}

function meet(root: Cell, points: readonly Point[]): void {
  const stack: [Cell, Cell][] = [[root, root]];
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    const [a, b] = pair;
    if (a === b) {
      if (a.children.length === 0) meetNear(a, a, points);
      a.children.forEach((child, i) => {
        for (const other of a.children.slice(i)) stack.push([child, other]);
      });
      continue;
    }
    const [dx, dy] = [a.x - b.x, a.y - b.y];
    const squared = dx * dx + dy * dy;
    const reach = a.radius + b.radius;
    if (reach * reach < APART * APART * squared) {
      const inverse = 1 / squared;
      const [fx, fy] = [dx * inverse, dy * inverse];
      const [sx, sy] = [fx * fx - fy * fy, -2 * fx * fy];
      felt(a, b.mass, fx, fy, sx, sy);
      felt(b, a.mass, -fx, -fy, sx, sy);
    } else if (a.children.length === 0 && b.children.length === 0) meetNear(a, b, points);
    else {
      const splitsA = b.children.length === 0 || (a.children.length > 0 && a.radius >= b.radius);
      const [split, kept] = splitsA ? [a, b] : [b, a];
      for (const child of split.children) stack.push([child, kept]);
    }
  }
}

function felt(cell: Cell, mass: number, fx: number, fy: number, sx: number, sy: number): void {
  cell.fieldX += mass * fx;
  cell.fieldY -= mass * fy;
  cell.slopeX -= mass * sx;
  cell.slopeY -= mass * sy;
}

function meetNear(a: Cell, b: Cell, points: readonly Point[]): void {
  for (let i = a.from; i < a.until; i++) {
    const p = points[i] as Point;
    let [fx, fy] = [0, 0];
    for (let j = a === b ? i + 1 : b.from; j < b.until; j++) {
      const q = points[j] as Point;
      const [dx, dy] = [p.x - q.x, p.y - q.y];
      const inverse = 1 / (dx * dx + dy * dy + LEAST);
      const [ex, ey] = [dx * inverse, dy * inverse];
      fx += q.mass * ex;
      fy += q.mass * ey;
      q.forceX -= p.mass * ex;
      q.forceY -= p.mass * ey;
    }
    p.forceX += fx;
    p.forceY += fy;
  }
}

function hand(cell: Cell, points: readonly Point[]): void {
  const { fieldX, fieldY, slopeX, slopeY } = cell;
  for (const child of cell.children) {
    const [dx, dy] = [child.x - cell.x, child.y - cell.y];
    child.fieldX = child.fieldX + fieldX + slopeX * dx - slopeY * dy;
    child.fieldY = child.fieldY + fieldY + slopeX * dy + slopeY * dx;
    child.slopeX += slopeX;
    child.slopeY += slopeY;
    hand(child, points);
  }
  if (cell.children.length > 0) return;
  for (const p of points.slice(cell.from, cell.until)) {
    const [dx, dy] = [p.x - cell.x, p.y - cell.y];
    p.forceX = p.forceX + fieldX + slopeX * dx - slopeY * dy;
    p.forceY -= fieldY + slopeX * dy + slopeY * dx;
  }
}
