import type { Id } from "@maillage/model";
import type { PackageProblem } from "../problems.ts";
import { type PackageContent, readContent } from "./content.ts";
import { buildRecords, type PackageRecords } from "./records.ts";

export type PackageAnswer =
  | { readonly content: PackageContent; readonly records: PackageRecords; readonly problems: readonly [] }
  | { readonly content: null; readonly records: null; readonly problems: readonly PackageProblem[] };

export interface ReadOptions {
  /** Opaque ids; random when left out, seeded in tests. */
  readonly newId?: () => Id;
  /** The clock; used only where a source has no `accessed`. */
  readonly now?: () => Date;
}

/** An opaque random id. */
export const randomId = (): Id => crypto.randomUUID() as Id;

/**
 * Reads a folder of the native format without any store. Answers records, or every problem found; never both.
 * Throws MaillageError "package-not-found" when there is no such folder. Cost: the whole package in memory.
 */
export async function readPackage(directory: string, options: ReadOptions = {}): Promise<PackageAnswer> {
  const { content, problems } = await readContent(directory);
  if (content === null) return { content, records: null, problems };
  const today = (options.now ?? (() => new Date()))().toISOString().slice(0, 10);
  return {
    content,
    records: await buildRecords(content, options.newId ?? randomId, today),
    problems: [],
  };
}
