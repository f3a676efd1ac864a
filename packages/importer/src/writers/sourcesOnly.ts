import type { LossCode } from "./losses.ts";

/** What a bibliography leaves out: all but the texts. */
export const ALL_BUT_SOURCES: readonly LossCode[] = [
  "entities",
  "ties",
  "methods",
  "roles",
  "places",
  "fields",
  "other-names",
  "name-languages",
  "facts",
  "claims",
  "rival-claims",
  "coverage",
  "levels",
];
