import { WASM } from "../../dist/kernels/curveball.ts";
import type { Progress } from "../measures/measure.ts";
import { KernelMemory } from "./kernelMemory.ts";

interface Exports {
  seed(value: number): void;
  shuffle(
    words: number,
    organisations: number,
    occasions: number,
    present: number,
    free: number,
    walkEvery: number,
    trades: number,
    seenOrganisation: number,
    seenOccasion: number,
    path: number,
  ): void;
  copresence(
    words: number,
    occasions: number,
    present: number,
    groups: number,
    groupOf: number,
    sizes: number,
    here: number,
    counts: number,
  ): void;
}

/** Who took part in what; every cell is a pair [organisation, occasion]. */
export interface Participation {
  readonly organisations: number;
  readonly occasions: number;
  readonly present: readonly (readonly [number, number])[];
  /** Cells that stay as they are, present or absent: an organisation not yet founded, an occasion closed to it. */
  readonly fixed: readonly (readonly [number, number])[];
}
export interface CurveballInput extends Participation {
  /** Group of each organisation, 0 up to `groups`; -1 for none. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  readonly burnIn: number;
  readonly thinning: number;
  readonly draws: number;
  /** A 32-bit integer. */
  readonly seed: number;
  /** Told after each draw how many are done. */
  readonly onProgress?: Progress;
}
export interface CurveballOutput {
  /** Groups × groups, upper triangle: occasions where both are present; of a group with itself, two of its members. */
  readonly observed: Uint32Array;
  /** In how many draws the count was at most, and at least, the observed one. */
  readonly atMost: Uint32Array;
  readonly atLeast: Uint32Array;
  /** Of the counts over the draws. */
  readonly sum: Float64Array;
  /** The table of the last draw: 1 at organisation + organisations × occasion. */
  readonly last: Uint8Array;
}

/**
 * One walk in so many trades; 0 where no cell is fixed, which trades alone reach. A walk costs some occasions, a trade some words: in a large
 * table walks are rarer, so that they cost no more than trades. Any constant share keeps every table as likely.
 */
const walkEvery = ({ fixed, occasions }: Participation): number =>
  fixed.length === 0 ? 0 : Math.max(2, Math.ceil(occasions / 4));

/** The three steps that wrapper and twin differ in. */
interface Sampler {
  shuffle(trades: number): void;
  copresence(): Uint32Array;
  table(): Uint8Array;
}

function sampled(
  { groups, burnIn, thinning, draws, onProgress }: CurveballInput,
  sampler: Sampler,
): CurveballOutput {
  const observed = sampler.copresence();
  const atMost = new Uint32Array(groups * groups);
  const atLeast = new Uint32Array(groups * groups);
  const sum = new Float64Array(groups * groups);
  sampler.shuffle(burnIn);
  for (let draw = 0; draw < draws; draw++) {
    sampler.shuffle(thinning);
    sampler.copresence().forEach((count, cell) => {
      if (count <= (observed[cell] as number)) atMost[cell]! += 1;
      if (count >= (observed[cell] as number)) atLeast[cell]! += 1;
      sum[cell]! += count;
    });
    onProgress?.(draw + 1, draws);
  }
  return { observed, atMost, atLeast, sum, last: sampler.table() };
}

function bitRows(rows: number, words: number, cells: Iterable<readonly [number, number]>): Uint32Array {
  const bits = new Uint32Array(rows * words * 2);
  for (const [column, row] of cells) bits[row * words * 2 + (column >> 5)]! |= 1 << (column & 31);
  return bits;
}

/**
 * Random tables with the margins and the fixed cells of the given one, each as likely in the long run: trades between two
 * occasions and, where cells are fixed, walks that turn a cycle of cells round, because trades alone may not reach every
 * table. Both are symmetric: an organisation's free presences and an occasion's free absences are as many in every table,
 * so a cycle is walked as often either way. Deterministic by seed, the same bytes as `curveballTwin`. Cost: trades ×
 * (organisations / 64 + those that only one of two occasions has); with fixed cells × (occasions + organisations / 64) ×
 * length of walk. Memory: organisations × occasions / 8 bytes, twice. Throws RangeError beyond 4 GB.
 * Source: Strona et al. 2014; Carstens 2015.
 */
