import { shorten } from "../../problems.ts";
import type { Directed } from "../graph/graphTables.ts";
import { matrixTies } from "../graph/matrix.ts";
import type { Cell } from "../reader.ts";
import { refuse } from "../text/refused.ts";
import { isNumber, type Token, timesOf, tokensOf } from "./tokens.ts";

export interface Tie {
  readonly line: number;
  readonly source: string;
  readonly target: string;
  readonly directed: Directed;
  readonly cells: Map<string, Cell>;
}

export interface Network {
  readonly name: string;
  /** How many vertices, and how many of them are of the first mode; null for one mode. */
  readonly size: number;
  readonly firstMode: number | null;
  readonly line: number;
  readonly vertices: Map<number, { line: number; cells: Map<string, Cell> }>;
  readonly ties: Tie[];
}

/** A partition, vector or permutation: one value for each vertex. */
export interface Values {
  readonly name: string;
  readonly size: number;
  readonly values: string[];
}

export interface Project {
  readonly networks: Network[];
  readonly values: Values[];
  /** Lines of ties whose value is zero, and sections that are not read. */
  readonly zeros: { count: number; first: number };
  readonly symmetric: { count: number; first: number };
  readonly left: Map<string, number>;
}

const SECTIONS = new Set(["arcs", "edges", "arcslist", "edgeslist", "matrix"]);
const MOST_UNLISTED = 1_000_000;
const SHAPES = new Set("ellipse box diamond triangle cross empty house man woman circle".split(" "));

/** Reads the text of a Pajek network or project. Throws `Refused`. Linear in the text. */
export function parsePajek(name: string, text: string): Project {
  return new Parser(name).parse(text);
}

