import type { Reader } from "../reader.ts";
import { isGzip } from "../text/bytes.ts";
import { orProblem } from "../text/refused.ts";
import { openText } from "../text/text.ts";
import { delimiterName, sniffDelimiter } from "./delimiter.ts";
import { HeadedTable } from "./headedTable.ts";
import { Tokens } from "./tokens.ts";

const NAMED = /\.(?:csv|tsv|tab|psv|ssv|txt)(?:\.gz)?$/i;
const SAMPLE = 200_000;

/** The name of a table that is a whole file: without folders, packing and extension. */
export function tableName(file: string): string {
  const name = file.replace(/\.gz$/i, "");
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}

/** Tables of text, parted by commas, semicolons, tabs or bars; also packed by gzip. */
export const delimited: Reader = {
  format: "delimited",
  extensions: ["csv", "tsv", "tab", "psv", "ssv", "txt"],
  recognises: (name, head) => (NAMED.test(name) && (isGzip(head) || !isBinary(head)) ? 1 : 0),
  read: async (file, sink, choices) => {
    const text = await openText(file, sink, choices);
    if (text === null) return;
    await orProblem(sink, async () => {
      const table = new HeadedTable(file.name, tableName(file.name), sink, "problem");
      let tokens: Tokens | null = null;
      let some = false;
      for await (const chunk of text.chunks()) {
        if (tokens === null) {
          const delimiter = choices.delimiter ?? sniffDelimiter(chunk.slice(0, SAMPLE), text.lineEnd);
          sink.note({
            code: "delimiter-read",
            file: file.name,
            table: tableName(file.name),
            column: null,
            row: 0,
            count: 1,
            values: { delimiter: delimiterName(delimiter) },
            message: `the cells of ${file.name} are parted by a ${delimiterName(delimiter)}`,
          });
          tokens = new Tokens(file.name, delimiter, text.lineEnd, (cells, line) => table.row(line, cells));
        }
        some ||= chunk.trim() !== "";
        tokens.push(chunk);
      }
      tokens?.finish();
      table.end();
      if (!some)
        sink.problem({
          file: file.name,
          row: 0,
          column: null,
          value: null,
          rule: "empty-file",
          message: `${file.name} is empty`,
          suggestion: "choose the file that holds the table",
        });
    });
  },
};

/** Zip, OLE or PDF, whatever the name says. */
const isBinary = (head: Uint8Array): boolean =>
  ["504b0304", "d0cf11e0", "25504446"].includes(Buffer.from(head.subarray(0, 4)).toString("hex"));
