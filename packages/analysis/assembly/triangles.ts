/**
 * Triangles by the forward algorithm: nodes are ranked by degree and taken in that order; each is added to the rows of its
 * neighbours of lower rank, after what these rows held already was compared with its own neighbours. So each triangle is found
 * once, at its highest node. The twins are in `src/kernels/triangles.ts`. Pointers are byte offsets; all arrays but the rows are
 * indexed by rank.
 */
function at4(base: usize, index: u32): usize {
  return base + ((<usize>index) << 2);
}
function at8(base: usize, index: u32): usize {
  return base + ((<usize>index) << 3);
}
/** The word that holds the bit of a rank. */
function wordOf(bits: usize, rank: u32): usize {
  return at4(bits, rank >> 5);
}
function isSet(bits: usize, rank: u32): u32 {
  return (load<u32>(wordOf(bits, rank)) >> (rank & 31)) & 1;
}
/**
 * Writes which of the ties from `from` until `until` have an end whose bit is set, from `found` on; returns where they end. Each
 * is written and kept only by moving on, so that no branch is guessed.
 */
function closingTies(bits: usize, from: usize, until: usize, found: usize): usize {
  let end = found;
  let entry = from;
  for (const even = until - ((until - from) & 7); entry < even; entry += 8) {
    const first = isSet(bits, load<u32>(entry));
    const second = isSet(bits, load<u32>(entry, 4));
    store<u32>(end, <u32>entry);
    end += (<usize>first) << 2;
    store<u32>(end, <u32>entry + 4);
    end += (<usize>second) << 2;
  }
  if (entry < until) {
    store<u32>(end, <u32>entry);
    end += (<usize>isSet(bits, load<u32>(entry))) << 2;
  }
  return end;
}

/**
 * Ranks nodes by degree, equal ones by number; writes the neighbours of lower rank of each (`back`), and where the row of its
 * neighbours of higher rank begins (`forwardOffsets`).
 */
export function orient(
  nodes: u32,
  offsets: usize,
  neighbours: usize,
  /** 0 where each tie counts 1. */
  weights: usize,
  /** u32 of each node. */
  rankOf: usize,
  /** u32 of each rank. */
  nodeAt: usize,
  /** u32, one more than nodes, zeroed. */
  buckets: usize,
  backOffsets: usize,
  back: usize,
  backWeights: usize,
  /** u32, one more than nodes, zeroed. */
  forwardOffsets: usize,
  /** u32 of each rank: where its forward row ends so far, which is where it begins. */
  ends: usize,
): void {
  for (let v: u32 = 0; v < nodes; v++) {
    const bucket = at4(buckets, load<u32>(at4(offsets, v + 1)) - load<u32>(at4(offsets, v)));
    store<u32>(bucket, load<u32>(bucket) + 1);
  }
  let before: u32 = 0;
  for (let degree: u32 = 0; degree <= nodes; degree++) {
    const bucket = at4(buckets, degree);
    const count = load<u32>(bucket);
    store<u32>(bucket, before);
    before += count;
  }
  for (let v: u32 = 0; v < nodes; v++) {
    const bucket = at4(buckets, load<u32>(at4(offsets, v + 1)) - load<u32>(at4(offsets, v)));
    const rank = load<u32>(bucket);
    store<u32>(bucket, rank + 1);
    store<u32>(at4(rankOf, v), rank);
    store<u32>(at4(nodeAt, rank), v);
  }
  let end: u32 = 0;
  for (let rank: u32 = 0; rank < nodes; rank++) {
    const v = load<u32>(at4(nodeAt, rank));
    const until = load<u32>(at4(offsets, v + 1));
    const begin = end;
    for (let entry = load<u32>(at4(offsets, v)); entry < until; entry++) {
      const other = load<u32>(at4(rankOf, load<u32>(at4(neighbours, entry))));
      store<u32>(at4(back, end), other);
      if (weights !== 0) store<f64>(at8(backWeights, end), load<f64>(at8(weights, entry)));
      end += <u32>(other < rank);
    }
    store<u32>(at4(backOffsets, rank + 1), end);
    const degree = until - load<u32>(at4(offsets, v));
    const place = load<u32>(at4(forwardOffsets, rank));
    store<u32>(at4(ends, rank), place);
    store<u32>(at4(forwardOffsets, rank + 1), place + degree - (end - begin));
  }
}

