import type { GapCell } from "@maillage/model";
import { useWords, type Words } from "../strings/i18n.ts";
import { areaName, fieldName } from "./labels.ts";

export interface CellWords {
  row(id: string): string;
  column(id: string): string;
  /** The finding, as a sentence without a full stop. */
  finding(cell: GapCell): string;
  found(cell: GapCell): string;
  chance(cell: GapCell): string;
  short(cell: GapCell): string;
}

/** The sentences about a cell, in the reader's language. */
export function cellWords(words: Words): CellWords {
  const { t, number, language } = words;
  const row = (id: string) => areaName(id, language);
  const column = (id: string) => fieldName(id, language);
  const finding = (cell: GapCell) => {
    const names = { row: row(cell.row), column: column(cell.column) };
    if (cell.below && cell.status !== "fewer-than-expected") return t("status.below", names);
    return t(`status.${cell.status}`, names);
  };
  return {
    row,
    column,
    finding,
    found: (cell) => t("cell.found", { observed: cell.observed, expected: number(cell.expected, 1) }),
    chance: (cell) => {
      if (cell.expected < 3) return t("cell.little");
      if (cell.status === "no-tie") return t("cell.noTie");
      return t("cell.chance", { observed: cell.observed, k: Math.round(cell.p.used * 1000) });
    },
    short: (cell) =>
      t("cell.short", {
        name: finding(cell),
        observed: number(cell.observed),
        expected: number(cell.expected, 1),
      }),
  };
}
export const useCellWords = (): CellWords => cellWords(useWords());
