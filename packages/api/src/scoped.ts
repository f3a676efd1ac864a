import {
  EVENT_KINDS,
  FIELDS,
  MaillageError,
  METHODS,
  ORGANISATION_KINDS,
  parseScope,
  REGIONS,
  regionContains,
  SCOPE_PARAMETERS,
  type Scope,
  scopeToQuery,
  tieInScope,
} from "@maillage/model";
import type { KnownEntity, KnownTie, Snapshot } from "./snapshot.ts";

type Query = Readonly<Record<string, string | undefined>>;

const KNOWN = {
  fields: new Set(FIELDS.map((term) => term.id)),
  methods: new Set(METHODS.map((term) => term.id)),
  regions: new Set(REGIONS.map((region) => region.id)),
  kinds: new Set([...ORGANISATION_KINDS, ...EVENT_KINDS].map((term) => term.id)),
} as const;

/** The scope that a query asks for. Throws "scope-invalid" naming the parameter, also for a term that no list holds. */
export function scopeOf(query: Query): Scope {
  const scope = parseScope(Object.fromEntries(SCOPE_PARAMETERS.map((name) => [name, query[name]])));
  for (const name of ["fields", "methods", "regions", "kinds"] as const) {
    const terms = KNOWN[name];
    if (scope[name]?.some((id) => !terms.has(id)))
      throw new MaillageError(
        "scope-invalid",
        "invalid-input",
        `The parameter "${name}" holds an id that is in no list; the ids are in docs/schema.md.`,
        { parameter: name },
      );
  }
  return scope;
}

/** One string for equal scopes. */
export const scopeKey = (scope: Scope): string => JSON.stringify(scopeToQuery(scope));

/** Whether an entity sits in one of the regions or in a region within them. */
export const liesIn = (entity: KnownEntity, regions: readonly string[]): boolean => {
  const own = entity.ref.region;
  return own !== null && regions.some((region) => region === own || regionContains(region, own));
};

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

/** Ties of the snapshot within the scope, in the order of keys. */
export const tiesInScope = (snapshot: Snapshot, scope: Scope): KnownTie[] =>
  snapshot.ties.filter((tie) => isInScope(tie, scope));
