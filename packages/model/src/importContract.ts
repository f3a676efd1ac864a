/** The wire contract of imports: batches, how far they are, what they did, and who may be one entity. */
import { type Static, Type } from "typebox";
import { EntityRef } from "./contract.ts";
import { VERDICTS } from "./generated/schema.generated.ts";
import { DUPLICATE_BANDS, EVIDENCE_KINDS } from "./judgements.ts";

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const Text = Type.String();
const TextOrNull = Nullable(Type.String());
const Count = Type.Integer({ minimum: 0 });
const Page = { next: TextOrNull };

export const Batch = Type.Object({
  id: Text,
  at: Text,
  title: Text,
  hash: Text,
  undone: Type.Boolean(),
  counts: Type.Object({ entities: Count, ties: Count, sources: Count, claims: Count }),
});
export type Batch = Static<typeof Batch>;
export const BatchList = Type.Object({ items: Type.Array(Batch), ...Page });
export type BatchList = Static<typeof BatchList>;
export const IMPORT_STEPS = ["reading", "comparing", "writing", "done"] as const;
export const ImportProgress = Type.Object({
  step: Type.Enum(IMPORT_STEPS),
  /** Records done and in all; 0 of 0 before the files are read. */
  done: Count,
  total: Count,
});
export type ImportProgress = Static<typeof ImportProgress>;
export const ImportList = Type.Object({ items: Type.Array(ImportProgress), ...Page });
export type ImportList = Static<typeof ImportList>;
export const ImportProblem = Type.Object({
  file: Text,
  /** Sheet or other table of a file that holds several. */
  table: Type.Optional(Text),
  row: Count,
  column: TextOrNull,
  /** The offending value, shortened to 60 characters; null where none is at fault. */
  value: TextOrNull,
  rule: Text,
  message: Text,
  suggestion: TextOrNull,
  /** What the value may mean, or what is near to it, with an English word for each. */
  candidates: Type.Optional(Type.Array(Type.Object({ value: Text, label: Text }))),
});
export type ImportProblem = Static<typeof ImportProblem>;
/** One thing that an import did or left out on its own. */
export const ImportNote = Type.Object({
  code: Text,
  file: Text,
  table: TextOrNull,
  column: TextOrNull,
  row: Count,
  count: Count,
  values: Type.Record(Text, Text),
  message: Text,
});
export type ImportNote = Static<typeof ImportNote>;
/** One thing that an import adds, changes or no longer finds, by the id that its file gives it. */
export const ImportDifference = Type.Object({
  what: Type.Enum(["entity", "tie", "source"] as const),
  id: Text,
  /** What is newly said of it; empty where it is new or gone, or only its record differs. */
  columns: Type.Array(Text),
});
export type ImportDifference = Static<typeof ImportDifference>;
/** The first 50 of each. */
export const ImportDifferences = Type.Object({
  added: Type.Array(ImportDifference),
  changed: Type.Array(ImportDifference),
  gone: Type.Array(ImportDifference),
});
export type ImportDifferences = Static<typeof ImportDifferences>;
/** What became of the judgements of a package. */
export const ImportedJudgements = Type.Object({
  /** On a dry run: those that would be tried. */
  stored: Count,
  /** Of a pair and verdict that hold already. */
  unchanged: Count,
  /** What cannot hold, by the keys of its entities: it contradicts others, or an entity is not stored. */
  refused: Type.Array(Type.Object({ a: Text, b: Text, code: Text, message: Text })),
});
export type ImportedJudgements = Static<typeof ImportedJudgements>;
export const ImportResult = Type.Object({
  batch: TextOrNull,
  added: Type.Object({ entities: Count, ties: Count, sources: Count }),
  changed: Count,
  unchanged: Count,
  problems: Type.Array(ImportProblem),
  /** Things of an earlier version that this one no longer holds: told, never deleted. */
  gone: Type.Optional(Count),
  differences: Type.Optional(ImportDifferences),
  /** Of a package with judgements. */
  judgements: Type.Optional(ImportedJudgements),
  /** Of files read by a mapping, and of a package in which something stands out. */
  notes: Type.Optional(Type.Array(ImportNote)),
});
export type ImportResult = Static<typeof ImportResult>;
const DuplicateSide = Type.Object({
  ...EntityRef.properties,
  /** Its package and alias there. */
  key: Text,
  /** false for what a file holds that is not loaded yet; `id` is then no address. */
  stored: Type.Boolean(),
  city: TextOrNull,
  /** Founded, born or held; several where sources differ. */
  years: Type.Array(Type.Integer()),
  sources: Count,
});
export type DuplicateSide = Static<typeof DuplicateSide>;
export const DuplicateItem = Type.Object({
  a: DuplicateSide,
  b: DuplicateSide,
  /** Sum of the points, at most 1. */
  score: Type.Number(),
  band: Type.Enum(DUPLICATE_BANDS),
  evidence: Type.Array(
    Type.Object({
      kind: Type.Enum(EVIDENCE_KINDS),
      /** Above 0 for one entity, below for two. */
      points: Type.Number(),
      /** What the one and the other say. */
      a: Text,
      b: Text,
    }),
  ),
});
export type DuplicateItem = Static<typeof DuplicateItem>;
export const DuplicatePage = Type.Object({ items: Type.Array(DuplicateItem), total: Count, ...Page });
export type DuplicatePage = Static<typeof DuplicatePage>;
/** One side of a judgement; the entity is null while its import is undone. */
const JudgedSide = Type.Object({ key: Text, id: TextOrNull, name: TextOrNull });
export const JudgementItem = Type.Object({
  id: Text,
  a: JudgedSide,
  b: JudgedSide,
  verdict: Type.Enum(VERDICTS),
  reason: Text,
  author: Text,
  at: Text,
  undone: Type.Boolean(),
});
export type JudgementItem = Static<typeof JudgementItem>;
export const JudgementList = Type.Object({ items: Type.Array(JudgementItem), ...Page });
export type JudgementList = Static<typeof JudgementList>;
export const Judged = Type.Object({ id: Text, revision: Count });
export type Judged = Static<typeof Judged>;
