import type { MeasureInfo, MeasureResult } from "@maillage/model";
import { namedTies } from "./measureTables.ts";

type Node = MeasureResult["nodes"][number];
type Matrix = MeasureResult["matrices"][number];

/** A number as people read it, to six digits, millions to the unit; a dash where there is none. */
export function roundedTo(value: number | null): string {
  if (value === null) return "–";
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) < 1e6 ? value.toPrecision(6) : value.toFixed(0);
}

const intervalText = (low: number | null, high: number | null): string =>
  low === null || high === null ? "" : `  (${roundedTo(low)} to ${roundedTo(high)})`;

/** Ranks in whole numbers, rounded outwards: equal values share the middle of theirs, which can be a half. */
function rankText({ rank }: Node): string {
  if (rank === undefined) return "";
  const { low, high } = rank;
  return `  (rank ${roundedTo(low && Math.floor(low))} to ${roundedTo(high && Math.ceil(high))})`;
}

/** What doubtful dates change of a value: an interval where the truth lies in it, else the two ends. */
function rangeText({ range }: Node, bounded: readonly string[], first: string): string {
  if (!range?.dateSensitive) return "";
  const { certainly = null, possibly = null } = range.values[0] ?? {};
  if (bounded.includes(first) && certainly === null)
    return `  (at most ${roundedTo(possibly)}; no tie is certain by its dates)`;
  return bounded.includes(first)
    ? `  (between ${roundedTo(certainly)} and ${roundedTo(possibly)}, depending on doubtful dates)`
    : `  (certainly ${roundedTo(certainly)}, possibly ${roundedTo(possibly)})`;
}

/** The first value of each node, with its name and what surrounds it, in the order of the answer. */
export function nodeLines({ columns }: MeasureInfo, { nodes, method }: MeasureResult): string[] {
  const first = columns.find(({ of }) => of === "node")?.id;
  if (first === undefined) return [];
  return nodes.map((node) => {
    const value = roundedTo(node.values[0] ?? null).padStart(12);
    const interval = intervalText(node.low?.[0] ?? null, node.high?.[0] ?? null);
    return `${value}  ${node.name}${rankText(node)}${interval}${rangeText(node, method.bounded, first)}`;
  });
}

/** The first value of each tie with the names of its ends; of a mark only the ties that bear it. */
export function tieLines(info: MeasureInfo, result: MeasureResult): string[] {
  const isMark = info.columns.find(({ of }) => of === "tie")?.unit === "flag";
  return namedTies(info, result)
    .filter(({ values }) => !isMark || values[0] === 1)
    .map(
      ({ values, sourceName, targetName }) =>
        `${roundedTo(values[0] ?? null).padStart(12)}  ${sourceName} – ${targetName}`,
    );
}

/** What a measure says of the whole. */
export const totalLines = ({ totals }: MeasureResult): string[] =>
  totals.map(({ id, value, low = null, high = null, range }) => {
    const ends = range
      ? `  (certainly ${roundedTo(range.certainly)}, possibly ${roundedTo(range.possibly)})`
      : "";
    return `${id}: ${roundedTo(value)}${intervalText(low, high)}${ends}`;
  });

/** Cells in columns of equal width: names to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

/** A table of groups under its id. Columns of groups bear the rows' numbers, since names would make them too wide. */
export function matrixLines(matrix: Matrix, info: MeasureInfo, nameOf: (group: string) => string): string[] {
  const { id, groups, columns, values, low, high } = matrix;
  const heads = columns?.map((column) => info.columns.find((one) => one.id === column)?.label.en ?? column);
  const cell = (row: number, column: number) =>
    `${roundedTo(values[row]?.[column] ?? null)}${intervalText(low?.[row]?.[column] ?? null, high?.[row]?.[column] ?? null)}`;
  return [
    heads ? `${id}:` : `${id} (columns bear the numbers of the rows):`,
    ...aligned([
      ["", ...(heads ?? groups.map((_, at) => String(at + 1)))],
      ...groups.map((group, row) => [
        heads ? nameOf(group) : `${String(row + 1).padStart(String(groups.length).length)} ${nameOf(group)}`,
        ...(heads ?? groups).map((_, column) => cell(row, column)),
      ]),
    ]),
  ];
}
