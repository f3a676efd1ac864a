import { isUtf8 } from "node:buffer";
import { parseEdtf } from "../../packages/model/src/index.ts";
import { grown, Interner } from "./interner.ts";

/** Stands for a side of a date that is open or not known. */
export const NO_DAY = -(2 ** 31);

/** Something wrong with one line (from 1; 0 for the whole file). */
export interface TieTableProblem {
  readonly line: number;
  readonly rule:
    | "not-utf-8"
    | "malformed-csv"
    | "missing-column"
    | "wrong-number-of-cells"
    | "empty-cell"
    | "impossible-date"
    | "loop";
}

/** Ties as an edge list: row i leads from `source[i]` to `target[i]`, numbers of `ids`; `type[i]` is a number of `types`. */
export interface TieTable {
  readonly count: number;
  readonly ids: Interner;
  readonly types: Interner;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly type: Int32Array;
  /** Days since 1970-01-01: earliest and latest start, earliest and latest end. */
  readonly s1: Int32Array;
  readonly s2: Int32Array;
  readonly e1: Int32Array;
  readonly e2: Int32Array;
  /** At most 1,000. */
  readonly problems: readonly TieTableProblem[];
}

const PROBLEMS_MAX = 1000;
const [QUOTE, COMMA, LF, CR, SPACE] = [0x22, 0x2c, 0x0a, 0x0d, 0x20];
const NONE = [NO_DAY, NO_DAY] as const;
type Column = Int32Array<ArrayBuffer>;
type Columns = [Column, Column, Column, Column, Column, Column, Column];
/** Columns that are kept, by what they hold. */
const KEPT = ["from", "type", "to", "start", "end"] as const;

/**
 * Reads a CSV of ties (RFC 4180, UTF-8, LF or CRLF, header with from, type, to and perhaps start and end; other columns are
 * passed over) without making a string or an object for a row. A row with a problem is left out. Cost: one pass over the
 * bytes; memory: 28 bytes a row and the different ids once. Deterministic.
 */
