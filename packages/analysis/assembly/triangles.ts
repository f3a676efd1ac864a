/**
 * Triangles by the forward algorithm: nodes are ranked by degree, each tie is held at its lower end, each triangle is found
 * once. The twins are in `src/kernels/triangles.ts`. Pointers are byte offsets; all arrays but the rows are indexed by rank.
 */
function at4(base: usize, index: u32): usize {
  return base + ((<usize>index) << 2);
}
function at8(base: usize, index: u32): usize {
  return base + ((<usize>index) << 3);
}

/** Ranks nodes by degree, equal ones by number, and writes the rows that hold each tie at its lower rank. */
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
  forwardOffsets: usize,
  forward: usize,
  forwardWeights: usize,
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
    for (let entry = load<u32>(at4(offsets, v)); entry < until; entry++) {
      const other = load<u32>(at4(rankOf, load<u32>(at4(neighbours, entry))));
      if (other <= rank) continue;
      store<u32>(at4(forward, end), other);
      if (weights !== 0) store<f64>(at8(forwardWeights, end), load<f64>(at8(weights, entry)));
      end++;
    }
    store<u32>(at4(forwardOffsets, rank + 1), end);
  }
}

/** Adds to `counts` (f64 of each rank) how many triangles hold each node. */
export function countTriangles(
  nodes: u32,
  forwardOffsets: usize,
  forward: usize,
  /** u32 of each rank, zeroed. */
  mark: usize,
  /** u32 of each rank, and one more: the third nodes of triangles, found before they are counted, so that no branch is guessed. */
  closing: usize,
  counts: usize,
): void {
  for (let u: u32 = 0; u < nodes; u++) {
    const from = load<u32>(at4(forwardOffsets, u));
    const until = load<u32>(at4(forwardOffsets, u + 1));
    if (until - from < 2) continue;
    for (let e = from; e < until; e++) store<u32>(at4(mark, load<u32>(at4(forward, e))), u + 1);
    let own: u32 = 0;
    for (let e = from; e < until; e++) {
      const v = load<u32>(at4(forward, e));
      const last = load<u32>(at4(forwardOffsets, v + 1));
      let end = closing;
      for (let f = load<u32>(at4(forwardOffsets, v)); f < last; f++) {
        const w = load<u32>(at4(forward, f));
        store<u32>(end, w);
        end += (<usize>(load<u32>(at4(mark, w)) === u + 1)) << 2;
      }
      for (let at = closing; at < end; at += 4) {
        const count = at8(counts, load<u32>(at));
        store<f64>(count, load<f64>(count) + 1);
      }
      const found = <u32>((end - closing) >> 2);
      store<f64>(at8(counts, v), load<f64>(at8(counts, v)) + <f64>found);
      own += found;
    }
    store<f64>(at8(counts, u), load<f64>(at8(counts, u)) + <f64>own);
  }
}

/**
 * Burt's constraint and redundancy of each rank, from one over what each node's ties add up to (`inverse`) and one over
 * the largest of them (`ofLargest`). `through` is f64 of each forward tie, zeroed: the sum over common neighbours q of a_iq a_qj / s_q.
 */
