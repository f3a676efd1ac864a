import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MaillageError } from "@maillage/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exitCodeOf } from "./exitCodes.ts";
import { networkFolder } from "./options.ts";
import { program } from "./program.ts";
import { importJson, problemLine } from "./report.ts";
import { findServer, removeServerFile, writeServerFile } from "./serverFile.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-command-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("exit codes", () => {
  it.each([
    ["invalid-input", "x", 3],
    ["usage", "x", 2],
    ["not-found", "x", 1],
    ["conflict", "x", 4],
    ["store-unavailable", "x", 5],
    ["store-unavailable", "store-damaged", 1],
    ["store-unavailable", "store-not-writable", 1],
  ] as const)("%s (%s) is %i", (kind, code, exit) => {
    expect(exitCodeOf(new MaillageError(code, kind, "what happened"))).toBe(exit);
  });
  it("is 1 for anything else", () => expect(exitCodeOf(new Error("x"))).toBe(1));
});

describe("the command line", () => {
  it("has the commands of the documentation, each with the common options", () => {
    const commands = program().commands;
    expect(commands.map((command) => command.name())).toEqual([
      "serve",
      "import",
      "export",
      "query",
      "batches",
      "undo",
      "check",
      "hash",
      "version",
    ]);
    for (const command of commands.filter((one) => !["check", "version"].includes(one.name())))
      expect(command.options.map((option) => option.long)).toEqual(
        expect.arrayContaining(["--data-dir", "--network", "--store", "--neo4j-uri", "--neo4j-user"]),
      );
  });
  it("refuses a network's name that leaves the data directory", () => {
    const options = { dataDir: folder, store: "grafeo", neo4jUri: "", neo4jUser: "" } as const;
    expect(() => networkFolder({ ...options, network: "../other" })).toThrow(MaillageError);
    expect(networkFolder({ ...options, network: "mine" })).toBe(join(folder, "mine"));
  });
});

describe("reports", () => {
  const problem = {
    file: "ties.csv",
    row: 41,
    column: "start",
    value: "19995",
    rule: "date",
    message: "is not a date",
    suggestion: "Did you mean 1995?",
  };
  it("name file, row, column, value, rule and the next step", () => {
    for (const part of ["ties.csv", "row 41", "start", "19995", "date", "Did you mean 1995?"])
      expect(problemLine(problem)).toContain(part);
  });
  it("hold exactly the promised keys as JSON", () => {
    const result = { batch: null, added: { entities: 0, ties: 0, sources: 0 }, changed: 0, unchanged: 0 };
    const json = importJson({ ...result, problems: [problem] });
    expect(Object.keys(json)).toEqual(["batch", "added", "changed", "unchanged", "problems"]);
    expect(Object.keys(json.problems[0] ?? {})).toEqual([
      "file",
      "row",
      "column",
      "rule",
      "message",
      "suggestion",
    ]);
  });
});

describe("the server's file", () => {
  it("is for this user only, and goes with its process", () => {
    writeServerFile(folder, { port: 1, token: "t", pid: process.pid });
    expect(statSync(join(folder, "server.json")).mode & 0o777).toBe(0o600);
    removeServerFile(folder, process.pid + 1);
    expect(statSync(join(folder, "server.json")).isFile()).toBe(true);
    removeServerFile(folder, process.pid);
    expect(() => statSync(join(folder, "server.json"))).toThrow();
  });
  it("is passed over when nothing answers, or when it is damaged", async () => {
    writeServerFile(folder, { port: 1, token: "t", pid: process.pid });
    expect(await findServer(folder, "n")).toBeNull();
    writeFileSync(join(folder, "server.json"), "{");
    expect(await findServer(folder, "n")).toBeNull();
  });
});
