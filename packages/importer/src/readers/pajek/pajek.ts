import { shorten } from "../../problems.ts";
import { GraphTables } from "../graph/graphTables.ts";
import { readGraphText } from "../graph/readGraphText.ts";
import { several } from "../graph/several.ts";
import type { Cell, InputFile, Reader, RowSink } from "../reader.ts";
import { extensionOf, headText } from "../text/head.ts";
import { type Network, type Project, parsePajek } from "./parse.ts";

/**
 * Pajek networks and projects (Pajek's manual, "Data objects"). Vertices have their numbers as ids. Networks on the same vertices
 * share tables and differ in the column "network"; others get tables of their own. Partitions and vectors become columns.
 */
export const pajek: Reader = {
  format: "pajek",
  extensions: ["net", "paj"],
  recognises: (name, head) => {
    const first = headText(head)
      .split(/[\r\n]/)
      .map((line) => line.trim())
      .find((line) => line !== "" && !line.startsWith("%"));
    if (first !== undefined && /^\*(vertices|network)\b/i.test(first)) return 2;
    return ["net", "paj"].includes(extensionOf(name)) ? 1 : 0;
  },
  read: (file, sink, choices) =>
    readGraphText(file, sink, choices, (text) => write(parsePajek(file.name, text), file, sink)),
};

interface Group {
  readonly tables: GraphTables;
  readonly first: Network;
}

function write(project: Project, file: InputFile, sink: RowSink): void {
  const groups: Group[] = [];
  let left: { names: string[]; count: number } = {
    names: [...project.left.keys()],
    count: project.left.size,
  };
  const taken = new Set<string>();
  for (const network of project.networks) {
    let group = groups.find(({ first }) => sameVertices(first, network));
    if (group === undefined) {
      const tables = new GraphTables(file, sink, {
        ends: "refused",
        suffix: groups.length === 0 ? "" : ` ${groups.length + 1}`,
      });
      group = { tables, first: network };
      groups.push(group);
      const extra = project.values.filter(({ size }, at) => {
        const isOfThis = size === network.size && !taken.has(`${at}`);
        if (isOfThis) taken.add(`${at}`);
        return isOfThis;
      });
      writeVertices(network, extra, tables);
    }
    for (const { line, source, target, directed, cells } of network.ties) {
      if (project.networks.length > 1 && network.name !== "") cells.set("network", network.name);
      group.tables.edge(line, source, target, directed, cells);
    }
  }
  project.values.forEach(({ name }, at) => {
    if (!taken.has(`${at}`)) left = { names: [...left.names, shorten(name)], count: left.count + 1 };
  });
  for (const { tables } of groups) tables.finish();
  const tables = groups[0]?.tables;
  if (tables !== undefined) tell(project, left.names, file, tables);
}

function tell(project: Project, left: readonly string[], file: InputFile, tables: GraphTables): void {
  const { zeros, symmetric, networks } = project;
  if (zeros.count > 0)
    tables.note(
      "zero-ties-left-out",
      "edges",
      zeros.first,
      zeros.count,
      `${several(zeros.count, "tie has", "ties have")} the value zero and ${zeros.count === 1 ? "was" : "were"} left out: zero means no tie`,
    );
  if (symmetric.count > 0)
    tables.note(
      "matrix-undirected",
      "edges",
      symmetric.first,
      symmetric.count,
      `${several(symmetric.count, "matrix is", "matrices are")} symmetric; each pair was taken once, without direction`,
    );
  if (networks.length > 1)
    tables.note(
      "several-graphs",
      null,
      0,
      networks.length,
      `${file.name} holds ${networks.length} networks; those on the same vertices differ in the column "network", others have tables of their own`,
    );
  else tables.says(networks.map(({ name }) => ["network", name]));
  if (left.length > 0)
    tables.note(
      "other-elements-left-out",
      null,
      0,
      left.length,
      `${several(left.length, "part of", "parts of")} ${file.name} ${left.length === 1 ? "was" : "were"} not read: ${left.join(", ")}`,
      { name: left.join(", ") },
    );
}

function writeVertices(network: Network, extra: Project["values"], tables: GraphTables): void {
  const names = new Set([
    "id",
    "label",
    "mode",
    ...[...network.vertices.values()].flatMap(({ cells }) => [...cells.keys()]),
  ]);
  const columns = extra.map(({ name }) => {
    let free = name;
    for (let turn = 2; names.has(free); turn += 1) free = `${name} (${turn})`;
    names.add(free);
    return free;
  });
  for (let id = 1; id <= network.size; id += 1) {
    const vertex = network.vertices.get(id);
    const cells = new Map<string, Cell>(vertex?.cells);
    if (network.firstMode !== null) cells.set("mode", id <= network.firstMode ? "1" : "2");
    extra.forEach(({ values }, at) => {
      cells.set(columns[at] ?? "", values[id - 1] ?? "");
    });
    tables.node(vertex?.line ?? network.line, `${id}`, cells);
  }
}

function sameVertices(one: Network, other: Network): boolean {
  if (
    one.size !== other.size ||
    one.firstMode !== other.firstMode ||
    one.vertices.size !== other.vertices.size
  )
    return false;
  for (const [id, { cells }] of one.vertices)
    if (other.vertices.get(id)?.cells.get("label") !== cells.get("label")) return false;
  return true;
}
