import type { Params, Row } from "../engine.ts";

/** What the parent asks of the Grafeo child; every request is told when it begins, and gets one answer of the same number. */
export type ChildRequest = { readonly number: number } & (
  | { readonly ask: "open"; readonly file: string }
  | { readonly ask: "read" | "run"; readonly text: string; readonly params: Params }
  | { readonly ask: "begin" | "commit" | "rollback" | "checkpoint" | "close" }
);

export type ChildAnswer = { readonly number: number } & (
  | { readonly begun: true }
  | { readonly rows: Row[] }
  /** `message` is Grafeo's own and may hold values: it is for telling causes apart, never for showing. */
  | { readonly failure: { readonly message: string; readonly gqlStatus: string | null } }
);
