/** Zip archives, opened so that nothing they say of themselves is believed. */
import { crc32 } from "node:zlib";
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from "yauzl";
import { type ProblemRule, shorten } from "../../problems.ts";
import type { InputFile } from "../reader.ts";
import { FREE_OF_RATIO, MOST_UNPACKED_TIMES } from "../text/bytes.ts";
import { Refused, refuse } from "../text/refused.ts";
import { faultOfName, sameName } from "./entryNames.ts";

const MOST_ENTRIES = 1_000;
const MOST_UNPACKED = 200_000_000;
const AGAIN = "fetch or write the file again";

export interface Archive {
  /** Size of each file by its name, in the order of the archive; folders are left out. */
  readonly sizes: ReadonlyMap<string, number>;
  /**
   * The bytes of a file of the archive, in pieces. Throws `Refused` where they are not as many as the archive says, where their
   * checksum is another, or where they cannot be unpacked.
   */
  bytes(name: string): AsyncGenerator<Uint8Array>;
}

/** Does the file begin as a zip does? An empty zip has no file at its beginning. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 &&
  head[1] === 0x4b &&
  ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));

/**
 * Opens a zip for as long as `work` takes. Throws `Refused`, before any file of it is unpacked, for more than 1,000 entries, for
 * more than 200 MB in all, for a file above 1 MB that is more than 100 times its packed size, for names that lead elsewhere or
 * deceive, for links, encrypted entries, unknown packing, and two entries of one name; the total is counted again while unpacking.
 */
export async function withArchive<T>(file: InputFile, work: (archive: Archive) => Promise<T>): Promise<T> {
  const zip = await openZip(file);
  try {
    const entries = await entriesOf(file.name, zip);
    const sizes = new Map([...entries].map(([name, entry]) => [name, entry.uncompressedSize]));
    return await work({
      sizes,
      bytes: (name) => {
        const entry = entries.get(name);
        if (entry === undefined) throw new Error(`${file.name} was asked for an entry that it does not have`);
        return unpacked(file.name, zip, name, entry);
      },
    });
  } finally {
    zip.close();
  }
}

async function openZip(file: InputFile): Promise<ZipFile> {
  try {
    return await openPromise(file.path, {
      autoClose: false,
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: false,
    });
  } catch (error) {
    throw listFault(file.name, error);
  }
}

/** Errors of the file system have the name of a system call; those of yauzl have none. */
const isOfSystem = (error: unknown): boolean => error instanceof Error && "syscall" in error;

/** What to throw for an error that reading the archive's list of files met. */
function listFault(name: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refused || isOfSystem(error)) return error;
  const fault = (rule: ProblemRule, message: string, suggestion: string) =>
    new Refused({ file: name, row: 0, column: null, value: null, rule, message, suggestion });
  if (error.message.startsWith("End of central directory record signature not found"))
    return fault("truncated-file", `${name} is cut off, or is no zip: its list of files is missing`, AGAIN);
  if (error.message.startsWith("strong encryption"))
    return fault("encrypted-file", `${name} is encrypted`, "save it without a password and import it again");
  return fault("damaged-file", `${name} is damaged: its list of files cannot be read`, AGAIN);
}

async function entriesOf(file: string, zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES)
    refuse(
      "too-many-entries",
      file,
      0,
      `${file} holds ${zip.entryCount} files, more than ${MOST_ENTRIES}`,
      "pack only what is to be imported",
    );
  const entries = new Map<string, Entry>();
  const taken = new Map<string, string>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = getFileNameLowLevel(
        entry.generalPurposeBitFlag,
        entry.fileNameRaw,
        entry.extraFields,
        true,
      );
      checkEntry(file, name, entry);
      total += entry.uncompressedSize;
      if (total > MOST_UNPACKED)
        refuse(
          "unpacks-too-large",
          file,
          0,
          `${file} unpacks to more than ${MOST_UNPACKED / 1_000_000} MB`,
          "part it, or import its tables one by one as CSV",
        );
      const other = taken.get(sameName(name));
      if (other !== undefined)
        refuse(
          "entry-twice",
          file,
          0,
          `${file} holds "${shorten(name)}" twice${other === name ? "" : `, once as "${shorten(other)}"`}`,
          "pack it again with each file once",
          { value: shorten(name) },
        );
      taken.set(sameName(name), name);
      if (!name.endsWith("/")) entries.set(name, entry);
    }
  } catch (error) {
    throw listFault(file, error);
  }
  return entries;
}

function checkEntry(file: string, name: string, entry: Entry): void {
  const shown = shorten(name);
  const fault = faultOfName(name);
  if (fault !== null)
    refuse(
      "unsafe-entry-name",
      file,
      0,
      `${file} holds a file whose name ${fault}: "${shown}"`,
      "do not trust this file; pack its tables again yourself",
      { value: shown },
    );
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (kind !== 0 && kind !== 0o100000 && kind !== 0o040000)
    refuse(
      "entry-not-a-file",
      file,
      0,
      `"${shown}" in ${file} is a link or a device, not a file`,
      "pack the file itself in its place",
      { value: shown },
    );
  if (entry.isEncrypted())
    refuse(
      "encrypted-file",
      file,
      0,
      `"${shown}" in ${file} is encrypted`,
      "save it without a password and import it again",
      { value: shown },
    );
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    refuse(
      "unknown-packing",
      file,
      0,
      `"${shown}" in ${file} is packed in a way that is not read (method ${entry.compressionMethod})`,
      "pack it again as a usual zip",
      { value: shown },
    );
  if (
    entry.uncompressedSize > FREE_OF_RATIO &&
    entry.uncompressedSize > entry.compressedSize * MOST_UNPACKED_TIMES
  )
    refuse(
      "unpacks-too-large",
      file,
      0,
      `"${shown}" in ${file} unpacks to more than ${MOST_UNPACKED_TIMES} times its size`,
      "unpack it yourself and look at what it holds",
      { value: shown },
    );
}

async function* unpacked(file: string, zip: ZipFile, name: string, entry: Entry): AsyncGenerator<Uint8Array> {
  const shown = shorten(name);
  const expected = entry.uncompressedSize;
  let length = 0;
  let sum = 0;
  try {
    const stream: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry);
    for await (const bytes of stream) {
      length += bytes.length;
      if (length > expected) break;
      sum = crc32(bytes, sum);
      yield bytes;
    }
  } catch (error) {
    if (error instanceof Refused || isOfSystem(error)) throw error;
    damaged(file, shown);
  }
  if (length !== expected)
    refuse(
      "untrue-size",
      file,
      0,
      `"${shown}" in ${file} is not as long as ${file} says: ${expected} bytes`,
      "do not trust this file; fetch or write it again",
      { value: shown },
    );
  if (sum !== entry.crc32) damaged(file, shown);
}

function damaged(file: string, shown: string): never {
  refuse("damaged-file", file, 0, `"${shown}" in ${file} is damaged: it cannot be unpacked`, AGAIN, {
    value: shown,
  });
}
