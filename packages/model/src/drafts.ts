/** The wire contract of an import being made ready: files are given, looked at, mapped, judged, and only then loaded. */
import { type Static, Type } from "typebox";
import { VERDICTS } from "./generated/schema.generated.ts";
import {
  ImportDifferences,
  ImportNote,
  ImportProblem,
  ImportProgress,
  ImportResult,
} from "./importContract.ts";
import { Mapping } from "./mapping.ts";

const Text = Type.String();
const TextOrNull = Type.Union([Text, Type.Null()]);
const Count = Type.Integer({ minimum: 0 });

/**
 * waiting: files are still coming; reading: a worker reads, maps, compares and looks for duplicates; mapping: somebody must look at
 * the mapping or the problems; ready: may be loaded, and every count is known; loading, loaded; failed: `failure` says why, and a
 * mapping begins anew; a cancelled draft is gone.
 */
export const DRAFT_STATES = [
  "waiting",
  "reading",
  "mapping",
  "ready",
  "loading",
  "loaded",
  "failed",
] as const;

export const DraftColumn = Type.Object({
  name: Text,
  /** Rows in which it is not empty. */
  filled: Count,
  /** Up to five different values; none of a contact column. */
  samples: Type.Array(Text),
  /** What it would be dropped as: e-mail, phone, street, birth-date; null for others. */
  contact: TextOrNull,
});
export const DraftTable = Type.Object({
  name: Text,
  kind: Text,
  rows: Count,
  columns: Type.Array(DraftColumn),
  /** The first 50 rows: the place in the file and a text for each column. */
  preview: Type.Array(Type.Object({ row: Count, cells: Type.Array(Text) })),
});
export type DraftTable = Static<typeof DraftTable>;

/** One value of a column before and after, and how often. */
export const DraftChange = Type.Object({
  table: Text,
  column: Text,
  before: Text,
  after: Text,
  rule: Text,
  count: Count,
});
export type DraftChange = Static<typeof DraftChange>;

export const DraftSummary = Type.Object({
  adds: Type.Object({
    organisations: Count,
    events: Count,
    people: Count,
    ties: Count,
    sources: Count,
    facts: Count,
    coverage: Count,
  }),
  changed: Count,
  unchanged: Count,
  /** Things of an earlier version that this one no longer holds: told, never deleted. */
  gone: Count,
  /** Rows that the mapping leaves out. */
  leftOut: Count,
});
export type DraftSummary = Static<typeof DraftSummary>;

/** What was decided about a pair before anything is loaded; the judgement is stored with the batch. */
export const DraftJudgement = Type.Object({
  /** Keys, as `DuplicateSide.key` has them. */
  a: Type.String({ minLength: 1, maxLength: 500 }),
  b: Type.String({ minLength: 1, maxLength: 500 }),
  verdict: Type.Enum(VERDICTS),
  reason: Type.String({ maxLength: 2000 }),
});
export type DraftJudgement = Static<typeof DraftJudgement>;

export const Draft = Type.Object({
  id: Text,
  state: Type.Enum(DRAFT_STATES),
  files: Type.Array(Type.Object({ name: Text, size: Count, received: Count })),
  /** Name of the format as a mapping's `reads` has it; null before it is known. */
  format: TextOrNull,
  progress: ImportProgress,
  tables: Type.Array(DraftTable),
  mapping: Type.Union([Mapping, Type.Null()]),
  /** The mapping is a proposal that nobody has agreed to. */
  proposed: Type.Boolean(),
  /** The earlier import that the mapping follows; null for one that was drawn from the files alone. */
  asImported: Type.Union([
    Type.Object({
      /** ISO time. */
      at: Text,
      title: Text,
      /** The files count as a later version of it; else only their columns are called the same, and their data stays apart. */
      isVersion: Type.Boolean(),
      /** What of the files it did not know, and what it knew that is gone. */
      notes: Type.Array(ImportNote),
    }),
    Type.Null(),
  ]),
  notes: Type.Array(ImportNote),
  changes: Type.Array(DraftChange),
  /** The first 200. */
  problems: Type.Array(ImportProblem),
  problemCount: Count,
  /** Pairs of what is new or changed, among themselves and with the network, that nobody has judged; 0 until the draft is ready. */
  duplicates: Type.Object({ propose: Count, ask: Count }),
  /** They outlive another mapping as long as both keys are there. */
  judgements: Type.Array(DraftJudgement),
  /** How many were given up since the network's own judgements contradict them by now: when compared anew, or after the batch. */
  judgementsRefused: Count,
  /** null while the mapping is only a proposal, or with problems. */
  summary: Type.Union([DraftSummary, Type.Null()]),
  /** Which things the summary counts as new, changed and gone; null where it is. */
  differences: Type.Union([ImportDifferences, Type.Null()]),
  result: Type.Union([ImportResult, Type.Null()]),
  /** Code and sentence of what ended it. */
  failure: Type.Union([Type.Object({ code: Text, detail: Text }), Type.Null()]),
});
export type Draft = Static<typeof Draft>;

/** Imports that were begun and are neither loaded nor given up, the newest first; never more than may be open at once. */
export const DraftList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Text,
      state: Type.Enum(DRAFT_STATES),
      files: Type.Array(Type.Object({ name: Text, size: Count })),
      /** ISO time. */
      begun: Text,
    }),
  ),
  next: Type.Null(),
});
export type DraftList = Static<typeof DraftList>;
