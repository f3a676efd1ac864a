import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OWNER } from "@maillage/model";
import { openGrafeo } from "@maillage/store";
import { afterAll, describe, expect, it } from "vitest";
import { connectGrafeo } from "../../packages/store/src/grafeo/grafeoConnection.ts";
import { storeSpec } from "./storeSpec.ts";

const root = mkdtempSync(join(tmpdir(), "maillage-grafeo-"));
let made = 0;
const newDirectory = () => {
  made += 1;
  return join(root, String(made));
};
afterAll(() => rmSync(root, { recursive: true, force: true }));

storeSpec("Grafeo", () => openGrafeo({ directory: newDirectory() }), 12);

describe("the Grafeo directory", () => {
  it("is readable by its owner alone", async () => {
    const directory = newDirectory();
    const store = await openGrafeo({ directory });
    const modes = [directory, ...readdirSync(directory).map((file) => join(directory, file))].map(
      (path) => statSync(path).mode & 0o077,
    );
    await store.close();
    expect(modes.length).toBeGreaterThan(1);
    expect(modes.every((mode) => mode === 0)).toBe(true);
  });

  it("refuses a second opener and names the process that holds it, then opens again", async () => {
    const directory = newDirectory();
    const store = await openGrafeo({ directory });
    const second = openGrafeo({ directory });
    await expect(second).rejects.toMatchObject({
      code: "store-locked",
      details: { pid: String(process.pid) },
    });
    await expect(second).rejects.toThrow(`process ${process.pid}`);
    await store.close();
    await (await openGrafeo({ directory })).close();
  });

  it("that is a file cannot be written", async () => {
    const directory = newDirectory();
    writeFileSync(directory, "");
    await expect(openGrafeo({ directory })).rejects.toMatchObject({ code: "store-not-writable" });
  });

  it("with a truncated file is damaged and left as it is", async () => {
    const directory = newDirectory();
    await (await openGrafeo({ directory })).close();
    const file = join(directory, "network.grafeo");
    const third = Math.floor(statSync(file).size / 3);
    truncateSync(file, third);
    await expect(openGrafeo({ directory })).rejects.toMatchObject({ code: "store-damaged" });
    expect(statSync(file).size).toBe(third);
  });
});

describe("the Grafeo process", () => {
  const endless =
    "UNWIND range(1, 20000) AS a UNWIND range(1, 20000) AS b WITH a * b AS c WHERE c % 7 = 3 RETURN count(c) AS n";

  it("is replaced when a query runs too long, and what was committed is there", async () => {
    const connection = await connectGrafeo({ directory: newDirectory(), queryMsMax: 500 });
    const write = (id: string) => connection.transaction((run) => run("CREATE (:Batch {id: $id})", { id }));
    await write("kept");
    await expect(connection.read(endless, {})).rejects.toMatchObject({ code: "query-timeout" });
    expect(await connection.read("MATCH (b:Batch) RETURN b.id AS id", {})).toEqual([{ id: "kept" }]);
    await connection.close();
  });

  it("leaves nothing of a transaction it was ended in", async () => {
    const connection = await connectGrafeo({ directory: newDirectory(), queryMsMax: 500 });
    const broken = connection.transaction(async (run) => {
      await run("CREATE (:Batch {id: 'half'})", {});
      await run(endless, {});
    });
    await expect(broken).rejects.toMatchObject({ code: "query-timeout" });
    expect(await connection.read("MATCH (b:Batch) RETURN b.id AS id", {})).toEqual([]);
    await connection.close();
  });

  it("answers nothing after closing", async () => {
    const store = await openGrafeo({ directory: newDirectory() });
    await store.close();
    await expect(store.read("readMeta", {}, OWNER)).rejects.toMatchObject({ code: "store-closed" });
  });
});