class Parser {
  readonly #name: string;
  readonly #project: Project = {
    networks: [],
    values: [],
    zeros: { count: 0, first: 0 },
    symmetric: { count: 0, first: 0 },
    left: new Map(),
  };
  #section = "";
  #networkName = "";
  #values: { name: string } | null = null;
  #relation = "";
  readonly #relations = new Map<string, string>();
  #matrix: { line: number; values: string[] } | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  parse(text: string): Project {
    let number = 0;
    for (const line of text.split(/\r\n|\n|\r/)) {
      number += 1;
      const trimmed = line.trim();
      if (trimmed === "" || trimmed.startsWith("%")) continue;
      if (trimmed.startsWith("*")) this.#header(tokensOf(trimmed, number, this.#name), trimmed, number);
      else this.#line(trimmed, number);
    }
    this.#endMatrix();
    const { networks } = this.#project;
    if (networks.length === 0)
      refuse(
        "malformed-graph",
        this.#name,
        0,
        `${this.#name} has no *Vertices`,
        "begin the network with *Vertices and their number",
      );
    for (const { size, vertices, line } of networks)
      if (size > MOST_UNLISTED && vertices.size < size)
        refuse(
          "malformed-graph",
          this.#name,
          line,
          `${this.#name} says it has ${size} vertices, but lists ${vertices.size}`,
          "list the vertices, or correct their number",
        );
    return this.#project;
  }

  #header(tokens: readonly Token[], line: string, number: number): void {
    this.#endMatrix();
    const [first, ...rest] = tokens;
    const section = (first?.text ?? "").slice(1).toLowerCase();
    const title = line.slice(first?.text.length ?? 0).trim();
    if (section === "network") {
      this.#networkName = title;
      this.#values = null;
      this.#section = "";
    } else if (section === "partition" || section === "vector" || section === "permutation") {
      this.#values = { name: title === "" ? section : title };
      this.#section = "";
    } else if (section === "vertices") this.#vertices(rest, number);
    else if (SECTIONS.has(section)) {
      this.#section = section;
      this.#ofNetwork(number);
      const relation = rest[0]?.kind === "word" && rest[0].text.startsWith(":") ? rest[0].text.slice(1) : "";
      const named = rest.find(({ kind }) => kind === "quoted")?.text;
      this.#relation = named ?? relation;
      if (relation !== "") this.#relations.set(relation, this.#relation);
      if (section === "matrix") this.#matrix = { line: number, values: [] };
    } else {
      this.#section = "other";
      this.#values = null;
      const shown = shorten(first?.text ?? "");
      if (this.#project.left.size < 100)
        this.#project.left.set(shown, this.#project.left.get(shown) ?? number);
    }
  }

  #vertices(rest: readonly Token[], number: number): void {
    const [size, firstMode] = rest.map(({ text }) => Number(text));
    if (size === undefined || !Number.isSafeInteger(size) || size < 0)
      refuse(
        "malformed-graph",
        this.#name,
        number,
        `line ${number} of ${this.#name} does not say how many vertices there are`,
        "write their number behind *Vertices",
      );
    if (this.#section === "other") return;
    if (this.#values !== null) {
      this.#project.values.push({ name: this.#values.name, size, values: [] });
      this.#section = "values";
      return;
    }
    this.#section = "vertices";
    this.#relations.clear();
    this.#project.networks.push({
      name: this.#networkName,
      size,
      firstMode: firstMode !== undefined && firstMode > 0 && firstMode < size ? firstMode : null,
      line: number,
      vertices: new Map(),
      ties: [],
    });
    this.#networkName = "";
  }

  #line(line: string, number: number): void {
    const tokens = tokensOf(line, number, this.#name);
    if (this.#section === "vertices") this.#vertex(tokens, number);
    else if (this.#section === "values") {
      for (const { text } of tokens) this.#project.values.at(-1)?.values.push(text);
    } else if (this.#section === "arcs" || this.#section === "edges") this.#tie(tokens, number);
    else if (this.#section === "arcslist" || this.#section === "edgeslist") {
      const [source, ...targets] = tokens;
      for (const target of targets) this.#add(number, source?.text ?? "", target.text, new Map());
    } else if (this.#section === "matrix")
      for (const { text } of tokens) {
        if (!isNumber(text)) this.#unreadable(number, text, "a number");
        this.#matrix?.values.push(text);
      }
    else if (this.#section === "")
      refuse(
        "malformed-graph",
        this.#name,
        number,
        `line ${number} of ${this.#name} stands before *Vertices`,
        "begin comments with %, and the network with *Vertices",
      );
  }

  #vertex(tokens: readonly Token[], number: number): void {
    const network = this.#ofNetwork(number);
    const id = Number(tokens[0]?.text);
    if (!Number.isSafeInteger(id) || id < 1 || id > network.size)
      this.#unreadable(number, tokens[0]?.text ?? "", `the number of a vertex from 1 to ${network.size}`);
    const cells = new Map<string, Cell>();
    let at = 1;
    const label = tokens[at];
    if (label !== undefined && label.kind !== "times") {
      cells.set("label", label.text);
      at += 1;
    }
    for (const axis of ["x", "y", "z"]) {
      const token = tokens[at];
      if (token?.kind !== "word" || !isNumber(token.text)) break;
      cells.set(axis, token.text);
      at += 1;
    }
    const shape = tokens[at];
    if (shape?.kind === "word" && SHAPES.has(shape.text.toLowerCase())) {
      cells.set("shape", shape.text);
      at += 1;
    }
    this.#parameters(tokens, at, cells, number);
    network.vertices.set(id, { line: number, cells });
  }

  #tie(tokens: readonly Token[], number: number): void {
    const prefixed = /^(\d+):$/.exec(tokens[0]?.text ?? "")?.[1];
    const [source, target, value] = prefixed === undefined ? tokens : tokens.slice(1);
    const cells = new Map<string, Cell>();
    let at = prefixed === undefined ? 2 : 3;
    if (value?.kind === "word" && isNumber(value.text)) {
      cells.set("weight", value.text);
      at += 1;
    }
    if (prefixed !== undefined) cells.set("type", this.#relations.get(prefixed) ?? prefixed);
    this.#parameters(tokens, at, cells, number);
    this.#add(number, source?.text ?? "", target?.text ?? "", cells);
  }

  /** What stands behind: pairs of a name and a value, and times. */
  #parameters(tokens: readonly Token[], from: number, cells: Map<string, Cell>, number: number): void {
    for (let at = from; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined) return;
      if (token.kind === "times") {
        const times = timesOf(token.text);
        if (times === null) this.#unreadable(number, token.text, "times such as [1-3,5]");
        const [only] = times;
        if (times.length === 1 && only !== undefined) {
          if (only.start !== "..") cells.set("start", only.start);
          if (only.end !== "..") cells.set("end", only.end);
        } else
          cells.set(
            "spells",
            times.map(({ start, end }) => (start === end ? start : `${start}/${end}`)),
          );
        continue;
      }
      const value = tokens[at + 1];
      const name = token.text === "l" ? "label" : token.text;
      const free = ["id", "source", "target", "directed", "mode", "network"].includes(name)
        ? `${name} (2)`
        : name;
      if (value !== undefined && value.kind !== "times") {
        cells.set(free, value.text);
        at += 1;
      } else cells.set(free, "yes");
    }
  }

  #add(line: number, source: string, target: string, cells: Map<string, Cell>): void {
    const network = this.#ofNetwork(line);
    for (const end of [source, target]) {
      const id = Number(end);
      if (!/^\d+$/.test(end) || id < 1 || id > network.size)
        refuse(
          "dangling-end",
          this.#name,
          line,
          `${JSON.stringify(shorten(end))} on line ${line} of ${this.#name} is not the number of a vertex from 1 to ${network.size}`,
          "correct the end, or the number of vertices",
        );
    }
    const weight = cells.get("weight");
    if (weight !== undefined && Number(weight) === 0) {
      this.#project.zeros.first ||= line;
      this.#project.zeros.count += 1;
      return;
    }
    if (this.#relation !== "" && !cells.has("type")) cells.set("type", this.#relation);
    network.ties.push({
      line,
      source: `${Number(source)}`,
      target: `${Number(target)}`,
      directed: this.#section.startsWith("arcs") ? "yes" : "no",
      cells,
    });
  }

  #endMatrix(): void {
    const matrix = this.#matrix;
    this.#matrix = null;
    if (matrix === null) return;
    const network = this.#ofNetwork(matrix.line);
    const rows = network.firstMode ?? network.size;
    const columns = network.firstMode === null ? network.size : network.size - network.firstMode;
    if (matrix.values.length !== rows * columns)
      refuse(
        "matrix-not-square",
        this.#name,
        matrix.line,
        `the matrix on line ${matrix.line} of ${this.#name} holds ${matrix.values.length} numbers; ${rows} rows of ${columns} make ${rows * columns}`,
        network.firstMode === null
          ? "give every vertex a row and a column, or say behind *Vertices how many are of the first kind"
          : "give every vertex of the first kind a row, and every other a column",
      );
    const { directed, ties } = matrixTies(matrix.values, columns, network.firstMode === null);
    if (network.firstMode === null && directed === "no") {
      this.#project.symmetric.first ||= matrix.line;
      this.#project.symmetric.count += 1;
    }
    for (const { row, column, value } of ties) {
      const cells = new Map<string, Cell>([["weight", value]]);
      if (this.#relation !== "") cells.set("type", this.#relation);
      network.ties.push({
        line: matrix.line,
        source: `${row + 1}`,
        target: `${column + 1 + (network.firstMode ?? 0)}`,
        directed,
        cells,
      });
    }
  }

  #ofNetwork(line: number): Network {
    const network = this.#project.networks.at(-1);
    if (network !== undefined) return network;
    refuse(
      "malformed-graph",
      this.#name,
      line,
      `line ${line} of ${this.#name} stands before *Vertices`,
      "begin comments with %, and the network with *Vertices",
    );
  }

  #unreadable(line: number, text: string, wanted: string): never {
    refuse(
      "malformed-graph",
      this.#name,
      line,
      `${JSON.stringify(shorten(text))} on line ${line} of ${this.#name} is not ${wanted}`,
      "correct the line, or save the file again from where it was made",
    );
  }
}
