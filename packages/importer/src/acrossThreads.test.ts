import { setTimeout as delay } from "node:timers/promises";
import { MessageChannel, Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { askThread } from "./askThread.ts";
import { emptyRows } from "./package/check.ts";
import { receiveRows, sendRows } from "./rowsAcross.ts";

const row = (line: number) => ({ file: "ties" as const, line, cells: { id: String(line) } });

describe("rows sent to another thread", () => {
  it("come in their order, the next slice when one was taken over", async () => {
    const rows = { ...emptyRows(), ties: Array.from({ length: 1201 }, (_, at) => row(at)), facts: [row(7)] };
    const { port1, port2 } = new MessageChannel();
    const [received] = await Promise.all([receiveRows(port2), sendRows(rows, port1)]);
    expect(received).toEqual(rows);

    const { port1: from, port2: to } = new MessageChannel();
    const sizes: number[] = [];
    to.on("message", (sent: { rows?: unknown[] }) => sizes.push(sent.rows?.length ?? 0));
    const sending = sendRows(rows, from);
    for (const all of [[500], [500, 500], [500, 500, 201], [500, 500, 201, 1]]) {
      await delay(20);
      expect(sizes).toEqual(all);
      to.postMessage("taken");
    }
    await sending;
    to.close();
  });

  it("are cancelled when their sender ends", async () => {
    const { port1, port2 } = new MessageChannel();
    const received = receiveRows(port2);
    port1.close();
    await expect(received).rejects.toMatchObject({ code: "import-cancelled" });
  });
});

describe("a thread that is asked", () => {
  const answering =
    'const { parentPort } = require("node:worker_threads"); parentPort.on("message", ({ number, ask }) => {';

  it("answers, and fails as it says", async () => {
    const worker = new Worker(
      `${answering} parentPort.postMessage(ask === 0 ? { number, failed: { code: "zero", kind: "conflict", message: "No." } } : { number, answered: ask + 1 }); });`,
      { eval: true },
    );
    const ask = askThread<number>(worker);
    const refused = expect(ask(0)).rejects.toMatchObject({ code: "zero", kind: "conflict", message: "No." });
    expect(await Promise.all([ask(1), ask(2)])).toEqual([2, 3]);
    await refused;
    await worker.terminate();
  });

  it("fails every question once it was ended or has no memory left", async () => {
    const silent = new Worker(`${answering} });`, { eval: true });
    const ask = askThread<number>(silent);
    const asked = expect(ask(1)).rejects.toMatchObject({ code: "import-cancelled" });
    await silent.terminate();
    await asked;
    await expect(ask(2)).rejects.toMatchObject({ code: "import-cancelled" });
    const greedy = new Worker(
      `${answering} const all = []; for (;;) all.push(new Array(1000).fill(number + all.length)); });`,
      { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } },
    );
    await expect(askThread<number>(greedy)(1)).rejects.toMatchObject({ code: "import-too-large" });
  });
});
