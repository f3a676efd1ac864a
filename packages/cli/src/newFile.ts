import { type FileHandle, open, rm } from "node:fs/promises";
import type { MaillageError } from "@maillage/model";

type Pieces = string | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** What to say of a path that its user named, from why it cannot be written. */
type Refused = (why: string, cause: Error) => MaillageError;

function reason(code: string | undefined): string {
  if (code === "EEXIST") return "a file is there already, and nothing is overwritten";
  if (code === "ENOSPC" || code === "EDQUOT")
    return "the disk is full, and what was begun was taken away again";
  return "the folder is not there, or may not be written";
}

/** What is said of a path that the file system refuses; any other failure as it is. */
export function notWritable(refused: Refused, cause: unknown): unknown {
  if (!(cause instanceof Error) || !("syscall" in cause)) return cause;
  return refused(reason((cause as NodeJS.ErrnoException).code), cause);
}

/** Writes a file that is not there yet, wholly or not at all. Fails as the file system does. */
export async function writeWhole(path: string, pieces: Pieces): Promise<void> {
  const file = await open(path, "wx");
  try {
    try {
      await file.writeFile(pieces as Parameters<FileHandle["writeFile"]>[0]);
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** The same, where its user named the path. Throws what `refused` makes. */
export const writeNew = (path: string, text: string, refused: Refused): Promise<void> =>
  writeWhole(path, text).catch((cause: unknown) => {
    throw notWritable(refused, cause);
  });
