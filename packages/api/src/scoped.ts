import type { Turns } from "@maillage/importer";
import { liesWithin, parseScope, SCOPE_PARAMETERS, type Scope, scopeToQuery } from "@maillage/model";
import type { KnownTie } from "./knownTie.ts";
import type { KnownEntity } from "./networkSnapshot.ts";

type Query = Readonly<Record<string, string | undefined>>;

/** The scope that a query asks for. Throws "scope-invalid" naming the parameter. */
export const scopeOf = (query: Query): Scope =>
  parseScope(Object.fromEntries(SCOPE_PARAMETERS.map((name) => [name, query[name]])));

/** One string for equal scopes. */
export const scopeKey = (scope: Scope): string => JSON.stringify(scopeToQuery(scope));

/** Whether an entity sits in one of the regions or in a region within them. */
export const liesIn = (entity: KnownEntity, regions: readonly string[]): boolean =>
  liesWithin(entity.ref, regions);

/** Whether any source says that there is the tie. */
export const isSupported = (tie: KnownTie): boolean => tie.dated.some((claim) => claim.stance === "supports");

/** Whether a tie is in every part of the scope. */
export const isInScope = (tie: KnownTie, scope: Scope): boolean => tie.isIn(scope);

/** Those of the ties that are in scope, found in turns with other work. Linear in claims. */
export async function tiesInScope(
  ties: readonly KnownTie[],
  scope: Scope,
  turns: Turns,
): Promise<KnownTie[]> {
  const held: KnownTie[] = [];
  for (const tie of ties) {
    if (isInScope(tie, scope)) held.push(tie);
    if (turns.isOver()) await turns.pass();
  }
  return held;
}

/** How many of these ties are undated, of those that the scope holds apart from its time: that alone may leave them out. */
export function countUndated(ties: readonly KnownTie[], scope: Scope): number {
  const anyTime: Scope = { ...scope, window: null, certainty: "possibly" };
  return ties.filter((tie) => tie.isUndated && isInScope(tie, anyTime)).length;
}

/** How many sources support these ties. Linear in claims. */
export function sourcesBehind(records: readonly KnownTie[]): number {
  const sources = new Set<number>();
  for (const { supporters } of records) for (const source of supporters) sources.add(source);
  return sources.size;
}
