import { several } from "../graph/several.ts";
import { JsonTables } from "../json/jsonTables.ts";
import { isObject, type JsonObject, own } from "../json/parse.ts";
import type { Cell, InputFile, Reader, RowSink } from "../reader.ts";
import { headText } from "../text/head.ts";
import { fileProblem } from "../text/refused.ts";
import { openText } from "../text/text.ts";

/** Schemata that are ties, with the properties that name their two ends. */
const TIES: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["Associate", ["person", "associate"]],
  ["ContractAward", ["supplier", "contract"]],
  ["CourtCaseParty", ["party", "case"]],
  ["Debt", ["debtor", "creditor"]],
  ["Directorship", ["director", "organization"]],
  ["Documentation", ["document", "entity"]],
  ["Employment", ["employee", "employer"]],
  ["Family", ["person", "relative"]],
  ["Membership", ["member", "organization"]],
  ["Occupancy", ["holder", "post"]],
  ["Ownership", ["owner", "asset"]],
  ["Payment", ["payer", "beneficiary"]],
  ["ProjectParticipant", ["participant", "project"]],
  ["Representation", ["agent", "client"]],
  ["Succession", ["predecessor", "successor"]],
  ["UnknownLink", ["subject", "object"]],
]);
/** After so many problems no further line is looked at. */
const MOST_PROBLEMS = 50;

/**
 * FollowTheMoney entities as JSON lines (followthemoney.tech): one table for each schema, with the entity's id and its properties as
 * columns by their names; a property's values are one text when there is one, else a list; "name" is the first name, "names" holds all others. An entity that stands inside another's
 * property becomes a row of its own and its id takes its place. `topics` (judgements such as sanction or crime) are told in a note.
 * Streams: holds one line at a time.
 */
export const followTheMoney: Reader = {
  format: "follow-the-money",
  extensions: ["json", "jsonl", "ndjson", "ftm"],
  recognises: (_name, head) => {
    const text = headText(head);
    if (!text.startsWith("{")) return 0;
    return /"schema"\s*:\s*"[A-Z]/.test(text) && /"properties"\s*:\s*\{/.test(text) ? 2 : 0;
  },
  read: async (file, sink, choices) => {
    const text = await openText(file, sink, choices);
    if (text === null) return;
    const tables = new JsonTables(file, sink);
    let problems = 0;
    let lines = 0;
    let topics = 0;
    const fail = (line: number, rule: "malformed-json" | "not-of-format", message: string) => {
      problems += 1;
      sink.problem(fileProblem(file, line, rule, message, SUGGESTIONS[rule]));
    };
    await text.eachLine((line, number) => {
      if (line.trim() === "" || problems >= MOST_PROBLEMS) return;
      lines += 1;
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        fail(number, "malformed-json", `line ${number} of ${file.name} is not JSON`);
        return;
      }
      const told = isObject(value) ? entityRows(value, tables, number) : null;
      if (told === null) {
        fail(
          number,
          "not-of-format",
          `line ${number} of ${file.name} is no FollowTheMoney entity: it needs id, schema and properties`,
        );
        return;
      }
      topics += told;
    });
    if (lines === 0 && problems === 0) emptyFile(file, sink);
    if (topics > 0)
      tables.note(
        "topics-left-out",
        topics,
        `${several(topics, "entity carries", "entities carry")} topics, which are judgements; the mapping that ships takes none`,
        { column: "topics" },
      );
    tables.end();
  },
};

const SUGGESTIONS = {
  "malformed-json": "write one entity as JSON on each line, or leave the line out",
  "not-of-format": 'export the entities again, or name another format in the mapping\'s "reads"',
} as const;

function emptyFile(file: InputFile, sink: RowSink): void {
  sink.problem(fileProblem(file, 0, "empty-file", `${file.name} is empty`, "export it again"));
}

/** Writes the rows of an entity and of those inside it; answers how many carry topics, or null when it is none. */
function entityRows(entity: JsonObject, tables: JsonTables, line: number): number | null {
  if (!isEntity(entity)) return null;
  let topics = 0;
  const waiting: JsonObject[] = [entity];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const schema = String(own(next, "schema"));
    const flat = new Map<string, unknown>();
    for (const [key, value] of Object.entries(next))
      if (key !== "properties" && key !== "schema") flat.set(key, value);
    const properties = own(next, "properties");
    for (const [key, value] of Object.entries(isObject(properties) ? properties : {})) {
      const values = (Array.isArray(value) ? value : [value]).map((one) => {
        if (!isObject(one) || !isEntity(one)) return one;
        waiting.push(one);
        return own(one, "id");
      });
      flat.set(key, values.length === 1 ? values[0] : values);
      if (key === "topics" && values.length > 0) topics += 1;
    }
    const ends = TIES.get(schema);
    tables.table(schema, ends === undefined ? "nodes" : "edges", ["id", ...(ends ?? ["name"])]);
    tables.object(schema, Object.fromEntries(flat), line, named);
  }
  return topics;
}

const OTHER_NAMES = ["name", "alias", "weakAlias", "previousName", "abbreviation"];

/** An entity with its first name under "name", and under "names" the others, aliases and earlier names as "und:text". */
function named(cells: Map<string, Cell>): Map<string, Cell> {
  const [name] = listOf(cells.get("name"));
  const others = OTHER_NAMES.flatMap((column) => listOf(cells.get(column))).filter((text) => text !== name);
  if (name !== undefined) cells.set("name", name);
  if (others.length > 0)
    cells.set(
      "names",
      [...new Set(others)].map((text) => `und:${text.replaceAll("|", "/")}`),
    );
  return cells;
}

const listOf = (cell: Cell | undefined): string[] =>
  (cell === undefined ? [] : typeof cell === "string" ? [cell] : [...cell]).filter((text) => text !== "");

const isEntity = (value: JsonObject): boolean =>
  typeof own(value, "id") === "string" &&
  typeof own(value, "schema") === "string" &&
  /^[A-Za-z]{1,60}$/.test(String(own(value, "schema"))) &&
  isObject(own(value, "properties"));
