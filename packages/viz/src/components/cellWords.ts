import { DETECTABLE } from "@maillage/analysis";
import { type GapCell, regionName } from "@maillage/model";
import { useWords, type Words } from "../strings/i18n.ts";
import type { Language } from "../strings/language.ts";
import { DEFAULT_PAIR, type GapPair } from "../url/gapPair.ts";
import { useQuestion } from "../url/question.ts";
import { chanceText } from "./gapWorking.ts";
import { anyKindName, fieldName, methodName, placeName } from "./labels.ts";

export interface CellWords {
  row(id: string): string;
  column(id: string): string;
  /** Row and column as one name. */
  name(cell: { row: string; column: string }): string;
  /** What stands in rows and columns, as the question says it. */
  readonly kind: string;
  /** What can be said of the cell, without its name. */
  status(cell: GapCell): string;
  /** The finding, as a sentence without a full stop. */
  finding(cell: GapCell): string;
  found(cell: GapCell): string;
  chance(cell: GapCell): string;
  /** The shrunk ratio with its interval, and what is missing; nothing of a cell that was not tested. */
  ratio(cell: GapCell): string;
  /** What is left of the finding among so many tests, or that the record cannot answer; nothing where too little is expected. */
  corrected(cell: GapCell, tested: number): string;
  /** Who looked here, as far as it is recorded. */
  looked(cell: GapCell): string;
  short(cell: GapCell): string;
}

const NO_RECORD = { found: 0, noneFound: 0, notLooked: 0, world: 0 };

/** The name of a row or column, by what stands there. */
function groupName(of: GapPair["rows" | "columns"], id: string, language: Language): string {
  if (of === "field") return fieldName(id, language);
  if (of === "method") return methodName(id, language);
  if (of === "kind") return anyKindName(id, language);
  return of === "country" ? (placeName(id, language) ?? id) : regionName(id, language);
}

/** The sentences about a cell, in the reader's language. */
export function cellWords(words: Words, pair: GapPair = DEFAULT_PAIR): CellWords {
  const { t, number, language } = words;
  const row = (id: string) => groupName(pair.rows, id, language);
  const byField = pair.columns === "field";
  const byOccasions = pair.measuredBy === "occasions";
  const column = (id: string) => groupName(pair.columns, id, language);
  const name = (cell: { row: string; column: string }) =>
    cell.row === cell.column && pair.rows !== "kind"
      ? t("gaps.within", { row: row(cell.row) })
      : t("gaps.pair", { row: row(cell.row), column: column(cell.column) });
  const status = (cell: GapCell) => {
    if (cell.below && cell.status !== "fewer-than-expected") return t("status.below");
    if (byOccasions && cell.status === "fewer-than-expected") return t("gaps.fewerOccasions");
    return t(`status.${cell.status}`);
  };
  const finding = (cell: GapCell) => t("status.of", { name: name(cell), status: status(cell) });
  return {
    row,
    column,
    name,
    kind: `${t(`rows.${pair.rows}`)} × ${t(`rows.${pair.columns}`)}`,
    status,
    finding,
    found: (cell) =>
      t(byOccasions ? "gaps.foundOccasions" : byField ? "cell.found" : "cell.foundPair", {
        observed: cell.observed,
        expected: number(cell.expected, 1),
        rows: pair.rows,
      }),
    chance: (cell) => {
      if (cell.expected < DETECTABLE) return t("cell.little");
      if (cell.status === "no-tie") return t("cell.noTie");
      return t("cell.chance", { observed: cell.observed, k: Math.round(cell.p.used * 1000) });
    },
    ratio: ({ q, ratio: { mean, low, high }, shortfall }) => {
      if (q === null) return "";
      const said = t("cell.ratio", { mean: number(mean, 2), low: number(low, 2), high: number(high, 2) });
      return shortfall > 0 ? `${said} ${t("cell.missing", { shortfall: number(shortfall, 1) })}` : said;
    },
    corrected: ({ q, status, expected }, tested) => {
      if (q === null) return expected < DETECTABLE ? "" : t("cell.undocumented");
      const certain = status === "fewer-than-expected";
      return t(certain ? "cell.certain" : "cell.corrected", { tested, q: chanceText(words, q) });
    },
    looked: ({ coverage, actors }) => {
      const known = t("cover.actors", { n: actors });
      if (!byField || pair.rows === "kind" || pair.rows === "method") return `${t("cover.pair")} ${known}`;
      const { found, noneFound, notLooked, world } = coverage ?? NO_RECORD;
      const here = found + noneFound > 0 ? t("cover.counts", { found, none: noneFound }) : t("cover.none");
      return [here, t("cover.notLooked", { n: notLooked }), t("cover.world", { n: world }), known]
        .filter((sentence) => sentence !== "")
        .join(" ");
    },
    short: (cell) =>
      t("cell.short", {
        name: finding(cell),
        observed: number(cell.observed),
        expected: number(cell.expected, 1),
      }),
  };
}
export const useCellWords = (): CellWords => cellWords(useWords(), useQuestion().question.pair);
