import type { Day } from "./records.ts";

/** The shared scope of every question (DESIGN §2). Absent list = all. */
export interface Scope {
  /** Days [a, b], or null for no window. */
  readonly window: { readonly from: Day; readonly to: Day } | null;
  readonly certainty: "possibly" | "certainly";
  readonly evidence: "any" | "undisputed" | "two-sources";
  /** Types of the schema, each with the own types like it; or the network's own. */
  readonly ties: readonly string[] | null;
  readonly methods: readonly string[] | null;
  readonly fields: readonly string[] | null;
  /** Region ids (M49 codes as strings) of either end. */
  readonly regions: readonly string[] | null;
  readonly kinds: readonly string[] | null;
}
export const DEFAULT_SCOPE: Scope = {
  window: null,
  certainty: "possibly",
  evidence: "any",
  ties: null,
  methods: null,
  fields: null,
  regions: null,
  kinds: null,
};
