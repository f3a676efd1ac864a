/** From bytes to text, for every reader of a text format. */
import type { InputFile, ReadChoices, RowSink } from "../reader.ts";
import { bytesOf } from "./bytes.ts";
import { type Decode, decoderOf, eastAsianReadings, encodingOf, markOf, unmarkedUtf16 } from "./encodings.ts";
import { orProblem, refuse, refuseEmpty } from "./refused.ts";
import { ByteScan, type LineEnd, type Scan, UnitScan } from "./scan.ts";

const LONGEST_LINE = 10_000_000;
const MOST_LINES = 2_000_000_000;
const MOST_WHOLE = 500_000_000;
const SAMPLE = 1_000_000;

/** A text whose bytes were looked through: from here on nothing about them can fail. */
export interface Text {
  /** WHATWG name. */
  readonly encoding: string;
  readonly lineEnd: LineEnd;
  /** The text in pieces, without its byte order mark. */
  chunks(): AsyncGenerator<string>;
  /** Calls `take` with every line, without its end, and its number from 1. */
  eachLine(take: (line: string, number: number) => void): Promise<void>;
}

interface Limits {
  readonly bytes: number;
  readonly line: number;
}

/**
 * Looks a text through, unpacked where it is gzip, and answers how it is read; null after a problem in the sink. Lines hold at
 * most 10 MB, the text 2 GB. The encoding is, in this order: the chosen one; that of a byte order mark; UTF-16 by its NULs; UTF-8;
 * else Windows-1252, with the note `encoding-unsure` that names the other readings. Cost: reads the file twice, once before the
 * first piece; memory: one piece.
 */
export function openText(file: InputFile, sink: RowSink, choices: ReadChoices): Promise<Text | null> {
  return open(file, sink, choices, { bytes: MOST_LINES, line: LONGEST_LINE });
}

/** The whole text of a file of at most 500 MB, read as `openText` does but with lines of any length; null after a problem. */
export async function readText(file: InputFile, sink: RowSink, choices: ReadChoices): Promise<string | null> {
  const text = await open(file, sink, choices, { bytes: MOST_WHOLE, line: MOST_WHOLE });
  if (text === null) return null;
  const parts: string[] = [];
  for await (const chunk of text.chunks()) parts.push(chunk);
  return parts.join("");
}

/** The whole text of a file as `readText` gives it; null with a problem also when it is blank. */
export function filledText(file: InputFile, sink: RowSink, choices: ReadChoices): Promise<string | null> {
  return orProblem(sink, async () => {
    const text = await readText(file, sink, choices);
    if (text?.trim() === "") refuseEmpty(file.name);
    return text;
  });
}

function open(file: InputFile, sink: RowSink, choices: ReadChoices, limits: Limits): Promise<Text | null> {
  return orProblem(sink, async () => {
    const head = await firstBytes(file, limits);
    const given = choices.encoding === undefined ? null : chosen(file.name, choices.encoding);
    const expected = given ?? markOf(head) ?? unmarkedUtf16(head);
    const lineEnd = lineEndOf(head, expected?.startsWith("utf-16") === true);
    const encoding =
      expected?.startsWith("utf-16") === true
        ? await checkUnits(file, expected, lineEnd, limits)
        : await checkBytes(file, sink, expected, given !== null, lineEnd, limits);
    if (encoding !== "utf-8" && !(expected === null && encoding === "windows-1252")) {
      sink.note({
        ...wholeFile(file.name),
        code: "encoding-read",
        values: { encoding },
        message: `${file.name} was read as ${encoding}`,
      });
    }
    return textOf(file, encoding, lineEnd, limits);
  });
}

const wholeFile = (file: string) => ({ file, table: null, column: null, row: 0, count: 1 });

async function firstBytes(file: InputFile, limits: Limits): Promise<Uint8Array> {
  for await (const chunk of bytesOf(file, limits.bytes)) return chunk;
  return new Uint8Array();
}

function chosen(file: string, label: string): string {
  const encoding = encodingOf(label);
  if (encoding !== null) return encoding;
  refuse(
    "unknown-encoding",
    file,
    0,
    `there is no encoding "${label}" in which ${file} could be read`,
    "name it as the WHATWG encoding standard does, such as utf-8, windows-1252, iso-8859-2, koi8-r or big5",
    { value: label },
  );
}

/** Carriage returns end the lines only of a text that begins without any line feed. */
function lineEndOf(head: Uint8Array, wide: boolean): LineEnd {
  const has = (byte: number) => head.some((each, at) => each === byte && (!wide || head[at ^ 1] === 0));
  return !has(10) && has(13) ? "\r" : "\n";
}

async function scan(file: InputFile, limits: Limits, by: Scan): Promise<void> {
  for await (const chunk of bytesOf(file, limits.bytes)) {
    by.push(chunk);
    if (by.nulLine > 0 || by.longLine > 0) break;
  }
  if (by.nulLine === 0 && by.longLine === 0) by.end();
  const name = file.name;
  if (by.nulLine > 0)
    refuse(
      "nul-byte",
      name,
      by.nulLine,
      `line ${by.nulLine} of ${name} holds a NUL byte`,
      "the file is damaged or is no text: export it again",
    );
  if (by.longLine > 0)
    refuse(
      "line-too-long",
      name,
      by.longLine,
      `line ${by.longLine} of ${name} is longer than ${limits.line / 1_000_000} MB`,
      "look whether its line ends were lost, and export it again",
    );
}

