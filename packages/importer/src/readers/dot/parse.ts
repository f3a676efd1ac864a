import { shorten } from "../../problems.ts";
import { refuse } from "../text/refused.ts";
import { type DotToken, dotTokens } from "./tokens.ts";

const DEEPEST = 256;
const MOST_GROUPED = 1_000_000;
const MOST_DEFAULTS = 1_000;

export type Attributes = Map<string, string>;

export interface DotNode {
  readonly line: number;
  readonly attributes: Attributes;
  /** The named subgraph in which it first stands; null for none. */
  readonly parent: string | null;
}

export interface DotEdge {
  readonly line: number;
  readonly source: string;
  readonly target: string;
  readonly attributes: Attributes;
}

export interface DotGraph {
  readonly isDirected: boolean;
  readonly name: string;
  readonly nodes: Map<string, DotNode>;
  readonly edges: DotEdge[];
  readonly attributes: Attributes;
}

interface End {
  readonly ids: readonly string[];
  readonly port: string;
}

/** A pair of braces while it is open, with the statement that is being read in it. */
interface Block {
  readonly name: string | null;
  readonly node: Attributes;
  readonly edge: Attributes;
  readonly members: Set<string>;
  chain: End[];
  awaitsEnd: boolean;
}

/** Reads DOT (https://graphviz.org/doc/info/lang.html), without recursion. Throws `Refused`. */
export function parseDot(name: string, text: string): DotGraph {
  return new DotParser(name, dotTokens(name, text)).parse();
}

class DotParser {
  readonly #name: string;
  readonly #tokens: readonly DotToken[];
  #at = 0;
  readonly #nodes = new Map<string, DotNode>();
  readonly #edges: DotEdge[] = [];
  readonly #attributes: Attributes = new Map();
  readonly #pairs = new Map<string, DotEdge>();
  readonly #blocks: Block[] = [];
  #isStrict = false;
  #isDirected = false;
  #grouped = 0;

  constructor(name: string, tokens: readonly DotToken[]) {
    this.#name = name;
    this.#tokens = tokens;
  }

