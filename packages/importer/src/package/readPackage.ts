import type { Id } from "@maillage/model";
import type { PackageProblem } from "../problems.ts";
import { type PackageContent, readContent } from "./content.ts";
import { buildRecords, type IdOf, type PackageRecords } from "./records.ts";

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

/** Remembers the id of each key, so that every mention of one thing gets one id. */
export function rememberIds(
  newId: () => Id,
  known: (what: string, key: string) => Id | undefined = () => undefined,
): IdOf {
  const given = new Map<string, Id>();
  return (what, key) => {
    const at = `${what} ${key}`;
    const id = given.get(at) ?? known(what, key) ?? newId();
    given.set(at, id);
    return id;
  };
}

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
    records: buildRecords(content, rememberIds(options.newId ?? randomId), today),
    problems: [],
  };
}
