import { Mapping } from "@maillage/model";
import Value from "typebox/value";
import { isNode, LineCounter, parseDocument } from "yaml";
import { nearest, type PackageProblem, shorten } from "../problems.ts";

const LARGEST = 1_000_000;
const KEYS = [
  "maillage",
  "name",
  "title",
  "reads",
  "encoding",
  "delimiter",
  "source",
  "dates",
  "tables",
  "rows",
  "ignore",
  "keep",
  "leaveOut",
  "becomes",
  "when",
  "unless",
  "each",
  "empty",
  "columns",
  "from",
  "value",
  "cell",
  "column",
  "read",
  "values",
  "otherwise",
  "split",
  "prefix",
];

/** A mapping as YAML, for people to read and change. */
export function mappingText(mapping: Mapping): string {
  const document = parseDocument("");
  document.contents = document.createNode(mapping) as never;
  document.commentBefore =
    " What the columns of the file become. Look at every line before you use it; docs/importing.md explains the words.";
  return document.toString({ lineWidth: 110, flowCollectionPadding: false });
}

/** Reads a mapping from YAML. Answers it, or every problem with the line it stands on; never both. Aliases and tags are refused. */
export function readMapping(
  text: string,
  file: string,
):
  | { readonly mapping: Mapping; readonly problems: readonly [] }
  | { readonly mapping: null; readonly problems: readonly PackageProblem[] } {
  const problem = (
    row: number,
    column: string | null,
    message: string,
    suggestion: string,
  ): PackageProblem => ({
    file,
    row,
    column,
    value: null,
    rule: "malformed-mapping",
    message,
    suggestion,
  });
  const refuse = (problems: readonly PackageProblem[]) => ({ mapping: null, problems });
  if (text.length > LARGEST)
    return refuse([
      problem(0, null, `${file} is larger than a mapping can be`, "name the mapping, not the data"),
    ]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "core", uniqueKeys: true });
  if (document.errors.length > 0)
    return refuse(
      document.errors.map((error) =>
        problem(
          error.linePos?.[0].line ?? 0,
          null,
          `${file} is not YAML`,
          "look at the indentation and the quotes of this line",
        ),
      ),
    );
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return refuse([problem(0, null, `${file} uses YAML aliases`, "write out what they stand for")]);
  }
  if (Value.Check(Mapping, value)) return { mapping: value, problems: [] };
  const lineOf = (path: readonly string[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 0;
  };
  const told = new Map<string, PackageProblem>();
  for (const error of Value.Errors(Mapping, value)) {
    const path = error.instancePath
      .split("/")
      .slice(1)
      .map((part) => part.replace(/~1/g, "/").replace(/~0/g, "~"));
    const params = error.params as { additionalProperties?: string[]; requiredProperties?: string[] };
    for (const key of params.additionalProperties ?? []) {
      const near = nearest(key, KEYS);
      told.set(
        `${error.instancePath} ${key}`,
        problem(
          lineOf([...path, key]),
          key,
          `a mapping has no "${shorten(key)}" here`,
          near === null || near === key
            ? "take it out; docs/importing.md lists the words"
            : `did you mean "${near}"?`,
        ),
      );
    }
    for (const key of params.requiredProperties ?? [])
      told.set(
        `${error.instancePath} ${key}`,
        problem(
          lineOf(path),
          key,
          `"${shorten(key)}" is missing ${path.length === 0 ? "at the top" : `in "${shorten(path.at(-1) ?? "")}"`}`,
          "add it; docs/importing.md shows where",
        ),
      );
  }
  if (told.size === 0)
    for (const error of Value.Errors(Mapping, value)) {
      const path = error.instancePath.split("/").slice(1);
      told.set(
        error.instancePath,
        problem(
          lineOf(path),
          path.at(-1) ?? null,
          `"${shorten(path.join(" / ") || "the mapping")}" ${error.message}`,
          "docs/importing.md shows what it may hold",
        ),
      );
    }
  return refuse([...told.values()]);
}
