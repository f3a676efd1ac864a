import { shorten } from "../../problems.ts";
import type { Reader } from "../reader.ts";
import { orProblem, refuse } from "../text/refused.ts";
import { readText } from "../text/text.ts";
import { tableName } from "./delimited.ts";

// What stands before the array: var data =, export const data =, window.data =, module.exports =, export default.
const BEFORE = /^\s*(?:export\s+default\b|(?:(?:export\s+)?(?:var|let|const)\s+)?[\w$.]{1,200}\s*=)\s*(?=\[)/;

const LONGEST_VALUE = 1_000_000;

/** A JavaScript file that does nothing but name one array of flat objects in the way of JSON. It is never run. */
export const javascriptArray: Reader = {
  format: "javascript-array",
  extensions: ["js", "mjs"],
  recognises: (name, head) => {
    if (!/\.m?js$/i.test(name)) return 0;
    return BEFORE.test(Buffer.from(head).toString("latin1")) ? 2 : 1;
  },
  read: async (file, sink, choices) => {
    const text = await readText(file, sink, choices);
    if (text === null) return;
    await orProblem(sink, async () => {
      const rows = arrayIn(file.name, text);
      const name = tableName(file.name);
      const columns = new Set<string>();
      sink.table(name, "rows", []);
      rows.forEach((row, at) => {
        const cells = new Map<string, string>();
        for (const [column, cell] of flat(file.name, row, at + 1)) {
          if (!columns.has(column)) {
            columns.add(column);
            sink.column(name, column);
          }
          if (cell !== "") cells.set(column, cell);
        }
        sink.row(name, at + 1, cells);
      });
    });
  },
};

function arrayIn(file: string, text: string): unknown[] {
  const before = BEFORE.exec(text)?.[0];
  if (before === undefined) refuseForm(file, 0, "does not begin with one array, such as var data = [");
  const json = text.slice(before.length).replace(/[\s;]*$/, "");
  try {
    return JSON.parse(json) as unknown[];
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const line =
      position === undefined ? 0 : text.slice(0, before.length + Number(position)).split("\n").length;
    refuseForm(file, line, `is not written as JSON${line === 0 ? "" : ` near line ${line}`}`);
  }
}

function flat(file: string, row: unknown, at: number): [string, string][] {
  if (row === null || typeof row !== "object" || Array.isArray(row))
    refuseForm(file, 0, `holds an element ${at} that is no object`);
  return Object.entries(row).map(([column, cell]: [string, unknown]) => {
    if (cell === null) return [column, ""];
    if (typeof cell === "string" && cell.length > LONGEST_VALUE)
      refuse(
        "cell-too-long",
        file,
        at,
        `${file} has a value of ${cell.length.toLocaleString("en")} characters, more than ${LONGEST_VALUE.toLocaleString("en")}`,
        "shorten the text",
      );
    if (typeof cell === "object")
      refuseForm(file, 0, `holds a list or an object in "${shorten(column)}" of element ${at}`);
    return [column, String(cell)];
  });
}

function refuseForm(file: string, line: number, what: string): never {
  refuse(
    "malformed-json",
    file,
    line,
    `${file} ${what}; a program is not run`,
    'save the array alone as JSON: keys and texts in double quotes, as in [{"name": "x"}]',
  );
}
