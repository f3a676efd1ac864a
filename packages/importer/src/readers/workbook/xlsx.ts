/** Workbooks of Office Open XML (ECMA-376 part 1): every sheet a table. */
import type { Archive } from "../archive/archive.ts";
import type { RowSink } from "../reader.ts";
import { refuse } from "../text/refused.ts";
import { builtInShows, codeShows, dateOf, type Shows } from "./dates.ts";
import { SharedStrings } from "./sharedStrings.ts";
import { distinctNames, numberText, positionOf, Sheet } from "./sheet.ts";
import { readXml } from "./xml.ts";

interface Book {
  readonly file: string;
  readonly archive: Archive;
  readonly is1904: boolean;
  readonly shared: SharedStrings;
  /** What the number format of each cell style shows. */
  readonly styles: readonly Shows[];
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

/** Reads every worksheet into the sink. Throws `Refused`. Memory: the shared strings and one row. */
export async function readXlsx(file: string, archive: Archive, sink: RowSink): Promise<void> {
  const start = [...(await relations(file, archive, "")).values()].find(
    ({ type }) => type === "officeDocument",
  );
  const part = start?.part ?? "xl/workbook.xml";
  if (part.endsWith(".bin")) binary(file);
  const { sheets, is1904 } = await workbook(file, archive, part);
  const related = await relations(file, archive, part);
  const partOf = (type: string) => [...related.values()].find((each) => each.type === type)?.part;
  const book: Book = {
    file,
    archive,
    is1904,
    shared: await sharedStrings(file, archive, partOf("sharedStrings")),
    styles: await cellStyles(file, archive, partOf("styles")),
  };
  const worksheets = sheets.flatMap((sheet) => {
    const relation = related.get(sheet.relation);
    return relation?.type === "worksheet" ? [{ ...sheet, part: relation.part }] : [];
  });
  if (worksheets.length === 0) malformed(file, "it has no sheet of cells");
  const names = distinctNames(worksheets.map(({ name }) => name));
  for (const [at, { part: sheetPart, isHidden }] of worksheets.entries())
    await readSheet(book, sheetPart, new Sheet(file, names[at] as string, sink, isHidden));
}

function malformed(file: string, what: string): never {
  refuse(
    "malformed-workbook",
    file,
    0,
    `${file} is no workbook as it should be: ${what}`,
    "open it in your spreadsheet and save it anew as XLSX",
  );
}

function binary(file: string): never {
  refuse(
    "old-workbook",
    file,
    0,
    `${file} is a binary workbook (XLSB), which is not read`,
    "save it as XLSX",
  );
}

function bytesOf(file: string, archive: Archive, part: string): AsyncIterable<Uint8Array> {
  if (!archive.sizes.has(part)) malformed(file, `"${part}" is missing`);
  return archive.bytes(part);
}

/** The parts that a part names, by id; of `""`, those of the whole file. What stands outside the file is left out. */
async function relations(file: string, archive: Archive, part: string): Promise<Map<string, Relation>> {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  const found = new Map<string, Relation>();
  if (!archive.sizes.has(name)) return found;
  await readXml(file, name, archive.bytes(name), {
    open: (element, { Id, Target, Type, TargetMode }) => {
      if (element !== "Relationship" || TargetMode === "External") return;
      if (Id === undefined || Target === undefined || Type === undefined) return;
      found.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), part: resolved(folder, Target) });
    },
  });
  return found;
}

