/** Workbooks of OpenDocument (OASIS ODF 1.3 part 3): every sheet a table. */
import type { Archive } from "../archive/archive.ts";
import type { RowSink } from "../reader.ts";
import { refuse } from "../text/refused.ts";
import { clockOfDuration } from "./dates.ts";
import { numberText, Sheet } from "./sheet.ts";
import { readXml } from "./xml.ts";

const MOST_REPEATED = 5_000_000;
/** What stands in a sheet without being of its cells. */
const ASIDE = new Set(["annotation", "shapes", "frame", "tracked-changes", "dde-links", "custom-shape"]);

interface Cell {
  readonly column: number;
  readonly times: number;
  readonly text: string;
  readonly isError: boolean;
}

/** Reads every sheet into the sink. Throws `Refused`. Memory: one row. */
export async function readOds(file: string, archive: Archive, sink: RowSink): Promise<void> {
  await refuseEncrypted(file, archive);
  const names = new Set<string>();
  const hidden = new Set<string>();
  let style = "";
  let aside = 0;
  let sheet: SheetRows | null = null;
  await readXml(file, "content.xml", archive.bytes("content.xml"), {
    open: (element, attributes) => {
      if (aside > 0 || (sheet !== null && ASIDE.has(element))) aside += 1;
      else if (element === "style") style = attributes["style:name"] ?? "";
      else if (element === "table-properties" && attributes["table:display"] === "false") hidden.add(style);
      else if (element === "table" && sheet === null) {
        const name = freeName(attributes["table:name"] ?? "sheet", names);
        const isHidden = hidden.has(attributes["table:style-name"] ?? "");
        sheet = new SheetRows(file, new Sheet(file, name, sink, isHidden));
      } else sheet?.open(element, attributes);
    },
    text: (text) => {
      if (aside === 0) sheet?.text(text);
    },
    close: (element) => {
      if (aside > 0) aside -= 1;
      else if (element === "table" && sheet !== null) {
        sheet.end();
        sheet = null;
      } else sheet?.close(element);
    },
  });
  if (names.size === 0)
    refuse(
      "malformed-workbook",
      file,
      0,
      `${file} is no workbook as it should be: it has no sheet of cells`,
      "open it in your spreadsheet and save it anew",
    );
}

async function refuseEncrypted(file: string, archive: Archive): Promise<void> {
  const manifest = "META-INF/manifest.xml";
  if (!archive.sizes.has(manifest)) return;
  await readXml(file, manifest, archive.bytes(manifest), {
    open: (element) => {
      if (element === "encryption-data")
        refuse(
          "encrypted-file",
          file,
          0,
          `${file} is protected by a password`,
          "save it without a password and import it again",
        );
    },
  });
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let times = 2; taken.has(free); times += 1) free = `${name} (${times})`;
  taken.add(free);
  return free;
}

/** The rows of one sheet; what is repeated stands once, with a number, and is written out only where it holds something. */
class SheetRows {
  private readonly file: string;
  private readonly sheet: Sheet;
  private row = 1;
  private rowTimes = 1;
  private column = 1;
  private cells: Cell[] = [];
  private attributes: Readonly<Record<string, string>> | null = null;
  private paragraphs = 0;
  private shown = "";
  private inParagraph = 0;
  private repeated = 0;

  constructor(file: string, sheet: Sheet) {
    this.file = file;
    this.sheet = sheet;
  }

  open(element: string, attributes: Readonly<Record<string, string>>): void {
    switch (element) {
      case "table-row":
        this.rowTimes = this.times(attributes["table:number-rows-repeated"]);
        this.column = 1;
        this.cells = [];
        break;
      case "table-cell":
      case "covered-table-cell":
        this.attributes = attributes;
        this.paragraphs = 0;
        this.inParagraph = 0;
        this.shown = "";
        if (spans(attributes)) this.sheet.merged += 1;
        break;
      case "p":
      case "h":
        if (this.paragraphs > 0) this.shown += "\n";
        this.paragraphs += 1;
        this.inParagraph += 1;
        break;
      case "s":
        this.shown += " ".repeat(Math.min(1_000, this.times(attributes["text:c"])));
        break;
      case "tab":
        this.shown += "\t";
        break;
      case "line-break":
        this.shown += "\n";
        break;
    }
  }

  text(text: string): void {
    if (this.inParagraph > 0) this.shown += text;
  }

  close(element: string): void {
    if (element === "p" || element === "h") this.inParagraph -= 1;
    else if (element === "table-cell" || element === "covered-table-cell") this.endCell();
    else if (element === "table-row") this.endRow();
  }

  end(): void {
    this.sheet.end();
  }

  private endCell(): void {
    const attributes = this.attributes ?? {};
    const times = this.times(attributes["table:number-columns-repeated"]);
    const isError = attributes["calcext:value-type"] === "error";
    const text = cellText(attributes, this.shown);
    if (text !== "" || isError) this.cells.push({ column: this.column, times, text, isError });
    this.column += times;
    this.attributes = null;
  }

  private endRow(): void {
    const { cells, rowTimes } = this;
    const filled = cells.reduce((sum, { times }) => sum + times, 0);
    this.repeated += filled * rowTimes - cells.length;
    if (this.repeated > MOST_REPEATED)
      refuse(
        "unpacks-too-large",
        this.file,
        this.row,
        `"${this.sheet.name}" in ${this.file} repeats cells more than ${MOST_REPEATED} times`,
        "delete the cells that were filled far beyond the table",
      );
    for (let at = 0; filled > 0 && at < rowTimes; at += 1) {
      for (const { column, times, text, isError } of cells) {
        for (let turn = 0; turn < times; turn += 1) {
          if (isError) this.sheet.error(this.row + at);
          else this.sheet.cell(this.row + at, column + turn, text);
        }
      }
    }
    this.row += rowTimes;
  }

  private times(attribute: string | undefined): number {
    if (attribute === undefined) return 1;
    if (/^[1-9]\d{0,7}$/.test(attribute)) return Number(attribute);
    refuse(
      "malformed-workbook",
      this.file,
      this.row,
      `${this.file} is no workbook as it should be: something is repeated "${attribute.slice(0, 20)}" times`,
      "open it in your spreadsheet and save it anew",
    );
  }
}

const spans = (attributes: Readonly<Record<string, string>>): boolean =>
  Number(attributes["table:number-columns-spanned"] ?? 1) > 1 ||
  Number(attributes["table:number-rows-spanned"] ?? 1) > 1;

/** What is stored counts, not what is shown: "200,00%" is 2, "10/10/10" is 2010-10-10. */
function cellText(attributes: Readonly<Record<string, string>>, shown: string): string {
  const value = attributes["office:value"];
  const date = attributes["office:date-value"];
  const time = attributes["office:time-value"];
  switch (attributes["office:value-type"]) {
    case "float":
    case "percentage":
    case "currency":
      return value === undefined ? shown : numberText(value);
    case "date":
      return date?.replace(/T00:00:00(?:[.,]0{1,20})?$/, "") ?? shown;
    case "time":
      return time === undefined ? shown : (clockOfDuration(time) ?? time);
    case "boolean":
      return attributes["office:boolean-value"] ?? shown;
    case "string":
      return attributes["office:string-value"] ?? shown;
    default:
      return shown;
  }
}
