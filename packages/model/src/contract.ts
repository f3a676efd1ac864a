/** The wire contract: what the API answers and the front end reads. One schema per route body. */
import { type Static, Type } from "typebox";
import { LEVELS } from "./generated/schema.generated.ts";

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const Text = Type.String();
const TextOrNull = Nullable(Type.String());
const Count = Type.Integer({ minimum: 0 });
const NumberOrNull = Nullable(Type.Number());
const Page = { next: TextOrNull };

export const Session = Type.Object({ role: Type.Enum(["visitor", "owner"] as const) });
export type Session = Static<typeof Session>;
export const NetworkList = Type.Object({
  items: Type.Array(Type.Object({ id: Text, title: Text, revision: Count })),
  ...Page,
});
export type NetworkList = Static<typeof NetworkList>;

export const SourceRef = Type.Object({ id: Text, title: Text, publisher: TextOrNull, published: TextOrNull });
export type SourceRef = Static<typeof SourceRef>;

export const Claim = Type.Object({
  id: Text,
  property: Text,
  value: TextOrNull,
  low: NumberOrNull,
  high: NumberOrNull,
  unit: TextOrNull,
  asOf: TextOrNull,
  start: TextOrNull,
  end: TextOrNull,
  method: TextOrNull,
  role: TextOrNull,
  stance: Text,
  confidence: Text,
  locator: TextOrNull,
  note: TextOrNull,
  /** The package it came from, and the day its source was read, else of the import; null for a visitor. */
  recordedBy: TextOrNull,
  recordedOn: TextOrNull,
  source: SourceRef,
});
export type Claim = Static<typeof Claim>;

/** Who may see a record, as only the owner is told; left out of what is public. */
const level = Type.Optional(Type.Enum(LEVELS));
const endRef = { id: Text, name: Text, type: Text, kind: Text, country: TextOrNull, seat: TextOrNull, level };
export const EndRef = Type.Object(endRef);
export type EndRef = Static<typeof EndRef>;

const entityRef = {
  ...endRef,
  region: TextOrNull,
  fields: Type.Array(Text),
  ties: Count,
  names: Type.Array(Type.Object({ text: Text, language: Text, kind: Text })),
};
export const EntityRef = Type.Object(entityRef);
export type EntityRef = Static<typeof EntityRef>;

/** The network's own type of tie, of which "type" is the base. */
const ownType = TextOrNull;
export const TieStatus = Type.Object({
  supports: Count,
  sources: Count,
  disputes: Count,
  absences: Count,
  certain: Type.Boolean(),
  /** The latest date that a supporting claim attests, as written. */
  lastAttested: TextOrNull,
  /** When it began, as written; several where sources rule one another out, the best attested first. */
  from: Type.Array(Text),
  to: Type.Array(Text),
  /** A source disputes it, or sources differ on when it began or ended. */
  disagree: Type.Boolean(),
});
export const Tie = Type.Object({
  id: Text,
  type: Text,
  ownType,
  level,
  source: EndRef,
  target: EndRef,
  status: TieStatus,
  claims: Type.Array(Claim),
});
export type Tie = Static<typeof Tie>;

const OwnLabel = Type.Object({ en: Text, fr: Text, es: Text, ar: Text });
const OwnTerm = Type.Object({ id: Text, label: OwnLabel });
const OwnTieTerm = Type.Object({ id: Text, label: OwnLabel, inverse: OwnLabel });

export const Overview = Type.Object({
  id: Text,
  title: Text,
  revision: Count,
  /** Of all content, of every level; null for a visitor, who could try guesses of hidden records on it. */
  hash: TextOrNull,
  counts: Type.Object({
    organisations: Count,
    events: Count,
    people: Count,
    ties: Count,
    claims: Count,
    sources: Count,
    facts: Count,
  }),
  years: Nullable(Type.Object({ from: Type.Integer(), to: Type.Integer() })),
  languages: Type.Array(Type.Object({ code: Text, names: Count })),
  coverage: Type.Object({ found: Count, noneFound: Count, notLooked: Count }),
  undated: Count,
  /** What the network adds to the schema, of that what the viewer may know of. */
  ownTerms: Type.Object({
    organisationKinds: Type.Array(OwnTerm),
    eventKinds: Type.Array(OwnTerm),
    factProperties: Type.Array(OwnTerm),
    tieTypes: Type.Array(OwnTieTerm),
    fields: Type.Array(OwnTerm),
    methods: Type.Array(OwnTerm),
  }),
});
export type Overview = Static<typeof Overview>;

