import { seededRandom } from "../seededRandom.ts";
import { edgeSwaps } from "./edgeSwaps.ts";
import {
  type Chain,
  type CountedCell,
  chainOf,
  DETECTABLE,
  type JudgedCells,
  judgeCells,
} from "./gapCell.ts";
import { shuffle } from "./shuffled.ts";
import { stubLowerTail, stubLowerTailWithin, stubMean, stubMeanWithin } from "./stubMatching.ts";

/** What ties are compared with: halves of ties paired anew, or simple graphs in which everybody keeps the number of ties. */
export const TIE_NULLS = ["stub-matching", "edge-swaps"] as const;
export type TieNull = (typeof TIE_NULLS)[number];

export interface RowRowInput {
  /** Group of each organisation; ties point at its index. */
  readonly organisations: readonly { readonly row: string | null }[];
  /** Placed ties, each once: cross-border ones, or with `domestic=include` all. Ties without both rows are left out. */
  readonly ties: readonly { readonly a: number; readonly b: number; readonly weak: boolean }[];
  readonly rows: readonly string[];
  /** Only cells with something observed or an expectation of at least 3 (country × country). */
  readonly onlyTelling: boolean;
  /** Cells of a group with itself; leave out where they are empty by definition (countries, cross-border only). */
  readonly diagonal: boolean;
  readonly nullModel: TieNull;
  /** Of labels, and of swapped graphs. */
  readonly draws: number;
  /** A 32-bit integer. */
  readonly seed: number;
}

/** Swaps for each tie before the first draw, and between two. */
const BURN_IN = 20;
const THINNING = 2;

/** Ties with both ends placed, by group; groups outside the list share one last number. */
interface Placed {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weak: Uint8Array;
  readonly groupOf: Int32Array;
  readonly groups: number;
}

function placed({ organisations, ties, rows, nullModel }: RowRowInput): Placed {
  const rowAt = new Map(rows.map((row, index) => [row, index]));
  const groupOf = Int32Array.from(organisations, ({ row }) =>
    row === null ? -1 : (rowAt.get(row) ?? rows.length),
  );
  const both = ties.filter(({ a, b }) => (groupOf[a] ?? -1) >= 0 && (groupOf[b] ?? -1) >= 0);
  const pairs = new Map<number, (typeof both)[number]>();
  both.forEach((tie, at) => {
    if (nullModel === "stub-matching") pairs.set(at, tie);
    else if (tie.a !== tie.b) {
      const key = Math.min(tie.a, tie.b) * organisations.length + Math.max(tie.a, tie.b);
      const known = pairs.get(key);
      pairs.set(key, known === undefined ? tie : { ...known, weak: known.weak && tie.weak });
    }
  });
  const kept = [...pairs.values()];
  return {
    a: Int32Array.from(kept, ({ a }) => a),
    b: Int32Array.from(kept, ({ b }) => b),
    weak: Uint8Array.from(kept, ({ weak }) => (weak ? 1 : 0)),
    groupOf,
    groups: rows.length + 1,
  };
}

/** Ties between each two groups, upper triangle. Linear. */
function between(
  { a, b, groups }: Placed,
  groupOf: Int32Array,
  counts: Uint32Array,
  only?: Uint8Array,
): Uint32Array {
  counts.fill(0);
  for (let tie = 0; tie < a.length; tie++) {
    if (only && only[tie] === 0) continue;
    const g = groupOf[a[tie] as number] as number;
    const h = groupOf[b[tie] as number] as number;
    const cell = g < h ? g * groups + h : h * groups + g;
    counts[cell] = (counts[cell] as number) + 1;
  }
  return counts;
}

