import { readFile, stat } from "node:fs/promises";
import { CATALOGUE, type Finding, readFinding, verifyFinding } from "@maillage/api";
import {
  isOwnId,
  MaillageError,
  type MeasureInfo,
  type MeasureResult,
  type MeasureWorking,
  type Overview,
  parseScope,
  scopeToQuery,
} from "@maillage/model";
import type { NetworkAccess } from "./access.ts";
import { EXIT } from "./exitCodes.ts";
import { type AddedTerms, groupNamer, NOTHING_ADDED } from "./groupNames.ts";
import { csvLines, tableNamed, tablesOf } from "./measureTables.ts";
import { matrixLines, nodeLines, roundedTo, tieLines, totalLines } from "./measureText.ts";
import { writeNew } from "./newFile.ts";
import { print, printJson, tell } from "./report.ts";

export interface AnalyseOptions {
  readonly network: string;
  /** Projection, weight, grouping, settings of the measure and parts of the scope that were named. */
  readonly query: Readonly<Record<string, string>>;
  readonly public?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  /** Which table of the answer its rows and its CSV are of; else the first. */
  readonly table?: string;
  readonly save?: string;
  /** Id of the entity of which the working is asked. */
  readonly working?: string;
}

/** The measures with their ids, for a terminal. */
export const measureLines = (): string[] =>
  CATALOGUE.items.map(({ id, label, family }) => `${id.padEnd(28)} ${label.en} (${family})`);

function infoOf(id: string): MeasureInfo {
  const found = CATALOGUE.items.find((item) => item.id === id);
  if (found) return found;
  throw new MaillageError(
    "measure-unknown",
    "usage",
    "There is no such measure. List them with: maillage analyse",
  );
}

/** What was computed, in sentences. */
export function methodLines(
  { method, leftOut, revision }: MeasureResult,
  nameOf: (group: string) => string,
): string[] {
  const settings = Object.entries(method.settings).map(([name, value]) => `${name} ${value}`);
  const ranks =
    method.robustness > 0 ? [`${method.robustness} draws of the evidence for the interval of ranks`] : [];
  const carried = method.predecessors === "with" ? ["with the ties of predecessors"] : [];
  const ranges = method.ranges
    ? [
        method.bounded.length > 0
          ? `ranges from certainly to possibly active ties, between which the true ${method.bounded.join(", ")} lies`
          : "values at both ends, on certainly and on possibly active ties; the true value need not lie between",
      ]
    : [];
  const chance = method.draws > 0 ? [`${method.draws} draws, seed ${method.seed}`] : [];
  const layers = method.layers?.map(({ id, ties }) => `${nameOf(id)} ${ties}`) ?? [];
  const weight = method.weight === null ? [] : [`weight ${method.weight}`];
  const grouping = method.grouping === null ? [] : [`groups by ${method.grouping}`];
  const said = [...weight, ...grouping, ...settings, ...chance, ...ranks, ...carried, ...ranges];
  return [
    `Computed at revision ${revision} on the projection ${method.projection}: ${method.nodes} nodes, ${method.ties} ties, from ${method.records} recorded ties of ${method.sources} sources.`,
    ...(said.length === 0 ? [] : [`Settings: ${said.join(", ")}.`]),
    ...(layers.length === 0 ? [] : [`Tied pairs in each layer: ${layers.join(", ")}.`]),
    `Left out: ${leftOut.isolates} without a tie, ${leftOut.undated} undated ties that a window or certainty may pass over, ${leftOut.outside} ties outside the question, ${leftOut.hidden} records that are not public.`,
  ];
}

function printRows(
  info: MeasureInfo,
  result: MeasureResult,
  nameOf: (group: string) => string,
  { json, csv, table: asked }: AnalyseOptions,
): void {
  const tables = tablesOf(info, result, nameOf);
  const table = tableNamed(tables, asked);
  const { measure, method, leftOut, totals, matrices, revision } = result;
  if (json) {
    const ties = tables.find(({ name }) => name === "ties")?.rows ?? [];
    printJson({ measure, rows: table.rows, ties, totals, matrices, method, leftOut, revision });
    return;
  }
  if (csv) {
    for (const line of csvLines(table)) print(line);
    return;
  }
  printFirst(nodeLines(info, result), "nodes");
  const ofTies = info.columns.find(({ of }) => of === "tie");
  if (ofTies) print(`${ofTies.label.en}:`);
  printFirst(tieLines(info, result), "ties");
  for (const line of totalLines(result)) print(line);
  for (const matrix of matrices) for (const line of matrixLines(matrix, info, nameOf)) print(line);
}

const SHOWN = 20;
function printFirst(lines: readonly string[], table: string): void {
  for (const line of lines.slice(0, SHOWN)) print(line);
  if (lines.length > SHOWN)
    tell(`… and ${lines.length - SHOWN} more; --csv or --json with --table ${table} prints all.`);
}