export const EntityPage = Type.Object({ items: Type.Array(EntityRef), total: Count, ...Page });
export type EntityPage = Static<typeof EntityPage>;
export const EntityDetail = Type.Object({
  ...entityRef,
  facts: Type.Array(Claim),
  /** In the scope asked for, and those that no source supports: denied or disputed. */
  tieList: Type.Array(Tie),
  /** How many of them the scope holds. */
  tiesInScope: Count,
  sources: Count,
  /** How many records were judged to be this one, itself included, and ties between them that are left out. */
  joined: Type.Object({ records: Count, loops: Count }),
});
export type EntityDetail = Static<typeof EntityDetail>;
export const TiePage = Type.Object({ items: Type.Array(Tie), ...Page });
export type TiePage = Static<typeof TiePage>;

const sourceItem = {
  id: Text,
  type: Text,
  title: Text,
  publisher: TextOrNull,
  published: TextOrNull,
  url: TextOrNull,
  language: TextOrNull,
  /** As "Family, Given". */
  authors: Type.Array(Text),
  container: TextOrNull,
  /** Each begins with doi:, isbn: or issn:. */
  identifiers: Type.Array(Text),
  pages: TextOrNull,
  note: TextOrNull,
  claims: Count,
};
export const SourceItem = Type.Object(sourceItem);
export type SourceItem = Static<typeof SourceItem>;
export const SourcePage = Type.Object({ items: Type.Array(SourceItem), total: Count, ...Page });
export type SourcePage = Static<typeof SourcePage>;
export const SourceDetail = Type.Object({
  ...sourceItem,
  entities: Type.Array(EntityRef),
  ties: Type.Array(Tie),
});
export type SourceDetail = Static<typeof SourceDetail>;

export const DrawnNode = Type.Object({
  id: Text,
  name: Text,
  names: Type.Array(Type.Object({ text: Text, language: Text, kind: Text })),
  type: Text,
  kind: Text,
  seat: TextOrNull,
  country: TextOrNull,
  fields: Type.Array(Text),
  level,
  x: Type.Number(),
  y: Type.Number(),
  ties: Count,
  ended: Type.Boolean(),
  folded: Type.Boolean(),
});
export type DrawnNode = Static<typeof DrawnNode>;
export const DrawnEdge = Type.Object({
  id: Text,
  source: Text,
  target: Text,
  type: Text,
  sources: Count,
  disagree: Type.Boolean(),
  absences: Count,
  certain: Type.Boolean(),
  /** No source gives an end: known until its last source. */
  untilLastSource: Type.Boolean(),
  crossesRegion: Type.Boolean(),
});
export type DrawnEdge = Static<typeof DrawnEdge>;
export const Drawing = Type.Object({
  revision: Count,
  nodes: Type.Array(DrawnNode),
  edges: Type.Array(DrawnEdge),
  fields: Type.Array(Type.Object({ id: Text, x: Type.Number(), y: Type.Number() })),
  /** Left out of the picture: all with at most so many ties in the question. */
  folded: Type.Object({ organisations: Count, events: Count, ties: Count }),
  counts: Type.Object({
    organisations: Count,
    events: Count,
    ties: Count,
    sources: Count,
    /** Without a day, also those that the window or the certainty leaves out. */
    undated: Count,
    /** Outside the scope. */
    leftOut: Count,
    /** In the scope, but not drawn: ties of people. */
    ofPeople: Count,
  }),
  years: Type.Array(Type.Object({ year: Type.Integer(), begins: Count })),
});
export type Drawing = Static<typeof Drawing>;

