import type { DraftChange, FileName } from "@maillage/model";
import type { Normalised } from "../normalise/normalised.ts";
import type { Note, NoteCode } from "../notes.ts";
import type { ColumnRule } from "../package/format.ts";
import type { PackageProblem } from "../problems.ts";
import { shorten } from "../problems.ts";
import { several } from "../readers/graph/several.ts";

/** So many readings of a value are named; of others their number. */
const CANDIDATES = 8;

/** A row or column of a file. */
export interface Place {
  readonly file: string;
  readonly table: string;
  readonly column: string | null;
  readonly row: number;
}

const MOST_VALUES = 1_000;
const blanksApart = (text: string): string => text.trim().replace(/\s+/g, " ");

interface Column {
  readonly place: Place;
  readonly to: string;
  readonly values: Map<string, { before: string; after: string; rule: string; count: number }>;
  count: number;
}

/** Collects what an application of a mapping tells: counted by place, so that a million rows give one line. */
export class Told {
  readonly #notes = new Map<
    string,
    {
      code: NoteCode;
      place: Place;
      count: number;
      values: Record<string, string>;
      say: (count: number) => string;
    }
  >();
  readonly #unread = new Map<string, { problem: PackageProblem; count: number }>();
  readonly #normalised = new Map<string, Column>();
  readonly #emptied = new Map<string, Column>();

  /** Counts one more of a note; the first row stands for all. */
  note(
    code: NoteCode,
    place: Place,
    values: Record<string, string>,
    say: (count: number) => string,
    count = 1,
  ): void {
    const key = JSON.stringify([code, place.file, place.table, place.column, values]);
    const known = this.#notes.get(key);
    if (known === undefined) this.#notes.set(key, { code, place, count, values, say });
    else known.count += count;
  }

  /** A kind or type of tie that is not known, what stands for it, and what is near to it; tells nothing of any other text. */
  unknown(
    place: Place,
    becomes: FileName,
    taken: string,
    text: string,
    near: readonly { readonly value: string; readonly label: string }[] = [],
  ): void {
    const value = shorten(text);
    const told: Record<string, string> =
      near.length === 0 ? { value } : { value, near: near.map((one) => one.value).join(" ") };
    const named = near.map((one) => `${one.value} (${one.label})`).join(" or ");
    const why = (general: string) =>
      text === ""
        ? `no ${general} is stated`
        : `"${value}" is no ${general}${named === "" ? "" : `; near it: ${named}`}`;
    if (taken === "unknown" && becomes !== "ties")
      this.note(
        "unknown-kind-taken",
        place,
        { ...told, becomes },
        (n) =>
          `${several(n, "row", "rows")} of ${place.table} became ${becomes} of kind "unknown", because ${why("kind")}; change it for all by one line under values`,
      );
    else if (taken === "RELATED_TO" && becomes === "ties")
      this.note(
        "unknown-type-taken",
        place,
        told,
        (n) =>
          `${several(n, "row", "rows")} of ${place.table} became RELATED_TO, because ${why("type of tie")}; change it for all by one line under values, or add it as a type of your own under adds`,
      );
  }

