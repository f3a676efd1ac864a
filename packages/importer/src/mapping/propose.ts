import { type CellRule, fold, type Mapping, type RowRule, type TableRule } from "@maillage/model";
import { columnGuess, type Guess } from "./guesses.ts";
import type { ColumnProfile, TableProfile } from "./profile.ts";

/** The name that a mapping gives its data, made of a file's name in the letters that it may have. */
export function namespaceOf(title: string): string {
  const name = fold(title.replace(/(?:\.[A-Za-z0-9]{1,8}){1,2}$/, ""))
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[._-]+|-+$/g, "");
  return name === "" ? "imported-file" : name.slice(0, 80);
}

interface Guessed {
  readonly column: ColumnProfile;
  readonly guess: Guess | null;
}

/**
 * A mapping made from the names of columns and from what stands in them: every column is used, ignored by name, or a contact
 * column. What is not sure is ignored, not guessed. Pure, deterministic. It is a proposal: somebody looks at it before it is used.
 */
export function proposeMapping(
  title: string,
  format: string | null,
  tables: readonly TableProfile[],
): Mapping {
  const rules: Record<string, TableRule> = {};
  const things = new Set(tables.filter((table) => !isEdges(table, guessesOf(table))).map(({ name }) => name));
  const hasThings = things.size > 0;
  for (const table of tables) {
    const guesses = guessesOf(table);
    rules[table.name] = isEdges(table, guesses)
      ? edgeRule(table, guesses, hasThings && tables.length > 1)
      : (matrixRule(table) ?? thingRule(table, guesses));
  }
  return {
    maillage: "mapping/1",
    name: namespaceOf(title),
    title,
    ...(format === null ? {} : { reads: format }),
    tables: rules,
  };
}

const guessesOf = (table: TableProfile): Guessed[] =>
  table.columns.map((column) => ({
    column,
    guess: column.contact === null ? columnGuess(column, table.kind) : null,
  }));

const firstOf = (guesses: readonly Guessed[], guess: Guess): string | null =>
  guesses.find((each) => each.guess === guess)?.column.name ?? null;

/** A table of ties: it says so, or has a column for each end, or two columns of names and no more. */
function isEdges(table: TableProfile, guesses: readonly Guessed[]): boolean {
  if (table.kind === "edges") return true;
  if (table.kind !== "rows") return false;
  if (firstOf(guesses, "from") !== null && firstOf(guesses, "to") !== null) return true;
  return (
    table.columns.length === 2 && guesses.every(({ guess, column }) => guess === null && column.filled > 0)
  );
}

/** The rest of the columns, named, so that none is left out unseen. Contact columns are dropped without being named. */
function ignored(table: TableProfile, used: ReadonlySet<string>): { ignore?: string[] } {
  const rest = table.columns
    .filter(({ name, contact }) => contact === null && !used.has(name))
    .map(({ name }) => name);
  return rest.length === 0 ? {} : { ignore: rest };
}

class Columns {
  readonly used = new Set<string>();
  readonly cells: Record<string, CellRule> = {};

  put(cell: string, column: string | null, more: Omit<Exclude<CellRule, string>, "from"> = {}): void {
    if (column === null || Object.hasOwn(this.cells, cell)) return;
    this.used.add(column);
    this.cells[cell] = Object.keys(more).length === 0 ? column : { from: column, ...more };
  }
}

function edgeRule(table: TableProfile, guesses: readonly Guessed[], hasThings: boolean): TableRule {
  const [first, second] = table.columns;
  const from = firstOf(guesses, "from") ?? first?.name ?? null;
  const to = firstOf(guesses, "to") ?? second?.name ?? null;
  const tie = new Columns();
  tie.put("from", from, { read: "alias" });
  tie.put("type", firstOf(guesses, "type"));
  tie.put("to", to, { read: "alias" });
  tie.put("start", firstOf(guesses, "start"));
  tie.put("end", firstOf(guesses, "end"));
  tie.put("role", firstOf(guesses, "role"));
  tie.put("note", firstOf(guesses, "note"));
  if (!Object.hasOwn(tie.cells, "type")) tie.cells.type = { value: "RELATED_TO" };
  const ends: RowRule[] = hasThings
    ? []
    : [from, to].flatMap((column) =>
        column === null
          ? []
          : [{ becomes: "organisations", columns: { id: { from: column, read: "alias" as const } } }],
      );
  return { rows: [...ends, { becomes: "ties", columns: tie.cells }], ...ignored(table, tie.used) };
}

