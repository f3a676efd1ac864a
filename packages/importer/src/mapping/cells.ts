import type { CellRule } from "@maillage/model";
import type { Cell } from "../readers/reader.ts";

/** With `each`: the column of the turn and what stands in it. */
export interface Turn {
  readonly column: string;
  readonly cell: Cell;
}

type Cells = ReadonlyMap<string, Cell>;
export type FullRule = Exclude<CellRule, string>;

/** The fuller form of a rule that is only a column's name. */
export const fullRule = (rule: CellRule): FullRule => (typeof rule === "string" ? { from: rule } : rule);

/** The columns that a rule reads. */
export function columnsOf(rule: CellRule): readonly string[] {
  const { from } = fullRule(rule);
  return from === undefined ? [] : typeof from === "string" ? [from] : from;
}

const parts = (cell: Cell | undefined): string[] =>
  (cell === undefined ? [] : typeof cell === "string" ? [cell] : cell)
    .map((part) => part.trim())
    .filter((part) => part !== "");

function taken(rule: FullRule, cells: Cells, turn: Turn | null): string[] {
  if (rule.value !== undefined) return [rule.value];
  if (rule.cell === true) return parts(turn?.cell);
  if (rule.column === true) return turn === null ? [] : [turn.column];
  for (const column of columnsOf(rule)) {
    const found = parts(cells.get(column)).filter((part) => !(rule.empty ?? []).includes(part));
    if (found.length > 0) return found;
  }
  return [];
}

/** What a cell says before it is read, and whether `values` or `otherwise` has decided it. */
export interface TakenPart {
  readonly before: string;
  readonly text: string;
  readonly decided: boolean;
}

/** The parts of a cell as the rule takes them: from, empty, split, values, otherwise. Parts that say nothing are left out. */
export function takenParts(rule: FullRule, cells: Cells, turn: Turn | null): TakenPart[] {
  const { split, values, otherwise, empty = [] } = rule;
  const all = taken(rule, cells, turn);
  const single =
    split === undefined ? all : all.flatMap((part) => part.split(split).map((piece) => piece.trim()));
  return single
    .filter((part) => part !== "" && !empty.includes(part))
    .map((before): TakenPart => {
      if (values !== undefined && Object.hasOwn(values, before))
        return { before, text: values[before] ?? "", decided: true };
      if (values !== undefined && otherwise !== undefined) return { before, text: otherwise, decided: true };
      return { before, text: before, decided: rule.value !== undefined };
    })
    .filter(({ text }) => text !== "");
}

/** Whether a row's cells are what `when` asks for. */
export function matches(
  when: Readonly<Record<string, string | readonly string[]>> | undefined,
  cells: Cells,
): boolean {
  return Object.entries(when ?? {}).every(([column, wanted]) => {
    const held = parts(cells.get(column));
    const list = typeof wanted === "string" ? [wanted] : wanted;
    return held.length === 0 ? list.includes("") : held.some((part) => list.includes(part));
  });
}
