import { resolve } from "node:path";
import { readPackage } from "@maillage/importer";
import { MaillageError, VERDICTS, type Verdict } from "@maillage/model";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { type NetworkAccess, openAccess } from "./access.ts";
import { EXIT } from "./exitCodes.ts";
import { EXAMPLE_NETWORK, type NetworkOptions } from "./options.ts";
import { withImportProgress } from "./progress.ts";
import {
  batchLine,
  duplicateLine,
  importJson,
  importSentence,
  judgementLine,
  print,
  printJson,
  problemLine,
  tell,
} from "./report.ts";
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

async function exportNetwork(options: NetworkOptions & { format: string; out: string }): Promise<void> {
  if (options.format !== "package")
    throw new MaillageError("format-unknown", "usage", 'The only format is "package": use --format package.');
  await withAccess(options, async (access) => {
    await access.exportTo(options.out);
    tell(`Written to ${options.out}.`);
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
  command("export", "write the network as a package")
    .requiredOption("--format <format>", "package")
    .requiredOption("--out <path>", "folder to write")
    .action(exportNetwork);
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
