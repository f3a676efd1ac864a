/** Steps of Louvain and Leiden on one level of a graph; the twins are in `src/kernels/communities.ts`. Pointers are byte offsets. */

function at4(base: usize, index: u32): usize {
  return base + ((<usize>index) << 2);
}
function at8(base: usize, index: u32): usize {
  return base + ((<usize>index) << 3);
}
/** Two f64 of each community side by side: the strength of its nodes, and what a node has with it while that node is asked. */
function at16(base: usize, index: u32): usize {
  return base + ((<usize>index) << 4);
}

function weightAt(weights: usize, entry: u32): f64 {
  return weights === 0 ? 1.0 : load<f64>(at8(weights, entry));
}

/** A move that gains less than this share of a node's strength could be undone by rounding, for ever. */
const LEAST_GAIN: f64 = 1e-12;

function totals(nodes: u32, strength: usize, group: usize, sums: usize): void {
  memory.fill(sums, 0, (<usize>nodes) << 4);
  for (let v: u32 = 0; v < nodes; v++) {
    const sum = at16(sums, load<u32>(at4(group, v)));
    store<f64>(sum, load<f64>(sum) + load<f64>(at8(strength, v)));
  }
}

/** Moves nodes between communities while modularity rises: a queue of nodes whose neighbourhood changed, at most so many of them. */
export function localMoves(
  nodes: u32,
  offsets: usize,
  neighbours: usize,
  /** 0 where each tie counts 1. */
  weights: usize,
  strength: usize,
  /** u32 of each node, below `nodes`; changed. */
  community: usize,
  /** u32 of each node: the queue, at first all nodes in their order. */
  queue: usize,
  /** u8 of each node. */
  left: usize,
  /** 16 bytes of each node. */
  sums: usize,
  /** u32 of each node, and one more. */
  touched: usize,
  /** Resolution over the strength of all nodes. */
  scale: f64,
  most: f64,
): void {
  memory.fill(left, 0, nodes);
  totals(nodes, strength, community, sums);
  let head: u32 = 0;
  let waiting = nodes;
  for (let visit: f64 = 0; waiting > 0 && visit < most; visit++) {
    const v = load<u32>(at4(queue, head));
    head = head + 1 === nodes ? 0 : head + 1;
    waiting--;
    store<u8>(left + v, 1);
    const from = load<u32>(at4(offsets, v));
    const until = load<u32>(at4(offsets, v + 1));
    if (from === until) continue;
    const own = load<u32>(at4(community, v));
    const k = load<f64>(at8(strength, v));
    const home = at16(sums, own);
    store<f64>(home, load<f64>(home) - k);
    let end = touched;
    for (let e = from; e < until; e++) {
      const c = load<u32>(at4(community, load<u32>(at4(neighbours, e))));
      const row = at16(sums, c);
      const sum = load<f64>(row, 8);
      store<u32>(end, c);
      end += (<usize>(sum === 0)) << 2;
      store<f64>(row, sum + weightAt(weights, e), 8);
    }
    let best = own;
    const least = LEAST_GAIN * k;
    const price = scale * k;
    let highest = load<f64>(home, 8) - price * load<f64>(home);
    for (let at = touched; at < end; at += 4) {
      const c = load<u32>(at);
      const row = at16(sums, c);
      const gain = load<f64>(row, 8) - price * load<f64>(row);
      store<f64>(row, 0, 8);
      if (gain > highest + least) {
        highest = gain;
        best = c;
      }
    }
    const to = at16(sums, best);
    store<f64>(to, load<f64>(to) + k);
    if (best === own) continue;
    store<u32>(at4(community, v), best);
    let tail = head + waiting;
    if (tail >= nodes) tail -= nodes;
    for (let e = from; e < until; e++) {
      const u = load<u32>(at4(neighbours, e));
      const flag = left + u;
      const comes = <u32>load<u8>(flag) & <u32>(load<u32>(at4(community, u)) !== best);
      store<u32>(at4(queue, tail), u);
      store<u8>(flag, load<u8>(flag) ^ <u8>comes);
      waiting += comes;
      tail += comes;
      if (tail === nodes) tail = 0;
    }
  }
}

/** Rows in another order of nodes; of each, the ties inside its own group stand first. */
export function arrange(
  nodes: u32,
  offsets: usize,
  neighbours: usize,
  weights: usize,
  /** u32 of each node: which one comes at its place, and the place of each. */
  order: usize,
  place: usize,
  /** u32 of each node in its old order. */
  group: usize,
  newOffsets: usize,
  /** u32 of each node: where the ties inside its group end. */
  inner: usize,
  newNeighbours: usize,
  newWeights: usize,
): void {
  let end: u32 = 0;
  for (let i: u32 = 0; i < nodes; i++) {
    const v = load<u32>(at4(order, i));
    const own = load<u32>(at4(group, v));
    const from = load<u32>(at4(offsets, v));
    const until = load<u32>(at4(offsets, v + 1));
    let first = end;
    end += until - from;
    let last = end;
    for (let e = from; e < until; e++) {
      const u = load<u32>(at4(neighbours, e));
      const isInner = <u32>(load<u32>(at4(group, u)) === own);
      last -= 1 - isInner;
      const at = isInner ? first : last;
      first += isInner;
      store<u32>(at4(newNeighbours, at), load<u32>(at4(place, u)));
      if (weights !== 0) store<f64>(at8(newWeights, at), load<f64>(at8(weights, e)));
    }
    store<u32>(at4(inner, i), first);
    store<u32>(at4(newOffsets, i + 1), end);
  }
}

