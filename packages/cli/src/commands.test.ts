import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { MaillageError } from "@maillage/model";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openAccess } from "./access.ts";
import { exitCodeOf, told } from "./exitCodes.ts";
import { type NetworkOptions, networkFolder } from "./options.ts";
import { program } from "./program.ts";
import {
  duplicateLine,
  importJson,
  importSentence,
  judgementLine,
  print,
  printJson,
  problemLine,
  refusedSentence,
  tell,
} from "./report.ts";
import {
  awaitServer,
  findServer,
  findStartingServer,
  removeServerFile,
  withoutCredentials,
  writeServerFile,
} from "./serverFile.ts";

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
  it("has the commands of the documentation, each but map with the common options", () => {
    const commands = program().commands;
    expect(commands.map((command) => command.name())).toEqual([
      "serve",
      "import",
      "map",
      "export",
      "analyse",
      "gaps",
      "plan",
      "verify",
      "query",
      "batches",
      "undo",
      "duplicates",
      "judge",
      "judgements",
      "unjudge",
      "check",
      "hash",
      "version",
    ]);
    for (const command of commands.filter((each) => each.name() !== "map"))
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
  it("say of an import without a batch what its data rest on, and count one problem as one", () => {
    const added = { entities: 0, ties: 0, sources: 0 };
    const result = { batch: null, added, changed: 0, unchanged: 7, problems: [] };
    expect(importSentence(result, false)).toBe(
      "Nothing new: 0 entities, 0 ties and 0 sources new, 0 changed, 7 unchanged. No batch was made: all of it rests on earlier imports, and goes when these are undone.",
    );
    expect(importSentence(result, true)).not.toContain("No batch");
    expect(refusedSentence(1)).toContain("imported: 1 problem. ");
    expect(refusedSentence(2)).toContain("imported: 2 problems. ");
  });

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
  it("name a value once, and begin each sentence with a capital", () => {
    expect(problemLine(problem)).toBe(
      "ties.csv, row 41, “start”: “19995” is not a date [date]. Did you mean 1995?",
    );
    const said = { ...problem, message: '"19995" is not a date', suggestion: "did you mean 1995?" };
    expect(problemLine(said)).toBe(
      'ties.csv, row 41, “start”: "19995" is not a date [date]. Did you mean 1995?',
    );
    const whole = { file: "a.ods", row: 0, column: null, value: null, rule: "x", suggestion: "open it" };
    expect(problemLine({ ...whole, message: "the file is odd" })).toBe("a.ods: The file is odd [x]. Open it");
    expect(problemLine({ ...whole, message: "a.ods is odd" })).toBe("a.ods: a.ods is odd [x]. Open it");
  });
  it("print nothing of the data that a terminal would obey", () => {
    let written = "";
    const write = (chunk: string | Uint8Array) => {
      written += chunk;
      return true;
    };
    vi.spyOn(process.stdout, "write").mockImplementation(write);
    vi.spyOn(process.stderr, "write").mockImplementation(write);
    print("a\u001b[2Jb");
    tell("c\u202ed");
    printJson({ e: "\u009b\u2066" });
    vi.restoreAllMocks();
    expect(written).toBe('a\uFFFD[2Jb\nc\uFFFDd\n{"e":"\\u009b\\u2066"}\n');
    expect(told(new Error("f\u001b"))).toBe("f\uFFFD");
  });
  it("name both entities of a pair and of a judgement", () => {
    const side = { id: "1", name: "Alpha", type: "Organisation", kind: "union", country: null, seat: null };
    const whole = {
      ...side,
      region: null,
      fields: [],
      ties: 0,
      names: [],
      city: null,
      years: [],
      sources: 0,
      stored: true,
    };
    expect(
      duplicateLine({
        a: { ...whole, key: "n/a" },
        b: { ...whole, key: "n/b", name: "Beta" },
        band: "ask",
        score: 0.6,
        evidence: [
          { kind: "name", points: 0.8, a: "Alpha", b: "Beta" },
          { kind: "country", points: -0.2, a: "FR", b: "SN" },
        ],
      }),
    ).toBe("ask  0.60  n/a “Alpha”  n/b “Beta”  name +0.8, country −0.2");
    const judged = {
      id: "j",
      a: { key: "n/a", id: "1", name: "Alpha" },
      b: { key: "n/b", id: null, name: null },
      verdict: "same" as const,
      reason: "one seat",
      author: "owner",
      at: "2026-01-01T00:00:00.000Z",
      undone: true,
    };
    expect(judgementLine(judged)).toBe(
      "j  2026-01-01T00:00:00.000Z  n/a “Alpha”  same  n/b (not stored)  by owner: one seat  (undone)",
    );
  });
  it("hold exactly the promised keys as JSON", () => {
    const result = { batch: null, added: { entities: 0, ties: 0, sources: 0 }, changed: 0, unchanged: 0 };
    const json = importJson({ ...result, problems: [problem] });
    expect(Object.keys(json)).toEqual([
      "batch",
      "added",
      "changed",
      "unchanged",
      "problems",
      "notes",
      "judgements",
    ]);
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
    writeServerFile(folder, { port: 1, token: "t", pid: process.pid, engine: "grafeo" });
    expect(statSync(join(folder, "server.json")).mode & 0o777).toBe(0o600);
    removeServerFile(folder, process.pid + 1);
    expect(statSync(join(folder, "server.json")).isFile()).toBe(true);
    removeServerFile(folder, process.pid);
    expect(() => statSync(join(folder, "server.json"))).toThrow();
  });
  it("is passed over when nothing answers, or when it is damaged", async () => {
    writeServerFile(folder, { port: 1, token: "t", pid: process.pid, engine: "grafeo" });
    expect(await findServer(folder, "n")).toBeNull();
    writeFileSync(join(folder, "server.json"), "{");
    expect(await findServer(folder, "n")).toBeNull();
  });
});

