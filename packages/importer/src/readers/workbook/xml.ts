import { SaxesParser } from "saxes";
import { markOf, unmarkedUtf16 } from "../text/encodings.ts";
import { refuse } from "../text/refused.ts";

const DEEPEST = 200;

/** Takes the parts of an XML document in their order; names are without their prefixes, those of attributes are with them. */
export interface XmlParts {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads the XML of one part of a workbook while its bytes stream by. Throws `Refused` for what is not well-formed, for a DOCTYPE, so
 * that no entity is ever defined, and below 200 levels. Cost: linear; memory: one piece and one text.
 */
export async function readXml(
  file: string,
  part: string,
  bytes: AsyncIterable<Uint8Array>,
  parts: XmlParts,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  let depth = 0;
  parser.on("error", () => malformed(file, part, parser.line));
  parser.on("doctype", () =>
    refuse(
      "doctype-refused",
      file,
      0,
      `${part} in ${file} has a DOCTYPE, which could define entities`,
      "no spreadsheet writes one: do not trust this file, or save it anew in your spreadsheet",
    ),
  );
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST)
      refuse(
        "nested-too-deep",
        file,
        0,
        `${part} in ${file} is nested deeper than ${DEEPEST} levels`,
        "no spreadsheet writes this: save it anew in your spreadsheet",
      );
    parts.open?.(local(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    parts.close?.(local(name));
  });
  if (parts.text !== undefined) {
    parser.on("text", (text) => parts.text?.(text));
    parser.on("cdata", (text) => parts.text?.(text));
  }
  let decoder: TextDecoder | null = null;
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder?.decode(chunk, { stream: chunk !== undefined }) ?? "";
    } catch {
      return malformed(file, part, parser.line);
    }
  };
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(markOf(chunk) ?? unmarkedUtf16(chunk) ?? "utf-8", { fatal: true });
    parser.write(decode(chunk));
  }
  parser.write(decode());
  parser.close();
}

function malformed(file: string, part: string, line: number): never {
  refuse(
    "malformed-xml",
    file,
    0,
    `${part} in ${file} is not well-formed XML near its line ${line}`,
    "the file is damaged: open it in your spreadsheet and save it anew",
  );
}
