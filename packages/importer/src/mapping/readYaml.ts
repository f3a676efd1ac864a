import { fold, type MappingFault, OWN_LISTS } from "@maillage/model";
import { isScalar, LineCounter, parseDocument } from "yaml";
import { nearest, type PackageProblem, type ProblemRule, shorten } from "../problems.ts";

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

const LONGEST = 2_000_000;
/** Mistakes that are told one by one. */
const SHOWN = 100;

/**
 * What a text in YAML holds, when it keeps its language; else null with what is wrong, by line. Every plain text is a text. No tag, no
 * include and no more than 100 aliases are followed. Cost: linear.
 */
export function readYaml(
  file: string,
  text: string,
  language: YamlLanguage,
): { readonly value: unknown; readonly problems: readonly PackageProblem[] } {
  const { rule, called } = language;
  const refuse = (row: number, message: string, suggestion: string) => ({
    value: null,
    problems: [{ file, row, column: null, value: null, rule, message, suggestion }],
  });
  if (text.length > LONGEST)
    return refuse(0, `${file} is longer than a ${called} can be`, `name the ${called}, not the data`);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const [error] = document.errors;
  if (error !== undefined) {
    const row = lines.linePos(error.pos[0]).line;
    return refuse(
      row,
      `line ${row} of ${file} is not YAML: ${shorten(error.message)}`,
      "look at the spaces at the line's start, and put texts with : or # into quotation marks",
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

function keyOffset(
  document: ReturnType<typeof parseDocument>,
  path: readonly (string | number)[],
): number | null {
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
    message: `"${place}" must hold ${wanted}`,
    suggestion: near === null ? listed : `did you mean "${near}"?`,
  };
}
