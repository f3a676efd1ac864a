import type { DuplicateBand } from "@maillage/model";
import { eachBlock } from "./blocks.ts";
import { type Candidate, prepare } from "./candidate.ts";
import { backgroundOf, comparable, type Evidence, weighEvidence } from "./weighEvidence.ts";

/** Scores from here on are proposed as one entity, and from there on asked about; docs/methods/duplicates.md says why. */
export const PROPOSE_FROM = 0.85;
export const ASK_FROM = 0.6;

/** Two candidates that may be one entity. */
export interface DuplicatePair {
  /** Key of the first, and of the second, which comes later in the lists. */
  readonly a: string;
  readonly b: string;
  /** Sum of the evidence, at most 1. */
  readonly score: number;
  readonly band: DuplicateBand;
  readonly evidence: readonly Evidence[];
}

/** The band of a score; null when the pair is left alone. */
export const bandOf = (score: number): DuplicateBand | null =>
  score >= PROPOSE_FROM ? "propose" : score >= ASK_FROM ? "ask" : null;

/**
 * Pairs that may be one entity: among the candidates, and of a candidate with what is known; never among the known. The
 * best first, then by keys. Nothing is merged: a person decides. Pure and deterministic. Cost: linear in records for
 * names of bounded length, for each record meets a bounded number of others (see `eachBlock`).
 */
export function findDuplicates(
  candidates: readonly Candidate[],
  known: readonly Candidate[] = [],
): DuplicatePair[] {
  const prepared = [...candidates, ...known].map(prepare);
  const background = backgroundOf(prepared);
  const records = prepared.map((each) => comparable(each, background));
  const pairs: DuplicatePair[] = [];
  eachBlock(prepared, candidates.length, (index, partners) => {
    const one = records[index];
    for (const partner of partners) {
      const other = records[partner];
      if (one === undefined || other === undefined) continue;
      const evidence = weighEvidence(one, other, background);
      const sum = evidence.reduce((total, { points }) => total + points, 0);
      const score = Math.round(Math.min(1, sum) * 1000) / 1000;
      const band = bandOf(score);
      if (band === null) continue;
      pairs.push({
        a: one.prepared.candidate.key,
        b: other.prepared.candidate.key,
        score,
        band,
        evidence,
      });
    }
  });
  const order = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return pairs.sort((x, y) => y.score - x.score || order(x.a, y.a) || order(x.b, y.b));
}
