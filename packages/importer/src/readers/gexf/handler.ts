import { shorten } from "../../problems.ts";
import { AttributeColumns, type Directed, type GraphTables } from "../graph/graphTables.ts";
import { refuseLack } from "../graph/lacks.ts";
import { Places } from "../graph/places.ts";
import { several } from "../graph/several.ts";
import type { Cell, InputFile } from "../reader.ts";
import { refuse } from "../text/refused.ts";
import { refuseRoot, type XmlElement, type XmlHandler } from "../xml/readXml.ts";
import { type Sentences, Told } from "../xml/told.ts";
import { datesOf, type Spell, spellsOf, spellText } from "./times.ts";

type Kind = "nodes" | "edges";

const TYPES = new Set(
  "integer long short byte double float boolean char string anyURI date dateTime bigdecimal biginteger"
    .split(" ")
    .flatMap((type) => [type, `list${type}`]),
);
const NATIVE = {
  nodes: ["id", "label", "parent", "start", "end", "spells"],
  edges: ["id", "label", "source", "target", "directed", "weight", "start", "end", "spells", "kind"],
};
const TIMES = new Set(["start", "end", "startopen", "endopen", "timestamp", "timestamps", "intervals"]);
const ALWAYS: Spell = { start: null, end: null, isMoment: false };
const LOOKS = new Set(["color", "position", "size", "shape", "thickness"]);

interface Attribute {
  readonly title: string;
  readonly type: string;
  readonly column: string;
  fallback: string | null;
}

/** A node or edge whose element is open. */
interface Item {
  readonly kind: Kind;
  readonly element: XmlElement;
  readonly place: number;
  readonly cells: Map<string, Cell>;
  readonly values: Map<string, { text: string; spell: Spell | null }[]>;
  readonly spells: Spell[];
  readonly parents: string[];
  listsSpells: boolean;
}

