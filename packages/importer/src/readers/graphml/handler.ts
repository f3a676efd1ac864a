import { shorten } from "../../problems.ts";
import type { Directed, GraphTables } from "../graph/graphTables.ts";
import { refuseLack } from "../graph/lacks.ts";
import { Places } from "../graph/places.ts";
import { several } from "../graph/several.ts";
import type { Cell, InputFile, RowSink } from "../reader.ts";
import { refuseRoot, type XmlElement, type XmlHandler } from "../xml/readXml.ts";
import { type Sentences, Told } from "../xml/told.ts";
import { type Domain, type Key, Keys } from "./keys.ts";

const NATIVE = new Map<Domain, readonly string[]>([
  ["node", ["id", "parent", "graph"]],
  ["edge", ["id", "source", "target", "directed", "graph", "sourceport", "targetport"]],
  ["hyperedge", ["id", "nodes"]],
]);
const ITEMS: ReadonlySet<string> = new Set(["node", "edge", "graph", "hyperedge", "port", "endpoint"]);
/** Elements that draw in a data element of yEd, and the attributes of them that are kept. */
const DRAWN = new Map([
  ["Geometry", ["x", "y"]],
  ["Fill", ["color"]],
  ["Arrows", ["source", "target"]],
]);

/** An element that may have data, while it is open. */
interface Item {
  readonly domain: Domain;
  readonly element: XmlElement;
  readonly place: number;
  readonly cells: Map<string, Cell>;
  label: string;
  readonly ends: string[];
}

/** Turns the elements of a GraphML file into rows. */
export class GraphmlHandler implements XmlHandler {
  readonly #file: InputFile;
  readonly #sink: RowSink;
  readonly #tables: GraphTables;
  readonly #told = new Told();
  readonly #places = new Map<Domain, Places>();
  readonly #keys: Keys;
  readonly #says = new Map<string, string>();
  #space: string | null = null;
  /** Names of the open elements; empty for one whose content is passed over. */
  readonly #path: string[] = [];
  readonly #items: Item[] = [];
  #text = "";
  #data: string | null = null;
  #dataDepth = 0;
  #declared: readonly Key[] = [];
  #graphs = 0;
  #directed: Directed[] = [];
  #hyperColumns: Set<string> | null = null;

  constructor(file: InputFile, sink: RowSink, tables: GraphTables) {
    this.#file = file;
    this.#sink = sink;
    this.#tables = tables;
    this.#keys = new Keys(file.name, NATIVE);
  }

