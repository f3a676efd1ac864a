import type { CellRule, Mapping, RowRule, TableRule } from "@maillage/model";
import type { EarlierImport } from "../earlierImports.ts";
import type { Note, NoteCode } from "../notes.ts";
import { ESSENTIAL } from "./applyMapping.ts";
import { plainRule } from "./cells.ts";
import type { FileRead } from "./fileSource.ts";
import type { Survey, TableProfile } from "./survey.ts";

/** The mapping of an earlier import, brought to the files that are there now. */
export interface AsBefore {
  readonly mapping: Mapping;
  readonly asImported: AsImported;
}

/** The earlier import that a proposal follows. */
export interface AsImported {
  /** ISO time. */
  readonly at: string;
  readonly title: string;
  /** The files count as a later version of it; else only their tables and columns are the same, and their data stays apart. */
  readonly isVersion: boolean;
  /** What of the files its mapping did not know, and what it names that is gone. */
  readonly notes: Note[];
}

/** The last import of files of these very names. */
export function lastOfNames(
  earlier: readonly EarlierImport[],
  files: readonly FileRead[],
): EarlierImport | null {
  const names = namesIn(files);
  return earlier.find((one) => namesIn(one.files) === names) ?? null;
}

const namesIn = (files: readonly FileRead[]): string =>
  JSON.stringify(files.map(({ name }) => name).toSorted());

/**
 * The mapping of an import of files of the same names, for a later version of them; null where not even half of the tables and
 * columns that it names are there. What is new is taken as `fresh` proposes it where that adds a cell to what a row becomes already,
 * else left out; what is gone is taken out of the rules. Rows that were left out by their place are taken again where the file has
 * changed. Cost: linear in rules times columns.
 */
export function asVersion(
  earlier: EarlierImport,
  survey: Survey,
  files: readonly FileRead[],
  fresh: Mapping,
): AsBefore | null {
  const { mapping, at, title } = earlier;
  const named = Object.entries(mapping.tables).map(([name, rule]) => ({
    table: survey.tables.get(name),
    columns: columnsOf(rule),
  }));
  const isThere = named.reduce((sum, { table, columns }) => sum + shared(table, columns), 0);
  const inAll = named.reduce((sum, { columns }) => sum + 1 + columns.size, 0);
  if (mapping.general === true ? isThere === 0 : isThere * 2 < inAll) return null;
  const notes: Note[] = [];
  const tables = tablesOf(earlier, survey, files, fresh, notes);
  return { mapping: { ...mapping, tables }, asImported: { at, title, isVersion: true, notes } };
}

const shared = (table: TableProfile | undefined, columns: ReadonlySet<string>): number =>
  table === undefined ? 0 : 1 + [...columns].filter((name) => table.columns.has(name)).length;

/**
 * The mapping of the last import of files with the same columns as these: of as many files, the name of each the same or different only
 * in digits and signs, which these are a later version of; else of one file with the same tables, where this is one, whose data stays
 * apart under the name that `fresh` has. Null where there is none. Cost: linear in the columns named by all imports.
 */
export function asAlike(
  earlier: readonly EarlierImport[],
  survey: Survey,
  files: readonly FileRead[],
  fresh: Mapping,
): AsBefore | null {
  const strict = earlier
    .filter(({ mapping }) => mapping.general !== true)
    .map((one) => ({ ...one, mapping: readByItsBytes(one.mapping) }));
  for (const one of strict) {
    const pairs = pairedByName(one.files, files);
    if (pairs === null) continue;
    const renamed = renamedFiles(one, pairs);
    if (hasSameColumns(renamed.mapping, survey)) return asVersion(renamed, survey, files, fresh);
  }
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) return null;
  const alike = strict.find((one) => one.files.length === 1 && hasSameColumns(one.mapping, survey));
  if (alike === undefined) return null;
  const { source: _, title: __, name: ___, ...rules } = alike.mapping;
  const { name, title = file.name } = fresh;
  const { tables } = rules;
  const apart = { ...rules, maillage: "mapping/1" as const, name, title, tables: forOthers(tables) };
  const { at, title: called } = alike;
  return { mapping: apart, asImported: { at, title: called, isVersion: false, notes: [] } };
}

