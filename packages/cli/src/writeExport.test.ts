import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writerOf } from "@maillage/importer";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { licenceOf, type NetworkOptions, networkFolder } from "./options.ts";
import { isFolder, refuseTaken, writeExport } from "./writeExport.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-export-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = [
  { path: "a.txt", pieces: ["one ", "two"] },
  { path: "below/b.txt", pieces: [new Uint8Array([104, 105])] },
];

describe("what an export writes", () => {
  it("is a folder for several files, unless a zip is asked for", () => {
    expect(isFolder("out", writerOf("package"))).toBe(true);
    expect(isFolder("out.ZIP", writerOf("package"))).toBe(false);
    expect(isFolder("out", writerOf("gexf"))).toBe(false);
  });

  it("lands below the folder, made where it is missing", async () => {
    const out = join(folder, "new", "out");
    await writeExport(out, files);
    expect(readFileSync(join(out, "a.txt"), "utf8")).toBe("one two");
    expect(readFileSync(join(out, "below/b.txt"), "utf8")).toBe("hi");
  });

  it("never lands outside it", async () => {
    await expect(writeExport(join(folder, "out"), [{ path: "../x.txt", pieces: ["x"] }])).rejects.toThrow(
      "a path leaves the folder",
    );
  });

  it("overwrites nothing", async () => {
    const file = join(folder, "taken.gexf");
    writeFileSync(file, "mine");
    mkdirSync(join(folder, "empty"));
    await expect(refuseTaken(file, false)).rejects.toMatchObject({ code: "export-exists", kind: "usage" });
    await expect(refuseTaken(folder, true)).rejects.toMatchObject({ code: "export-exists" });
    await expect(refuseTaken(join(folder, "empty"), true)).resolves.toBeUndefined();
    await expect(refuseTaken(join(folder, "none"), true)).resolves.toBeUndefined();
    await expect(writeExport(file, [{ path: "", pieces: ["other"] }])).rejects.toMatchObject({
      code: "export-not-writable",
    });
    expect(readFileSync(file, "utf8")).toBe("mine");
  });
});

describe("the licence", () => {
  const options = () => ({ dataDir: folder, network: "mine" }) as NetworkOptions;
  it("is the first line of licence.txt beside the store, and not stated without one", () => {
    expect(licenceOf(options())).toBeNull();
    mkdirSync(networkFolder(options()));
    writeFileSync(join(networkFolder(options()), "licence.txt"), " CC0-1.0 \nmore\n");
    expect(licenceOf(options())).toBe("CC0-1.0");
    writeFileSync(join(networkFolder(options()), "licence.txt"), "\n");
    expect(licenceOf(options())).toBeNull();
  });
});
