import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import {
  type BatchJournal,
  FILE_NAMES,
  type FileName,
  fold,
  MaillageError,
  type OwnSchema,
} from "@maillage/model";
import { nearest, type PackageProblem, type ProblemRule } from "../problems.ts";
import type { NamedFile } from "../readers/archive/unpackFiles.ts";
import { checkRows, emptyRows, type Rows } from "./check.ts";
import { readRows } from "./csv.ts";
import { readOwnSchema, SCHEMA_FILE, writeOwnSchema } from "./ownSchema.ts";
import { DESCRIPTOR } from "./packageAmong.ts";

/** A package whose every row has passed every check. */
export interface PackageContent {
  /** Namespace of the file's own ids: the name in datapackage.json, else one made from the folder's. */
  readonly namespace: string;
  readonly title: string;
  /** SHA-256 over the namespace and over names and bytes of the CSV files, hex. */
  readonly hash: string;
  readonly rows: Rows;
  /** What its schema.yaml, or its mapping, adds to the schema; empty for nothing. */
  readonly schema: OwnSchema;
  /** Rows of a mapped file that its mapping leaves out. */
  readonly leftOut?: number;
  /** How files became these rows; left out for a package. */
  readonly journal?: BatchJournal;
}

export type PackageReading =
  | { readonly content: PackageContent; readonly problems: readonly [] }
  | { readonly content: null; readonly problems: readonly PackageProblem[] };

/**
 * Reads a folder in the native format and checks it whole; where it holds no package, the one folder inside it that is one. Answers
 * the content, or all problems found in one pass; never both. Throws MaillageError "package-not-found" when the folder is not there
 * or is no folder.
 */
export async function readContent(directory: string): Promise<PackageReading> {
  const found = await stat(directory).catch(() => null);
  if (found === null || !found.isDirectory()) {
    throw new MaillageError(
      "package-not-found",
      "not-found",
      `There is nothing at ${directory} that could be imported: name a file, or a folder that holds sources.csv and the other files of docs/format.md.`,
    );
  }
  const files = await filesIn(directory);
  if (files.some(({ name }) => HEADS.has(name))) return readContentOf(files, nameOfFolder(directory));
  const inside: (readonly [string, readonly NamedFile[]])[] = [];
  for (const { name, path: place } of files)
    if ((await stat(place).catch(() => null))?.isDirectory()) {
      const deeper = await filesIn(place);
      if (deeper.some((file) => HEADS.has(file.name))) inside.push([name, deeper]);
    }
  const [only, ...others] = inside;
  return only === undefined || others.length > 0
    ? readContentOf(files, nameOfFolder(directory))
    : readContentOf(only[1], only[0]);
}

const HEADS: ReadonlySet<string> = new Set([DESCRIPTOR, "sources.csv"]);
const nameOfFolder = (directory: string): string => path.basename(path.resolve(directory));

async function filesIn(directory: string): Promise<NamedFile[]> {
  const names = (await readdir(directory)).sort();
  return names.map((name) => ({ name, path: path.join(directory, name) }));
}

/**
 * Reads the files of one package, named without folders, and checks them whole. `called`: the name of the folder or archive that they
 * lie in, by which a package without datapackage.json is known. Answers the content, or all problems found in one pass; never both.
 */
export async function readContentOf(given: readonly NamedFile[], called: string): Promise<PackageReading> {
  const problems: PackageProblem[] = [];
  const files = [...given].sort((a, b) => (a.name < b.name ? -1 : 1));
  const descriptor = files.find(({ name }) => name === DESCRIPTOR);
  const { name: namespace, title } =
    descriptor === undefined ? nameFrom(called, problems) : await readDescriptor(descriptor, problems);
  const hash = createHash("sha256").update(namespace).update("\0");
  const present = new Set<FileName>();
  const rows: Record<FileName, Rows[FileName]> = emptyRows();
  for (const each of files) {
    const file = each.name;
    if (!/\.csv$/i.test(file)) continue;
    const name = FILE_NAMES.find((known) => `${known}.csv` === file);
    if (name === undefined) {
      const near = nearest(
        file,
        FILE_NAMES.map((known) => `${known}.csv`),
      );
      problems.push({
        ...wholeFile(file),
        rule: "unknown-file",
        message: `${file} is not a file of the format`,
        suggestion:
          near === null
            ? `take it out of the folder; known files: ${FILE_NAMES.join(".csv, ")}.csv`
            : `did you mean ${near}?`,
      });
      continue;
    }
    present.add(name);
    const bytes = await readRegular(each, problems);
    if (bytes === null) continue;
    hash.update(file).update("\0").update(bytes).update("\0");
    rows[name] = readRows(name, bytes, problems);
  }
  if (!present.has("sources")) {
    problems.push({
      ...wholeFile("sources.csv"),
      rule: "no-sources-file",
      message: "the folder has no sources.csv",
      suggestion: "add sources.csv with the texts that the rows rest on; docs/format.md shows its columns",
    });
  }
  const schema = await readSchemaFile(files, problems);
  if (schema !== null) hash.update(SCHEMA_FILE).update("\0").update(writeOwnSchema(schema)).update("\0");
  checkRows(rows, present, schema ?? {}, problems);
  if (problems.length === 0 && FILE_NAMES.every((name) => rows[name].length === 0)) {
    problems.push({
      ...wholeFile("sources.csv"),
      rule: "nothing-to-import",
      message: "no file of the folder has a row below its header",
      suggestion: "add rows, or name another folder",
    });
  }
  if (problems.length > 0) return { content: null, problems: inOrder(problems) };
  return {
    content: { namespace, title, hash: hash.digest("hex"), rows, schema: schema ?? {} },
    problems: [],
  };
}

