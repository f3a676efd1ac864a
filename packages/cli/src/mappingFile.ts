import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type PackageProblem,
  type Prepared,
  readMapping,
  SHIPPED_NAMES,
  shippedMapping,
  shippedText,
  writeMapping,
} from "@maillage/importer";
import { type DraftTable, leavesOpen, MaillageError, type Mapping, type RowRule } from "@maillage/model";

export interface MappingFound {
  /** null: there is none, or it has problems. */
  readonly mapping: Mapping | null;
  readonly problems: readonly PackageProblem[];
}

const SCHEMA = fileURLToPath(new URL("../../../docs/mapping.schema.json", import.meta.url));

/** Where an editor finds the schema of mappings from a mapping written to `out`, or into the working folder: a relative path with slashes. */
export function schemaFrom(out = ""): string {
  const path = relative(dirname(resolve(out === "" ? "mapping.yaml" : out)), SCHEMA);
  return path.split(sep).join("/");
}

/**
 * The mapping for files: the file or the shipped mapping that is named, else beside the first file the one called like it,
 * `members.csv.mapping.yaml` before `members.mapping.yaml`; none when there is no such file. Throws MaillageError "mapping-unknown" for a name that is neither,
 * "mapping-not-readable" for a folder.
 */
export function findMapping(paths: readonly string[], named: string | undefined): MappingFound {
  if (named === undefined) {
    const path = resolve(paths[0] ?? "");
    const beside = [path, path.replace(/(?<=[^/\\])\.[^./\\]+(?:\.gz)?$/i, "")]
      .map((name) => `${name}.mapping.yaml`)
      .find((name) => existsSync(name));
    return beside === undefined ? { mapping: null, problems: [] } : readFile(beside);
  }
  if (existsSync(named)) return readFile(resolve(named));
  const mapping = shippedMapping(named);
  if (mapping !== null) return { mapping, problems: [] };
  throw new MaillageError(
    "mapping-unknown",
    "usage",
    `There is no mapping file of that name. Name a file, or one of these: ${SHIPPED_NAMES.join(", ")}.`,
  );
}

function readFile(path: string): MappingFound {
  try {
    return readMapping(basename(path), readFileSync(path));
  } catch (cause) {
    if (!(cause instanceof Error && "syscall" in cause)) throw cause;
    throw new MaillageError(
      "mapping-not-readable",
      "usage",
      `The mapping ${basename(path)} cannot be read: it is a folder, or this user may not read it. Name a file with --mapping, or change who may read it.`,
      {},
      { cause },
    );
  }
}

/** A proposed mapping as a file to look at: the shipped one with its own comments, else what was proposed of the files. */
export function mappingText({ mapping, shipped, tables }: Prepared, schema: string): string {
  if (mapping === null) return "";
  const text = shipped === null ? null : shippedText(shipped);
  if (text === null) return writeMapping(mapping, tables, schema);
  const more = (["adds", "encoding", "delimiter"] as const)
    .filter((key) => mapping[key] !== undefined)
    .map((key) => `\n${key}: ${JSON.stringify(mapping[key])}`);
  const named = text.replace(/^name: .*$/m, () => `name: ${mapping.name}${more.join("")}`);
  return `# yaml-language-server: $schema=${schema}\n${named}`;
}

/** What was seen of a table, as a line: its columns, how full they are, and what of them would be dropped. */
export function tableLine({ name, rows, columns }: DraftTable): string {
  const seen = columns.map(({ name: column, filled, contact }) =>
    contact === null ? `${column} (${filled})` : `${column} (${contact}: dropped)`,
  );
  return `${name}: ${rows} rows; columns: ${seen.join(", ")}`;
}

/** Rules by which a mapping makes things of a table without saying what they are, each as a question. */
export const openQuestions = ({ mapping, tables }: Prepared): string[] =>
  tables.flatMap(({ name }) => {
    const open = mapping?.tables[name]?.rows.filter(leavesOpen) ?? [];
    const said = new Set(open.map((rule) => (open.length > 1 ? namedBy(rule) : "")));
    return [...said].map(
      (which) =>
        `${name}${which}: are these people or organisations? Until the mapping says so, only the owner sees them. Write "becomes: people", or of organisations their kind, or "level: { value: public }"; where some are people, leave it so, and give a list of them with a column that says "person" or "organisation"`,
    );
  });

/** Where a rule has its names from, to tell it from another of the same table. */
function namedBy({ each, columns: { id } }: RowRule): string {
  const from = id === undefined || typeof id === "string" ? id : id.from;
  if (from !== undefined) return `, the names in ${[from].flat().join(" and ")}`;
  return each === undefined ? "" : `, the columns ${each.slice(0, 2).join(", ")} …`;
}
