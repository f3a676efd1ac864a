import { type CellRule, FILE_NAMES, type FileName, type RowRule, type TableRule } from "@maillage/model";
import type { Note, NoteCode } from "../notes.ts";
import { type ColumnSpec, FORMAT } from "../package/format.ts";
import { shorten } from "../problems.ts";
import { several } from "../readers/graph/several.ts";
import { type Cells, textsOf } from "./cells.ts";
import {
  type EndColumns,
  EVENT,
  endsAmong,
  pairAmong,
  placeIn,
  plainName,
  type Role,
} from "./columnNames.ts";
import {
  columnOf,
  isCountries,
  isDates,
  isNumbers,
  isUnique,
  isWeb,
  mayBeCountries,
  mayBeDates,
  mostly,
  roleIn,
  shareIn,
} from "./columnRoles.ts";
import { aliasOf } from "./reading.ts";
import type { ColumnProfile, TableProfile } from "./survey.ts";
import { termOf, termWith } from "./terms.ts";

/** The proposal for one table: which of its columns are taken for what. */
export class Draft {
  readonly table: TableProfile;
  readonly columns: readonly ColumnProfile[];
  /** Columns that no rule uses yet; contact data is none of them. */
  readonly free: Set<ColumnProfile>;
  readonly notes: Note[] = [];
  readonly #used = new Set<string>();
  readonly #texts: readonly ColumnProfile[];
  readonly #names: readonly ColumnProfile[];

  /**
   * `texts`: the columns of other tables that hold the ids of texts which rows may rest on; `names`: those that hold the names of their
   * rows.
   */
  constructor(
    table: TableProfile,
    texts: readonly ColumnProfile[] = [],
    names: readonly ColumnProfile[] = [],
  ) {
    this.table = table;
    this.#texts = texts;
    this.#names = names;
    this.columns = [...table.columns.values()];
    this.free = new Set(this.columns.filter(({ contact }) => contact === null));
  }

  /** Names what no rule uses. */
  close(rows: RowRule[]): TableRule {
    const ignore = this.columns.map(({ name }) => name).filter((name) => !this.#used.has(name));
    return ignore.length === 0 ? { rows } : { rows, ignore };
  }

  /** Takes the column that has a role by its name and whose texts fit. */
  take(role: Role, fits: (column: ColumnProfile) => boolean = () => true): ColumnProfile | null {
    const named = [...this.free].filter(({ name, filled }) => filled > 0 && placeIn(role, name) !== null);
    const column = columnOf(role, named.filter(fits));
    if (column !== null) this.use(column);
    return column;
  }

  use(column: ColumnProfile): string {
    this.free.delete(column);
    this.#used.add(column.name);
    return column.name;
  }

  packageFile(): FileName | null {
    const file = FILE_NAMES.find((name) => name === this.table.name);
    if (file === undefined) return null;
    const has = FORMAT[file].every(({ name, optional }) => optional || this.table.columns.has(name));
    return has ? file : null;
  }

  id(): ColumnProfile | null {
    const named = columnOf("id", this.free);
    if (named !== null && named.filled > 0) return named;
    const name = columnOf("name", this.free);
    if (name !== null && name.filled > 0) return name;
    const texts = [...this.free].filter((column) => !isNumbers(column) && !isDates(column) && !isWeb(column));
    return texts.find((column) => isUnique(this.table, column)) ?? null;
  }

  /**
   * The two columns that hold the ends of ties: by their names, by the names of another table's rows in them, else the only two of a table,
   * filled in every row with texts of one kind.
   */
  ends(): EndColumns<ColumnProfile> | null {
    if (this.table.kind === "nodes" || this.table.kind === "sources") return null;
    const pool = [...this.free].filter(
      (column) => this.table.kind === "edges" || !isDates(column) || isNumbers(column),
    );
    const called = endsAmong(pool) ?? this.#endsWithNames() ?? this.#endsOfThings(pool);
    if (called !== null) return called;
    const [from, to, ...others] = this.columns.filter((column) => !isNumbers(column));
    if (from === undefined || to === undefined || others.length > 0) return null;
    if (from.contact !== null || to.contact !== null) return null;
    const full = from.filled === this.table.rows && to.filled === this.table.rows;
    return full && Math.max(shareIn(from, to), shareIn(to, from)) > 0.1
      ? { from, to, names: [null, null] }
      : null;
  }

  /** The ends of ties where two things stand in each row, each with an id and a name: person_id, person_name, comp_id, comp_name. */
  #endsWithNames(): EndColumns<ColumnProfile> | null {
    const called = new Map([...this.free].map((column) => [plainName(column.name), column]));
    const things = [...called].flatMap(([plain, id]) => {
      const of = /^(?:(.+) )?id$/.exec(plain);
      const prefix = of?.[1] === undefined ? "" : `${of[1]} `;
      const name = called.get(`${prefix}name`) ?? called.get(`${prefix}label`);
      const isAbout = OF_ONE_THING.some((role) => prefix !== "" && placeIn(role, prefix) !== null);
      return of === null || name === undefined || isAbout ? [] : [{ id, name }];
    });
    const [first, second, ...others] = things;
    if (first === undefined || second === undefined || others.length > 0) return null;
    return { from: first.id, to: second.id, names: [first.name, second.name] };
  }

