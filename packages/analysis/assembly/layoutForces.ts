/**
 * Steps of a force layout. Repulsion by an adaptive quadtree whose cells meet in pairs: a pair far apart is one
 * interaction of masses, felt in each cell as a field and its slope; near ones meet node by node. In the plane a
 * repulsion of mass / distance is, as a complex number and conjugated, mass / (z - source), so the slope is -mass / (z -
 * source)². The twin is `src/kernels/layoutForces.ts`. Pointers are byte offsets.
 */
const LEAF: u32 = 8;
/** Cells are far apart when their radii together are below this share of their distance. */
const APART: f64 = 0.8;
const LEAST: f64 = 1e-9;
/** Bytes of a cell: mass, x, y, radius, field x, y, slope x, y as f64; from, until, child, children as u32. */
const CELL: usize = 80;
/** Bytes of a node in the order of the tree: x, y, mass, force x, y as f64. */
const POINT: usize = 40;
const LN2: f64 = Math.LN2;

function at4(base: usize, index: u32): usize {
  return base + ((<usize>index) << 2);
}
function at8(base: usize, index: u32): usize {
  return base + ((<usize>index) << 3);
}

/** The natural logarithm of a number from 1 on, by the series of the area tangent. */
function logOf(value: f64): f64 {
  const bits = reinterpret<u64>(value);
  const exponent = <f64>(<i32>(bits >> 52) - 1023);
  const mantissa = reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000);
  const ratio = (mantissa - Math.SQRT2) / (mantissa + Math.SQRT2);
  const square = ratio * ratio;
  return (
    (exponent + 0.5) * LN2 +
    2.0 *
      ratio *
      (1.0 +
        square *
          (0.3333333333333333 +
            square * (0.2 + square * (0.14285714285714285 + square * 0.1111111111111111))))
  );
}

