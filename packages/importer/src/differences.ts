import type { BatchWrite, ImportDifference, ImportDifferences } from "@maillage/model";
import { isMadeByImport } from "./package/fileSources.ts";
import type { PackageRecords } from "./package/records.ts";

/** Things listed of each kind of difference; all are counted. */
const LISTED = 50;

/** The keys of what an earlier version of this data held and the new one no longer holds. It stays: only an undoing takes away. */
export type Gone = readonly { readonly what: ImportDifference["what"]; readonly key: string }[];

/**
 * What is new, what is changed and in which columns, and what is gone: the first 50 of each, by the ids of the file, in its order.
 * `known` holds the ids of what is stored already, `titles` the titles of stored sources by their keys: a source that the import made
 * of a file, or its mapping names, is listed by its title. Pure. Cost: linear in the records.
 */
export function listDifferences(
  records: PackageRecords,
  batch: Omit<BatchWrite, "revision"> | null,
  gone: Gone,
  known: Readonly<Record<ImportDifference["what"], { has(id: string): boolean }>>,
  titles: ReadonlyMap<string, string>,
): ImportDifferences {
  const fresh = new Map(records.sources.map(({ key, title }) => [key, title]));
  const called = (what: ImportDifference["what"], key: string): string => {
    const alias = aliasOfKey(key);
    return what === "source" && isMadeByImport(alias) ? (fresh.get(key) ?? titles.get(key) ?? alias) : alias;
  };
  const isKnown = (id: string) => known.tie.has(id) || known.entity.has(id) || known.source.has(id);
  const written = new Set<string>();
  const columns = new Map<string, Set<string>>();
  for (const list of [batch?.entities, batch?.ties, batch?.sources])
    for (const { id } of list ?? []) if (isKnown(id)) written.add(id);
  for (const { about, property } of batch?.claims ?? []) {
    if (!isKnown(about)) continue;
    const stated = columns.get(about);
    if (stated === undefined) columns.set(about, new Set([property]));
    else stated.add(property);
  }
  const added: ImportDifference[] = [];
  const changed: ImportDifference[] = [];
  const groups = [
    ["entity", records.entities],
    ["tie", records.ties],
    ["source", records.sources],
  ] as const;
  for (const [what, list] of groups)
    for (const { id, key } of list) {
      if (!known[what].has(id)) {
        if (added.length < LISTED) added.push({ what, id: called(what, key), columns: [] });
      } else if (changed.length < LISTED && (written.has(id) || columns.has(id)))
        changed.push({ what, id: called(what, key), columns: [...(columns.get(id) ?? [])] });
    }
  return {
    added,
    changed,
    gone: gone.slice(0, LISTED).map(({ what, key }) => ({ what, id: called(what, key), columns: [] })),
  };
}

/** The id that the file gives, without the name of the data before it. */
const aliasOfKey = (key: string): string => key.slice(key.indexOf("/") + 1);