/** A mapping for a file that was looked at without being told how its text is written. */
function readByItsBytes({ encoding: _, delimiter: __, ...mapping }: Mapping): Mapping {
  return mapping;
}

const stemOf = (name: string): string => name.replace(/(?<=.)\.[^.]*$/, "");
const lettersOf = (name: string): string =>
  stemOf(name)
    .replace(/\P{L}+/gu, "")
    .toLowerCase();

interface Renamed {
  readonly before: string;
  readonly after: string;
}

/** The earlier names of files: the same, else the only one of the same letters; null where a file on either side has no fellow. */
function pairedByName(before: readonly FileRead[], after: readonly FileRead[]): Renamed[] | null {
  if (before.length !== after.length) return null;
  const left = new Set(before.map(({ name }) => name));
  const names = after.map(({ name }) => name);
  const kept = names.filter((name) => left.delete(name)).map((name) => ({ before: name, after: name }));
  const others = names.filter((name) => !kept.some((pair) => pair.after === name));
  const renamed = others.flatMap((name) => {
    const [fellow, ...further] = [...left].filter((each) => lettersOf(each) === lettersOf(name));
    return fellow === undefined || further.length > 0 ? [] : [{ before: fellow, after: name }];
  });
  const isWhole = new Set(renamed.map((pair) => pair.before)).size === others.length;
  return isWhole ? [...kept, ...renamed] : null;
}

/** An import as if its files had had these names: a table of text is called like its file, and a title may be their names. */
function renamedFiles(one: EarlierImport, pairs: readonly Renamed[]): EarlierImport {
  const { title } = one.mapping;
  const newNames = new Map(pairs.map(({ before, after }) => [before, after]));
  const stems = new Map(pairs.map(({ before, after }) => [stemOf(before), stemOf(after)]));
  const tables = Object.entries(one.mapping.tables).map(([name, rule]) => [stems.get(name) ?? name, rule]);
  const called = (name: (file: string) => string) => one.files.map((file) => name(file.name)).join(", ");
  const isOfFiles = title === called((name) => name);
  const mapping = {
    ...one.mapping,
    ...(isOfFiles ? { title: called((name) => newNames.get(name) ?? name) } : {}),
    tables: Object.fromEntries(tables),
  };
  return { ...one, mapping };
}

/** Whether the tables are those of the files, and every column stands in both; contact data need not be named. */
function hasSameColumns({ tables }: Mapping, survey: Survey): boolean {
  const rules = Object.entries(tables);
  if (rules.length !== survey.tables.size || rules.every(([, { rows }]) => rows.length === 0)) return false;
  return rules.every(([name, rule]) => {
    const table = survey.tables.get(name);
    if (table === undefined) return false;
    const named = columnsOf(rule);
    const isNamed = [...table.columns.values()].every(
      (column) => rule.rows.length === 0 || column.contact !== null || named.has(column.name),
    );
    return isNamed && [...named].every((column) => table.columns.has(column));
  });
}

/** Every column that a table's rule names. */
function columnsOf({ rows, ignore = [], keep = [] }: TableRule): Set<string> {
  return new Set([...ignore, ...keep, ...rows.flatMap((row) => [...columnsOfRow(row)])]);
}

const columnsOfRow = ({ columns, when, unless, each = [] }: RowRule): Set<string> =>
  new Set([
    ...Object.values(columns).flatMap((cell) => plainRule(cell).from),
    ...Object.keys(when ?? {}),
    ...Object.keys(unless ?? {}),
    ...each,
  ]);

