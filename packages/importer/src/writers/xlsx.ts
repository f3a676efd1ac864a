import { EXPORT_LOSSES, FILE_NAMES, MaillageError } from "@maillage/model";
import writeXlsxFile from "write-excel-file/node";
import { joinedTables } from "../package/export.ts";
import { FORMAT } from "../package/format.ts";
import { statementLines } from "./statement.ts";
import type { Writer } from "./writer.ts";
import { XmlText } from "./xml.ts";

/** Rows of a sheet, its header included. */
const MOST_ROWS = 1_048_576;

/**
 * One workbook: a sheet for each table of the package with its column names, and a sheet "about". Every cell is text in the number
 * format of text, so no cell is a formula, is calculated when it is edited, or becomes a date.
 * Throws MaillageError "export-too-large" when a table has more rows than a sheet.
 */
export const xlsx: Writer = {
  format: "xlsx",
  extension: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  loses: EXPORT_LOSSES.xlsx,
  write: async (network, statement) => {
    const tables = joinedTables(network);
    const xml = new XmlText();
    const cell = (value: string) =>
      value === "" ? null : { type: String, value: xml.legal(value), format: "@" as const };
    const heading = (value: string) => ({
      type: String,
      value,
      format: "@" as const,
      fontWeight: "bold" as const,
    });
    const sheets = FILE_NAMES.map((name) => {
      if (tables[name].length >= MOST_ROWS)
        throw new MaillageError(
          "export-too-large",
          "invalid-input",
          `The table "${name}" has more rows than a sheet of a workbook holds. Export as package or CSV, or ask for less.`,
        );
      const columns = FORMAT[name].map((spec) => spec.name);
      return {
        sheet: name as string,
        stickyRowsCount: 1,
        data: [
          columns.map(heading),
          ...tables[name].map((row) => columns.map((column) => cell(row[column] ?? ""))),
        ],
      };
    });
    const about = {
      sheet: "about",
      data: statementLines(statement).map(([label, value]) => [heading(label), cell(value)]),
    };
    const bytes = await writeXlsxFile([...sheets, about] as never).toBuffer();
    return [{ path: "network.xlsx", pieces: [bytes] }];
  },
};
