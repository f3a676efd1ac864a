import { type Mapping, type MappingFault, mappingFaults } from "@maillage/model";
import { isScalar, LineCounter, parseDocument } from "yaml";
import { nearest, type PackageProblem, shorten } from "../problems.ts";

export type MappingAnswer =
  | { readonly mapping: Mapping; readonly problems: readonly [] }
  | { readonly mapping: null; readonly problems: readonly PackageProblem[] };

const LONGEST = 2_000_000;
/** Mistakes that are told one by one. */
const SHOWN = 100;
const YES_ONLY = new Set(["general", "cell", "column", "first"]);

/**
 * Reads a mapping from YAML. Every plain text is a text, so that 0 and no need no quotation marks; only the keys that hold true or
 * row numbers are read as such. Answers the mapping, or what is wrong with it by line; never both. No tag, no include and no more
 * than 100 aliases are followed. Cost: linear.
 */
export function readMapping(file: string, text: string): MappingAnswer {
  const refuse = (row: number, message: string, suggestion: string): MappingAnswer => ({
    mapping: null,
    problems: [{ file, row, column: null, value: null, rule: "malformed-mapping", message, suggestion }],
  });
  if (text.length > LONGEST)
    return refuse(0, `${file} is longer than a mapping can be`, "name the mapping, not the data");
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
      `${file} has more aliases than a mapping needs, or one that leads nowhere`,
      "write out what the aliases stand for",
    );
  }
  const typed = withTypes(value);
  const faults = mappingFaults(typed);
  if (faults.length === 0) return { mapping: typed as Mapping, problems: [] };
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
  const problems = faults.slice(0, SHOWN).map((fault) => problemOf(file, lineOf(fault), fault));
  const more = faults.length - problems.length;
  if (more > 0)
    problems.push({
      ...{ file, row: 0, column: null, value: null, rule: "malformed-mapping" },
      message: `${file} has at least ${more} more ${more === 1 ? "mistake" : "mistakes"}`,
      suggestion: `correct the ${SHOWN} above, and read it again`,
    });
  return { mapping: null, problems };
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

/** Row numbers and the keys that are true, from the texts that YAML's plainest schema gives. */
function withTypes(value: unknown): unknown {
  const todo: unknown[] = [value];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (typeof at !== "object" || at === null) continue;
    const holder = at as Record<string, unknown>;
    for (const [key, inner] of Object.entries(holder)) {
      if (YES_ONLY.has(key) && inner === "true") holder[key] = true;
      else if (key === "leaveOut" && Array.isArray(inner))
        holder[key] = inner.map((text) => (/^\d{1,15}$/.test(String(text)) ? Number(text) : text));
      else todo.push(inner);
    }
  }
  return value;
}

function problemOf(
  file: string,
  row: number,
  { path, what, found, known, wanted }: MappingFault,
): PackageProblem {
  const place = shorten(path.join(" › "));
  const near = found === null ? null : nearest(found, known);
  const common = {
    file,
    row,
    column: place === "" ? null : place,
    value: found === null ? null : shorten(found),
    rule: "malformed-mapping" as const,
  };
  const listed = known.length === 0 ? null : `there are: ${known.join(", ")}`;
  if (what === "unknown-key")
    return {
      ...common,
      message: `mappings have no key "${shorten(found ?? "")}" here`,
      suggestion: near === null ? listed : `did you mean "${near}"?`,
    };
  if (what === "missing-key")
    return {
      ...common,
      message: `the key "${found}" is missing`,
      suggestion: `add it${found === "maillage" ? ": maillage: mapping/1" : ""}`,
    };
  if (path.join() === "maillage")
    return {
      ...common,
      message: `this is a mapping of another version than mapping/1: ${shorten(found ?? "")}`,
      suggestion: "write maillage: mapping/1, or take the Maillage that wrote it",
    };
  return {
    ...common,
    message: `"${place}" must hold ${wanted}`,
    suggestion: near === null ? listed : `did you mean "${near}"?`,
  };
}
