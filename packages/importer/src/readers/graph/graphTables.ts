import type { NoteCode } from "../../notes.ts";
import { shorten } from "../../problems.ts";
import type { Cell, InputFile, RowSink } from "../reader.ts";
import { fileProblem, refuse } from "../text/refused.ts";
import { several } from "./several.ts";

/** Whether a tie runs one way, has no direction, or runs both ways; empty where the file does not say. */
export type Directed = "yes" | "no" | "both" | "";

export const NODE_COLUMNS = ["id", "label"] as const;
export const EDGE_COLUMNS = ["id", "source", "target", "type", "directed", "weight", "start", "end"] as const;

/** Characters that a note keeps of each thing that a file says of itself. */
const MOST_SAID = 50_000;
/** Names under which a file names who made it. */
const OF_PEOPLE =
  /creator|author|contributor|editor|owner|contact|e-?mail|maintainer|curator|(?:made|created|modified) ?by/i;

const MOST_ROWS = 10_000_000;
const MOST_COLUMNS = 2_000;
const MOST_PAIRS = 8_000_000;
const MOST_PROBLEMS = 100;
const LONGEST_VALUE = 1_000_000;
/** More than `MOST_ROWS`, and its square is a safe integer. */
const PAIR = 2 ** 26;

export interface GraphOptions {
  /** Where an end names a node that is not there: is a row for it added, or the file refused? */
  readonly ends: "added" | "refused";
  /** Put after the tables' names where a file holds several graphs, such as " 2". */
  readonly suffix?: string;
}

/**
 * The two tables of a graph, "nodes" and "edges", as every reader of a graph file fills them: columns are announced as they come,
 * ends are checked against nodes at the end (so that edges may come first), and what is odd is counted and told.
 * Memory: one entry per node, per end not yet declared and, for the first 8 million ties without direction, per pair.
 */
export class GraphTables {
  readonly #file: InputFile;
  readonly #sink: RowSink;
  readonly #options: GraphOptions;
  readonly #nodeTable: string;
  readonly #edgeTable: string;
  readonly #columns = new Map<string, Set<string>>();
  /** Number of each node by its id; ends not declared so far are numbered too. */
  readonly #numbers = new Map<string, number>();
  readonly #declared = new Set<string>();
  readonly #missing = new Map<string, { place: number; column: string }>();
  readonly #pairs = new Set<number>();
  #edges = 0;
  #rowsOfNodes = 0;
  #problems = 0;
  readonly #counts = { loops: 0, loopAt: 0, again: 0, againAt: 0, bothWays: 0, bothWaysAt: 0 };

