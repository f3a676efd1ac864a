/** The commands that read files: import, check and map. */
import { statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import {
  idsAlike,
  type PackageProblem,
  type PrepareRequest,
  prepareApart,
  problemsOf,
  type ReadChoices,
  readEarlierImports,
  readPackage,
  unpackPackages,
} from "@maillage/importer";
import { type ImportNote, type ImportResult, MaillageError } from "@maillage/model";
import { prepareRequest } from "./access.ts";
import { EXIT } from "./exitCodes.ts";
import { isNeo4jAddress, withLocalPaths } from "./foreignNeo4j.ts";
import {
  findMapping,
  type MappingFound,
  mappingText,
  openQuestions,
  schemaFrom,
  tableLine,
} from "./mappingFile.ts";
import { writeNew } from "./newFile.ts";
import type { NetworkOptions } from "./options.ts";
import { withImportProgress } from "./progress.ts";
import {
  asImportedLine,
  differenceLines,
  importJson,
  importSentence,
  judgementLines,
  noteLine,
  print,
  printJson,
  problemLine,
  refusedSentence,
  stoppedSentence,
  tell,
} from "./report.ts";
import { withTemporaryFolder } from "./temporaryFolder.ts";
import { withAccess } from "./withAccess.ts";

export interface Json {
  readonly json?: boolean;
}

interface Mapped {
  readonly mapping?: string;
}

interface OneBatch {
  readonly folder: string | null;
  readonly files: readonly string[];
  /** What of a zip of several packages it is, in words; null for what stands alone. */
  readonly part: string | null;
}

/**
 * Does `work` with what becomes one batch each: every folder alone, every package of a zip that holds several, and all files together.
 * The packages of a zip lie in a temporary folder meanwhile. A mapping that is named is for files, so that no zip is opened then.
 */
async function withBatches(
  paths: readonly string[],
  named: string | undefined,
  work: (batches: readonly OneBatch[]) => Promise<void>,
): Promise<void> {
  const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  await withTemporaryFolder("maillage-packages-", async (into) => {
    const batches: OneBatch[] = paths
      .filter((path) => !isFile(path))
      .map((folder) => ({ folder, files: [], part: null }));
    const files: string[] = [];
    for (const [at, path] of paths.filter(isFile).entries()) {
      const mayBe = named === undefined && /\.zip$/i.test(path);
      const inside = mayBe ? await unpackPackages(path, join(into, String(at))) : [];
      if (inside.length === 0) files.push(path);
      for (const { name, folder } of inside)
        batches.push({ folder, files: [], part: `${name} of ${basename(path)}` });
    }
    await work(files.length === 0 ? batches : [...batches, { folder: null, files, part: null }]);
  });
}

export async function importPaths(
  given: readonly string[],
  options: NetworkOptions & Json & Mapped & { dryRun?: boolean },
): Promise<void> {
  requireMapping(given, options.mapping);
  await untilInterrupted(() =>
    withLocalPaths(given, (paths) =>
      withBatches(paths, options.mapping, (batches) => importLocal(batches, options)),
    ),
  );
}

/** Throws MaillageError "foreign-no-mapping": what a database means is looked at before it is read a second time. */
function requireMapping(paths: readonly string[], named: string | undefined): void {
  const address = paths.find(isNeo4jAddress);
  if (address === undefined || named !== undefined) return;
  throw new MaillageError(
    "foreign-no-mapping",
    "usage",
    "A Neo4j database is read by a mapping of its labels and types. Write one with: maillage map ADDRESS --out FILE, look at it, and name it with --mapping FILE.",
  );
}

/** An interrupted command exits, so that the temporary files it made are taken away. */
async function untilInterrupted(work: () => Promise<void>): Promise<void> {
  const interrupted = () => process.exit(130);
  const ended = () => process.exit(143);
  process.once("SIGINT", interrupted);
  process.once("SIGTERM", ended);
  try {
    await work();
  } finally {
    process.off("SIGINT", interrupted);
    process.off("SIGTERM", ended);
  }
}

async function importLocal(
  given: readonly OneBatch[],
  options: NetworkOptions & Json & Mapped & { dryRun?: boolean },
): Promise<void> {
  const dryRun = options.dryRun === true;
  const batches = given.map(({ folder, files, part }) => ({
    folder,
    files,
    part,
    found: folder === null ? findMapping(files, options.mapping) : NO_MAPPING,
  }));
  await withAccess(
    options,
    async (access) => {
      const loaded: string[] = [];
      for (const { folder, files, part, found } of batches) {
        const result: ImportResult =
          found.problems.length > 0
            ? { ...NOTHING, problems: [...found.problems] }
            : await withImportProgress((onProgress) =>
                folder === null
                  ? access.importFiles(files, found.mapping, dryRun, onProgress)
                  : access.importFolder(folder, dryRun, onProgress),
              );
        if (result.problems.length > 0) process.exitCode = EXIT.invalid;
        const hasStopped = part !== null && result.problems.length > 0;
        if (part !== null && !hasStopped) loaded.push(part);
        if (options.json) {
          printJson(importJson(result));
          if (hasStopped) return;
          continue;
        }
        if (part !== null) tell(`${part}:`);
        for (const note of result.notes ?? []) tell(noteLine(note));
        for (const problem of result.problems) tell(problemLine(problem));
        if (dryRun) for (const line of differenceLines(result)) tell(line);
        for (const line of judgementLines(result, dryRun)) tell(line);
        if (hasStopped) {
          tell(stoppedSentence(part, result.problems.length, dryRun ? [] : loaded));
          return;
        }
        if (result.problems.length === 0) print(importSentence(result, dryRun));
        else tell(refusedSentence(result.problems.length));
      }
    },
    true,
  );
}

const NO_MAPPING: MappingFound = { mapping: null, problems: [] };
const NOTHING = { batch: null, added: { entities: 0, ties: 0, sources: 0 }, changed: 0, unchanged: 0 };

export async function checkPaths(given: readonly string[], options: Json & Mapped): Promise<void> {
  requireMapping(given, options.mapping);
  await untilInterrupted(() =>
    withLocalPaths(given, (paths) =>
      withBatches(paths, options.mapping, (batches) => checkLocal(batches, options)),
    ),
  );
}

async function checkLocal(
  batches: readonly OneBatch[],
  { json, mapping: named }: Json & Mapped,
): Promise<void> {
  for (const { folder, files, part } of batches) {
    const { problems, notes, rows } = await (folder === null
      ? checkFiles(files, named)
      : checkFolder(folder));
    if (problems.length > 0) process.exitCode = EXIT.invalid;
    if (json) {
      printJson({ problems, notes });
      continue;
    }
    if (part !== null) tell(`${part}:`);
    for (const note of notes) tell(noteLine(note));
    for (const problem of problems) tell(problemLine(problem));
    if (rows !== null) print(`No problem: ${rows}.`);
  }
}

interface Checked {
  readonly problems: readonly PackageProblem[];
  readonly notes: readonly ImportNote[];
  /** Counts in words; null with problems. */
  readonly rows: string | null;
}

async function checkFolder(folder: string): Promise<Checked> {
  const { problems, content, records } = await readPackage(resolve(folder));
  if (records === null) return { problems, notes: [], rows: null };
  const { entities, ties, sources } = records;
  return {
    problems,
    notes: idsAlike(content.rows),
    rows: `${entities.length} entities, ${ties.length} ties, ${sources.length} sources`,
  };
}

async function checkFiles(files: readonly string[], named: string | undefined): Promise<Checked> {
  const found = findMapping(files, named);
  if (found.problems.length > 0) return { problems: found.problems, notes: [], rows: null };
  const prepared = await prepareApart(prepareRequest(files, found.mapping));
  const { notes, content } = prepared;
  if (content === null) return { problems: problemsOf(prepared), notes, rows: null };
  const counts = Object.entries(content.rows).filter(([, rows]) => rows.length > 0);
  return {
    problems: [],
    notes,
    rows: `rows of ${counts.map(([file, rows]) => `${file}: ${rows.length}`).join(", ")}`,
  };
}

/** What keeps a store closed, though files can be looked at without it. */
const STORE_CLOSED = ["store-locked", "store-newer", "store-older"];

/** The imports of a network that hold; none where there is no such network yet, and told where its store cannot be opened. */
async function earlierImports(options: NetworkOptions): Promise<NonNullable<PrepareRequest["earlier"]>> {
  let earlier: NonNullable<PrepareRequest["earlier"]> = [];
  try {
    await withAccess(options, async (access) => {
      earlier = await readEarlierImports(access);
    });
  } catch (error) {
    if (!(error instanceof MaillageError)) throw error;
    if (STORE_CLOSED.includes(error.code))
      tell(`Proposed from the files alone, because of this: ${error.message}`);
    else if (error.code !== "network-unknown") throw error;
  }
  return earlier;
}

/** Prints the mapping that is proposed for files, and tells what was seen of them. Nothing is imported. */
export async function mapFiles(
  given: readonly string[],
  {
    out,
    anew,
    encoding,
    delimiter,
    ...network
  }: NetworkOptions & { out?: string; anew?: true } & ReadChoices,
): Promise<void> {
  const choices = { ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
  await untilInterrupted(async () => {
    const earlier = anew === true ? [] : await earlierImports(network);
    const prepared = await withLocalPaths(given, (paths) =>
      prepareApart({ ...prepareRequest(paths, null, choices), earlier }),
    );
    if (prepared.asImported !== null) tell(asImportedLine(prepared.asImported));
    for (const note of [...(prepared.asImported?.notes ?? []), ...prepared.notes]) tell(noteLine(note));
    for (const problem of prepared.problems) tell(problemLine(problem));
    if (prepared.problems.length > 0) {
      process.exitCode = EXIT.invalid;
      tell("No mapping was written. Correct the files, and run this again.");
      return;
    }
    if (prepared.mapping === null) {
      if (prepared.content !== null) tell("This is a package, which needs no mapping: import it as it is.");
      return;
    }
    for (const table of prepared.tables) tell(tableLine(table));
    for (const question of openQuestions(prepared)) tell(question);
    const text = mappingText(prepared, schemaFrom(out));
    if (out === undefined) {
      for (const line of text.trimEnd().split("\n")) print(line);
      return;
    }
    await writeNew(
      out,
      text,
      (why, cause) =>
        new MaillageError(
          "mapping-not-writable",
          "usage",
          `The mapping cannot be written there: ${why}. Name another path with --out.`,
          {},
          { cause },
        ),
    );
    tell(
      `Written to ${out}. Look at every line of it, then: maillage import ${given.join(" ")} --mapping ${out}`,
    );
  });
}