function thingRule(table: TableProfile, guesses: readonly Guessed[]): TableRule {
  if (table.kind === "sources") return sourceRule(table);
  const cells = new Columns();
  const name = firstOf(guesses, "name");
  const id = firstOf(guesses, "id") ?? name ?? table.columns.find(({ unique }) => unique)?.name ?? null;
  if (id === null) return { rows: [], ...ignored(table, new Set()) };
  const isPeople = guesses.some(({ guess }) => guess === "surname" || guess === "born");
  cells.put("id", id, { read: "alias" });
  if (isPeople) {
    cells.put("name", name ?? firstOf(guesses, "surname"));
    cells.put("role", firstOf(guesses, "role"));
    cells.put("born", firstOf(guesses, "born"));
    cells.put("died", firstOf(guesses, "end"));
    return { rows: [{ becomes: "people", columns: cells.cells }], ...ignored(table, cells.used) };
  }
  cells.put("name", name);
  cells.put("other_names", firstOf(guesses, "otherName"), { read: "names" });
  cells.put("kind", firstOf(guesses, "kind"));
  cells.put("founded", firstOf(guesses, "start"));
  cells.put("dissolved", firstOf(guesses, "end"));
  cells.put("city", firstOf(guesses, "city"));
  cells.put("country", firstOf(guesses, "country"));
  cells.put("website", firstOf(guesses, "website"));
  const fields = guesses.find(({ guess }) => guess === "fields")?.column;
  if (fields !== undefined) cells.put("fields", fields.name, separatorOf(fields));
  const rows: RowRule[] = [{ becomes: "organisations", columns: cells.cells }];
  const member = firstOf(guesses, "memberOf");
  if (member !== null) {
    cells.used.add(member);
    rows.push(
      {
        becomes: "organisations",
        unless: { [member]: "" },
        columns: { id: { from: member, read: "alias" } },
      },
      {
        becomes: "ties",
        unless: { [member]: "" },
        columns: {
          from: { from: id, read: "alias" },
          type: { value: "MEMBER_OF" },
          to: { from: member, read: "alias" },
        },
      },
    );
  }
  const years = table.columns.filter(({ name: column }) => /^(?:1[5-9]|20)\d\d$/.test(column));
  if (years.length >= 2 && years.every(isNumeric)) {
    for (const { name: column } of years) cells.used.add(column);
    rows.push({
      becomes: "facts",
      each: years.map(({ name: column }) => column),
      columns: {
        entity: { from: id, read: "alias" },
        property: { value: "individual_members" },
        value: { cell: true },
        as_of: { column: true },
      },
    });
  }
  return { rows, ...ignored(table, cells.used) };
}

function separatorOf({ samples }: ColumnProfile): { split?: string } {
  for (const split of [";", "|", ","]) if (samples.some((sample) => sample.includes(split))) return { split };
  return {};
}

const SOURCE_COLUMNS = [
  "id",
  "type",
  "title",
  "authors",
  "container",
  "publisher",
  "published",
  "url",
  "accessed",
  "language",
  "identifier",
  "pages",
  "note",
];

function sourceRule(table: TableProfile): TableRule {
  const cells = new Columns();
  for (const { name } of table.columns) if (SOURCE_COLUMNS.includes(name)) cells.put(name, name);
  return { rows: [{ becomes: "sources", columns: cells.cells }], ...ignored(table, cells.used) };
}

const isNumeric = ({ samples }: ColumnProfile): boolean =>
  samples.every((sample) => /^[-+]?[\d\s.,']+$/.test(sample));

/** A square table whose first column names the same things as its header: who is tied to whom. */
function matrixRule(table: TableProfile): TableRule | null {
  const [head, ...rest] = table.columns;
  if (table.kind !== "rows" || head === undefined || rest.length < 3 || rest.length !== table.rows)
    return null;
  const rowNames = new Set(head.values?.keys() ?? []);
  if (rest.filter(({ name }) => rowNames.has(name)).length < rest.length * 0.9 || !rest.every(isNumeric))
    return null;
  const id: CellRule = { from: head.name, read: "alias" };
  return {
    rows: [
      { becomes: "organisations", columns: { id } },
      {
        becomes: "ties",
        each: rest.map(({ name }) => name),
        empty: ["0"],
        columns: {
          from: id,
          type: { value: "RELATED_TO" },
          to: { column: true, read: "alias" },
        },
      },
    ],
  };
}
