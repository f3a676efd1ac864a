import { statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import {
  idsAlike,
  LOSSES,
  type PackageProblem,
  type PrepareRequest,
  prepareApart,
  problemsOf,
  type ReadChoices,
  readEarlierImports,
  readPackage,
  unpackPackages,
  writerOf,
} from "@maillage/importer";
import {
  EXPORT_FORMATS,
  type ImportNote,
  type ImportResult,
  MaillageError,
  parseScope,
  SCOPE_PARAMETERS,
  VERDICTS,
  type Verdict,
} from "@maillage/model";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { type NetworkAccess, openAccess, prepareRequest } from "./access.ts";
import { type AnalyseOptions, analyse, findingIn, measureLines, scopeQuery, verify } from "./analyse.ts";
import { EXIT } from "./exitCodes.ts";
import { isNeo4jAddress, withLocalPaths } from "./foreignNeo4j.ts";
import { type GapsOptions, gaps } from "./gaps.ts";
import {
  findMapping,
  type MappingFound,
  mappingText,
  openQuestions,
  schemaFrom,
  tableLine,
} from "./mappingFile.ts";
import { writeNew } from "./newFile.ts";
import { EXAMPLE_NETWORK, type NetworkOptions } from "./options.ts";
import { withImportProgress } from "./progress.ts";
import {
  asImportedLine,
  batchLine,
  differenceLines,
  duplicateLine,
  importJson,
  importSentence,
  judgementLine,
  judgementLines,
  noteLine,
  notPublicLines,
  print,
  printJson,
  problemLine,
  refusedSentence,
  stoppedSentence,
  tell,
} from "./report.ts";
import { type ServeOptions, serve } from "./serve.ts";
import { withTemporaryFolder } from "./temporaryFolder.ts";
import { VERSION } from "./version.ts";

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError("A port is a whole number from 0 to 65535; 0 picks a free one.");
}

const DELIMITERS = { comma: ",", semicolon: ";", bar: "|", tab: "\t" } as const;

function delimiterOf(text: string): ReadChoices["delimiter"] {
  const found = Object.entries(DELIMITERS).find((names) => names.includes(text));
  if (found !== undefined) return found[1];
  throw new InvalidArgumentError("Name one of: comma, semicolon, bar, tab.");
}

function param(text: string, before: Record<string, string>): Record<string, string> {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("Write it as name=value.");
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}

function withNetwork(command: Command): Command {
  return command
    .option("--data-dir <dir>", "where networks are kept", "./.maillage")
    .option("--network <name>", "which network", EXAMPLE_NETWORK)
    .addOption(
      new Option("--store <engine>", "engine; a running server's, else grafeo").choices(["grafeo", "neo4j"]),
    )
    .option("--neo4j-uri <uri>", "address of a running Neo4j", "bolt://127.0.0.1:7687")
    .option("--neo4j-user <user>", "its user; the password by MAILLAGE_NEO4J_PASSWORD_FILE", "neo4j");
}

async function withAccess(
  options: NetworkOptions,
  work: (access: NetworkAccess) => Promise<void>,
  mayCreate = false,
): Promise<void> {
  const access = await openAccess(options, mayCreate);
  try {
    await work(access);
  } finally {
    await access.close();
  }
}

/** The parts of a question, as the address of a page has them. */
const SCOPE_ABOUT: Readonly<
  Record<(typeof SCOPE_PARAMETERS)[number], { readonly value: string; readonly about: string }>
> = {
  window: { value: "from/to", about: "ties active between two dates, such as 1990/2026" },
  certainty: { value: "word", about: "possibly or certainly active" },
  evidence: { value: "word", about: "any, undisputed or two-sources" },
  ties: { value: "list", about: "types of ties, with commas" },
  methods: { value: "list", about: "methods of cooperation" },
  fields: { value: "list", about: "fields of action of either end" },
  regions: { value: "list", about: "M49 codes of regions of either end" },
  kinds: { value: "list", about: "kinds of either end" },
};

