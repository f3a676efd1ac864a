import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MaillageError } from "@maillage/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findingIn } from "./analyse.ts";
import { writeNew, writeWhole } from "./newFile.ts";
import { writeExport } from "./writeExport.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-new-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Gives one piece, then fails as a full disk does. */
function* untilFull() {
  yield "half of it";
  throw Object.assign(new Error("no space left"), { code: "ENOSPC", syscall: "write" });
}
const refused = (why: string) =>
  new MaillageError(
    "finding-not-writable",
    "usage",
    `It cannot be written there: ${why}. Name another path with --save.`,
  );

describe("a new file", () => {
  it("leaves nothing behind where the disk is full", async () => {
    await expect(writeWhole(join(folder, "a"), untilFull())).rejects.toMatchObject({ code: "ENOSPC" });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("leaves no part of an export either, and says why", async () => {
    const files = [
      { path: "a.csv", pieces: ["whole"] },
      { path: "b.csv", pieces: untilFull() },
    ];
    await expect(writeExport(folder, files)).rejects.toMatchObject({
      code: "export-not-writable",
      message: expect.stringContaining("the disk is full"),
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("says what is in the way, and touches nothing that is there", async () => {
    const file = join(folder, "mine.json");
    writeFileSync(file, "mine");
    await expect(writeNew(file, "other", refused)).rejects.toThrow("a file is there already");
    expect(readFileSync(file, "utf8")).toBe("mine");
    await expect(writeNew(join(folder, "none", "x"), "other", refused)).rejects.toThrow(
      "the folder is not there, or may not be written. Name another path with --save.",
    );
  });
});

describe("a finding's file", () => {
  it("that is not there is told apart from one that is no finding", async () => {
    for (const path of [join(folder, "none.json"), folder])
      await expect(findingIn(path)).rejects.toMatchObject({ code: "finding-not-readable" });
    const file = join(folder, "f.json");
    for (const text of ["{}", " ".repeat(1_000_001)]) {
      writeFileSync(file, text);
      await expect(findingIn(file)).rejects.toMatchObject({ code: "finding-invalid" });
    }
  });
});