/** How one value came about, as lines. */
export function workingLines({ node, lines }: MeasureWorking, added: AddedTerms): string[] {
  const nameOf = groupNamer(null, added);
  return [
    node.name,
    ...lines.map(({ sentence, numbers, nodes, terms }) =>
      sentence.en.replace(/\{([\w-]+)\}/g, (whole, name: string) => {
        const number = numbers[name];
        if (number !== undefined) return roundedTo(number);
        if (name === "term" || name === "terms") return terms.map(nameOf).join(", ");
        return name === "node" ? (nodes[0]?.name ?? whole) : whole;
      }),
    ),
  ];
}

/** What a network adds to the schema; asked for only where an answer names something of it. */
async function addedIn(
  access: NetworkAccess,
  ids: readonly string[],
  onlyPublic: boolean,
): Promise<AddedTerms> {
  if (!ids.some(isOwnId)) return NOTHING_ADDED;
  return (await access.answer<Overview>("/", {}, onlyPublic)).ownTerms;
}

/** Computes a measure and prints it; keeps it as a finding where a file is named. */
export async function analyse(access: NetworkAccess, id: string, options: AnalyseOptions): Promise<void> {
  const info = infoOf(id);
  const query = { ...options.query };
  const onlyPublic = options.public === true;
  if (options.working !== undefined) {
    const asked = { ...query, node: options.working };
    const working = await access.answer<MeasureWorking>(`/measures/${id}/working`, asked, onlyPublic);
    if (options.json) printJson(working);
    else {
      const terms = working.lines.flatMap((line) => line.terms);
      for (const line of workingLines(working, await addedIn(access, terms, onlyPublic))) print(line);
    }
    return;
  }
  const result = await access.answer<MeasureResult>(`/measures/${id}`, query, onlyPublic);
  const groups = [
    ...result.matrices.flatMap((matrix) => matrix.groups),
    ...(result.method.layers ?? []).map((layer) => layer.id),
  ];
  const nameOf = groupNamer(result.method.grouping, await addedIn(access, groups, onlyPublic));
  printRows(info, result, nameOf, options);
  if (!options.json && !options.csv) for (const line of methodLines(result, nameOf)) tell(line);
  if (options.save !== undefined)
    await saveFinding(access, { path: `/measures/${id}`, query }, onlyPublic, options.save);
}

/** Keeps a question with the hash of its answer in a new file. Throws "finding-not-writable". */
export async function saveFinding(
  access: NetworkAccess,
  question: Finding["question"],
  onlyPublic: boolean,
  file: string,
): Promise<void> {
  const finding = await keptFinding(access, question, onlyPublic);
  await writeNew(
    file,
    `${JSON.stringify(finding, null, 2)}\n`,
    (why, cause) =>
      new MaillageError(
        "finding-not-writable",
        "usage",
        `The finding cannot be written there: ${why}. Name another path with --save.`,
        {},
        { cause },
      ),
  );
  tell(`Kept as a finding in ${file}. Ask it again with: maillage verify ${file}`);
}

const keptFinding = (
  access: NetworkAccess,
  { path, query }: Finding["question"],
  onlyPublic: boolean,
): Promise<Finding> => access.answer("/finding", { of: `${path}?${new URLSearchParams(query)}` }, onlyPublic);

/** A finding has a page or two; whatever is larger is none. */
const MOST_BYTES = 1_000_000;

/** Reads a finding from a file. Throws MaillageError "finding-not-readable" or "finding-invalid". */
export async function findingIn(file: string): Promise<Finding> {
  try {
    const { size } = await stat(file);
    return readFinding(size > MOST_BYTES ? "" : await readFile(file, "utf8"));
  } catch (error) {
    if (error instanceof MaillageError) throw error;
    throw new MaillageError(
      "finding-not-readable",
      "usage",
      "There is no file that can be read at that path. Name the file of a finding.",
      {},
      { cause: error },
    );
  }
}

/** Asks a finding's question again and says "same", or what differs and why; then the exit code is 1. */
export async function verify(access: NetworkAccess, finding: Finding): Promise<void> {
  const now = await keptFinding(access, finding.question, finding.seenBy === "visitor");
  const { same, reasons } = verifyFinding(finding, now);
  print(same ? "same" : "different");
  for (const reason of reasons) print(reason);
  if (!same) process.exitCode = EXIT.error;
}

/** The parts of a scope as a query, checked. Throws "scope-invalid". */
export const scopeQuery = (parts: Readonly<Record<string, string | undefined>>): Record<string, string> => {
  const { ties, ...rest } = parts;
  return scopeToQuery(parseScope(ties === undefined || ties === "all" ? rest : { ...rest, ties }));
};
