import type { Params, Row } from "../engine.ts";

/** What is answered at once, the next when it was taken over: a few milliseconds of the thread that also answers questions. */
export const ANSWER_ROWS = 250;
export const ANSWER_BYTES = 1 << 20;

/** What the parent asks of the Grafeo child; every request is told when it begins, and gets one answer of the same number. */
export type ChildRequest = { readonly number: number } & (
  | { readonly ask: "open"; readonly file: string }
  | { readonly ask: "read" | "run"; readonly text: string; readonly params: Params }
  /** As above, both answered by rows, with parameters and rows as `v8.serialize` writes them. */
  | { readonly ask: "read" | "run"; readonly text: string; readonly packed: Uint8Array }
  /** The next part of the answer to the request of this number. */
  | { readonly ask: "more" }
  | { readonly ask: "begin" | "commit" | "rollback" | "checkpoint" | "close" }
);

export type ChildAnswer = { readonly number: number } & (
  | { readonly begun: true }
  | { readonly rows: Row[] }
  /** To "read": an Arrow IPC stream. */
  | { readonly columns: Uint8Array }
  /** The first of them: the last come as above. */
  | { readonly part: Row[] | Uint8Array }
  | { readonly packed: Uint8Array }
  /** `message` is Grafeo's own and may hold values: it is for telling causes apart, never for showing. */
  | { readonly failure: { readonly message: string; readonly gqlStatus: string | null } }
);
