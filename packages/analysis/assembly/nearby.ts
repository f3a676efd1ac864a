/**
 * How many nodes stand within a few steps: a breadth-first search from each source, one after the other, whose marks are bits
 * near the processor. The twin is `msbfsTwin` in `src/kernels/msbfs.ts`.
 */
function at4(base: usize, index: u32): usize {
  return base + ((<usize>index) << 2);
}

/** Marks a node and adds it to the queue at `end`; written in any case and kept only by moving on, so that no branch is guessed. */
function mark(bits: usize, queue: usize, end: u32, node: u32): u32 {
  const word = at4(bits, node >> 5);
  const known = load<u32>(word);
  store<u32>(word, known | (1 << (node & 31)));
  store<u32>(at4(queue, end), node);
  return end + (1 - ((known >> (node & 31)) & 1));
}

/** Adds to `reached` what each source from `from` up to `until` finds; it stands in the row of the source. */
export function search(
  offsets: usize,
  neighbours: usize,
  _low: u32,
  _high: u32,
  from: u32,
  until: u32,
  depth: u32,
  /** A bit of each node, zeroed; they are zero again at the end. */
  bits: usize,
  /** u32 of each node, and one more. */
  queue: usize,
  /** u32 of each node. */
  reached: usize,
): void {
  for (let source = from; source < until; source++) {
    let end = mark(bits, queue, 0, source);
    let next: u32 = 0;
    for (let level: u32 = 0; level < depth && next < end; level++) {
      for (const last = end; next < last; next++) {
        const node = load<u32>(at4(queue, next));
        const stop = at4(neighbours, load<u32>(at4(offsets, node + 1)));
        for (let entry = at4(neighbours, load<u32>(at4(offsets, node))); entry < stop; entry += 4)
          end = mark(bits, queue, end, load<u32>(entry));
      }
    }
    store<u32>(at4(reached, source), end - 1);
    for (let q: u32 = 0; q < end; q++) store<u32>(at4(bits, load<u32>(at4(queue, q)) >> 5), 0);
  }
}
