import type { Normalised } from "./normalised.ts";

export type Candidate = Normalised["candidates"][number];

/** A text that was read as one value; rule null when it was in the form of the package already. */
export const read = (before: string, value: string, rule: string | null): Normalised => ({
  before,
  value,
  rule,
  candidates: [],
});

/** A text that may mean several things, or one that needs a yes. Candidates of one value are joined, the first label stays. */
export function asked(before: string, candidates: readonly Candidate[], rule: string): Normalised {
  const byValue = new Map<string, Candidate>();
  for (const candidate of candidates)
    if (!byValue.has(candidate.value)) byValue.set(candidate.value, candidate);
  return { before, value: null, rule, candidates: [...byValue.values()] };
}

/** A text that cannot be read; the rule says why where that is known. */
export const unread = (before: string, rule: string | null = null): Normalised => ({
  before,
  value: null,
  rule,
  candidates: [],
});
