import { csvOf } from "@maillage/importer";
import { MaillageError, type MeasureInfo, type MeasureResult } from "@maillage/model";

type Value = number | null;
type Valued = Pick<MeasureResult["ties"][number], "values" | "low" | "high">;
type Row = Readonly<Record<string, unknown>>;
type Cells = Readonly<Record<string, string>>;
type Column = MeasureInfo["columns"][number];

/** A part of an answer as rows for programs, and as CSV with its head. */
export interface MeasureTable {
  /** "nodes", "ties", "totals", or the id of a table of groups. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly head: readonly string[];
  readonly cells: readonly Cells[];
}

const text = (value: Value | string | undefined): string => String(value ?? "");
const columnsOf = ({ columns }: MeasureInfo, of: Column["of"]) =>
  columns.filter((column) => column.of === of);

/** Reads the values of one kind of line, with the intervals of the columns that have any. Linear. */
function valueReader(columns: readonly Column[], lines: readonly Valued[]) {
  const ids = columns.map(({ id }) => id);
  const sides = ["low", "high"] as const;
  const surrounded = ids.filter((_, at) => lines.some(({ low }) => (low?.[at] ?? null) !== null));
  const isSurrounded = (id: string) => surrounded.includes(id);
  const named = (values: readonly Value[] | undefined, kept: readonly string[]) =>
    Object.fromEntries(kept.map((id) => [id, values?.[ids.indexOf(id)] ?? null]));
  return {
    head: ids.flatMap((id) => (isSurrounded(id) ? [id, ...sides.map((side) => `${id}_${side}`)] : [id])),
    row: ({ values, low, high }: Valued) => ({
      value: values[0] ?? null,
      ...(ids.length > 1 ? { values: named(values, ids) } : {}),
      ...(surrounded.length > 0 ? { low: named(low, surrounded), high: named(high, surrounded) } : {}),
    }),
    cells: (line: Valued): Cells =>
      Object.fromEntries(
        ids.flatMap((id, at) => [
          [id, text(line.values[at])],
          ...sides.map((side) => [`${id}_${side}`, text(line[side]?.[at])]),
        ]),
      ),
  };
}

function nodeTable(info: MeasureInfo, { nodes, method }: MeasureResult): MeasureTable {
  const values = valueReader(columnsOf(info, "node"), nodes);
  const ranks = method.robustness > 0 ? ["rank", "rank_low", "rank_high"] : [];
  const dates = method.ranges ? ["certainly", "possibly", "dateSensitive"] : [];
  return {
    name: "nodes",
    rows: nodes.map((node) => ({
      ...{ id: node.id, label: node.name, type: node.type, country: node.country },
      ...values.row(node),
      ...(node.rank ? { rank: node.rank } : {}),
      ...(node.range ? { range: node.range } : {}),
    })),
    head: ["id", "label", "type", "country", ...values.head, ...ranks, ...dates],
    cells: nodes.map((node) => ({
      ...{ id: node.id, label: node.name, type: node.type, country: text(node.country) },
      ...values.cells(node),
      rank: text(node.rank?.value),
      rank_low: text(node.rank?.low),
      rank_high: text(node.rank?.high),
      certainly: text(node.range?.values[0]?.certainly),
      possibly: text(node.range?.values[0]?.possibly),
      dateSensitive: node.range ? String(node.range.dateSensitive) : "",
    })),
  };
}

/** Ties with the names of their ends, by the first value: the largest first, numbers of groups from 0 on; without one last. */
export function namedTies(info: MeasureInfo, { nodes, ties }: MeasureResult) {
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]));
  const [first] = columnsOf(info, "tie");
  const sign = first?.unit === "group" ? 1 : -1;
  const place = ({ values: [value = null] }: Valued) =>
    value === null ? Number.POSITIVE_INFINITY : sign * value;
  return ties
    .map((tie) => ({
      ...tie,
      sourceName: nameOf.get(tie.source) ?? tie.source,
      targetName: nameOf.get(tie.target) ?? tie.target,
    }))
    .sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function tieTable(info: MeasureInfo, result: MeasureResult): MeasureTable {
  const ties = namedTies(info, result);
  const values = valueReader(columnsOf(info, "tie"), ties);
  return {
    name: "ties",
    rows: ties.map(({ source, sourceName, target, targetName, ...line }) => ({
      ...{ source, sourceName, target, targetName },
      ...values.row(line),
    })),
    head: ["source", "source_name", "target", "target_name", ...values.head],
    cells: ties.map(({ source, sourceName, target, targetName, ...line }) => ({
      ...{ source, source_name: sourceName, target, target_name: targetName },
      ...values.cells(line),
    })),
  };
}

function matrixTable(
  { id, groups, columns, values, low, high }: MeasureResult["matrices"][number],
  nameOf: (group: string) => string,
): MeasureTable {
  const cells = groups.flatMap((group, row) =>
    (columns ?? groups).map((column, at) => ({
      row: nameOf(group),
      column: columns ? column : nameOf(column),
      value: values[row]?.[at] ?? null,
      ...(low && high ? { low: low[row]?.[at] ?? null, high: high[row]?.[at] ?? null } : {}),
    })),
  );
  return {
    name: id,
    rows: cells,
    head: ["row", "column", "value", ...(low && high ? ["low", "high"] : [])],
    cells: cells.map((cell) =>
      Object.fromEntries(Object.entries(cell).map(([name, value]) => [name, text(value)])),
    ),
  };
}

const totalTable = ({ totals }: MeasureResult): MeasureTable => ({
  name: "totals",
  rows: totals,
  head: ["id", "value", "low", "high"],
  cells: totals.map(({ id, value, low, high }) => ({
    id,
    ...{ value: text(value), low: text(low), high: text(high) },
  })),
});

/** The tables of an answer: of nodes, of ties and of groups, as far as the measure has any, and of the whole; groups by their names. */
export const tablesOf = (
  info: MeasureInfo,
  result: MeasureResult,
  nameOf: (group: string) => string,
): MeasureTable[] => [
  ...(columnsOf(info, "node").length > 0 ? [nodeTable(info, result)] : []),
  ...(columnsOf(info, "tie").length > 0 ? [tieTable(info, result)] : []),
  ...result.matrices.map((matrix) => matrixTable(matrix, nameOf)),
  totalTable(result),
];

/** The table of a name, the first where none is named. Throws "measure-table-unknown". */
export function tableNamed(tables: readonly MeasureTable[], name: string | undefined): MeasureTable {
  const found = tables.find((table) => name === undefined || table.name === name);
  if (found) return found;
  throw new MaillageError(
    "measure-table-unknown",
    "usage",
    `The measure gives no such table. Name one of: ${tables.map((table) => table.name).join(", ")}.`,
  );
}

/** A table as lines of CSV, the head first. */
export const csvLines = ({ head, cells }: MeasureTable): string[] => csvOf(head, cells).trimEnd().split("\n");
