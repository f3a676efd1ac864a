/**
 * Betweenness from pairs of nodes drawn by lot: a search from both ends meets in the middle (Borassi & Natale 2016), and
 * every node gets the share of the pair's shortest paths on which it stands. The twin is `src/kernels/betweennessSampled.ts`.
 */

function at4(base: usize, index: u32): usize {
  return base + ((<usize>index) << 2);
}
function at8(base: usize, index: u32): usize {
  return base + ((<usize>index) << 3);
}

/** Of each node and side 16 bytes: draw and distance as u32, then the number of shortest paths as f64. */
function markAt(marks: usize, side: u32, node: u32): usize {
  return marks + ((<usize>((node << 1) | side)) << 4);
}

let a: u32 = 0;
let b: u32 = 0;
let c: u32 = 0;
let counter: u32 = 1;
/** sfc32. */
function random(): u32 {
  const value = a + b + counter++;
  a = b ^ (b >> 9);
  b = c + (c << 3);
  c = ((c << 21) | (c >> 11)) + value;
  return value;
}
function below(bound: u32): u32 {
  return <u32>((<u64>random() * <u64>bound) >> 32);
}

let end0: u32 = 0;
let end1: u32 = 0;
function endOf(side: u32): u32 {
  return side === 0 ? end0 : end1;
}
function push(queue: usize, side: u32, node: u32): void {
  if (side === 0) store<u32>(at4(queue, end0++), node);
  else store<u32>(at4(queue, end1++), node);
}

/** Before the first pair is drawn. */
export function begin(seed: u32): void {
  a = seed;
  b = 0;
  c = 0;
  counter = 1;
  for (let warm = 0; warm < 12; warm++) random();
}

/** Draws more pairs, up to `until` in all, after the `done` that were drawn before. */
export function sample(
  nodes: u32,
  offsets: usize,
  neighbours: usize,
  /** u32: the nodes that are drawn. */
  drawn: usize,
  count: u32,
  done: u32,
  until: u32,
  /** 32 bytes of each node, zeroed. */
  marks: usize,
  /** u32 of each node, twice. */
  queues: usize,
  /** u32 of each node. */
  ways: usize,
  /** f64 of each node, zeroed. */
  flow: usize,
  /** f64 of each node. */
  sums: usize,
  squares: usize,
): void {
  const other = at4(queues, nodes);
  for (let draw = done + 1; draw <= until; draw++) {
    const first = below(count);
    const second = below(count - 1);
    const s = load<u32>(at4(drawn, first));
    const t = load<u32>(at4(drawn, second < first ? second : second + 1));
    end0 = 0;
    end1 = 0;
    push(queues, 0, s);
    push(other, 1, t);
    for (let side: u32 = 0; side < 2; side++) {
      const own = markAt(marks, side, side === 0 ? s : t);
      store<u32>(own, draw);
      store<u32>(own, 0, 4);
      store<f64>(own, 1, 8);
    }
    let begin0: u32 = 0;
    let begin1: u32 = 0;
    let steps0: u32 = 0;
    let steps1: u32 = 0;
    let cost0 = load<u32>(at4(offsets, s), 4) - load<u32>(at4(offsets, s));
    let cost1 = load<u32>(at4(offsets, t), 4) - load<u32>(at4(offsets, t));
    let total: f64 = 0;
    let met: u32 = 0;
    while (begin0 < end0 && begin1 < end1) {
      const side: u32 = cost0 <= cost1 ? 0 : 1;
      const queue = side === 0 ? queues : other;
      const begin = side === 0 ? begin0 : begin1;
      const end = endOf(side);
      const step = (side === 0 ? steps0 : steps1) + 1;
      let cost: u32 = 0;
      for (let i = begin; i < end; i++) {
        const v = load<u32>(at4(queue, i));
        const own = load<f64>(markAt(marks, side, v), 8);
        let across: f64 = 0;
        const last = load<u32>(at4(offsets, v), 4);
        for (let e = load<u32>(at4(offsets, v)); e < last; e++) {
          const u = load<u32>(at4(neighbours, e));
          const theirs = markAt(marks, 1 - side, u);
          if (load<u32>(theirs) === draw) {
            across += load<f64>(theirs, 8);
            if (load<f64>(at8(flow, u)) === 0) store<u32>(at4(ways, met++), u);
            store<f64>(at8(flow, u), load<f64>(at8(flow, u)) + own);
            continue;
          }
          if (met > 0) continue;
          const ours = markAt(marks, side, u);
          if (load<u32>(ours) !== draw) {
            store<u32>(ours, draw);
            store<u32>(ours, step, 4);
            store<f64>(ours, own, 8);
            push(queue, side, u);
            cost += load<u32>(at4(offsets, u), 4) - load<u32>(at4(offsets, u));
          } else if (load<u32>(ours, 4) === step) store<f64>(ours, load<f64>(ours, 8) + own, 8);
        }
        if (across > 0) {
          store<u32>(at4(ways, met++), v);
          store<f64>(at8(flow, v), across);
          total += across * own;
        }
      }
      if (met > 0) break;
      if (side === 0) {
        begin0 = end;
        steps0 = step;
        cost0 = cost;
      } else {
        begin1 = end;
        steps1 = step;
        cost1 = cost;
      }
    }
    // Those at the meeting, then those before them: `flow` is the share of paths through a node over the paths to it.
    const meeting = met;
    for (let i: u32 = 0; i < met; i++) {
      const v = load<u32>(at4(ways, i));
      const side: u32 = load<u32>(markAt(marks, 0, v)) === draw ? 0 : 1;
      const own = markAt(marks, side, v);
      const steps = load<u32>(own, 4);
      let through = load<f64>(at8(flow, v));
      if (i < meeting) through /= total;
      store<f64>(at8(flow, v), 0);
      if (steps === 0) continue;
      const share = through * load<f64>(own, 8);
      store<f64>(at8(sums, v), load<f64>(at8(sums, v)) + share);
      store<f64>(at8(squares, v), load<f64>(at8(squares, v)) + share * share);
      if (steps === 1) continue;
      const last = load<u32>(at4(offsets, v), 4);
      for (let e = load<u32>(at4(offsets, v)); e < last; e++) {
        const p = load<u32>(at4(neighbours, e));
        const theirs = markAt(marks, side, p);
        if (load<u32>(theirs) !== draw || load<u32>(theirs, 4) !== steps - 1) continue;
        if (load<f64>(at8(flow, p)) === 0) store<u32>(at4(ways, met++), p);
        store<f64>(at8(flow, p), load<f64>(at8(flow, p)) + through);
      }
    }
  }
}