/** What a package adds to the schema; null when it has no schema.yaml, or one with a problem. */
async function readSchemaFile(
  files: readonly NamedFile[],
  problems: PackageProblem[],
): Promise<OwnSchema | null> {
  const file = files.find(({ name }) => name === SCHEMA_FILE);
  const bytes = file === undefined ? null : await readRegular(file, problems);
  return bytes === null ? null : readOwnSchema(bytes, problems);
}

/** Bytes in one file: above it the text would not fit into one string. */
const LARGEST_FILE = 500_000_000;

/** The bytes of a file or of the file that a link leads to; null with a problem for anything else. */
async function readRegular(
  { name: file, path: place }: NamedFile,
  problems: PackageProblem[],
): Promise<Uint8Array | null> {
  const fail = (rule: ProblemRule, message: string, suggestion: string) => {
    problems.push({ ...wholeFile(file), rule, message, suggestion });
    return null;
  };
  const found = await stat(place).catch(() => null);
  if (found === null || !found.isFile())
    return fail(
      "not-a-file",
      `${file} is ${found?.isDirectory() ? "a folder" : found === null ? "a link that leads nowhere" : "a device or pipe"}, not a file`,
      "put the file itself in its place, or take it out of the folder",
    );
  if (found.size > LARGEST_FILE)
    return fail(
      "file-too-large",
      `${file} holds ${Math.ceil(found.size / 1_000_000)} MB, more than ${LARGEST_FILE / 1_000_000}`,
      "part it into several packages, each in a folder of its own",
    );
  return readFile(place);
}

const wholeFile = (file: string) => ({ file, row: 0, column: null, value: null });

function inOrder(problems: readonly PackageProblem[]): PackageProblem[] {
  const place = (file: string) => FILE_NAMES.findIndex((name) => `${name}.csv` === file);
  return [...problems].sort((a, b) => place(a.file) - place(b.file) || a.row - b.row);
}

const PACKAGE_NAME = /^[a-z0-9][a-z0-9._-]*$/;

interface PackageName {
  /** Empty when there is a problem with it. */
  readonly name: string;
  readonly title: string;
}
const NO_NAME: PackageName = { name: "", title: "" };

/** The name of a folder or archive in the letters that a package's name may have. */
function nameFrom(title: string, problems: PackageProblem[]): PackageName {
  const name = fold(title)
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[._-]+|-+$/g, "");
  if (PACKAGE_NAME.test(name)) return { name, title };
  problems.push({
    ...wholeFile(DESCRIPTOR),
    column: "name",
    rule: "no-package-name",
    message: "its folder's or archive's name has no Latin letter or digit, so the package has no name",
    suggestion: 'add datapackage.json with a name, such as {"name": "my-network"}',
  });
  return NO_NAME;
}

async function readDescriptor(descriptor: NamedFile, problems: PackageProblem[]): Promise<PackageName> {
  const file = DESCRIPTOR;
  try {
    const bytes = await readRegular(descriptor, problems);
    if (bytes === null) return NO_NAME;
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof parsed === "object" && parsed !== null) {
      const { name, title } = parsed as { name?: unknown; title?: unknown };
      if (typeof name === "string" && PACKAGE_NAME.test(name))
        return { name, title: typeof title === "string" ? title : name };
    }
    problems.push({
      ...wholeFile(file),
      column: "name",
      rule: "no-package-name",
      message: 'datapackage.json has no usable "name"',
      suggestion: 'give it a name of small letters, digits, ".", "_" and "-"',
    });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    problems.push({
      ...wholeFile(file),
      rule: "malformed-json",
      message: "datapackage.json is not JSON",
      suggestion: "correct it, or take it out of the folder",
    });
  }
  return NO_NAME;
}
