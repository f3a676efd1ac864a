/**
 * Breadth-first searches from up to 512 sources at once, one bit each (Then et al. 2014): a node is looked at once a step
 * for all searches that come by. Steps push from few nodes and pull into many. The twin is `src/kernels/msbfs.ts`.
 */

/** Bytes of the bits of one node. */
const WIDE: u32 = 6;
function bitsAt(base: usize, node: u32): usize {
  return base + ((<usize>node) << WIDE);
}
function at4(base: usize, index: u32): usize {
  return base + ((<usize>index) << 2);
}
function at8(base: usize, index: u32): usize {
  return base + ((<usize>index) << 3);
}

function degreeOf(offsets: usize, node: u32): u32 {
  return load<u32>(at4(offsets, node), 4) - load<u32>(at4(offsets, node));
}

function setBit(base: usize, node: u32, bit: u32): void {
  const word = bitsAt(base, node) + ((<usize>(bit >> 6)) << 3);
  store<u64>(word, load<u64>(word) | ((<u64>1) << (<u64>(bit & 63))));
}

function ones(a: v128, b: v128, c: v128, d: v128): u32 {
  const bytes = i8x16.add(
    i8x16.add(i8x16.popcnt(a), i8x16.popcnt(b)),
    i8x16.add(i8x16.popcnt(c), i8x16.popcnt(d)),
  );
  const sums = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes));
  return (
    i32x4.extract_lane(sums, 0) +
    i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) +
    i32x4.extract_lane(sums, 3)
  );
}

/** 2^43: what a node at one step adds to `harmonic`; 2^20 such nodes fit 63 bits. */
const ONE: f64 = 8796093022208.0;