  /** The only two columns that are called "group A" and "group B", or hold mostly names of one other table's rows, where no row has a name of its own. */
  #endsOfThings(pool: readonly ColumnProfile[]): EndColumns<ColumnProfile> | null {
    if (this.table.kind !== "rows") return null;
    const naming = (role: Role) =>
      pool.find((column) => placeIn(role, column.name) !== null && isUnique(this.table, column));
    if (naming("name") !== undefined) return null;
    const numbered = pairAmong(pool);
    if (numbered !== null) return { ...numbered, names: [null, null] };
    for (const names of this.#names) {
      const [from, to, ...others] = pool.filter((column) => shareIn(column, names) >= 0.5);
      if (from === undefined || to === undefined || others.length > 0) continue;
      const id = naming("id");
      const isOfRow = from === id || to === id;
      const isTold = GROUPS.some((role) => placeIn(role, to.name) !== null);
      if (!isOfRow && !isTold) return { from, to, names: [null, null] };
    }
    return null;
  }

  country(): [string, CellRule][] {
    const column = this.take("country", mayBeCountries) ?? [...this.free].find(isCountries) ?? null;
    return column === null ? [] : [["country", { from: this.use(column), read: "country" }]];
  }

  /**
   * The column of the fields of action, where half of what it names are fields; what a field is likely meant by stands under `values`, and
   * so does what is none. A column that is only called so is told. A column that is not called so is taken where most of it are fields.
   */
  fields(): [string, CellRule][] {
    const spec = FORMAT.organisations.find(({ name }) => name === "fields");
    const named = columnOf(
      "fields",
      [...this.free].filter(({ filled }) => filled > 0),
    );
    if (spec === undefined) return [];
    const found = named === null ? this.#fieldsUnnamed(spec) : { column: named, ...fieldsIn(spec, named) };
    if (found === null) return [];
    const { column, share, split, values, unknown } = found;
    const isTaken = share >= 0.5 && unknown.length <= MOST_UNKNOWN;
    if (unknown.length > 0) {
      const some = namesOf(unknown);
      this.tell(
        "fields-unknown",
        `"${column.name}" of ${this.table.name}: ${some} ${unknown.length === 1 ? "is no field" : "are no fields"} of action that is known; ${isTaken ? "say under values what they are" : "the column is left out"}`,
        { names: some },
        unknown.length,
        column.name,
      );
    }
    if (!isTaken) return [];
    const from = this.use(column);
    const isPlain = split === ";" && values.size === 0;
    return [
      [
        "fields",
        isPlain
          ? from
          : {
              from,
              ...(split === ";" ? {} : { split }),
              ...(values.size === 0 ? {} : { values: Object.fromEntries(values) }),
            },
      ],
    ];
  }

  #fieldsUnnamed(spec: ColumnSpec): ({ readonly column: ColumnProfile } & Fields) | null {
    const areFields = (text: string) =>
      text.split(/[;,|]/).every((part) => termOf(spec, part.trim()) !== null);
    const column = [...this.free].find(
      (each) => each.texts.length >= FEWEST_UNNAMED && mostly(each, areFields),
    );
    return column === undefined ? null : { column, ...fieldsIn(spec, column) };
  }

  /** The column of the kinds of tie; one of labels only where they are few, and are kinds rather than names of single ties. */
  kindOfTie(): ColumnProfile | null {
    const isKind = (column: ColumnProfile) => !mostly(column, (text) => DIRECTIONS.test(text));
    const named = this.take("tieKind", isKind) ?? this.take("kind", isKind);
    if (named !== null) return named;
    return this.take("label", (column) => {
      const different = new Set(column.texts).size;
      return !isNumbers(column) && different <= MOST_LABELS && different * 2 <= column.filled;
    });
  }

  /** A column of the terms of a vocabulary, by its name and where half of its different texts are such. */
  term(role: "method" | "confidence", to: string): [string, CellRule][] {
    const spec = FORMAT.ties.find(({ name }) => name === to);
    const column =
      spec === undefined
        ? null
        : this.take(role, ({ texts }) => {
            const different = [...new Set(texts)];
            return different.filter((text) => termOf(spec, text) !== null).length * 2 >= different.length;
          });
    return column === null ? [] : [[to, column.name]];
  }

  /** Tells the texts of a column of kinds that are none, the most frequent first, so that each can be said before anything is read. */
  tellUnknown(
    column: ColumnProfile,
    spec: ColumnSpec | undefined,
    becomes: FileName,
    known: ReadonlySet<string>,
  ): void {
    if (spec === undefined) return;
    const counts = new Map<string, number>();
    for (const text of column.texts)
      if (!known.has(text) && termOf(spec, text) === null) counts.set(text, (counts.get(text) ?? 0) + 1);
    const isTie = becomes === "ties";
    const code = isTie ? "unknown-type-taken" : "unknown-kind-taken";
    const taken = isTie
      ? "becomes RELATED_TO with it as the role,"
      : `becomes one of the ${becomes} of kind "unknown",`;
    const tell = (values: Record<string, string>, what: string, rows: number) =>
      this.tell(
        code,
        `${what}: ${several(rows, "row", "rows")} of ${this.table.name}; each ${taken} until it is said under values what it is`,
        values,
        rows,
        column.name,
      );
    const all = [...counts].sort((a, b) => b[1] - a[1]);
    for (const [text, rows] of all.slice(0, MOST_UNKNOWN)) {
      const value = shorten(text);
      tell({ value, becomes }, `"${value}" is no ${isTie ? "type of tie" : "kind"} that is known`, rows);
    }
    const others = all.slice(MOST_UNKNOWN);
    if (others.length > 0)
      tell(
        {},
        `${several(others.length, "further text", "further texts")} of "${column.name}" ${others.length === 1 ? "is" : "are"} not known`,
        others.reduce((sum, [, rows]) => sum + rows, 0),
      );
  }

  dates(start: string, end: string): [string, CellRule][] {
    const columns: [string, CellRule][] = [];
    for (const [role, to] of [
      ["start", start],
      ["end", end],
    ] as const) {
      const column = this.take(role, mayBeDates);
      if (column !== null) columns.push([to, { from: column.name, read: "date" }]);
    }
    return columns;
  }

  /**
   * The column of addresses of the texts that rows of things rest on: one called "URL" or "link" that stands behind the column of
   * sources, or that rows share. Null where the sources are addresses or ids themselves, or have their addresses in a column called so.
   */
  sourceLink(): ColumnProfile | null {
    const filled = [...this.free].filter((column) => column.filled > 0);
    const source = columnOf("source", filled);
    const url = columnOf("url", filled.filter(isWeb));
    if (source === null || url === null || source === url || isWeb(source)) return null;
    if (columnOf("sourceUrl", filled) !== null || this.#areTexts(source)) return null;
    const isBehind = this.columns.indexOf(url) > this.columns.indexOf(source);
    return isBehind || new Set(url.texts).size < url.texts.length ? url : null;
  }

  #areTexts(source: ColumnProfile): boolean {
    return this.#texts.some((ids) => shareIn(source, ids) >= 0.5);
  }

  /**
   * What rows rest on: a text named in each row, or described there by its title, address, date and publisher. A text keeps its id when
   * its address or date is corrected: that is its title, with no more of the others than tells texts of one title apart. `isTie`: a
   * column "title" or "link" is of the text, not of the row itself; else a link is where it is that of the sources.
   */
  evidence(columns: [string, CellRule][], isTie = false): RowRule[] {
    const beside = isTie ? null : this.sourceLink();
    const source = this.take("source", (column) => this.#areTexts(column) || !mostly(column, isSmall));
    if (source !== null && this.#areTexts(source)) {
      columns.push(["source", source.name]);
      const place = this.take("locator");
      if (place !== null) columns.push(["locator", place.name]);
      return [];
    }
    const link =
      this.take("sourceUrl") ?? this.take("url", (column) => (isTie ? isWeb(column) : column === beside));
    const title =
      this.take("sourceTitle") ?? (isTie && (source !== null || link !== null) ? this.take("title") : null);
    const named = [source, title, link].filter((column) => column !== null);
    if (named.length === 0) return [];
    const url = link ?? named.find(isWeb) ?? null;
    const said = (
      [
        ["type", this.take("sourceKind")],
        ["url", url],
        ["publisher", this.take("publisher")],
        ["authors", this.take("authors")],
        ["published", this.take("published", mayBeDates)],
        ["accessed", this.take("accessed", mayBeDates)],
      ] as const
    ).flatMap(([to, column]) => (column === null ? [] : [{ to, column }]));
    const titles = [title, source, link].filter((column) => column !== null).map(({ name }) => name);
    const [first = "", ...instead] = titles;
    const id = this.#idOfText(titles, said);
    columns.push(["source", id]);
    const locator = this.take("locator");
    if (locator !== null) columns.push(["locator", locator.name]);
    return [
      {
        becomes: "sources",
        columns: {
          id,
          title: instead.length === 0 ? first : { from: titles },
          ...Object.fromEntries(
            said.map(({ to, column: { name } }) => [
              to,
              to === "published" || to === "accessed" ? { from: name, read: "date" as const } : name,
            ]),
          ),
        },
      },
    ];
  }

  /** The id of what rows rest on: its title where each stands for one text in all rows, else joined with what tells its texts apart. */
  #idOfText(titles: readonly string[], said: readonly { to: string; column: ColumnProfile }[]): CellRule {
    const all = [...new Set([...titles, ...said.map(({ column }) => column.name)])];
    const { first: rows } = this.table;
    const textIn = (cells: Cells, name: string) => textsOf(cells.get(name)).join(" ");
    const isKnown =
      rows.length === this.table.rows &&
      rows.every((cells) => titles.every((name) => textsOf(cells.get(name)).length <= 1));
    const tellsApart = (idIn: (cells: Cells) => string) => {
      const texts = new Map([["", JSON.stringify(all.map(() => ""))]]);
      return rows.every((cells) => {
        const id = aliasOf(idIn(cells));
        const text = JSON.stringify(all.map((name) => textIn(cells, name)));
        if (!texts.has(id)) texts.set(id, text);
        return texts.get(id) === text;
      });
    };
    const [first = "", ...instead] = titles;
    const titleIn = (cells: Cells) => titles.map((name) => textIn(cells, name)).find(Boolean) ?? "";
    if (all.length === 1 || (isKnown && tellsApart(titleIn)))
      return { from: instead.length === 0 ? first : [...titles], read: "alias" };
    const pairs = TELLING.flatMap((to) =>
      said.flatMap((each) =>
        each.to === to && each.column.name !== first ? [[first, each.column.name]] : [],
      ),
    );
    const inPair = (pair: readonly string[]) =>
      isKnown && tellsApart((cells) => pair.map((name) => textIn(cells, name)).join(" "));
    return { from: pairs.find(inPair) ?? all, join: " ", read: "alias" };
  }

  /**
   * A matrix of ties: its columns, besides that of the rows' names, are called like its rows. One that is not square holds numbers only,
   * and half of its shorter side has its fellow. Null for any other table.
   */
  matrix(): Matrix | null {
    const [names, ...columns] = this.columns;
    if (names === undefined || columns.length < 2 || !isUnique(this.table, names)) return null;
    const called = new Set(columns.map(({ name }) => name.trim()));
    const rows = new Set(names.texts);
    const withoutRow = columns.filter(({ name }) => !rows.has(name.trim()));
    const withoutColumn = names.texts.filter((text) => !called.has(text));
    const matrix = { names, columns, withoutRow, withoutColumn };
    if (withoutRow.length === 0 && withoutColumn.length === 0) return matrix;
    const both = columns.length - withoutRow.length;
    const isLike = both >= 2 && both * 2 >= Math.min(columns.length, rows.size);
    return isLike && columns.every((column) => column.filled === 0 || isNumbers(column)) ? matrix : null;
  }

  /**
   * A matrix of two kinds of things: every column but the first holds marks or small numbers, most of its cells nothing, and is called like
   * no column of a list. Two columns are enough where both are called events. Null for any other table.
   */
  twoMode(): TwoMode | null {
    const [names, ...columns] = this.columns;
    if (this.table.kind !== "rows" || names === undefined) return null;
    const areEvents = columns.every(({ name }) => EVENT.test(plainName(name)));
    if (columns.length < (areEvents ? 2 : 3)) return null;
    if (!isUnique(this.table, names) || isNumbers(names) || isDates(names)) return null;
    const fields = FORMAT.organisations.find(({ name }) => name === "fields");
    const areFields =
      columns.filter(({ name }) => fields && termOf(fields, name) !== null).length * 2 >= columns.length;
    const isListed = columns.some(
      ({ name, contact }) =>
        contact !== null ||
        YEAR.test(name.trim()) ||
        PROPERTY.test(plainName(name)) ||
        IN_LISTS.some((role) => roleIn(role, name).is),
    );
    if (areFields || isListed) return null;
    const empty = new Set<string>();
    const marks = new Set<string>();
    let marked = 0;
    for (const { texts } of columns)
      for (const text of texts) {
        if (NO_MARK.test(text)) empty.add(text);
        else if (MARK.test(text) || COUNT.test(text)) {
          marks.add(text);
          marked += 1;
        } else return null;
      }
    const isMarked = marks.size === 1 || (marked > 0 && marked * 2 <= columns.length * this.table.rows);
    return isMarked ? { names, columns, empty: [...empty] } : null;
  }

  /** Something that is not proposed, or not surely right, to be told with the proposal. */
  tell(
    code: NoteCode,
    message: string,
    values: Record<string, string>,
    count: number,
    column: string | null = null,
  ): void {
    const { file, name } = this.table;
    this.notes.push({ code, file, table: name, column, row: 0, count, values, message });
  }
}

