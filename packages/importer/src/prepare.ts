import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { FILE_NAMES, fold, type Mapping } from "@maillage/model";
import { Application } from "./mapping/applyMapping.ts";
import type { FileRead } from "./mapping/fileSource.ts";
import { proposeMapping } from "./mapping/propose.ts";
import { Survey, type TableSeen } from "./mapping/survey.ts";
import type { NormalisedColumn } from "./mapping/told.ts";
import type { Note } from "./notes.ts";
import { checkRows, type Rows } from "./package/check.ts";
import type { PackageContent } from "./package/content.ts";
import { nearest, type PackageProblem, shorten } from "./problems.ts";
import type { InputFile, Reader } from "./readers/reader.ts";
import { READERS, readerOf } from "./readers/readers.ts";

export interface PrepareInput {
  /** Files of one import, in the order in which they are read. */
  readonly files: readonly InputFile[];
  /** null: a mapping is proposed, and nothing is applied. */
  readonly mapping: Mapping | null;
  /** Day of the import, ISO. */
  readonly today: string;
  readonly readers?: readonly Reader[];
  /** Rows read so far: once for the first look, and once more for the application. */
  readonly onRows?: (rows: number) => void;
  /** Ends the reading early; it throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What is known of files before they are loaded. Serialisable; `content` is what an import takes. */
export interface Prepared {
  /** Format of the first file; null when none is recognised. */
  readonly format: string | null;
  readonly files: readonly FileRead[];
  readonly tables: readonly TableSeen[];
  /** The mapping given, else the one proposed; null where there is nothing to propose from. */
  readonly mapping: Mapping | null;
  readonly proposed: boolean;
  readonly notes: readonly Note[];
  readonly normalised: readonly NormalisedColumn[];
  readonly problems: readonly PackageProblem[];
  /** null while there is a problem, or the mapping is only proposed. */
  readonly content: PackageContent | null;
}

/**
 * Reads files and applies a mapping to them, or proposes one: never both. The files are read twice, first to count and to look, then
 * to apply. Writes nothing. Throws only what the file system and the signal throw. Cost: linear; in memory stand the rows of the
 * package, not the file.
 */
export async function prepareImport(input: PrepareInput): Promise<Prepared> {
  const { files, mapping, today } = input;
  const survey = new Survey();
  const read = await Promise.all(files.map(fileRead));
  const readers = await readersOf(input, survey.problems);
  await readAll(input, readers, (file) => survey.sink(file));
  const format = readers[0]?.format ?? null;
  const tables = () => [...survey.tables.values()].map((table) => table.seen());
  const seen = { format, files: read, tables: tables() };
  if (mapping === null) {
    const proposal =
      survey.tables.size === 0 ? null : proposeMapping(survey, namespaceOf(null, files), format);
    const { notes, problems } = survey;
    return { ...seen, mapping: proposal, proposed: true, notes, normalised: [], problems, content: null };
  }
  const application = new Application(mapping, survey, read, today);
  await readAll(input, readers, (file) => application.sink(file));
  const applied = application.finish();
  const problems = [...survey.problems, ...applied.problems];
  checkRows(applied.rows, applied.present, problems);
  if (problems.length === 0 && FILE_NAMES.every((name) => applied.rows[name].length === 0))
    problems.push({
      ...wholeFile(files[0]?.name ?? ""),
      rule: "nothing-to-import",
      message: "no row of the file becomes anything by this mapping",
      suggestion: "look at the mapping's rows, when and unless",
    });
  const namespace = namespaceOf(mapping, files);
  return {
    ...seen,
    mapping,
    proposed: false,
    notes: [...survey.notes, ...applied.told.notes, ...idsNearlyAlike(applied.rows, files[0]?.name ?? "")],
    normalised: applied.told.columns,
    problems,
    content:
      problems.length > 0
        ? null
        : {
            namespace,
            title: mapping.title ?? files.map(({ name }) => name).join(", "),
            hash: contentHash(namespace, mapping, read),
            rows: applied.rows,
          },
  };
}

const wholeFile = (file: string) => ({ file, row: 0, column: null, value: null });

async function fileRead(file: InputFile): Promise<FileRead> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of createReadStream(file.path)) {
    hash.update(chunk);
    size += (chunk as Uint8Array).length;
  }
  return { name: file.name, size, hash: hash.digest("hex") };
}

