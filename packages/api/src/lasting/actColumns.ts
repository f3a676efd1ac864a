import type { Act, PairActs, UncertainDays } from "@maillage/analysis";

/** An act by numbers: what two bodies did together, by which method, and the last day of which a source tells something about it. */
export interface NumberedAct extends Act {
  readonly a: number;
  readonly b: number;
  readonly method: number;
  /** Number of the tie. */
  readonly of: number;
  readonly lastSource: UncertainDays;
}
/** Acts by numbers, as they go into a thread at the cost of copying bytes. */
export interface ActColumns {
  /** Bodies of act i, the lower number first: ends[2 i] and ends[2 i + 1]. */
  readonly ends: Uint32Array;
  readonly method: Uint32Array;
  readonly of: Uint32Array;
  /** Seven of each act: start, end and last source, each at its earliest and its latest; first source where it is known by that alone, else NaN. */
  readonly days: Float64Array;
  /** 1 where its end is the end of the cooperation. */
  readonly closes: Uint8Array;
}
/** What is known of one pair in one method, by numbers. */
export interface NumberedPair extends PairActs {
  readonly ends: readonly [number, number];
  readonly method: number;
  /** Each with the number of its tie or event. */
  readonly acts: readonly PairedAct[];
}
export type PairedAct = Act & { readonly of: number };

const DAYS = 7;

/** Packs acts into columns. Linear. */
export function actColumns(acts: readonly NumberedAct[]): ActColumns {
  const days = new Float64Array(DAYS * acts.length);
  const ends = new Uint32Array(2 * acts.length);
  for (const [at, { a, b, start, end, lastSource, seenFrom }] of acts.entries()) {
    days.set(start, DAYS * at);
    days.set(end, DAYS * at + 2);
    days.set(lastSource, DAYS * at + 4);
    days[DAYS * at + 6] = seenFrom ?? Number.NaN;
    ends[2 * at] = Math.min(a, b);
    ends[2 * at + 1] = Math.max(a, b);
  }
  return {
    ends,
    method: Uint32Array.from(acts, ({ method }) => method),
    of: Uint32Array.from(acts, ({ of }) => of),
    days,
    closes: Uint8Array.from(acts, ({ closes }) => Number(closes)),
  };
}

/** The acts of columns, in their order. Linear. */
export function* actsOf({ ends, method, of, days, closes }: ActColumns): Generator<NumberedAct> {
  for (let at = 0; at < method.length; at++) {
    const day = (which: number) => days[DAYS * at + which] as number;
    const seen = day(6);
    yield {
      a: ends[2 * at] as number,
      b: ends[2 * at + 1] as number,
      method: method[at] as number,
      of: of[at] as number,
      start: [day(0), day(1)],
      end: [day(2), day(3)],
      lastSource: [day(4), day(5)],
      closes: closes[at] === 1,
      seenFrom: Number.isNaN(seen) ? null : seen,
    };
  }
}

/** Gathers acts pair by pair and method by method, in the order in which pairs first come. */
export class Pairs {
  private readonly known = new Map<
    number,
    { ends: [number, number]; method: number; acts: PairedAct[]; lastSource: UncertainDays }
  >();

  /** How many numbers of bodies and of methods there are. */
  constructor(
    private readonly bodies: number,
    private readonly methods: number,
  ) {}

  /** Of the two bodies a < b. */
  add(a: number, b: number, method: number, act: PairedAct, lastSource: UncertainDays): void {
    const key = (a * this.bodies + b) * this.methods + method;
    const pair = this.known.get(key);
    if (pair) {
      pair.acts.push(act);
      pair.lastSource = [
        Math.max(pair.lastSource[0], lastSource[0]),
        Math.max(pair.lastSource[1], lastSource[1]),
      ];
    } else this.known.set(key, { ends: [a, b], method, acts: [act], lastSource });
  }

  all(): NumberedPair[] {
    return [...this.known.values()];
  }
}

/** The pairs of each method together: each method has a rhythm of its own. */
export function byMethod(pairs: Iterable<NumberedPair>): NumberedPair[][] {
  const methods = new Map<number, NumberedPair[]>();
  for (const pair of pairs) {
    const group = methods.get(pair.method);
    if (group) group.push(pair);
    else methods.set(pair.method, [pair]);
  }
  return [...methods.values()];
}
