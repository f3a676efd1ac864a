/**
 * Betweenness by Brandes 2001, without lists of predecessors: steps push from few nodes and pull into many, and what flows
 * back is pulled, so that the inner loops only add. The twin is `src/kernels/betweenness.ts`.
 */

const at4 = (base: usize, index: u32): usize => base + ((<usize>index) << 2);
const at8 = (base: usize, index: u32): usize => base + ((<usize>index) << 3);

const degreeOf = (offsets: usize, node: u32): u32 =>
  load<u32>(at4(offsets, node), 4) - load<u32>(at4(offsets, node));

/** The sum of `values` over the neighbours of a node. */
function gathered(offsets: usize, neighbours: usize, values: usize, node: u32): f64 {
  let sum: f64 = 0;
  const last = load<u32>(at4(offsets, node), 4);
  for (let e = load<u32>(at4(offsets, node)); e < last; e++)
    sum += load<f64>(at8(values, load<u32>(at4(neighbours, e))));
  return sum;
}

/** Adds to `sums` what each node gets from the searches from `from` up to `until`; each pair is met from both its ends. */
export function betweenness(
  offsets: usize,
  neighbours: usize,
  /** Nodes of the component of the sources are those from `low` up to `high`. */
  low: u32,
  high: u32,
  from: u32,
  until: u32,
  /** f64 of each node: shortest paths from the source; 0 where none is found yet. */
  paths: usize,
  /** f64 of each node: (1 + what flows back) / paths. */
  share: usize,
  /** f64 of each node, by the order in which it is found. */
  fresh: usize,
  /** u32 of each node. */
  level: usize,
  /** u32 of each node, in the order in which they are found. */
  order: usize,
  /** u32 of each node. */
  rest: usize,
  /** u32, two more than nodes: where each level begins in `order`. */
  starts: usize,
  sums: usize,
): void {
  const bytes = (<usize>(high - low)) << 3;
  const ties = load<u32>(at4(offsets, high)) - load<u32>(at4(offsets, low));
  for (let s = from; s < until; s++) {
    memory.fill(at8(paths, low), 0, bytes);
    memory.fill(at8(share, low), 0, bytes);
    store<f64>(at8(paths, s), 1);
    store<u32>(at4(level, s), 0);
    store<u32>(order, s);
    let begin: u32 = 0;
    let end: u32 = 1;
    let deep: u32 = 0;
    let leaving = degreeOf(offsets, s);
    let open = ties - leaving;
    let waiting: u32 = 0;
    let listed = false;
    store<u32>(starts, 0);
    while (begin < end) {
      deep++;
      store<u32>(at4(starts, deep), end);
      let tail = end;
      if (<u64>leaving * 4 > <u64>open + waiting) {
        if (!listed) {
          listed = true;
          for (let v = low; v < high; v++)
            if (load<f64>(at8(paths, v)) === 0) store<u32>(at4(rest, waiting++), v);
        }
        let kept: u32 = 0;
        for (let r: u32 = 0; r < waiting; r++) {
          const v = load<u32>(at4(rest, r));
          if (load<f64>(at8(paths, v)) !== 0) continue;
          const sum = gathered(offsets, neighbours, paths, v);
          if (sum > 0) {
            store<f64>(at8(fresh, tail), sum);
            store<u32>(at4(order, tail++), v);
          } else store<u32>(at4(rest, kept++), v);
        }
        waiting = kept;
        for (let i = end; i < tail; i++) {
          const v = load<u32>(at4(order, i));
          store<f64>(at8(paths, v), load<f64>(at8(fresh, i)));
          store<u32>(at4(level, v), deep);
        }
      } else {
        for (let i = begin; i < end; i++) {
          const v = load<u32>(at4(order, i));
          const own = load<f64>(at8(paths, v));
          const last = load<u32>(at4(offsets, v), 4);
          for (let e = load<u32>(at4(offsets, v)); e < last; e++) {
            const u = load<u32>(at4(neighbours, e));
            const known = load<f64>(at8(paths, u));
            if (known === 0) {
              store<f64>(at8(paths, u), own);
              store<u32>(at4(level, u), deep);
              store<u32>(at4(order, tail++), u);
            } else if (load<u32>(at4(level, u)) === deep) store<f64>(at8(paths, u), known + own);
          }
        }
      }
      leaving = 0;
      for (let i = end; i < tail; i++) leaving += degreeOf(offsets, load<u32>(at4(order, i)));
      open -= leaving;
      begin = end;
      end = tail;
    }
    for (let d = deep - 1; d > 0; d--) {
      const first = load<u32>(at4(starts, d));
      const last = load<u32>(at4(starts, d + 1));
      for (let i = first; i < last; i++) {
        const v = load<u32>(at4(order, i));
        const back = d + 1 === deep ? 0 : load<f64>(at8(paths, v)) * gathered(offsets, neighbours, share, v);
        store<f64>(at8(fresh, i), back);
        store<f64>(at8(sums, v), load<f64>(at8(sums, v)) + back);
      }
      for (let i = first; i < last; i++) {
        const v = load<u32>(at4(order, i));
        store<f64>(at8(share, v), (1 + load<f64>(at8(fresh, i))) / load<f64>(at8(paths, v)));
      }
    }
  }
}
