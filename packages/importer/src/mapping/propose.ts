import {
  type CellRule,
  FILE_NAMES,
  type FileName,
  fold,
  type Mapping,
  type RowRule,
  type TableRule,
} from "@maillage/model";
import { FORMAT } from "../package/format.ts";
import {
  columnOf,
  isCountries,
  isDates,
  isNumbers,
  isUnique,
  isWeb,
  mostly,
  type Role,
  shareIn,
  yearColumns,
} from "./columnRoles.ts";
import { usualReading } from "./reading.ts";
import { readMapping } from "./readMapping.ts";
import { shippedFor } from "./shipped.ts";
import type { ColumnProfile, Survey, TableProfile } from "./survey.ts";
import { termOf } from "./terms.ts";

/**
 * A mapping from what was seen: valid, and with every column used or ignored. It is a proposal, to be looked at: what is not sure
 * goes to `ignore`, and nothing is invented. A format with a shipped mapping gets that one. Deterministic. Cost: linear in the texts
 * seen, times the number of tables.
 */
export function proposeMapping(survey: Survey, name: string, format: string | null = null): Mapping {
  const shipped = format === null ? null : shippedFor(format);
  if (shipped !== null) {
    const { mapping } = readMapping(name, shipped);
    if (mapping !== null) return { ...mapping, name };
  }
  const all = [...survey.tables.values()];
  const drafts = all.map((table) => new Draft(table));
  const ends = drafts.flatMap((draft) => draft.ends() ?? []);
  const things = drafts.flatMap((draft) => draft.thing(ends) ?? []);
  const tables = new Map<string, TableRule>();
  for (const draft of drafts) tables.set(draft.table.name, draft.propose(things));
  const files = new Set(all.map(({ file }) => file));
  return {
    maillage: "mapping/1",
    name,
    title: [...files].join(", ").slice(0, 200),
    tables: Object.fromEntries(tables),
  };
}

interface Thing {
  readonly table: string;
  readonly becomes: FileName;
  readonly id: ColumnProfile;
}

const PERSON = /\b(?:people|persons?|personnes?|personas?|individuals?|personen)\b|اشخاص|الاشخاص/;
/** Columns that only a table of people has. */
const OF_PEOPLE =
  /^(?:gender|sex|first ?name|last ?name|surname|given name|family name|nationality|sexe|genre|prenom|nom de famille|nationalite|sexo|genero|apellidos?|nacionalidad|geschlecht|vorname|nachname|familienname|الجنس|الجنسيه|اللقب)$/;
const DIRECTIONS = /^(?:un)?directed$/i;
const EVENT =
  /\b(?:events?|evenements?|eventos?|ereignisse|conferences?|conferencias?|konferenzen|congress|congresos?|meetings?|forums?|foros?)\b|مؤتمر|احداث/;

/** The proposal for one table. */
class Draft {
  readonly table: TableProfile;
  readonly #columns: readonly ColumnProfile[];
  /** Columns that no rule uses yet; contact data is none of them. */
  readonly #free: Set<ColumnProfile>;
  readonly #used = new Set<string>();

  constructor(table: TableProfile) {
    this.table = table;
    this.#columns = [...table.columns.values()];
    this.#free = new Set(this.#columns.filter(({ contact }) => contact === null));
  }

  /** What the rows are, where they are organisations, events or people with an id: the one that the ends of ties point at. */
  thing(ends: readonly ColumnProfile[]): Thing | null {
    if (this.#packageFile() !== null || this.#isMatrix() || this.ends() !== null) return null;
    const { kind, name } = this.table;
    if (kind === "edges" || kind === "sources") return null;
    const usual = this.#id();
    const pointedAt = [...this.#free].find(
      (column) => isUnique(this.table, column) && ends.some((end) => pointsAt(end, column)),
    );
    const id = usual !== null && ends.some((end) => pointsAt(end, usual)) ? usual : (pointedAt ?? usual);
    if (id === null) return null;
    const called = fold(name.replace(/[_-]+/g, " "));
    const isPeople = PERSON.test(called) || this.#columns.some(isOfPeople);
    const becomes = isPeople ? "people" : EVENT.test(called) ? "events" : "organisations";
    return { table: name, becomes, id };
  }

  propose(things: readonly Thing[]): TableRule {
    return this.#close(this.#rules(things));
  }

  #rules(things: readonly Thing[]): RowRule[] {
    const file = this.#packageFile();
    if (file !== null) return [this.#packageRows(file)];
    if (this.table.kind === "sources") return this.#sources();
    if (this.#isMatrix()) return this.#matrix();
    const ends = this.ends();
    if (ends !== null) return this.#edges(...ends, things);
    const thing = things.find(({ table }) => table === this.table.name);
    return thing === undefined ? [] : this.#things(thing);
  }

  /** Names what no rule uses. */
  #close(rows: RowRule[]): TableRule {
    const ignore = this.#columns.map(({ name }) => name).filter((name) => !this.#used.has(name));
    return ignore.length === 0 ? { rows } : { rows, ignore };
  }

  /** Takes the column that has a role by its name and whose texts fit. */
  #take(role: Role, fits: (column: ColumnProfile) => boolean = () => true): ColumnProfile | null {
    const column = columnOf(
      role,
      [...this.#free].filter((each) => each.filled > 0 && fits(each)),
    );
    if (column !== null) this.#use(column);
    return column;
  }

  #use(column: ColumnProfile): string {
    this.#free.delete(column);
    this.#used.add(column.name);
    return column.name;
  }

