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
import { plainRule } from "./cells.ts";
import { type EndColumns, EVENT, isNamed, placeIn, plainName, type Role } from "./columnNames.ts";
import {
  columnOf,
  isNumbers,
  isUnique,
  isWeb,
  mayBeAmounts,
  mayBeDates,
  roleIn,
  shareIn,
  yearColumns,
} from "./columnRoles.ts";
import { Draft, type Matrix, namesOf, type TwoMode } from "./draft.ts";
import { usualReading } from "./reading.ts";
import { shippedFor, shippedMapping } from "./shipped.ts";
import type { ColumnProfile, Survey, TableProfile } from "./survey.ts";
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

const IN_GRAPH = new Set(["start", "end", "spells"]);

function drawn(survey: Survey, name: string, format: string | null): Proposal {
  const all = [...survey.tables.values()];
  const texts = all.filter(isOfTexts).flatMap((table) => new Draft(table).id() ?? []);
  const named = all.filter((table) => !isOfTexts(table)).flatMap(namesOfRows);
  const drafts = all.map((table) => {
    const names = named.filter((column) => table.columns.get(column.name) !== column);
    return new Draft(table, isOfTexts(table) ? [] : texts, names);
  });
  // The time in which a node stands in a graph is not when it was founded.
  if (format === "gexf")
    for (const { table, free } of drafts)
      if (table.kind === "nodes")
        for (const column of free) if (IN_GRAPH.has(column.name)) free.delete(column);
  const ends = drafts.flatMap((draft) => {
    const found = draft.ends();
    return found === null ? [] : [found.from, found.to];
  });
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

const TEXTS =
  /^(?:sources?|references?|bibliography|bibliographie|bibliografia|fuentes?|referencias?|quellen|المصادر|المراجع)$/;

/** Whether the rows of a table are texts, by its format or its name. */
const isOfTexts = ({ kind, name, columns }: TableProfile): boolean =>
  kind === "sources" ||
  (kind === "rows" && TEXTS.test(fold(name)) && columnOf("title", columns.values()) !== null);

/** The columns that name the rows of a table, one by one. */
const namesOfRows = (table: TableProfile): ColumnProfile[] =>
  [...table.columns.values()].filter(
    (column) =>
      column.contact === null &&
      isUnique(table, column) &&
      !isNumbers(column) &&
      (["id", "name", "otherNames"] as const).some((role) => placeIn(role, column.name) !== null),
  );

interface Thing {
  readonly table: string;
  readonly becomes: FileName;
  readonly id: ColumnProfile;
}

const PERSON = /\b(?:people|persons?|personnes?|personas?|individuals?|personen)\b|اشخاص|الاشخاص|الشخص/;
/** The two parts of a person's name, in the order in which they are put together. */
const GIVEN = /^(?:first ?name|given ?name|forename|prenom|nombres?|vorname|الاسم الاول)$/;
const FAMILY =
  /^(?:last ?name|surname|family ?name|nom|nom de famille|apellidos?|nachname|familienname|اللقب|اسم العائله)$/;
/** A column of the whole names of people, by both words for the parts. */
const FULL_NAME =
  /^(?:nombres? (?:y )?apellidos?|apellidos? (?:y )?nombres?|prenoms? (?:et )?noms?|noms? (?:et )?prenoms?|(?:first|given)(?: name)? and (?:last|family)(?: name)?|name and surname|vor und nachname|الاسم واللقب|الاسم والنسب)$/;
/** Columns that only a table of people has. */
const OF_PEOPLE =
  /^(?:gender|sex|first ?name|last ?name|surname|given name|family name|nationality|sexe|prenom|nom de famille|nationalite|sexo|genero|apellidos?|nacionalidad|geschlecht|vorname|nachname|familienname|الجنس|الجنسيه|اللقب)$/;
/** Columns that name a group of people, where the rows are people. */
const GROUP =
  /^(?:(?:organi[sz]ation|group)(?: name)?|groupe|association|organizacion|grupo|asociacion|verein|gruppe|المنظمه|المجموعه)$/;
/** One text of a column that says what each row is. */
const ONE_PERSON = new RegExp(`^(?:${PERSON.source})$`);
const ONE_EVENT = new RegExp(`^(?:${EVENT.source})$`);
/** Texts that say of a row that it is an organisation, and nothing of its kind. */
const ONE_ORGANISATION =
  /^(?:organi[sz]ations?|organizacion(?:es)?|organisationen|associations?|asociacion(?:es)?|vereine?|(?:ال)?(?:منظمه|منظمات|جمعيه|جمعيات))$/;

/** Everybody sees the rows of which these texts of a column say that they are no people, also where their kind is not known. */
function statedBy(column: ColumnProfile, texts: readonly string[], file: FileName): [string, CellRule][] {
  const spec = FORMAT[file].find(({ name }) => name === "kind");
  const open = texts.filter((text) => spec !== undefined && termOf(spec, text) === null);
  if (open.length === 0) return [];
  const values = Object.fromEntries(open.map((text) => [text, "public"]));
  return [["level", { from: column.name, values, otherwise: "" }]];
}

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

/** The texts of a bibliography that is given with other files, read as when it is given alone. */
function bibliographyRows(draft: Draft): RowRule[] {
  const rows = shippedMapping("bibliography")?.tables.sources?.rows ?? [];
  const cells = rows.flatMap(({ columns }) => Object.values(columns));
  for (const name of cells.flatMap((cell) => plainRule(cell).from)) {
    const column = draft.table.columns.get(name);
    if (column !== undefined) draft.use(column);
  }
  return [...rows];
}

function edgeRows(
  draft: Draft,
  { from, to, names }: EndColumns<ColumnProfile>,
  things: readonly Thing[],
): RowRule[] {
  draft.use(from);
  draft.use(to);
  const spec = FORMAT.ties.find(({ name }) => name === "type");
  const type = draft.kindOfTie();
  const named = termInName(spec, draft.table.name) ?? "RELATED_TO";
  const columns: [string, CellRule][] = [
    ["from", from.name],
    ["type", type === null ? { value: named } : { from: type.name, otherwise: "RELATED_TO" }],
    ["to", to.name],
  ];
  columns.push(...draft.dates("start", "end"), ["stance", { value: "supports" }]);
  columns.push(...draft.term("method", "method"), ...draft.term("confidence", "confidence"));
  const role = draft.take("role");
  if (role !== null) columns.push(["role", role.name]);
  const sources = draft.evidence(columns, true);
  const rests = Object.fromEntries(columns.filter(isEvidence));
  const made = [from, to].flatMap((end, at): RowRule[] => {
    if (pointsAtAny(end, things)) return [];
    const called = names[at] ?? null;
    const name = called === null ? end.name : { from: [draft.use(called), end.name] };
    return [
      { becomes: "organisations", columns: { id: end.name, name, kind: { value: "unknown" }, ...rests } },
    ];
  });
  const note = draft.take("note");
  if (note !== null) columns.push(["note", note.name]);
  if (type !== null) draft.tellUnknown(type, spec, "ties", new Set());
  const known = type === null || spec === undefined ? null : knownOf(type, spec);
  if (type !== null && known !== null && known.length < new Set(type.texts).size) {
    const asItStands: CellRule =
      known.length === 0
        ? type.name
        : { from: type.name, values: Object.fromEntries(known.map((text) => [text, ""])) };
    if (role === null) columns.push(["role", asItStands]);
    else if (note === null) columns.push(["note", asItStands]);
  }
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
    const named = termInName(spec, draft.table.name) ?? "unknown";
    columns.push(["kind", kind === null ? { value: named } : { from: kind.name, otherwise: "unknown" }]);
    if (kind !== null)
      draft.tellUnknown(
        kind,
        spec,
        becomes,
        new Set(sorting?.column === kind ? [...sorting.people, ...sorting.events] : []),
      );
    if (kind !== null && becomes === "organisations") {
      const texts = [...new Set(kind.texts)].filter((text) => ONE_ORGANISATION.test(fold(text)));
      columns.push(...statedBy(kind, texts, becomes));
    }
    columns.push(...draft.country());
    takeText("city", "city");
    columns.push(...draft.fields());
  }
  takeText("role", "role");
  const since = memberSince(draft);
  if (becomes === "organisations") {
    if (since !== null) draft.free.delete(since);
    columns.push(...draft.dates("founded", "dissolved"));
    const link = draft.sourceLink();
    const website =
      draft.take("website", isWeb) ?? draft.take("url", (column) => isWeb(column) && column !== link);
    if (website !== null) columns.push(["website", website.name]);
  } else if (becomes === "events") columns.push(...draft.dates("start", "end"));
  rules.push(...draft.evidence(columns));
  rules.push(...sortedRows(draft, becomes, columns, sorting));
  if (becomes === "organisations") {
    const rests = columns.filter(isEvidence);
    const memberships = tieTo(draft, "memberOf", "MEMBER_OF", { id, name }, rests);
    if (since !== null && memberships.length > 0)
      for (const { becomes: made, columns: cells } of memberships)
        if (made === "ties") cells.start = { from: draft.use(since), read: "date" };
    rules.push(...memberships, ...tieTo(draft, "partOf", "PART_OF", { id, name }, rests));
    rules.push(...memberFacts(counts, id, sorting, rests), ...yearlyFacts(draft, id, rests));
  }
  tellYears(draft);
  return rules;
}

