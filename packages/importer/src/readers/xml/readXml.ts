import { isUtf8 } from "node:buffer";
import { stat } from "node:fs/promises";
import { type SaxesAttributeNS, SaxesParser } from "saxes";
import { shorten } from "../../problems.ts";
import type { InputFile, ReadChoices, RowSink } from "../reader.ts";
import { bytesOf } from "../text/bytes.ts";
import { orProblem, refuse, refuseEmpty } from "../text/refused.ts";

const LARGEST_FILE = 500_000_000;
/** Bytes that are decoded at a time: short, so that a token without end is soon noticed. */
const PIECE = 65_536;
const DEEPEST = 256;
const LONGEST_TOKEN = 1_000_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** The start of an element. */
export interface XmlElement {
  /** Its name without prefix. */
  readonly name: string;
  /** Its namespace; the prefix itself where the file binds it to none; empty where it has none. */
  readonly space: string;
  /** Values by name; a name with a prefix keeps it, as in "xsi:type". */
  readonly attributes: ReadonlyMap<string, string>;
  /** Line on which the tag ends. */
  readonly line: number;
}

export interface XmlHandler {
  open(element: XmlElement): void;
  text(text: string): void;
  close(line: number): void;
  /** Called once, after the end of a file that was read whole. */
  finish(): void;
}

/**
 * Streams an XML file through the handler. Everything wrong with it is told to the sink
 * once, and reading stops there: not well formed, a DOCTYPE (so no entity is ever defined, resolved or fetched), deeper than 256
 * elements, a value or tag of more than a million characters, a character that XML forbids, another encoding than it says.
 * A handler may throw `Refused`. A prefix that is bound to no namespace is taken as its own.
 */
export async function readXml(
  file: InputFile,
  sink: RowSink,
  choices: ReadChoices,
  handler: XmlHandler,
): Promise<void> {
  const { size } = await stat(file.path);
  await orProblem(sink, async () => {
    if (size === 0) refuseEmpty(file.name);
    if (size > LARGEST_FILE)
      refuse(
        "file-too-large",
        file.name,
        0,
        `${file.name} holds ${Math.ceil(size / 1_000_000)} MB, more than ${LARGEST_FILE / 1_000_000}`,
        "part it into several files",
      );
    await stream(file, choices, handler);
    handler.finish();
  });
}

/** Refuses a file of XML whose first element is that of no format known by its name. */
export function refuseRoot(file: InputFile, { name, line }: XmlElement, wanted: string): never {
  refuse(
    "malformed-graph",
    file.name,
    line,
    `${file.name} is XML, but its first element is ${shorten(name)}, not ${wanted}`,
    "give the file the ending of its own format",
  );
}

