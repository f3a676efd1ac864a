import type { BatchWrite, Viewer } from "@maillage/model";

/** What the importer needs of a store: the read queries by name, and one transaction per batch. */
export interface ImportStore {
  read<R>(query: string, params: Record<string, unknown>, viewer: Viewer): Promise<R[]>;
  writeBatch(
    write: BatchWrite,
    onProgress?: (done: number, total: number) => void,
  ): Promise<{ revision: number }>;
}

/** Rows of the read queries, as far as the importer reads them. */
export interface KeyRow {
  readonly key: string;
  readonly id: string;
  readonly label: string;
}
export interface EntityRow {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly kind: string;
  readonly level: string;
  readonly name: string;
  /** JSON list of Name. */
  readonly names: string;
  readonly country: string | null;
  readonly city: string | null;
  readonly fields: readonly string[];
  readonly s1: number | null;
  readonly s2: number | null;
  readonly e1: number | null;
  readonly e2: number | null;
}
export interface TieRow {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly level: string;
}
export interface SourceRow {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly accessed: string | null;
  readonly language: string | null;
  readonly level?: string;
}
export interface ClaimRow {
  readonly id: string;
  readonly order: number;
  readonly about: string;
  readonly property: string;
  readonly value: string | null;
  readonly unit: string | null;
  readonly asOf: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly method: string | null;
  readonly role: string | null;
  readonly stance: string;
  readonly confidence: string;
  readonly locator: string | null;
  readonly note: string | null;
  readonly ownLevel: string;
  readonly source: string;
  readonly key?: string;
}
export interface CoverageRow {
  readonly field: string;
  readonly region: string;
  readonly source: string | null;
  readonly lookedOn: string | null;
  readonly result: string;
  readonly note: string | null;
  readonly level: string;
  readonly key?: string;
}
