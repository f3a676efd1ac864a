import { shorten } from "../../problems.ts";
import { withCharacters } from "../graph/entities.ts";
import { LineCounter } from "../graph/lineCounter.ts";
import type { Cell } from "../reader.ts";
import { refuse } from "../text/refused.ts";

const DEEPEST = 256;

/** A node, an edge or the graph itself: its values by key; keys inside lists are named "outer.inner". */
export interface GmlItem {
  readonly line: number;
  readonly cells: Map<string, Cell>;
}

export interface GmlGraph {
  readonly graph: GmlItem;
  readonly nodes: GmlItem[];
  readonly edges: GmlItem[];
}

interface Open {
  readonly prefix: string;
  readonly item: GmlItem;
  readonly graph: GmlGraph | null;
}

/** Reads GML (Himsolt 1997): the graphs of the text and what stands outside them. Throws `Refused`. Linear, without recursion. */
export function parseGml(name: string, text: string): { graphs: GmlGraph[]; outside: Map<string, Cell> } {
  const lines = new LineCounter(text);
  const word = /[^\s[\]"]+/y;
  const graphs: GmlGraph[] = [];
  const outside: GmlItem = { line: 1, cells: new Map() };
  const stack: Open[] = [{ prefix: "", item: outside, graph: null }];
  let key: string | null = null;
  const wrong: (at: number, message: string) => never = (at, message) =>
    refuse(
      "malformed-graph",
      name,
      lines.at(at),
      `line ${lines.at(at)} of ${name} ${message}`,
      "correct the line, or save the file again from where it was made",
    );
  const put = (value: string) => {
    const { prefix, item } = stack.at(-1) ?? { prefix: "", item: outside };
    const named = prefix + key;
    const before = item.cells.get(named);
    if (before === undefined) item.cells.set(named, value);
    else if (typeof before === "string") item.cells.set(named, [before, value]);
    else (before as string[]).push(value);
    key = null;
  };
  for (let at = 0; at < text.length; ) {
    const first = text[at] ?? "";
    if (first.trim() === "" || first === "\ufeff") at += 1;
    else if (first === "#" && key === null) {
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end;
    } else if (first === '"') {
      const end = text.indexOf('"', at + 1);
      if (end < 0) wrong(at, "begins a quotation mark that is not closed");
      if (key === null) wrong(at, "has a text without a key");
      put(withCharacters(text.slice(at + 1, end)));
      at = end + 1;
    } else if (first === "[") {
      if (key === null) wrong(at, "has a list without a key");
      if (stack.length > DEEPEST)
        refuse(
          "nested-too-deep",
          name,
          lines.at(at),
          `${name} has lists inside one another deeper than ${DEEPEST}`,
          "flatten them where the file was made",
        );
      stack.push(opened(stack.at(-1), key.toLowerCase(), key, lines.at(at), graphs));
      key = null;
      at += 1;
    } else if (first === "]") {
      if (key !== null)
        wrong(at, `ends a list behind the key ${JSON.stringify(shorten(key))}, which has no value`);
      if (stack.length === 1) wrong(at, "closes a list that was not opened");
      stack.pop();
      at += 1;
    } else {
      word.lastIndex = at;
      const found = word.exec(text)?.[0] ?? first;
      if (key === null) key = found;
      else put(found);
      at += found.length;
    }
  }
  if (stack.length > 1 || key !== null)
    wrong(text.length, "is the last, but a list or a key is not complete");
  return { graphs, outside: outside.cells };
}

function opened(
  within: Open | undefined,
  small: string,
  key: string,
  line: number,
  graphs: GmlGraph[],
): Open {
  if (within === undefined || (within.graph === null && within.prefix === "" && small === "graph")) {
    const graph: GmlGraph = { graph: { line, cells: new Map() }, nodes: [], edges: [] };
    graphs.push(graph);
    return { prefix: "", item: graph.graph, graph };
  }
  if (within.graph !== null && (small === "node" || small === "edge")) {
    const item: GmlItem = { line, cells: new Map() };
    within.graph[small === "node" ? "nodes" : "edges"].push(item);
    return { prefix: "", item, graph: null };
  }
  return { prefix: `${within.prefix}${key}.`, item: within.item, graph: null };
}
