import { isZip } from "./archive/archive.ts";
import { extensionOf, headText } from "./text/head.ts";

/** What people give in the place of data, and what to do instead. */
export interface NotData {
  readonly what: string;
  readonly instead: string;
}

const COPY = "copy its table into a spreadsheet, and save that as CSV, XLSX or ODS";
const DOCUMENT: NotData = { what: "a text document, not a table", instead: COPY };
const DOCUMENTS = new Set(["docx", "docm", "odt", "pptx", "odp", "epub"]);
const IMAGE: NotData = {
  what: "a picture, in which nothing can be read",
  instead: "find the data it was drawn from, or enter what it shows into a spreadsheet",
};
/** First bytes in hex: PNG, JPEG, GIF, TIFF. */
const IMAGES = ["89504e470d0a1a0a", "ffd8ff", "47494638", "49492a00", "4d4d002a"];

/** A text document, PDF, web page or picture, by its first bytes; null for anything else. Pure. */
export function notData(name: string, head: Uint8Array): NotData | null {
  const start = Buffer.from(head.subarray(0, 12)).toString("hex");
  if (start.startsWith("25504446")) return { what: "a PDF, which holds pages, not tables", instead: COPY };
  if (IMAGES.some((bytes) => start.startsWith(bytes))) return IMAGE;
  if (start.startsWith("52494646") && start.endsWith("57454250")) return IMAGE;
  if (isZip(head) || start.startsWith("7b5c727466"))
    return DOCUMENTS.has(extensionOf(name)) || start.startsWith("7b5c727466") ? DOCUMENT : null;
  const text = headText(head).slice(0, 500);
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html)[\s>]/i.test(text))
    return { what: "a web page, not a file of data", instead: COPY };
  return /^(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+svg[^>]*>\s*)?<svg[\s>]/i.test(text) ? IMAGE : null;
}
