import { DETECTABLE } from "@maillage/analysis";
import type { GapAnswer, GapCell } from "@maillage/model";
import type { Words } from "../strings/i18n.ts";
import type { GapPair } from "../url/gapPair.ts";

/** "= 0.012", or "< 0.001": a chance is never 0. */
export const chanceText = ({ number }: Words, p: number): string =>
  p < 0.001 ? `< ${number(0.001, 3)}` : `= ${number(p, 3)}`;

/** By what the first test compares. */
export function testOf({ unit, chain }: GapAnswer["method"]): string {
  if (unit === "tie-ends") return "hypergeometric";
  if (unit === "occasions") return "tables";
  return chain === null ? "stubs" : "swaps";
}

/** How the numbers of one cell came about, a sentence each. */
export function gapWorking(
  words: Words,
  { rows }: Pick<GapPair, "rows">,
  cell: GapCell,
  method: GapAnswer["method"],
): string[] {
  const { t, number } = words;
  const { draws, seed, chain, tested } = method;
  const [p, q] = [chanceText(words, cell.p.used), cell.q];
  const drawn = { draws: number(draws), seed };
  const ratio = {
    observed: number(cell.observed),
    expected: number(cell.expected, 2),
    prior: number(method.prior, 2),
    mean: number(cell.ratio.mean, 2),
    low: number(cell.ratio.low, 2),
    high: number(cell.ratio.high, 2),
  };
  const test = testOf(method);
  return [
    t("work.first", { test, p: chanceText(words, cell.p.exact) }),
    chain &&
      t("work.chain", {
        ...{ test, ...drawn, burnIn: number(chain.burnIn) },
        ...{ thinning: number(chain.thinning), steps: number(chain.steps) },
      }),
    cell.p.permuted !== null && t("work.second", { rows, ...drawn, p: chanceText(words, cell.p.permuted) }),
    q === null
      ? t(cell.expected < DETECTABLE ? "work.untested" : "work.undocumented", { p })
      : t("work.used", { p, tested: number(tested), q: chanceText(words, q) }),
    t("work.ratio", ratio),
    t("work.shortfall", { ...ratio, shortfall: number(cell.shortfall, 2) }),
  ].filter((line) => typeof line === "string");
}
