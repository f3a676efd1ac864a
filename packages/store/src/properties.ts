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

/** A fact is as visible as its entity (level "public" here); a claim on a tie carries the tie's level and type as well. */
export const claimProperties = (
  { span, source: _source, ...claim }: ClaimRecord,
  tie: Pick<TieRecord, "level" | "type"> | null,
  batch: string,
): Properties => ({
  ...claim,
  ...span,
  level: tie?.level ?? "public",
  tieType: tie?.type ?? null,
  batch,
  supersededBy: "",
});