/** Since when each row is a member, where a column says of what; null for none. */
function memberSince(draft: Draft): ColumnProfile | null {
  const filled = [...draft.free].filter((column) => column.filled > 0);
  const isMember = columnOf("memberOf", filled) !== null;
  return isMember ? columnOf("memberSince", filled.filter(mayBeDates)) : null;
}

/** The texts of a column of kinds of tie that are such. */
const knownOf = (column: ColumnProfile, spec: ColumnSpec): string[] =>
  [...new Set(column.texts)].filter((text) => termOf(spec, text) !== null);

const isEvidence = ([name]: readonly [string, CellRule]): boolean => name === "source" || name === "locator";

interface MemberCount {
  readonly column: string;
  readonly asOf: CellRule | null;
}

/** The columns that count members: each with the year in its name, else with the table's column of years, else without a date. */
function memberCounts(draft: Draft): MemberCount[] {
  const found = [...draft.free].filter(({ name }) => roleIn("members", name).is).filter(mayBeAmounts);
  if (found.length === 0) return [];
  const years = found.map(({ name }) => roleIn("members", name).year);
  const beside = years.includes(null) ? draft.take("year", mayBeDates) : null;
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
      const own = columns
        .filter(([name]) => name !== "level")
        .map(([name, rule]) => [file === "events" ? (OF_EVENTS[name] ?? name) : name, rule] as const);
      if (file === "events") own.push(...statedBy(sorting.column, sorting.events, file));
      return {
        becomes: file,
        when: { [by]: [...sorting[file]] },
        columns: Object.fromEntries(own.filter(([name]) => known.has(name))),
      };
    });
  const unless = { [by]: [...sorting.people, ...sorting.events] };
  return [...others, { becomes, unless, columns: Object.fromEntries(columns) }];
}

