import { MaillageError, OWN_LISTS, OWNER, type OwnSchema, type Viewer } from "@maillage/model";
import { inOrder } from "./package/ownSchema.ts";
import { fieldsIn } from "./package/records.ts";
import type { ImportStore } from "./store.ts";

/** A batch's own schema as it is stored. */
interface Stored {
  readonly namespace: string;
  readonly schema: OwnSchema;
}

/**
 * What each package of the network adds to the schema, by its namespace, sorted. A term stays, as its latest batch says it, until all
 * batches that say it are undone: records may rest on it. Read as the owner. Cost: one scan of batches.
 */
export async function readOwnSchemas(
  store: Pick<ImportStore, "read">,
): Promise<ReadonlyMap<string, OwnSchema>> {
  const schemas = new Map<string, OwnSchema>();
  for (const { ownSchema } of await store.read("readOwnSchemas", {}, OWNER)) {
    const { namespace, schema } = JSON.parse(ownSchema) as Stored;
    schemas.set(namespace, joinedSchemas(schemas.get(namespace) ?? {}, schema));
  }
  return new Map([...schemas].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a term of each list is taken for, beside its label. */
const meaningOf = (term: Readonly<Record<string, unknown>>): string =>
  String(term.like ?? term.holds ?? "number");

/** Throws "term-differs" when another package of the network has a term of this schema that is taken for something else. */
export function requireOneMeaning(
  namespace: string,
  schema: OwnSchema,
  known: ReadonlyMap<string, OwnSchema>,
): void {
  for (const [other, theirs] of known) {
    if (other === namespace) continue;
    for (const list of OWN_LISTS)
      for (const [id, term] of Object.entries(schema[list] ?? {})) {
        const before = theirs[list]?.[id];
        if (before === undefined || meaningOf(before) === meaningOf(term)) continue;
        throw new MaillageError(
          "term-differs",
          "conflict",
          `"${id}" is taken for ${meaningOf(term)} here, and for ${meaningOf(before)} by data of this network. Nothing was written. Give it another name, which begins with x-.`,
        );
      }
  }
}

/** Both schemas; where both have an id, as the later one says it. */
export const joinedSchemas = (before: OwnSchema, after: OwnSchema): OwnSchema =>
  inOrder(Object.fromEntries(OWN_LISTS.map((list) => [list, { ...before[list], ...after[list] }])));

/** Of each schema the terms that a viewer may know of: all for the owner, for others those that records which they see use. */
export function seenSchemas(
  schemas: ReadonlyMap<string, OwnSchema>,
  viewer: Viewer,
  used: () => ReadonlySet<string>,
): ReadonlyMap<string, OwnSchema> {
  if (schemas.size === 0 || viewer.levels.includes("restricted")) return schemas;
  const ids = used();
  const seen = [...schemas].map(([namespace, schema]) => {
    const lists = OWN_LISTS.map((list) => [
      list,
      Object.fromEntries(Object.entries(schema[list] ?? {}).filter(([id]) => ids.has(id))),
    ]);
    return [namespace, inOrder(Object.fromEntries(lists))] as const;
  });
  return new Map(seen.filter(([, schema]) => Object.keys(schema).length > 0));
}

/** The ids of terms that entities, ties and the claims on both use. Linear. */
export function usedTerms(rows: {
  readonly entities: Iterable<{ readonly kind: string }>;
  readonly facts: Iterable<{ readonly property: string; readonly value: string | null }>;
  readonly ties: Iterable<{ readonly ownType: string | null }>;
  readonly tieClaims: Iterable<{ readonly method: string | null }>;
}): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { kind } of rows.entities) used.add(kind);
  for (const { property, value } of rows.facts) {
    used.add(property);
    if (property === "kind") used.add(value ?? "");
    if (property === "fields") for (const field of fieldsIn(value ?? "")) used.add(field);
  }
  for (const { ownType } of rows.ties) if (ownType !== null) used.add(ownType);
  for (const { method } of rows.tieClaims) if (method !== null) used.add(method);
  return used;
}

/** What a batch stores of a package's schema; null where the network has all of it already, said the same. */
export function schemaToStore(namespace: string, schema: OwnSchema, known: OwnSchema): string | null {
  if (JSON.stringify(joinedSchemas(known, schema)) === JSON.stringify(inOrder(known))) return null;
  return JSON.stringify({ namespace, schema } satisfies Stored);
}
