/** Steps of Louvain and Leiden on one level of a graph; the twins are in `src/kernels/communities.ts`. Pointers are byte offsets. */

function at4(base: usize, index: u32): usize {
  return base + ((<usize>index) << 2);
}
function at8(base: usize, index: u32): usize {
  return base + ((<usize>index) << 3);
}

/** A move that gains less than this share of a node's strength could be undone by rounding, for ever. */
const LEAST_GAIN: f64 = 1e-12;

/** Moves nodes between communities while modularity rises: a queue of nodes whose neighbourhood changed. */
export function localMoves(
  nodes: u32,
  offsets: usize,
  neighbours: usize,
  /** 0 where each tie counts 1. */
  weights: usize,
  strength: usize,
  /** u32 of each node, below `nodes`; changed. */
  community: usize,
  /** f64 of each community: the strength of its nodes; changed. */
  total: usize,
  /** u32 of each node: the queue, at first all nodes in their order. */
  queue: usize,
  /** u8 of each node, zeroed. */
  left: usize,
  /** f64 of each community, zeroed. */
  gather: usize,
  /** u32 of each node. */
  touched: usize,
  /** Resolution over the strength of all nodes. */
  scale: f64,
): void {
  let head: u32 = 0;
  let waiting = nodes;
  while (waiting > 0) {
    const v = load<u32>(at4(queue, head));
    head = head + 1 === nodes ? 0 : head + 1;
    waiting--;
    store<u8>(left + v, 1);
    const from = load<u32>(at4(offsets, v));
    const until = load<u32>(at4(offsets, v + 1));
    if (from === until) continue;
    const own = load<u32>(at4(community, v));
    const k = load<f64>(at8(strength, v));
    store<f64>(at8(total, own), load<f64>(at8(total, own)) - k);
    let count: u32 = 0;
    for (let e = from; e < until; e++) {
      const c = load<u32>(at4(community, load<u32>(at4(neighbours, e))));
      const weight = weights === 0 ? 1.0 : load<f64>(at8(weights, e));
      const sum = load<f64>(at8(gather, c));
      if (sum === 0) {
        store<u32>(at4(touched, count), c);
        count++;
      }
      store<f64>(at8(gather, c), sum + weight);
    }
    let best = own;
    const least = LEAST_GAIN * k;
    let most = load<f64>(at8(gather, own)) - scale * k * load<f64>(at8(total, own));
    for (let i: u32 = 0; i < count; i++) {
      const c = load<u32>(at4(touched, i));
      const gain = load<f64>(at8(gather, c)) - scale * k * load<f64>(at8(total, c));
      store<f64>(at8(gather, c), 0);
      if (gain > most + least) {
        most = gain;
        best = c;
      }
    }
    store<f64>(at8(total, best), load<f64>(at8(total, best)) + k);
    if (best === own) continue;
    store<u32>(at4(community, v), best);
    for (let e = from; e < until; e++) {
      const u = load<u32>(at4(neighbours, e));
      if (load<u8>(left + u) === 0 || load<u32>(at4(community, u)) === best) continue;
      store<u8>(left + u, 0);
      const tail = head + waiting;
      store<u32>(at4(queue, tail >= nodes ? tail - nodes : tail), u);
      waiting++;
    }
  }
}