export function burt(
  nodes: u32,
  forwardOffsets: usize,
  forward: usize,
  forwardWeights: usize,
  /** u32 of each rank, zeroed: one more than the place of its tie. */
  mark: usize,
  /** u32 of each rank, and one more: where the ties that close a triangle stand, found before they are used, so that no branch is guessed. */
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
  for (let u: u32 = 0; u < nodes; u++) {
    const from = load<u32>(at4(forwardOffsets, u));
    const until = load<u32>(at4(forwardOffsets, u + 1));
    if (until - from < 2) continue;
    for (let e = from; e < until; e++) store<u32>(at4(mark, load<u32>(at4(forward, e))), e + 1);
    const su = load<f64>(at8(inverse, u));
    const lu = load<f64>(at8(ofLargest, u));
    let ru: f64 = 0;
    for (let e = from; e < until; e++) {
      const v = load<u32>(at4(forward, e));
      const sv = load<f64>(at8(inverse, v));
      const lv = load<f64>(at8(ofLargest, v));
      const uv = plain ? 1.0 : load<f64>(at8(forwardWeights, e));
      let throughUv: f64 = 0;
      let rv: f64 = 0;
      const last = at4(forward, load<u32>(at4(forwardOffsets, v + 1)));
      let end = closing;
      let entry = at4(forward, load<u32>(at4(forwardOffsets, v)));
      for (const even = last - ((last - entry) & 7); entry < even; entry += 8) {
        const first = load<u32>(at4(mark, load<u32>(entry)));
        const second = load<u32>(at4(mark, load<u32>(entry, 4)));
        store<u32>(end, <u32>entry);
        end += (<usize>(first !== 0)) << 2;
        store<u32>(end, <u32>entry + 4);
        end += (<usize>(second !== 0)) << 2;
      }
      if (entry < last) {
        store<u32>(end, <u32>entry);
        end += (<usize>(load<u32>(at4(mark, load<u32>(entry))) !== 0)) << 2;
      }
      for (let at = closing; at < end; at += 4) {
        const entry = <usize>load<u32>(at);
        const f = <u32>((entry - forward) >> 2);
        const w = load<u32>(entry);
        const g = load<u32>(at4(mark, w)) - 1;
        const sw = load<f64>(at8(inverse, w));
        if (plain) {
          throughUv += sw;
          store<f64>(at8(through, g), load<f64>(at8(through, g)) + sv);
          store<f64>(at8(through, f), load<f64>(at8(through, f)) + su);
          if (!isWanted) continue;
          rv += 2;
          store<f64>(at8(redundancy, w), load<f64>(at8(redundancy, w)) + 2);
          continue;
        }
        const lw = load<f64>(at8(ofLargest, w));
        const uw = load<f64>(at8(forwardWeights, g));
        const vw = load<f64>(at8(forwardWeights, f));
        throughUv += uw * vw * sw;
        store<f64>(at8(through, g), load<f64>(at8(through, g)) + uv * vw * sv);
        store<f64>(at8(through, f), load<f64>(at8(through, f)) + uv * uw * su);
        if (!isWanted) continue;
        ru += uw * vw * lv + uv * vw * lw;
        rv += vw * uw * lu + uv * uw * lw;
        store<f64>(at8(redundancy, w), load<f64>(at8(redundancy, w)) + vw * uv * lu + uw * uv * lv);
      }
      store<f64>(at8(through, e), load<f64>(at8(through, e)) + throughUv);
      if (!isWanted) continue;
      store<f64>(at8(redundancy, v), load<f64>(at8(redundancy, v)) + rv);
      if (plain) ru += rv;
    }
    if (isWanted) store<f64>(at8(redundancy, u), load<f64>(at8(redundancy, u)) + ru);
    for (let e = from; e < until; e++) store<u32>(at4(mark, load<u32>(at4(forward, e))), 0);
  }
  for (let u: u32 = 0; u < nodes; u++) {
    const until = load<u32>(at4(forwardOffsets, u + 1));
    const su = load<f64>(at8(inverse, u));
    for (let e = load<u32>(at4(forwardOffsets, u)); e < until; e++) {
      const v = load<u32>(at4(forward, e));
      const tied = (plain ? 1.0 : load<f64>(at8(forwardWeights, e))) + load<f64>(at8(through, e));
      const ofU = tied * su;
      const ofV = tied * load<f64>(at8(inverse, v));
      store<f64>(at8(constraint, u), load<f64>(at8(constraint, u)) + ofU * ofU);
      store<f64>(at8(constraint, v), load<f64>(at8(constraint, v)) + ofV * ofV);
    }
    if (isWanted) store<f64>(at8(redundancy, u), load<f64>(at8(redundancy, u)) * su);
  }
}
