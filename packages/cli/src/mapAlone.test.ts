import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MaillageError } from "@maillage/model";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openAccess } from "./access.ts";
import { program } from "./program.ts";

vi.mock("./access.ts", async (original) => ({
  ...(await original<typeof import("./access.ts")>()),
  openAccess: vi.fn(),
}));

let folder = "";
let out = "";
let err = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-alone-"));
  writeFileSync(join(folder, "ties.csv"), "from,to\nAlpha,Beta\n");
  [out, err] = ["", ""];
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
    err += String(chunk);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const mapWhere = (code: string) => {
  vi.mocked(openAccess).mockRejectedValue(new MaillageError(code, "conflict", "It is closed."));
  return program().parseAsync(["node", "maillage", "map", join(folder, "ties.csv"), "--data-dir", folder]);
};

it.each(["store-locked", "store-newer", "store-older"])(
  "map proposes from the files alone, and says so, where the store is closed: %s",
  async (code) => {
    await mapWhere(code);
    expect(err).toContain("Proposed from the files alone, because of this: It is closed.\n");
    expect(out).toContain("becomes: ties");
  },
);

it("map tells of a store that is damaged, and proposes nothing", async () => {
  await expect(mapWhere("store-damaged")).rejects.toMatchObject({ code: "store-damaged" });
  expect(out).toBe("");
});