export function readTieTable(bytes: Uint8Array): TieTable {
  const problems: TieTableProblem[] = [];
  const fail = (line: number, rule: TieTableProblem["rule"]) => {
    if (problems.length < PROBLEMS_MAX) problems.push({ line, rule });
  };
  const ids = new Interner();
  const types = new Interner();
  let [source, target, type, s1, s2, e1, e2] = Array.from(
    { length: 7 },
    () => new Int32Array(1024),
  ) as Columns;
  const grow = () => {
    const longer = (column: Column) => grown(column, count * 2);
    [source, target, type] = [longer(source), longer(target), longer(type)];
    [s1, s2, e1, e2] = [longer(s1), longer(s2), longer(e1), longer(e2)];
  };
  let count = 0;
  const dates = new Map<string, readonly [number, number] | null>();
  const years: (readonly [number, number])[] = [];
  const done = (): TieTable => {
    const part = (column: Int32Array) => column.subarray(0, count);
    return {
      ...{ count, ids, types, problems },
      ...{ source: part(source), target: part(target), type: part(type) },
      ...{ s1: part(s1), s2: part(s2), e1: part(e1), e2: part(e2) },
    };
  };
  if (!isUtf8(bytes)) {
    fail(0, "not-utf-8");
    return done();
  }

  const dateOf = (from: number, to: number, held: Uint8Array): readonly [number, number] | null => {
    const year = to - from === 4 ? yearOf(held, from) : -1;
    const known = year < 0 ? undefined : years[year];
    if (known !== undefined) return known;
    const text = cellText(held, from, to);
    const seen = dates.get(text);
    if (seen !== undefined) return seen;
    const range = parseEdtf(text);
    const days = range === null ? null : ([range.earliest ?? NO_DAY, range.latest ?? NO_DAY] as const);
    if (days !== null && year >= 0) years[year] = days;
    else dates.set(text, days);
    return days;
  };

  /** Where each kept cell of the row lies, in the file or, with doubled quotes taken out, in `unquoted`. */
  const starts = new Int32Array(KEPT.length);
  const ends = new Int32Array(KEPT.length);
  const inUnquoted = new Uint8Array(KEPT.length);
  let unquoted = new Uint8Array(256);
  const heldIn = (place: number) => (inUnquoted[place] === 1 ? unquoted : bytes);
  const names: string[] = [];
  let places: Int32Array | null = null;
  let width = 0;
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let line = 1;

  while (at < bytes.length) {
    const begins = line;
    if (places === null) names.length = 0;
    let cell = 0;
    let filled = 0;
    let broken = false;
    let blank = true;
    for (;;) {
      let from = at;
      let to: number;
      let escaped = false;
      if (bytes[at] === QUOTE) {
        from = at + 1;
        at = from;
        for (; at < bytes.length; at += 1) {
          const byte = bytes[at];
          if (byte === LF) line += 1;
          if (byte !== QUOTE) continue;
          if (bytes[at + 1] !== QUOTE) break;
          escaped = true;
          at += 1;
        }
        if (at >= bytes.length) {
          fail(begins, "malformed-csv");
          return done();
        }
        to = at;
        at += 1;
        blank = false;
        const next = bytes[at];
        if (at < bytes.length && next !== COMMA && next !== LF && next !== CR) broken = true;
      } else {
        for (; at < bytes.length; at += 1) {
          const byte = bytes[at] as number;
          if (byte > COMMA) continue;
          if (byte === COMMA || byte === LF) break;
          if (byte === QUOTE) broken = true;
        }
        to = at;
        if (bytes[at] !== COMMA && to > from && bytes[to - 1] === CR) to -= 1;
      }
      while (from < to && bytes[from] === SPACE) from += 1;
      while (to > from && bytes[to - 1] === SPACE) to -= 1;
      if (to > from) blank = false;
      const place = places === null ? -1 : cell < places.length ? (places[cell] as number) : -1;
      if (places === null) names.push(cellText(bytes, from, to));
      else if (place >= 0) {
        if (escaped) {
          if (filled + to - from > unquoted.length) {
            const longer = new Uint8Array((filled + to - from) * 2);
            longer.set(unquoted);
            unquoted = longer;
          }
          starts[place] = filled;
          for (let each = from; each < to; each += 1) {
            unquoted[filled++] = bytes[each] as number;
            if (bytes[each] === QUOTE) each += 1;
          }
          ends[place] = filled;
          inUnquoted[place] = 1;
        } else {
          starts[place] = from;
          ends[place] = to;
          inUnquoted[place] = 0;
        }
      }
      cell += 1;
      while (broken && at < bytes.length && bytes[at] !== LF) at += 1;
      if (bytes[at] === COMMA) {
        at += 1;
        continue;
      }
      while (at < bytes.length && bytes[at] !== LF) at += 1;
      at += 1;
      line += 1;
      break;
    }
    if (broken) {
      fail(begins, "malformed-csv");
      continue;
    }
    if (blank && cell === 1) continue;
    if (places === null) {
      places = Int32Array.from(names, (name) => KEPT.indexOf(name as (typeof KEPT)[number]));
      width = names.length;
      if (["from", "type", "to"].some((name) => !names.includes(name))) {
        fail(begins, "missing-column");
        return done();
      }
      continue;
    }
    if (cell !== width) {
      fail(begins, "wrong-number-of-cells");
      continue;
    }
    if (starts[0] === ends[0] || starts[1] === ends[1] || starts[2] === ends[2]) {
      fail(begins, "empty-cell");
      continue;
    }
    const start = starts[3] === ends[3] ? NONE : dateOf(starts[3] as number, ends[3] as number, heldIn(3));
    const end = starts[4] === ends[4] ? NONE : dateOf(starts[4] as number, ends[4] as number, heldIn(4));
    if (start === null || end === null) {
      fail(begins, "impossible-date");
      continue;
    }
    const from = ids.number(heldIn(0), starts[0] as number, ends[0] as number);
    const to = ids.number(heldIn(2), starts[2] as number, ends[2] as number);
    if (from === to) {
      fail(begins, "loop");
      continue;
    }
    if (count === source.length) grow();
    source[count] = from;
    target[count] = to;
    type[count] = types.number(heldIn(1), starts[1] as number, ends[1] as number);
    s1[count] = start[0];
    s2[count] = start[1];
    e1[count] = end[0];
    e2[count] = end[1];
    count += 1;
  }
  return done();
}

/** The year that four digits are; -1 for other bytes. */
function yearOf(bytes: Uint8Array, from: number): number {
  let year = 0;
  for (let at = from; at < from + 4; at += 1) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    year = year * 10 + digit;
  }
  return year;
}

const cellText = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString("utf8");
