/** What a benchmark run leaves in bench/results. Route times in milliseconds, sizes in bytes. */
import type { NaiveResult } from "./naiveMerge.ts";
import type { Spent } from "./spent.ts";

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
/** From CSV files to a durable store, in a process of its own. */
export interface Loaded {
  readonly first: Spent;
  /** The same files once more, nothing changed; null where that is not measured. */
  readonly again: Spent | null;
  /** Most megabytes held, by the process that reads the files and by the store's. */
  readonly memory: { readonly own: number; readonly store: number };
  /** Nodes and relationships stored; null where they are not counted. */
  readonly elements: number | null;
}
/** Of each the round with the median of processor time. */
export interface EngineLoad {
  readonly rounds: number;
  readonly import: Loaded;
  /** `UNWIND … MERGE` of the same graph, and of the network alone. */
  readonly same: Loaded;
  readonly plain: Loaded;
  /** The same graph by the engine's quickest way, without reading the files. */
  readonly bare: Loaded;
  /** As many ties and organisations in both; null where they are not measured. */
  readonly star: Loaded | null;
  readonly uniform: Loaded | null;
}
/** A CSV of ties read into an edge list, and by csv-parse into objects. */
export interface EdgeListResult {
  readonly rows: number;
  readonly fileBytes: number;
  /** Growth of buffers and typed arrays, the file's bytes included; no object is made for a row. */
  readonly memoryBytes: number;
  /** Of each the round with the median of processor time; of the rows also how the package reader makes and checks them. */
  readonly rounds: number;
  readonly edgeList: Spent;
  readonly checkedRows: Spent;
  readonly csvParse: Spent;
}
/** What bench/load.ts leaves in bench/results/edgeList.json. */
export interface EdgeListMeasured extends EdgeListResult {
  readonly commit: string;
  readonly measuredOn: string;
  readonly machine: string;
}
/** What bench/load.ts leaves in bench/results/load-….json, one for each engine and size. */
export interface LoadResult {
  readonly commit: string;
  readonly measuredOn: string;
  readonly machine: string;
  readonly engine: "grafeo" | "neo4j";
  readonly ties: number;
  readonly organisations: number;
  /** Organisations and ties of the star and of the uniform network; null where they are not measured. */
  readonly starDegree: number | null;
  readonly load: EngineLoad;
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
  /** Which networks there are, and the counts of one, which are read anew with each revision. */
  readonly asked: Readonly<Record<"networks" | "counts", WaitsMeanwhile>>;
}
export interface WaitsMeanwhile {
  readonly idle: Waits;
  /** Two processes that have nothing to do with it take all they can get of the cores: what a question waits for its turn alone. */
  readonly busy: Waits;
  /** Uploaded, read, mapped, compared and searched for duplicates. */
  readonly reading: Waits;
  readonly loading: Waits;
}
/** One layout of bench/layout.ts: seconds of the processor, the median of the rounds for ours, one run for the peers. */
export interface LayoutRow {
  readonly what: "fresh" | "linear" | "apart" | "again" | "forceAtlas2" | "sfdp" | "random";
  readonly cpu: number;
  readonly preservation: number;
  readonly stress: number;
}
/** What bench/layout.ts leaves in bench/results/layout-….json. */
export interface LayoutResult {
  readonly commit: string;
  readonly measuredOn: string;
  readonly machine: string;
  readonly size: "S" | "M";
  readonly nodes: number;
  readonly ties: number;
  readonly rounds: number;
  /** Its version; null where it is not installed. */
  readonly sfdp: string | null;
  readonly rows: readonly LayoutRow[];
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
