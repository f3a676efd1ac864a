import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream";
import { buffer } from "node:stream/consumers";
import { isDeepStrictEqual } from "node:util";
import { constants, createGunzip } from "node:zlib";
import { type DraftChange, type DraftTable, FILE_NAMES, fold, type Mapping } from "@maillage/model";
import type { EarlierImport } from "./earlierImports.ts";
import { idsAlike } from "./idsAlike.ts";
import { Application } from "./mapping/applyMapping.ts";
import { type AsImported, asAlike, asVersion, lastOfNames } from "./mapping/asBefore.ts";
import type { FileRead } from "./mapping/fileSource.ts";
import { idsRepeated } from "./mapping/idsRepeated.ts";
import { columnsLeftOut } from "./mapping/leftOut.ts";
import { proposeMapping } from "./mapping/propose.ts";
import { readMapping } from "./mapping/readMapping.ts";
import { stillTold } from "./mapping/stillTold.ts";
import { Survey } from "./mapping/survey.ts";
import { writeMapping } from "./mapping/writeMapping.ts";
import type { Note } from "./notes.ts";
import { checkRows } from "./package/check.ts";
import { type PackageContent, readContentOf } from "./package/content.ts";
import { inOrder } from "./package/ownSchema.ts";
import { DESCRIPTOR, packagesAmong } from "./package/packageAmong.ts";
import { nearest, type PackageProblem, type ProblemRule, shorten } from "./problems.ts";
import { isZip } from "./readers/archive/archive.ts";
import { type NamedFile, unpackFiles } from "./readers/archive/unpackFiles.ts";
import { notData } from "./readers/notData.ts";
import type { InputFile, ReadChoices, Reader } from "./readers/reader.ts";
import { calledFormats, READERS, readerOf } from "./readers/readers.ts";
import { isGzip } from "./readers/text/bytes.ts";

export interface PrepareRequest {
  /** Files of one import, in the order in which they are read; a reader may look into those that are not its own. */
  readonly files: readonly NamedFile[];
  /** null: the mapping that lies among the files is applied; else one is proposed, and nothing is applied. */
  readonly mapping: Mapping | null;
  /** How files are read that have no mapping yet; it stands in the one that is proposed. */
  readonly choices?: ReadChoices;
  /** The imports that hold, the newest first: what is proposed follows the last one of files of the same names, or else columns. */
  readonly earlier?: readonly EarlierImport[];
  /** Day of the import, ISO. */
  readonly today: string;
}

/** What was read of files, what a mapping made of it, or which mapping is proposed. Holds only what can be sent to another thread. */
export interface Prepared {
  /** Format of the first file, or "package"; null when none is recognised. */
  readonly format: string | null;
  readonly files: readonly FileRead[];
  readonly tables: DraftTable[];
  /** The mapping given, else the one proposed; null where there is nothing to propose from. */
  readonly mapping: Mapping | null;
  /** Name of the shipped mapping that is proposed, as `shippedText` has it; null for any other. */
  readonly shipped: string | null;
  /** The earlier import that the proposal follows; null for one that is drawn from the files alone, and for a mapping given. */
  readonly asImported: AsImported | null;
  /** The mapping is Maillage's own, and nobody has looked at it: nothing was mapped by it. */
  readonly proposed: boolean;
  readonly notes: Note[];
  readonly changes: DraftChange[];
  readonly problems: readonly PackageProblem[];
  /** Rows of which nothing was taken, by the mapping or because what they need is empty. */
  readonly leftOut: number;
  /** null while there is a problem, or the mapping is only proposed. */
  readonly content: PackageContent | null;
}

/**
 * Reads files and applies a mapping to them, or proposes one: never both. Zips are opened first; the files of a package are read as
 * one, and need no mapping. Foreign files are read twice, first to count and to look, then to apply. Writes nothing but what a zip
 * holds, into the folder `scratch`, which it takes away again. Throws "disk-full" where that has no room, and what else the file
 * system throws, never for what a file holds.
 * Cost: linear; in memory stand the rows of the package, not the file.
 */
