/** What the documentation tells to type or to write is held against the product itself. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type PackageProblem, readMapping } from "@maillage/importer";
import { parseEdtf } from "@maillage/model";
import { READ_QUERIES } from "@maillage/store";
import { describe, expect, it } from "vitest";
import { program } from "../../packages/cli/src/program.ts";
import { readOwnSchema } from "../../packages/importer/src/package/ownSchema.ts";
import { pages, read, root } from "./pages.ts";

interface Fence {
  readonly page: string;
  readonly language: string;
  readonly text: string;
}
const fences: readonly Fence[] = pages.flatMap((page) =>
  [...read(page).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = "", text = ""]) => ({
    page,
    language,
    text,
  })),
);
const inline = pages.flatMap((page) =>
  [...read(page).matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, code = ""]) => ({ page, code })),
);

/** Every command line: each line of a shell snippet, what its comment names, and code in a sentence. */
const commandLines = [
  ...fences
    .filter(({ language }) => language === "sh")
    .flatMap(({ page, text }) =>
      text
        .trim()
        .split("\n")
        .map((code) => ({ page, code })),
    ),
  ...inline.filter(({ code }) => /^np[mx] /.test(code)),
].flatMap(({ page, code }) =>
  code
    .split(/&&|#(?: and:)?/)
    .map((line) => ({ page, line: line.trim().replace(/^(?:[A-Z0-9_]+=\S+ )+/, "") }))
    .filter(({ line }, part) => part === 0 || /^np[mx] /.test(line)),
);
const words = (line: string) =>
  (line.match(/(?:[^\s"]|"[^"]*")+/g) ?? []).map((word) => word.replaceAll('"', ""));

/** What the command would run with, or the error it would give. Nothing runs. */
function parsed(args: readonly string[]) {
  const ran: { name: string; args: readonly string[]; options: Record<string, unknown> }[] = [];
  const root = program();
  for (const command of root.commands)
    command
      .configureOutput({ writeErr: () => undefined })
      .action(() => void ran.push({ name: command.name(), args: command.args, options: command.opts() }));
  root.configureOutput({ writeErr: () => undefined }).parse(args, { from: "user" });
  return ran[0];
}

describe("snippets", () => {
  it("are of kinds that are tested: commands, mappings, settings of Neo4j and the map of the rooms", () => {
    const kindOf = ({ page, language }: Fence) => (language === "" ? page : language);
    expect(new Set(fences.map(kindOf))).toEqual(new Set(["sh", "yaml", "README.md", "ARCHITECTURE.md"]));
  });

  it.each(commandLines)("$page: $line", ({ line }) => {
    const [tool, first, ...rest] = words(line);
    const scripts = Object.keys(JSON.parse(read("package.json")).scripts);
    if (tool === "npm") {
      const [script = first] = first === "run" ? rest : [first];
      expect(["install", ...scripts]).toContain(script);
      return;
    }
    expect([tool, first]).toEqual(["npx", "maillage"]);
    const ran = parsed(rest);
    expect(ran?.name).toBe(rest[0]);
    if (ran?.name !== "query") return;
    const query = Object.entries(READ_QUERIES).find(([name]) => name === ran.args[0])?.[1];
    expect(Object.keys(query?.params ?? {})).toEqual(
      expect.arrayContaining(Object.keys(ran.options.param as object)),
    );
  });

  it.each(fences.filter(({ language }) => language === "yaml"))(
    "$page: a mapping or a schema",
    ({ page, text }) => {
      const problems: PackageProblem[] = [];
      if (text.startsWith("maillage: schema/")) readOwnSchema(text, problems);
      else problems.push(...readMapping(page, text).problems);
      expect(problems).toEqual([]);
    },
  );

  it("would be refused with a command, an option or a query that there is not", () => {
    expect(commandLines.length).toBeGreaterThan(15);
    expect(() => parsed(["imports", "PATH"])).toThrow();
    expect(() => parsed(["import", "PATH", "--dry"])).toThrow();
    expect(() => parsed(["export", "--out", "PATH"])).toThrow();
  });

  it("set in Neo4j what the tests run with", () => {
    const settings = fences.find(({ page, language }) => page === "README.md" && language === "");
    const lines = settings?.text.trim().split("\n") ?? [];
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(read("tests/neo4j/server.ts")).toContain(line);
  });

  it("draw every room in the map", () => {
    const map = fences.find(({ page }) => page === "ARCHITECTURE.md")?.text ?? "";
    for (const room of ["model", "analysis", "store", "importer", "api", "cli", "viz"])
      expect(map).toMatch(new RegExp(`\\b${room}\\b`));
  });
});

describe("code in sentences", () => {
  it("names only paths that exist", () => {
    const named = inline.filter(({ code }) =>
      /^(?:packages|cypher|tests|docs|data|bench|scripts)\/[\w./-]+$/.test(code),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ code }) => !existsSync(resolve(root, code)))).toEqual([]);
  });

  it("writes dates that the importer reads", () => {
    const line =
      read("docs/format.md")
        .split("\n")
        .find((one) => one.startsWith("- Dates are EDTF")) ?? "";
    const dates = [...line.matchAll(/`([^`]+)`/g)].map(([, date = ""]) => date);
    expect(dates.length).toBeGreaterThan(8);
    expect(dates.filter((date) => parseEdtf(date) === null)).toEqual([]);
  });
});
