import {
  type CellRule,
  type FileName,
  fold,
  type Mapping,
  type RowRule,
  type TableRule,
} from "@maillage/model";
import type { Note } from "../notes.ts";
import { type ColumnSpec, FORMAT } from "../package/format.ts";
import {
  areAmounts,
  columnOf,
  isDates,
  isNumbers,
  isUnique,
  isWeb,
  mostly,
  type Role,
  roleIn,
  shareIn,
  yearColumns,
} from "./columnRoles.ts";
import { Draft, type Matrix, namesOf } from "./draft.ts";
import { usualReading } from "./reading.ts";
import { shippedFor, shippedMapping } from "./shipped.ts";
import type { ColumnProfile, Survey } from "./survey.ts";
import { termOf } from "./terms.ts";

export interface Proposal {
  readonly mapping: Mapping;
  /** The shipped mapping that it is, under the name of this data; null when it was drawn from what was seen. */
  readonly shipped: string | null;
  /** What of the files is not in it, or not surely right. */
  readonly notes: readonly Note[];
}

/**
 * A mapping from what was seen: valid, and with every column used or ignored. It is a proposal, to be looked at: what is not sure
 * goes to `ignore`, and nothing is invented. What a shipped mapping is made for gets that one. Deterministic. Cost: linear in the texts
 * seen, times the number of tables.
 */
export function proposeMapping(survey: Survey, name: string, format: string | null = null): Proposal {
  const choice = format === null ? null : shippedFor(survey, format);
  const shipped = choice === null ? null : shippedMapping(choice.shipped);
  if (choice !== null && shipped !== null) {
    const { general: _general, ...strict } = shipped;
    // A file of our own is later data of the network that it names; a general mapping would name it after the file.
    const taken = choice.name === null ? shipped : strict;
    return {
      mapping: {
        ...taken,
        name: choice.name ?? name,
        ...(choice.adds === null ? {} : { adds: choice.adds }),
      },
      shipped: choice.shipped,
      notes: [],
    };
  }
  return drawn(survey, name, format);
}

/** Formats of which no mapping is shipped for the files of others, and whose dates are ISO 8601. */
const ISO_DATES = new Set(["gexf", "neo4j"]);

function drawn(survey: Survey, name: string, format: string | null): Proposal {
  const all = [...survey.tables.values()];
  const drafts = all.map((table) => new Draft(table));
  const ends = drafts.flatMap((draft) => draft.ends() ?? []);
  const things = drafts.flatMap((draft) => thingOf(draft, ends) ?? []);
  const tables = new Map<string, TableRule>();
  for (const draft of drafts) tables.set(draft.table.name, draft.close(rulesOf(draft, things)));
  const files = new Set(all.map(({ file }) => file));
  const mapping: Mapping = {
    maillage: "mapping/1",
    name,
    title: [...files].join(", ").slice(0, 200),
    ...(format !== null && ISO_DATES.has(format) ? { dates: "iso" as const } : {}),
    tables: Object.fromEntries(tables),
  };
  return { mapping, shipped: null, notes: drafts.flatMap(({ notes }) => notes) };
}

interface Thing {
  readonly table: string;
  readonly becomes: FileName;
  readonly id: ColumnProfile;
}

const PERSON = /\b(?:people|persons?|personnes?|personas?|individuals?|personen)\b|اشخاص|الاشخاص/;
/** The two parts of a person's name, in the order in which they are put together. */
const GIVEN = /^(?:first ?name|given ?name|forename|prenom|nombres?|vorname|الاسم الاول)$/;
const FAMILY =
  /^(?:last ?name|surname|family ?name|nom|nom de famille|apellidos?|nachname|familienname|اللقب|اسم العائله)$/;
/** Columns that only a table of people has. */
const OF_PEOPLE =
  /^(?:gender|sex|first ?name|last ?name|surname|given name|family name|nationality|sexe|prenom|nom de famille|nationalite|sexo|genero|apellidos?|nacionalidad|geschlecht|vorname|nachname|familienname|الجنس|الجنسيه|اللقب)$/;