/** A name within the archive; it is only ever looked up there. */
function resolved(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

async function workbook(file: string, archive: Archive, part: string) {
  const sheets: { name: string; relation: string; isHidden: boolean }[] = [];
  let is1904 = false;
  await readXml(file, part, bytesOf(file, archive, part), {
    open: (element, attributes) => {
      if (element === "workbookPr") is1904 = isTrue(attributes.date1904);
      if (element !== "sheet") return;
      const relation = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
      const { name = "", state = "visible" } = attributes;
      sheets.push({ name: unescaped(name), relation, isHidden: state !== "visible" });
    },
  });
  return { sheets, is1904 };
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** ST_Xstring writes characters that XML cannot hold as _xHHHH_. */
const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

async function sharedStrings(
  file: string,
  archive: Archive,
  part: string | undefined,
): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (part === undefined) return strings;
  const item = new RichText();
  await readXml(file, part, bytesOf(file, archive, part), {
    open: (element) => {
      if (element === "si") item.begin();
      else item.open(element);
    },
    text: (text) => item.add(text),
    close: (element) => {
      item.close(element);
      if (element === "si") strings.add(unescaped(item.text));
    },
  });
  return strings;
}

/** The text of an item with runs of their own look, without the readings above it. */
class RichText {
  text = "";
  private inText = false;
  private inReading = false;

  begin(): void {
    this.text = "";
    this.inText = false;
    this.inReading = false;
  }

  open(element: string): void {
    if (element === "rPh") this.inReading = true;
    else if (element === "t") this.inText = !this.inReading;
  }

  add(text: string): void {
    if (this.inText) this.text += text;
  }

  close(element: string): void {
    if (element === "rPh") this.inReading = false;
    else if (element === "t") this.inText = false;
  }
}

async function cellStyles(file: string, archive: Archive, part: string | undefined): Promise<Shows[]> {
  const styles: Shows[] = [];
  if (part === undefined) return styles;
  const codes = new Map<string, Shows>();
  let inCells = false;
  await readXml(file, part, bytesOf(file, archive, part), {
    open: (element, { numFmtId = "0", formatCode }) => {
      if (element === "numFmt" && formatCode !== undefined) codes.set(numFmtId, codeShows(formatCode));
      else if (element === "cellXfs") inCells = true;
      else if (element === "xf" && inCells)
        styles.push(codes.get(numFmtId) ?? builtInShows(Number(numFmtId)));
    },
    close: (element) => {
      if (element === "cellXfs") inCells = false;
    },
  });
  return styles;
}

async function readSheet(book: Book, part: string, sheet: Sheet): Promise<void> {
  const { file } = book;
  const inline = new RichText();
  let row = 0;
  let column = 0;
  let type = "n";
  let style = 0;
  let value = "";
  let inValue = false;
  const wrong = (what: string) => malformed(file, `${what} in "${part}"`);
  await readXml(file, part, bytesOf(file, book.archive, part), {
    open: (element, attributes) => {
      if (element === "c") {
        column += 1;
        if (attributes.r !== undefined) {
          const at = positionOf(attributes.r);
          if (at === null || at.row !== row || at.column < column)
            wrong(`the cell "${attributes.r.slice(0, 20)}" stands at the wrong place`);
          else column = at.column;
        }
        type = attributes.t ?? "n";
        style = Number(attributes.s ?? 0);
        value = "";
        inValue = false;
        inline.begin();
      } else if (element === "v") inValue = true;
      else if (element === "row") {
        const given = attributes.r === undefined ? row + 1 : Number(attributes.r);
        if (!Number.isInteger(given) || given <= row)
          wrong(`a row "${String(attributes.r).slice(0, 20)}" is out of order`);
        row = given;
        column = 0;
      } else if (element === "mergeCell") sheet.merged += 1;
      else inline.open(element);
    },
    text: (text) => {
      if (inValue) value += text;
      else inline.add(text);
    },
    close: (element) => {
      if (element === "v") inValue = false;
      else if (element === "c") {
        const text = type === "inlineStr" ? unescaped(inline.text) : value;
        if (type === "e" && text !== "") sheet.error(row);
        else if (text !== "") sheet.cell(row, column, cellText(book, type, style, text, wrong));
      } else inline.close(element);
    },
  });
  sheet.end();
}

function cellText(
  book: Book,
  type: string,
  style: number,
  value: string,
  wrong: (what: string) => never,
): string {
  switch (type) {
    case "s":
      return (
        book.shared.get(Number(value)) ??
        wrong(`a cell names the text ${value.slice(0, 20)}, which is missing`)
      );
    case "b":
      return isTrue(value.trim()) ? "true" : "false";
    case "n": {
      const shows = book.styles[style] ?? "number";
      const text = numberText(value);
      return (shows === "number" ? null : dateOf(Number(value), shows, book.is1904)) ?? text;
    }
    case "str":
      return unescaped(value);
    default:
      return value;
  }
}
