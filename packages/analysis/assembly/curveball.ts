/**
 * Random tables of organisations × occasions with the same margins. An occasion is a row of `words` u64, a bit for each
 * organisation. The twin is in `src/kernels/curveball.ts`. Pointers are byte offsets.
 */
let a: u32 = 0;
let b: u32 = 0;
let c: u32 = 0;
let counter: u32 = 0;

function next(): u32 {
  const sum = a + b + counter;
  counter += 1;
  a = b ^ (b >> 9);
  b = c + (c << 3);
  c = rotl<u32>(c, 21) + sum;
  return sum;
}
function below(bound: u32): u32 {
  return <u32>((<u64>next() * <u64>bound) >> 32);
}
function word(table: usize, words: u32, occasion: u32, index: u32): usize {
  return table + ((<usize>occasion * <usize>words + <usize>index) << 3);
}

/** Starts the generator (sfc32) from a seed. */
export function seed(value: u32): void {
  a = 0;
  b = 0;
  c = value;
  counter = 1;
  for (let i = 0; i < 12; i++) next();
}

/** Hands what only one of two occasions has, where both cells are free, out again at random; sizes stay. */
function trade(words: u32, present: usize, free: usize, i: u32, j: u32): void {
  let own: u32 = 0;
  let all: u32 = 0;
  for (let w: u32 = 0; w < words; w++) {
    const first = load<u64>(word(present, words, i, w));
    const apart = first ^ load<u64>(word(present, words, j, w));
    const moving = apart & load<u64>(word(free, words, i, w)) & load<u64>(word(free, words, j, w));
    all += <u32>popcnt<u64>(moving);
    own += <u32>popcnt<u64>(moving & first);
  }
  if (own === 0 || own === all) return;
  for (let w: u32 = 0; w < words; w++) {
    const atI = word(present, words, i, w);
    const atJ = word(present, words, j, w);
    const apart = load<u64>(atI) ^ load<u64>(atJ);
    const moving = apart & load<u64>(word(free, words, i, w)) & load<u64>(word(free, words, j, w));
    let rest = moving;
    let toI: u64 = 0;
    while (rest !== 0) {
      const bit = rest & (0 - rest);
      rest ^= bit;
      const taken: u32 = <u32>(below(all) < own);
      toI |= bit & (0 - <u64>taken);
      own -= taken;
      all -= 1;
    }
    store<u64>(atI, (load<u64>(atI) & ~moving) | toI);
    store<u64>(atJ, (load<u64>(atJ) & ~moving) | (moving ^ toI));
  }
}

/** A free occasion where the organisation is present, each as likely; `occasions` where there is none. */
function occasionOf(words: u32, occasions: u32, present: usize, free: usize, organisation: u32): u32 {
  const w = organisation >> 6;
  const bit = (<u64>1) << (<u64>(organisation & 63));
  let count: u32 = 0;
  for (let i: u32 = 0; i < occasions; i++)
    if (load<u64>(word(present, words, i, w)) & load<u64>(word(free, words, i, w)) & bit) count++;
  if (count === 0) return occasions;
  let left = below(count);
  for (let i: u32 = 0; i < occasions; i++) {
    if (!(load<u64>(word(present, words, i, w)) & load<u64>(word(free, words, i, w)) & bit)) continue;
    if (left === 0) return i;
    left--;
  }
  return occasions;
}

/** An organisation that is absent from the occasion at a free cell, each as likely; u32.MAX_VALUE where there is none. */
function absentFrom(words: u32, present: usize, free: usize, occasion: u32): u32 {
  let count: u32 = 0;
  for (let w: u32 = 0; w < words; w++)
    count += <u32>(
      popcnt<u64>(load<u64>(word(free, words, occasion, w)) & ~load<u64>(word(present, words, occasion, w)))
    );
  if (count === 0) return u32.MAX_VALUE;
  let left = below(count);
  for (let w: u32 = 0; w < words; w++) {
    let bits = load<u64>(word(free, words, occasion, w)) & ~load<u64>(word(present, words, occasion, w));
    const here = <u32>popcnt<u64>(bits);
    if (left >= here) {
      left -= here;
      continue;
    }
    while (left > 0) {
      bits &= bits - 1;
      left--;
    }
    return (w << 6) + <u32>ctz<u64>(bits);
  }
  return u32.MAX_VALUE;
}

/**
 * Walks from organisation to occasion (present) to organisation (absent). A walk that comes back to its start is turned
 * round.
 */
