import { GraphTables } from "../graph/graphTables.ts";
import { refuseLack } from "../graph/lacks.ts";
import { Places } from "../graph/places.ts";
import { several } from "../graph/several.ts";
import type { Cell, InputFile, Reader } from "../reader.ts";
import { headText } from "../text/head.ts";
import { readXml, refuseRoot, type XmlElement, type XmlHandler } from "../xml/readXml.ts";

const ROOTS = new Set(["DynamicNetwork", "DynamicMetaNetwork", "MetaNetwork"]);

/**
 * DyNetML of ORA, streamed. Nodes have the column "class", ties the id of their network as "type"; a value of zero is no tie.
 * Properties become columns by their ids. A network is directed where it says so, and not where it joins two classes.
 */
export const dynetml: Reader = {
  format: "dynetml",
  extensions: ["xml"],
  recognises: (_name, head) =>
    /<(?:DynamicNetwork|DynamicMetaNetwork|MetaNetwork)[\s>]/.test(headText(head)) ? 2 : 0,
  read: async (file, sink, choices) => {
    const tables = new GraphTables(file, sink, { ends: "refused" });
    await readXml(file, sink, choices, new DynetmlHandler(file, tables));
  },
};

class DynetmlHandler implements XmlHandler {
  readonly #file: InputFile;
  readonly #tables: GraphTables;
  readonly #places = { nodes: new Places(), edges: new Places() };
  readonly #path: string[] = [];
  #class = "";
  #network: ReadonlyMap<string, string> = new Map();
  #item: { element: XmlElement; cells: Map<string, Cell> } | null = null;
  readonly #zeros = { count: 0, first: 0 };

  constructor(file: InputFile, tables: GraphTables) {
    this.#file = file;
    this.#tables = tables;
  }

  open(element: XmlElement): void {
    const { name, attributes } = element;
    if (this.#path.length === 0 && !ROOTS.has(name)) refuseRoot(this.#file, element, "DynamicNetwork");
    this.#path.push(name);
    if (name === "nodeclass") this.#class = attributes.get("id") ?? attributes.get("type") ?? "";
    else if (name === "network" || name === "graph") this.#network = attributes;
    else if (name === "node" || name === "link" || name === "edge")
      this.#item = { element, cells: new Map() };
    else if (name === "property" && this.#item !== null) {
      const id = attributes.get("id") ?? attributes.get("name") ?? "";
      const isTaken = ["id", "class", "source", "target", "directed", "type", "weight", ""].includes(id);
      this.#item.cells.set(isTaken ? `${id} (2)` : id, attributes.get("value") ?? "");
    }
  }

  text(): void {}

  close(): void {
    const name = this.#path.pop();
    if ((name !== "node" && name !== "link" && name !== "edge") || this.#item === null) return;
    const { element, cells } = this.#item;
    this.#item = null;
    if (name === "node") this.#node(element, cells);
    else this.#tie(element, cells);
  }

  finish(): void {
    this.#tables.finish();
    const { count, first } = this.#zeros;
    if (count > 0)
      this.#tables.note(
        "zero-ties-left-out",
        "edges",
        first,
        count,
        `${several(count, "tie has", "ties have")} the value zero and ${count === 1 ? "was" : "were"} left out: zero means no tie`,
      );
  }

  #node({ attributes, line }: XmlElement, cells: Map<string, Cell>): void {
    const id = attributes.get("id") ?? "";
    if (id === "") refuseLack(this.#file, line, "node", "id");
    cells.set("label", attributes.get("title") ?? "");
    cells.set("class", this.#class);
    this.#tables.node(this.#places.nodes.of(line), id, cells);
  }

  #tie({ attributes, line }: XmlElement, cells: Map<string, Cell>): void {
    const source = attributes.get("source") ?? "";
    const target = attributes.get("target") ?? "";
    if (source === "") refuseLack(this.#file, line, "link", "source");
    if (target === "") refuseLack(this.#file, line, "link", "target");
    const value = attributes.get("value") ?? "";
    if (value !== "" && Number(value) === 0) {
      this.#zeros.first ||= line;
      this.#zeros.count += 1;
      return;
    }
    cells.set("weight", value);
    cells.set("type", this.#network.get("id") ?? "");
    const said = this.#network.get("isDirected");
    const joinsTwo = this.#network.get("sourceType") !== this.#network.get("targetType");
    const directed = said === "true" ? "yes" : said === "false" || joinsTwo ? "no" : "";
    this.#tables.edge(this.#places.edges.of(line), source, target, directed, cells);
  }
}