/** Adds what the searches from `from` up to `until` find to the sums of the nodes that they find. */
export function search(
  offsets: usize,
  neighbours: usize,
  /** Nodes of the components of the sources are those from `low` up to `high`. */
  low: u32,
  high: u32,
  from: u32,
  until: u32,
  depth: u32,
  /** 64 bytes of each node. */
  seen: usize,
  /** 64 bytes of each node, zeroed; they are zero again at the end. */
  visit: usize,
  next: usize,
  /** u32 of each node. */
  queue: usize,
  touched: usize,
  /** f64 of each node. */
  farness: usize,
  /** u32 of each node. */
  reached: usize,
  /** u64 of each node, in 2^-43. */
  harmonic: usize,
  /** u32 of each node. */
  eccentricity: usize,
): void {
  memory.fill(bitsAt(seen, low), 0, (<usize>(high - low)) << WIDE);
  const full = memory.data(64, 16);
  memory.fill(full, 0, 64);
  let waiting: u32 = 0;
  let leaving: u64 = 0;
  for (let s = from; s < until; s++) {
    setBit(full, 0, s - from);
    setBit(seen, s, s - from);
    setBit(visit, s, s - from);
    store<u32>(at4(queue, waiting++), s);
    leaving += degreeOf(offsets, s);
  }
  const full0 = v128.load(full, 0);
  const full1 = v128.load(full, 16);
  const full2 = v128.load(full, 32);
  const full3 = v128.load(full, 48);
  let open: u64 = load<u32>(at4(offsets, high)) - load<u32>(at4(offsets, low));
  for (let level: u32 = 1; level <= depth && waiting > 0; level++) {
    const pull = leaving * 2 > open + ((high - low) >> 2);
    const step: u64 = <u64>Math.round(ONE / <f64>level);
    let found: u32 = 0;
    leaving = 0;
    if (!pull) {
      for (let q: u32 = 0; q < waiting; q++) {
        const v = load<u32>(at4(queue, q));
        const own = bitsAt(visit, v);
        const a = v128.load(own, 0);
        const b = v128.load(own, 16);
        const c = v128.load(own, 32);
        const d = v128.load(own, 48);
        const last = load<u32>(at4(offsets, v), 4);
        for (let e = load<u32>(at4(offsets, v)); e < last; e++) {
          const u = load<u32>(at4(neighbours, e));
          const theirs = bitsAt(next, u);
          const na = v128.load(theirs, 0);
          const nb = v128.load(theirs, 16);
          const nc = v128.load(theirs, 32);
          const nd = v128.load(theirs, 48);
          if (!v128.any_true(v128.or(v128.or(na, nb), v128.or(nc, nd)))) store<u32>(at4(touched, found++), u);
          v128.store(theirs, v128.or(na, a), 0);
          v128.store(theirs, v128.or(nb, b), 16);
          v128.store(theirs, v128.or(nc, c), 32);
          v128.store(theirs, v128.or(nd, d), 48);
        }
      }
    } else {
      for (let v = low; v < high; v++) store<u32>(at4(touched, found++), v);
    }
    let kept: u32 = 0;
    for (let t: u32 = 0; t < found; t++) {
      const v = load<u32>(at4(touched, t));
      const known = bitsAt(seen, v);
      const s0 = v128.load(known, 0);
      const s1 = v128.load(known, 16);
      const s2 = v128.load(known, 32);
      const s3 = v128.load(known, 48);
      const w0 = v128.andnot(full0, s0);
      const w1 = v128.andnot(full1, s1);
      const w2 = v128.andnot(full2, s2);
      const w3 = v128.andnot(full3, s3);
      const mine = bitsAt(next, v);
      let a: v128;
      let b: v128;
      let c: v128;
      let d: v128;
      if (pull) {
        if (!v128.any_true(v128.or(v128.or(w0, w1), v128.or(w2, w3)))) continue;
        a = b = c = d = i64x2.splat(0);
        const last = load<u32>(at4(offsets, v), 4);
        let e = load<u32>(at4(offsets, v));
        while (e < last) {
          const stop = min(e + 4, last);
          for (; e < stop; e++) {
            const theirs = bitsAt(visit, load<u32>(at4(neighbours, e)));
            a = v128.or(a, v128.load(theirs, 0));
            b = v128.or(b, v128.load(theirs, 16));
            c = v128.or(c, v128.load(theirs, 32));
            d = v128.or(d, v128.load(theirs, 48));
          }
          const lacking = v128.or(
            v128.or(v128.andnot(w0, a), v128.andnot(w1, b)),
            v128.or(v128.andnot(w2, c), v128.andnot(w3, d)),
          );
          if (!v128.any_true(lacking)) break;
        }
      } else {
        a = v128.load(mine, 0);
        b = v128.load(mine, 16);
        c = v128.load(mine, 32);
        d = v128.load(mine, 48);
      }
      a = v128.and(a, w0);
      b = v128.and(b, w1);
      c = v128.and(c, w2);
      d = v128.and(d, w3);
      v128.store(mine, a, 0);
      v128.store(mine, b, 16);
      v128.store(mine, c, 32);
      v128.store(mine, d, 48);
      const count = ones(a, b, c, d);
      if (count === 0) continue;
      v128.store(known, v128.or(s0, a), 0);
      v128.store(known, v128.or(s1, b), 16);
      v128.store(known, v128.or(s2, c), 32);
      v128.store(known, v128.or(s3, d), 48);
      const ties = degreeOf(offsets, v);
      leaving += ties;
      const lacking = v128.or(
        v128.or(v128.andnot(w0, a), v128.andnot(w1, b)),
        v128.or(v128.andnot(w2, c), v128.andnot(w3, d)),
      );
      if (!v128.any_true(lacking)) open -= ties;
      store<f64>(at8(farness, v), load<f64>(at8(farness, v)) + <f64>(<u64>count * level));
      store<u32>(at4(reached, v), load<u32>(at4(reached, v)) + count);
      store<u64>(at8(harmonic, v), load<u64>(at8(harmonic, v)) + <u64>count * step);
      if (load<u32>(at4(eccentricity, v)) < level) store<u32>(at4(eccentricity, v), level);
      store<u32>(at4(touched, kept++), v);
    }
    for (let q: u32 = 0; q < waiting; q++) memory.fill(bitsAt(visit, load<u32>(at4(queue, q))), 0, 64);
    waiting = kept;
    const nodes = queue;
    queue = touched;
    touched = nodes;
    const bits = visit;
    visit = next;
    next = bits;
  }
  for (let q: u32 = 0; q < waiting; q++) memory.fill(bitsAt(visit, load<u32>(at4(queue, q))), 0, 64);
}