/** Columns that name a group of people, where the rows are people. */
const GROUP =
  /^(?:(?:organi[sz]ation|group)(?: name)?|groupe|association|organizacion|grupo|asociacion|verein|gruppe|المنظمه|المجموعه)$/;
/** One text of a column that says what each row is. */
const ONE_PERSON = new RegExp(`^(?:${PERSON.source})$`);
const DIRECTIONS = /^(?:un)?directed$/i;
const EVENT =
  /\b(?:events?|evenements?|eventos?|ereignisse|conferences?|conferencias?|konferenzen|congress|congresos?|meetings?|forums?|foros?)\b|مؤتمر|احداث/;
const ONE_EVENT = new RegExp(`^(?:${EVENT.source})$`);

function packageRows(draft: Draft, file: FileName): RowRule {
  const columns: [string, CellRule][] = [];
  for (const spec of FORMAT[file]) {
    const column = draft.table.columns.get(spec.name);
    if (column === undefined || column.contact !== null) continue;
    const from = draft.use(column);
    columns.push([spec.name, usualReading(spec) === null ? from : { from, read: "text" }]);
  }
  return { becomes: file, columns: Object.fromEntries(columns) };
}

function edgeRows(draft: Draft, from: ColumnProfile, to: ColumnProfile, things: readonly Thing[]): RowRule[] {
  draft.use(from);
  draft.use(to);
  const spec = FORMAT.ties.find(({ name }) => name === "type");
  const type = draft.take("kind", (column) => !mostly(column, (text) => DIRECTIONS.test(text)));
  const usual = termInName(spec, draft.table.name) ?? "RELATED_TO";
  const columns: [string, CellRule][] = [
    ["from", from.name],
    ["type", type === null ? { value: usual } : { from: type.name, otherwise: usual }],
    ["to", to.name],
  ];
  columns.push(...draft.dates("start", "end"), ["stance", { value: "supports" }]);
  const role = draft.take("role");
  if (role !== null) columns.push(["role", role.name]);
  const sources = draft.evidence(columns);
  const rests = Object.fromEntries(columns.filter(isEvidence));
  const made = [from, to]
    .filter((end) => !pointsAtAny(end, things))
    .map(
      (end): RowRule => ({
        becomes: "organisations",
        columns: { id: end.name, name: end.name, kind: { value: "unknown" }, ...rests },
      }),
    );
  const note = draft.take("note");
  if (note !== null) columns.push(["note", note.name]);
  else if (type !== null && spec !== undefined && !mostly(type, (text) => termOf(spec, text) !== null))
    columns.push(["note", type.name]);
  const years = yearColumns([...draft.free]);
  for (const year of years) draft.use(year);
  const spread = new Map<string, CellRule>([
    ...columns,
    ["start", { column: true }],
    ["end", { column: true }],
  ]);
  return [
    ...made,
    ...sources,
    years.length === 0
      ? { becomes: "ties", columns: Object.fromEntries(columns) }
      : {
          becomes: "ties",
          each: years.map(({ name }) => name),
          empty: ["0"],
          columns: Object.fromEntries(spread),
        },
  ];
}

