/** Vectors of one number for each node, and their products with rows; the twin is in `src/kernels/vectors.ts`. Pointers are byte offsets. */

function at8(base: usize, index: u32): usize {
  return base + ((<usize>index) << 3);
}

/** Writes to `into` what each node gets from its neighbours. */
export function gather(
  nodes: u32,
  offsets: usize,
  neighbours: usize,
  /** 0 where each tie counts 1. */
  weights: usize,
  from: usize,
  into: usize,
): void {
  let entry = load<u32>(offsets);
  for (let v: u32 = 0; v < nodes; v++) {
    const until = load<u32>(offsets + ((<usize>v + 1) << 2));
    let sum: f64 = 0;
    if (weights === 0) {
      for (; entry < until; entry++)
        sum += load<f64>(at8(from, load<u32>(neighbours + ((<usize>entry) << 2))));
    } else {
      for (; entry < until; entry++)
        sum +=
          load<f64>(at8(weights, entry)) *
          load<f64>(at8(from, load<u32>(neighbours + ((<usize>entry) << 2))));
    }
    store<f64>(at8(into, v), sum);
  }
}

/** In four sums side by side, which do not wait for one another. */
export function dot(length: u32, a: usize, b: usize): f64 {
  const whole = length & ~3;
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  for (let at: u32 = 0; at < whole; at += 4) {
    low = f64x2.add(low, f64x2.mul(v128.load(at8(a, at)), v128.load(at8(b, at))));
    high = f64x2.add(high, f64x2.mul(v128.load(at8(a, at), 16), v128.load(at8(b, at), 16)));
  }
  let first = f64x2.extract_lane(low, 0);
  for (let at = whole; at < length; at++) first += load<f64>(at8(a, at)) * load<f64>(at8(b, at));
  return first + f64x2.extract_lane(low, 1) + (f64x2.extract_lane(high, 0) + f64x2.extract_lane(high, 1));
}

/** target += scale × source. */
export function add(length: u32, target: usize, scale: f64, source: usize): void {
  const whole = length & ~1;
  const scales = f64x2.splat(scale);
  for (let at: u32 = 0; at < whole; at += 2) {
    const to = at8(target, at);
    v128.store(to, f64x2.add(v128.load(to), f64x2.mul(scales, v128.load(at8(source, at)))));
  }
  for (let at = whole; at < length; at++)
    store<f64>(at8(target, at), load<f64>(at8(target, at)) + scale * load<f64>(at8(source, at)));
}

/** target *= scale. */
export function stretch(length: u32, target: usize, scale: f64): void {
  for (let at: u32 = 0; at < length; at++) store<f64>(at8(target, at), load<f64>(at8(target, at)) * scale);
}
