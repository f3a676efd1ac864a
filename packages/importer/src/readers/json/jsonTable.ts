import { tableName } from "../delimited/delimited.ts";
import type { Reader } from "../reader.ts";
import { headText } from "../text/head.ts";
import { fileProblem } from "../text/refused.ts";
import { JsonTables } from "./jsonTables.ts";
import { isObject, readJson } from "./parse.ts";

/**
 * One list of objects in JSON, such as a table that a program wrote: one table, called like the file, a column for each key; objects
 * inside become columns named "outer.inner". What is no object is told.
 */
export const jsonTable: Reader = {
  format: "json-table",
  extensions: ["json"],
  recognises: (_name, head) => {
    const text = headText(head);
    // Cytoscape.js may be one list of elements, each with "data".
    return /^\[\s*\{/.test(text) && !/"data"\s*:\s*\{/.test(text) ? 1 : 0;
  },
  read: async (file, sink, choices) => {
    const value = await readJson(file, sink, choices);
    if (value === undefined) return;
    if (!Array.isArray(value) || !value.some(isObject)) {
      sink.problem(
        fileProblem(
          file,
          0,
          "not-of-format",
          `${file.name} is no list of objects, which a table in JSON is`,
          'name another format in the mapping\'s "reads"',
        ),
      );
      return;
    }
    const tables = new JsonTables(file, sink);
    const name = tableName(file.name);
    tables.table(name, "rows");
    tables.list(name, value);
    tables.end();
  },
};
