import { several } from "../graph/several.ts";
import { JsonTables } from "../json/jsonTables.ts";
import { isObject, type JsonObject, own, readJson } from "../json/parse.ts";
import type { Cell, Reader } from "../reader.ts";
import { headText } from "../text/head.ts";
import { fileProblem } from "../text/refused.ts";

const WIKIDATA = /^https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/(Q[1-9]\d*)$/;
const BARE_NUMBER = /^Q[1-9]\d*$/;

/**
 * SPARQL 1.1 query results in JSON (W3C): table "bindings" with a column for each variable; beside it "<variable>.lang" and
 * "<variable>.datatype" where a value has them, and "<variable> id" with the Q-number of a Wikidata entity. Labels that are only
 * Q-numbers (Wikidata's service gives them where a language has no label) are told in a note.
 */
export const sparql: Reader = {
  format: "sparql",
  extensions: ["json", "srj"],
  recognises: (_name, head) => {
    const text = headText(head);
    return /^\{\s*"head"\s*:\s*\{[^{}]*"vars"\s*:\s*\[/.test(text) ? 2 : 0;
  },
  read: async (file, sink, choices) => {
    const value = await readJson(file, sink, choices);
    if (value === undefined) return;
    const head = isObject(value) ? own(value, "head") : undefined;
    const results = isObject(value) ? own(value, "results") : undefined;
    const vars = isObject(head) ? own(head, "vars") : undefined;
    const bindings = isObject(results) ? own(results, "bindings") : undefined;
    if (!Array.isArray(vars) || !Array.isArray(bindings)) {
      sink.problem(
        fileProblem(
          file,
          0,
          "not-of-format",
          `${file.name} has no head.vars and results.bindings, as the results of a SELECT query have`,
          "save the answer of a SELECT query as JSON",
        ),
      );
      return;
    }
    const tables = new JsonTables(file, sink);
    tables.table("bindings", "rows", [...new Set(vars.filter((name) => typeof name === "string"))]);
    const bare = new Map<string, number>();
    for (const binding of bindings)
      tables.row("bindings", isObject(binding) ? rowOf(binding, bare) : new Map<string, Cell>());
    for (const [column, count] of bare)
      tables.note(
        "label-is-number",
        count,
        `${several(count, "cell of", "cells of")} ${column} ${count === 1 ? "is a bare Q-number" : "are bare Q-numbers"}: Wikidata has no label there in the languages asked for`,
        { table: "bindings", column },
      );
    tables.end();
  },
};

function rowOf(binding: JsonObject, bare: Map<string, number>): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [name, term] of Object.entries(binding)) {
    const value = isObject(term) ? own(term, "value") : undefined;
    if (!isObject(term) || typeof value !== "string") continue;
    cells.set(name, value);
    const id = own(term, "type") === "uri" ? WIKIDATA.exec(value)?.[1] : undefined;
    if (id !== undefined) cells.set(`${name} id`, id);
    const language = own(term, "xml:lang");
    if (typeof language === "string" && language !== "") cells.set(`${name}.lang`, language);
    const datatype = own(term, "datatype");
    if (typeof datatype === "string") cells.set(`${name}.datatype`, datatype);
    if (own(term, "type") !== "uri" && BARE_NUMBER.test(value)) bare.set(name, (bare.get(name) ?? 0) + 1);
  }
  return cells;
}
