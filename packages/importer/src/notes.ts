/** Everything that an import does or leaves out on its own; docs/importing.md says of each what it means. */
export const NOTE_CODES = [
  "encoding-read",
  "encoding-unsure",
  "delimiter-read",
  "empty-rows-left-out",
  "empty-table",
  "hierarchy-flattened",
  "look-left-out",
  "contact-dropped",
  "contact-in-cells",
  "same-rows-joined",
  "unsourced-file",
  "unknown-kind-taken",
  "unknown-restricted",
  "bears-name-of-person",
  "bears-name-of-person-public",
  "unknown-type-taken",
  "value-normalised",
  "cells-left-empty",
  "dates-in-future",
  "dates-early",
  "rows-left-out",
  "not-mapped",
  "columns-left-out",
  "rows-above-header",
  "no-header",
  "column-unnamed",
  "column-renamed",
  "ends-added",
  "loops-kept",
  "ids-repeated",
  "ids-alike",
  "both-directions",
  "zero-ties-left-out",
  "missing-ties-left-out",
  "file-says",
  "wrong-type-taken",
  "undeclared-attribute",
  "key-repeated",
  "open-ends-closed",
  "keys-read",
  "hyperedges-read",
  "other-elements-left-out",
  "matrix-undirected",
  "matrix-not-square",
  "matrix-two-mode",
  "years-left-out",
  "fields-unknown",
  "ports-read",
  "several-graphs",
  "deep-values-left-out",
  "numbers-rounded",
  "entries-left-out",
  "topics-left-out",
  "coordinates-rounded",
  "coordinates-left-out",
  "geometry-left-out",
  "label-is-number",
  "fields-left-out",
  "bytes-left-out",
  "hidden-sheet-read",
  "merged-cells",
  "cell-errors-left-out",
  "files-left-out",
  "column-new",
  "column-gone",
  "table-new",
  "table-gone",
  "rows-taken-again",
  "cells-taken-again",
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

/** One thing done or left out, in one place of a file. */
export interface Note {
  readonly code: NoteCode;
  readonly file: string;
  /** null for the whole file. */
  readonly table: string | null;
  readonly column: string | null;
  /** Place of the first row that it is about; 0 for the whole table. */
  readonly row: number;
  /** How many rows, cells or things. */
  readonly count: number;
  /** What the sentence needs besides, by name. Those of "bears-name-of-person…" name people whom only the owner sees: never stored or logged. */
  readonly values: Record<string, string>;
  /** In English, for the terminal; the page says it by `code` and `values`. */
  readonly message: string;
}
