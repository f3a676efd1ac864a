import {
  coverageOf,
  type Documentation,
  gapStatus,
  isDocumented,
  isVerdict,
  type JudgedCells,
  judgeDocumented,
  type LookRecord,
} from "@maillage/analysis";
import { type GapAnswer, type GapCell, regionContains, regionIdByName } from "@maillage/model";
import {
  columnsOf,
  type GapGround,
  type GapQuestion,
  groundOf,
  groupsIn,
  labelIn,
  meetsItself,
  methodOf,
  regionOfRow,
  rowOf,
} from "./gapQuestion.ts";
import { measure, type Watching } from "./measure.ts";
import type { KnownEntity, Snapshot } from "./networkSnapshot.ts";
import { type Occasions, occasionsOf } from "./occasions.ts";

/** Shuffles of labels; fewer where ties are many. */
export const PERMUTATIONS = 20_000;
const LEAST_PERMUTATIONS = 1_000;
/** Ends of ties that are dealt out in all shuffles together. */
const SHUFFLED = 400_000_000;
/** Draws of whole tables, of occasions or of swapped ties. */
const TABLES = 2_000;
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
  const row = rowOf(question, entity);
  if (row === null) return [];
  return columnsOf(question, entity).map((column) => cellKey(row, column));
}

function absentCells(question: GapQuestion, ground: GapGround): Set<string> {
  const cells = new Set<string>();
  for (const tie of ground.absent) {
    if (meetsItself(question)) {
      const [a, b] = [tie.source, tie.target].map((end) => rowOf(question, end) ?? "") as [string, string];
      cells.add(cellKey(a, b)).add(cellKey(b, a));
    } else
      for (const end of [tie.source, tie.target]) for (const cell of cellsOf(question, end)) cells.add(cell);
  }
  return cells;
}

/** Organisations of each cell, of each row where rows meet rows, or of each column where rows are methods. */
function actorCounts(question: GapQuestion, ground: GapGround): (row: string, column: string) => number {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  if (question.rows === "method") {
    for (const entity of ground.organisations) for (const column of columnsOf(question, entity)) add(column);
    return (_, column) => counts.get(column) ?? 0;
  }
  if (!meetsItself(question)) {
    for (const entity of ground.organisations) for (const cell of cellsOf(question, entity)) add(cell);
    return (row, column) => counts.get(cellKey(row, column)) ?? 0;
  }
  for (const row of ground.rowAt) if (row !== null) add(row);
  return (row, column) => (counts.get(row) ?? 0) + (row === column ? 0 : (counts.get(column) ?? 0));
}

/** What a thread can be sent: a tie as numbers, without the records it came from. */
const plainTies = (ties: GapGround["counted"]) => ties.map(({ a, b, weak }) => ({ a, b, weak }));

/** How a matrix is compared with chance. */
interface Compared {
  readonly unit: GapAnswer["method"]["unit"];
  readonly null: string;
  readonly draws: number;
  cells(watching: Watching): Promise<JudgedCells>;
}

const labelsToo = "row labels permuted over organisations";

function comparedBy(
  question: GapQuestion,
  ground: GapGround,
  occasions: Occasions | null,
  rows: readonly string[],
  columns: readonly string[],
): Compared {
  const ties = ground.counted;
  const shuffles = Math.min(
    PERMUTATIONS,
    Math.max(LEAST_PERMUTATIONS, Math.floor(SHUFFLED / (1 + 2 * ties.length))),
  );
  const seed = PERMUTATION_SEED;
  if (occasions !== null) {
    const { bodies, organisations, occasions: count, present, fixed } = occasions;
    const rowAt = bodies.map((body) => rowOf(question, body));
    return {
      unit: "occasions",
      null: `curveball over organisations and occasions, and ${labelsToo}`,
      draws: TABLES,
      cells: (watching) =>
        measure(
          "coParticipationGaps",
          { ...{ organisations, occasions: count, present, fixed, rowAt, rows }, draws: TABLES, seed },
          watching,
        ),
    };
  }
  if (meetsItself(question)) {
    const swaps = question.nullModel === "edge-swaps";
    const draws = swaps ? TABLES : shuffles;
    return {
      unit: "ties",
      null: `${swaps ? "double edge swaps" : "stub matching"}, and ${labelsToo}`,
      draws,
      cells: (watching) =>
        measure(
          "rowRowGaps",
          {
            organisations: ground.rowAt.map((row) => ({ row })),
            ties: plainTies(ties),
            rows,
            onlyTelling: question.rows === "country",
            diagonal: question.rows !== "country" || question.domestic,
            nullModel: question.nullModel,
            draws,
            seed,
          },
          watching,
        ),
    };
  }
  const shape = { rows, columns, draws: shuffles, seed };
  if (question.rows === "method")
    return {
      unit: "tie-ends",
      null: "hypergeometric, and methods permuted over ties",
      draws: shuffles,
      cells: (watching) =>
        measure(
          "methodColumnGaps",
          {
            ...shape,
            ties: ties.map(({ tie, weak }) => ({
              method: methodOf(question, tie),
              ends: [columnsOf(question, tie.source), columnsOf(question, tie.target)] as const,
              weak,
            })),
          },
          watching,
        ),
    };
  return {
    unit: "tie-ends",
    null: `hypergeometric, and ${labelsToo}`,
    draws: shuffles,
    cells: (watching) =>
      measure(
        "rowColumnGaps",
        {
          ...shape,
          organisations: ground.organisations.map((entity, index) => ({
            row: ground.rowAt[index] ?? null,
            columns: columnsOf(question, entity),
          })),
          ties: plainTies(ties),
        },
        watching,
      ),
  };
}