/** Parts communities into sets that hold together (Leiden): each node that is still alone joins the best of its own community. */
export function refine(
  nodes: u32,
  offsets: usize,
  neighbours: usize,
  weights: usize,
  strength: usize,
  community: usize,
  total: usize,
  order: usize,
  /** u32 of each node: its set, at first its own number. */
  set: usize,
  /** f64 of each set: the strength of its nodes, at first that of its node. */
  setTotal: usize,
  /** f64 of each set, zeroed: what ties it to the rest of its community. */
  cut: usize,
  /** u8 of each set, zeroed: whether somebody joined it. */
  joined: usize,
  gather: usize,
  touched: usize,
  scale: f64,
): void {
  for (let v: u32 = 0; v < nodes; v++) {
    const c = load<u32>(at4(community, v));
    let sum: f64 = 0;
    const until = load<u32>(at4(offsets, v + 1));
    for (let e = load<u32>(at4(offsets, v)); e < until; e++) {
      if (load<u32>(at4(community, load<u32>(at4(neighbours, e)))) !== c) continue;
      sum += weights === 0 ? 1.0 : load<f64>(at8(weights, e));
    }
    store<f64>(at8(cut, v), sum);
  }
  for (let i: u32 = 0; i < nodes; i++) {
    const v = load<u32>(at4(order, i));
    if (load<u32>(at4(set, v)) !== v || load<u8>(joined + v) !== 0) continue;
    const c = load<u32>(at4(community, v));
    const k = load<f64>(at8(strength, v));
    const all = load<f64>(at8(total, c));
    const tied = load<f64>(at8(cut, v));
    if (tied < scale * k * (all - k)) continue;
    let count: u32 = 0;
    const until = load<u32>(at4(offsets, v + 1));
    for (let e = load<u32>(at4(offsets, v)); e < until; e++) {
      const u = load<u32>(at4(neighbours, e));
      if (load<u32>(at4(community, u)) !== c) continue;
      const s = load<u32>(at4(set, u));
      const weight = weights === 0 ? 1.0 : load<f64>(at8(weights, e));
      const sum = load<f64>(at8(gather, s));
      if (sum === 0) {
        store<u32>(at4(touched, count), s);
        count++;
      }
      store<f64>(at8(gather, s), sum + weight);
    }
    let best = v;
    let most: f64 = 0;
    let toBest: f64 = 0;
    for (let j: u32 = 0; j < count; j++) {
      const s = load<u32>(at4(touched, j));
      const toSet = load<f64>(at8(gather, s));
      store<f64>(at8(gather, s), 0);
      const held = load<f64>(at8(setTotal, s));
      if (load<f64>(at8(cut, s)) < scale * held * (all - held)) continue;
      const gain = toSet - scale * k * held;
      if (gain > most) {
        most = gain;
        best = s;
        toBest = toSet;
      }
    }
    if (best === v) continue;
    store<u32>(at4(set, v), best);
    store<u8>(joined + best, 1);
    store<f64>(at8(setTotal, best), load<f64>(at8(setTotal, best)) + k);
    store<f64>(at8(cut, best), load<f64>(at8(cut, best)) + tied - 2 * toBest);
  }
}

/** Makes each group a node; gives the number of entries of the new rows. Groups are 0 up to `count`. */
export function aggregate(
  nodes: u32,
  offsets: usize,
  neighbours: usize,
  weights: usize,
  group: usize,
  count: u32,
  /** u32, one more than groups, zeroed. */
  starts: usize,
  /** u32 of each node. */
  members: usize,
  newOffsets: usize,
  newNeighbours: usize,
  newWeights: usize,
  gather: usize,
  touched: usize,
): u32 {
  for (let v: u32 = 0; v < nodes; v++) {
    const at = at4(starts, load<u32>(at4(group, v)) + 1);
    store<u32>(at, load<u32>(at) + 1);
  }
  for (let g: u32 = 0; g < count; g++)
    store<u32>(at4(starts, g + 1), load<u32>(at4(starts, g + 1)) + load<u32>(at4(starts, g)));
  for (let v = nodes; v > 0; v--) {
    const at = at4(starts, load<u32>(at4(group, v - 1)) + 1);
    const place = load<u32>(at) - 1;
    store<u32>(at, place);
    store<u32>(at4(members, place), v - 1);
  }
  let end: u32 = 0;
  let member: u32 = 0;
  for (let g: u32 = 0; g < count; g++) {
    let found: u32 = 0;
    for (; member < nodes && load<u32>(at4(group, load<u32>(at4(members, member)))) === g; member++) {
      const v = load<u32>(at4(members, member));
      const until = load<u32>(at4(offsets, v + 1));
      for (let e = load<u32>(at4(offsets, v)); e < until; e++) {
        const h = load<u32>(at4(group, load<u32>(at4(neighbours, e))));
        if (h === g) continue;
        const weight = weights === 0 ? 1.0 : load<f64>(at8(weights, e));
        const sum = load<f64>(at8(gather, h));
        if (sum === 0) {
          store<u32>(at4(touched, found), h);
          found++;
        }
        store<f64>(at8(gather, h), sum + weight);
      }
    }
    for (let i: u32 = 0; i < found; i++) {
      const h = load<u32>(at4(touched, i));
      store<u32>(at4(newNeighbours, end), h);
      store<f64>(at8(newWeights, end), load<f64>(at8(gather, h)));
      store<f64>(at8(gather, h), 0);
      end++;
    }
    store<u32>(at4(newOffsets, g + 1), end);
  }
  return end;
}
