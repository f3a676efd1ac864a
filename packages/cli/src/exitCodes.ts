import { type ErrorKind, MaillageError, printable } from "@maillage/model";

/** 0 done, 1 error, 2 usage, 3 data refused, 4 locked or in conflict, 5 database unavailable. */
export const EXIT = { done: 0, error: 1, usage: 2, invalid: 3, conflict: 4, unavailable: 5 } as const;

const CODE_OF_KIND: Readonly<Record<ErrorKind, number>> = {
  "invalid-input": EXIT.invalid,
  usage: EXIT.usage,
  "not-found": EXIT.error,
  conflict: EXIT.conflict,
  "store-unavailable": EXIT.unavailable,
};
/** Trying again does not help with these, so they are not "unavailable". */
const PLAIN_ERRORS = new Set(["store-damaged", "store-not-writable"]);

export function exitCodeOf(error: unknown): number {
  if (!(error instanceof MaillageError) || PLAIN_ERRORS.has(error.code)) return EXIT.error;
  return CODE_OF_KIND[error.kind];
}

/** What the terminal says about an error. */
export function told(error: unknown): string {
  if (error instanceof Error) return printable(error.message);
  return "something failed";
}