/** What a column with an id and a name beside it may be about without being a thing of its own. */
const OF_ONE_THING = [
  "country",
  "city",
  "kind",
  "scope",
  "language",
  "fields",
  "role",
  "source",
  "partOf",
  "memberOf",
] as const;

/** What may tell two texts of one title apart, the least likely to be corrected first. */
const TELLING = ["published", "publisher", "authors", "url"];
/** Columns that say to what a row belongs. */
const GROUPS = ["memberOf", "partOf"] as const;

/** Marks in the cells of a matrix: that there is something, that there is nothing, and how much there is. */
const MARK = /^(?:x|✓|✔|•|y|yes|true|oui|vrai|s[ií]|ja|نعم)$/iu;
const NO_MARK = /^(?:0|0\.0|-|–|n|no|none|false|non|faux|nein|لا)$/iu;
const COUNT = /^[1-9]\d{0,2}$/;
const YEAR = /^\d{4}$/;
/** A column that asks something of its row. */
const PROPERTY = /^(?:is|has|was|est|es|tiene|number|nombre de|numero|عدد)(?: |$)/;
/** Columns of marks or numbers that lists have. */
const IN_LISTS = ["id", "members", "year", "start", "end", "confidence", "scope", "note", "kind"] as const;

/** A count or a rank, where nothing is called so. */
const isSmall = (text: string): boolean => /^\d{1,3}$/.test(text);

