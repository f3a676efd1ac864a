import { fold, type MappingFault, OWN_LISTS } from "@maillage/model";
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
} from "yaml";
import { nearest, type PackageProblem, type ProblemRule, shorten } from "../problems.ts";
import { decoderOf, markOf } from "../readers/text/encodings.ts";

/** One of the two languages that people write in YAML. */
export interface YamlLanguage {
  readonly rule: ProblemRule;
  /** "mapping" or "schema", as messages say it. */
  readonly called: string;
  /** What `maillage` must hold, such as "mapping/1". */
  readonly version: string;
  /** Gives texts the types that the language has. */
  readonly typed: (value: unknown) => unknown;
  readonly faultsOf: (value: unknown) => MappingFault[];
}

/** Characters. */
const LONGEST = 2_000_000;
const LONGEST_BYTES = 4 * LONGEST;
/** Mistakes that are told one by one. */
const SHOWN = 100;

/**
 * What YAML holds, when it keeps its language; else null with what is wrong, by line. Bytes are UTF-8, or what their byte order mark
 * says. Every plain text is a text. No tag, no include, no alias inside its own anchor and no more than 100 aliases are followed.
 * Cost: linear.
 */
export function readYaml(
  file: string,
  given: string | Uint8Array,
  language: YamlLanguage,
): { readonly value: unknown; readonly problems: readonly PackageProblem[] } {
  const { rule, called } = language;
  const refuse = (row: number, message: string, suggestion: string, told = rule) => ({
    value: null,
    problems: [{ file, row, column: null, value: null, rule: told, message, suggestion }],
  });
  const isTooLong = typeof given !== "string" && given.length > LONGEST_BYTES;
  const text = typeof given === "string" ? given : isTooLong ? "" : decoded(given);
  if (text === null) return refuse(0, `${file} is not text in UTF-8`, "save it as UTF-8", "not-utf-8");
  if (isTooLong || text.length > LONGEST)
    return refuse(0, `${file} is longer than a ${called} can be`, `name the ${called}, not the data`);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter: lines,
    prettyErrors: false,
    // The library compares every key with all before it.
    uniqueKeys: false,
  });
  const isNotYaml = (offset: number, message: string) => {
    const row = lines.linePos(offset).line;
    return refuse(
      row,
      `line ${row} of ${file} is not YAML: ${shorten(message)}`,
      "look at the spaces at the line's start, and put texts with : or # into quotation marks",
    );
  };
  const [error] = document.errors;
  if (error !== undefined) return isNotYaml(error.pos[0], error.message);
  const { contents } = document;
  if (contents === null || (isScalar(contents) && (contents.value === null || contents.value === "")))
    return refuse(0, `${file} is empty`, `write the ${called} into it, or name another file`);
  const wrong = faultOf(contents);
  if (wrong?.isRepeated) return isNotYaml(wrong.offset, "Map keys must be unique");
  if (wrong !== null) {
    const row = lines.linePos(wrong.offset).line;
    return refuse(
      row,
      `line ${row} of ${file} has an alias inside what it stands for`,
      "write out what the alias stands for",
    );
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    return refuse(
      0,
      `${file} has more aliases than a ${called} needs, or one that leads nowhere`,
      "write out what the aliases stand for",
    );
  }
  const typed = language.typed(value);
  const faults = language.faultsOf(typed);
  if (faults.length === 0) return { value: typed, problems: [] };
  const lineOf = ({ path, what }: MappingFault): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const at = path.slice(0, length).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      const offset = length === path.length && what !== "missing-key" ? keyOffset(document, at) : null;
      const node = document.getIn(at, true) as { range?: readonly number[] } | undefined;
      const start = offset ?? node?.range?.[0];
      if (start !== undefined) return lines.linePos(start).line;
    }
    return 1;
  };
  const problems = faults.slice(0, SHOWN).map((fault) => problemOf(file, lineOf(fault), fault, language));
  const more = faults.length - problems.length;
  if (more > 0)
    problems.push({
      ...{ file, row: 0, column: null, value: null, rule },
      message: `${file} has at least ${more} more ${more === 1 ? "mistake" : "mistakes"}`,
      suggestion: `correct the ${SHOWN} above, and read it again`,
    });
  return { value: null, problems };
}