/** Adds `v` to the rows of its neighbours of lower rank, of which it sets the bits. */
function addForward(
  v: u32,
  from: u32,
  until: u32,
  back: usize,
  backWeights: usize,
  ends: usize,
  forward: usize,
  forwardWeights: usize,
  bits: usize,
): void {
  for (let entry = from; entry < until; entry++) {
    const u = load<u32>(at4(back, entry));
    const end = at4(ends, u);
    const place = load<u32>(end);
    store<u32>(end, place + 1);
    store<u32>(at4(forward, place), v);
    if (forwardWeights !== 0) store<f64>(at8(forwardWeights, place), load<f64>(at8(backWeights, entry)));
    const word = wordOf(bits, u);
    store<u32>(word, load<u32>(word) | (1 << (u & 31)));
  }
}
function clearBits(bits: usize, back: usize, from: u32, until: u32): void {
  for (let entry = from; entry < until; entry++) store<u32>(wordOf(bits, load<u32>(at4(back, entry))), 0);
}

/** Adds to `counts` (f64 of each rank) how many triangles hold each node. */
export function countTriangles(
  nodes: u32,
  backOffsets: usize,
  back: usize,
  forwardOffsets: usize,
  forward: usize,
  ends: usize,
  /** A bit of each rank, zeroed: few enough to stay near the processor. */
  bits: usize,
  /** u32 of each rank, and one more: which ties close a triangle. */
  closing: usize,
  counts: usize,
): void {
  for (let v: u32 = 0; v < nodes; v++) {
    const from = load<u32>(at4(backOffsets, v));
    const until = load<u32>(at4(backOffsets, v + 1));
    addForward(v, from, until, back, 0, ends, forward, 0, bits);
    let own: u32 = 0;
    for (let entry = from; entry < until; entry++) {
      const u = load<u32>(at4(back, entry));
      const e = load<u32>(at4(ends, u)) - 1;
      const end = closingTies(
        bits,
        at4(forward, load<u32>(at4(forwardOffsets, u))),
        at4(forward, e),
        closing,
      );
      for (let at = closing; at < end; at += 4) {
        const count = at8(counts, load<u32>(<usize>load<u32>(at)));
        store<f64>(count, load<f64>(count) + 1);
      }
      const found = <u32>((end - closing) >> 2);
      store<f64>(at8(counts, u), load<f64>(at8(counts, u)) + <f64>found);
      own += found;
    }
    store<f64>(at8(counts, v), load<f64>(at8(counts, v)) + <f64>own);
    clearBits(bits, back, from, until);
  }
}

/**
 * Burt's constraint and redundancy of each rank, from one over what each node's ties add up to (`inverse`) and one over
 * the largest of them (`ofLargest`). `through` is f64 of each forward tie, zeroed: the sum over common neighbours q of a_iq a_qj / s_q.
 */
