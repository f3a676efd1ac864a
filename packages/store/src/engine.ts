import type { Columns } from "./columns.ts";

export type Engine = "grafeo" | "neo4j";
export type Row = Readonly<Record<string, unknown>>;
export type Params = Readonly<Record<string, unknown>>;

/** Runs one query text; integers and strings go in and come out plain. */
export interface Run {
  (text: string, params: Params): Promise<Row[]>;
  /** The same, where parameters and rows can pass as `v8.serialize` writes them. */
  readonly packed?: RunPacked;
}
export type RunPacked = (text: string, params: Uint8Array) => Promise<Uint8Array>;

/** Told how many records of a batch are written, of how many. */
export type OnProgress = (done: number, total: number) => void;

/** What an adapter offers; the store above it is the same for both. */
export interface EngineConnection {
  readonly engine: Engine;
  /** Nobody else can write while it is open. */
  readonly isAlone: boolean;
  /** One read outside any transaction, at most 30 s; MaillageError "query-timeout" after that. */
  readonly read: Run;
  /** The same, column by column. */
  readColumns(text: string, params: Params): Promise<Columns>;
  /** One schema statement. */
  define(text: string): Promise<void>;
  /** Everything `work` runs is committed together, or nothing when it throws. */
  transaction<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Called after each applied or undone batch; Grafeo writes its log into the file, or keeps the log where the disk is full. */
  settle(): Promise<void>;
  close(): Promise<void>;
}