async function stream(file: InputFile, choices: ReadChoices, handler: XmlHandler): Promise<void> {
  const { name } = file;
  const parser = new SaxesParser({ xmlns: true, position: true });
  let depth = 0;
  let tokenAt = 0;
  const malformed: (reason: string) => never = (reason) =>
    refuse(
      "malformed-xml",
      name,
      parser.line,
      `${name} is not well-formed XML near line ${parser.line}: ${reason.replace(/\.$/, "")}`,
      "save it again from where it was made; it may be cut off",
    );
  /** Work for one token of the file; what it throws ends the reading. */
  const onToken = (work: () => void) => {
    tokenAt = parser.position;
    work();
  };
  parser.on("error", (error) => {
    const reason = error.message.replace(/^[^ ]*\d+:\d+: /, "");
    if (!reason.startsWith("unbound namespace prefix")) malformed(reason);
  });
  parser.on("doctype", () =>
    onToken(() => {
      refuse(
        "doctype-refused",
        name,
        parser.line,
        `${name} has a DOCTYPE, which can name other files or grow without end; it was not read`,
        "take out everything from <!DOCTYPE to its closing >, and import again",
      );
    }),
  );
  parser.on("opentag", (tag) =>
    onToken(() => {
      depth += 1;
      if (depth > DEEPEST)
        refuse(
          "nested-too-deep",
          name,
          parser.line,
          `${name} has elements inside one another deeper than ${DEEPEST}`,
          "flatten the hierarchy where the file was made",
        );
      handler.open({
        name: tag.local,
        space: tag.uri,
        attributes: new Map(
          Object.values(tag.attributes as Record<string, SaxesAttributeNS>).map((attribute) => [
            attribute.name,
            attribute.value,
          ]),
        ),
        line: parser.line,
      });
    }),
  );
  parser.on("closetag", () =>
    onToken(() => {
      depth -= 1;
      handler.close(parser.line);
    }),
  );
  const text = (value: string) => onToken(() => handler.text(value));
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("comment", () => onToken(() => {}));
  parser.on("processinginstruction", () => onToken(() => {}));

  for await (const piece of pieces(file, choices)) {
    const forbidden = NOT_XML.exec(piece);
    if (forbidden !== null) {
      parser.write(piece.slice(0, forbidden.index));
      refuse(
        "control-character",
        name,
        parser.line,
        `line ${parser.line} of ${name} holds the character U+${(forbidden[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}, which XML forbids`,
        "take the character out, or save the file again from where it was made",
      );
    }
    parser.write(piece);
    if (parser.position - tokenAt > LONGEST_TOKEN)
      refuse(
        "cell-too-long",
        name,
        parser.line,
        `${name} has a value or tag of more than ${LONGEST_TOKEN.toLocaleString("en")} characters near line ${parser.line}`,
        "look for a quotation mark or a tag that is not closed, or shorten the text",
      );
  }
  parser.close();
}

/** The file's text, unpacked where it is gzip, in pieces; by its byte order mark, the encoding given, or the one its XML declaration names; else UTF-8. */
async function* pieces(file: InputFile, choices: ReadChoices): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let line = 1;
  for await (const { buffer, byteOffset, length } of bytesOf(file, LARGEST_FILE))
    for (let from = 0; from < length; from += PIECE) {
      const bytes = Buffer.from(buffer, byteOffset + from, Math.min(PIECE, length - from));
      decoder ??= decoderOf(file, bytes, choices);
      yield decode(decoder, bytes, line, file);
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) line += 1;
    }
  if (decoder !== null) yield decode(decoder, null, line, file);
}

function decode(decoder: TextDecoder, bytes: Buffer | null, line: number, file: InputFile): string {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const at = line + (decoder.encoding === "utf-8" && bytes !== null ? linesBeforeFault(bytes) : 0);
    refuse(
      decoder.encoding === "utf-8" ? "not-utf-8" : "wrong-encoding",
      file.name,
      at,
      `line ${at} of ${file.name} is not text in ${decoder.encoding}`,
      "correct the encoding that the first line names, or name the right one in the mapping",
    );
  }
}

/** How many line breaks of a piece stand before its first line that is not UTF-8. The piece may begin and end inside a character. */
function linesBeforeFault(bytes: Buffer): number {
  let begin = 0;
  while (begin < 3 && ((bytes[begin] ?? 0) & 0xc0) === 0x80) begin += 1;
  for (let line = 0; ; line += 1) {
    const end = bytes.indexOf(10, begin);
    if (end < 0 || !isUtf8(bytes.subarray(begin, end))) return line;
    begin = end + 1;
  }
}

function decoderOf(file: InputFile, head: Buffer, choices: ReadChoices): TextDecoder {
  const declared = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    head
      .subarray(0, 400)
      .toString("latin1")
      .replace(/^\u00ef\u00bb\u00bf/, ""),
  )?.[1];
  const mark =
    head[0] === 0xff && head[1] === 0xfe
      ? "utf-16le"
      : head[0] === 0xfe && head[1] === 0xff
        ? "utf-16be"
        : head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
          ? "utf-8"
          : undefined;
  const wanted = mark ?? choices.encoding ?? declared ?? "utf-8";
  try {
    return new TextDecoder(wanted, { fatal: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    refuse(
      "unknown-encoding",
      file.name,
      1,
      `${file.name} says that its encoding is ${JSON.stringify(wanted)}, which is not known`,
      "name the right encoding in the mapping, such as utf-8 or windows-1252",
    );
  }
}