/** For each cell, in how many shuffles of the groups among organisations with ties it held at most what was observed. */
function permuted(ties: Placed, observed: Uint32Array, draws: number, seed: number): Uint32Array {
  const random = seededRandom(seed);
  const active = [...new Set([...ties.a, ...ties.b])].sort((one, other) => one - other);
  const labels = Int32Array.from(active, (organisation) => ties.groupOf[organisation] as number);
  const groupOf = ties.groupOf.slice();
  const atMost = new Uint32Array(observed.length);
  const counts = new Uint32Array(observed.length);
  for (let draw = 0; draw < draws; draw++) {
    shuffle(labels, random);
    for (let at = 0; at < active.length; at++) groupOf[active[at] as number] = labels[at] as number;
    between(ties, groupOf, counts);
    for (let cell = 0; cell < counts.length; cell++)
      if ((counts[cell] as number) <= (observed[cell] as number)) atMost[cell] = (atMost[cell] as number) + 1;
  }
  return atMost;
}

interface Chance {
  readonly chain: Chain | null;
  expected(r: number, c: number): number;
  exact(r: number, c: number, observed: number): number;
}

function stubs({ a, b, groupOf, groups }: Placed): Chance {
  const ends = new Int32Array(groups);
  for (const organisation of [...a, ...b]) {
    const group = groupOf[organisation] as number;
    ends[group] = (ends[group] as number) + 1;
  }
  const total = 2 * a.length;
  const shapeOf = (r: number, c: number) => ({ a: ends[r] as number, b: ends[c] as number, total });
  return {
    chain: null,
    expected: (r, c) => (r === c ? stubMeanWithin(ends[r] as number, total) : stubMean(shapeOf(r, c))),
    exact: (r, c, observed) =>
      r === c
        ? stubLowerTailWithin(ends[r] as number, total, observed)
        : stubLowerTail(shapeOf(r, c), observed),
  };
}

function swaps(ties: Placed, { organisations, draws, seed }: RowRowInput): Chance {
  const { a, b, groupOf, groups } = ties;
  const chain = chainOf(a.length, BURN_IN, THINNING, draws);
  const { atMost, sum } = edgeSwaps({
    ...{ nodes: organisations.length, a, b, groupOf, groups, draws, seed },
    burnIn: chain.burnIn,
    thinning: chain.thinning,
  });
  return {
    chain,
    expected: (r, c) => (sum[r * groups + c] as number) / draws,
    exact: (r, c) => (1 + (atMost[r * groups + c] as number)) / (1 + draws),
  };
}

/**
 * Ties between each two groups, upper triangle in the order of `rows`. `p.exact` is the lower tail under stub matching, exact, or
 * under double edge swaps, drawn; then a pair that is tied twice counts once. `p.permuted` is that of shuffling the groups among the
 * organisations with ties; the larger is used. Pure, and deterministic by seed for one order of organisations. Cost: cells ×
 * observed × terms near the peak, or draws × ties × 2 swaps; and draws × ties for the shuffles.
 */
export function rowRowGaps(input: RowRowInput): JudgedCells {
  const { rows, draws, seed } = input;
  const ties = placed(input);
  const { groups } = ties;
  const observed = between(ties, ties.groupOf, new Uint32Array(groups * groups));
  const weak = between(ties, ties.groupOf, new Uint32Array(groups * groups), ties.weak);
  const chance = input.nullModel === "stub-matching" ? stubs(ties) : swaps(ties, input);
  const shuffles = permuted(ties, observed, draws, seed);
  const cells: CountedCell[] = [];
  rows.forEach((row, r) => {
    for (let c = input.diagonal ? r : r + 1; c < rows.length; c++) {
      const cell = r * groups + c;
      const count = observed[cell] as number;
      const expected = chance.expected(r, c);
      if (input.onlyTelling && count === 0 && expected < DETECTABLE) continue;
      cells.push({
        row,
        column: rows[c] as string,
        observed: count,
        expected,
        exact: chance.exact(r, c, count),
        permuted: (1 + (shuffles[cell] as number)) / (1 + draws),
        weak: weak[cell] as number,
      });
    }
  });
  return judgeCells(cells, chance.chain);
}
