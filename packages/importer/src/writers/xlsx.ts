import { EXPORT_LOSSES, FILE_NAMES, MaillageError } from "@maillage/model";
import { joinedTables } from "../package/export.ts";
import { FORMAT } from "../package/format.ts";
import { statementLines } from "./statement.ts";
import type { Writer, WrittenFile } from "./writer.ts";
import { XmlText } from "./xml.ts";
import { zipped } from "./zip.ts";

/** Rows of a sheet, its header included. */
const MOST_ROWS = 1_048_576;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const WORKBOOK_TYPE = `${CONTENT}.sheet`;
/** Places in the styles: text, and text in bold. */
const TEXT = 1;
const HEADING = 2;
const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/** A sheet of text. */
export interface Sheet {
  /** 1 to 31 characters, none of []:*?/\\; each sheet of a workbook has another. */
  readonly name: string;
  /** The first row stays in sight and is bold; without, the first column is. */
  readonly headed: boolean;
  readonly rows: Iterable<readonly string[]>;
}

/** Letters of a column, from 0: A, B, … Z, AA. */
function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A carriage return, which XML would make a line feed, and what looks like its escape, as ST_Xstring has them (ECMA-376 part 1, 22.9.2.19). */
const escaped = (text: string): string =>
  text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replaceAll("\r", "_x000D_");

function* sheetXml({ headed, rows }: Sheet): Generator<string> {
  const xml = new XmlText();
  const view = headed
    ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    : "";
  yield `${DECLARATION}<worksheet xmlns="${MAIN}">${view}<sheetData>`;
  let row = 0;
  for (const cells of rows) {
    row += 1;
    const written = cells.map((cell, column) => {
      if (cell === "") return "";
      const style = (headed ? row === 1 : column === 0) ? HEADING : TEXT;
      return `<c r="${lettersOf(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml.of(escaped(cell))}</t></is></c>`;
    });
    yield `<row r="${row}">${written.join("")}</row>`;
  }
  yield "</sheetData></worksheet>";
}

/** The parts of a workbook (ECMA-376); sheets are written while they are read. */
function workbookParts(sheets: readonly Sheet[]): WrittenFile[] {
  const xml = new XmlText();
  const numbered = sheets.map((sheet, at) => ({ sheet, id: at + 1 }));
  const part = (path: string, text: string): WrittenFile => ({ path, pieces: [DECLARATION, text] });
  return [
    part(
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>${numbered.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${CONTENT}.worksheet+xml"/>`).join("")}</Types>`,
    ),
    part(
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered.map(({ sheet, id }) => `<sheet name="${xml.of(sheet.name)}" sheetId="${id}" r:id="rId${id}"/>`).join("")}</sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ id }) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join("")}<Relationship Id="rId${numbered.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    { path: "xl/styles.xml", pieces: [STYLES] },
    ...numbered.map(({ sheet, id }) => ({ path: `xl/worksheets/sheet${id}.xml`, pieces: sheetXml(sheet) })),
  ];
}

/** The bytes of a workbook of these sheets, in which no cell is a formula. Deterministic. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(workbookParts(sheets))) pieces.push(piece);
  return pieces;
}

/**
 * One workbook: a sheet for each table of the package with its column names, and a sheet "about". Every cell is text in the number
 * format of text, so no cell is a formula, is calculated when it is edited, or becomes a date.
 * Throws MaillageError "export-too-large" when a table has more rows than a sheet.
 */
export const xlsx: Writer = {
  format: "xlsx",
  extension: "xlsx",
  mediaType: WORKBOOK_TYPE,
  loses: EXPORT_LOSSES.xlsx,
  write: async (network, statement) => {
    const tables = joinedTables(network);
    const sheets = FILE_NAMES.map((name): Sheet => {
      if (tables[name].length >= MOST_ROWS)
        throw new MaillageError(
          "export-too-large",
          "invalid-input",
          `The table "${name}" has more rows than a sheet of a workbook holds. Export as package or CSV, or ask for less.`,
        );
      const columns = FORMAT[name].map((spec) => spec.name);
      const rows = tables[name].map((row) => columns.map((column) => row[column] ?? ""));
      return { name, headed: true, rows: [columns, ...rows] };
    });
    const about: Sheet = { name: "about", headed: false, rows: statementLines(statement) };
    return [{ path: "network.xlsx", pieces: await workbookOf([...sheets, about]) }];
  },
};
