/** Workbooks as a test needs them, written by hand. */
import { madeZip } from "../archive/madeZip.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface MadeSheet {
  readonly name: string;
  /** What stands in `worksheet`: sheetData and what follows it. */
  readonly xml: string;
  readonly state?: string;
}

export interface MadeBook {
  readonly sheets: readonly MadeSheet[];
  /** XML of each shared string, such as `<t>a</t>`. */
  readonly strings?: readonly string[];
  /** XML of the number formats, and the format of each cell style. */
  readonly formats?: string;
  readonly styles?: readonly number[];
  readonly is1904?: boolean;
  /** Parts that take the place of others, or stand beside them; null for one that is missing. */
  readonly parts?: Readonly<Record<string, string | null>>;
}

/** The parts of an XLSX file, in a zip. */
export function madeXlsx(book: MadeBook): Buffer {
  const { sheets, strings = [], styles = [0], formats = "", is1904 = false } = book;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`;
  const parts: Record<string, string | null> = {
    "[Content_Types].xml": `${HEAD}<Types/>`,
    "_rels/.rels": `${HEAD}<Relationships>${relation("r", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns:r="${RELATION}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>` +
      sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${name}" r:id="s${at}"${state === undefined ? "" : ` state="${state}"`}/>`,
        )
        .join("") +
      "</sheets></workbook>",
    "xl/_rels/workbook.xml.rels":
      `${HEAD}<Relationships>${relation("a", "styles", "styles.xml")}${relation("b", "sharedStrings", "/xl/sharedStrings.xml")}` +
      `${sheets.map((_, at) => relation(`s${at}`, "worksheet", `worksheets/${at}.xml`)).join("")}</Relationships>`,
    "xl/styles.xml": `${HEAD}<styleSheet>${formats}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.map((format) => `<xf numFmtId="${format}"/>`).join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${HEAD}<sst>${strings.map((xml) => `<si>${xml}</si>`).join("")}</sst>`,
  };
  for (const [at, { xml }] of sheets.entries())
    parts[`xl/worksheets/${at}.xml`] = `${HEAD}<worksheet>${xml}</worksheet>`;
  return zipOf({ ...parts, ...book.parts });
}

/** The rows of `table:table` elements as an ODS file. `styles` is the XML of the automatic styles. */
export function madeOds(tables: string, styles = "", manifest = ""): Buffer {
  const spaces = ["office", "table", "text", "style", "calcext"]
    .map((name) => `xmlns:${name}="${name}"`)
    .join(" ");
  return zipOf({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml":
      `${HEAD}<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles>` +
      `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    "META-INF/manifest.xml": `${HEAD}<m:manifest xmlns:m="m">${manifest}</m:manifest>`,
  });
}

function zipOf(parts: Readonly<Record<string, string | null>>): Buffer {
  return madeZip(
    Object.entries(parts).flatMap(([name, bytes]) =>
      bytes === null ? [] : [{ name, bytes, method: name === "mimetype" ? 0 : 8 }],
    ),
  );
}
