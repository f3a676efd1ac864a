import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { serve } from "./serve.ts";

const directory = mkdtempSync(join(tmpdir(), "maillage-serve-"));
const file = join(directory, "n", "server.json");
const seen: string[] = [];

vi.mock("@maillage/store", () => ({
  openGrafeo: async () => ({
    read: async () => {
      seen.push(readFileSync(file, "utf8"));
      throw new Error("the store broke while starting");
    },
    close: async () => void seen.push("closed"),
  }),
}));

it("says that it is starting while it holds the store, and no longer once starting failed", async () => {
  const where = { dataDir: directory, network: "n", store: "grafeo", neo4jUri: "", neo4jUser: "" } as const;
  await expect(serve({ ...where, port: 0, open: false })).rejects.toThrow("the store broke");
  expect(seen).toEqual([JSON.stringify({ pid: process.pid }), "closed"]);
  expect(() => readFileSync(file)).toThrow("ENOENT");
  rmSync(directory, { recursive: true });
});