async function checkUnits(
  file: InputFile,
  encoding: string,
  lineEnd: LineEnd,
  limits: Limits,
): Promise<string> {
  const units = new UnitScan(lineEnd, limits.line, encoding === "utf-16be");
  await scan(file, limits, units);
  if (units.otherLine > 0) notOf(file.name, units.otherLine, encoding);
  return encoding;
}

async function checkBytes(
  file: InputFile,
  sink: RowSink,
  expected: string | null,
  isChosen: boolean,
  lineEnd: LineEnd,
  limits: Limits,
): Promise<string> {
  const { name } = file;
  const bytes = new ByteScan(lineEnd, limits.line);
  await scan(file, limits, bytes);
  if (isChosen && expected !== null && expected !== "utf-8") {
    if (bytes.otherLine > 0 || bytes.utf8Line > 0) await checkStrictly(file, expected, lineEnd, limits);
    return expected;
  }
  if (bytes.otherLine === 0) return "utf-8";
  if (isChosen) notOf(name, bytes.otherLine, "utf-8");
  const eastAsian = expected === null ? eastAsianReadings(await sampleOf(file, lineEnd, limits)) : [];
  if (expected === "utf-8" || (bytes.utf8Line > 0 && eastAsian.length === 0)) {
    const utf8 = expected === "utf-8" ? "its byte order mark says UTF-8" : `line ${bytes.utf8Line} is UTF-8`;
    refuse(
      "mixed-encodings",
      name,
      bytes.otherLine,
      `${name} holds text in two encodings: ${utf8}, line ${bytes.otherLine} is not`,
      "save the whole file anew as UTF-8; where all of it has one encoding, name that in the mapping",
    );
  }
  const others = [...eastAsian, bytes.hasControls ? "iso-8859-15" : "iso-8859-1"];
  sink.note({
    ...wholeFile(name),
    code: "encoding-unsure",
    row: bytes.otherLine,
    values: { encoding: "windows-1252", others: others.join(", ") },
    message:
      `${name} is not UTF-8 (line ${bytes.otherLine}); it was read as windows-1252. ` +
      `If letters look wrong, name its encoding, in the mapping or by map --encoding: ${others.join(", ")}, or another`,
  });
  return "windows-1252";
}

function notOf(file: string, line: number, encoding: string): never {
  refuse(
    "wrong-encoding",
    file,
    line,
    `line ${line} of ${file} is not ${encoding} text`,
    "name the encoding in which the file was saved, or save it anew as UTF-8",
  );
}

async function sampleOf(file: InputFile, lineEnd: LineEnd, limits: Limits): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  let whole = true;
  for await (const chunk of bytesOf(file, limits.bytes)) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= SAMPLE) {
      whole = false;
      break;
    }
  }
  const bytes = Buffer.concat(parts);
  return whole ? bytes : bytes.subarray(0, bytes.lastIndexOf(lineEnd) + 1);
}

/** Decodes line by line, so that the first line that does not fit is known. */
async function checkStrictly(
  file: InputFile,
  encoding: string,
  lineEnd: LineEnd,
  limits: Limits,
): Promise<void> {
  const decode = decoderOf(encoding);
  const end = lineEnd.charCodeAt(0);
  let line = 1;
  const fits = (bytes?: Uint8Array) => {
    try {
      decode(bytes);
    } catch {
      notOf(file.name, line, encoding);
    }
  };
  for await (const chunk of bytesOf(file, limits.bytes)) {
    let from = 0;
    while (from < chunk.length) {
      const at = chunk.indexOf(end, from);
      const to = at < 0 ? chunk.length : at + 1;
      fits(chunk.subarray(from, to));
      if (at >= 0) line += 1;
      from = to;
    }
  }
  fits();
}

function textOf(file: InputFile, encoding: string, lineEnd: LineEnd, limits: Limits): Text {
  async function* chunks(): AsyncGenerator<string> {
    const decode: Decode = decoderOf(encoding);
    for await (const bytes of bytesOf(file, limits.bytes)) {
      const text = decode(bytes);
      if (text !== "") yield text;
    }
    const rest = decode();
    if (rest !== "") yield rest;
  }
  const eachLine = async (take: (line: string, number: number) => void) => {
    let parts: string[] = [];
    let number = 1;
    const give = (last: string) => {
      const line = parts.length === 0 ? last : [...parts, last].join("");
      parts = [];
      take(lineEnd === "\n" && line.endsWith("\r") ? line.slice(0, -1) : line, number);
      number += 1;
    };
    for await (const chunk of chunks()) {
      let from = 0;
      for (let at = chunk.indexOf(lineEnd); at >= 0; at = chunk.indexOf(lineEnd, from)) {
        give(chunk.slice(from, at));
        from = at + 1;
      }
      if (from < chunk.length) parts.push(chunk.slice(from));
    }
    if (parts.length > 0) give("");
  };
  return { encoding, lineEnd, chunks, eachLine };
}