interface Json {
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

async function importPaths(
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

async function checkPaths(given: readonly string[], options: Json & Mapped): Promise<void> {
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
async function mapFiles(
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
    await writeNew(out, text, { code: "mapping-not-writable", what: "mapping", option: "--out" });
    tell(
      `Written to ${out}. Look at every line of it, then: maillage import ${given.join(" ")} --mapping ${out}`,
    );
  });
}

type ExportOptions = NetworkOptions &
  Partial<Record<(typeof SCOPE_PARAMETERS)[number], string>> & {
    readonly format: string;
    readonly out: string;
    readonly public?: boolean;
  };

async function exportNetwork(options: ExportOptions): Promise<void> {
  const { format, out } = options;
  const { loses } = writerOf(format);
  const scope = parseScope(Object.fromEntries(SCOPE_PARAMETERS.map((name) => [name, options[name]])));
  await withAccess(options, async (access) => {
    const notPublic = await access.exportTo(out, { format, scope, onlyPublic: options.public === true });
    tell(`Written to ${out}.`);
    for (const line of notPublicLines(notPublic)) tell(line);
    if (loses.length > 0) tell("What this format does not hold:");
    for (const loss of loses) tell(`- ${LOSSES[loss]}`);
  });
}

type Analysing = NetworkOptions &
  Partial<
    Record<
      | (typeof SCOPE_PARAMETERS)[number]
      | "projection"
      | "weight"
      | "grouping"
      | "robustness"
      | "predecessors",
      string
    >
  > &
  Omit<AnalyseOptions, "query" | "network"> & {
    readonly param: Record<string, string>;
    readonly ranges?: boolean;
  };

async function analyseNetwork(measure: string | undefined, options: Analysing): Promise<void> {
  if (measure === undefined) {
    for (const line of measureLines()) print(line);
    return;
  }
  const chosen = (["projection", "weight", "grouping", "robustness", "predecessors"] as const).flatMap(
    (name) => {
      const value = options[name];
      return value === undefined ? [] : [[name, value]];
    },
  );
  const scope = scopeQuery(Object.fromEntries(SCOPE_PARAMETERS.map((name) => [name, options[name]])));
  const ranges = options.ranges ? { ranges: "true" } : {};
  const query = { ...options.param, ...Object.fromEntries(chosen), ...ranges, ...scope };
  await withAccess(options, (access) => analyse(access, measure, { ...options, query }));
}

const GAP_WORDS = ["rows", "columns", "measuredBy", "null", "domestic"] as const;
type Gapping = NetworkOptions &
  Partial<Record<(typeof SCOPE_PARAMETERS)[number] | (typeof GAP_WORDS)[number], string>> &
  Omit<GapsOptions, "query">;

async function measureGaps(options: Gapping): Promise<void> {
  const chosen = GAP_WORDS.flatMap((name) => {
    const value = options[name];
    return value === undefined ? [] : [[name, value]];
  });
  const scope = scopeQuery(Object.fromEntries(SCOPE_PARAMETERS.map((name) => [name, options[name]])));
  const query = { ...Object.fromEntries(chosen), ...scope };
  await withAccess(options, (access) => gaps(access, { ...options, query }));
}

/** Adds the parts of a question to a command. */
function withScope(command: Command, ties: string = SCOPE_ABOUT.ties.about): Command {
  for (const name of SCOPE_PARAMETERS)
    command.option(
      `--${name} <${SCOPE_ABOUT[name].value}>`,
      name === "ties" ? ties : SCOPE_ABOUT[name].about,
    );
  return command;
}

/** The whole command line. Parsing throws CommanderError for usage; commands throw MaillageError. */
export function program(): Command {
  const root = new Command("maillage")
    .description("Maps internationalist movements from sourced ties.")
    .exitOverride()
    .showHelpAfterError("(maillage --help lists the commands)");
  const command = (usage: string, about: string): Command =>
    withNetwork(root.command(usage).description(about).exitOverride());

  command("serve", "serve a network on this machine")
    .option("--port <port>", "0 picks a free one", portOf, 4400)
    .option("--no-open", "do not open a browser")
    .action((options: ServeOptions) => serve(options));
  command(
    "import <path...>",
    "import packages as folders or zips, each as one batch, or files and a Neo4j address by a mapping",
  )
    .option(
      "--mapping <file>",
      "what the columns of the files mean; a file, or the name of a shipped mapping",
    )
    .option("--dry-run", "check and compare, write nothing")
    .option("--json", "print the result as JSON")
    .action(importPaths);
  command(
    "map <file...>",
    "propose what the columns of files, or labels at a Neo4j address, mean, as a mapping to look at and to change; of a later version of files as they were imported before",
  )
    .option("--anew", "propose from the files alone, whatever was imported before")
    .option("--out <file>", "write the mapping there instead of printing it")
    .option("--encoding <label>", "of text files, such as windows-1252 or big5; else what their bytes say")
    .option("--delimiter <word>", "of tables of text: comma, semicolon, bar or tab", delimiterOf)
    .action(mapFiles);
  const exporting = command("export", "give the network back in an open format")
    .requiredOption("--format <format>", EXPORT_FORMATS.join(", "))
    .requiredOption("--out <path>", "file to write; several files go into a folder, or into a .zip")
    .option("--public", "only what a visitor may see");
  withScope(exporting).action(exportNetwork);
  const analysing = command("analyse [measure]", "compute a measure of the network; without one, list them")
    .option(
      "--projection <name>",
      "undirected, directed, co-participation, by-method or through-people; else the measure's usual one",
    )
    .option("--weight <name>", "what a tie weighs: presence, ties, sources, shared, newman or jaccard")
    .option(
      "--grouping <name>",
      "of measures about groups: region, continent, country, kind or type; of scale country-in-region or country-in-continent",
    )
    .option("--param <name=value>", "a setting of the measure", param, {})
    .option("--robustness <draws>", "an interval of each rank, from so many draws of the evidence")
    .option("--predecessors <own|with>", "a body's own ties, or also those of the bodies that it came of")
    .option(
      "--ranges",
      "each value on the certainly and on the possibly active ties: what doubtful dates change",
    )
    .option("--working <id>", "how the value of this entity came about, in place of all values")
    .option("--public", "only what a visitor may see")
    .addOption(new Option("--json", "print all rows as JSON").conflicts("csv"))
    .option("--csv", "print all rows as CSV")
    .option(
      "--table <name>",
      "which rows --csv and --json print: nodes, ties, totals or the id of a table of groups; else the first that there is",
    )
    .option("--save <file>", "keep question, settings and hash of the answer as a finding");
  withScope(analysing, "all, or types of ties, with commas").action(analyseNetwork);
  const gapping = command("gaps", "where cooperation falls short of chance, the widest shortfall first")
    .option("--rows <word>", "region (the usual one), continent, country, kind or method")
    .option("--columns <word>", "field (the usual one), region, or the same as the rows")
    .option("--measured-by <word>", "ties, or occasions where rows meet themselves")
    .option("--null <word>", "chance for ties where rows meet themselves: stub-matching or edge-swaps")
    .option("--domestic <word>", "include ties inside a country, where rows meet themselves, or exclude")
    .option("--public", "only what a visitor may see")
    .addOption(new Option("--json", "print the whole answer as JSON").conflicts("csv"))
    .option("--csv", "print all cells as CSV")
    .option("--save <file>", "keep question and hash of the answer as a finding");
  withScope(gapping).action(measureGaps);
  command("verify <finding>", "ask a finding again: same, or what differs and why").action(
    async (file: string, options: NetworkOptions) => {
      const finding = await findingIn(file);
      await withAccess({ ...options, network: finding.network }, (access) => verify(access, finding));
    },
  );
  command("query <name>", "run a registered read query")
    .option("--param <name=value>", "a parameter; lists with commas", param, {})
    .option("--json", "print one JSON list instead of a line a row")
    .action((name: string, options: NetworkOptions & Json & { param: Record<string, string> }) =>
      withAccess(options, async (access) => {
        const rows = await access.query(name, options.param);
        if (options.json) printJson(rows);
        else for (const row of rows) printJson(row);
      }),
    );
  command("batches", "list the imports")
    .option("--json", "print as JSON")
    .action((options: NetworkOptions & Json) =>
      withAccess(options, async (access) => {
        const items = await access.batches();
        if (options.json) printJson({ items, next: null });
        else for (const batch of items) print(batchLine(batch));
      }),
    );
  command("undo <batch>", "take a batch back").action((batch: string, options: NetworkOptions) =>
    withAccess(options, async (access) => {
      const { revision } = await access.undo(batch);
      print(`Undone; the network is at revision ${revision}.`);
    }),
  );
  command("duplicates", "list pairs that may be one entity and that nobody has judged")
    .option("--json", "print as JSON")
    .action((options: NetworkOptions & Json) =>
      withAccess(options, async (access) => {
        const items = await access.duplicates();
        if (options.json) printJson({ items, next: null });
        else for (const item of items) print(duplicateLine(item));
        if (items.length === 0 && !options.json) tell("No pair waits for a judgement.");
      }),
    );
  command("judge <a> <b>", "say whether two entities, by id or key, are one; no record is changed")
    .addArgument(new Argument("<verdict>").choices(VERDICTS))
    .option("--reason <text>", "why", "")
    .action((a: string, b: string, verdict: Verdict, options: NetworkOptions & { reason: string }) =>
      withAccess(options, async (access) => {
        const { id, revision } = await access.judge({ a, b, verdict, reason: options.reason });
        print(
          `Judged as ${id}; the network is at revision ${revision}. Undo it with: maillage unjudge ${id}`,
        );
      }),
    );
  command("judgements", "list what was judged, the newest last")
    .option("--json", "print as JSON")
    .action((options: NetworkOptions & Json) =>
      withAccess(options, async (access) => {
        const items = await access.judgements();
        if (options.json) printJson({ items, next: null });
        else for (const item of items) print(judgementLine(item));
      }),
    );
  command("unjudge <judgement>", "take a judgement back").action(
    (judgement: string, options: NetworkOptions) =>
      withAccess(options, async (access) => {
        const { revision } = await access.unjudge(judgement);
        print(`Undone; the network is at revision ${revision}.`);
      }),
  );
  command("check <path...>", "check folders of the package format, or files by a mapping, without any store")
    .option(
      "--mapping <file>",
      "what the columns of the files mean; a file, or the name of a shipped mapping",
    )
    .option("--json", "print the problems as JSON")
    .action(checkPaths);
  command("hash", "print revision and content hash").action((options: NetworkOptions) =>
    withAccess(options, async (access) => {
      const { revision, hash } = await access.hash();
      print(`${revision} ${hash}`);
    }),
  );
  command("version", "print the version").action(() => print(VERSION));
  return root;
}
