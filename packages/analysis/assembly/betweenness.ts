/**
 * Betweenness by Brandes 2001, for eight sources side by side and without lists of predecessors: steps push from few nodes
 * and pull into many, and what flows back is pulled. The twin is `src/kernels/betweenness.ts`.
 */

/** Bytes of the eight f64 of one node. */
const WIDE: u32 = 6;
function rowAt(base: usize, node: u32): usize {
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

/** Where lanes of a node that have a source are not found yet. */
function missing(row: usize, lanes: usize, part: usize): v128 {
  return v128.and(f64x2.eq(v128.load(row + part), f64x2.splat(0)), v128.load(lanes + part));
}

function anyOf(a: v128, b: v128, c: v128, d: v128): bool {
  return v128.any_true(v128.or(v128.or(a, b), v128.or(c, d)));
}

/** (1 + back) / paths in lanes with paths, else what stood there. */
function settle(share: usize, paths: usize, back: usize, part: usize): void {
  const own = v128.load(paths + part);
  const value = f64x2.div(f64x2.add(f64x2.splat(1), v128.load(back + part)), own);
  const found = f64x2.ne(own, f64x2.splat(0));
  v128.store(share + part, v128.bitselect(value, v128.load(share + part), found));
}

/** Adds to `sums` what each node gets from the searches from `from` up to `until` (eight at most); a pair is met from both ends. */
export function search(
  offsets: usize,
  neighbours: usize,
  /** Nodes of the components of the sources are those from `low` up to `high`. */
  low: u32,
  high: u32,
  from: u32,
  until: u32,
  /** 64 bytes of each node: shortest paths from each source; 0 where none is found yet. */
  paths: usize,
  /** 64 bytes of each node: (1 + what flows back) / paths. */
  share: usize,
  /** 64 bytes of each node, zeroed; they are zero again at the end. */
  next: usize,
  /** u32 and 64 bytes of each find, eight times nodes: the node and its paths in the lanes found at that step. */
  finds: usize,
  found: usize,
  /** u32 of each node. */
  touched: usize,
  /** u32, two more than nodes: where each step begins in `finds`. */
  starts: usize,
  /** f64 of each node. */
  sums: usize,
): void {
  const bytes = (<usize>(high - low)) << WIDE;
  memory.fill(rowAt(paths, low), 0, bytes);
  memory.fill(rowAt(share, low), 0, bytes);
  const lanes = memory.data(64, 16);
  memory.fill(lanes, 0, 64);
  let leaving: u64 = 0;
  let end: u32 = 0;
  for (let s = from; s < until; s++) {
    const lane = s - from;
    store<u64>(at8(lanes, lane), u64.MAX_VALUE);
    store<f64>(at8(rowAt(paths, s), lane), 1);
    memory.fill(rowAt(found, end), 0, 64);
    store<f64>(at8(rowAt(found, end), lane), 1);
    store<u32>(at4(finds, end++), s);
    leaving += degreeOf(offsets, s);
  }
  let open: u64 = load<u32>(at4(offsets, high)) - load<u32>(at4(offsets, low));
  let begin: u32 = 0;
  let deep: u32 = 0;
  store<u32>(starts, 0);
  while (begin < end) {
    deep++;
    store<u32>(at4(starts, deep), end);
    const pull = leaving * 2 > open + ((high - low) >> 2);
    let tail = end;
    let reached: u32 = 0;
    if (pull) {
      for (let v = low; v < high; v++) {
        const own = rowAt(paths, v);
        const m0 = missing(own, lanes, 0);
        const m1 = missing(own, lanes, 16);
        const m2 = missing(own, lanes, 32);
        const m3 = missing(own, lanes, 48);
        if (!anyOf(m0, m1, m2, m3)) continue;
        let a = f64x2.splat(0);
        let b = a;
        let c = a;
        let d = a;
        const last = load<u32>(at4(offsets, v), 4);
        for (let e = load<u32>(at4(offsets, v)); e < last; e++) {
          const theirs = rowAt(paths, load<u32>(at4(neighbours, e)));
          a = f64x2.add(a, v128.load(theirs, 0));
          b = f64x2.add(b, v128.load(theirs, 16));
          c = f64x2.add(c, v128.load(theirs, 32));
          d = f64x2.add(d, v128.load(theirs, 48));
        }
        a = v128.and(a, m0);
        b = v128.and(b, m1);
        c = v128.and(c, m2);
        d = v128.and(d, m3);
        if (!anyOf(a, b, c, d)) continue;
        const fresh = rowAt(found, tail);
        v128.store(fresh, a, 0);
        v128.store(fresh, b, 16);
        v128.store(fresh, c, 32);
        v128.store(fresh, d, 48);
        store<u32>(at4(finds, tail++), v);
      }
    } else {
      for (let i = begin; i < end; i++) {
        const v = load<u32>(at4(finds, i));
        const own = rowAt(found, i);
        const a = v128.load(own, 0);
        const b = v128.load(own, 16);
        const c = v128.load(own, 32);
        const d = v128.load(own, 48);
        const last = load<u32>(at4(offsets, v), 4);
        for (let e = load<u32>(at4(offsets, v)); e < last; e++) {
          const u = load<u32>(at4(neighbours, e));
          const theirs = rowAt(next, u);
          const na = v128.load(theirs, 0);
          const nb = v128.load(theirs, 16);
          const nc = v128.load(theirs, 32);
          const nd = v128.load(theirs, 48);
          if (!anyOf(na, nb, nc, nd)) store<u32>(at4(touched, reached++), u);
          v128.store(theirs, f64x2.add(na, a), 0);
          v128.store(theirs, f64x2.add(nb, b), 16);
          v128.store(theirs, f64x2.add(nc, c), 32);
          v128.store(theirs, f64x2.add(nd, d), 48);
        }
      }
      for (let t: u32 = 0; t < reached; t++) {
        const u = load<u32>(at4(touched, t));
        const own = rowAt(paths, u);
        const theirs = rowAt(next, u);
        const a = v128.and(v128.load(theirs, 0), missing(own, lanes, 0));
        const b = v128.and(v128.load(theirs, 16), missing(own, lanes, 16));
        const c = v128.and(v128.load(theirs, 32), missing(own, lanes, 32));
        const d = v128.and(v128.load(theirs, 48), missing(own, lanes, 48));
        memory.fill(theirs, 0, 64);
        if (!anyOf(a, b, c, d)) continue;
        const fresh = rowAt(found, tail);
        v128.store(fresh, a, 0);
        v128.store(fresh, b, 16);
        v128.store(fresh, c, 32);
        v128.store(fresh, d, 48);
        store<u32>(at4(finds, tail++), u);
      }
    }
    leaving = 0;
    for (let i = end; i < tail; i++) {
      const v = load<u32>(at4(finds, i));
      const own = rowAt(paths, v);
      const fresh = rowAt(found, i);
      for (let part: usize = 0; part < 64; part += 16)
        v128.store(own + part, v128.or(v128.load(own + part), v128.load(fresh + part)));
      const ties = degreeOf(offsets, v);
      leaving += ties;
      if (
        !anyOf(
          missing(own, lanes, 0),
          missing(own, lanes, 16),
          missing(own, lanes, 32),
          missing(own, lanes, 48),
        )
      )
        open -= ties;
    }
    begin = end;
    end = tail;
  }
  for (let step = deep - 1; step > 0; step--) {
    const first = load<u32>(at4(starts, step));
    const last = load<u32>(at4(starts, step + 1));
    for (let i = first; i < last; i++) {
      const v = load<u32>(at4(finds, i));
      let a = f64x2.splat(0);
      let b = a;
      let c = a;
      let d = a;
      if (step + 1 < deep) {
        const stop = load<u32>(at4(offsets, v), 4);
        for (let e = load<u32>(at4(offsets, v)); e < stop; e++) {
          const theirs = rowAt(share, load<u32>(at4(neighbours, e)));
          a = f64x2.add(a, v128.load(theirs, 0));
          b = f64x2.add(b, v128.load(theirs, 16));
          c = f64x2.add(c, v128.load(theirs, 32));
          d = f64x2.add(d, v128.load(theirs, 48));
        }
      }
      const own = rowAt(found, i);
      a = f64x2.mul(a, v128.load(own, 0));
      b = f64x2.mul(b, v128.load(own, 16));
      c = f64x2.mul(c, v128.load(own, 32));
      d = f64x2.mul(d, v128.load(own, 48));
      const back = rowAt(next, i - first);
      v128.store(back, a, 0);
      v128.store(back, b, 16);
      v128.store(back, c, 32);
      v128.store(back, d, 48);
      const all = f64x2.add(f64x2.add(a, b), f64x2.add(c, d));
      store<f64>(
        at8(sums, v),
        load<f64>(at8(sums, v)) + (f64x2.extract_lane(all, 0) + f64x2.extract_lane(all, 1)),
      );
    }
    for (let i = first; i < last; i++) {
      const row = rowAt(share, load<u32>(at4(finds, i)));
      for (let part: usize = 0; part < 64; part += 16)
        settle(row, rowAt(found, i), rowAt(next, i - first), part);
    }
    memory.fill(next, 0, (<usize>(last - first)) << WIDE);
  }
}
