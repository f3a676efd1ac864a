import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tinyPackage } from "../../packages/importer/src/package/tinyPackage.ts";
import { run, serve, start } from "./servedProduct.ts";

const shipped = resolve(import.meta.dirname, "../../data/internationalism");
let work = "";
let loaded = "";

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "maillage-cli-"));
  loaded = join(work, "loaded");
  const first = await run(["import", shipped, "--json", "--data-dir", loaded]);
  expect(first.err.slice(-300) + first.code).toMatch(/0$/);
}, 120_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("import", () => {
  it("changes nothing the second time", async () => {
    const again = await run(["import", shipped, "--json", "--data-dir", loaded]);
    expect(again.code).toBe(0);
    const result = JSON.parse(again.out);
    expect(result.added).toEqual({ entities: 0, ties: 0, sources: 0 });
    expect(result.changed).toBe(0);
    expect(result.unchanged).toBeGreaterThan(10_000);
    expect(result.problems).toEqual([]);
  });

  it("can be undone as a batch, and the store is empty again", async () => {
    const copy = join(work, "undo");
    cpSync(loaded, copy, { recursive: true });
    const batches = JSON.parse((await run(["batches", "--json", "--data-dir", copy])).out);
    expect(batches.items).toHaveLength(1);
    expect((await run(["undo", batches.items[0].id, "--data-dir", copy])).code).toBe(0);
    const ties = await run(["query", "readEntities", "--json", "--data-dir", copy]);
    expect(JSON.parse(ties.out)).toEqual([]);
  });

  it("killed in the middle leaves all or nothing of the batch", async () => {
    for (const tenth of [0, 3, 7, 10]) {
      const directory = join(work, `killed-${tenth}`);
      const { child, finished } = start(["import", shipped, "--data-dir", directory]);
      child.stderr?.on("data", (text) => {
        for (const [, done, total] of String(text).matchAll(/writing, (\d+) of (\d+)/g))
          if (Number(done) / Number(total) >= tenth / 10) child.kill("SIGKILL");
      });
      const { code, err } = await finished;
      expect({ code, err }).toEqual({ code: null, err: expect.stringContaining("Import: writing") });
      const batches = JSON.parse((await run(["batches", "--json", "--data-dir", directory])).out);
      const entities = JSON.parse(
        (await run(["query", "readEntities", "--json", "--data-dir", directory])).out,
      );
      expect([0, 1]).toContain(batches.items.length);
      if (batches.items.length === 0) expect(entities).toEqual([]);
      else expect(entities.length).toBeGreaterThan(4000);
    }
  }, 120_000);

  it("goes through the running server, which tells how far it is", async () => {
    const network = ["--data-dir", join(work, "told"), "--network", "told"];
    const served = await serve(network);
    try {
      const imported = await run(["import", shipped, ...network]);
      expect(imported.code).toBe(0);
      expect(imported.err).toMatch(/^Import: writing, \d+ of \d+ records, \d+ a second/m);
      expect(imported.err).toMatch(/^Import: done, \d+ records/m);
    } finally {
      await served.stop();
    }
  });
});

async function refuseBoth(file: string, dataDir: string): Promise<void> {
  for (const out of [file, join(file, "below")]) {
    const refused = await run(["export", "--format", "package", "--out", out, "--data-dir", dataDir]);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining("--out") });
  }
  const undone = await run(["undo", "nope", "--data-dir", dataDir]);
  expect(undone).toMatchObject({ code: 1, err: expect.stringContaining("maillage batches") });
}

describe("a server", () => {
  it("keeps its folder and its token to its user, and ends with 130 when interrupted", async () => {
    const folder = join(work, "interrupted");
    const { child, finished } = start([
      "serve",
      "--port",
      "0",
      "--no-open",
      "--data-dir",
      folder,
      "--network",
      "one",
    ]);
    await new Promise<void>((ready) =>
      child.stdout?.on("data", (chunk: Buffer) => chunk.toString().includes("ready") && ready()),
    );
    const mode = (...path: string[]) => statSync(join(folder, ...path)).mode & 0o777;
    expect([mode(), mode("one"), mode("one", "server.json")]).toEqual([0o700, 0o700, 0o600]);
    child.kill("SIGINT");
    expect((await finished).code).toBe(130);
    expect(existsSync(join(folder, "one", "server.json"))).toBe(false);
  });
});

