import {
  isUndated,
  parseScope,
  regionContains,
  SCOPE_PARAMETERS,
  type Scope,
  scopeToQuery,
  tieInScope,
} from "@maillage/model";
import type { KnownEntity, KnownTie } from "./networkSnapshot.ts";

type Query = Readonly<Record<string, string | undefined>>;

/** The scope that a query asks for. Throws "scope-invalid" naming the parameter. */
export const scopeOf = (query: Query): Scope =>
  parseScope(Object.fromEntries(SCOPE_PARAMETERS.map((name) => [name, query[name]])));

/** One string for equal scopes. */
export const scopeKey = (scope: Scope): string => JSON.stringify(scopeToQuery(scope));

/** Whether an entity sits in one of the regions or in a region within them. */
export const liesIn = (entity: KnownEntity, regions: readonly string[]): boolean => {
  const own = entity.ref.region;
  return own !== null && regions.some((region) => region === own || regionContains(region, own));
};

/** Whether any source says that there is the tie. */
export const isSupported = (tie: KnownTie): boolean => tie.dated.some((claim) => claim.stance === "supports");

/** Whether a tie is in every part of the scope. Fields, regions and kinds hold when one of its ends has one of them. */
export function isInScope(tie: KnownTie, scope: Scope): boolean {
  const { ties, methods, fields, regions, kinds } = scope;
  if (ties && !ties.includes(tie.type)) return false;
  if (
    methods &&
    !tie.dated.some(
      (claim) => claim.stance === "supports" && claim.method !== null && methods.includes(claim.method),
    )
  )
    return false;
  const ends = [tie.source, tie.target];
  if (fields && !ends.some((end) => end.ref.fields.some((field) => fields.includes(field)))) return false;
  if (regions && !ends.some((end) => liesIn(end, regions))) return false;
  if (kinds && !ends.some((end) => kinds.includes(end.ref.kind))) return false;
  return tieInScope(tie.dated, tie.eventSpan, scope);
}

/** How many of these ties are undated, of those that the scope holds apart from its time: that alone may leave them out. */
export function countUndated(ties: readonly KnownTie[], scope: Scope): number {
  const anyTime: Scope = { ...scope, window: null, certainty: "possibly" };
  return ties.filter((tie) => isUndated(tie.dated, tie.eventSpan) && isInScope(tie, anyTime)).length;
}
