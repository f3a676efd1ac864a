import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import type { DraftTable, Mapping } from "@maillage/model";
import { checkMapping, droppedContact } from "./mapping/checkMapping.ts";
import { FILE_SOURCE, MappedRows, type ValueChange } from "./mapping/mappedRows.ts";
import { Profile, type TableProfile } from "./mapping/profile.ts";
import { proposeMapping } from "./mapping/propose.ts";
import type { Note } from "./notes.ts";
import { checkRows } from "./package/check.ts";
import type { PackageContent } from "./package/content.ts";
import type { PackageProblem } from "./problems.ts";
import type { InputFile, Reader } from "./readers/reader.ts";
import { READERS, readerOf } from "./readers/readers.ts";

export interface PrepareRequest {
  readonly files: readonly { readonly name: string; readonly path: string }[];
  readonly mapping: Mapping | null;
  /** ISO day of the import. */
  readonly today: string;
}

/** What was read of files, what a mapping made of it, or which mapping is proposed. Holds only what can be sent to another thread. */
export interface Prepared {
  readonly format: string | null;
  readonly files: readonly { readonly name: string; readonly size: number; readonly hash: string }[];
  readonly tables: DraftTable[];
  readonly mapping: Mapping | null;
  /** The mapping is Maillage's own, and nobody has looked at it: nothing was mapped by it. */
  readonly proposed: boolean;
  readonly notes: Note[];
  readonly changes: ValueChange[];
  readonly problems: readonly PackageProblem[];
  /** Rows that the mapping leaves out. */
  readonly leftOut: number;
  /** null with a problem, or while the mapping is only proposed. */
  readonly content: PackageContent | null;
}
const HEAD = 4096;

interface Given {
  readonly file: InputFile;
  readonly reader: Reader;
}

/**
 * Reads foreign files twice: what is there, then by the mapping. Without a mapping it proposes one and maps nothing. Never throws for
 * what a file holds. Cost: linear in the files; memory: the rows of the package that they become.
 */
export async function prepareImport(request: PrepareRequest): Promise<Prepared> {
  const profile = new Profile();
  const paths = new Map(request.files.map(({ name, path }) => [name, path]));
  const inputs = request.files.map(
    ({ name, path }): InputFile => ({ name, path, beside: (other) => paths.get(other) ?? null }),
  );
  const files = await Promise.all(
    inputs.map(async ({ name, path }) => ({ name, size: (await stat(path)).size, hash: await hashOf(path) })),
  );
  const given = await recognised(inputs, request.mapping, profile);
  const choices = {
    ...(request.mapping?.encoding === undefined ? {} : { encoding: request.mapping.encoding }),
    ...(request.mapping?.delimiter === undefined ? {} : { delimiter: request.mapping.delimiter }),
  };
  for (const { file, reader } of given) await reader.read(file, profile, choices);
  const tables = profile.tables();
  const read = {
    format: given[0]?.reader.format ?? null,
    files,
    tables: tables.map(shown),
    notes: profile.notes,
    changes: [],
    leftOut: 0,
    content: null,
  };
  const title = request.files[0]?.name ?? "";
  if (request.mapping === null || profile.problems.length > 0) {
    const mapping =
      request.mapping ?? (tables.length === 0 ? null : proposeMapping(title, read.format, tables));
    return { ...read, mapping, proposed: request.mapping === null, problems: profile.problems };
  }
  return {
    ...read,
    ...(await mapped(request.mapping, request.today, given, choices, files, tables, profile.notes)),
  };
}

async function mapped(
  mapping: Mapping,
  today: string,
  given: readonly Given[],
  choices: { encoding?: string; delimiter?: string },
  files: Prepared["files"],
  tables: readonly TableProfile[],
  readNotes: readonly Note[],
): Promise<
  Pick<Prepared, "mapping" | "proposed" | "notes" | "changes" | "problems" | "leftOut" | "content">
