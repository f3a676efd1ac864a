import type { CellRule, ReadAs } from "@maillage/model";
import type { Cell } from "../readers/reader.ts";

export type Cells = ReadonlyMap<string, Cell>;

/** A CellRule of any form, in one form. */
export interface PlainRule {
  /** Columns of which the first that is not empty counts, or with `join` all. */
  readonly from: readonly string[];
  readonly value: readonly Taken[] | null;
  /** With `each`: what of the column of the turn is taken. */
  readonly turn: "cell" | "column" | null;
  readonly read: ReadAs | null;
  readonly values: ReadonlyMap<string, string> | null;
  readonly otherwise: string | null;
  readonly empty: ReadonlySet<string>;
  readonly join: string | null;
  readonly first: boolean;
  /** Texts that cannot be read are left empty. */
  readonly leavesUnread: boolean;
  readonly split: string | null;
  readonly prefix: string;
}

/** Brings a rule into its full form. */
export function plainRule(rule: CellRule): PlainRule {
  const full = typeof rule === "string" ? { from: rule } : rule;
  const from = full.from === undefined ? [] : typeof full.from === "string" ? [full.from] : full.from;
  return {
    from,
    value: full.value === undefined ? null : given(full.value),
    turn: full.cell === true ? "cell" : full.column === true ? "column" : null,
    read: full.read ?? null,
    values: full.values === undefined ? null : new Map(Object.entries(full.values)),
    otherwise: full.otherwise ?? null,
    empty: new Set(full.empty),
    join: full.join ?? null,
    first: full.first === true,
    leavesUnread: full.unread === "empty",
    split: full.split ?? null,
    prefix: full.prefix ?? "",
  };
}

/** The texts of a cell, trimmed, without empty ones. */
export function textsOf(cell: Cell | undefined): string[] {
  if (cell === undefined) return [];
  const list = typeof cell === "string" ? [cell] : cell;
  return list.map((text) => text.trim()).filter((text) => text !== "");
}

/** A text of the file on its way into a cell of the package. */
export interface Taken {
  /** As the file has it; null where the mapping gives the text. */
  readonly before: string | null;
  readonly text: string;
  /** Column of the file; null where the mapping gives the text. */
  readonly column: string | null;
  /** `values` does not name it, and `otherwise` stands for it. */
  readonly otherwise: boolean;
}

/**
 * The texts that a rule takes from one row, before any reading: parts, without what means nothing, replaced by `values`.
 * `turn` is the column of the turn where the row has `each`. Cost: linear in the texts.
 */
export function takeTexts(rule: PlainRule, cells: Cells, turn: string | null): readonly Taken[] {
  if (rule.value !== null) return rule.value;
  if (rule.turn === "column") return replace(rule, turn === null ? [] : [turn.trim()], turn);
  const columns = rule.turn === "cell" ? (turn === null ? [] : [turn]) : rule.from;
  const filled = columns.flatMap((column) => {
    const parts = partsOf(rule, textsOf(cells.get(column)));
    return parts.length === 0 ? [] : [{ column, parts: rule.first ? parts.slice(0, 1) : parts }];
  });
  const [head] = filled;
  if (head !== undefined) {
    const texts = rule.join === null ? head.parts : [filled.flatMap(({ parts }) => parts).join(rule.join)];
    return replace(rule, texts, head.column);
  }
  const instead = rule.values?.get("");
  return instead === undefined ? [] : given(instead);
}

const given = (text: string): Taken[] =>
  text === "" ? [] : [{ before: null, text, column: null, otherwise: false }];

function partsOf(rule: PlainRule, texts: readonly string[]): string[] {
  const { split, values } = rule;
  const parts = texts.flatMap((text) =>
    split === null || values?.has(text) === true ? [text] : text.split(split).map((part) => part.trim()),
  );
  return parts.filter((part) => part !== "" && !rule.empty.has(part));
}

function replace(rule: PlainRule, parts: readonly string[], column: string | null): Taken[] {
  return parts.flatMap((before) => {
    const named = rule.values?.get(before);
    const text = named ?? rule.otherwise ?? before;
    const otherwise = named === undefined && rule.otherwise !== null;
    return text === "" ? [] : [{ before, text, column, otherwise }];
  });
}