/** What parts the names in the cells of a column; a comma only where one of the parts stands alone elsewhere, or is an id. */
function markBetween(column: ColumnProfile, id: ColumnProfile): string | undefined {
  const marks = [";", "|"].find((mark) => column.texts.some((text) => text.includes(mark)));
  if (marks !== undefined) return marks;
  const alone = new Set([...column.texts, ...id.texts]);
  const isParted = (text: string) =>
    text.includes(",") && text.split(",").some((part) => alone.has(part.trim()));
  return column.texts.some(isParted) ? "," : undefined;
}

/** Names that stand in a column already known as ids, of which a proposal lists so many. */
const MOST_KNOWN = 40;

/** Ties to what a column names, and organisations of those names that no row is of. */
function tieTo(
  draft: Draft,
  role: Role,
  type: string,
  { id, name }: { readonly id: ColumnProfile; readonly name: ColumnProfile },
  rests: readonly (readonly [string, CellRule])[],
): RowRule[] {
  const column = columnOf(
    role,
    [...draft.free].filter(({ filled }) => filled > 0),
  );
  if (column === null) return [];
  const split = markBetween(column, id);
  const parts = new Set(
    column.texts
      .flatMap((text) => (split === undefined ? [text] : text.split(split)))
      .map((part) => part.trim()),
  );
  const ids = new Set(id.texts);
  const known = [...parts].filter((part) => ids.has(part));
  const areNamed = name !== id && shareIn(column, name) >= 0.5;
  const areIds = known.length >= parts.size * 0.99;
  if (areNamed || (!areIds && !isComplete(id))) return [];
  const from = draft.use(column);
  const made: RowRule[] = [];
  if (!areIds && known.length <= MOST_KNOWN) {
    const rule: CellRule =
      split === undefined
        ? from
        : {
            from,
            split,
            ...(known.length === 0 ? {} : { values: Object.fromEntries(known.map((part) => [part, ""])) }),
          };
    made.push({
      becomes: "organisations",
      unless: { [from]: split === undefined && known.length > 0 ? ["", ...known] : "" },
      columns: { id: rule, name: rule, kind: { value: "unknown" }, ...Object.fromEntries(rests) },
    });
  }
  return [
    ...made,
    {
      becomes: "ties",
      unless: { [from]: "" },
      columns: {
        from: id.name,
        type: { value: type },
        to: split === undefined ? from : { from, split },
        stance: { value: "supports" },
        ...Object.fromEntries(rests),
      },
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

const FILE_OF_NAME: readonly (readonly [FileName, RegExp])[] = [
  ["people", PERSON],
  ["events", EVENT],
];

/** The kind of thing that a name is of, by the words in it. */
const fileOf = (name: string): FileName =>
  FILE_OF_NAME.find(([, words]) => words.test(fold(name.replace(/[_-]+/g, " "))))?.[0] ?? "organisations";

/** Who took part in which event, one row each: what is told of a place and a date is told of the event. */
function participationRows(draft: Draft, who: ColumnProfile, event: ColumnProfile): RowRule[] {
  draft.use(who);
  draft.use(event);
  const isPerson = PERSON.test(plainName(who.name));
  const about: [string, CellRule][] = [...draft.dates("start", "end"), ...draft.country()];
  const city = draft.take("city");
  if (city !== null) about.push(["city", city.name]);
  const tie: [string, CellRule][] = [
    ["from", who.name],
    ["type", { value: "PARTICIPATED_IN" }],
    ["to", event.name],
    ["stance", { value: "supports" }],
  ];
  const role = draft.take("role");
  if (role !== null) tie.push(["role", role.name]);
  const sources = draft.evidence(tie);
  const note = draft.take("note");
  if (note !== null) tie.push(["note", note.name]);
  const rests = Object.fromEntries(tie.filter(isEvidence));
  const kind = { value: "unknown" };
  const whole = { id: who.name, name: who.name, ...(isPerson ? {} : { kind }), ...rests };
  const its = { id: event.name, name: event.name, kind, ...Object.fromEntries(about), ...rests };
  return [
    ...sources,
    { becomes: isPerson ? "people" : "organisations", columns: whole },
    { becomes: "events", columns: its },
    { becomes: "ties", columns: Object.fromEntries(tie) },
  ];
}

/** Who belongs to which organisation, one row each: the role is told of the person and of the membership. */
function membershipRows(draft: Draft, who: ColumnProfile, group: ColumnProfile): RowRule[] {
  draft.use(who);
  draft.use(group);
  const role = draft.take("role");
  const said: [string, CellRule][] = role === null ? [] : [["role", role.name]];
  const tie: [string, CellRule][] = [
    ["from", who.name],
    ["type", { value: "MEMBER_OF" }],
    ["to", group.name],
    ["stance", { value: "supports" }],
    ...said,
    ...draft.dates("start", "end"),
  ];
  const sources = draft.evidence(tie);
  const note = draft.take("note");
  if (note !== null) tie.push(["note", note.name]);
  const rests = Object.fromEntries(tie.filter(isEvidence));
  const kind = { value: "unknown" };
  return [
    ...sources,
    { becomes: "people", columns: { id: who.name, name: who.name, ...Object.fromEntries(said), ...rests } },
    { becomes: "organisations", columns: { id: group.name, name: group.name, kind, ...rests } },
    { becomes: "ties", columns: Object.fromEntries(tie) },
  ];
}

/** The columns of whole names and of the organisations that these people belong to, where a table has both and no ids. */
function membership(draft: Draft): readonly [who: ColumnProfile, group: ColumnProfile] | null {
  if (draft.table.kind !== "rows" || columnOf("id", draft.free) !== null) return null;
  const named = [...draft.free].filter(({ filled }) => filled > 0);
  const who = named.find(isFullName);
  const group = named.find(({ name }) => isNamed(name, GROUP));
  return who === undefined || group === undefined ? null : [who, group];
}

/** The columns of who took part and of the event, where a table is a list of participations. */
function participation(draft: Draft): readonly [who: ColumnProfile, event: ColumnProfile] | null {
  if (draft.table.kind !== "rows") return null;
  const named = [...draft.free].filter(({ filled }) => filled > 0);
  const who = named.find(({ name }) => isNamed(name, GROUP) || isNamed(name, ONE_PERSON));
  const event = named.find(({ name }) => isNamed(name, ONE_EVENT));
  return who === undefined || event === undefined || isNumbers(event) ? null : [who, event];
}

function twoModeRows(draft: Draft, { names, columns, empty }: TwoMode): RowRule[] {
  const name = draft.use(names);
  const each = columns.map((column) => draft.use(column));
  const rowsAre = PERSON.test(fold(draft.table.name)) ? "people" : fileOf(name);
  const events = each.filter((column) => fileOf(column) === "events");
  const columnsAre = events.length * 2 >= each.length ? "events" : "organisations";
  const type = columnsAre === "events" && rowsAre !== "events" ? "PARTICIPATED_IN" : "RELATED_TO";
  draft.tell(
    "matrix-two-mode",
    `${draft.table.name} is a matrix: a tie for each marked cell, from its row (${rowsAre}) to its column (${columnsAre}); look whether the columns are things`,
    { names: namesOf(each) },
    each.length,
  );
  const kind = (becomes: FileName) => (becomes === "people" ? {} : { kind: { value: "unknown" } });
  return [
    { becomes: rowsAre, columns: { id: name, name, ...kind(rowsAre) } },
    {
      becomes: columnsAre,
      each,
      columns: { id: { column: true }, name: { column: true }, ...kind(columnsAre) },
    },
    {
      becomes: "ties",
      each,
      ...(empty.length === 0 ? {} : { empty: [...empty] }),
      columns: { from: name, type: { value: type }, to: { column: true }, stance: { value: "supports" } },
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
  const published = draft.take("published", mayBeDates) ?? draft.take("start", mayBeDates);
  if (published !== null) columns.push(["published", { from: published.name, read: "date" }]);
  const accessed = draft.take("accessed", mayBeDates);
  if (accessed !== null) columns.push(["accessed", { from: accessed.name, read: "date" }]);
  return [{ becomes: "sources", columns: Object.fromEntries(columns) }];
}

/** What the rows are, where they are organisations, events or people with an id: the one that the ends of ties point at. */
function thingOf(draft: Draft, ends: readonly ColumnProfile[]): Thing | null {
  if (draft.packageFile() !== null || draft.matrix() !== null || draft.ends() !== null) return null;
  const { kind, name } = draft.table;
  if (kind === "edges" || isOfTexts(draft.table) || draft.twoMode() !== null) return null;
  if (participation(draft) !== null || membership(draft) !== null) return null;
  const called = fold(name.replace(/[_-]+/g, " "));
  const isPeople = PERSON.test(called) || draft.columns.some(isOfPeople);
  if (isPeople) for (const column of draft.columns) if (isGroup(column)) draft.free.delete(column);
  const usual = draft.id();
  const pointedAt = [...draft.free].find(
    (column) => isUnique(draft.table, column) && ends.some((end) => pointsAt(end, column)),
  );
  const id = usual !== null && ends.some((end) => pointsAt(end, usual)) ? usual : (pointedAt ?? usual);
  if (id === null) return null;
  const names = plainName((columnOf("name", draft.free) ?? id).name);
  const becomes =
    isPeople || PERSON.test(names)
      ? "people"
      : EVENT.test(called) || EVENT.test(names)
        ? "events"
        : "organisations";
  return { table: name, becomes, id };
}

function rulesOf(draft: Draft, things: readonly Thing[]): RowRule[] {
  if (draft.table.kind === "sources") return bibliographyRows(draft);
  const file = draft.packageFile();
  if (file !== null) return [packageRows(draft, file)];
  if (isOfTexts(draft.table)) return sourceRows(draft);
  const matrix = draft.matrix();
  if (matrix !== null) return matrixRows(draft, matrix);
  const ends = draft.ends();
  if (ends !== null) return edgeRows(draft, ends, things);
  const took = participation(draft);
  if (took !== null) return participationRows(draft, ...took);
  const belongs = membership(draft);
  if (belongs !== null) return membershipRows(draft, ...belongs);
  const twoMode = draft.twoMode();
  if (twoMode !== null) return twoModeRows(draft, twoMode);
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

const isFullName = ({ name }: ColumnProfile): boolean => FULL_NAME.test(plainName(name));

const isOfPeople = (column: ColumnProfile): boolean =>
  column.contact === "birth-date" ||
  isFullName(column) ||
  OF_PEOPLE.test(fold(column.name).replace(/[_.-]+/g, " "));

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
