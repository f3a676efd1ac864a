/** Rows of the read queries in `cypher/read`, as far as the answers need them. */
export interface MetaRow {
  readonly revision: number;
  readonly hash: string;
}
export interface EntityRow {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly kind: string;
  readonly name: string;
  /** JSON list of {text, language, kind}. */
  readonly names: string;
  /** Every name, folded, joined by " | ". */
  readonly search: string;
  readonly country: string | null;
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
}
export interface ClaimRow {
  readonly id: string;
  readonly about: string;
  readonly property: string;
  readonly value: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly asOf: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly s1: number | null;
  readonly s2: number | null;
  readonly e1: number | null;
  readonly e2: number | null;
  readonly attested: number | null;
  readonly method: string | null;
  readonly role: string | null;
  readonly stance: string;
  readonly confidence: string;
  readonly locator: string | null;
  readonly note: string | null;
  readonly source: string;
  readonly sourceTitle: string;
  readonly publisher: string | null;
  readonly published: string | null;
}
export interface SourceRow {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly claims: number;
}
export interface CoverageRow {
  readonly field: string;
  readonly region: string;
  readonly source: string | null;
  readonly result: string;
}
export interface BatchRow {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly hash: string;
  readonly undone: boolean;
  readonly entities: number;
  readonly ties: number;
  readonly sources: number;
  readonly claims: number;
}
