import { several } from "../graph/several.ts";
import { JsonTables } from "../json/jsonTables.ts";
import { isObject, type JsonObject, own, readJson } from "../json/parse.ts";
import type { Cell, Reader } from "../reader.ts";
import { headText } from "../text/head.ts";
import { fileProblem } from "../text/refused.ts";

/**
 * Kumu JSON (docs.kumu.io): tables "elements" and "connections", whose columns have the names that Kumu's workbooks use ("label",
 * "type", "from", "to", "direction"). Reads both the form for import (labels as ends) and the export of a project (ids as ends, fields
 * under "attributes"). Elements that only connections name get a row of their own. Maps, perspectives and the rest of a project are
 * told in a note.
 */
export const kumu: Reader = {
  format: "kumu",
  extensions: ["json"],
  recognises: (_name, head) => {
    const text = headText(head);
    if (!text.startsWith("{") || !/"elements"\s*:\s*\[/.test(text)) return 0;
    // Cytoscape.js may have a list of elements too, each with "data".
    if (/"data"\s*:\s*\{/.test(text)) return 0;
    return /"(?:connections|connection type|element type|attributes)"\s*:|"_id"\s*:/.test(text) ? 2 : 1;
  },
  read: async (file, sink, choices) => {
    const value = await readJson(file, sink, choices);
    if (value === undefined) return;
    const elements = isObject(value) ? own(value, "elements") : undefined;
    if (!isObject(value) || !Array.isArray(elements)) {
      sink.problem(
        fileProblem(
          file,
          0,
          "not-of-format",
          `${file.name} has no list of elements, as Kumu's JSON has`,
          'name another format in the mapping\'s "reads"',
        ),
      );
      return;
    }
    const tables = new JsonTables(file, sink);
    tables.table("elements", "nodes", ["id", "label", "type"]);
    tables.table("connections", "edges", ["id", "from", "to", "direction", "type"]);
    const named = new Set<string>();
    tables.list("elements", elements, (cells) => {
      const row = plain(cells);
      named.add(text(row.get("id")));
      return row;
    });
    const missing = new Set<string>();
    tables.list("connections", own(value, "connections"), (cells) => {
      const row = plain(cells, false);
      for (const end of ["from", "to"]) {
        const id = text(row.get(end));
        if (id !== "" && !named.has(id)) missing.add(id);
      }
      return row;
    });
    for (const id of missing)
      tables.row(
        "elements",
        new Map([
          ["id", id],
          ["label", id],
        ]),
      );
    if (missing.size > 0)
      tables.note(
        "ends-added",
        missing.size,
        `${missing.size} elements stand only in connections; they were added with that name`,
        { table: "elements" },
      );
    tellRest(value, tables);
    tables.end();
  },
};

const text = (cell: Cell | undefined): string => (cell === undefined ? "" : String(cell));

/** The fields under "attributes" and those beside it under one name; an element without an id is known by its label. */
function plain(cells: ReadonlyMap<string, Cell>, isElement = true): Map<string, Cell> {
  const row = new Map<string, Cell>();
  for (const [name, cell] of cells) {
    const bare = name.startsWith("attributes.") ? name.slice("attributes.".length) : name;
    const column = NAMES.get(bare) ?? bare;
    const before = row.get(column);
    row.set(column, before === undefined || before.length === 0 ? cell : before);
  }
  if (isElement && text(row.get("id")) === "" && row.has("label")) row.set("id", text(row.get("label")));
  return row;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ["_id", "id"],
  ["element type", "type"],
  ["connection type", "type"],
]);

function tellRest(value: JsonObject, tables: JsonTables): void {
  const rest = Object.keys(value).filter((key) => key !== "elements" && key !== "connections");
  const look = rest.filter((key) => key === "maps" || key === "perspectives" || key === "settings");
  if (look.length > 0)
    tables.note(
      "look-left-out",
      look.length,
      `${look.join(", ")}: how the map looked in Kumu, which is left out`,
    );
  const other = rest.length - look.length;
  if (other > 0)
    tables.note(
      "entries-left-out",
      other,
      `${several(other, "part of the project beside elements and connections was", "parts of the project beside elements and connections were")} left out`,
    );
}
