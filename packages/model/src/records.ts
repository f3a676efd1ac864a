/** What the importer hands to the store and the store gives back: one flat record per thing, no engine types. */

import {
  type Confidence,
  type EntityType,
  LEVELS,
  type Level,
  type LookResult,
  type Stance,
  type TieType,
} from "./generated/schema.generated.ts";

/** Opaque random id of an entity, tie, claim, source or batch; never derived from a name. */
export type Id = string & { readonly __brand: "Id" };
/** Days since 1970-01-01, UTC; negative before. */
export type Day = number & { readonly __brand: "Day" };

/** Who reads: decides which levels a query may return. */
export interface Viewer {
  readonly role: "visitor" | "owner";
  readonly levels: readonly Level[];
}
export const VISITOR: Viewer = { role: "visitor", levels: ["public"] };
export const OWNER: Viewer = { role: "owner", levels: LEVELS };

export interface Name {
  readonly text: string;
  /** BCP-47 tag, `und` when not stated. */
  readonly language: string;
  readonly kind: "main" | "other";
}

/** An entity's `key` is `namespace/alias`: stable over imports, used for order, layout and hashes; never in URLs. */
export interface EntityRecord {
  readonly id: Id;
  readonly key: string;
  readonly type: EntityType;
  readonly kind: string;
  readonly level: Level;
  /** The first row's name; the one shown by default. */
  readonly name: string;
  readonly names: readonly Name[];
  /** Every name through `fold()`, joined by " | ". */
  readonly search: string;
  /** ISO 3166-1 alpha-2 of the first row that states one, or null. */
  readonly country: string | null;
  readonly city: string | null;
  /** Union over the entity's rows, sorted. */
  readonly fields: readonly string[];
  /** [s1,s2] start and [e1,e2] end of an event, from its first dated row; null when open or unknown. */
  readonly span: Span;
}

/** Start lies in [s1, s2], end in [e1, e2]; null = unknown or open on that side. */
export interface Span {
  readonly s1: Day | null;
  readonly s2: Day | null;
  readonly e1: Day | null;
  readonly e2: Day | null;
}

export interface TieRecord {
  readonly id: Id;
  readonly key: string;
  readonly type: TieType;
  /** The network's own type, of which `type` is the base; left out when it has none. */
  readonly ownType?: string;
  readonly source: Id;
  readonly target: Id;
  /** The strictest level of its ends, or stricter when the file says so. */
  readonly level: Level;
}

/** One source's statement about one tie (`property` = "tie") or one fact of an entity. Rival claims stand side by side. */
export interface ClaimRecord {
  readonly id: Id;
  /** Hash of the row's content within its namespace: the same row twice is the same claim. */
  readonly key: string;
  /** Position in the package; first row first. */
  readonly order: number;
  /** Id of the tie or entity. */
  readonly about: Id;
  /** "tie", or the fact: name, kind, scope, founded, dissolved, start, end, born, died, city, country, fields, website, role, public_basis, or a number property. */
  readonly property: string;
  /** As written; numbers keep "80..", "300..400". null for a tie. */
  readonly value: string | null;
  /** Range of a number fact; null otherwise or open. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly asOf: string | null;
  /** EDTF as written, of a tie claim. */
  readonly start: string | null;
  readonly end: string | null;
  readonly span: Span;
  /** Latest day this claim itself attests: known start, as-of date, `published` of its source when supporting. */
  readonly attested: Day | null;
  readonly method: string | null;
  readonly role: string | null;
  readonly stance: Stance;
  readonly confidence: Confidence;
  /** Id of the source; never null but for coverage. */
  readonly source: Id;
  readonly locator: string | null;
  readonly note: string | null;
  /** What the row itself asks for; the claim is never less hidden than what it is about. */
  readonly ownLevel: Level;
  /** Namespace of the package. */
  readonly recordedBy: string;
  /** Day of the source's last reading, else of the import; ISO. */
  readonly recordedOn: string;
}

export interface SourceRecord {
  readonly id: Id;
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly accessed: string | null;
  readonly language: string | null;
  /** As "Family, Given"; several parted by "|", and so the identifiers, which begin with doi:, isbn: or issn:. */
  readonly authors: string | null;
  readonly container: string | null;
  readonly identifier: string | null;
  readonly pages: string | null;
  readonly note: string | null;
  readonly level: Level;
}

export interface CoverageRecord {
  readonly id: Id;
  readonly key: string;
  readonly field: string;
  /** World, or the English name of an M49 region, sub-region or intermediate region. */
  readonly region: string;
  readonly source: Id | null;
  readonly lookedOn: string | null;
  readonly level: Level;
  readonly result: LookResult;
  readonly note: string | null;
}

export interface BatchRecord {
  readonly id: Id;
  readonly at: string;
  readonly title: string;
  /** SHA-256 of the imported content, hex. */
  readonly hash: string;
  readonly undone: boolean;
  readonly counts: BatchCounts;
  /** What all keys of its records begin with, before the first "/"; a later batch of it keeps this one from being undone. */
  readonly namespace?: string;
  /** Of a batch that a mapping made of files. */
  readonly journal?: BatchJournal;
  /** JSON: what it adds to the schema, with the namespace of its package; left out when it adds nothing. */
  readonly ownSchema?: string;
}
/** How files became a batch. */
export interface BatchJournal {
  /** YAML. */
  readonly mapping: string;
  /** JSON: files with size and SHA-256, notes, changed values, rows left out. */
  readonly report: string;
}
export interface BatchCounts {
  readonly entities: number;
  readonly ties: number;
  readonly sources: number;
  readonly claims: number;
}

/** A batch as one transaction: everything new or changed, nothing else. */
export interface BatchWrite {
  readonly batch: BatchRecord;
  /** The store's revision that this was compared with; at another one it is refused. */
  readonly revision: number;
  readonly entities: readonly EntityRecord[];
  readonly ties: readonly TieRecord[];
  readonly sources: readonly SourceRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly coverage: readonly CoverageRecord[];
  /** Claims and coverage records of earlier batches that this one replaces; hidden until it is undone. */
  readonly superseded: readonly Id[];
}

/** How many records a batch, or the content of a package, holds. */
export const recordCount = ({
  entities,
  ties,
  sources,
  claims,
  coverage,
}: Pick<BatchWrite, "entities" | "ties" | "sources" | "claims" | "coverage">): number =>
  entities.length + ties.length + sources.length + claims.length + coverage.length;