  constructor(file: InputFile, sink: RowSink, options: GraphOptions) {
    this.#file = file;
    this.#sink = sink;
    this.#options = options;
    this.#nodeTable = `nodes${options.suffix ?? ""}`;
    this.#edgeTable = `edges${options.suffix ?? ""}`;
    sink.table(this.#nodeTable, "nodes", NODE_COLUMNS);
    sink.table(this.#edgeTable, "edges", EDGE_COLUMNS);
    this.#columns.set(this.#nodeTable, new Set(NODE_COLUMNS));
    this.#columns.set(this.#edgeTable, new Set(EDGE_COLUMNS));
  }

  /** Announces columns that stand empty in every row so far, such as attributes a file declares. */
  columns(of: "nodes" | "edges", names: Iterable<string>): void {
    const table = of === "nodes" ? this.#nodeTable : this.#edgeTable;
    for (const name of names) this.#column(table, name);
  }

  /** A node; `cells` without its id. */
  node(place: number, id: string, cells: ReadonlyMap<string, Cell>): void {
    this.#limit(++this.#rowsOfNodes, place);
    this.#number(id);
    if (this.#declared.has(id)) {
      this.#counts.againAt ||= place;
      this.#counts.again += 1;
    }
    this.#declared.add(id);
    this.#missing.delete(id);
    this.#row(this.#nodeTable, place, new Map<string, Cell>([["id", id], ...cells]));
  }

  /** A tie; `cells` without ends and direction. */
  edge(
    place: number,
    source: string,
    target: string,
    directed: Directed,
    cells: ReadonlyMap<string, Cell>,
  ): void {
    this.#limit(++this.#edges, place);
    for (const [column, id] of [
      ["source", source],
      ["target", target],
    ] as const)
      if (!this.#declared.has(id) && !this.#missing.has(id)) this.#missing.set(id, { place, column });
    if (source === target) {
      this.#counts.loopAt ||= place;
      this.#counts.loops += 1;
    } else if (directed === "no" && this.#pairs.size < MOST_PAIRS) {
      const from = this.#number(source);
      const to = this.#number(target);
      this.#pairs.add(from * PAIR + to);
      if (this.#pairs.has(to * PAIR + from)) {
        this.#counts.bothWaysAt ||= place;
        this.#counts.bothWays += 1;
      }
    }
    const row = new Map<string, Cell>(cells);
    row.set("source", source);
    row.set("target", target);
    if (directed !== "") row.set("directed", directed);
    this.#row(this.#edgeTable, place, row);
  }

  /** Tells what the file says of itself, by name; of who made it only that it says so, for a report travels further than the file. */
  says(entries: Iterable<readonly [name: string, text: string]>): void {
    const said = [...entries]
      .filter(([, text]) => text !== "")
      .map(([name, text]) => [shorten(name), OF_PEOPLE.test(name) ? null : text] as const);
    if (said.length === 0) return;
    const words = said.map(([name, text]) =>
      text === null ? `${name} (not told here)` : `${name} "${shorten(text)}"`,
    );
    this.note(
      "file-says",
      null,
      0,
      said.length,
      `${this.#file.name} says of itself: ${words.join(", ")}`,
      Object.fromEntries(said.map(([name, text]) => [name, text?.slice(0, MOST_SAID) ?? ""])),
    );
  }

  /** A note on the nodes, the edges or (null) the whole file. */
  note(
    code: NoteCode,
    of: "nodes" | "edges" | null,
    row: number,
    count: number,
    message: string,
    values: Readonly<Record<string, string>> = {},
    column: string | null = null,
  ): void {
    this.#sink.note({
      code,
      file: this.#file.name,
      table: of === null ? null : of === "nodes" ? this.#nodeTable : this.#edgeTable,
      column,
      row,
      count,
      values,
      message,
    });
  }

  /** Adds or refuses ends without a node, and tells what was counted. Call once, after the last row. */
  finish(): void {
    const missing = [...this.#missing];
    for (const [id, { place, column }] of missing) {
      if (this.#options.ends === "added") this.node(place, id, new Map());
      else this.#dangling(id, place, column, missing.length);
    }
    const name = this.#file.name;
    if (this.#options.ends === "added" && missing.length > 0)
      this.note(
        "ends-added",
        "nodes",
        missing[0]?.[1].place ?? 0,
        missing.length,
        `${several(missing.length, "thing of", "things of")} ${name} only ${missing.length === 1 ? "stands" : "stand"} at the end of a tie; a row was added for each`,
      );
    const { loops, loopAt, again, againAt, bothWays, bothWaysAt } = this.#counts;
    if (loops > 0)
      this.note(
        "loops-kept",
        "edges",
        loopAt,
        loops,
        `${several(loops, "tie leads", "ties lead")} from a thing to itself; leave out the rows in the mapping, or correct one end`,
      );
    if (again > 0)
      this.note(
        "ids-repeated",
        "nodes",
        againAt,
        again,
        `${several(again, "row has", "rows have")} the id of an earlier row; each is kept, as one more claim on the same thing`,
      );
    if (bothWays > 0)
      this.note(
        "both-directions",
        "edges",
        bothWaysAt,
        bothWays,
        `${several(bothWays, "tie without direction stands", "ties without direction stand")} in ${name} from the other end too; all rows are kept`,
      );
    this.#tellAlike();
  }

  #dangling(id: string, place: number, column: string, of: number): void {
    this.#problems += 1;
    if (this.#problems > MOST_PROBLEMS + 1) return;
    const rest = of - MOST_PROBLEMS;
    const last = this.#problems > MOST_PROBLEMS;
    this.#sink.problem(
      fileProblem(
        this.#file,
        place,
        "dangling-end",
        last
          ? `${rest} more ends of ties are no nodes of ${this.#file.name}`
          : `the end ${JSON.stringify(id.slice(0, 60))} of this tie is no node of ${this.#file.name}`,
        "add a node of that id to the file, or correct the end",
        last ? { column } : { column, value: shorten(id) },
      ),
    );
  }

  #tellAlike(): void {
    const groups = new Map<string, number>();
    for (const id of this.#declared) {
      const folded = id.normalize("NFC").toLowerCase().normalize("NFC");
      groups.set(folded, (groups.get(folded) ?? 0) + 1);
    }
    const alike = [...groups.values()].filter((size) => size > 1).reduce((sum, size) => sum + size, 0);
    if (alike > 0)
      this.note(
        "ids-alike",
        "nodes",
        0,
        alike,
        `${several(alike, "id differs", "ids differ")} from another only by capital letters or by Unicode form; they are kept apart`,
      );
  }

  #number(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#limit(number, 0);
    this.#numbers.set(id, number);
    return number;
  }

  #limit(count: number, place: number): void {
    if (count > MOST_ROWS)
      refuse(
        "file-too-large",
        this.#file.name,
        place,
        `${this.#file.name} holds more than ${MOST_ROWS.toLocaleString("en")} nodes or ties`,
        "part it into several files",
      );
  }

  #column(table: string, name: string): void {
    const known = this.#columns.get(table);
    if (known === undefined || known.has(name)) return;
    known.add(name);
    if (known.size > MOST_COLUMNS)
      refuse(
        "file-too-large",
        this.#file.name,
        0,
        `${this.#file.name} has more than ${MOST_COLUMNS.toLocaleString("en")} attributes in its table "${table}"`,
        "take out those that are not needed, or part the file",
      );
    this.#sink.column(table, name);
  }

  #row(table: string, place: number, cells: Map<string, Cell>): void {
    for (const [column, cell] of cells) {
      if (cell.length === 0) {
        cells.delete(column);
        continue;
      }
      this.#column(table, column);
      for (const value of typeof cell === "string" ? [cell] : cell)
        if (value.length > LONGEST_VALUE)
          refuse(
            "cell-too-long",
            this.#file.name,
            place,
            `${this.#file.name} has a value of ${value.length.toLocaleString("en")} characters, more than ${LONGEST_VALUE.toLocaleString("en")}`,
            "look for a quotation mark or a tag that is not closed, or shorten the text",
          );
    }
    this.#sink.row(table, place, cells);
  }
}

/**
 * Names for the columns of attributes, by key: an attribute's column has its title; where another has that title already, a number
 * is put behind, as in "type (2)".
 */
export class AttributeColumns {
  readonly #taken: Set<string>;
  readonly #names = new Map<string, string>();

  /** `native`: columns that the format fills by itself. */
  constructor(native: Iterable<string>) {
    this.#taken = new Set(native);
  }

  of(key: string, title: string): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const plain = title.trim() === "" ? key : title;
    let name = plain;
    for (let turn = 2; this.#taken.has(name); turn += 1) name = `${plain} (${turn})`;
    this.#taken.add(name);
    this.#names.set(key, name);
    return name;
  }
}