  #packageFile(): FileName | null {
    const file = FILE_NAMES.find((name) => name === this.table.name);
    if (file === undefined) return null;
    const has = FORMAT[file].every(({ name, optional }) => optional || this.table.columns.has(name));
    return has ? file : null;
  }

  #packageRows(file: FileName): RowRule {
    const columns: [string, CellRule][] = [];
    for (const spec of FORMAT[file]) {
      const column = this.table.columns.get(spec.name);
      if (column === undefined || column.contact !== null) continue;
      const from = this.#use(column);
      columns.push([spec.name, usualReading(spec) === null ? from : { from, read: "text" }]);
    }
    return { becomes: file, columns: Object.fromEntries(columns) };
  }

  #id(): ColumnProfile | null {
    const named = columnOf("id", this.#free);
    if (named !== null && named.filled > 0) return named;
    const name = columnOf("name", this.#free);
    if (name !== null && name.filled > 0) return name;
    const texts = [...this.#free].filter(
      (column) => !isNumbers(column) && !isDates(column) && !isWeb(column),
    );
    return texts.find((column) => isUnique(this.table, column)) ?? null;
  }

  /** The two columns that hold the ends of ties: by their names, else the only two of a table, filled in every row with texts of one kind. */
  ends(): [ColumnProfile, ColumnProfile] | null {
    if (this.table.kind === "nodes" || this.table.kind === "sources") return null;
    const pool = [...this.#free].filter(
      (column) => this.table.kind === "edges" || !isDates(column) || isNumbers(column),
    );
    const from = columnOf("from", pool);
    const to = columnOf(
      "to",
      pool.filter((column) => column !== from),
    );
    if (from !== null && to !== null) return [from, to];
    const [first, second, ...others] = this.#columns.filter((column) => !isNumbers(column));
    if (first === undefined || second === undefined || others.length > 0) return null;
    if (first.contact !== null || second.contact !== null) return null;
    const full = first.filled === this.table.rows && second.filled === this.table.rows;
    return full && Math.max(shareIn(first, second), shareIn(second, first)) > 0.1 ? [first, second] : null;
  }

  #edges(from: ColumnProfile, to: ColumnProfile, things: readonly Thing[]): RowRule[] {
    this.#use(from);
    this.#use(to);
    const rules: RowRule[] = [];
    for (const end of [from, to]) {
      if (things.some((thing) => pointsAt(end, thing.id))) continue;
      rules.push({
        becomes: "organisations",
        columns: { id: end.name, name: end.name, kind: { value: "unknown" } },
      });
    }
    const spec = FORMAT.ties.find(({ name }) => name === "type");
    const type = this.#take("kind", (column) => !mostly(column, (text) => DIRECTIONS.test(text)));
    const columns: [string, CellRule][] = [
      ["from", from.name],
      ["type", type === null ? { value: "RELATED_TO" } : { from: type.name, otherwise: "RELATED_TO" }],
      ["to", to.name],
    ];
    columns.push(...this.#dates("start", "end"), ["stance", { value: "supports" }]);
    const role = this.#take("role");
    if (role !== null) columns.push(["role", role.name]);
    rules.push(...this.#evidence(columns));
    const note = this.#take("note");
    if (note !== null) columns.push(["note", note.name]);
    else if (type !== null && spec !== undefined && !mostly(type, (text) => termOf(spec, text) !== null))
      columns.push(["note", type.name]);
    const years = yearColumns([...this.#free]);
    for (const year of years) this.#use(year);
    const spread = new Map<string, CellRule>([
      ...columns,
      ["start", { column: true }],
      ["end", { column: true }],
    ]);
    return [
      ...rules,
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

  #things({ becomes, id }: Thing): RowRule[] {
    const rules: RowRule[] = [];
    const name = columnOf("name", this.#free) ?? id;
    this.#use(id);
    this.#use(name);
    const columns: [string, CellRule][] = [
      ["id", id.name],
      ["name", name === id ? id.name : { from: [...new Set([name.name, id.name])] }],
    ];
    const takeText = (role: Role, to: string, rule: (column: string) => CellRule = (column) => column) => {
      if (!FORMAT[becomes].some((spec) => spec.name === to)) return;
      const column = this.#take(role);
      if (column !== null) columns.push([to, rule(column.name)]);
    };
    takeText("otherNames", "other_names", (from) => ({ from, read: "names" }));
    if (becomes !== "people") {
      const kind = this.#take("kind");
      columns.push([
        "kind",
        kind === null ? { value: "unknown" } : { from: kind.name, otherwise: "unknown" },
      ]);
      columns.push(...this.#country());
      takeText("city", "city");
      columns.push(...this.#fields());
    }
    takeText("role", "role");
    if (becomes === "organisations") {
      columns.push(...this.#dates("founded", "dissolved"));
      const website = this.#take("website", isWeb) ?? this.#take("url", isWeb);
      if (website !== null) columns.push(["website", website.name]);
    } else if (becomes === "events") columns.push(...this.#dates("start", "end"));
    rules.push(...this.#evidence(columns));
    rules.push({ becomes, columns: Object.fromEntries(columns) });
    if (becomes === "organisations") {
      rules.push(...this.#tieTo("memberOf", "MEMBER_OF", id), ...this.#tieTo("partOf", "PART_OF", id));
      rules.push(...this.#yearlyFacts(id));
    }
    return rules;
  }

  #country(): [string, CellRule][] {
    const column = this.#take("country", isCountries) ?? [...this.#free].find(isCountries) ?? null;
    return column === null ? [] : [["country", { from: this.#use(column), read: "country" }]];
  }

  /** The column of the fields of action, where most of what it names are fields. */
  #fields(): [string, CellRule][] {
    const spec = FORMAT.organisations.find(({ name }) => name === "fields");
    if (spec === undefined) return [];
    for (const split of [";", ",", "|"]) {
      const areFields = (text: string) =>
        text.split(split).every((part) => termOf(spec, part.trim()) !== null);
      const column = this.#take("fields", (each) => mostly(each, areFields));
      if (column !== null) return [["fields", split === ";" ? column.name : { from: column.name, split }]];
    }
    return [];
  }

  #dates(start: string, end: string): [string, CellRule][] {
    const columns: [string, CellRule][] = [];
    for (const [role, to] of [
      ["start", start],
      ["end", end],
    ] as const) {
      const column = this.#take(role, isDates);
      if (column !== null) columns.push([to, { from: column.name, read: "date" }]);
    }
    return columns;
  }

  /** The column of the texts that rows rest on, each text a source of its own. */
  #evidence(columns: [string, CellRule][]): RowRule[] {
    const source = this.#take("source");
    if (source === null) return [];
    columns.push(["source", { from: source.name, read: "alias" }]);
    const locator = this.#take("locator");
    if (locator !== null) columns.push(["locator", locator.name]);
    return [
      {
        becomes: "sources",
        columns: { id: { from: source.name, read: "alias" }, title: source.name },
      },
    ];
  }

  #tieTo(role: Role, type: string, id: ColumnProfile): RowRule[] {
    const column = columnOf(role, this.#free);
    if (column === null || shareIn(column, id) < 0.99) return [];
    return [
      {
        becomes: "ties",
        unless: { [this.#use(column)]: "" },
        columns: { from: id.name, type: { value: type }, to: column.name, stance: { value: "supports" } },
      },
    ];
  }

  /** Wide columns of years, where the table's name says what is counted. */
  #yearlyFacts(id: ColumnProfile): RowRule[] {
    const spec = FORMAT.facts.find(({ name }) => name === "property");
    const years = yearColumns([...this.#free]).filter(isNumbers);
    const property = spec === undefined ? null : termOf(spec, this.table.name);
    if (years.length < 2 || property === null) return [];
    return [
      {
        becomes: "facts",
        each: years.map((year) => this.#use(year)),
        columns: {
          entity: id.name,
          property: { value: property },
          value: { cell: true, read: "number" },
          as_of: { column: true },
          stance: { value: "supports" },
        },
      },
    ];
  }

  /** A square matrix: as many columns as rows, with the same names, besides the column of the rows' names. */
  #isMatrix(): boolean {
    const [names, ...others] = this.#columns;
    if (
      names === undefined ||
      others.length < 2 ||
      names.texts.length !== others.length ||
      this.table.rows !== others.length
    )
      return false;
    const rows = new Set(names.texts);
    return others.every((column) => rows.has(column.name.trim()));
  }

  #matrix(): RowRule[] {
    const [names, ...others] = this.#columns;
    if (names === undefined) return [];
    const name = this.#use(names);
    return [
      { becomes: "organisations", columns: { id: name, name, kind: { value: "unknown" } } },
      {
        becomes: "ties",
        each: others.map((column) => this.#use(column)),
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

  #sources(): RowRule[] {
    const id = this.#id();
    if (id === null) return [];
    const title = columnOf("name", this.#free) ?? id;
    this.#use(id);
    this.#use(title);
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
      const column = this.#take(role);
      if (column !== null) columns.push([to, column.name]);
    }
    const published = this.#take("start", isDates);
    if (published !== null) columns.push(["published", { from: published.name, read: "date" }]);
    return [{ becomes: "sources", columns: Object.fromEntries(columns) }];
  }
}

const isOfPeople = ({ name, contact }: ColumnProfile): boolean =>
  contact === "birth-date" || OF_PEOPLE.test(fold(name).replace(/[_.-]+/g, " "));

/** Whether the ends of ties stand in a column of ids: half of those seen, or a few where not every id was seen. */
function pointsAt(end: ColumnProfile, id: ColumnProfile): boolean {
  const complete = id.texts.length >= id.filled;
  return shareIn(end, id) >= (complete ? 0.5 : 0.02);
}