function thingRows(draft: Draft, { becomes, id }: Thing): RowRule[] {
  const rules: RowRule[] = [];
  const parts = becomes === "people" ? partsOfName(draft) : [];
  const whole = { from: parts.map((part) => part.name), join: " " };
  const isInParts = parts.includes(id);
  for (const part of parts) draft.use(part);
  const name = columnOf("name", draft.free) ?? id;
  draft.use(id);
  draft.use(name);
  const isWhole = parts.length > 0 && (name === id || isInParts);
  const sorting = becomes === "organisations" ? sortingColumn(draft) : null;
  const counts = becomes === "organisations" ? memberCounts(draft) : [];
  const columns: [string, CellRule][] = [
    ["id", isInParts ? { ...whole, read: "alias" } : id.name],
    ["name", isWhole ? whole : name === id ? id.name : { from: [...new Set([name.name, id.name])] }],
  ];
  const takeText = (role: Role, to: string, rule: (column: string) => CellRule = (column) => column) => {
    if (!FORMAT[becomes].some((spec) => spec.name === to)) return;
    const column = draft.take(role);
    if (column !== null) columns.push([to, rule(column.name)]);
  };
  takeText("otherNames", "other_names", (from) => ({ from, read: "names" }));
  if (becomes !== "people") {
    const kind = draft.take("kind");
    const spec = FORMAT[becomes].find((each) => each.name === "kind");
    const usual = termInName(spec, draft.table.name) ?? "unknown";
    columns.push(["kind", kind === null ? { value: usual } : { from: kind.name, otherwise: usual }]);
    columns.push(...draft.country());
    takeText("city", "city");
    columns.push(...draft.fields());
  }
  takeText("role", "role");
  if (becomes === "organisations") {
    columns.push(...draft.dates("founded", "dissolved"));
    const website = draft.take("website", isWeb) ?? draft.take("url", isWeb);
    if (website !== null) columns.push(["website", website.name]);
  } else if (becomes === "events") columns.push(...draft.dates("start", "end"));
  rules.push(...draft.evidence(columns));
  rules.push(...sortedRows(draft, becomes, columns, sorting));
  if (becomes === "organisations") {
    rules.push(...tieTo(draft, "memberOf", "MEMBER_OF", id), ...tieTo(draft, "partOf", "PART_OF", id));
    const rests = columns.filter(isEvidence);
    rules.push(...memberFacts(counts, id, sorting, rests), ...yearlyFacts(draft, id, rests));
  }
  tellYears(draft);
  return rules;
}

const isEvidence = ([name]: readonly [string, CellRule]): boolean => name === "source" || name === "locator";

interface MemberCount {
  readonly column: string;
  readonly asOf: CellRule | null;
}

/** The columns that count members: each with the year in its name, else with the table's column of years, else without a date. */
function memberCounts(draft: Draft): MemberCount[] {
  const found = [...draft.free].filter(({ name }) => roleIn("members", name).is).filter(areAmounts);
  if (found.length === 0) return [];
  const years = found.map(({ name }) => roleIn("members", name).year);
  const beside = years.includes(null) ? draft.take("year", isDates) : null;
  return found.map((column, at) => {
    const year = years[at] ?? null;
    const asOf =
      year !== null ? { value: year } : beside === null ? null : { from: beside.name, read: "date" as const };
    return { column: draft.use(column), asOf };
  });
}

const memberFacts = (
  counts: readonly MemberCount[],
  id: ColumnProfile,
  sorting: Sorting | null,
  rests: readonly (readonly [string, CellRule])[],
): RowRule[] =>
  counts.map(({ column, asOf }) => ({
    becomes: "facts",
    unless: {
      [column]: "",
      ...(sorting === null ? {} : { [sorting.column.name]: [...sorting.people, ...sorting.events] }),
    },
    columns: {
      entity: id.name,
      property: { value: "individual_members" },
      value: { from: column, read: "number" },
      ...(asOf === null ? {} : { as_of: asOf }),
      stance: { value: "supports" },
      ...Object.fromEntries(rests),
    },
  }));

/** Says which columns of years are left out: nothing in the file says what they hold. */
function tellYears(draft: Draft): void {
  const years = yearColumns([...draft.free]).filter(({ filled }) => filled > 0);
  if (years.length === 0) return;
  const names = namesOf(years.map(({ name }) => name));
  draft.tell(
    "years-left-out",
    `nothing says what the columns ${names} of ${draft.table.name} hold, so they are left out; say it in the mapping by a rule with each`,
    { names },
    years.length,
  );
}

interface Sorting {
  readonly column: ColumnProfile;
  readonly people: readonly string[];
  readonly events: readonly string[];
}

/** The column that says of each row whether it is a person or an event; null where none does. */
function sortingColumn(draft: Draft): Sorting | null {
  for (const column of draft.free) {
    if (columnOf("kind", [column]) === null) continue;
    const texts = [...new Set(column.texts)];
    const people = texts.filter((text) => ONE_PERSON.test(fold(text)));
    const events = texts.filter((text) => ONE_EVENT.test(fold(text)));
    if (people.length + events.length > 0) return { column, people, events };
  }
  return null;
}

const OF_EVENTS: Readonly<Record<string, string>> = { founded: "start", dissolved: "end" };

