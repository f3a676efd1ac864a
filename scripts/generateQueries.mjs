// Reads the contract headers in cypher/ and writes the query registry of packages/store: texts, types of parameters and rows.
// `node scripts/generateQueries.mjs` writes it, `--check` exits 1 when it is stale; generate.mjs calls generateQueries().
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";

const TARGET = "packages/store/src/generated/queries.generated.ts";
const TYPES = {
  string: "string",
  // Text that the store folds before it asks.
  folded: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  map: "Readonly<Record<string, unknown>>",
  "string[]": "readonly string[]",
  "map[]": "readonly Readonly<Record<string, unknown>>[]",
  "list[]": "readonly (readonly unknown[])[]",
};

/**
 * The generated file as {path, text}, path relative to `root`.
 * Throws with file and rule when a header and its query disagree: parameters, rows, order, limit or level filter.
 */
export function generateQueries(root) {
  const vocabulary = vocabularies(root);
  const read = load(root, "read").map((query) => checkRead(query));
  const ingest = load(root, "ingest").flatMap((query) => expand(query, vocabulary));
  const foreign = load(root, "foreign").map((query) => checkForeign(query));
  return { path: TARGET, text: typeScript(read, ingest, foreign, schema(root)) };
}

function load(root, area) {
  const folder = join(root, "cypher", area);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".cypher") && !file.endsWith(".grafeo.cypher"))
    .sort()
    .map((file) => {
      const grafeo = join(folder, file.replace(/\.cypher$/, ".grafeo.cypher"));
      const query = parseQuery(`cypher/${area}/${file}`, readFileSync(join(folder, file), "utf8"));
      if (query.name !== file.replace(/\.cypher$/, "")) fail(query, `@name must be the file's name`);
      return { ...query, grafeoText: existsSync(grafeo) ? body(readFileSync(grafeo, "utf8")) : null };
    });
}

/** A read query checked against its header, as its source text gives it. */
export const readContract = (path, source) => checkRead(parseQuery(path, source));

/** Header and text of one query file. */
function parseQuery(path, source) {
  const query = { path, name: "", about: "", params: [], rows: [], expand: null, open: false, order: null };
  for (const line of source.split("\n").filter((each) => each.startsWith("//"))) {
    const [, tag, rest = ""] = /^\/\/ @(\w+)\s*(.*)$/.exec(line) ?? [];
    const field = /^\$?(\w+)\s+([a-z]+(?:\[\])?\??)\s*(.*)$/.exec(rest);
    if (tag === "name")
      [, query.name, query.about] = /^(\w+)\s+(.+)$/.exec(rest) ?? fail(query, "@name NAME SENTENCE");
    else if (tag === "expand") query.expand = rest.trim();
    else if (tag === "open") query.open = true;
    else if (tag === "order") query.order = rest.split("@")[0].trim();
    else if (tag === "param" || tag === "row") {
      if (field === null) fail(query, `"${line}" is not "@${tag} NAME TYPE WORDS"`);
      const [, name, type, about] = field;
      const plain = type.replace("?", "");
      if (!(plain in TYPES)) fail(query, `unknown type ${type}; know ${Object.keys(TYPES).join(", ")}`);
      query[tag === "param" ? "params" : "rows"].push({ name, type: plain, nullable: plain !== type, about });
    }
  }
  if (query.name === "") fail(query, "no @name");
  const text = body(source);
  const used = new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name));
  const declared = new Set(query.params.map(({ name }) => name));
  for (const name of used) if (!declared.has(name)) fail(query, `$${name} is used but not declared`);
  for (const name of declared) if (!used.has(name)) fail(query, `$${name} is declared but not used`);
  return { ...query, text };
}

const body = (source) =>
  source
    .split("\n")
    .filter((line) => !line.startsWith("//"))
    .join("\n")
    .trim();

function checkRead(query) {
  const { text, rows } = query;
  if (!query.open && !query.params.some(({ name }) => name === "levels"))
    fail(query, "no level filter ($levels)");
  if (/\b(CREATE|MERGE|SET|DELETE|REMOVE|LOAD)\b/.test(text)) fail(query, "a read may not write or load");
  if (!/\bLIMIT (\d+|\$limit)$/.test(text)) fail(query, "must end with a LIMIT");
  const [, order] = /ORDER BY ([^\n]+)\n(?:SKIP \$skip\n)?LIMIT/.exec(text) ?? fail(query, "must be ordered");
  if (order.replaceAll("`", "") !== query.order) fail(query, `@order says ${query.order}, the text ${order}`);
  const returned = text.slice(text.lastIndexOf("RETURN"));
  const aliases = [...returned.matchAll(/\bAS `?(\w+)`?/g)].map(([, alias]) => alias);
  const named = rows.map(({ name }) => name);
  if (aliases.join() !== named.join())
    fail(query, `rows ${named.join()} are not the aliases ${aliases.join()}`);
  return query;
}

/** The limit of a query that is to answer everything; a list by pages and a single row have another. */
function mostOf({ text }) {
  const [, limit] = /LIMIT (\d+)$/.exec(text) ?? [];
  return Number(limit) > 1 ? Number(limit) : null;
}

