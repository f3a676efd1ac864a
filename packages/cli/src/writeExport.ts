import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import type { Writer } from "@maillage/importer";
import { MaillageError } from "@maillage/model";
import { notWritable, writeWhole } from "./newFile.ts";

/** Several files go into a folder, unless the path asks for a zip. */
export const isFolder = (out: string, writer: Writer): boolean =>
  writer.extension === "zip" && !out.toLowerCase().endsWith(".zip");

/** Throws "export-exists" when something stands at the path already: nothing is overwritten. An empty folder may be filled. */
export async function refuseTaken(out: string, folder: boolean): Promise<void> {
  const found = await stat(resolve(out)).catch(() => null);
  if (found === null) return;
  if (folder && found.isDirectory() && (await readdir(resolve(out))).length === 0) return;
  throw new MaillageError(
    "export-exists",
    "usage",
    "Something stands at that path already, and an export overwrites nothing. Name another path with --out, or move that away.",
  );
}

interface Piecewise {
  /** "" for `out` itself. */
  readonly path: string;
  readonly pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

const exportNotWritable = (why: string, cause: Error) =>
  new MaillageError(
    "export-not-writable",
    "usage",
    `The export cannot be written there: ${why}. Name another path with --out.`,
    {},
    { cause },
  );

/**
 * Writes files at or below a path, all or none: of an export that does not fit no part is left. Throws MaillageError
 * "export-not-writable" for what the file system refuses.
 */
export async function writeExport(out: string, files: readonly Piecewise[]): Promise<void> {
  const root = resolve(out);
  const written: string[] = [];
  try {
    for (const { path, pieces } of files) {
      const target = path === "" ? root : join(root, path);
      if (target !== root && !target.startsWith(root + sep)) throw new Error("a path leaves the folder");
      await mkdir(dirname(target), { recursive: true });
      await writeWhole(target, pieces);
      written.push(target);
    }
  } catch (cause) {
    for (const target of written) await rm(target, { force: true });
    throw notWritable(exportNotWritable, cause);
  }
}