/** 16 bits with a zero between each two. */
function spread(value: u32): u32 {
  let bits = value;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/** Sorts keys, and `order` with them, by four passes of 8 bits; the second halves of both are to work in. */
function sortKeys(nodes: u32, keys: usize, order: usize, counts: usize): void {
  const half = (<usize>nodes) << 2;
  let fromKeys = keys;
  let fromOrder = order;
  let toKeys = keys + half;
  let toOrder = order + half;
  for (let shift: u32 = 0; shift < 32; shift += 8) {
    memory.fill(counts, 0, 1024);
    for (let i: u32 = 0; i < nodes; i++) {
      const bucket = at4(counts, (load<u32>(at4(fromKeys, i)) >> shift) & 255);
      store<u32>(bucket, load<u32>(bucket) + 1);
    }
    let before: u32 = 0;
    for (let digit: u32 = 0; digit < 256; digit++) {
      const bucket = at4(counts, digit);
      const count = load<u32>(bucket);
      store<u32>(bucket, before);
      before += count;
    }
    for (let i: u32 = 0; i < nodes; i++) {
      const key = load<u32>(at4(fromKeys, i));
      const bucket = at4(counts, (key >> shift) & 255);
      const to = load<u32>(bucket);
      store<u32>(bucket, to + 1);
      store<u32>(at4(toKeys, to), key);
      store<u32>(at4(toOrder, to), load<u32>(at4(fromOrder, i)));
    }
    const keptKeys = fromKeys;
    const keptOrder = fromOrder;
    fromKeys = toKeys;
    fromOrder = toOrder;
    toKeys = keptKeys;
    toOrder = keptOrder;
  }
}

/** Keys that interleave the bits of x and y on a square around all nodes. */
function keysOf(nodes: u32, x: usize, y: usize, keys: usize, order: usize): void {
  let left = load<f64>(x);
  let right = left;
  let low = load<f64>(y);
  let high = low;
  for (let v: u32 = 1; v < nodes; v++) {
    const vx = load<f64>(at8(x, v));
    const vy = load<f64>(at8(y, v));
    if (vx < left) left = vx;
    if (vx > right) right = vx;
    if (vy < low) low = vy;
    if (vy > high) high = vy;
  }
  const wide = Math.max(right - left, high - low);
  const scale = wide > 0 ? 65535.0 / wide : 0.0;
  for (let v: u32 = 0; v < nodes; v++) {
    const column = <u32>((load<f64>(at8(x, v)) - left) * scale);
    const row = <u32>((load<f64>(at8(y, v)) - low) * scale);
    store<u32>(at4(keys, v), spread(column) | (spread(row) << 1));
    store<u32>(at4(order, v), v);
  }
}

/** The first place from `from` to `until` whose key, from `shift` on, is at least `wanted`. */
function firstFrom(keys: usize, from: u32, until: u32, shift: u32, wanted: u32): u32 {
  let low = from;
  let high = until;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(at4(keys, middle)) >> shift < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Cells over sorted keys, each before its children; one with at most LEAF nodes, or with one key, has none. Gives their number. */
function grow(nodes: u32, keys: usize, cells: usize): u32 {
  let count: u32 = 1;
  store<u32>(cells, 0, 64);
  store<u32>(cells, nodes, 68);
  for (let c: u32 = 0; c < count; c++) {
    const cell = cells + <usize>c * CELL;
    const from = load<u32>(cell, 64);
    const until = load<u32>(cell, 68);
    store<u32>(cell, count, 72);
    store<u32>(cell, 0, 76);
    const first = load<u32>(at4(keys, from));
    const differs = first ^ load<u32>(at4(keys, until - 1));
    if (until - from <= LEAF || differs === 0) continue;
    const shift = (31 - clz<u32>(differs)) & ~1;
    const above = (first >> shift) & ~3;
    let begin = from;
    let children: u32 = 0;
    for (let quarter: u32 = 1; quarter <= 4; quarter++) {
      const end = quarter === 4 ? until : firstFrom(keys, begin, until, shift, above + quarter);
      if (end === begin) continue;
      const child = cells + <usize>(count + children) * CELL;
      store<u32>(child, begin, 64);
      store<u32>(child, end, 68);
      children++;
      begin = end;
    }
    store<u32>(cell, children, 76);
    count += children;
  }
  return count;
}

/** Mass, centre and radius of each cell, from the last to the first; their fields are emptied. */
function weigh(count: u32, cells: usize, points: usize): void {
  for (let c = count; c > 0; c--) {
    const cell = cells + <usize>(c - 1) * CELL;
    const children = load<u32>(cell, 76);
    const leaf = children === 0;
    const from = leaf ? load<u32>(cell, 64) : load<u32>(cell, 72);
    const until = leaf ? load<u32>(cell, 68) : from + children;
    const size = leaf ? POINT : CELL;
    const base = leaf ? points : cells + 8;
    const massAt: usize = leaf ? points + 16 : cells;
    let mass: f64 = 0;
    let sumX: f64 = 0;
    let sumY: f64 = 0;
    for (let i = from; i < until; i++) {
      const step = <usize>i * size;
      const m = load<f64>(massAt + step);
      mass += m;
      sumX += m * load<f64>(base + step);
      sumY += m * load<f64>(base + step, 8);
    }
    const x = sumX / mass;
    const y = sumY / mass;
    let radius: f64 = 0;
    for (let i = from; i < until; i++) {
      const step = <usize>i * size;
      const dx = load<f64>(base + step) - x;
      const dy = load<f64>(base + step, 8) - y;
      const reach = Math.sqrt(dx * dx + dy * dy) + (leaf ? 0.0 : load<f64>(base + step, 16));
      if (reach > radius) radius = reach;
    }
    store<f64>(cell, mass);
    store<f64>(cell, x, 8);
    store<f64>(cell, y, 16);
    store<f64>(cell, radius, 24);
    store<f64>(cell, 0, 32);
    store<f64>(cell, 0, 40);
    store<f64>(cell, 0, 48);
    store<f64>(cell, 0, 56);
  }
}

/** What two cells far apart do to one another. */
function meetFar(a: usize, b: usize, dx: f64, dy: f64, squared: f64): void {
  const inverse = 1.0 / squared;
  const x = dx * inverse;
  const y = dy * inverse;
  // 1 / u is (x, -y); its square:
  const sx = x * x - y * y;
  const sy = -2.0 * x * y;
  const ma = load<f64>(a);
  const mb = load<f64>(b);
  store<f64>(a, load<f64>(a, 32) + mb * x, 32);
  store<f64>(a, load<f64>(a, 40) - mb * y, 40);
  store<f64>(a, load<f64>(a, 48) - mb * sx, 48);
  store<f64>(a, load<f64>(a, 56) - mb * sy, 56);
  store<f64>(b, load<f64>(b, 32) - ma * x, 32);
  store<f64>(b, load<f64>(b, 40) + ma * y, 40);
  store<f64>(b, load<f64>(b, 48) - ma * sx, 48);
  store<f64>(b, load<f64>(b, 56) - ma * sy, 56);
}

/** Nodes of two leaves, or of one and the same, one by one. */
function meetNear(a: usize, b: usize, points: usize): void {
  const untilA = points + <usize>load<u32>(a, 68) * POINT;
  const fromB = points + <usize>load<u32>(b, 64) * POINT;
  const untilB = points + <usize>load<u32>(b, 68) * POINT;
  for (let p = points + <usize>load<u32>(a, 64) * POINT; p < untilA; p += POINT) {
    const x = load<f64>(p);
    const y = load<f64>(p, 8);
    const mass = load<f64>(p, 16);
    let fx: f64 = 0;
    let fy: f64 = 0;
    for (let q = a === b ? p + POINT : fromB; q < untilB; q += POINT) {
      const dx = x - load<f64>(q);
      const dy = y - load<f64>(q, 8);
      const inverse = 1.0 / (dx * dx + dy * dy + LEAST);
      const ex = dx * inverse;
      const ey = dy * inverse;
      const other = load<f64>(q, 16);
      fx += other * ex;
      fy += other * ey;
      store<f64>(q, load<f64>(q, 24) - mass * ex, 24);
      store<f64>(q, load<f64>(q, 32) - mass * ey, 32);
    }
    store<f64>(p, load<f64>(p, 24) + fx, 24);
    store<f64>(p, load<f64>(p, 32) + fy, 32);
  }
}

/** All pairs of nodes, by pairs of cells from the root down. */
function meet(cells: usize, points: usize, stack: usize): void {
  store<u32>(stack, 0);
  store<u32>(stack, 0, 4);
  let top = stack + 8;
  while (top > stack) {
    top -= 8;
    const ca = load<u32>(top);
    const cb = load<u32>(top, 4);
    const a = cells + <usize>ca * CELL;
    const b = cells + <usize>cb * CELL;
    const inA = load<u32>(a, 76);
    if (ca === cb) {
      if (inA === 0) {
        meetNear(a, b, points);
        continue;
      }
      const first = load<u32>(a, 72);
      for (let i = first; i < first + inA; i++)
        for (let j = i; j < first + inA; j++) {
          store<u32>(top, i);
          store<u32>(top, j, 4);
          top += 8;
        }
      continue;
    }
    const dx = load<f64>(a, 8) - load<f64>(b, 8);
    const dy = load<f64>(a, 16) - load<f64>(b, 16);
    const squared = dx * dx + dy * dy;
    const reach = load<f64>(a, 24) + load<f64>(b, 24);
    if (reach * reach < APART * APART * squared) {
      meetFar(a, b, dx, dy, squared);
      continue;
    }
    const inB = load<u32>(b, 76);
    if (inA === 0 && inB === 0) {
      meetNear(a, b, points);
      continue;
    }
    const splitsA = inB === 0 || (inA !== 0 && load<f64>(a, 24) >= load<f64>(b, 24));
    const split = splitsA ? a : b;
    const kept = splitsA ? cb : ca;
    const first = load<u32>(split, 72);
    const until = first + load<u32>(split, 76);
    for (let i = first; i < until; i++) {
      store<u32>(top, i);
      store<u32>(top, kept, 4);
      top += 8;
    }
  }
}

/** Hands the field of each cell down to its children and nodes. */
function hand(count: u32, cells: usize, points: usize): void {
  for (let c: u32 = 0; c < count; c++) {
    const cell = cells + <usize>c * CELL;
    const x = load<f64>(cell, 8);
    const y = load<f64>(cell, 16);
    const fx = load<f64>(cell, 32);
    const fy = load<f64>(cell, 40);
    const sx = load<f64>(cell, 48);
    const sy = load<f64>(cell, 56);
    const children = load<u32>(cell, 76);
    if (children === 0) {
      const until = points + <usize>load<u32>(cell, 68) * POINT;
      for (let p = points + <usize>load<u32>(cell, 64) * POINT; p < until; p += POINT) {
        const dx = load<f64>(p) - x;
        const dy = load<f64>(p, 8) - y;
        store<f64>(p, load<f64>(p, 24) + fx + sx * dx - sy * dy, 24);
        store<f64>(p, load<f64>(p, 32) - (fy + sx * dy + sy * dx), 32);
      }
      continue;
    }
    const first = load<u32>(cell, 72);
    for (let i = first; i < first + children; i++) {
      const child = cells + <usize>i * CELL;
      const dx = load<f64>(child, 8) - x;
      const dy = load<f64>(child, 16) - y;
      store<f64>(child, load<f64>(child, 32) + fx + sx * dx - sy * dy, 32);
      store<f64>(child, load<f64>(child, 40) + fy + sx * dy + sy * dx, 40);
      store<f64>(child, load<f64>(child, 48) + sx, 48);
      store<f64>(child, load<f64>(child, 56) + sy, 56);
    }
  }
}

/** Moves each node that is not pinned, `steps` times, along its forces by at most `cap`, which shrinks by `cooling` a step. */
export function settle(
  nodes: u32,
  offsets: usize,
  neighbours: usize,
  /** 0 where each tie counts 1. */
  weights: usize,
  mass: usize,
  /** u8 of each node; 0 where none is pinned. */
  pinned: usize,
  x: usize,
  y: usize,
  steps: u32,
  firstCap: f64,
  cooling: f64,
  repulsion: f64,
  gravity: f64,
  /** 1 where a tie pulls by the logarithm of its length, 0 where by its length. */
  logarithmic: u32,
  /** f64 of each node: forces and what a tie's pull grows by a unit. */
  forceX: usize,
  forceY: usize,
  stiffness: usize,
  /** u32, twice as many as nodes. */
  keys: usize,
  order: usize,
  /** POINT bytes of each node, twice CELL bytes of each node, 64 kB. */
  points: usize,
  cells: usize,
  stack: usize,
): void {
  let cap = firstCap;
  for (let step: u32 = 0; step < steps; step++) {
    keysOf(nodes, x, y, keys, order);
    sortKeys(nodes, keys, order, stack);
    for (let i: u32 = 0; i < nodes; i++) {
      const v = load<u32>(at4(order, i));
      const p = points + <usize>i * POINT;
      store<f64>(p, load<f64>(at8(x, v)));
      store<f64>(p, load<f64>(at8(y, v)), 8);
      store<f64>(p, load<f64>(at8(mass, v)), 16);
      store<f64>(p, 0, 24);
      store<f64>(p, 0, 32);
    }
    const count = grow(nodes, keys, cells);
    weigh(count, cells, points);
    meet(cells, points, stack);
    hand(count, cells, points);
    for (let i: u32 = 0; i < nodes; i++) {
      const v = load<u32>(at4(order, i));
      const p = points + <usize>i * POINT;
      const m = load<f64>(p, 16);
      store<f64>(at8(forceX, v), repulsion * m * load<f64>(p, 24) - gravity * m * load<f64>(p));
      store<f64>(at8(forceY, v), repulsion * m * load<f64>(p, 32) - gravity * m * load<f64>(p, 8));
      store<f64>(at8(stiffness, v), gravity * m);
    }
    for (let v: u32 = 0; v < nodes; v++) {
      const vx = load<f64>(at8(x, v));
      const vy = load<f64>(at8(y, v));
      let fx = load<f64>(at8(forceX, v));
      let fy = load<f64>(at8(forceY, v));
      let stiff = load<f64>(at8(stiffness, v));
      const until = load<u32>(at4(offsets, v + 1));
      for (let entry = load<u32>(at4(offsets, v)); entry < until; entry++) {
        const u = load<u32>(at4(neighbours, entry));
        if (u >= v) break;
        const dx = load<f64>(at8(x, u)) - vx;
        const dy = load<f64>(at8(y, u)) - vy;
        let pull: f64 = weights === 0 ? 1.0 : load<f64>(at8(weights, entry));
        if (logarithmic !== 0) {
          const length = Math.sqrt(dx * dx + dy * dy);
          if (length > LEAST) pull *= logOf(1.0 + length) / length;
        }
        fx += pull * dx;
        fy += pull * dy;
        stiff += pull;
        store<f64>(at8(forceX, u), load<f64>(at8(forceX, u)) - pull * dx);
        store<f64>(at8(forceY, u), load<f64>(at8(forceY, u)) - pull * dy);
        store<f64>(at8(stiffness, u), load<f64>(at8(stiffness, u)) + pull);
      }
      store<f64>(at8(forceX, v), fx);
      store<f64>(at8(forceY, v), fy);
      store<f64>(at8(stiffness, v), stiff);
    }
    for (let v: u32 = 0; v < nodes; v++) {
      if (pinned !== 0 && load<u8>(pinned + <usize>v) !== 0) continue;
      const give = 0.5 / load<f64>(at8(stiffness, v));
      const dx = load<f64>(at8(forceX, v)) * give;
      const dy = load<f64>(at8(forceY, v)) * give;
      const length = Math.sqrt(dx * dx + dy * dy);
      const share = length > cap ? cap / length : 1.0;
      store<f64>(at8(x, v), load<f64>(at8(x, v)) + dx * share);
      store<f64>(at8(y, v), load<f64>(at8(y, v)) + dy * share);
    }
    cap *= cooling;
  }
}