> {
  const title = mapping.title ?? files[0]?.name ?? mapping.name;
  const checked = checkMapping(mapping, files[0]?.name ?? "", tables);
  const problems: PackageProblem[] = [...checked.problems];
  const notes: Note[] = [...readNotes, ...checked.notes];
  const nothing = { mapping, proposed: false, changes: [], leftOut: 0, content: null };
  if (problems.length > 0) return { ...nothing, notes, problems };
  const contact = droppedContact(mapping, tables);
  const rows: Record<string, PackageContent["rows"]["ties"][number][]> = {};
  const changes: ValueChange[] = [];
  let leftOut = 0;
  let needsFileSource = false;
  for (const { file, reader } of given) {
    const sink = new MappedRows(mapping, file.name, contact);
    await reader.read(file, sink, choices);
    for (const [name, list] of Object.entries(sink.rows)) {
      const all = rows[name];
      if (all === undefined) rows[name] = list;
      else for (const row of list) all.push(row);
    }
    problems.push(...sink.problems);
    notes.push(...sink.notes());
    changes.push(...sink.valueChanges());
    leftOut += sink.leftOut;
    needsFileSource ||= sink.needsFileSource;
  }
  const content: PackageContent = {
    namespace: mapping.name,
    title,
    hash: createHash("sha256")
      .update(JSON.stringify([mapping, files.map(({ hash }) => hash)]))
      .digest("hex"),
    rows: rows as unknown as PackageContent["rows"],
    leftOut,
  };
  if (needsFileSource) {
    const { source } = mapping;
    const row = source ?? { title, type: "unsourced-file" };
    rows.sources?.unshift({
      file: "sources",
      line: 0,
      cells: {
        id: FILE_SOURCE,
        title: row.title,
        type: row.type ?? "document",
        publisher: source?.publisher ?? "",
        published: source?.published ?? "",
        url: source?.url ?? "",
        accessed: today,
        language: source?.language ?? "",
      },
      origin: { file: files[0]?.name ?? "", columns: {} },
    });
    if (source === undefined)
      notes.push({
        code: "unsourced-file",
        file: files[0]?.name ?? "",
        table: null,
        column: null,
        row: 0,
        count: 1,
        values: {},
        message:
          "the file names no sources; what it says rests on the file itself, shown as one unsourced file",
      });
  }
  if (problems.length === 0) checkRows(content.rows, new Set(Object.keys(rows) as never[]), problems);
  const isEmpty = Object.values(content.rows).every((list) => list.length === 0);
  if (problems.length === 0 && isEmpty)
    problems.push({
      file: files[0]?.name ?? "",
      row: 0,
      column: null,
      value: null,
      rule: "nothing-to-import",
      message: "the mapping makes nothing of the file",
      suggestion: "say in the mapping what its rows become",
    });
  return {
    mapping,
    proposed: false,
    notes,
    changes,
    problems,
    leftOut,
    content: problems.length === 0 ? content : null,
  };
}

/** The reader of each file: the mapping's own, else the one that recognises it best. Files that a reader takes from beside are left to it. */
async function recognised(
  files: readonly InputFile[],
  mapping: Mapping | null,
  sink: Profile,
): Promise<Given[]> {
  const given: Given[] = [];
  for (const file of files) {
    const named =
      mapping?.reads === undefined ? null : READERS.find(({ format }) => format === mapping.reads);
    const reader = named ?? readerOf(file.name, await headOf(file.path));
    if (reader !== null) given.push({ file, reader });
    else
      sink.problem({
        file: file.name,
        row: 0,
        column: null,
        value: null,
        rule: "unknown-format",
        message: `${file.name} is of no format that is known here`,
        suggestion: `save it as CSV, XLSX or GraphML; known formats: ${READERS.map(({ format }) => format).join(", ")}`,
      });
  }
  return given;
}

async function headOf(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}

const shown = ({ name, kind, rows, columns, preview }: TableProfile): DraftTable => ({
  name,
  kind,
  rows,
  columns: columns.map(({ name: column, filled, samples, contact }) => ({
    name: column,
    filled,
    samples: [...samples],
    contact,
  })),
  preview: preview.map(({ row, cells }) => ({ row, cells: [...cells] })),
});
