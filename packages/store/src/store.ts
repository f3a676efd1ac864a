import type { MessagePort } from "node:worker_threads";
import type { BatchWrite, Id, Judgement, MaillageError, Viewer } from "@maillage/model";
import type { Columns } from "./columns.ts";
import type { Engine, OnProgress } from "./engine.ts";
import type { ReadName, ReadParams, ReadRow } from "./generated/queries.generated.ts";

/** A judgement that was not stored, and why. */
export interface RefusedJudgement {
  readonly judgement: Judgement;
  readonly error: MaillageError;
}

/** One network in one database. The two adapters answer alike; tests/conformance holds them to it. */
export interface Store {
  readonly engine: Engine;
  /**
   * Rows of a registered read query, in its stated order; the viewer's levels are filtered inside the query.
   * Every declared parameter but `levels` must be given; both are checked, for a name may come from outside. Throws MaillageError "query-unknown", "query-parameter", "query-timeout" (30 s),
   * and "answer-too-large" rather than a part of what there is.
   */
  read<Name extends ReadName>(
    query: Name,
    params: ReadParams<Name>,
    viewer: Viewer,
  ): Promise<ReadRow<Name>[]>;
  /** The same rows as `read` gives, in any order, column by column: whoever needs few values of many rows makes no objects of them. */
  readColumns<Name extends ReadName>(
    query: Name,
    params: ReadParams<Name>,
    viewer: Viewer,
  ): Promise<Columns<ReadRow<Name>>>;
  /**
   * Writes a batch in one transaction, all or nothing; answers the raised revision. `onProgress` hears of 0 records,
   * then of each chunk, last of all of them; what it heard is stored only once the promise resolves.
   * Throws MaillageError "batch-dangling" when a record names an id that is neither stored nor in the batch, and
   * "store-conflict" when the store is at another revision than the batch was compared with.
   */
  writeBatch(write: BatchWrite, onProgress?: OnProgress): Promise<{ revision: number }>;
  /**
   * Takes a batch back in one transaction: deletes its claims, its coverage and what nothing else needs, restores what it had
   * overwritten or replaced. Throws MaillageError "batch-unknown", "batch-undone", and "batch-followed" while a later batch of
   * the same namespace holds: what that one found unchanged is only in this one.
   */
  undoBatch(id: Id): Promise<{ revision: number }>;
  /**
   * Stores what a person decided about two entities, and answers the raised revision; records and content hash stay as
   * they are. Throws MaillageError "judgement-entity-unknown", "judgement-types", "judgement-itself", "judgement-known"
   * and "judgement-contradicts", and then nothing is stored.
   */
  judge(judgement: Judgement): Promise<{ revision: number }>;
  /**
   * As `judge`, of many in one transaction: stores those that can hold, in their order, and answers what refuses the others.
   * Throws only what the engine does, and then nothing is stored.
   */
  judgeAll(judgements: readonly Judgement[]): Promise<readonly RefusedJudgement[]>;
  /** Takes a judgement back. Throws MaillageError "judgement-unknown" and "judgement-undone". */
  unjudge(id: Id): Promise<{ revision: number }>;
  /**
   * Answers the `lentStore` at the other end of a port until it is closed, so that another thread compares and writes in the place of
   * this one. A write of its keeps its turn among those of this store; `onProgress` hears of it, and ends it by throwing. What is
   * written when the port is closed before its end is taken back.
   */
  lend(port: MessagePort, onProgress?: OnProgress): void;
  /** Ends the connection; for Grafeo also the child process, after which the directory may be opened again. */
  close(): Promise<void>;
}