/** The rule for organisations, and where a column sorts its rows, those for the people and the events among them. */
function sortedRows(
  draft: Draft,
  becomes: FileName,
  columns: readonly (readonly [string, CellRule])[],
  sorting: Sorting | null,
): RowRule[] {
  if (sorting === null) return [{ becomes, columns: Object.fromEntries(columns) }];
  const by = draft.use(sorting.column);
  const others = (["people", "events"] as const)
    .filter((file) => sorting[file].length > 0)
    .map((file): RowRule => {
      const known = new Set(FORMAT[file].map(({ name }) => name));
      const own = columns.map(
        ([name, rule]) => [file === "events" ? (OF_EVENTS[name] ?? name) : name, rule] as const,
      );
      return {
        becomes: file,
        when: { [by]: [...sorting[file]] },
        columns: Object.fromEntries(own.filter(([name]) => known.has(name))),
      };
    });
  const unless = { [by]: [...sorting.people, ...sorting.events] };
  return [...others, { becomes, unless, columns: Object.fromEntries(columns) }];
}

function tieTo(draft: Draft, role: Role, type: string, id: ColumnProfile): RowRule[] {
  const column = columnOf(role, draft.free);
  if (column === null || shareIn(column, id) < 0.99) return [];
  return [
    {
      becomes: "ties",
      unless: { [draft.use(column)]: "" },
      columns: { from: id.name, type: { value: type }, to: column.name, stance: { value: "supports" } },
    },
  ];
}

/** Wide columns of years, where the table's name says what is counted. */
function yearlyFacts(
  draft: Draft,
  id: ColumnProfile,
  rests: readonly (readonly [string, CellRule])[],
): RowRule[] {
  const spec = FORMAT.facts.find(({ name }) => name === "property");
  const years = yearColumns([...draft.free]).filter(isNumbers);
  const { name } = draft.table;
  const property =
    spec === undefined ? null : roleIn("members", name).is ? "individual_members" : termOf(spec, name);
  if (years.length < 2 || property === null) return [];
  return [
    {
      becomes: "facts",
      each: years.map((year) => draft.use(year)),
      columns: {
        entity: id.name,
        property: { value: property },
        value: { cell: true, read: "number" },
        as_of: { column: true },
        stance: { value: "supports" },
        ...Object.fromEntries(rests),
      },
    },
  ];
}

function matrixRows(draft: Draft, { names, columns, withoutRow, withoutColumn }: Matrix): RowRule[] {
  const name = draft.use(names);
  const each = columns.map((column) => draft.use(column));
  const lone = withoutRow.map((column) => column.name);
  if (lone.length + withoutColumn.length > 0) {
    const lacks = [
      ...(lone.length === 0 ? [] : [`no row is called like the column ${namesOf(lone)}`]),
      ...(withoutColumn.length === 0 ? [] : [`no column is called like the row ${namesOf(withoutColumn)}`]),
    ];
    draft.tell(
      "matrix-not-square",
      `${draft.table.name} is a matrix that is not square: ${lacks.join(", and ")}; look whether a name is written in two ways`,
      { names: namesOf([...lone, ...withoutColumn]) },
      lone.length + withoutColumn.length,
    );
  }
  const unknown = { value: "unknown" };
  return [
    { becomes: "organisations", columns: { id: name, name, kind: unknown } },
    ...(lone.length === 0
      ? []
      : [
          {
            becomes: "organisations" as const,
            each: lone,
            columns: { id: { column: true }, name: { column: true }, kind: unknown } as const,
          },
        ]),
    {
      becomes: "ties",
      each,
      empty: ["0", "0.0", "-"],
      columns: {
        from: name,
        type: { value: "RELATED_TO" },
        to: { column: true },
        stance: { value: "supports" },
      },
    },
  ];
}