  /** A value that a normaliser changed; one of which it took only blanks away or into another form is not told. */
  normalised(place: Place, to: string, { before, value, rule }: Normalised): void {
    if (value === null || rule === null || blanksApart(before) === blanksApart(value)) return;
    count(this.#normalised, place, to, before, value, rule);
  }

  /** A value that was left empty, because the mapping says so of it or of all that cannot be read. */
  leftEmpty(place: Place, before: string): void {
    count(this.#emptied, place, "", before, "", "left-empty");
  }

  /**
   * A value that could not be read, or may mean several things: one problem for all rows that have it. `of` is the vocabulary that it is no
   * term of; its candidates are then only near to it.
   */
  unread(
    place: Place,
    what: string,
    { before, candidates, rule }: Normalised,
    of: ColumnRule | null = null,
  ): void {
    const key = JSON.stringify([place.table, place.column, what, before]);
    const known = this.#unread.get(key);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    const value = shorten(before);
    const shown = candidates.slice(0, CANDIDATES).map((one) => ({ ...one, label: shorten(one.label) }));
    const common = {
      ...{ file: place.file, table: place.table, row: place.row, column: place.column, value },
      ...(shown.length === 0 ? {} : { candidates: shown }),
    };
    const more = candidates.length - CANDIDATES;
    const named = shown
      .map(({ value: text, label }) => `${text === "" ? '""' : text} (${label})`)
      .join(" or ");
    const becomes = `say in the mapping what it becomes: values: { ${JSON.stringify(value)}: … }; nothing: ""; to leave all such values of the column empty: unread: empty`;
    const problem: PackageProblem =
      of !== null
        ? {
            ...common,
            rule: of.rule,
            message: `"${value}" is not ${of.what}${named === "" ? "" : `; near it: ${named}`}`,
            suggestion: becomes,
          }
        : candidates.length === 0
          ? {
              ...common,
              rule: "cannot-be-read",
              message: `"${value}" cannot be read as a ${what}`,
              suggestion: `correct it, or ${becomes}`,
            }
          : {
              ...common,
              rule: "ambiguous-value",
              message: `"${value}" may be ${named}${more > 0 ? ` or one of ${more} more` : ""}`,
              // None of them is written out as the answer: it would be taken.
              suggestion: `say in the mapping which it is: values: { ${JSON.stringify(value)}: … }${rule === "year-pair" ? "; if every such text is a year and month: dates: iso" : ""}`,
            };
    this.#unread.set(key, { problem, count: 1 });
  }

  /** The values that could not be read. */
  get problems(): PackageProblem[] {
    return [...this.#unread.values()].map(({ problem, count }) =>
      count === 1 ? problem : { ...problem, message: `${problem.message} (${count} rows)` },
    );
  }

  /** The values that were changed; at most 1,000 of a column. */
  get changes(): DraftChange[] {
    return [...this.#normalised.values(), ...this.#emptied.values()].flatMap(({ place, values }) =>
      [...values.values()].map((value) => ({ table: place.table, column: place.column ?? "", ...value })),
    );
  }

  /** All notes; of changed values one a column. */
  get notes(): Note[] {
    const told = [...this.#notes.values()].map(({ code, place, count, values, say }) => ({
      code,
      ...place,
      count,
      values,
      message: say(count),
    }));
    const changed = [...this.#normalised.values()].map(({ place, to, values, count }): Note => {
      const [first] = to.startsWith("people.") ? [] : values.values();
      return {
        code: "value-normalised",
        ...place,
        count,
        values: { to, before: first?.before ?? "", after: first?.after ?? "", rule: first?.rule ?? "" },
        message: `"${place.column}" of ${place.table}: ${several(count, "value was", "values were")} brought into the form of ${to}${first === undefined ? "" : `, such as "${first.before}" → "${first.after}"`}`,
      };
    });
    const emptied = [...this.#emptied.values()].map(
      ({ place, count }): Note => ({
        code: "cells-left-empty",
        ...place,
        count,
        values: {},
        message: `"${place.column}" of ${place.table}: ${several(count, "value was", "values were")} left empty, as the mapping says of ${count === 1 ? "it" : "them"}`,
      }),
    );
    return [...told, ...changed, ...emptied];
  }
}

/** Counts one more value of a column that became another. */
function count(
  columns: Map<string, Column>,
  place: Place,
  to: string,
  before: string,
  after: string,
  rule: string,
): void {
  const key = JSON.stringify([place.table, place.column, to]);
  const column = columns.get(key) ?? { place, to, values: new Map(), count: 0 };
  columns.set(key, column);
  column.count += 1;
  const known = column.values.get(before);
  if (known !== undefined) known.count += 1;
  else if (column.values.size < MOST_VALUES)
    column.values.set(before, { before: shorten(before), after: shorten(after), rule, count: 1 });
}