/** Turns the elements of a GEXF file into rows. */
export class GexfHandler implements XmlHandler {
  readonly #file: InputFile;
  readonly #tables: GraphTables;
  #space: string | null = null;
  /** Names of the open elements; empty for one of another format, whose content is passed over. */
  readonly #path: string[] = [];
  readonly #items: Item[] = [];
  #text = "";
  #directed: Directed = "no";
  #class: Kind = "nodes";
  #attribute: Attribute | null = null;
  readonly #attributes = { nodes: new Map<string, Attribute>(), edges: new Map<string, Attribute>() };
  readonly #columns = {
    nodes: new AttributeColumns(NATIVE.nodes),
    edges: new AttributeColumns(NATIVE.edges),
  };
  readonly #meta = new Map<string, string>();
  readonly #told = new Told();
  readonly #places = { nodes: new Places(), edges: new Places() };

  constructor(file: InputFile, tables: GraphTables) {
    this.#file = file;
    this.#tables = tables;
  }

  open(element: XmlElement): void {
    this.#text = "";
    if (this.#space === null) {
      if (element.name !== "gexf") refuseRoot(this.#file, element, "gexf");
      this.#space = element.space;
      this.#path.push("gexf");
      return;
    }
    const item = this.#items.at(-1);
    const inMeta = this.#path.includes("meta");
    const isLook =
      item !== undefined &&
      LOOKS.has(element.name) &&
      (element.space !== this.#space || !this.#path.includes("attvalues"));
    if (this.#path.at(-1) === "" || (element.space !== this.#space && !isLook && !inMeta)) {
      if (this.#path.at(-1) !== "")
        this.#told.tell("other-elements-left-out", "nodes", element.line, element.name);
      this.#path.push("");
      return;
    }
    this.#path.push(element.name);
    if (inMeta) return;
    if (isLook) this.#look(item, element);
    else this.#element(element, item);
  }

  text(text: string): void {
    this.#text += text;
  }

  close(): void {
    const name = this.#path.pop();
    const text = this.#text.trim();
    this.#text = "";
    if (name === "node" || name === "edge") {
      const item = this.#items.pop();
      if (item !== undefined) this.#row(item);
    } else if (this.#path.at(-1) === "meta" && name !== undefined && text !== "") this.#meta.set(name, text);
    else if (name === "default" && this.#attribute !== null && text !== "") this.#attribute.fallback = text;
    else if (name === "attribute") this.#attribute = null;
  }

  finish(): void {
    this.#tables.finish();
    this.#tables.says(this.#meta);
    this.#told.write(this.#tables, SENTENCES);
  }

  #element(element: XmlElement, item: Item | undefined): void {
    const { name, attributes, line } = element;
    const parentItem = this.#items.findLast(({ kind }) => kind === "nodes");
    if (name === "graph") this.#graph(attributes);
    else if (name === "meta") {
      const day = attributes.get("lastmodifieddate");
      if (day !== undefined) this.#meta.set("lastmodifieddate", day);
    } else if (name === "attributes") this.#class = attributes.get("class") === "edge" ? "edges" : "nodes";
    else if (name === "attribute") this.#declare(element);
    else if (name === "node" || name === "edge") {
      const { spells, excluded } = spellsOf(attributes);
      const kind = name === "node" ? "nodes" : "edges";
      const parents = [];
      if (kind === "nodes") {
        const pid = attributes.get("pid") ?? parentItem?.element.attributes.get("id");
        if (pid !== undefined && pid !== "") parents.push(pid);
      }
      if (excluded) this.#told.tell("open-ends-closed", kind, line, "");
      this.#items.push({
        kind,
        element,
        place: this.#places[kind].of(line),
        cells: new Map(),
        values: new Map(),
        spells,
        parents,
        listsSpells: spells.length > 1,
      });
    } else if (item === undefined) return;
    else if (name === "attvalue") this.#value(item, element);
    else if (name === "spell" || name === "slice") {
      const { spells, excluded } = spellsOf(attributes);
      if (!item.listsSpells) item.spells.length = 0;
      item.listsSpells = true;
      for (const spell of spells.length > 0 ? spells : [ALWAYS]) item.spells.push(spell);
      if (excluded) this.#told.tell("open-ends-closed", item.kind, line, "");
    } else if (name === "parent") {
      const parent = attributes.get("for");
      if (parent !== undefined && parent !== "") item.parents.push(parent);
    }
  }

  #graph(attributes: ReadonlyMap<string, string>): void {
    this.#directed = directedOf(attributes.get("defaultedgetype")) ?? "no";
    for (const name of ["start", "end"]) {
      const time = attributes.get(name);
      if (time !== undefined && time !== "") this.#meta.set(name, time);
    }
  }

  #declare({ attributes, line }: XmlElement): void {
    const id = attributes.get("id");
    if (id === undefined)
      refuse(
        "malformed-graph",
        this.#file.name,
        line,
        `an attribute of ${this.#file.name} is declared without an id`,
        "give it an id, as attvalue elements name it",
      );
    const title = attributes.get("title") ?? id;
    const type = attributes.get("type") ?? "string";
    const known = this.#attributes[this.#class].get(id);
    if (known !== undefined) {
      if (known.title !== title || known.type !== type)
        refuse(
          "key-declared-twice",
          this.#file.name,
          line,
          `${this.#file.name} declares the attribute ${JSON.stringify(shorten(id))} of its ${this.#class} twice, as "${shorten(known.title)}" and as "${shorten(title)}"`,
          "take one declaration out, or give it another id",
        );
      this.#told.tell("key-repeated", this.#class, line, id);
      this.#attribute = known;
      return;
    }
    if (!TYPES.has(type)) this.#told.tell("wrong-type-taken", this.#class, line, type);
    const column = this.#columns[this.#class].of(id, title);
    this.#attribute = { title, type, column, fallback: null };
    this.#attributes[this.#class].set(id, this.#attribute);
    this.#tables.columns(this.#class, [column]);
  }

  #value(item: Item, { attributes, line }: XmlElement): void {
    const id = attributes.get("for") ?? attributes.get("id") ?? "";
    const declared = this.#attributes[item.kind].get(id);
    if (declared === undefined) this.#told.tell("undeclared-attribute", item.kind, line, id);
    const column = declared?.column ?? this.#columns[item.kind].of(id, id || "attribute");
    const { spells, excluded } = spellsOf(attributes);
    if (excluded) this.#told.tell("open-ends-closed", item.kind, line, "");
    const text = attributes.get("value") ?? "";
    if (text === "") return;
    const values = item.values.get(column) ?? [];
    if (spells.length === 0) values.push({ text, spell: null });
    for (const spell of spells) values.push({ text, spell });
    item.values.set(column, values);
  }

  #look(item: Item, { name, attributes, line }: XmlElement): void {
    const rest = new Map(attributes);
    const take = (...names: string[]) =>
      names.flatMap((key) => {
        const value = rest.get(key);
        rest.delete(key);
        return value === undefined ? [] : [value];
      });
    const value =
      name === "color" && attributes.has("hex")
        ? (take("hex")[0] ?? "")
        : name === "color" || name === "position"
          ? take("r", "g", "b", "a", "x", "y", "z").join(" ")
          : (take("value")[0] ?? "");
    item.cells.set(`viz:${name}`, value);
    for (const [key, text] of rest) if (!key.startsWith("xmlns")) item.cells.set(`viz:${name}.${key}`, text);
    this.#told.tell("look-left-out", item.kind, line, "");
  }

  #row(item: Item): void {
    const { kind, element, place, cells, values, spells, parents } = item;
    const { attributes, line } = element;
    const handled = new Set(["id", "label", "pid", "source", "target", "type", "weight", "kind", ...TIMES]);
    const id = attributes.get("id");
    const set = (column: string, text: string | undefined) => {
      if (text !== undefined && text !== "") cells.set(column, text);
    };
    set("label", attributes.get("label"));
    if (spells.length === 1) {
      set("start", spells[0]?.start ?? undefined);
      set("end", spells[0]?.end ?? undefined);
    } else for (const [name, texts] of Object.entries(datesOf(spells))) cells.set(name, texts);
    if (item.listsSpells) cells.set("spells", spells.map(spellText));
    for (const [column, found] of values) {
      const texts = found.map(({ text, spell }) => (spell === null ? text : `${text} [${spellText(spell)}]`));
      cells.set(column, texts.length === 1 && found[0]?.spell === null ? (texts[0] ?? "") : texts);
    }
    for (const { column, fallback } of this.#attributes[kind].values())
      if (fallback !== null && !cells.has(column)) cells.set(column, fallback);
    if (kind === "nodes") {
      if (id === undefined || id === "") refuseLack(this.#file, line, "node", "id");
      if (parents.length > 0) {
        cells.set("parent", parents.length === 1 ? (parents[0] ?? "") : parents);
        this.#told.tell("hierarchy-flattened", "nodes", line, "");
      }
      for (const name of ["type", "source", "target", "weight", "kind"]) handled.delete(name);
    }
    for (const [name, text] of attributes)
      if (!handled.has(name) && !name.includes(":") && name !== "xmlns")
        set(this.#columns[kind].of(`@${name}`, name), text);
    if (kind === "nodes") {
      this.#tables.node(place, id ?? "", cells);
      return;
    }
    const source = attributes.get("source");
    const target = attributes.get("target");
    if (source === undefined || source === "") refuseLack(this.#file, line, "edge", "source");
    if (target === undefined || target === "") refuseLack(this.#file, line, "edge", "target");
    set("id", id);
    set("weight", attributes.get("weight"));
    set("kind", attributes.get("kind"));
    this.#tables.edge(place, source, target, directedOf(attributes.get("type")) ?? this.#directed, cells);
  }
}

const SENTENCES: Sentences = {
  "look-left-out": (count) =>
    `${several(count, "colour, size or place stands", "colours, sizes and places stand")} in columns that begin with "viz:"; no tie rests on them`,
  "open-ends-closed": (count) =>
    `${several(count, "time excludes its", "times exclude their")} first or last moment, which is read as included`,
  "wrong-type-taken": (_, name) =>
    `the attribute type "${shorten(name)}" is none of GEXF; its values are taken as text`,
  "undeclared-attribute": (count, name) =>
    `${several(count, "value names", "values name")} the attribute "${shorten(name)}", which is not declared; its column has that name`,
  "key-repeated": (_, name) => `the attribute "${shorten(name)}" is declared twice in the same words`,
};

function directedOf(type: string | undefined): Directed | null {
  if (type === "directed") return "yes";
  if (type === "undirected") return "no";
  return type === "mutual" ? "both" : null;
}