/** Rules for other rows: without places of rows, and without the consent to keep contact data, which was given for those alone. */
const forOthers = (tables: Mapping["tables"]): Mapping["tables"] =>
  Object.fromEntries(
    Object.entries(tables).map(([name, { leaveOut: _, leaveEmpty: __, keep = [], ...rule }]) => {
      const used = new Set(rule.rows.flatMap((row) => [...columnsOfRow(row)]));
      const left = [...(rule.ignore ?? []), ...keep.filter((column) => !used.has(column))];
      return [name, { ...rule, ...listed("ignore", left) }];
    }),
  );

function tablesOf(
  { mapping, files: before }: EarlierImport,
  survey: Survey,
  files: readonly FileRead[],
  fresh: Mapping,
  notes: Note[],
): Mapping["tables"] {
  const isGeneral = mapping.general === true;
  const hashes = new Map(before.map(({ name, hash }) => [name, hash]));
  const changed = new Set(
    files.filter(({ name, hash }) => hashes.get(name) !== hash).map(({ name }) => name),
  );
  const tables: Record<string, TableRule> = {};
  for (const [name, rule] of Object.entries(mapping.tables)) {
    const table = survey.tables.get(name);
    if (table === undefined) {
      if (isGeneral) tables[name] = rule;
      else
        notes.push(
          noteOf("table-gone", files[0]?.name ?? "", name, null, 1, `the table ${name} is no longer there`),
        );
      continue;
    }
    const { leaveOut, leaveEmpty, ...kept } = rule;
    const brought = isGeneral ? kept : broughtTo(table, kept, fresh.tables[name], notes);
    const byPlace = { ...(leaveOut && { leaveOut }), ...(leaveEmpty && { leaveEmpty }) };
    const hasMoved = changed.has(table.file);
    tables[name] = hasMoved ? brought : { ...brought, ...byPlace };
    if (hasMoved) notes.push(...takenAgain(table, byPlace));
  }
  if (!isGeneral)
    for (const [name, table] of survey.tables) {
      const rule = fresh.tables[name];
      if (name in tables || rule === undefined) continue;
      tables[name] = rule;
      notes.push(
        noteOf(
          "table-new",
          table.file,
          name,
          null,
          table.rows,
          `the table ${name} was not there before; it is proposed as for a new file`,
        ),
      );
    }
  return tables;
}

/** What of a table that has changed was left out or empty by its place. */
function takenAgain(
  { file, name }: TableProfile,
  { leaveOut = [], leaveEmpty = {} }: Pick<TableRule, "leaveOut" | "leaveEmpty">,
): Note[] {
  const because = "for the file has changed since";
  const rows = `rows of ${name} that were left out by their place are taken again, ${because}`;
  const cells = `cells of ${name} that were taken as empty by their place are read again, ${because}`;
  const emptied = Object.values(leaveEmpty).flat().length;
  return [
    ...(leaveOut.length === 0 ? [] : [noteOf("rows-taken-again", file, name, null, leaveOut.length, rows)]),
    ...(emptied === 0 ? [] : [noteOf("cells-taken-again", file, name, null, emptied, cells)]),
  ];
}

/** A table's rule without the columns that are gone, and with those that are new. */
function broughtTo(
  table: TableProfile,
  rule: TableRule,
  fresh: TableRule | undefined,
  notes: Note[],
): TableRule {
  const known = columnsOf(rule);
  const isThere = (column: string) => table.columns.has(column);
  for (const column of known)
    if (!isThere(column))
      notes.push(
        noteOf(
          "column-gone",
          table.file,
          table.name,
          column,
          1,
          `"${column}" of ${table.name} is no longer there; what was read from it is left out`,
        ),
      );
  const rows = rule.rows.flatMap((row) => withoutGone(row, isThere) ?? []);
  if (rule.rows.length === 0) return { ...rule, ...listed("ignore", rule.ignore?.filter(isThere)) };
  if (rows.length === 0 && fresh !== undefined) return fresh;
  for (const { name, contact, filled } of table.columns.values()) {
    if (known.has(name) || contact !== null) continue;
    place(rows, name, fresh?.rows ?? []);
    notes.push(
      noteOf(
        "column-new",
        table.file,
        table.name,
        name,
        filled,
        `"${name}" of ${table.name} was not there before; look at what it means`,
      ),
    );
  }
  const keep = rule.keep?.filter(isThere) ?? [];
  const used = new Set([...keep, ...rows.flatMap((row) => [...columnsOfRow(row)])]);
  const ignored = new Set(rule.ignore);
  const ignore = [...table.columns.values()].filter(
    ({ name, contact }) => ignored.has(name) || (contact === null && !used.has(name)),
  );
  return {
    rows,
    ...listed(
      "ignore",
      ignore.map(({ name }) => name),
    ),
    ...listed("keep", keep),
  };
}