/** Reads of databases that are not ours: everything in them, without parameters. */
function checkForeign(query) {
  if (/\b(CREATE|MERGE|SET|DELETE|REMOVE|LOAD|CALL)\b/.test(query.text))
    fail(query, "may not write, load or call");
  if (query.params.length > 0) fail(query, "takes no parameters");
  return query;
}

function fail(query, rule) {
  throw new Error(`${query.path}: ${rule}`);
}

/** ENTITY_TYPE and TIE_TYPE of the templates: the types of the schema. */
function vocabularies(root) {
  const types = (folder) =>
    readdirSync(join(root, "packages/model/schema", folder))
      .sort()
      .map((file) => parse(readFileSync(join(root, "packages/model/schema", folder, file), "utf8")).type);
  return { ENTITY_TYPE: types("entities"), TIE_TYPE: types("ties") };
}

function expand(query, vocabulary) {
  if (query.expand === null) return [query];
  const words = vocabulary[query.expand] ?? fail(query, `@expand ${query.expand} is not a vocabulary`);
  const write = (text, word) => text?.replaceAll(query.expand, word) ?? null;
  return words.map((word) => ({
    ...query,
    name: `${query.name}:${word}`,
    text: write(query.text, word),
    grafeoText: write(query.grafeoText, word),
  }));
}

function schema(root) {
  const folder = join(root, "cypher/schema");
  const statements = (wanted) =>
    readdirSync(folder)
      .filter((file) => wanted(file))
      .sort()
      .flatMap((file) => body(readFileSync(join(folder, file), "utf8")).split(";"))
      .map((statement) => statement.trim())
      .filter((statement) => statement !== "");
  const shared = statements((file) => !/\.(grafeo|neo4j)\.cypher$/.test(file));
  return { neo4j: shared, grafeo: [...shared, ...statements((file) => file.endsWith(".grafeo.cypher"))] };
}

function typeScript(read, ingest, foreign, statements) {
  const type = ({ type, nullable }) => `${TYPES[type]}${nullable ? " | null" : ""}`;
  const shape = (fields) =>
    fields.length === 0
      ? "Record<string, never>"
      : `{\n${fields
          .map(
            (field) =>
              `${field.about ? `      /** ${field.about} */\n` : ""}      readonly ${field.name}: ${type(field)};`,
          )
          .join("\n")}\n    }`;
  const asked = (query) => query.params.filter(({ name }) => name !== "levels");
  const texts = (query) =>
    `{ neo4j: ${quote(query.text)}, grafeo: ${quote(query.grafeoText ?? query.text)} }`;
  const quote = (text) => JSON.stringify(text);
  return `// Written by scripts/generateQueries.mjs from cypher/. Do not edit.
import type { Engine } from "../engine.ts";

type ParamType = "string" | "folded" | "integer" | "number" | "boolean" | "string[]";
export interface ReadQuery {
  readonly about: string;
  readonly params: Readonly<Record<string, ParamType>>;
  /** False for the few queries that hold nothing of the data. */
  readonly levelled: boolean;
  /** So many rows are more than it can answer whole; null where the limit is part of the question. */
  readonly most: number | null;
  readonly text: Readonly<Record<Engine, string>>;
}

/** What each read query takes, and one row of what it answers. */
interface Reads {
${read
  .map(
    (query) => `  /** ${query.about} */
  readonly ${query.name}: {
    readonly params: ${shape(asked(query))};
    readonly row: ${shape(query.rows)};
  };`,
  )
  .join("\n")}
}
export type ReadName = keyof Reads;
export type ReadParams<Name extends ReadName> = Reads[Name]["params"];
export type ReadRow<Name extends ReadName> = Reads[Name]["row"];

/** Every registered read query by name; nothing else can be asked. */
export const READ_QUERIES: Readonly<Record<ReadName, ReadQuery>> = {
${read
  .map(
    (query) => `  ${query.name}: {
    about: ${quote(query.about)},
    params: { ${asked(query)
      .map((param) => `${param.name}: "${param.type}"`)
      .join(", ")} },
    levelled: ${!query.open},
    most: ${mostOf(query)},
    text: ${texts(query)},
  },`,
  )
  .join("\n")}
};

/** Writes, by name; templates once per type, as "createTies:MEMBER_OF". */
export const INGEST_QUERIES = {
${ingest.map((query) => `  "${query.name}": ${texts(query)},`).join("\n")}
} as const satisfies Record<string, Readonly<Record<Engine, string>>>;
export type IngestName = keyof typeof INGEST_QUERIES;

/** Reads of a Neo4j database that is not ours. */
export const FOREIGN_QUERIES = {
${foreign.map((query) => `  ${query.name}: ${quote(query.text)},`).join("\n")}
} as const;

/** Constraints and indexes of each engine; each may run again. */
export const SCHEMA_STATEMENTS: Readonly<Record<Engine, readonly string[]>> = ${JSON.stringify(statements, null, 2)};
`;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const root = resolve(import.meta.dirname, "..");
  const { path, text } = generateQueries(root);
  const target = join(root, path);
  const present = existsSync(target) ? readFileSync(target, "utf8") : "";
  if (process.argv.includes("--check")) {
    if (present !== text) {
      console.error(`${path} is stale: run npm run generate`);
      process.exit(1);
    }
  } else if (present !== text) {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
