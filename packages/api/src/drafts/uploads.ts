import { randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import { MaillageError } from "@maillage/model";

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
  /** Appends a part of a file at the place up to which it has arrived. Throws "upload-out-of-order" for another place or too many bytes. */
  append(file: number, at: number, part: Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

const refuse = (message: string) => new MaillageError("upload-refused", "invalid-input", message);

/** Makes room for files that are announced by name and size. Throws "upload-refused" for too many, too large or nameless ones. */
export async function openUploads(
  folder: string,
  announced: readonly { readonly name: string; readonly size: number }[],
): Promise<Uploads> {
  if (announced.length > MOST_FILES)
    throw refuse(
      `These are ${announced.length} files, more than ${MOST_FILES}; import them in several turns.`,
    );
  for (const { name, size } of announced) {
    if (/[/\\\p{Cc}\p{Cf}]/u.test(name) || name === "." || name === "..")
      throw refuse("A file's name holds a slash or a character that cannot be seen; rename it.");
    if (size > LARGEST_FILE)
      throw refuse(
        `A file holds more than ${LARGEST_FILE / 1_000_000} MB; import it from the command line, in parts.`,
      );
  }
  if (new Set(announced.map(({ name }) => name)).size < announced.length)
    throw refuse("Two of the files have the same name; rename one of them.");
  const place = path.join(folder, randomUUID());
  await mkdir(place, { recursive: true, mode: 0o700 });
  const files = announced.map(
    ({ name, size }): Upload => ({
      name,
      size,
      received: 0,
      path: path.join(place, randomUUID()),
    }),
  );
  const handles = await Promise.all(files.map((file) => open(file.path, "wx", 0o600)));
  await Promise.all(handles.map((handle) => handle.close()));
  return {
    files,
    append: async (at, offset, part) => {
      const file = files[at];
      if (file === undefined || offset !== file.received || offset + part.byteLength > file.size)
        throw new MaillageError(
          "upload-out-of-order",
          "conflict",
          "This part of the file does not follow what has arrived; go on where the draft says how far it is.",
        );
      file.received += part.byteLength;
      const handle = await open(file.path, "r+");
      try {
        await handle.write(part, 0, part.byteLength, offset);
      } catch (error) {
        file.received = offset;
        throw error;
      } finally {
        await handle.close();
      }
    },
    remove: () => rm(place, { recursive: true, force: true }),
  };
}