const listed = (key: "ignore" | "keep", list: readonly string[] = []) =>
  list.length === 0 ? {} : { [key]: [...list] };

/** A rule as if the columns that are gone were empty: null where it then gives nothing. */
function withoutGone(row: RowRule, isThere: (column: string) => boolean): RowRule | null {
  const { when = {}, unless = {}, each, columns, ...rest } = row;
  const turns = each?.filter(isThere);
  if (turns?.length === 0) return null;
  const isGone = ([column]: readonly [string, unknown]) => !isThere(column);
  const asksEmpty = ([, value]: readonly [string, string | readonly string[]]) =>
    [value].flat().some((text) => text.trim() === "");
  if (Object.entries(when).some((one) => isGone(one) && !asksEmpty(one))) return null;
  if (Object.entries(unless).some((one) => isGone(one) && asksEmpty(one))) return null;
  const there = <T>(of: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(of).filter((one) => !isGone(one)));
  const cells = Object.entries(columns).flatMap(([name, cell]): [string, CellRule][] => {
    const left = cellWithout(cell, isThere);
    return left === null ? [] : [[name, left]];
  });
  const names = new Set(cells.map(([name]) => name));
  const isWhole = ESSENTIAL[row.becomes].every(
    (name) => names.has(name) || (name === "id" && names.has("name")),
  );
  if (!isWhole) return null;
  return {
    ...rest,
    ...(Object.keys(there(when)).length === 0 ? {} : { when: there(when) }),
    ...(Object.keys(there(unless)).length === 0 ? {} : { unless: there(unless) }),
    ...(turns === undefined ? {} : { each: turns }),
    columns: Object.fromEntries(cells),
  };
}

function cellWithout(cell: CellRule, isThere: (column: string) => boolean): CellRule | null {
  const { from } = plainRule(cell);
  const left = from.filter(isThere);
  if (left.length === from.length) return cell;
  if (left.length === 0 || typeof cell === "string") return null;
  return { ...cell, from: left };
}

/** Cells by which things are known: one more of them would make other things of the same rows. */
const IDENTITY: ReadonlySet<string> = new Set([
  "id",
  "tie",
  "source",
  "locator",
  ...Object.values(ESSENTIAL).flat(),
]);

/** Puts a new column where the proposal for a new file has it, when rows become such things already and have no such cell. */
function place(rows: RowRule[], column: string, fresh: readonly RowRule[]): void {
  for (const proposed of fresh) {
    const at = rows.findIndex(({ becomes }) => becomes === proposed.becomes);
    const row = rows[at];
    if (row === undefined) continue;
    if (proposed.each?.includes(column) && row.each !== undefined) {
      rows[at] = { ...row, each: [...row.each, column] };
      return;
    }
    const cells = Object.entries(proposed.columns).filter(
      ([name, cell]) =>
        plainRule(cell).from.includes(column) && !(name in row.columns) && !IDENTITY.has(name),
    );
    if (cells.length === 0) continue;
    rows[at] = { ...row, columns: { ...row.columns, ...Object.fromEntries(cells) } };
    return;
  }
}

const noteOf = (
  code: NoteCode,
  file: string,
  table: string,
  column: string | null,
  count: number,
  message: string,
): Note => ({ code, file, table, column, row: 0, count, values: {}, message });
