import { printable } from "@maillage/model";

/** Everything a package can break; docs/errors.md says of each what it means and what to do. */
export const PROBLEM_RULES = [
  "not-utf-8",
  "malformed-csv",
  "empty-file",
  "no-rows",
  "wrong-number-of-cells",
  "missing-column",
  "unknown-column",
  "column-twice",
  "unknown-file",
  "not-a-file",
  "file-too-large",
  "no-sources-file",
  "nothing-to-import",
  "malformed-json",
  "no-package-name",
  "cell-too-long",
  "control-character",
  "unseen-cell",
  "empty-cell",
  "impossible-date",
  "end-before-start",
  "not-a-number",
  "malformed-name",
  "unknown-country",
  "unknown-language",
  "unknown-region",
  "unknown-type",
  "unknown-field",
  "unknown-method",
  "unknown-kind",
  "unknown-scope",
  "unknown-property",
  "unknown-level",
  "unknown-stance",
  "unknown-confidence",
  "unknown-result",
  "unknown-verdict",
  "same-claim-twice",
  "one-id-in-two-kinds",
  "id-twice",
  "source-id-twice",
  "no-source",
  "unknown-source",
  "one-tie-two-pairs",
  "loop",
  "type-not-allowed",
  "dangling-end",
  "reserved-alias",
  "unmapped-table",
  "unmapped-column",
  "cannot-be-read",
  "ambiguous-value",
  "no-mapping",
  "malformed-mapping",
  "malformed-schema",
  "unknown-format",
  "unknown-table",
  "no-such-column",
  "unknown-encoding",
  "wrong-encoding",
  "mixed-encodings",
  "nul-byte",
  "line-too-long",
  "truncated-file",
  "damaged-file",
  "unpacks-too-large",
  "too-many-columns",
  "malformed-xml",
  "doctype-refused",
  "nested-too-deep",
  "malformed-graph",
  "key-declared-twice",
  "matrix-not-square",
  "companion-missing",
  "not-of-format",
  "malformed-bibliography",
  "too-many-entries",
  "unsafe-entry-name",
  "entry-not-a-file",
  "encrypted-file",
  "unknown-packing",
  "untrue-size",
  "entry-twice",
  "archive-in-archive",
  "several-packages",
  "malformed-workbook",
  "old-workbook",
  "far-cell",
] as const;
export type ProblemRule = (typeof PROBLEM_RULES)[number];

/** One thing wrong with one cell, row or file. `row` is the line of the file on which the row begins; 0 for the whole file. */
export interface PackageProblem {
  readonly file: string;
  /** Of a file that holds several. */
  readonly table?: string;
  readonly row: number;
  readonly column: string | null;
  /** The offending value, shortened to 60 characters; null where none is at fault. */
  readonly value: string | null;
  readonly rule: ProblemRule;
  readonly message: string;
  readonly suggestion: string | null;
  /** What the value may mean, or what is near to it: for a person to choose from. Left out where there is nothing. */
  readonly candidates?: { readonly value: string; readonly label: string }[];
}

const SHOWN = 60;

/** The value as a message may show it: one line, at most 60 characters, none that a terminal obeys. */
export function shorten(value: string): string {
  const line = printable(value.replace(/\s+/g, " ").trim());
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 1)}…`;
}

/** The allowed value nearest to a mistyped one, or null when none is near. Cost: |values| × |value|². */
export function nearest(value: string, values: Iterable<string>): string | null {
  const wanted = value.trim().toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of values) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(swap, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