/** About how many steps the draws of a question take; a job from `JOB_FROM` of them on. */
export function gapWork(snapshot: Snapshot, question: GapQuestion): number {
  const ties = snapshot.ties.length;
  const entities = snapshot.entities.length;
  if (question.measuredBy === "occasions") return TABLES * entities * (entities / 64);
  return question.nullModel === "edge-swaps" ? TABLES * ties * 12 : Math.min(PERMUTATIONS * ties, SHUFFLED);
}

/** The gap matrix of a question. `hidden`: records that the viewer may not see. Cost: about a second on the shipped network, in a thread of its own. */
export async function answerGaps(
  snapshot: Snapshot,
  question: GapQuestion,
  hidden: number,
  watching: Watching = {},
): Promise<GapAnswer> {
  const ground = groundOf(snapshot, question);
  const rows = groupsIn(question.rows, question, ground);
  const columns = groupsIn(question.columns, question, ground);
  const occasions = question.measuredBy === "occasions" ? occasionsOf(snapshot, question) : null;
  const compared = comparedBy(question, ground, occasions, rows, columns);
  const records = looks(snapshot.coverage);
  const absent = occasions === null ? absentCells(question, ground) : new Set<string>();
  const actorsIn = actorCounts(question, ground);
  const documentation = ({ row, column }: { readonly row: string; readonly column: string }) => {
    const region = question.columns === "field" ? regionOfRow(question.rows, row) : null;
    const coverage =
      region === null || records.length === 0 ? null : coverageOf(records, region, column, regionContains);
    return { coverage, actors: actorsIn(row, column) };
  };
  const counted = await compared.cells(watching);
  const documentations = counted.cells.map(documentation);
  const measured = judgeDocumented(counted, documentations.map(isDocumented));
  const { prior, chain } = measured;
  const cells = measured.cells.map((cell, at): GapCell => {
    const { coverage, actors } = documentations[at] as Documentation;
    const absenceAsserted = absent.has(cellKey(cell.row, cell.column));
    return {
      row: cell.row,
      column: cell.column,
      observed: cell.observed,
      expected: cell.expected,
      ratio: { ...cell.ratio },
      shortfall: cell.shortfall,
      p: { ...cell.p },
      q: cell.q,
      below: cell.below,
      status: gapStatus({ cell, coverage, actors, absenceAsserted }),
      coverage: coverage === null ? null : { ...coverage },
      actors,
      weak: cell.weak,
    };
  });
  const labelled = (kind: GapQuestion["rows" | "columns"], ids: readonly string[]) =>
    ids.map((id) => ({ id, label: labelIn(kind, id) }));
  return {
    rows: labelled(question.rows, rows),
    columns: labelled(question.columns, columns),
    cells,
    total:
      occasions === null
        ? {
            ends: 2 * ground.counted.length,
            ties: ground.counted.length,
            placed: ground.placed,
            unplaced: ground.direct.length - ground.placed,
            undated: ground.undated,
            hidden,
          }
        : {
            ends: occasions.present.length,
            ties: occasions.ties.length,
            placed: occasions.ties.filter(({ source }) => rowOf(question, source) !== null).length,
            unplaced: occasions.ties.filter(({ source }) => rowOf(question, source) === null).length,
            undated: occasions.undated,
            hidden,
          },
    method: {
      measuredBy: question.measuredBy,
      unit: compared.unit,
      occasions: occasions?.occasions ?? 0,
      fixed: occasions?.fixed.length ?? 0,
      draws: compared.draws,
      seed: PERMUTATION_SEED,
      prior,
      chain: chain === null ? null : { ...chain },
      tested: cells.filter((cell) => cell.q !== null).length,
      verdicts: cells.filter(isVerdict).length,
      below: cells.filter((cell) => cell.below).length,
      null: compared.null,
    },
    revision: snapshot.revision,
  };
}