function turnCycle(
  words: u32,
  organisations: u32,
  occasions: u32,
  present: usize,
  free: usize,
  seenOrganisation: usize,
  seenOccasion: usize,
  path: usize,
): void {
  const start = below(organisations);
  let at = start;
  let steps: u32 = 0;
  let closed = false;
  while (true) {
    const occasion = occasionOf(words, occasions, present, free, at);
    if (occasion === occasions || load<u8>(seenOccasion + occasion)) break;
    store<u8>(seenOccasion + occasion, 1);
    store<u8>(seenOrganisation + at, 1);
    store<u32>(path + ((<usize>steps) << 3), at);
    store<u32>(path + ((<usize>steps) << 3) + 4, occasion);
    steps++;
    at = absentFrom(words, present, free, occasion);
    if (at === start) {
      closed = true;
      break;
    }
    if (at === u32.MAX_VALUE || load<u8>(seenOrganisation + at)) break;
  }
  for (let step: u32 = 0; step < steps; step++) {
    const organisation = load<u32>(path + ((<usize>step) << 3));
    const occasion = load<u32>(path + ((<usize>step) << 3) + 4);
    store<u8>(seenOrganisation + organisation, 0);
    store<u8>(seenOccasion + occasion, 0);
    if (!closed) continue;
    const following = step + 1 === steps ? start : load<u32>(path + ((<usize>(step + 1)) << 3));
    const leaves = word(present, words, occasion, organisation >> 6);
    store<u64>(leaves, load<u64>(leaves) ^ ((<u64>1) << (<u64>(organisation & 63))));
    const enters = word(present, words, occasion, following >> 6);
    store<u64>(enters, load<u64>(enters) ^ ((<u64>1) << (<u64>(following & 63))));
  }
}

/**
 * `trades` trades in place, each followed, where some cell is fixed, by one cycle or, as likely, none: a sure one could swing
 * for ever between two tables.
 */
export function shuffle(
  words: u32,
  organisations: u32,
  occasions: u32,
  present: usize,
  free: usize,
  walkEvery: u32,
  trades: u32,
  /** u8 of each organisation and of each occasion, zeroed. */
  seenOrganisation: usize,
  seenOccasion: usize,
  /** Two u32 of each occasion. */
  path: usize,
): void {
  if (occasions < 2 || organisations < 2) return;
  for (let t: u32 = 0; t < trades; t++) {
    const i = below(occasions);
    let j = below(occasions - 1);
    if (j >= i) j++;
    trade(words, present, free, i, j);
    if (walkEvery !== 0 && below(walkEvery) === 0)
      turnCycle(words, organisations, occasions, present, free, seenOrganisation, seenOccasion, path);
  }
}

/** Writes to `counts` (u32, groups × groups, upper triangle) the occasions where both groups are present. */
export function copresence(
  words: u32,
  occasions: u32,
  present: usize,
  groups: u32,
  /** i32 of each organisation: its group, negative for none. */
  groupOf: usize,
  /** u32 of each group, zeroed: its members at the occasion at hand. */
  sizes: usize,
  /** u32 of each group: those at the occasion at hand. */
  here: usize,
  counts: usize,
): void {
  memory.fill(counts, 0, (<usize>groups * <usize>groups) << 2);
  for (let i: u32 = 0; i < occasions; i++) {
    let found: u32 = 0;
    for (let w: u32 = 0; w < words; w++) {
      let bits = load<u64>(word(present, words, i, w));
      while (bits !== 0) {
        const organisation = (w << 6) + <u32>ctz<u64>(bits);
        bits &= bits - 1;
        const group = load<i32>(groupOf + ((<usize>organisation) << 2));
        if (group < 0) continue;
        const size = sizes + ((<usize>group) << 2);
        if (load<u32>(size) === 0) {
          store<u32>(here + ((<usize>found) << 2), <u32>group);
          found++;
        }
        store<u32>(size, load<u32>(size) + 1);
      }
    }
    for (let k: u32 = 0; k < found; k++) {
      const g = load<u32>(here + ((<usize>k) << 2));
      if (load<u32>(sizes + ((<usize>g) << 2)) > 1) add(counts, groups, g, g);
      store<u32>(sizes + ((<usize>g) << 2), 0);
      for (let l: u32 = k + 1; l < found; l++) add(counts, groups, g, load<u32>(here + ((<usize>l) << 2)));
    }
  }
}

function add(counts: usize, groups: u32, g: u32, h: u32): void {
  const cell = counts + ((<usize>(min(g, h) * groups + max(g, h))) << 2);
  store<u32>(cell, load<u32>(cell) + 1);
}