export function burt(
  nodes: u32,
  backOffsets: usize,
  back: usize,
  /** 0 where each tie counts 1. */
  backWeights: usize,
  forwardOffsets: usize,
  forward: usize,
  forwardWeights: usize,
  ends: usize,
  /** A bit of each rank, zeroed: few enough to stay near the processor. */
  bits: usize,
  /** u32 of each rank, and one more: which ties close a triangle. */
  closing: usize,
  inverse: usize,
  ofLargest: usize,
  through: usize,
  constraint: usize,
  /** 0 where it is not wanted. */
  redundancy: usize,
): void {
  const plain = forwardWeights === 0;
  const isWanted = redundancy !== 0;
  for (let v: u32 = 0; v < nodes; v++) {
    const from = load<u32>(at4(backOffsets, v));
    const until = load<u32>(at4(backOffsets, v + 1));
    addForward(v, from, until, back, backWeights, ends, forward, forwardWeights, bits);
    const sv = load<f64>(at8(inverse, v));
    const lv = load<f64>(at8(ofLargest, v));
    let rv: f64 = 0;
    for (let entry = from; entry < until; entry++) {
      const u = load<u32>(at4(back, entry));
      const e = load<u32>(at4(ends, u)) - 1;
      const end = closingTies(
        bits,
        at4(forward, load<u32>(at4(forwardOffsets, u))),
        at4(forward, e),
        closing,
      );
      if (end === closing) continue;
      const su = load<f64>(at8(inverse, u));
      const lu = load<f64>(at8(ofLargest, u));
      const uv = plain ? 1.0 : load<f64>(at8(forwardWeights, e));
      let throughUv: f64 = 0;
      let ru: f64 = 0;
      for (let at = closing; at < end; at += 4) {
        const tie = <usize>load<u32>(at);
        const f = <u32>((tie - forward) >> 2);
        const w = load<u32>(tie);
        const g = load<u32>(at4(ends, w)) - 1;
        const sw = load<f64>(at8(inverse, w));
        if (plain) {
          throughUv += sw;
          store<f64>(at8(through, g), load<f64>(at8(through, g)) + su);
          store<f64>(at8(through, f), load<f64>(at8(through, f)) + sv);
          if (!isWanted) continue;
          ru += 2;
          store<f64>(at8(redundancy, w), load<f64>(at8(redundancy, w)) + 2);
          continue;
        }
        const lw = load<f64>(at8(ofLargest, w));
        const uw = load<f64>(at8(forwardWeights, f));
        const wv = load<f64>(at8(forwardWeights, g));
        throughUv += uw * wv * sw;
        store<f64>(at8(through, g), load<f64>(at8(through, g)) + uw * uv * su);
        store<f64>(at8(through, f), load<f64>(at8(through, f)) + uv * wv * sv);
        if (!isWanted) continue;
        ru += uw * wv * lv + uv * wv * lw;
        rv += wv * uw * lu + uv * uw * lw;
        store<f64>(at8(redundancy, w), load<f64>(at8(redundancy, w)) + wv * uv * lu + uw * uv * lv);
      }
      store<f64>(at8(through, e), load<f64>(at8(through, e)) + throughUv);
      if (!isWanted) continue;
      store<f64>(at8(redundancy, u), load<f64>(at8(redundancy, u)) + ru);
      if (plain) rv += ru;
    }
    if (isWanted) store<f64>(at8(redundancy, v), load<f64>(at8(redundancy, v)) + rv);
    clearBits(bits, back, from, until);
  }
  for (let u: u32 = 0; u < nodes; u++) {
    const until = load<u32>(at4(forwardOffsets, u + 1));
    const su = load<f64>(at8(inverse, u));
    let ofOwn: f64 = 0;
    for (let e = load<u32>(at4(forwardOffsets, u)); e < until; e++) {
      const v = load<u32>(at4(forward, e));
      const tied = (plain ? 1.0 : load<f64>(at8(forwardWeights, e))) + load<f64>(at8(through, e));
      const ofU = tied * su;
      const ofV = tied * load<f64>(at8(inverse, v));
      ofOwn += ofU * ofU;
      store<f64>(at8(constraint, v), load<f64>(at8(constraint, v)) + ofV * ofV);
    }
    store<f64>(at8(constraint, u), load<f64>(at8(constraint, u)) + ofOwn);
    if (isWanted) store<f64>(at8(redundancy, u), load<f64>(at8(redundancy, u)) * su);
  }
}