export async function prepareImport(
  request: PrepareRequest,
  readers: readonly Reader[] = READERS,
  scratch: string = scratchPlace(),
): Promise<Prepared> {
  try {
    return await prepare(request, readers, scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Where an import may unpack: a folder that is not there yet and whose name cannot be guessed. */
export const scratchPlace = (): string => path.join(tmpdir(), `maillage-unpacked-${randomUUID()}`);

async function prepare(
  request: PrepareRequest,
  readers: readonly Reader[],
  scratch: string,
): Promise<Prepared> {
  const { today } = request;
  const survey = new Survey();
  const opened = await openedFiles(request.files, readers, scratch, survey);
  if (survey.problems.length > 0) return unread(survey);
  const packaged = request.mapping === null ? packageOf(opened, request.files, survey) : null;
  if (survey.problems.length > 0) return unread(survey);
  if (packaged !== null) return readAsPackage(packaged.files, packaged.called, survey);
  const { data: foreign, beside } = partMappings(foreignFiles(opened, survey));
  const mapping = request.mapping ?? (await mappingAmong(beside, survey.problems));
  if (survey.problems.length > 0) return unread(survey);
  const asked = partMappings(request.files).data;
  const paths = new Map(foreign.map(({ name, path: place }) => [name, place]));
  const files = foreign.map(
    ({ name, path: place }): InputFile => ({
      name,
      path: place,
      beside: (other) => paths.get(other) ?? null,
    }),
  );
  const read = await Promise.all(files.map(fileRead));
  const earlier = mapping === null ? (request.earlier ?? []) : [];
  const before = lastOfNames(earlier, read);
  const by = mapping ?? before?.mapping ?? null;
  const given = await recognised(files, by, readers, survey.problems);
  const { encoding, delimiter } = mapping ?? { ...before?.mapping, ...request.choices };
  const choices = {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  };
  for (const { file, reader } of given) await reader.read(file, survey.sink(file.name), choices);
  tellEmpty(survey, given);
  const format = given[0]?.reader.format ?? null;
  const tables = [...survey.tables.values()].map((table) => table.seen());
  const seen = { format, files: read, tables };
  if (mapping === null) {
    const proposal =
      survey.tables.size === 0 ? null : proposeMapping(survey, namespaceOf(null, asked), format);
    const { problems } = survey;
    // Our own exports say which network they are of, and what it adds to the schema: shipped mappings for others are general.
    const isOwn = proposal !== null && proposal.shipped !== null && proposal.mapping.general !== true;
    const followed =
      proposal === null || isOwn || problems.length > 0
        ? null
        : before === null
          ? asAlike(earlier, survey, read, proposal.mapping)
          : asVersion(before, survey, read, proposal.mapping);
    if (before !== null && followed === null) {
      const others = earlier.filter((one) => lastOfNames([one], read) === null);
      return prepare({ ...request, earlier: others }, readers, path.join(scratch, "anew"));
    }
    const isNew = ({ table, column }: Note) =>
      followed === null ||
      followed.asImported.notes.some(
        (one) =>
          one.table === table && (one.code === "table-new" || (column !== null && one.column === column)),
      );
    const proposed = followed?.mapping ?? proposal?.mapping ?? null;
    const isShipped = isDeepStrictEqual(proposed, proposal?.mapping);
    return {
      ...seen,
      mapping: proposed === null ? null : withChoices(proposed, choices),
      shipped: isShipped ? (proposal?.shipped ?? null) : null,
      asImported: followed?.asImported ?? null,
      proposed: true,
      notes: [
        ...survey.notes,
        ...(proposal?.notes ?? []).filter(isNew),
        ...(proposed === null ? [] : columnsLeftOut(proposed, survey, false)),
      ],
      changes: [],
      problems: placed(problems, survey),
      leftOut: 0,
      content: null,
    };
  }
  const application = new Application(mapping, survey, read, today);
  for (const { file, reader } of given) await reader.read(file, application.sink(file.name), choices);
  const { rows, present, told, leftOut, problems: refused } = application.finish();
  const schema = inOrder(mapping.adds ?? {});
  const found = [...refused];
  checkRows(rows, present, schema, found);
  // What a reader gave up is missing afterwards: the cause is told alone.
  const isConsequence = ({ rule }: PackageProblem) =>
    survey.problems.length > 0 && OF_WHAT_IS_MISSING.has(rule);
  const problems = [...survey.problems, ...found.filter((problem) => !isConsequence(problem))];
  const [{ name } = { name: "" }] = files;
  if (problems.length === 0 && FILE_NAMES.every((file) => rows[file].length === 0))
    problems.push({
      ...wholeFile(name),
      rule: "nothing-to-import",
      message: "no row of the file becomes anything by this mapping",
      suggestion: "look at the mapping's rows, when and unless",
    });
  const isTold = survey.notes.some(({ code }) => code === "ids-alike");
  const namespace = namespaceOf(mapping, asked);
  const title = mapping.title ?? asked.map((file) => file.name).join(", ");
  const notes = [
    ...survey.notes,
    ...told.notes,
    ...columnsLeftOut(mapping, survey, true),
    ...stillTold(survey, mapping, format),
    ...(isTold ? [] : idsAlike(rows, name)),
    ...idsRepeated(rows).filter((note) => !survey.notes.some(isOfSame(note))),
  ];
  const { changes } = told;
  const journal = {
    mapping: writeMapping(mapping),
    report: JSON.stringify({ files: read, notes, changes, leftOut }),
  };
  const content = {
    namespace,
    title,
    hash: contentHash(namespace, mapping, read),
    rows,
    schema,
    leftOut,
    journal,
  };
  return {
    ...seen,
    mapping,
    shipped: null,
    asImported: null,
    proposed: false,
    notes,
    changes,
    problems: placed(problems, survey),
    leftOut,
    content: problems.length > 0 ? null : content,
  };
}

/** Whether a note tells of the same table, as what a reader of graphs tells of ids. */
const isOfSame =
  ({ code, table }: Note) =>
  (other: Note): boolean =>
    other.code === code && other.table === table;

/** The problems, with their table only where their file holds several. */
function placed(problems: readonly PackageProblem[], { tables }: Survey): PackageProblem[] {
  const files = [...tables.values()].map(({ file }) => file);
  return problems.map(({ table, ...problem }) =>
    table !== undefined && files.indexOf(problem.file) !== files.lastIndexOf(problem.file)
      ? { ...problem, table }
      : problem,
  );
}

const withChoices = ({ tables, ...said }: Mapping, choices: ReadChoices): Mapping => ({
  ...said,
  ...choices,
  tables,
});

/** Rules that a table or row which could not be read breaks as well. */
const OF_WHAT_IS_MISSING: ReadonlySet<ProblemRule> = new Set([
  "unknown-table",
  "no-such-column",
  "dangling-end",
]);

/** What is told of files that could not even be opened. */
const unread = ({ notes, problems }: Survey): Prepared => ({
  ...{ format: null, files: [], tables: [], mapping: null, shipped: null, asImported: null, proposed: false },
  ...{ notes, changes: [], problems, leftOut: 0, content: null },
});

/** The files with those of every zip that is no format of its own, such as a workbook, in its place. */
async function openedFiles(
  files: readonly NamedFile[],
  readers: readonly Reader[],
  scratch: string,
  survey: Survey,
): Promise<NamedFile[]> {
  const opened: NamedFile[] = [];
  for (const [at, { name, path: place }] of files.entries()) {
    const head = await headOf(place);
    if (!isZip(head) || notData(name, head) !== null || readerOf(name, head, readers) !== null) {
      opened.push({ name, path: place });
      continue;
    }
    await mkdir(scratch, { recursive: true, mode: 0o700 });
    const file = { name, path: place, beside: () => null };
    const inside = (await unpackFiles(file, path.join(scratch, String(at)), survey.sink(name))) ?? [];
    opened.push(
      ...(files.length === 1 ? inside : inside.map((one) => ({ ...one, name: `${name}/${one.name}` }))),
    );
  }
  return opened;
}

/**
 * The package that files are: those of a zip, or files given one by one with the datapackage.json that names them. Null for foreign
 * files. What lies in a zip beside its package is told; a zip of several packages is a problem.
 */
function packageOf(
  opened: readonly NamedFile[],
  given: readonly NamedFile[],
  survey: Survey,
): { files: readonly NamedFile[]; called: string } | null {
  const [only, ...others] = packagesAmong(opened);
  if (only === undefined) return null;
  const [{ name, path: place } = { name: "", path: "" }] = given;
  const isZipped = given.length === 1 && opened[0]?.path !== place;
  const refuse = (file: string, message: string, suggestion: string) => {
    survey.problems.push({ ...wholeFile(file), rule: "several-packages", message, suggestion });
    return null;
  };
  if (!isZipped && only.folder === "") {
    const isNamed = only.files.some((file) => file.name === DESCRIPTOR);
    return isNamed && only.beside.length === 0 ? { files: only.files, called: "" } : null;
  }
  if (!isZipped) {
    const zip = only.folder.slice(0, only.folder.indexOf("/"));
    return refuse(zip, `${zip} holds a package, and other files are given with it`, "import it alone");
  }
  if (others.length > 0)
    return refuse(
      name,
      `${name} holds more than one package`,
      `unpack it, pack each folder in it that holds a sources.csv into a zip of its own, and import these one after the other, in the order of their names; in a terminal, maillage import ${name} does all of this`,
    );
  leftOut(survey, only.beside, `${name} holds a package`);
  const folder = only.folder.split("/").at(-2);
  return { files: only.files, called: folder ?? name.replace(/(?<=.)\.[^.]*$/, "") };
}

function leftOut({ notes }: Survey, names: readonly string[], because: string): void {
  const [first] = names;
  if (first === undefined) return;
  notes.push({
    code: "files-left-out",
    file: first,
    table: null,
    column: null,
    row: 0,
    count: names.length,
    values: {},
    message: `${because}; ${names.slice(0, 5).map(shorten).join(", ")}${names.length > 5 ? " …" : ""} ${names.length === 1 ? "was" : "were"} not read`,
  });
}

async function readAsPackage(
  files: readonly NamedFile[],
  called: string,
  { notes }: Survey,
): Promise<Prepared> {
  const read = await Promise.all(files.map(fileRead));
  const { content, problems } = await readContentOf(files, called);
  return {
    ...{
      format: "package",
      files: read,
      tables: [],
      mapping: null,
      shipped: null,
      asImported: null,
      proposed: false,
    },
    ...{ notes: [...notes, ...(content === null ? [] : idsAlike(content.rows))], changes: [] },
    ...{ problems, leftOut: 0, content },
  };
}

/** What tells people or Frictionless of the files beside it. */
const ABOUT_OTHERS = /^(?:datapackage\.json|(?:readme|licen[cs]e)(?:\.(?:txt|md))?)$/i;

/** Foreign files, named without the folder that holds them all, and without those that only tell of the others. */
function foreignFiles(opened: readonly NamedFile[], survey: Survey): NamedFile[] {
  const [first] = opened;
  const folder = first?.name.slice(0, first.name.lastIndexOf("/") + 1) ?? "";
  const common = opened.every(({ name }) => name.startsWith(folder)) ? folder.length : 0;
  const files = opened.map(({ name, path: place }) => ({ name: name.slice(common), path: place }));
  const data = files.filter(({ name }) => !ABOUT_OTHERS.test(name));
  if (data.length === 0) return files;
  const about = files.filter((file) => !data.includes(file));
  leftOut(
    survey,
    about.map(({ name }) => name),
    "the other files are the data",
  );
  return data;
}

/** A file called mapping.yaml, or ending on .mapping.yaml. */
const MAPPING = /(?:^|[/.])mapping\.ya?ml$/i;

/** The data among files, and the mappings that lie beside them; a mapping alone is taken for data. */
function partMappings(files: readonly NamedFile[]): { data: readonly NamedFile[]; beside: NamedFile[] } {
  const data = files.filter(({ name }) => !MAPPING.test(name));
  if (data.length === 0) return { data: files, beside: [] };
  return { data, beside: files.filter(({ name }) => MAPPING.test(name)) };
}

/** Bytes that a mapping is read of; longer ones are refused as what they are. */
const LONGEST_MAPPING = 8_000_000;

/** The mapping that lies among the files; null where there is none, or with a problem. */
async function mappingAmong(
  [only, second]: readonly NamedFile[],
  problems: PackageProblem[],
): Promise<Mapping | null> {
  if (only === undefined) return null;
  if (second !== undefined) {
    const message = `${only.name} and ${second.name} are both mappings of the files`;
    problems.push({
      ...wholeFile(second.name),
      rule: "malformed-mapping",
      message,
      suggestion: "give one of them",
    });
    return null;
  }
  const bytes = await buffer(createReadStream(only.path, { end: LONGEST_MAPPING }));
  const answer = readMapping(only.name, bytes);
  problems.push(...answer.problems);
  return answer.mapping;
}

const wholeFile = (file: string) => ({ file, row: 0, column: null, value: null });

async function fileRead(file: NamedFile): Promise<FileRead> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of createReadStream(file.path)) {
    hash.update(chunk);
    size += (chunk as Uint8Array).length;
  }
  return { name: file.name, size, hash: hash.digest("hex") };
}

const HEAD = 4_096;
const PACKED_HEAD = 65_536;

async function headOf(place: string): Promise<Uint8Array> {
  const handle = await open(place);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The first bytes of a file, of gzip those that it unpacks to; of gzip that is damaged its own. */
async function unpackedHead(place: string): Promise<Uint8Array> {
  const head = await headOf(place);
  if (!isGzip(head)) return head;
  const packed = createReadStream(place, { end: PACKED_HEAD - 1 });
  const gunzip = createGunzip({ chunkSize: HEAD, finishFlush: constants.Z_SYNC_FLUSH });
  try {
    for await (const chunk of pipeline(packed, gunzip, () => {}) as AsyncIterable<Uint8Array>)
      return isZip(chunk) ? head : chunk;
  } catch {
    return head;
  } finally {
    packed.destroy();
  }
  return head;
}

/** A file without a row is a problem, a sheet or list without one beside others is told. */
function tellEmpty({ tables, notes, problems }: Survey, given: readonly Given[]): void {
  for (const { file } of given) {
    if (problems.some((problem) => problem.file === file.name)) continue;
    const own = [...tables.values()].filter((table) => table.file === file.name);
    const empty = own.filter(({ rows }) => rows === 0);
    if (empty.length === own.length)
      problems.push({
        ...wholeFile(file.name),
        rule: "no-rows",
        message: `the file "${shorten(file.name)}" holds no rows`,
        suggestion: "give the file you meant, or leave this one out; a table needs a row below its header",
      });
    else
      for (const { name } of empty.filter(({ kind }) => kind === "rows"))
        notes.push({
          code: "empty-table",
          ...{ file: file.name, table: name, column: null, row: 0, count: 1, values: {} },
          message: `"${shorten(name)}" of ${file.name} holds no rows`,
        });
  }
}

const WORKBOOK = /\.(?:xls[xm]?|ods)$/i;

interface Given {
  readonly file: InputFile;
  readonly reader: Reader;
}

/** The files with the reader of each: the one that the mapping names, else of those it names, or of all, the one that recognises it best. */
async function recognised(
  files: readonly InputFile[],
  mapping: Mapping | null,
  readers: readonly Reader[],
  problems: PackageProblem[],
): Promise<Given[]> {
  const named = mapping?.reads === undefined ? null : [mapping.reads].flat();
  const formats = readers.map(({ format }) => format);
  const refuse = (file: string, value: string | null, message: string, suggestion: string) =>
    problems.push({ ...wholeFile(file), value, rule: "unknown-format", message, suggestion });
  const unknown = named?.find((name) => !formats.includes(name));
  const [first] = files;
  if (unknown !== undefined && first !== undefined) {
    const near = nearest(unknown, formats);
    refuse(
      first.name,
      shorten(unknown),
      `the mapping reads a format "${shorten(unknown)}", which there is not`,
      near === null ? `there are: ${formats.join(", ")}` : `did you mean "${near}"?`,
    );
    return [];
  }
  const readable = named === null ? readers : readers.filter(({ format }) => named.includes(format));
  const given: Given[] = [];
  for (const file of files) {
    const head = await unpackedHead(file.path);
    const other = notData(file.name, head);
    const [only] = readable;
    const reader =
      named !== null && readable.length === 1
        ? (only ?? null)
        : readerOf(file.name.replace(/(?<=.)\.gz$/i, ""), head, readable);
    if (other !== null) refuse(file.name, null, `${file.name} is ${other.what}`, other.instead);
    else if (reader !== null) given.push({ file, reader });
    else if (named === null)
      refuse(
        file.name,
        null,
        `${file.name} is in no format that is known here`,
        WORKBOOK.test(file.name)
          ? "it is called like a workbook and is none: if it holds text, rename it to end on .csv, else open it in a spreadsheet and save it as XLSX"
          : `save it in one of these: ${calledFormats(readers)}`,
      );
    else
      refuse(
        file.name,
        null,
        `${file.name} is in none of the formats that the mapping reads: ${named.join(", ")}`,
        "choose another mapping, or have one proposed",
      );
  }
  return given;
}

/** The mapping's name; of one made for a format, the first file's name, for two such files have nothing in common. */
function namespaceOf(mapping: Mapping | null, files: readonly NamedFile[]): string {
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
