import type { ClaimRecord, EntityRecord, SourceRecord, TieRecord } from "@maillage/model";

/** Flat properties as both engines store them: scalars and lists of strings, a null left out when read back. */
export type Properties = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Which batch made a record, and which wrote it last. */
export interface Origin {
  readonly batch: string;
  readonly changedBy: string;
}

/** What the node of an entity holds. */
export const entityProperties = (entity: EntityRecord, origin: Origin): Properties => ({
  id: entity.id,
  key: entity.key,
  type: entity.type,
  kind: entity.kind,
  level: entity.level,
  name: entity.name,
  names: JSON.stringify(entity.names),
  search: entity.search,
  country: entity.country,
  city: entity.city,
  fields: [...entity.fields],
  ...entity.span,
  ...origin,
});

/** What the relationship of a tie holds; its ends and type are the relationship's own. */
export const tieProperties = (tie: TieRecord, origin: Origin): Properties => ({
  id: tie.id,
  key: tie.key,
  level: tie.level,
  ownType: tie.ownType ?? null,
  ...origin,
});

/** What the node of a source holds. */
export const sourceProperties = (source: SourceRecord, origin: Origin): Properties => ({
  id: source.id,
  key: source.key,
  type: source.type,
  title: source.title,
  publisher: source.publisher,
  published: source.published,
  url: source.url,
  accessed: source.accessed,
  language: source.language,
  authors: source.authors,
  container: source.container,
  identifier: source.identifier,
  pages: source.pages,
  note: source.note,
  level: source.level,
  ...origin,
});

/**
 * What the node of a claim holds. A fact is as visible as its entity (level "public" here); a claim on a tie carries the tie's
 * level and type as well. Named one by one: copying what is left of a record takes longer than all the rest.
 */
export const claimProperties = (
  claim: ClaimRecord,
  tie: Pick<TieRecord, "level" | "type"> | null,
  batch: string,
): Record<(typeof CLAIM_COLUMNS)[number], string | number | null> => ({
  id: claim.id,
  key: claim.key,
  order: claim.order,
  about: claim.about,
  property: claim.property,
  value: claim.value,
  low: claim.low,
  high: claim.high,
  unit: claim.unit,
  asOf: claim.asOf,
  start: claim.start,
  end: claim.end,
  s1: claim.span.s1,
  s2: claim.span.s2,
  e1: claim.span.e1,
  e2: claim.span.e2,
  attested: claim.attested,
  method: claim.method,
  role: claim.role,
  stance: claim.stance,
  confidence: claim.confidence,
  locator: claim.locator,
  note: claim.note,
  ownLevel: claim.ownLevel,
  recordedBy: claim.recordedBy,
  recordedOn: claim.recordedOn,
  level: tie?.level ?? "public",
  tieType: tie?.type ?? null,
  batch,
  supersededBy: "",
});

/** The order in which lists of values are written; the createX queries name the same. */
export const ENTITY_COLUMNS = [
  "id",
  "key",
  "type",
  "kind",
  "level",
  "name",
  "names",
  "search",
  "country",
  "city",
  "fields",
  "s1",
  "s2",
  "e1",
  "e2",
  "batch",
  "changedBy",
] as const;
export const TIE_COLUMNS = ["id", "key", "level", "batch", "changedBy", "ownType"] as const;
export const CLAIM_COLUMNS = [
  "id",
  "key",
  "order",
  "about",
  "property",
  "value",
  "low",
  "high",
  "unit",
  "asOf",
  "start",
  "end",
  "s1",
  "s2",
  "e1",
  "e2",
  "attested",
  "method",
  "role",
  "stance",
  "confidence",
  "locator",
  "note",
  "ownLevel",
  "recordedBy",
  "recordedOn",
  "level",
  "tieType",
  "batch",
  "supersededBy",
] as const;

/** The values of a record in the order of `columns`. */
export const valuesOf = (record: Properties, columns: readonly string[]): unknown[] =>
  columns.map((column) => record[column] ?? null);