const DIRECTIONS = /^(?:un)?directed$/i;
const MOST_LABELS = 20;

/** Unknown fields and kinds that a proposal names one by one, and texts that a column needs to be known by them alone. */
const MOST_UNKNOWN = 40;
const FEWEST_UNNAMED = 3;

interface Fields {
  /** How many of the parts of its texts are fields or likely so, from 0 to 1. */
  readonly share: number;
  readonly split: string;
  /** What is no field by its name: the field it is likely meant by, or nothing. */
  readonly values: ReadonlyMap<string, string>;
  readonly unknown: readonly string[];
}

/** A column's texts as fields of action, parted by that of three characters which gives the most of them. */
function fieldsIn(spec: ColumnSpec, column: ColumnProfile): Fields {
  const readings = [";", ",", "|"].map((split): Fields => {
    const parts = column.texts.flatMap((text) => text.split(split).map((part) => part.trim()));
    const filled = parts.filter((part) => part !== "");
    const values = new Map<string, string>();
    for (const part of new Set(filled))
      if (termOf(spec, part) === null) values.set(part, termWith(spec, part) ?? "");
    const unknown = [...values].flatMap(([part, term]) => (term === "" ? [part] : []));
    const fields = filled.filter((part) => values.get(part) !== "").length;
    return { share: fields / Math.max(filled.length, 1), split, values, unknown };
  });
  return readings.reduce((best, each) => (each.share > best.share ? each : best));
}

/** The first five of some names, as a message shows them. */
export function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `"${shorten(name)}"`);
  return names.length > 5 ? `${shown.join(", ")} and ${names.length - 5} more` : shown.join(", ");
}

/** A matrix of ties between the things of its rows and those of its columns, and the texts in it that mean none. */
export interface TwoMode {
  readonly names: ColumnProfile;
  readonly columns: readonly ColumnProfile[];
  readonly empty: readonly string[];
}

/** A matrix of ties, and what of it has no fellow on the other side. */
export interface Matrix {
  readonly names: ColumnProfile;
  readonly columns: readonly ColumnProfile[];
  readonly withoutRow: readonly ColumnProfile[];
  readonly withoutColumn: readonly string[];
}
