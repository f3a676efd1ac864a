import { Refused } from "../text/refused.ts";
import type { LineEnd } from "../text/scan.ts";
import { Tokens } from "./tokens.ts";

export const DELIMITERS = [",", ";", "\t", "|"] as const;
const NAMES: Readonly<Record<string, string>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };
const ROWS = 100;

/** What people call a delimiter. */
export const delimiterName = (delimiter: string): string => NAMES[delimiter] ?? delimiter;

/**
 * The delimiter that parts the first 100 rows of `sample` most alike: the largest share of rows with one number of cells, two at
 * least; among equals (to a twentieth) one that parts the first row like the others; then the larger number of cells. The comma
 * where none parts anything. `sample` may end in the middle of a row. Cost: linear in the sample, once for each delimiter.
 */
export function sniffDelimiter(sample: string, lineEnd: LineEnd): string {
  let best: { delimiter: string; share: number; first: number; cells: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const counts = cellCounts(sample, delimiter, lineEnd);
    const cells = mostCommon(counts);
    if (cells < 2) continue;
    const share = Math.round((20 * counts.filter((count) => count === cells).length) / counts.length);
    const first = counts[0] === cells ? 1 : 0;
    if (
      best === null ||
      share > best.share ||
      (share === best.share && (first > best.first || (first === best.first && cells > best.cells)))
    )
      best = { delimiter, share, first, cells };
  }
  return best?.delimiter ?? ",";
}

/** The number that occurs most often, and of several the largest; 0 for none. */
export function mostCommon(numbers: readonly number[]): number {
  const times = new Map<number, number>();
  let best = 0;
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  for (const [number, often] of times) {
    const most = times.get(best) ?? 0;
    if (often > most || (often === most && number > best)) best = number;
  }
  return best;
}

function cellCounts(sample: string, delimiter: string, lineEnd: LineEnd): number[] {
  const counts: number[] = [];
  const tokens = new Tokens("", delimiter, lineEnd, (cells) => {
    if (counts.length < ROWS && cells.some((cell) => cell.trim() !== "")) counts.push(cells.length);
  });
  try {
    tokens.push(sample);
    if (counts.length === 0) tokens.finish();
  } catch (error) {
    // Marks that do not close under this delimiter: what was parted before them counts.
    if (!(error instanceof Refused)) throw error;
  }
  return counts;
}
