/** Power iteration by pulling over incoming rows; the twin is `src/kernels/pagerank.ts`. Pointers are byte offsets. */
export function pagerank(
  nodes: u32,
  offsets: usize,
  neighbours: usize,
  /** 0 where each tie counts 1. */
  weights: usize,
  /** f64 of each node: what leaves it; 0 for a node from which nothing leaves. */
  strength: usize,
  rank: usize,
  /** f64 of each node, to work in. */
  share: usize,
  damping: f64,
  tolerance: f64,
  most: u32,
): u32 {
  for (let v: u32 = 0; v < nodes; v++) store<f64>(rank + ((<usize>v) << 3), 1.0 / <f64>nodes);
  for (let turn: u32 = 1; turn <= most; turn++) {
    let lost: f64 = 0;
    for (let v: u32 = 0; v < nodes; v++) {
      const at = (<usize>v) << 3;
      const leaves = load<f64>(strength + at);
      const held = load<f64>(rank + at);
      if (leaves > 0) store<f64>(share + at, held / leaves);
      else {
        store<f64>(share + at, 0);
        lost += held;
      }
    }
    const base = (1.0 - damping + damping * lost) / <f64>nodes;
    let moved: f64 = 0;
    let from = load<u32>(offsets);
    for (let v: u32 = 0; v < nodes; v++) {
      const until = load<u32>(offsets + ((<usize>v + 1) << 2));
      let sum: f64 = 0;
      if (weights === 0) {
        for (; from < until; from++)
          sum += load<f64>(share + ((<usize>load<u32>(neighbours + ((<usize>from) << 2))) << 3));
      } else {
        for (; from < until; from++)
          sum +=
            load<f64>(share + ((<usize>load<u32>(neighbours + ((<usize>from) << 2))) << 3)) *
            load<f64>(weights + ((<usize>from) << 3));
      }
      const at = rank + ((<usize>v) << 3);
      const next = base + damping * sum;
      moved += Math.abs(next - load<f64>(at));
      store<f64>(at, next);
    }
    if (moved < tolerance) return turn;
  }
  return most + 1;
}