const LIVING = process.ppid;

describe("a command through a running server", () => {
  const RESULT = { batch: null, added: { entities: 0, ties: 0, sources: 0 }, changed: 0, unchanged: 5 };
  let answerImport: (answer: ServerResponse) => void = () => undefined;
  const http = createServer((request, answer) => {
    if (request.method === "POST") answerImport(answer);
    else answer.end(JSON.stringify({ items: [{ id: "n" }], next: null }));
  });
  const where = () => ({ dataDir: folder, network: "n", neo4jUri: "bolt://x:1", neo4jUser: "" });
  const running = (part: { engine: "grafeo" | "neo4j"; neo4jUri?: string }) => {
    const { port } = http.address() as AddressInfo;
    writeServerFile(join(folder, "n"), { port, token: "t", pid: LIVING, ...part });
  };
  const importing = async () => (await openAccess(where())).importFolder(folder, false, () => undefined);
  beforeEach(() => new Promise<void>((listening) => void http.listen(0, "127.0.0.1", listening)));
  afterEach(() => {
    vi.unstubAllGlobals();
    http.close();
  });

  it("waits for the answer without fetch, which gives up after 300 s", async () => {
    running({ engine: "grafeo" });
    const { fetch } = globalThis;
    vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
      if (init.method === "POST") throw new Error("fetch gave up");
      return fetch(url, init);
    });
    answerImport = (answer) => setTimeout(() => answer.end(JSON.stringify(RESULT)), 100);
    expect(await importing()).toEqual(RESULT);
  });

  it("says so when the server ends before it answers", async () => {
    running({ engine: "grafeo" });
    answerImport = (answer) => answer.destroy();
    await expect(importing()).rejects.toMatchObject({ code: "server-lost" });
  });

  it("is refused when it asks for another store than the server's", async () => {
    running({ engine: "grafeo" });
    const open = async (part: Partial<NetworkOptions>) =>
      (await openAccess({ ...where(), ...part }).then(
        () => "through",
        ({ code, kind }) => `${code} ${kind}`,
      )) as string;
    expect(await open({})).toBe("through");
    expect(await open({ store: "grafeo" })).toBe("through");
    expect(await open({ store: "neo4j" })).toBe("server-engine conflict");
    running({ engine: "neo4j", neo4jUri: withoutCredentials("bolt://me:secret@x:1") });
    expect(readFileSync(join(folder, "n", "server.json"), "utf8")).not.toContain("secret");
    expect(await open({})).toBe("through");
    expect(await open({ store: "neo4j" })).toBe("through");
    expect(await open({ store: "neo4j", neo4jUri: "bolt://y:1" })).toBe("server-engine conflict");
    expect(await open({ store: "grafeo" })).toBe("server-engine conflict");
  });
});

describe("a server that is starting", () => {
  let heard = "";
  beforeEach(() => {
    heard = "";
    vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
      heard += chunk;
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("is waited for until it listens, and the wait is told once", async () => {
    writeServerFile(folder, { pid: LIVING });
    expect(statSync(join(folder, "server.json")).mode & 0o777).toBe(0o600);
    const waiting = awaitServer(folder, "n");
    const http = createServer((_, answer) => answer.end(JSON.stringify({ items: [{ id: "n" }] })));
    const port = await new Promise<number>((listening) =>
      http.listen(0, "127.0.0.1", () => listening((http.address() as AddressInfo).port)),
    );
    await delay(500);
    writeServerFile(folder, { port, token: "t", pid: LIVING, engine: "grafeo" });
    expect(await waiting).toEqual({ port, token: "t", pid: LIVING, engine: "grafeo" });
    expect(heard).toBe("A server is starting on this data directory; waiting for it.\n");
    http.close();
  });

  it("is given up when it ends", async () => {
    writeServerFile(folder, { pid: LIVING });
    const waiting = awaitServer(folder, "n");
    removeServerFile(folder, LIVING);
    expect(await waiting).toBeNull();
  });

  it("is an error when it takes too long", async () => {
    writeServerFile(folder, { pid: LIVING });
    await expect(awaitServer(folder, "n", 100)).rejects.toMatchObject({
      code: "server-starting",
      message: expect.stringContaining(String(LIVING)),
    });
  });

  it("is none when its process is dead or has the number of this one", async () => {
    const dead = spawnSync(process.execPath, ["--version"]).pid;
    for (const pid of [dead, process.pid]) {
      writeServerFile(folder, { pid });
      expect(findStartingServer(folder)).toBeNull();
      expect(await awaitServer(folder, "n")).toBeNull();
    }
    expect(heard).toBe("");
  });
});
