import { JsonTables } from "../json/jsonTables.ts";
import { isObject, objectsIn, own, readJson } from "../json/parse.ts";
import type { Cell, Reader, TableKind } from "../reader.ts";
import { headText } from "../text/head.ts";
import { fileProblem } from "../text/refused.ts";

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
 * "from" and "to": its own dates, else those of the period. One through a post has the post's "post.label", and its organisation where
 * it names none. "names" holds other names as "lang:text".
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
  read: async (file, sink, choices) => {
    const value = await readJson(file, sink, choices);
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
    const posts = new Map<string, ReadonlyMap<string, Cell>>();
    for (const [name, kind, columns] of COLLECTIONS) {
      known.add(name);
      tables.table(name, kind, columns);
      tables.list(name, own(value, name), (cells) => {
        const id = String(cells.get("id") ?? "");
        if (name === "events") periods.set(id, cells);
        if (name === "posts") posts.set(id, cells);
        if (name === "memberships") return dated(held(cells, posts), periods);
        const names = namesOf(cells);
        return names.length === 0 ? cells : cells.set("names", names);
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

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** Other names as "lang:text"; a language that is no tag, such as the name of a whole wiki, is "und". */
function namesOf(cells: ReadonlyMap<string, Cell>): string[] {
  const texts = cells.get("other_names.name");
  const languages = cells.get("other_names.lang") ?? [];
  if (!Array.isArray(texts)) return [];
  const names = texts.flatMap((text, at) => {
    const language = LANGUAGE.test(languages[at] ?? "") ? languages[at] : "und";
    return text === "" ? [] : [`${language}:${text.replaceAll("|", "/")}`];
  });
  return [...new Set(names)];
}

/** A membership through a post, with the organisation and the name of the post. */
function held(
  cells: Map<string, Cell>,
  posts: ReadonlyMap<string, ReadonlyMap<string, Cell>>,
): Map<string, Cell> {
  const post = posts.get(String(cells.get("post_id") ?? ""));
  const label = post?.get("label");
  if (label !== undefined) cells.set("post.label", label);
  const organisation = post?.get("organization_id");
  if (organisation !== undefined && (cells.get("organization_id") ?? "") === "")
    cells.set("organization_id", organisation);
  return cells;
}

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
