import { fileProblem } from "../json/fileProblem.ts";
import { headText } from "../json/head.ts";
import { JsonTables } from "../json/jsonTables.ts";
import { isObject, objectsIn, own, readJson } from "../json/parse.ts";
import type { Cell, Reader, TableKind } from "../reader.ts";

/** The collections of the Popolo specification, with what their rows are and the columns that a mapping may count on. */
const COLLECTIONS: readonly (readonly [string, TableKind, readonly string[]])[] = [
  ["persons", "nodes", ["id", "name"]],
  ["organizations", "nodes", ["id", "name", "classification"]],
  ["events", "nodes", ["id", "name", "classification", "start_date", "end_date"]],
  ["areas", "nodes", ["id", "name"]],
  ["posts", "nodes", ["id", "label", "organization_id"]],
  [
    "memberships",
    "edges",
    ["id", "person_id", "organization_id", "on_behalf_of_id", "role", "start_date", "end_date"],
  ],
];
const TELLING =
  /"(?:classification|family_name|given_name|other_names|birth_date|contact_details|person_id|organization_id|on_behalf_of_id|area_id|post_id)"\s*:/;

/**
 * Popolo JSON (popoloproject.com): one table for each collection, and one row "meta" for what stands beside them. A membership that
 * names a legislative period has the period's dates too, in "period.start_date", "period.end_date" and "period.name", and
 * "from" and "to": its own dates, else those of the period.
 */
export const popolo: Reader = {
  format: "popolo",
  extensions: ["json"],
  recognises: (_name, head) => {
    const text = headText(head);
    if (!text.startsWith("{")) return 0;
    if (!/"(?:persons|people|organizations|memberships|posts)"\s*:\s*\[/.test(text)) return 0;
    return TELLING.test(text) ? 2 : 1;
  },
  read: async (file, sink) => {
    const value = await readJson(file, sink);
    if (value === undefined) return;
    if (!isObject(value) || !COLLECTIONS.some(([name]) => Array.isArray(own(value, name)))) {
      sink.problem(
        fileProblem(
          file,
          0,
          "not-of-format",
          `${file.name} holds none of the lists of Popolo: persons, organizations, memberships, events, areas, posts`,
          'name another format in the mapping\'s "reads"',
        ),
      );
      return;
    }
    const tables = new JsonTables(file, sink);
    const known = new Set<string>();
    const periods = new Map<string, ReadonlyMap<string, Cell>>();
    for (const [name, kind, columns] of COLLECTIONS) {
      known.add(name);
      tables.table(name, kind, columns);
      tables.list(name, own(value, name), (cells) => {
        if (name === "events") periods.set(String(cells.get("id") ?? ""), cells);
        return name === "memberships" ? dated(cells, periods) : cells;
      });
    }
    const beside = new Map<string, unknown>();
    for (const [name, list] of Object.entries(value)) {
      if (known.has(name)) continue;
      if (objectsIn(list).length === 0) {
        beside.set(name, list);
        continue;
      }
      tables.table(name, "rows");
      tables.list(name, list);
    }
    if (beside.size > 0) {
      const name = known.has("meta") || objectsIn(own(value, "meta")).length > 0 ? "beside" : "meta";
      tables.table(name, "rows");
      const meta = beside.get("meta");
      tables.object(name, beside.size === 1 && isObject(meta) ? meta : Object.fromEntries(beside));
    }
    tables.end();
  },
};

/** A membership with the dates that hold for it. */
function dated(
  cells: Map<string, Cell>,
  periods: ReadonlyMap<string, ReadonlyMap<string, Cell>>,
): Map<string, Cell> {
  const period = periods.get(String(cells.get("legislative_period_id") ?? ""));
  for (const column of ["name", "start_date", "end_date"] as const) {
    const cell = period?.get(column);
    if (cell !== undefined) cells.set(`period.${column}`, cell);
  }
  const own = ["start_date", "end_date"].some((column) => (cells.get(column) ?? "") !== "");
  const prefix = own ? "" : "period.";
  const from = cells.get(`${prefix}start_date`);
  const to = cells.get(`${prefix}end_date`);
  if (from !== undefined) cells.set("from", from);
  if (to !== undefined) cells.set("to", to);
  return cells;
}
