import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { OWNER } from "@maillage/model";
import { openGrafeo } from "@maillage/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run, start } from "./servedProduct.ts";

const ORGANISATIONS = 600;
const TIES = 1800;
let work = "";
let folder = "";

/** A made-up package: every organisation has a tie to its neighbours in a ring. */
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "maillage-interrupted-"));
  folder = join(work, "ring");
  mkdirSync(folder);
  const lines = (header: string, count: number, line: (at: number) => string) =>
    `${[header, ...Array.from({ length: count }, (_, at) => line(at))].join("\n")}\n`;
  const files = {
    sources: lines(
      "id,type,title,publisher,published,url,accessed,language",
      1,
      () => "s,list,A ring,,2001,,,en",
    ),
    organisations: lines(
      "id,name,name_lang,other_names,kind,scope,founded,dissolved,city,country,fields,website,source,locator",
      ORGANISATIONS,
      (at) => `o${at},Organisation ${at},en,,network,,,,,SN,labour,,s,`,
    ),
    ties: lines(
      "tie,from,type,to,method,role,start,end,stance,confidence,source,locator,note",
      TIES,
      (at) =>
        `t${at},o${at % ORGANISATIONS},COOPERATES_WITH,o${(at + 1 + Math.floor(at / ORGANISATIONS)) % ORGANISATIONS},exchange,,1990,,supports,high,s,,`,
    ),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.csv`), text);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The graph hash of what is stored. */
async function hashOf(directory: string): Promise<string | undefined> {
  const store = await openGrafeo({ directory: join(directory, "internationalism") });
  try {
    return (await store.read("readMeta", {}, OWNER))[0]?.hash;
  } finally {
    await store.close();
  }
}

async function held(directory: string): Promise<{ batches: number; entities: number; ties: number }> {
  const store = await openGrafeo({ directory: join(directory, "internationalism") });
  try {
    const batches = await store.read("readBatches", {}, OWNER);
    const entities = await store.read("readEntities", {}, OWNER);
    const ties = await store.read("readTies", { types: [], entity: "" }, OWNER);
    return { batches: batches.length, entities: entities.length, ties: ties.length };
  } finally {
    await store.close();
  }
}

describe("an import that is interrupted", () => {
  it("leaves all or nothing when killed at 20 random moments", async () => {
    const whole = join(work, "whole");
    const { seconds, code } = await run(["import", folder, "--data-dir", whole]);
    expect(code).toBe(0);
    const all = { batches: 1, entities: ORGANISATIONS, ties: TIES };
    expect(await held(whole)).toEqual(all);
    const none = { batches: 0, entities: 0, ties: 0 };
    let killed = 0;
    for (let turn = 0; turn < 20; turn += 1) {
      const moment = Math.random() * seconds * 1000;
      const directory = join(work, `killed-${turn}`);
      const { child, finished } = start(["import", folder, "--data-dir", directory]);
      await Promise.race([delay(moment), finished]);
      child.kill("SIGKILL");
      if ((await finished).code === null) killed += 1;
      expect([none, all], `killed after ${moment} ms`).toContainEqual(await held(directory));
    }
    expect(killed).toBeGreaterThan(10);
  }, 180_000);

  it("leaves the exact graph hash before when Ctrl-C is pressed in the terminal, and imports afterwards", async () => {
    const directory = join(work, "ctrl-c");
    const before = join(work, "before");
    mkdirSync(before);
    const small = {
      sources: "id,type,title,publisher,published,url,accessed,language\ns,list,Another list,,2001,,,en\n",
      organisations:
        "id,name,name_lang,other_names,kind,scope,founded,dissolved,city,country,fields,website,source,locator\nb,Before,en,,network,,,,,BR,labour,,s,\n",
    };
    for (const [name, text] of Object.entries(small)) writeFileSync(join(before, `${name}.csv`), text);
    expect((await run(["import", before, "--data-dir", directory])).code).toBe(0);
    const hash = await hashOf(directory);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    for (const said of ["reading the files", "comparing", "writing, 0 of", /writing, [1-9]\d* of/]) {
      const { child, finished } = start(["import", folder, "--data-dir", directory], {}, undefined, true);
      await new Promise<void>((reached) => {
        child.stderr?.on("data", (chunk: Buffer) => {
          if (chunk.toString().search(said) >= 0) reached();
        });
        child.once("exit", () => reached());
      });
      // A terminal sends it to the whole group: to the command and to the process that holds the file.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGINT");
      expect([said, (await finished).code]).toEqual([said, 130]);
      expect([said, await hashOf(directory)]).toEqual([said, hash]);
    }
    expect((await run(["import", folder, "--data-dir", directory])).code).toBe(0);
    const all = { batches: 2, entities: ORGANISATIONS + 1, ties: TIES };
    expect(await held(directory)).toEqual(all);
  }, 120_000);

  it("leaves nothing when the disk is full, and says so", async () => {
    const directory = join(work, "full");
    const full = await run(["import", folder, "--data-dir", directory], {}, 200);
    expect(full.err).toContain(
      "The data directory could not be written; most often its disk is full. Nothing of it remains.",
    );
    expect(full.code).toBe(5);
    expect(await held(directory)).toEqual({ batches: 0, entities: 0, ties: 0 });
  }, 90_000);

  it("is told as done when the disk is full only after its commit, and is there afterwards", async () => {
    const directory = join(work, "full-after");
    expect((await run(["import", folder, "--data-dir", directory])).code).toBe(0);
    const file = statSync(join(directory, "internationalism", "network.grafeo"));
    const list = join(work, "three.csv");
    const mapping = join(work, "three.yaml");
    writeFileSync(list, "id,name\na,Alpha\nb,Beta\nc,Gamma\n");
    const columns = "{ id: id, name: name, kind: { value: network } }";
    writeFileSync(
      mapping,
      `maillage: mapping/1\nname: three\ntables:\n  three:\n    rows: [{ becomes: organisations, columns: ${columns} }]\n`,
    );
    const limit = Math.floor(file.size / 2048);
    const words = ["import", list, "--mapping", mapping, "--data-dir", directory];
    const { code, out, err } = await run(words, {}, limit);
    expect([code, out], err).toEqual([0, expect.stringContaining("3 entities, 0 ties and 1 sources new")]);
    const all = { batches: 2, entities: ORGANISATIONS + 3, ties: TIES };
    expect(await held(directory)).toEqual(all);
    expect(await run(words)).toMatchObject({ code: 0, out: expect.stringContaining("Nothing new") });
    expect(await held(directory)).toEqual(all);
  }, 90_000);

  it("leaves nothing when the files need more memory than their reading has, and says so", async () => {
    const list = join(work, "list.csv");
    const rows = Array.from({ length: 500_000 }, (_, at) => `o${at},Organisation number ${at}`);
    writeFileSync(list, `id,name\n${rows.join("\n")}\n`);
    const becomes = ["p", "q", "r", "s"].map(
      (prefix) =>
        `      - becomes: organisations\n        columns: { id: { from: id, prefix: ${prefix} }, name: name }\n`,
    );
    const mapping = join(work, "mapping.yaml");
    writeFileSync(
      mapping,
      `maillage: mapping/1\nname: list\ntables:\n  list:\n    rows:\n${becomes.join("")}`,
    );
    const directory = join(work, "large");
    const { code, err } = await run(["import", list, "--mapping", mapping, "--data-dir", directory]);
    expect(err).toContain("The files need more than 512 MB of memory to be read. Part them into several");
    expect(code).toBe(3);
    expect(await held(directory)).toEqual({ batches: 0, entities: 0, ties: 0 });
  }, 120_000);
});