const HEAD = 4_096;

async function headOf(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The reader of each file; null with a problem where there is none. */
async function readersOf(
  { files, mapping, readers = READERS }: PrepareInput,
  problems: PackageProblem[],
): Promise<(Reader | null)[]> {
  const formats = readers.map(({ format }) => format);
  return Promise.all(
    files.map(async (file) => {
      if (mapping?.reads !== undefined) {
        const named = readers.find(({ format }) => format === mapping.reads);
        if (named !== undefined) return named;
        const near = nearest(mapping.reads, formats);
        problems.push({
          ...wholeFile(file.name),
          value: shorten(mapping.reads),
          rule: "unknown-format",
          message: `the mapping reads a format "${shorten(mapping.reads)}", which there is not`,
          suggestion: near === null ? `known formats: ${formats.join(", ")}` : `did you mean "${near}"?`,
        });
        return null;
      }
      const reader = readerOf(file.name, await headOf(file.path), readers);
      if (reader === null)
        problems.push({
          ...wholeFile(file.name),
          rule: "unknown-format",
          message: `${file.name} is in no format that is known here`,
          suggestion: `save it in one of these: ${formats.join(", ")}`,
        });
      return reader;
    }),
  );
}

async function readAll(
  { files, mapping, onRows, signal }: PrepareInput,
  readers: readonly (Reader | null)[],
  sinkOf: (file: string) => ReturnType<Survey["sink"]>,
): Promise<void> {
  const choices = {
    ...(mapping?.encoding === undefined ? {} : { encoding: mapping.encoding }),
    ...(mapping?.delimiter === undefined ? {} : { delimiter: mapping.delimiter }),
  };
  let rows = 0;
  for (const [at, file] of files.entries()) {
    const sink = sinkOf(file.name);
    const counting = {
      ...sink,
      row: (...[table, place, cells]: Parameters<typeof sink.row>) => {
        rows += 1;
        if (rows % 1_000 === 0) {
          signal?.throwIfAborted();
          onRows?.(rows);
        }
        sink.row(table, place, cells);
      },
    };
    await readers[at]?.read(file, counting, choices);
    signal?.throwIfAborted();
  }
  onRows?.(rows);
}

/** The mapping's name; of one made for a format, the first file's name, for two such files have nothing in common. */
function namespaceOf(mapping: Mapping | null, files: readonly InputFile[]): string {
  if (mapping !== null && mapping.general !== true) return mapping.name;
  const [name = ""] = files.map((file) => file.name);
  const slug = fold(name.replace(/(?<=.)\.[^.]*$/, ""))
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[._-]+|-+$/g, "")
    .slice(0, 60);
  return slug === "" ? `data-${createHash("sha256").update(name).digest("hex").slice(0, 8)}` : slug;
}

function contentHash(namespace: string, mapping: Mapping, files: readonly FileRead[]): string {
  const hash = createHash("sha256").update(namespace).update("\0").update(JSON.stringify(mapping));
  for (const file of files) hash.update("\0").update(file.name).update("\0").update(file.hash);
  return hash.digest("hex");
}

/** Tells of ids that differ only by case or in how their characters are composed: most often one thing, written twice. */
function idsNearlyAlike(rows: Rows, file: string): Note[] {
  const first = new Map<string, { id: string; line: number }>();
  let count = 0;
  let row = 0;
  let other = 0;
  for (const name of ["organisations", "events", "people"] as const)
    for (const { cells, line } of rows[name]) {
      const id = cells.id ?? "";
      const key = id.normalize("NFKC").toLowerCase();
      const known = first.get(key);
      if (known === undefined) first.set(key, { id, line });
      else if (known.id !== id) {
        if (count === 0) [row, other] = [line, known.line];
        count += 1;
      }
    }
  if (count === 0) return [];
  const message = `${count} rows have an id that differs from an earlier one only by case or by how its letters are composed, first in rows ${other} and ${row}; they stay two things; read the ids as "alias" to make them one`;
  return [
    {
      code: "ids-nearly-alike",
      file,
      table: null,
      column: null,
      row,
      count,
      values: { other: String(other) },
      message,
    },
  ];
}
