import { resolve } from "node:path";
import { LOSSES, readPackage, writerOf } from "@maillage/importer";
import { EXPORT_FORMATS, parseScope, SCOPE_PARAMETERS } from "@maillage/model";
import { Command, InvalidArgumentError, Option } from "commander";
import { type NetworkAccess, openAccess } from "./access.ts";
import { EXIT } from "./exitCodes.ts";
import { EXAMPLE_NETWORK, type NetworkOptions } from "./options.ts";
import { withImportProgress } from "./progress.ts";
import { batchLine, importJson, importSentence, print, printJson, problemLine, tell } from "./report.ts";
import { type ServeOptions, serve } from "./serve.ts";
import { VERSION } from "./version.ts";

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError("A port is a whole number from 0 to 65535; 0 picks a free one.");
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

async function importPaths(
  paths: readonly string[],
  options: NetworkOptions & Json & { dryRun?: boolean },
): Promise<void> {
  const dryRun = options.dryRun === true;
  await withAccess(
    options,
    async (access) => {
      for (const path of paths) {
        const result = await withImportProgress((onProgress) =>
          access.importFolder(path, dryRun, onProgress),
        );
        if (result.problems.length > 0) process.exitCode = EXIT.invalid;
        if (options.json) {
          printJson(importJson(result));
          continue;
        }
        for (const problem of result.problems) tell(problemLine(problem));
        if (result.problems.length === 0) print(importSentence(result, dryRun));
        else
          tell(`Nothing was imported: ${result.problems.length} problems. Correct the files and try again.`);
      }
    },
    true,
  );
}

async function checkPath(path: string, { json }: Json): Promise<void> {
  const answer = await readPackage(resolve(path));
  const problems = [...answer.problems];
  if (problems.length > 0) process.exitCode = EXIT.invalid;
  if (json) return printJson({ problems });
  for (const problem of problems) tell(problemLine(problem));
  if (answer.records !== null) {
    const { entities, ties, sources } = answer.records;
    print(`No problem: ${entities.length} entities, ${ties.length} ties, ${sources.length} sources.`);
  }
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
    await access.exportTo(out, { format, scope, onlyPublic: options.public === true });
    tell(`Written to ${out}.`);
    if (loses.length > 0) tell("What this format does not hold:");
    for (const loss of loses) tell(`- ${LOSSES[loss]}`);
  });
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
  command("import <path...>", "import folders of the package format, each as one batch")
    .option("--dry-run", "check and compare, write nothing")
    .option("--json", "print the result as JSON")
    .action(importPaths);
  const exporting = command("export", "give the network back in an open format")
    .requiredOption("--format <format>", EXPORT_FORMATS.join(", "))
    .requiredOption("--out <path>", "file to write; several files go into a folder, or into a .zip")
    .option("--public", "only what a visitor may see");
  for (const name of SCOPE_PARAMETERS)
    exporting.option(`--${name} <${SCOPE_ABOUT[name].value}>`, SCOPE_ABOUT[name].about);
  exporting.action(exportNetwork);
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
  command("check <path>", "check a folder of the package format without any store")
    .option("--json", "print the problems as JSON")
    .action(checkPath);
  command("hash", "print revision and content hash").action((options: NetworkOptions) =>
    withAccess(options, async (access) => {
      const { revision, hash } = await access.hash();
      print(`${revision} ${hash}`);
    }),
  );
  command("version", "print the version").action(() => print(VERSION));
  return root;
}
