import { fork } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { OWNER } from "@maillage/model";
import { openGrafeo } from "@maillage/store";
import { afterAll, describe, expect, it, vi } from "vitest";
import { rowsOfColumns } from "../../packages/store/src/columns.ts";
import type { Row } from "../../packages/store/src/engine.ts";
import { readArrow } from "../../packages/store/src/grafeo/arrow.ts";
import { startChild } from "../../packages/store/src/grafeo/childProcess.ts";
import {
  ANSWER_BYTES,
  ANSWER_ROWS,
  type ChildAnswer,
  type ChildRequest,
} from "../../packages/store/src/grafeo/childProtocol.ts";
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

describe("a store in another form", () => {
  it.each([
    [
      "SET m.form = 99",
      "store-newer",
      "The network was stored by a newer Maillage (form 99; this one reads form 2). It was left as it is. Start that version, or choose another --data-dir.",
    ],
    [
      "REMOVE m.form",
      "store-older",
      "The network was stored by an older Maillage (form 1; this one reads form 2). It was left as it is. Import its packages into another --data-dir, or start that version to export it.",
    ],
  ])("after %s is refused as %s and left as it is", async (change, code, told) => {
    const directory = newDirectory();
    await (await openGrafeo({ directory })).close();
    const connection = await connectGrafeo({ directory });
    await connection.transaction((run) => run(`MATCH (m:Meta) ${change}`, {}));
    await connection.close();
    const opened = openGrafeo({ directory });
    await expect(opened).rejects.toMatchObject({ code, message: told });
    const again = await connectGrafeo({ directory });
    const [meta] = await again.read("MATCH (m:Meta) RETURN m.form AS form, m.revision AS revision", {});
    await again.close();
    expect(meta).toEqual({ form: code === "store-newer" ? 99 : null, revision: 0 });
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

  it("gives up a read during a transaction, which goes on", async () => {
    const connection = await connectGrafeo({ directory: newDirectory(), queryMsMax: 500 });
    await connection.transaction(async (run) => {
      await run("CREATE (:Batch {id: 'one'})", {});
      await expect(connection.read(endless, {})).rejects.toMatchObject({ code: "query-timeout" });
      await run("CREATE (:Batch {id: 'two'})", {});
    });
    await connection.settle();
    expect(await connection.read("MATCH (b:Batch) RETURN b.id AS id ORDER BY id", {})).toEqual([
      { id: "one" },
      { id: "two" },
    ]);
    await connection.close();
  });

  it("ends once nothing is written any more when a read was given up meanwhile", async () => {
    const child = startChild();
    await child.ask({ ask: "open", file: join(root, "written.grafeo") }, 30_000);
    await child.ask({ ask: "begin" }, 30_000);
    const read = child.ask({ ask: "read", text: endless, params: {} }, 300);
    await expect(read).rejects.toMatchObject({ code: "query-timeout" });
    expect(child.isAlive()).toBe(true);
    await child.ask({ ask: "commit" }, 30_000);
    expect(child.isAlive()).toBe(false);
    await child.end();
  });

  it("counts the time of a read from when it begins it, not while it does something else", async () => {
    const child = startChild();
    await child.ask({ ask: "open", file: join(root, "paused.grafeo") }, 30_000);
    process.kill(child.pid, "SIGSTOP");
    const read = child.askColumns({ ask: "read", text: "RETURN 1 AS n", params: {} }, 500);
    await delay(1000);
    process.kill(child.pid, "SIGCONT");
    expect(await rowsOfColumns(readArrow(await read))).toEqual([{ n: 1 }]);
    await child.end();
  });

  it("answers much part by part, the next when one was taken over", async () => {
    const child = fork(resolve(import.meta.dirname, "../../packages/cli/dist/grafeoChild.js"), [], {
      serialization: "advanced",
    });
    const answers: ChildAnswer[] = [];
    child.on("message", (message: ChildAnswer) => answers.push(message));
    const ask = (request: ChildRequest) => child.send(request);
    ask({ number: 1, ask: "open", file: join(root, "parts.grafeo") });
    ask({ number: 2, ask: "begin" });
    const parts = (number: number) =>
      answers.flatMap((answer) => (answer.number === number && "part" in answer ? [answer.part] : []));
    const inParts = async (number: number, most: number, last: "rows" | "columns") => {
      await vi.waitFor(() => expect(parts(number)).toHaveLength(1));
      await delay(100);
      expect(parts(number).map(({ length }) => length)).toEqual([most]);
      ask({ number, ask: "more" });
      await vi.waitFor(() => expect(parts(number)).toHaveLength(2));
      ask({ number, ask: "more" });
      await vi.waitFor(() => expect(answers.at(-1)).toHaveProperty(last));
      const told = answers.at(-1) as unknown as Record<typeof last, Row[] | Uint8Array>;
      return [...parts(number), told[last]];
    };
    ask({ number: 3, ask: "run", text: "UNWIND range(1, 600) AS n RETURN n", params: {} });
    const rows = (await inParts(3, ANSWER_ROWS, "rows")).flat() as Row[];
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 600 }, (_, at) => at + 1));
    ask({ number: 4, ask: "read", text: "UNWIND range(1, 300000) AS n RETURN n", params: {} });
    const bytes = Buffer.concat((await inParts(4, ANSWER_BYTES, "columns")) as Uint8Array[]);
    const { length, of } = readArrow(bytes);
    expect([length, of("n").at(0), of("n").at(299_999)]).toEqual([300_000, 1, 300_000]);
    child.kill();
    const connection = await connectGrafeo({ directory: newDirectory() });
    expect((await connection.read("UNWIND range(1, 600) AS n RETURN n", {})).map(({ n }) => n)).toEqual(
      Array.from({ length: 600 }, (_, at) => at + 1),
    );
    await connection.close();
  });

  it("answers nothing after closing", async () => {
    const store = await openGrafeo({ directory: newDirectory() });
    await store.close();
    await expect(store.read("readMeta", {}, OWNER)).rejects.toMatchObject({ code: "store-closed" });
  });
});
