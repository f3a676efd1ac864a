import type { Label, Term } from "./generated/schema.generated.ts";

export const LANGUAGES = ["en", "fr", "es", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The label of a term in a language; the id itself when the vocabulary does not hold it. */
export function labelOf(terms: readonly Term[], id: string, language: Language): string {
  const label: Label | undefined = terms.find((term) => term.id === id)?.label;
  return label?.[language] ?? id;
}
