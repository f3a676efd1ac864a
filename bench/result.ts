/** What a benchmark run leaves in bench/results. Route times in milliseconds, sizes in bytes. */
import type { NaiveResult } from "./naiveMerge.ts";

export interface RouteTimes {
  readonly first: number;
  readonly p50: number;
  readonly p95: number;
  readonly bytes: number;
  readonly gzip: number;
}
export interface ImportTimes {
  /** The whole command, checks and batch included. */
  readonly seconds: number;
  readonly naive: NaiveResult;
}
/** Seconds from CSV files to a durable store. */
export interface EngineLoad {
  readonly seconds: number;
  /** The same files once more, nothing changed. */
  readonly again: number;
  /** `UNWIND … MERGE` of the same graph, and of the network alone. */
  readonly same: number;
  readonly plain: number;
  /** As many ties and organisations in both. */
  readonly star: number;
  readonly uniform: number;
}
/** A CSV of ties read into an edge list, and by csv-parse into objects. */
export interface EdgeListResult {
  readonly rows: number;
  readonly fileBytes: number;
  /** Growth of buffers and typed arrays, the file's bytes included; no object is made for a row. */
  readonly memoryBytes: number;
  readonly seconds: number;
  readonly csvParse: number;
}
/** What bench/load.ts leaves in bench/results/load.json. */
export interface LoadResult {
  readonly commit: string;
  readonly measuredOn: string;
  readonly machine: string;
  readonly edgeList: EdgeListResult;
  readonly ties: number;
  readonly organisations: number;
  readonly starDegree: number;
  readonly grafeo: EngineLoad;
  readonly neo4j: EngineLoad;
}
/** Milliseconds from when a question was due to its answer. */
export interface Waits {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  readonly questions: number;
}
/** What bench/responsive.ts leaves in bench/results/responsive.json; of each number the median of the rounds. */
export interface ResponsiveResult {
  readonly commit: string;
  readonly measuredOn: string;
  readonly machine: string;
  readonly ties: number;
  readonly rounds: number;
  readonly everyMs: number;
  readonly idle: Waits;
  /** Uploaded, read, mapped, compared and searched for duplicates. */
  readonly reading: Waits;
  readonly loading: Waits;
  /** One answer once the network of the new revision was read. */
  readonly firstAfter: number;
}
export interface BenchResult {
  readonly commit: string;
  readonly measuredOn: string;
  readonly machine: string;
  readonly start: { readonly emptyStoreSeconds: number; readonly loadedStoreSeconds: number };
  readonly firstPictureSeconds: number;
  readonly import: {
    readonly grafeo: ImportTimes;
    readonly neo4j: ImportTimes;
    readonly generatedSeconds: number;
  };
  readonly shipped: Record<string, RouteTimes>;
  readonly generated10k: Record<string, RouteTimes>;
}