/** Parts groups into sets that hold together (Leiden): each node that is still alone joins the best set of its own group. */
export function refine(
  nodes: u32,
  offsets: usize,
  inner: usize,
  neighbours: usize,
  weights: usize,
  strength: usize,
  group: usize,
  /** 16 bytes of each node. */
  sums: usize,
  /** u32 of each node: its set, at first its own number. */
  set: usize,
  /** f64 of each set: the strength of its nodes, at first that of its node. */
  held: usize,
  /** f64 of each set: what ties it to the rest of its group. */
  cut: usize,
  /** u8 of each set: whether somebody joined it. */
  joined: usize,
  /** f64 of each set, zeroed; zero again at the end. */
  gather: usize,
  /** u32 of each node, and one more. */
  touched: usize,
  scale: f64,
): void {
  memory.fill(joined, 0, nodes);
  totals(nodes, strength, group, sums);
  for (let v: u32 = 0; v < nodes; v++) {
    let sum: f64 = 0;
    const until = load<u32>(at4(inner, v));
    for (let e = load<u32>(at4(offsets, v)); e < until; e++) sum += weightAt(weights, e);
    store<f64>(at8(cut, v), sum);
  }
  for (let v: u32 = 0; v < nodes; v++) {
    if (load<u32>(at4(set, v)) !== v || load<u8>(joined + v) !== 0) continue;
    const k = load<f64>(at8(strength, v));
    const all = load<f64>(at16(sums, load<u32>(at4(group, v))));
    const tied = load<f64>(at8(cut, v));
    if (tied < scale * k * (all - k)) continue;
    let end = touched;
    const until = load<u32>(at4(inner, v));
    for (let e = load<u32>(at4(offsets, v)); e < until; e++) {
      const s = load<u32>(at4(set, load<u32>(at4(neighbours, e))));
      const sum = load<f64>(at8(gather, s));
      store<u32>(end, s);
      end += (<usize>(sum === 0)) << 2;
      store<f64>(at8(gather, s), sum + weightAt(weights, e));
    }
    let best = v;
    let most: f64 = 0;
    let toBest: f64 = 0;
    for (let at = touched; at < end; at += 4) {
      const s = load<u32>(at);
      const toSet = load<f64>(at8(gather, s));
      store<f64>(at8(gather, s), 0);
      const own = load<f64>(at8(held, s));
      const gain = toSet - scale * k * own;
      if (gain > most && load<f64>(at8(cut, s)) >= scale * own * (all - own)) {
        most = gain;
        best = s;
        toBest = toSet;
      }
    }
    if (best === v) continue;
    store<u32>(at4(set, v), best);
    store<u8>(joined + best, 1);
    store<f64>(at8(held, best), load<f64>(at8(held, best)) + k);
    store<f64>(at8(cut, best), load<f64>(at8(cut, best)) + tied - 2 * toBest);
  }
}

/** Makes each group a node; gives the number of entries of the new rows. Groups are 0 up to `count`. */
export function aggregate(
  offsets: usize,
  neighbours: usize,
  weights: usize,
  group: usize,
  count: u32,
  /** u32 of each node: nodes by group. */
  members: usize,
  /** u32, one more than groups: where those of each group begin. */
  starts: usize,
  newOffsets: usize,
  /** Room for one more than there are. */
  newNeighbours: usize,
  newWeights: usize,
  /** f64 of each group, zeroed; zero again at the end. */
  gather: usize,
): u32 {
  let end: u32 = 0;
  for (let g: u32 = 0; g < count; g++) {
    const first = end;
    const last = load<u32>(at4(starts, g + 1));
    for (let member = load<u32>(at4(starts, g)); member < last; member++) {
      const v = load<u32>(at4(members, member));
      const until = load<u32>(at4(offsets, v + 1));
      for (let e = load<u32>(at4(offsets, v)); e < until; e++) {
        const h = load<u32>(at4(group, load<u32>(at4(neighbours, e))));
        const sum = load<f64>(at8(gather, h));
        store<u32>(at4(newNeighbours, end), h);
        end += <u32>(sum === 0 && h !== g);
        store<f64>(at8(gather, h), sum + weightAt(weights, e));
      }
    }
    store<f64>(at8(gather, g), 0);
    for (let at = first; at < end; at++) {
      const sum = at8(gather, load<u32>(at4(newNeighbours, at)));
      store<f64>(at8(newWeights, at), load<f64>(sum));
      store<f64>(sum, 0);
    }
    store<u32>(at4(newOffsets, g + 1), end);
  }
  return end;
}
