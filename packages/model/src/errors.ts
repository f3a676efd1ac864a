/** The errors of every room. `code` is stable and translated by the front end; `message` holds no name from the data. */
export type ErrorKind = "invalid-input" | "not-found" | "usage" | "conflict" | "store-unavailable";

export class MaillageError extends Error {
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    message: string,
    readonly details: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "MaillageError";
  }

  /** An error as another thread told it, else about the input: its own class does not pass from thread to thread. */
  static received(
    code: string,
    message: string,
    kind: ErrorKind = "invalid-input",
    details: MaillageError["details"] = {},
  ): MaillageError {
    return new this(code, kind, message, details);
  }
}

/** What the file system says where there is no room: none left, none left for this user, none for a file as large. */
const NO_ROOM: readonly unknown[] = ["ENOSPC", "EDQUOT", "EFBIG"];

/** "disk-full" with this message for an error of a disk without room; every other error as it is. */
export const orDiskFull = (error: unknown, message: string): unknown =>
  error instanceof Error && "code" in error && NO_ROOM.includes(error.code)
    ? new MaillageError("disk-full", "store-unavailable", message, {}, { cause: error })
    : error;