/** Null for bytes that are no text. */
function decoded(bytes: Uint8Array): string | null {
  try {
    const decode = decoderOf(markOf(bytes) ?? "utf-8");
    const text = decode(bytes) + decode();
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

/** Where a key comes again in its map, or an alias stands within its own anchor: the first in the order of the text. */
function faultOf(contents: Node): { readonly offset: number; readonly isRepeated: boolean } | null {
  const anchored = new Map<string, Node>();
  const todo: unknown[] = [contents];
  while (todo.length > 0) {
    const at = todo.pop();
    if (isPair(at)) todo.push(at.value, at.key);
    if (!isNode(at)) continue;
    const [offset = 0] = at.range ?? [];
    if (isAlias(at)) {
      const [start = 0, end = 0] = anchored.get(at.source)?.range ?? [];
      if (start <= offset && offset < end) return { offset, isRepeated: false };
      continue;
    }
    if (at.anchor !== undefined) anchored.set(at.anchor, at);
    if (!isCollection(at)) continue;
    const keys = new Set<unknown>();
    for (const { key } of isMap(at) ? at.items : []) {
      if (!isScalar(key)) continue;
      if (keys.has(key.value)) return { offset: key.range?.[0] ?? offset, isRepeated: true };
      keys.add(key.value);
    }
    for (const item of at.items.toReversed()) todo.push(item);
  }
  return null;
}

function keyOffset(document: Document, path: readonly (string | number)[]): number | null {
  const parent = document.getIn(path.slice(0, -1), true) as
    | { items?: readonly { key?: unknown }[] }
    | undefined;
  const key = path.at(-1);
  for (const item of parent?.items ?? [])
    if (isScalar(item.key) && item.key.value === String(key)) return item.key.range?.[0] ?? null;
  return null;
}

function problemOf(
  file: string,
  row: number,
  { path, what, found, known, wanted }: MappingFault,
  { rule, called, version }: YamlLanguage,
): PackageProblem {
  const place = shorten(path.join(" › "));
  const near = found === null ? null : nearest(found, known);
  const common = {
    file,
    row,
    column: place === "" ? null : place,
    value: found === null ? null : shorten(found),
    rule,
  };
  const listed = known.length === 0 ? null : `there are: ${known.join(", ")}`;
  const list = path.at(-2);
  if (what === "unknown-key" && OWN_LISTS.some((own) => own === list))
    return {
      ...common,
      message: `"${shorten(found ?? "")}" is no name that can be added: it must be "x-" with small letters, digits and hyphens after it`,
      suggestion: `write x-${
        fold(found ?? "")
          .replace(/[^a-z0-9]+/g, "-")
          .replace(/^-+|-+$/g, "")
          .replace(/^x-/, "") || "name"
      }`,
    };
  if (what === "unknown-key")
    return {
      ...common,
      message: `${called}s have no key "${shorten(found ?? "")}" here`,
      suggestion: near === null ? listed : `did you mean "${near}"?`,
    };
  if (what === "missing-key")
    return {
      ...common,
      message: `the key "${found}" is missing`,
      suggestion: `add it${found === "maillage" ? `: maillage: ${version}` : ""}`,
    };
  if (path.join() === "maillage")
    return {
      ...common,
      message: `this is a ${called} of another version than ${version}: ${shorten(found ?? "")}`,
      suggestion: `write maillage: ${version}, or take the Maillage that wrote it`,
    };
  return {
    ...common,
    message: `${place === "" ? file : `"${place}"`} must hold ${wanted}`,
    suggestion: near === null ? listed : `did you mean "${near}"?`,
  };
}
