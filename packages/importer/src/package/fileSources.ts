/** Alias of the source that a file without evidence becomes; of several files each has its name after it. */
export const FILE_ALIAS = "this-file";
/** Alias of the source that a mapping gives to rows without one. */
export const MAPPED_ALIAS = "source-of-mapping";
/** The type of a source that is a file without evidence. */
export const UNSOURCED_FILE = "unsourced-file";

/** Whether a source is no text that the file names: the file itself, or what the mapping gives to rows without one. */
export const isMadeByImport = (alias: string): boolean =>
  alias === FILE_ALIAS || alias.startsWith(`${FILE_ALIAS}:`) || alias === MAPPED_ALIAS;

/** Where a row stands in a file, as a locator; `table` where the file has several. */
export const placeOfRow = (line: number, table: string | null): string =>
  table === null ? `row ${line}` : `row ${line} of ${table}`;

/**
 * Whether a locator is no more than the place of a row in the file that was imported. It moves when a row is put in above, so it is
 * no part of what tells one claim from another.
 */
export function isPlaceOfRow(source: string, locator: string): boolean {
  return isMadeByImport(source) && /^row \d+(?: of .*)?$/s.test(locator);
}

/** What the note of a file's source says of the version that was read. */
export const noteOfFile = (hash: string, day: string): string =>
  `SHA-256 ${hash}; imported by the owner on ${day}`;

/** The hash that such a note names; null for any other note. */
export function hashInNote(note: string | null): string | null {
  return /^SHA-256 ([0-9a-f]{64});/.exec(note ?? "")?.[1] ?? null;
}