  open(element: XmlElement): void {
    if (this.#space === null) {
      if (element.name !== "graphml") refuseRoot(this.#file, element, "graphml");
      this.#space = element.space;
      this.#path.push("graphml");
      return;
    }
    if (this.#data !== null) {
      this.#path.push(element.name);
      this.#dataDepth += 1;
      this.#drawn(element);
      return;
    }
    if (this.#path.at(-1) === "") {
      this.#path.push("");
      return;
    }
    if (element.space !== this.#space || element.name === "locator") {
      this.#told.tell("other-elements-left-out", "nodes", element.line, element.name);
      this.#path.push("");
      return;
    }
    this.#path.push(element.name);
    this.#text = "";
    this.#element(element);
  }

  text(text: string): void {
    if (this.#data !== null && (this.#path.at(-1) === "NodeLabel" || this.#path.at(-1) === "EdgeLabel")) {
      const item = this.#items.at(-1);
      if (item !== undefined) item.label += text;
    } else if (this.#data === null || this.#dataDepth === 0 || !this.#isDrawn()) this.#text += text;
  }

  close(): void {
    const name = this.#path.pop();
    if (this.#data !== null && this.#dataDepth > 0) {
      this.#dataDepth -= 1;
      return;
    }
    if (name === undefined || name === "") return;
    const text = this.#text.trim();
    this.#text = "";
    const item = this.#items.at(-1);
    if (name === "data") {
      if (item !== undefined && text !== "") this.#value(item, this.#data ?? "", text);
      this.#data = null;
    } else if (name === "default") for (const key of this.#declared) key.fallback = text;
    else if (name === "key") this.#declared = [];
    else if (name === "desc" && text !== "") {
      if (item === undefined || item.domain === "graph") this.#says.set("desc", text);
      else item.cells.set("desc", text);
    } else if (ITEMS.has(name)) {
      this.#items.pop();
      if (item !== undefined) this.#finished(item);
    }
  }

  finish(): void {
    this.#tables.finish();
    this.#tables.says(this.#says);
    if (this.#graphs > 1)
      this.#tables.note(
        "several-graphs",
        null,
        0,
        this.#graphs,
        `${this.#file.name} holds ${this.#graphs} graphs; the column "graph" says of which each row of the later ones is`,
      );
    this.#told.write(this.#tables, SENTENCES);
  }

  #element(element: XmlElement): void {
    const { name, attributes, line } = element;
    if (name === "key") {
      const added = this.#keys.declare(element, this.#told);
      this.#declared = [...added.values()];
      const node = added.get("node");
      const edge = added.get("edge");
      const isYed = attributes.has("yfiles.type");
      if (node !== undefined && !isYed) this.#tables.columns("nodes", [node.column]);
      if (edge !== undefined && !isYed) this.#tables.columns("edges", [edge.column]);
      return;
    }
    const item = this.#items.at(-1);
    if (name === "data") {
      this.#data = attributes.get("key") ?? "";
      this.#dataDepth = 0;
    } else if (ITEMS.has(name)) {
      const domain = name as Domain;
      if (domain === "graph") {
        if (item === undefined) this.#graphs += 1;
        this.#directed.push(attributes.get("edgedefault") === "directed" ? "yes" : "no");
      } else if (domain === "port") this.#told.tell("ports-read", "nodes", line);
      else if (domain === "endpoint") item?.ends.push(attributes.get("node") ?? "");
      const places = this.#places.get(domain) ?? new Places();
      this.#places.set(domain, places);
      this.#items.push({ domain, element, place: places.of(line), cells: new Map(), label: "", ends: [] });
    }
  }

  #isDrawn(): boolean {
    return (
      this.#keys
        .of(this.#items.at(-1)?.domain ?? "graph")
        .get(this.#data ?? "")
        ?.title.endsWith("graphics") ?? false
    );
  }

  #drawn({ name, attributes, line }: XmlElement): void {
    const item = this.#items.at(-1);
    if (item === undefined) return;
    const of = item.domain === "edge" ? "edges" : "nodes";
    if (name === "NodeLabel" || name === "EdgeLabel") {
      if (item.label.trim() !== "") item.label += " ";
      return;
    }
    if (!this.#isDrawn()) {
      this.#told.tell("other-elements-left-out", of, line, name);
      return;
    }
    this.#told.tell("look-left-out", of, line);
    for (const key of DRAWN.get(name) ?? []) {
      const value = attributes.get(key);
      if (value !== undefined) item.cells.set(`y:${name}.${key}`, value);
    }
  }

  #value(item: Item, id: string, text: string): void {
    const { domain, element, cells } = item;
    const key = this.#keys.of(domain).get(id);
    if (domain === "graph") {
      this.#says.set(key?.title ?? id, text);
      return;
    }
    if (key === undefined)
      this.#told.tell("undeclared-attribute", domain === "edge" ? "edges" : "nodes", element.line, id);
    const column = key?.column ?? this.#keys.undeclared(domain, id);
    const before = cells.get(column);
    cells.set(
      column,
      before === undefined ? text : [...(typeof before === "string" ? [before] : before), text],
    );
  }

  #finished(item: Item): void {
    const { domain, element, place, cells, ends } = item;
    const { attributes, line } = element;
    if (domain === "graph") this.#directed.pop();
    if (domain !== "node" && domain !== "edge" && domain !== "hyperedge") return;
    for (const { column, fallback } of this.#keys.of(domain).values())
      if (fallback !== null && !cells.has(column)) cells.set(column, fallback);
    const label = item.label.replace(/\s+/g, " ").trim();
    if (label !== "") cells.set(cells.has("label") ? "y:label" : "label", label);
    const id = attributes.get("id") ?? "";
    if (this.#graphs > 1)
      cells.set(
        "graph",
        this.#items.find((each) => each.domain === "graph")?.element.attributes.get("id") ||
          `${this.#graphs}`,
      );
    if (domain === "node") {
      if (id === "") refuseLack(this.#file, line, "node", "id");
      const parent = this.#items.findLast((each) => each.domain === "node")?.element.attributes.get("id");
      if (parent !== undefined) {
        cells.set("parent", parent);
        this.#told.tell("hierarchy-flattened", "nodes", line);
      }
      this.#tables.node(place, id, cells);
      return;
    }
    if (id !== "") cells.set("id", id);
    if (domain === "hyperedge") {
      this.#hyperedge(place, cells, ends);
      return;
    }
    const source = attributes.get("source") ?? "";
    const target = attributes.get("target") ?? "";
    if (source === "") refuseLack(this.#file, line, "edge", "source");
    if (target === "") refuseLack(this.#file, line, "edge", "target");
    for (const port of ["sourceport", "targetport"]) {
      const value = attributes.get(port);
      if (value !== undefined) cells.set(port, value);
    }
    const own = attributes.get("directed");
    const directed =
      own === undefined ? (this.#directed.at(-1) ?? "no") : own === "true" || own === "1" ? "yes" : "no";
    this.#tables.edge(place, source, target, directed, cells);
  }

  #hyperedge(place: number, cells: Map<string, Cell>, ends: readonly string[]): void {
    if (this.#hyperColumns === null) {
      this.#hyperColumns = new Set(["id", "nodes"]);
      this.#sink.table("hyperedges", "rows", ["id", "nodes"]);
    }
    cells.set("nodes", ends);
    for (const column of cells.keys())
      if (!this.#hyperColumns.has(column)) {
        this.#hyperColumns.add(column);
        this.#sink.column("hyperedges", column);
      }
    this.#sink.row("hyperedges", place, cells);
    this.#told.tell("hyperedges-read", "edges", place);
  }
}

const SENTENCES: Sentences = {
  "look-left-out": (count) =>
    `${several(count, "element", "elements")} of yEd's drawing were read for label, place, colour and arrows only; no tie rests on them`,
  "wrong-type-taken": (count, name) =>
    `${several(count, "key has", "keys have")} the type "${shorten(name)}", which is none of GraphML; their values are taken as text`,
  "undeclared-attribute": (count, name) =>
    `${several(count, "value names", "values name")} the key "${shorten(name)}", which is not declared; its column has that name`,
  "key-repeated": (_, name) => `the key "${shorten(name)}" is declared twice in the same words`,
  "ports-read": (count) =>
    `${several(count, "port", "ports")} of nodes ${count === 1 ? "was" : "were"} not read; ties keep the names of their ports`,
  "hyperedges-read": (count) =>
    `${several(count, "hyperedge joins", "hyperedges join")} any number of nodes; they stand in the table "hyperedges", one a row`,
};
