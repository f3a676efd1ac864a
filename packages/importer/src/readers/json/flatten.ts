import type { Cell } from "../reader.ts";
import { isObject } from "./parse.ts";

/** How deep objects may lie in one another. */
export const MOST_LEVELS = 12;
/** How many columns one row may have. */
export const MOST_COLUMNS = 1000;

/** How many empty places the lists of one row may have. */
const MOST_PADDING = 1_000_000;

export interface FlatRow {
  readonly cells: Map<string, Cell>;
  /** Values that lie deeper than MOST_LEVELS, or beyond MOST_COLUMNS: not in the cells. */
  readonly tooDeep: number;
  readonly tooWide: number;
  /** Whole numbers beyond 2^53, which JSON.parse has rounded. */
  readonly rounded: number;
}

interface Waiting {
  readonly name: string;
  readonly value: unknown;
  readonly level: number;
  /** Place in the list it stands in; null outside of lists. */
  readonly place: number | null;
}

/**
 * Lays an object out as one row. A nested object's keys get dotted names ("address.city"); a list of texts is a list cell; a list
 * of objects gives a list cell for each key, in which the n-th entries belong together: "" stands for what one of them lacks, but
 * not at the end. A list inside such a list is one text, parted by "; ". null is an empty text. Keys of any name are kept, also
 * __proto__. Iterative; cost: linear in values and in the empty places of lists, which are bounded.
 */
export function flatten(object: object, level = 1): FlatRow {
  const cells = new Map<string, string | string[]>();
  let tooDeep = 0;
  let tooWide = 0;
  let rounded = 0;
  let padded = 0;
  const put = (name: string, place: number | null, text: string) => {
    const before = cells.get(name);
    if (before === undefined && cells.size >= MOST_COLUMNS) {
      tooWide += 1;
      return;
    }
    if (place === null) {
      if (before === undefined) cells.set(name, text);
      else if (Array.isArray(before)) before.push(text);
      else cells.set(name, [before, text]);
      return;
    }
    const list = before === undefined ? [] : Array.isArray(before) ? before : [before];
    if (before !== list) cells.set(name, list);
    if (padded + place - list.length > MOST_PADDING) {
      tooWide += 1;
      return;
    }
    padded += Math.max(0, place - list.length);
    while (list.length < place) list.push("");
    const there = list[place];
    list[place] = there === undefined || there === "" ? text : `${there}; ${text}`;
  };
  const waiting: Waiting[] = [];
  const open = (name: string, value: object, deeper: number, place: number | null) => {
    const keys = Object.keys(value);
    for (let at = keys.length - 1; at >= 0; at -= 1) {
      const key = keys[at] as string;
      waiting.push({
        name: name === "" ? key : `${name}.${key}`,
        value: (value as Record<string, unknown>)[key],
        level: deeper,
        place,
      });
    }
  };
  open("", object, level, null);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { name, value, place } = next;
    if (typeof value !== "object" || value === null) {
      if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value)) rounded += 1;
      put(name, place, value === null ? "" : String(value));
    } else if (next.level >= MOST_LEVELS) {
      tooDeep += 1;
    } else if (isObject(value)) {
      open(name, value, next.level + 1, place);
    } else {
      const items = value as readonly unknown[];
      if (place === null && !cells.has(name) && !items.some(isObject) && cells.size < MOST_COLUMNS)
        cells.set(name, []);
      for (let at = items.length - 1; at >= 0; at -= 1)
        waiting.push({ name, value: items[at], level: next.level + 1, place: place ?? at });
    }
  }
  return { cells, tooDeep, tooWide, rounded };
}