export const GAP_STATUSES = [
  "fewer-than-expected",
  "linked",
  "too-little-data",
  "absence-asserted",
  "nobody-looked",
  "no-actor-known",
  "looked-none-found",
  "no-tie",
] as const;
export type GapStatus = (typeof GAP_STATUSES)[number];
/** By what cooperation is counted: direct ties, or occasions (events, federations, networks) where both are present. */
export const GAP_MEASURED_BY = ["ties", "occasions"] as const;
export type GapMeasuredBy = (typeof GAP_MEASURED_BY)[number];
export const GapCell = Type.Object({
  row: Text,
  column: Text,
  observed: Count,
  expected: Type.Number(),
  ratio: Type.Object({ mean: Type.Number(), low: Type.Number(), high: Type.Number() }),
  /** What is missing beyond chance, drawn towards 0 where little is known; gaps are ranked by it. */
  shortfall: Type.Number(),
  p: Type.Object({ exact: Type.Number(), permuted: NumberOrNull, used: Type.Number() }),
  q: NumberOrNull,
  below: Type.Boolean(),
  status: Type.Enum(GAP_STATUSES),
  coverage: Nullable(
    Type.Object({ found: Count, noneFound: Count, notLooked: Count, world: Count, sources: Count }),
  ),
  actors: Count,
  /** Ends of observed ties that rest on one source which is not of high confidence. */
  weak: Count,
});
export type GapCell = Static<typeof GapCell>;
export const GapAnswer = Type.Object({
  rows: Type.Array(Type.Object({ id: Text, label: Text })),
  columns: Type.Array(Type.Object({ id: Text, label: Text })),
  cells: Type.Array(GapCell),
  /** `undated`: direct ties without a day, also those that the window or the certainty leaves out. */
  total: Type.Object({
    ends: Count,
    ties: Count,
    placed: Count,
    unplaced: Count,
    undated: Count,
    /** Records of the network that the viewer may not see. */
    hidden: Count,
  }),
  method: Type.Object({
    measuredBy: Type.Enum(GAP_MEASURED_BY),
    /** What observed and expected count. */
    unit: Type.Enum(["tie-ends", "ties", "occasions"] as const),
    /** Occasions of the table, and cells of it that were impossible and stay empty; 0 where ties are counted. */
    occasions: Count,
    fixed: Count,
    draws: Count,
    seed: Count,
    /** How strongly ratios are drawn towards 1: as if so many had been found where so many were expected. */
    prior: Type.Number(),
    /** Trades or swaps before the first draw, between two draws, and in all; null where what is expected is exact. */
    chain: Nullable(Type.Object({ burnIn: Count, thinning: Count, steps: Count })),
    tested: Count,
    verdicts: Count,
    below: Count,
    null: Text,
  }),
  revision: Count,
});
export type GapAnswer = Static<typeof GapAnswer>;
/** Why a pair could close a gap: partners that both have, partners of theirs that are tied, or only that the two are near. */
export const CANDIDATE_REASONS = ["common-partners", "three-steps", "nearest"] as const;
export type CandidateReason = (typeof CANDIDATE_REASONS)[number];
export const GapCellAnswer = Type.Object({
  cell: GapCell,
  organisations: Type.Array(EntityRef),
  ties: Type.Array(Tie),
  /** Where both were present, when occasions are counted. */
  occasions: Type.Array(EntityRef),
  candidates: Type.Array(
    Type.Object({
      organisation: EntityRef,
      crossBorderTies: Count,
      partner: Nullable(EntityRef),
      by: Type.Enum(CANDIDATE_REASONS),
      /** What common partners or ways of three steps count; null for the nearest. */
      score: NumberOrNull,
      /** Partners that both have: who could introduce them. */
      introducers: Type.Array(EntityRef),
      steps: Type.Array(Type.Object({ tie: Tie, via: EndRef })),
    }),
  ),
  /** About what share of the ties in the question is on record, of each region, continent or country that the cell is of; null where too little can be told. */
  onRecord: Type.Array(
    Type.Object({
      place: Text,
      ties: Count,
      coverage: Nullable(Type.Object({ value: Type.Number(), low: Type.Number(), high: Type.Number() })),
    }),
  ),
  method: Type.Object({
    /** Organisations and direct ties (each pair once) that common partners are sought in; at most so many pairs, and steps of a path. */
    nodes: Count,
    ties: Count,
    most: Count,
    steps: Count,
    /** Of the shares on record: draws of the interval, and ties below which nothing is told. */
    onRecord: Type.Object({ draws: Count, seed: Type.Integer(), leastTies: Count }),
  }),
  /** Bodies of either side that were dissolved before the end of the window, or at all where there is none: in no pair. */
  leftOut: Type.Object({ dissolved: Count }),
  sources: Type.Array(SourceRef),
});
export type GapCellAnswer = Static<typeof GapCellAnswer>;

export const Problem = Type.Object({
  type: Text,
  title: Text,
  status: Type.Integer(),
  code: Text,
  detail: Text,
  /** Numbers and terms of the detail, for sentences in the reader's language. */
  values: Type.Optional(Type.Record(Text, Type.Union([Text, Type.Number()]))),
});
export type Problem = Static<typeof Problem>;