export function curveball(input: CurveballInput): CurveballOutput {
  const { organisations, occasions, groups } = input;
  const words = Math.ceil(organisations / 64);
  const kernel = new KernelMemory<Exports>(WASM);
  const free = new Uint32Array(occasions * words * 2).fill(0xffffffff);
  for (let row = 0; row < occasions; row++)
    for (let column = organisations; column < words * 64; column++)
      free[row * words * 2 + (column >> 5)]! &= ~(1 << (column & 31));
  for (const [column, row] of input.fixed) free[row * words * 2 + (column >> 5)]! &= ~(1 << (column & 31));
  const presentAt = kernel.put(bitRows(occasions, words, input.present));
  const freeAt = kernel.put(free);
  const groupAt = kernel.put(input.groupOf);
  const seenOrganisation = kernel.reserve(organisations);
  const seenOccasion = kernel.reserve(occasions);
  const path = kernel.reserve(8 * occasions);
  const sizes = kernel.reserve(4 * groups);
  const here = kernel.reserve(4 * groups);
  const counts = kernel.reserve(4 * groups * groups);
  kernel.run.seed(input.seed);
  return sampled(input, {
    shuffle: (trades) =>
      kernel.run.shuffle(
        words,
        organisations,
        occasions,
        presentAt,
        freeAt,
        walkEvery(input),
        trades,
        seenOrganisation,
        seenOccasion,
        path,
      ),
    copresence: () => {
      kernel.run.copresence(words, occasions, presentAt, groups, groupAt, sizes, here, counts);
      return kernel.take(Uint32Array, counts, groups * groups);
    },
    table: () => {
      const bits = kernel.take(Uint32Array, presentAt, occasions * words * 2);
      return Uint8Array.from({ length: organisations * occasions }, (_, cell) => {
        const column = cell % organisations;
        const row = (cell - column) / organisations;
        return ((bits[row * words * 2 + (column >> 5)] as number) >>> (column & 31)) & 1;
      });
    },
  });
}

/** The same in plain TypeScript, on a table of bytes. */
export function curveballTwin(input: CurveballInput): CurveballOutput {
  const { organisations, occasions, groups, groupOf } = input;
  const table = new Uint8Array(organisations * occasions);
  const free = new Uint8Array(organisations * occasions).fill(1);
  for (const [organisation, occasion] of input.present) table[organisation + organisations * occasion] = 1;
  for (const [organisation, occasion] of input.fixed) free[organisation + organisations * occasion] = 0;
  const random = sfc32(input.seed);
  const below = (bound: number) => Math.floor((random() * bound) / 4294967296);
  const everyone = Array.from({ length: organisations }, (_, index) => index);
  const everything = Array.from({ length: occasions }, (_, index) => index);
  const every = walkEvery(input);
  const isFree = (o: number, e: number) => free[o + organisations * e] === 1;
  const isPresent = (o: number, e: number) => table[o + organisations * e] === 1;

  const trade = (i: number, j: number) => {
    const moving = everyone.filter(
      (o) => isPresent(o, i) !== isPresent(o, j) && isFree(o, i) && isFree(o, j),
    );
    let own = moving.filter((o) => isPresent(o, i)).length;
    if (own === 0 || own === moving.length) return;
    moving.forEach((o, at) => {
      const toI = below(moving.length - at) < own;
      if (toI) own--;
      table[o + organisations * i] = Number(toI);
      table[o + organisations * j] = Number(!toI);
    });
  };
  const turnCycle = () => {
    const start = below(organisations);
    const path: [number, number][] = [];
    let at = start;
    for (;;) {
      const attended = everything.filter((e) => isPresent(at, e) && isFree(at, e));
      const occasion = attended.length === 0 ? undefined : attended[below(attended.length)];
      if (occasion === undefined || path.some(([, seen]) => seen === occasion)) return;
      path.push([at, occasion]);
      const absent = everyone.filter((o) => !isPresent(o, occasion) && isFree(o, occasion));
      const following = absent.length === 0 ? undefined : absent[below(absent.length)];
      if (following === start) break;
      if (following === undefined || path.some(([seen]) => seen === following)) return;
      at = following;
    }
    path.forEach(([organisation, occasion], step) => {
      table[organisation + organisations * occasion] = 0;
      table[(path[step + 1]?.[0] ?? start) + organisations * occasion] = 1;
    });
  };
  return sampled(input, {
    shuffle: (trades) => {
      if (occasions < 2 || organisations < 2) return;
      for (let t = 0; t < trades; t++) {
        const i = below(occasions);
        const j = below(occasions - 1);
        trade(i, j >= i ? j + 1 : j);
        if (every > 0 && below(every) === 0) turnCycle();
      }
    },
    copresence: () => {
      const counts = new Uint32Array(groups * groups);
      for (const e of everything) {
        const sizes = new Uint32Array(groups);
        for (const o of everyone) if (isPresent(o, e) && groupOf[o] !== -1) sizes[groupOf[o] as number]! += 1;
        for (let g = 0; g < groups; g++)
          for (let h = g; h < groups; h++)
            if (g === h ? (sizes[g] as number) > 1 : sizes[g] && sizes[h]) counts[g * groups + h]! += 1;
      }
      return counts;
    },
    table: () => table,
  });
}

/** Chris Doty-Humphrey's small generator (PractRand), 32 random bits a call. */
function sfc32(seed: number): () => number {
  let a = 0;
  let b = 0;
  let c = seed >>> 0;
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = (b ^ (b >>> 9)) >>> 0;
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}
