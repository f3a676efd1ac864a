import { MessageChannel } from "node:worker_threads";
import { type BatchWrite, type Id, MaillageError } from "@maillage/model";
import { describe, expect, it } from "vitest";
import type { Run } from "./engine.ts";
import { lend } from "./lend.ts";
import { lentStore } from "./lentStore.ts";

const WRITE: BatchWrite = {
  batch: {
    id: "batch" as Id,
    at: "2026-01-01T00:00:00.000Z",
    title: "",
    hash: "",
    undone: false,
    counts: { entities: 0, ties: 0, sources: 0, claims: 0 },
  },
  ...{ entities: [], ties: [], sources: [], claims: [], coverage: [], superseded: [], revision: 0 },
};

describe("a lent store", () => {
  it("fails by what the engine makes of its error at the end of the transaction, not by the engine's own words", async () => {
    const { port1, port2 } = new MessageChannel();
    const raw = Object.assign(new Error("Node(7) already exists with name 'Alma Quill'"), {
      code: "Neo.Taken",
    });
    const refuse: Run = () => Promise.reject(raw);
    let isMeant = true;
    lend(port1, {
      read: async () => new Uint8Array(),
      judgeAll: async () => [],
      inTurn: (work) =>
        work(refuse).catch((error: { readonly code?: string }) => {
          isMeant &&= error === raw;
          throw new MaillageError("store-conflict", "conflict", "An id of the batch is already taken.");
        }),
    });
    const lent = lentStore(port2, "neo4j");
    for (const _ of ["once", "again"])
      await expect(lent.writeBatch(WRITE)).rejects.toMatchObject({
        code: "store-conflict",
        kind: "conflict",
      });
    expect(isMeant).toBe(true);
    port2.close();
  });
});
