import { coverageOf, gapStatus, isVerdict, type LookRecord, type MeasuredCell } from "@maillage/analysis";
import { FIELDS, type GapAnswer, type GapCell, regionContains, regionIdByName } from "@maillage/model";
import {
  fieldLabel,
  type GapGround,
  type GapQuestion,
  groundOf,
  regionOfRow,
  rowLabel,
  rowOf,
  rowsOf,
} from "./gapQuestion.ts";
import { measure } from "./measure.ts";
import type { KnownEntity, Snapshot } from "./networkSnapshot.ts";

export const PERMUTATIONS = 20_000;
export const PERMUTATION_SEED = 1;

const cellKey = (row: string, column: string): string => `${row} ${column}`;

function looks(rows: Snapshot["coverage"]): LookRecord[] {
  return rows.flatMap((row) => {
    const region = regionIdByName(row.region);
    if (region === null) return [];
    return [{ field: row.field, region, source: row.source, result: row.result as LookRecord["result"] }];
  });
}

/** The cells in which an organisation stands. */
function cellsOf(question: GapQuestion, entity: KnownEntity): string[] {
  const row = rowOf(question.rows, entity.ref.country);
  if (row === null) return [];
  return entity.ref.fields.map((field) => cellKey(row, field));
}

function absentCells(question: GapQuestion, ground: GapGround): Set<string> {
  const cells = new Set<string>();
  for (const tie of ground.absent) {
    if (question.columns === "field") {
      for (const end of [tie.source, tie.target]) for (const cell of cellsOf(question, end)) cells.add(cell);
      continue;
    }
    const a = rowOf(question.rows, tie.source.ref.country) ?? "";
    const b = rowOf(question.rows, tie.target.ref.country) ?? "";
    cells.add(cellKey(a, b)).add(cellKey(b, a));
  }
  return cells;
}

/** Organisations of each cell (row × field) or of each row (row × row). */
function actorCounts(question: GapQuestion, ground: GapGround): (row: string, column: string) => number {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  if (question.columns === "field") {
    for (const entity of ground.organisations) for (const cell of cellsOf(question, entity)) add(cell);
    return (row, column) => counts.get(cellKey(row, column)) ?? 0;
  }
  for (const row of ground.rowAt) if (row !== null) add(row);
  return (row, column) => (counts.get(row) ?? 0) + (row === column ? 0 : (counts.get(column) ?? 0));
}

/** What a thread can be sent: a tie as numbers, without the records it came from. */
const plainTies = (ties: GapGround["counted"]) => ties.map(({ a, b, weak }) => ({ a, b, weak }));

function measureCells(
  question: GapQuestion,
  ground: GapGround,
  rows: readonly string[],
): Promise<MeasuredCell[]> {
  const ties = ground.counted;
  if (question.columns === "field")
    return measure("rowColumnGaps", {
      organisations: ground.organisations.map(({ ref }, index) => ({
        row: ground.rowAt[index] ?? null,
        columns: ref.fields,
      })),
      ties: plainTies(ties),
      rows,
      columns: FIELDS.map((field) => field.id),
      draws: PERMUTATIONS,
      seed: PERMUTATION_SEED,
    });
  return measure("rowRowGaps", {
    organisations: ground.rowAt.map((row) => ({ row })),
    ties: plainTies(ties),
    rows,
    onlyTelling: question.rows === "country",
    diagonal: question.rows !== "country" || question.domestic,
  });
}

/** The gap matrix of a question; about a second on the shipped network for row × field, in a thread of its own. */
export async function answerGaps(snapshot: Snapshot, question: GapQuestion): Promise<GapAnswer> {
  const ground = groundOf(snapshot, question);
  const rows = rowsOf(question.rows, ground.organisations);
  const byField = question.columns === "field";
  const measured = await measureCells(question, ground, rows);
  const records = looks(snapshot.coverage);
  const absent = absentCells(question, ground);
  const actorsIn = actorCounts(question, ground);
  const cells = measured.map((cell): GapCell => {
    const region = regionOfRow(question.rows, cell.row);
    const coverage =
      byField && region !== null ? coverageOf(records, region, cell.column, regionContains) : null;
    const actors = actorsIn(cell.row, cell.column);
    const absenceAsserted = absent.has(cellKey(cell.row, cell.column));
    return {
      row: cell.row,
      column: cell.column,
      observed: cell.observed,
      expected: cell.expected,
      ratio: { ...cell.ratio },
      p: { ...cell.p },
      q: cell.q,
      below: cell.below,
      status: gapStatus({ cell, coverage, actors, absenceAsserted }),
      coverage: coverage === null ? null : { ...coverage },
      actors,
      weak: cell.weak,
    };
  });
  const labelled = rows.map((id) => ({ id, label: rowLabel(question.rows, id) }));
  return {
    rows: labelled,
    columns: byField ? FIELDS.map(({ id }) => ({ id, label: fieldLabel(id) })) : labelled,
    cells,
    total: {
      ends: 2 * ground.counted.length,
      ties: ground.counted.length,
      placed: ground.placed,
      unplaced: ground.direct.length - ground.placed,
      undated: ground.undated,
    },
    method: {
      draws: byField ? PERMUTATIONS : 0,
      seed: byField ? PERMUTATION_SEED : 0,
      tested: cells.filter((cell) => cell.q !== null).length,
      verdicts: cells.filter(isVerdict).length,
      below: cells.filter((cell) => cell.below).length,
      null: byField ? "hypergeometric, and row labels permuted over organisations" : "stub matching",
    },
    revision: snapshot.revision,
  };
}
