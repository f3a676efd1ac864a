import { isCalled, placeIn, type Role } from "./columnNames.ts";
import { READINGS } from "./reading.ts";
import type { ColumnProfile, TableProfile } from "./survey.ts";

/** The column that has a role by its name, the likeliest name first; null for none. `free` are those that have no role yet. */
export function columnOf(role: Role, free: Iterable<ColumnProfile>): ColumnProfile | null {
  let best: ColumnProfile | null = null;
  let place = Number.POSITIVE_INFINITY;
  for (const column of free) {
    const at = placeIn(role, column.name);
    if (at === null || at >= place) continue;
    best = column;
    place = at;
  }
  return best;
}

const YEAR_IN_NAME = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/;

/** Whether a name is one of those of a role, with or without a year in it; and the year. */
export function roleIn(role: Role, name: string): { readonly is: boolean; readonly year: string | null } {
  const year = YEAR_IN_NAME.exec(name)?.[0] ?? null;
  return { is: isCalled(role, name.replace(YEAR_IN_NAME, " ")), year };
}

const LIKELY = 0.8;
/** Texts of a column that its reader is asked about one by one. */
const MOST_ASKED = 40;
const SAMPLE = 500;

/** Whether most texts of a column hold for a test; a column without texts is like nothing. */
export function mostly(column: ColumnProfile, test: (text: string) => boolean): boolean {
  const texts = column.texts.slice(0, SAMPLE);
  return texts.length > 0 && texts.filter(test).length >= texts.length * LIKELY;
}

type ReadAs = "date" | "country" | "number";

/** Texts that a reading understands, also those that it must ask about, of those that it does not take as empty. */
function understood(column: ColumnProfile, as: ReadAs): { readonly known: number; readonly all: number } {
  const reads = [...new Set(column.texts.slice(0, SAMPLE))].map((text) => READINGS[as](text, {}));
  const said = reads.filter(({ value }) => value !== "");
  return {
    known: said.filter(({ value, candidates }) => value !== null || candidates.length > 0).length,
    all: said.length,
  };
}

/** Whether four fifths of the different texts of a column are understood by a reading, whatever it is called. */
const isLike = (as: ReadAs) => (column: ColumnProfile) => {
  const { known, all } = understood(column, as);
  return known > 0 && known >= all * LIKELY;
};
/**
 * Whether a column that is called so may be read so: half of its different texts are understood, and of the others there are few enough
 * to be asked one by one; or four fifths are.
 */
const mayBe = (as: ReadAs) => (column: ColumnProfile) => {
  const { known, all } = understood(column, as);
  return known > 0 && (known >= all * LIKELY || (known * 2 >= all && all - known <= MOST_ASKED));
};
export const isDates = isLike("date");
export const isCountries = isLike("country");
export const mayBeDates = mayBe("date");
export const mayBeCountries = mayBe("country");
export const mayBeAmounts = mayBe("number");
const NUMBER = /^[-+]?\d{1,15}(?:[.,]\d{1,15})?$/;
/** Plain numbers. */
export const isNumbers = (column: ColumnProfile): boolean => mostly(column, (text) => NUMBER.test(text));
/** Addresses on the web. */
export const isWeb = (column: ColumnProfile): boolean =>
  mostly(column, (text) => /^(?:https?:\/\/|www\.)/i.test(text));

/** Whether the texts seen of a column are all different and in every row: an id. */
export function isUnique(table: TableProfile, column: ColumnProfile): boolean {
  return (
    column.filled === table.rows &&
    column.texts.length > 0 &&
    new Set(column.texts).size === column.texts.length
  );
}

/** The share of a column's texts, from 0 to 1, that stand in another. Cost: linear in what was seen of both. */
export function shareIn(column: ColumnProfile, other: ColumnProfile): number {
  const texts = new Set(column.texts.slice(0, SAMPLE));
  const known = new Set(other.texts);
  return texts.size === 0 ? 0 : [...texts].filter((text) => known.has(text)).length / texts.size;
}

const YEAR = /^(?:1[5-9]|20)\d{2}$/;
/** Columns whose names are years, where there are two at least. */
export function yearColumns(columns: readonly ColumnProfile[]): ColumnProfile[] {
  const years = columns.filter(({ name }) => YEAR.test(name.trim()));
  return years.length < 2 ? [] : years;
}