function sourceRows(draft: Draft): RowRule[] {
  const id = draft.id();
  if (id === null) return [];
  const title = columnOf("name", draft.free) ?? id;
  draft.use(id);
  draft.use(title);
  const columns: [string, CellRule][] = [
    ["id", id.name],
    ["title", title.name],
  ];
  const taken: readonly (readonly [Role, string])[] = [
    ["kind", "type"],
    ["authors", "authors"],
    ["publisher", "publisher"],
    ["url", "url"],
  ];
  for (const [role, to] of taken) {
    if (!FORMAT.sources.some(({ name }) => name === to)) continue;
    const column = draft.take(role);
    if (column !== null) columns.push([to, column.name]);
  }
  const published = draft.take("start", isDates);
  if (published !== null) columns.push(["published", { from: published.name, read: "date" }]);
  return [{ becomes: "sources", columns: Object.fromEntries(columns) }];
}

/** What the rows are, where they are organisations, events or people with an id: the one that the ends of ties point at. */
function thingOf(draft: Draft, ends: readonly ColumnProfile[]): Thing | null {
  if (draft.packageFile() !== null || draft.matrix() !== null || draft.ends() !== null) return null;
  const { kind, name } = draft.table;
  if (kind === "edges" || kind === "sources") return null;
  const called = fold(name.replace(/[_-]+/g, " "));
  const isPeople = PERSON.test(called) || draft.columns.some(isOfPeople);
  if (isPeople) for (const column of draft.columns) if (isGroup(column)) draft.free.delete(column);
  const usual = draft.id();
  const pointedAt = [...draft.free].find(
    (column) => isUnique(draft.table, column) && ends.some((end) => pointsAt(end, column)),
  );
  const id = usual !== null && ends.some((end) => pointsAt(end, usual)) ? usual : (pointedAt ?? usual);
  if (id === null) return null;
  const becomes = isPeople ? "people" : EVENT.test(called) ? "events" : "organisations";
  return { table: name, becomes, id };
}

function rulesOf(draft: Draft, things: readonly Thing[]): RowRule[] {
  const file = draft.packageFile();
  if (file !== null) return [packageRows(draft, file)];
  if (draft.table.kind === "sources") return sourceRows(draft);
  const matrix = draft.matrix();
  if (matrix !== null) return matrixRows(draft, matrix);
  const ends = draft.ends();
  if (ends !== null) return edgeRows(draft, ...ends, things);
  const thing = things.find(({ table }) => table === draft.table.name);
  return thing === undefined ? [] : thingRows(draft, thing);
}

/** The columns of given and family name, in this order; none where one of them is missing. */
function partsOfName(draft: Draft): ColumnProfile[] {
  const called = (names: RegExp) =>
    [...draft.free].find(({ name }) => names.test(fold(name).replace(/[_.-]+/g, " ")));
  const [given, family] = [called(GIVEN), called(FAMILY)];
  return given === undefined || family === undefined ? [] : [given, family];
}

/** What a person belongs to, never what a person is called. */
const isGroup = ({ name }: ColumnProfile): boolean => GROUP.test(fold(name).replace(/[_.-]+/g, " "));

const isOfPeople = ({ name, contact }: ColumnProfile): boolean =>
  contact === "birth-date" || OF_PEOPLE.test(fold(name).replace(/[_.-]+/g, " "));

/** The term that a table is named after, or one of the labels that its name is made of; null for no term. */
function termInName(spec: ColumnSpec | undefined, name: string): string | null {
  if (spec === undefined) return null;
  const words = [name, ...name.split(":")].map((word) => word.replace(/ \((?:type|label)\)$/, ""));
  return words.map((word) => termOf(spec, word)).find((term) => term !== null) ?? null;
}

/** Whether the ends of ties stand among the ids of one table of things, or of several together. */
function pointsAtAny(end: ColumnProfile, things: readonly Thing[]): boolean {
  if (things.some(({ id }) => pointsAt(end, id))) return true;
  const ids = things.map(({ id }) => id);
  return ids.reduce((sum, id) => sum + shareIn(end, id), 0) >= (ids.every(isComplete) ? 0.5 : 0.02);
}

const isComplete = (id: ColumnProfile): boolean => id.texts.length >= id.filled;

/** Whether the ends of ties stand in a column of ids: half of those seen, or a few where not every id was seen. */
function pointsAt(end: ColumnProfile, id: ColumnProfile): boolean {
  return shareIn(end, id) >= (isComplete(id) ? 0.5 : 0.02);
}
