import { randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import { MaillageError, orDiskFull } from "@maillage/model";

/** Bytes of one file, and files of one draft. */
const LARGEST_FILE = 1_000_000_000;
const MOST_FILES = 20;

export interface Upload {
  /** As its user calls it: only ever shown, never a path. */
  readonly name: string;
  readonly size: number;
  received: number;
  readonly path: string;
}

/** The files of one draft: below the server's own folder, under random names, for its user only, until the draft ends. */
export interface Uploads {
  readonly files: readonly Upload[];
  /**
   * Appends a part of a file at the place up to which it has arrived; a part that fails is as if it had not come. Throws
   * "upload-out-of-order" for another place, too many bytes, or while another part of the file is written, and "disk-full".
   */
  append(file: number, at: number, part: Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

const refuse = (message: string) => new MaillageError("upload-refused", "invalid-input", message);

/** Makes room for files that are announced by name and size. Throws "upload-refused" for too many, too large or two of one name, "upload-name-refused" for a name that cannot be, and "disk-full". */
export async function openUploads(
  folder: string,
  announced: readonly { readonly name: string; readonly size: number }[],
): Promise<Uploads> {
  if (announced.length > MOST_FILES)
    throw refuse(
      `These are ${announced.length} files, more than ${MOST_FILES}; import them in several turns.`,
    );
  for (const [at, { name, size }] of announced.entries()) {
    const fault = /[/\\]/.test(name)
      ? "holds a slash"
      : /[\p{Cc}\p{Cf}]/u.test(name)
        ? "holds a character that cannot be seen, such as one that turns the direction of writing"
        : /^\.\.?$/.test(name)
          ? "is that of a folder"
          : null;
    if (fault !== null)
      throw new MaillageError(
        "upload-name-refused",
        "invalid-input",
        `The name of file ${at + 1} of ${announced.length} ${fault}; rename the file by typing its name anew, then choose it again.`,
      );
    if (size > LARGEST_FILE)
      throw refuse(
        `A file holds more than ${LARGEST_FILE / 1_000_000} MB; import it from the command line, in parts.`,
      );
  }
  if (new Set(announced.map(({ name }) => name)).size < announced.length)
    throw refuse("Two of the files have the same name; rename one of them.");
  const place = path.join(folder, randomUUID());
  const files = announced.map(
    ({ name, size }): Upload => ({
      name,
      size,
      received: 0,
      path: path.join(place, randomUUID()),
    }),
  );
  const remove = () => rm(place, { recursive: true, force: true });
  try {
    await mkdir(place, { recursive: true, mode: 0o700 });
    for (const file of files) await (await open(file.path, "wx", 0o600)).close();
  } catch (error) {
    await remove();
    throw fullDisk(error);
  }
  const beingWritten = new Set<Upload>();
  return {
    files,
    append: async (at, offset, part) => {
      const file = files[at];
      const end = offset + part.byteLength;
      if (file === undefined || offset !== file.received || end > file.size || beingWritten.has(file))
        throw new MaillageError(
          "upload-out-of-order",
          "conflict",
          "This part of the file does not follow what has arrived; go on where the draft says how far it is.",
        );
      beingWritten.add(file);
      try {
        await writeAt(file.path, offset, part);
        file.received = end;
      } catch (error) {
        throw fullDisk(error);
      } finally {
        beingWritten.delete(file);
      }
    },
    remove,
  };
}

/** Writes all bytes from the offset on: one call writes fewer where the disk has no room for more. */
async function writeAt(file: string, offset: number, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "r+");
  try {
    for (let done = 0; done < bytes.byteLength; )
      done += (await handle.write(bytes, done, bytes.byteLength - done, offset + done)).bytesWritten;
  } finally {
    await handle.close();
  }
}

const fullDisk = (error: unknown): unknown =>
  orDiskFull(
    error,
    "The part of the file could not be written; the disk of the data directory is full. What arrived before is kept. Free some space and go on, or cancel the import.",
  );