describe("bad surroundings", () => {
  it("name a taken port and the next step", async () => {
    const blocker = createServer();
    await new Promise<void>((listening) => blocker.listen(0, "127.0.0.1", listening));
    const address = blocker.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const refused = await run(["serve", "--port", String(port), "--no-open", "--data-dir", loaded]);
    blocker.close();
    expect(refused.code).toBe(4);
    expect(refused.err).toContain(String(port));
    expect(refused.err).toContain("--port 0");
  });

  it("name a data directory that cannot be written", async () => {
    const file = join(work, "file");
    closeSync(openSync(file, "w"));
    const refused = await run(["import", shipped, "--data-dir", join(file, "inside")]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("--data-dir");
  });

  it("are no reason to complain when whoever reads the output has read enough, as head does", async () => {
    const broken = join(work, "broken");
    cpSync(shipped, broken, { recursive: true });
    writeFileSync(join(broken, "ties.csv"), "no,such,columns\n");
    for (const [args, code] of [
      [["query", "readEntities", "--data-dir", loaded], 0],
      [["check", broken, "--json"], 3],
    ] as const) {
      const { child, finished } = start(args);
      child.stdout?.destroy();
      expect(await finished).toMatchObject({ code, err: "" });
    }
  });

  it("refuse a truncated store with a next step", async () => {
    const damaged = join(work, "damaged");
    cpSync(loaded, damaged, { recursive: true });
    const files = readdirSync(damaged, { recursive: true, encoding: "utf8" })
      .map((name) => join(damaged, name))
      .filter((path) => statSync(path).isFile() && statSync(path).size > 100_000);
    expect(files.length).toBeGreaterThan(0);
    for (const path of files) truncateSync(path, Math.floor(statSync(path).size / 3));
    const refused = await run(["batches", "--data-dir", damaged]);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/damaged/i);
  });

  it("say within 5 seconds that Neo4j is down, or listens and does not answer", async () => {
    const silent = createServer();
    await new Promise<void>((listening) => silent.listen(0, "127.0.0.1", listening));
    const { port } = silent.address() as AddressInfo;
    for (const address of ["127.0.0.1:1", `127.0.0.1:${port}`]) {
      const engine = ["--store", "neo4j", "--neo4j-uri", `bolt://${address}`];
      const down = await run(["batches", ...engine, "--data-dir", join(work, "down")]);
      expect(down.code).toBe(5);
      expect(down.seconds).toBeLessThan(5);
      expect(down.err).toContain("--neo4j-uri");
    }
    silent.close();
  });

  it("wait for a server that is starting, but a second server does not", async () => {
    const directory = ["--data-dir", join(work, "starting")];
    const { child, finished } = start(["serve", "--port", "0", "--no-open", ...directory]);
    try {
      await new Promise<void>((loading) => {
        child.stderr?.on("data", (text) => String(text).includes("loading the example") && loading());
      });
      const batches = run(["batches", "--json", ...directory]);
      const second = await run(["serve", "--port", "0", "--no-open", ...directory]);
      expect(second.code).toBe(4);
      expect(second.err).toContain(`starting on this network already, as process ${child.pid}`);
      const { code, out, err } = await batches;
      expect(err).toBe("A server is starting on this data directory; waiting for it.\n");
      expect(code).toBe(0);
      expect(JSON.parse(out).items).toHaveLength(1);
    } finally {
      child.kill("SIGTERM");
      await finished;
    }
  });

  it("name the networks there are when asked for another, and make none", async () => {
    for (const command of [["hash"], ["batches"], ["undo", "x"], ["query", "readMeta"]]) {
      const unknown = await run([...command, "--network", "typo", "--data-dir", loaded]);
      expect(unknown.code).toBe(1);
      expect(unknown.err).toContain("--network: internationalism.");
    }
    expect(readdirSync(loaded)).toEqual(["internationalism"]);
    const none = await run(["hash", "--data-dir", join(work, "nothing")]);
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining("maillage import") });
    expect(readdirSync(work)).not.toContain("nothing");
  });

  it("name a path where no export can be written, and a batch that is none", async () => {
    const file = join(work, "taken");
    closeSync(openSync(file, "w"));
    await refuseBoth(file, loaded);
  });

  it("say how much of an export is not public", async () => {
    const place = ["--data-dir", join(work, "kept")];
    expect((await run(["import", await tinyPackage(), ...place])).code).toBe(0);
    const exported = (...more: string[]) =>
      run(["export", "--format", "csv", "--out", join(work, `export${more.length}`), ...more, ...place]);
    expect((await exported()).err).toContain("It holds 1 person and 1 other record that are not public.");
    expect((await exported("--public")).err).not.toContain("not public");
  });

  it("go through the running server", async () => {
    const copy = join(work, "running");
    cpSync(loaded, copy, { recursive: true });
    const served = await serve(["--data-dir", copy]);
    try {
      const batches = await run(["batches", "--json", "--data-dir", copy]);
      expect(batches.code).toBe(0);
      expect(JSON.parse(batches.out).items).toHaveLength(1);
      const elsewhere = await run(["batches", "--store", "neo4j", "--data-dir", copy]);
      expect(elsewhere).toMatchObject({ code: 4, err: expect.stringContaining("keeps it in Grafeo") });
      await refuseBoth(join(work, "taken"), copy);
    } finally {
      await served.stop();
    }
  });
});