  parse(): DotGraph {
    this.#isStrict = this.#takeWord("strict");
    this.#isDirected = this.#takeWord("digraph");
    if (!this.#isDirected && !this.#takeWord("graph")) this.#unexpected();
    const title = this.#peek()?.kind === "mark" ? "" : (this.#take()?.text ?? "");
    if (!this.#takeMark("{")) this.#unexpected();
    this.#open(null);
    while (this.#blocks.length > 0) this.#step();
    if (this.#peek() !== undefined) this.#unexpected();
    return {
      isDirected: this.#isDirected,
      name: title,
      nodes: this.#nodes,
      edges: this.#edges,
      attributes: this.#attributes,
    };
  }

  #step(): void {
    const block = this.#blocks.at(-1);
    const token = this.#peek();
    if (block === undefined || token === undefined) this.#unexpected();
    const isMark = token.kind === "mark";
    if (block.chain.length > 0 && !block.awaitsEnd) {
      if (isMark && (token.text === "->" || token.text === "--")) {
        this.#at += 1;
        block.awaitsEnd = true;
        return;
      }
      const attributes = isMark && token.text === "[" ? this.#list() : new Map<string, string>();
      this.#statement(block, attributes, token.line);
      return;
    }
    if (isMark && token.text === "{") this.#begin(null);
    else if (this.#takeWord("subgraph")) {
      const next = this.#peek();
      const title = next === undefined || next.kind === "mark" ? null : (this.#take()?.text ?? null);
      const opens = this.#peek();
      if (opens?.kind !== "mark" || opens.text !== "{") this.#unexpected();
      this.#begin(title);
    } else if (block.awaitsEnd && isMark) this.#unexpected();
    else if (isMark && (token.text === ";" || token.text === ",")) this.#at += 1;
    else if (isMark && token.text === "}") this.#close();
    else if (isMark) this.#unexpected();
    else if (!this.#keyword(block, token)) this.#word(block);
  }

  #begin(title: string | null): void {
    if (this.#blocks.length > DEEPEST)
      refuse(
        "nested-too-deep",
        this.#name,
        this.#peek()?.line ?? 0,
        `${this.#name} has subgraphs inside one another deeper than ${DEEPEST}`,
        "flatten them where the file was made",
      );
    this.#at += 1;
    this.#open(title);
  }

  #open(title: string | null): void {
    const within = this.#blocks.at(-1);
    this.#blocks.push({
      name: title ?? within?.name ?? null,
      node: new Map(within?.node),
      edge: new Map(within?.edge),
      members: new Set(),
      chain: [],
      awaitsEnd: false,
    });
  }

  #close(): void {
    this.#at += 1;
    const closed = this.#blocks.pop();
    const within = this.#blocks.at(-1);
    if (closed === undefined || within === undefined) return;
    for (const member of closed.members) within.members.add(member);
    within.chain.push({ ids: [...closed.members], port: "" });
    within.awaitsEnd = false;
  }

  /** "graph", "node" or "edge" with attributes, which are defaults from here on. */
  #keyword(block: Block, token: DotToken): boolean {
    const word = token.kind === "id" ? token.text.toLowerCase() : "";
    if (block.awaitsEnd || (word !== "graph" && word !== "node" && word !== "edge")) return false;
    this.#at += 1;
    const list = this.#list();
    const into = word === "graph" ? (this.#blocks.length === 1 ? this.#attributes : null) : block[word];
    if (into !== null) for (const [key, value] of list) into.set(key, value);
    if (into !== null && into.size > MOST_DEFAULTS)
      refuse(
        "file-too-large",
        this.#name,
        token.line,
        `${this.#name} gives more than ${MOST_DEFAULTS.toLocaleString("en")} attributes by default`,
        "give single nodes their attributes",
      );
    return true;
  }

  #word(block: Block): void {
    const token = this.#take();
    const id = token?.text ?? "";
    if (!block.awaitsEnd && this.#takeMark("=")) {
      const value = this.#take();
      if (value === undefined || value.kind === "mark") this.#unexpected();
      if (this.#blocks.length === 1) this.#attributes.set(id, value.text);
      return;
    }
    const ports: string[] = [];
    while (this.#takeMark(":")) ports.push(this.#take()?.text ?? "");
    if (id === "")
      refuse(
        "malformed-graph",
        this.#name,
        token?.line ?? 0,
        `line ${token?.line ?? 0} of ${this.#name} has a node whose id is empty`,
        "give every node an id",
      );
    this.#touch(id, block, token?.line ?? 0);
    block.chain.push({ ids: [id], port: ports.join(":") });
    block.awaitsEnd = false;
  }

  #touch(id: string, block: Block, line: number): void {
    block.members.add(id);
    if (!this.#nodes.has(id))
      this.#nodes.set(id, { line, attributes: new Map(block.node), parent: block.name });
  }

  /** Ends a statement: a node with its attributes, or a chain of ties. */
  #statement(block: Block, attributes: Attributes, line: number): void {
    const { chain } = block;
    block.chain = [];
    const [only] = chain;
    if (chain.length === 1) {
      if (only?.ids.length === 1)
        for (const [key, value] of attributes) this.#nodes.get(only.ids[0] ?? "")?.attributes.set(key, value);
      return;
    }
    for (let at = 1; at < chain.length; at += 1) {
      const from = chain[at - 1];
      const to = chain[at];
      if (from === undefined || to === undefined) continue;
      const count = from.ids.length * to.ids.length;
      if (count > 1) this.#grouped += count;
      if (this.#grouped > MOST_GROUPED)
        refuse(
          "file-too-large",
          this.#name,
          line,
          `the groups of nodes joined on line ${line} of ${this.#name} stand for more than ${MOST_GROUPED.toLocaleString("en")} ties`,
          "write the ties one by one, or part the file",
        );
      for (const source of from.ids)
        for (const target of to.ids) {
          const all = new Map([...block.edge, ...attributes]);
          if (from.port !== "") all.set("sourceport", from.port);
          if (to.port !== "") all.set("targetport", to.port);
          this.#edge({ line, source, target, attributes: all });
        }
    }
  }

  #edge(edge: DotEdge): void {
    if (this.#isStrict) {
      const ends = [edge.source, edge.target];
      const key = JSON.stringify(this.#isDirected ? ends : ends.sort());
      const known = this.#pairs.get(key);
      if (known !== undefined) {
        for (const [name, value] of edge.attributes) known.attributes.set(name, value);
        return;
      }
      this.#pairs.set(key, edge);
    }
    this.#edges.push(edge);
  }

  /** One or several lists of attributes in square brackets; empty where there is none. */
  #list(): Attributes {
    const attributes: Attributes = new Map();
    while (this.#takeMark("[")) {
      while (!this.#takeMark("]")) {
        const key = this.#take();
        if (key === undefined) this.#unexpected();
        if (key.kind === "mark") {
          if (key.text === "," || key.text === ";") continue;
          this.#at -= 1;
          this.#unexpected();
        }
        let value = "true";
        if (this.#takeMark("=")) {
          const given = this.#peek();
          if (given === undefined || given.kind === "mark") this.#unexpected();
          this.#at += 1;
          value = given.text;
        }
        attributes.set(key.text, value);
      }
    }
    return attributes;
  }

  #peek(): DotToken | undefined {
    return this.#tokens[this.#at];
  }

  #take(): DotToken | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    return token;
  }

  #takeMark(text: string): boolean {
    const token = this.#peek();
    if (token?.kind !== "mark" || token.text !== text) return false;
    this.#at += 1;
    return true;
  }

  #takeWord(text: string): boolean {
    const token = this.#peek();
    if (token?.kind !== "id" || token.text.toLowerCase() !== text) return false;
    this.#at += 1;
    return true;
  }

  #unexpected(): never {
    const token = this.#peek();
    const line = (token ?? this.#tokens.at(-1))?.line ?? 0;
    refuse(
      "malformed-graph",
      this.#name,
      line,
      token === undefined
        ? `${this.#name} ends before its graph does`
        : `${JSON.stringify(shorten(token.text))} on line ${line} of ${this.#name} cannot stand there in DOT`,
      "correct the line, or save the file again from where it was made",
    );
  }
}
