import { rankGaps } from "@maillage/analysis";
import { csvOf } from "@maillage/importer";
import type { GapAnswer, GapCell } from "@maillage/model";
import type { NetworkAccess } from "./access.ts";
import { saveFinding } from "./analyse.ts";
import { print, printJson, tell } from "./report.ts";

export interface GapsOptions {
  /** Rows, columns, what is counted, the chance, and parts of the scope that were named. */
  readonly query: Readonly<Record<string, string>>;
  readonly public?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly save?: string;
}

const SHOWN = 20;
const COLUMNS = [
  "row",
  "column",
  "observed",
  "expected",
  "ratio",
  "low",
  "high",
  "shortfall",
  "p",
  "q",
  "status",
  "found",
  "none_found",
  "not_looked",
  "organisations",
] as const;

type Named = (of: "rows" | "columns", id: string) => string;
function namesOf(answer: GapAnswer): Named {
  const labels = {
    rows: new Map(answer.rows.map(({ id, label }) => [id, label])),
    columns: new Map(answer.columns.map(({ id, label }) => [id, label])),
  };
  return (of, id) => labels[of].get(id) ?? id;
}

const searches = (count: number): string => `${count} ${count === 1 ? "search" : "searches"}`;

/** Whether anybody looked into a cell, and who is known there; of pairs without places and fields no search is recorded. */
function lookedText({ coverage, actors }: GapCell): string {
  const known = `${actors} ${actors === 1 ? "organisation" : "organisations"} known`;
  if (coverage === null) return known;
  const { found, noneFound, notLooked, world } = coverage;
  const looked = [
    ...(found > 0 ? [`${searches(found)} found some`] : []),
    ...(noneFound > 0 ? [`${searches(noneFound)} found none`] : []),
    ...(found + noneFound === 0 ? ["nobody looked"] : []),
    ...(notLooked > 0 ? [`${notLooked} recorded as not looked into`] : []),
    ...(world > 0 ? [`${searches(world)} of the whole world`] : []),
  ];
  return `${looked.join(", ")}; ${known}`;
}

function cellLine(cell: GapCell, nameOf: Named): string {
  const { row, column, observed, expected, ratio, shortfall, p, q } = cell;
  const numbers = `${observed} of ${expected.toFixed(1)}`.padStart(14);
  const missing = `${shortfall.toFixed(1)} missing`.padStart(16);
  const sure = `ratio ${ratio.mean.toFixed(2)} (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}), ${q === null ? `p ${chance(p.used)}` : `q ${chance(q)}`}`;
  return `${numbers}${missing}  ${nameOf("rows", row)} × ${nameOf("columns", column)}  (${sure}; ${lookedText(cell)})`;
}
const chance = (value: number): string => (value < 0.001 ? "< 0.001" : value.toFixed(3));

/** The gaps in order, for a terminal: verdicts, what could be chance, what the record cannot answer, at most twenty of each. */
export function gapLines(answer: GapAnswer): string[] {
  const { verdicts, lower, undocumented } = rankGaps(answer.cells);
  const nameOf = namesOf(answer);
  const part = (head: string, cells: readonly GapCell[]) =>
    cells.length === 0 ? [] : [head, ...cells.slice(0, SHOWN).map((cell) => cellLine(cell, nameOf))];
  return [
    ...(verdicts.length === 0 ? ["No cell holds fewer than expected beyond doubt."] : []),
    ...part("Fewer than expected:", verdicts),
    ...part("Lower than expected, could be chance:", lower),
    ...part(
      "Under-documented first, as low as that, but nobody looked or nobody is known there:",
      undocumented,
    ),
  ];
}

/** What was counted and compared, in sentences. */
export function gapMethodLines({ cells, method, total, revision }: GapAnswer): string[] {
  const { unit, draws, seed, chain, tested, verdicts, below, prior, occasions, fixed } = method;
  const walk =
    chain === null
      ? ""
      : `, ${chain.burnIn} steps before the first draw, ${chain.thinning} between two, ${chain.steps} in all`;
  const table = unit === "occasions" ? ` ${occasions} occasions, ${fixed} cells of the table fixed.` : "";
  const unplaced =
    unit === "occasions"
      ? "participations of bodies without a group"
      : "ties with an end whose country is not known";
  const seldomMixed =
    unit === "occasions"
      ? [
          "Events are seldom mixed, and networks of one continent count as open to all, for no source states their bounds: so most pairs meet less than chance. Read the widest first.",
        ]
      : [];
  const unsearched =
    cells.length > 0 && cells.every(({ coverage }) => coverage === null)
      ? ["No record of who looked where stands beside these cells: few may also mean that few looked."]
      : [];
  const undocumented = rankGaps(cells).undocumented.length;
  const more = [verdicts, below, undocumented].reduce((sum, count) => sum + Math.max(0, count - SHOWN), 0);
  return [
    ...(more === 0 ? [] : [`… and ${more} more; --csv or --json prints all.`]),
    ...seldomMixed,
    ...unsearched,
    "Widest first by what is missing beyond chance: expected less found, drawn towards none where little is expected.",
    `Counted: ${unit}. Compared with: ${method.null}; ${draws} draws, seed ${seed}${walk}.${table}`,
    `${tested} of ${cells.length} cells tested; in the others fewer than 3 are expected, nobody looked, or no organisation is known. Ratios are drawn towards 1 as if ${prior.toFixed(2)} had been found where so many were expected.`,
    `Computed at revision ${revision} from ${total.ties} recorded ties. Left out: ${total.unplaced} ${unplaced}, ${total.undated} undated ties that a window or certainty may pass over, ${total.hidden} records that are not public.`,
  ];
}

/** All cells as lines of CSV, those with a verdict first; searches are empty where none can be recorded. */
export function gapCsvLines({ cells, ...answer }: GapAnswer): string[] {
  const nameOf = namesOf({ cells, ...answer });
  const { verdicts, lower, undocumented } = rankGaps(cells);
  const ranked = [...verdicts, ...lower, ...undocumented];
  const rows = [...ranked, ...cells.filter((cell) => !ranked.includes(cell))].map(
    ({ row, column, observed, expected, ratio, shortfall, p, q, status, coverage, actors }) => ({
      row: nameOf("rows", row),
      column: nameOf("columns", column),
      observed: String(observed),
      expected: String(expected),
      ratio: String(ratio.mean),
      low: String(ratio.low),
      high: String(ratio.high),
      shortfall: String(shortfall),
      p: String(p.used),
      q: q === null ? "" : String(q),
      status,
      found: coverage === null ? "" : String(coverage.found),
      none_found: coverage === null ? "" : String(coverage.noneFound),
      not_looked: coverage === null ? "" : String(coverage.notLooked),
      organisations: String(actors),
    }),
  );
  return csvOf([...COLUMNS], rows)
    .trimEnd()
    .split("\n");
}

/** Measures gaps and prints them in order; keeps them as a finding where a file is named. */
export async function gaps(access: NetworkAccess, options: GapsOptions): Promise<void> {
  const onlyPublic = options.public === true;
  const answer = await access.answer<GapAnswer>("/gaps", { ...options.query }, onlyPublic);
  if (options.json) printJson(answer);
  else if (options.csv) for (const line of gapCsvLines(answer)) print(line);
  else {
    for (const line of gapLines(answer)) print(line);
    for (const line of gapMethodLines(answer)) tell(line);
  }
  if (options.save !== undefined)
    await saveFinding(access, { path: "/gaps", query: { ...options.query } }, onlyPublic, options.save);
}
