import { isVerdict } from "../gaps/gapCell.ts";
import { type RowRowInput, rowRowGaps } from "../gaps/rowRowGaps.ts";
import type { Progress } from "../measures/measure.ts";

/** What a pair of groups is called, whichever of them comes first. */
const keyOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/**
 * For each candidate, a position in `ties`, whether it alone stands against a verdict: whether its two groups would have fewer ties
 * than expected if it were not there, and have not as it is. Ties between the same two groups stand in for one another: the first is
 * taken away, and the whole matrix drawn anew. What becomes of other pairs is not told: near the border they turn with any tie. Pure
 * and deterministic by seed. Cost: one matrix for each pair of groups of candidates without a verdict that has fewer ties than
 * expected; see `rowRowGaps`.
 */
export function newVerdicts(
  input: RowRowInput,
  candidates: readonly number[],
  onProgress?: Progress,
): boolean[] {
  const base = new Map(rowRowGaps(input).cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const cellAt = (tie: number): string | null => {
    const { a, b } = input.ties[tie] as RowRowInput["ties"][number];
    const [one, other] = [input.organisations[a]?.row ?? null, input.organisations[b]?.row ?? null];
    return one === null || other === null ? null : keyOf(one, other);
  };
  const firstOf = new Map<string, number>();
  for (const tie of candidates) {
    const key = cellAt(tie);
    const cell = key === null ? undefined : base.get(key);
    if (key === null || cell === undefined || firstOf.has(key)) continue;
    if (cell.q !== null && !isVerdict(cell) && cell.observed <= cell.expected) firstOf.set(key, tie);
  }
  const found = new Map<string, boolean>();
  for (const [key, tie] of firstOf) {
    const { cells } = rowRowGaps({ ...input, ties: input.ties.toSpliced(tie, 1) });
    found.set(
      key,
      cells.some((cell) => keyOf(cell.row, cell.column) === key && isVerdict(cell)),
    );
    onProgress?.(found.size, firstOf.size);
  }
  return candidates.map((tie) => found.get(cellAt(tie) ?? "") ?? false);
}
