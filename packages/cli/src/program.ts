import { LOSSES, type ReadChoices, writerOf } from "@maillage/importer";
import { EXPORT_FORMATS, parseScope, SCOPE_PARAMETERS, VERDICTS, type Verdict } from "@maillage/model";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { type AnalyseOptions, analyse, findingIn, measureLines, scopeQuery, verify } from "./analyse.ts";
import { type GapsOptions, gaps } from "./gaps.ts";
import { EXAMPLE_NETWORK, type NetworkOptions } from "./options.ts";
import { type PlanOptions, planIn, solvePlan } from "./plan.ts";
import { checkPaths, importPaths, type Json, mapFiles } from "./readFiles.ts";
import { batchLine, duplicateLine, judgementLine, notPublicLines, print, printJson, tell } from "./report.ts";
import { type ServeOptions, serve } from "./serve.ts";
import { VERSION } from "./version.ts";
import { withAccess } from "./withAccess.ts";

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError("A port is a whole number from 0 to 65535; 0 picks a free one.");
}

function secondsOf(text: string): number {
  const seconds = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (seconds >= 1 && seconds <= 600) return seconds;
  throw new InvalidArgumentError("A whole number from 1 to 600.");
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
  command("plan", "whom to invite: solve an encounter plan on the network, of which nothing is kept")
    .addArgument(new Argument("<action>", "what to do with it").choices(["solve"]))
    .argument("<file>", "the plan, as plan.json")
    .option("--seconds <seconds>", "how long to look for a better list", secondsOf, 60)
    .option("--json", "print the plan with what was found as JSON")
    .option("--out <file>", "write the plan with its list there")
    .action(async (_action: string, file: string, options: NetworkOptions & PlanOptions) => {
      const plan = await planIn(file);
      await withAccess(options, (access) => solvePlan(access, plan, options));
    });
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
