import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fakeStore } from "./fakeStore.ts";
import { runImport } from "./import.ts";
import { importFiles } from "./importFiles.ts";
import { TINY, tinyPackage } from "./package/tinyPackage.ts";
import { prepareImport } from "./prepare.ts";
import { type MadeEntry, madeZip } from "./readers/archive/madeZip.ts";
import { bytesOf, exported, tinyStore } from "./writers/tinyNetwork.ts";

// A folder for temporary ones of its own, so that what is left behind is seen.
const own = mkdtempSync(path.join(tmpdir(), "maillage-packed-"));
beforeAll(() => {
  vi.stubEnv("TMPDIR", own);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(own, { recursive: true });
});

const saved = (name: string, bytes: Uint8Array | string) => {
  const file = path.join(mkdtempSync(path.join(own, "given-")), name);
  writeFileSync(file, bytes);
  return { name, path: file };
};
const request = (...files: { name: string; path: string }[]) => ({
  files,
  mapping: null,
  today: "2026-02-03",
});
const prepare = async (...files: { name: string; path: string }[]) => {
  const before = readdirSync(own);
  const prepared = await prepareImport(request(...files));
  expect(readdirSync(own)).toEqual(before);
  return prepared;
};
const zipped = (entries: readonly MadeEntry[], name = "net.zip") => prepare(saved(name, madeZip(entries)));
const tinyEntries = (folder: string): MadeEntry[] => [
  ...Object.entries(TINY).map(([name, bytes]) => ({ name: `${folder}${name}`, bytes })),
  { name: `${folder}datapackage.json`, bytes: '{"name":"tiny","title":"Tiny"}' },
];

describe("a package in a zip", () => {
  it.each([
    ["at its top", ""],
    ["in a folder", "tiny/"],
    ["deep in it", "a/b/"],
  ])("%s is the package", async (_, folder) => {
    const { format, proposed, content, problems } = await zipped([
      ...tinyEntries(folder),
      { name: `__MACOSX/${folder}._ties.csv`, bytes: "x" },
    ]);
    expect(problems).toEqual([]);
    expect({ format, proposed }).toEqual({ format: "package", proposed: false });
    expect(content).toMatchObject({ namespace: "tiny", title: "Tiny" });
    expect(content?.rows.ties).toHaveLength(3);
  });

  it("imports as its folder does: nothing changes after the folder", async () => {
    const store = fakeStore();
    await runImport(store, await tinyPackage());
    const again = await importFiles(store, request(saved("net.zip", madeZip(tinyEntries("")))));
    expect(again).toMatchObject({ batch: null, problems: [], changed: 0, added: { entities: 0, ties: 0 } });
  });

  it.each(["package", "csv"])("that was exported as %s imports as the same network", async (format) => {
    const store = await tinyStore();
    const file = saved("tiny-r1.zip", await bytesOf(await exported(store, format)));
    expect(await importFiles(store, request(file))).toMatchObject({ batch: null, problems: [], changed: 0 });
  });

  it("tells of the files beside it", async () => {
    const { notes, content } = await zipped([
      ...tinyEntries("tables/"),
      { name: "nodes.csv", bytes: "Id\n" },
    ]);
    expect(content?.namespace).toBe("tiny");
    expect(notes.map(({ code, message }) => [code, message])).toEqual([
      ["files-left-out", "net.zip holds a package; nodes.csv was not read"],
    ]);
  });

  it("without a name has that of its folder or of the zip", async () => {
    const entries = (folder: string) => tinyEntries(folder).slice(0, -1);
    expect((await zipped(entries("My Package/"))).content?.namespace).toBe("my-package");
    expect((await zipped(entries(""), "My Net.v2.zip")).content?.namespace).toBe("my-net.v2");
  });

  it("is refused with the problems of its files", async () => {
    const { problems, content } = await zipped([
      { name: "sources.csv", bytes: TINY["sources.csv"] ?? "" },
      { name: "ties.csv", bytes: TINY["ties.csv"] ?? "" },
      { name: "datapackage.json", bytes: "{}" },
    ]);
    expect(content).toBeNull();
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toContain("datapackage.json no-package-name");
  });

  it("twice is refused", async () => {
    const { problems } = await zipped([...tinyEntries("a/"), ...tinyEntries("b/")]);
    expect(problems).toEqual([
      {
        file: "net.zip",
        row: 0,
        column: null,
        value: null,
        rule: "several-packages",
        message: "net.zip holds more than one package",
        suggestion:
          "unpack it, pack each folder in it that holds a sources.csv into a zip of its own, and import these one after the other, in the order of their names; in a terminal, maillage import net.zip does all of this",
      },
    ]);
  });
});

it("two packages in zips are told to come one after the other", async () => {
  const { problems } = await prepare(
    saved("a.zip", madeZip(tinyEntries(""))),
    saved("b.zip", madeZip(tinyEntries(""))),
  );
  expect(problems).toMatchObject([
    {
      file: "a.zip",
      rule: "several-packages",
      message: "a.zip holds a package, and other files are given with it",
      suggestion: "import it alone",
    },
  ]);
});

describe("a zip that is made to harm", () => {
  it.each<[string, readonly MadeEntry[], string, string]>([
    [
      "by where its files go",
      [...tinyEntries(""), { name: "../../.bashrc", bytes: "x" }],
      "unsafe-entry-name",
      'net.zip holds a file whose name leads out of its folder: "../../.bashrc"',
    ],
    [
      "by unpacking to far more",
      [{ name: "nodes.csv", bytes: Buffer.alloc(3_000_000) }],
      "unpacks-too-large",
      '"nodes.csv" in net.zip unpacks to more than 100 times its size',
    ],
    [
      "by lying about a size",
      [{ name: "nodes.csv", bytes: "a,b\n1,2\n3,4\n", size: 4 }],
      "untrue-size",
      '"nodes.csv" in net.zip is not as long as net.zip says: 4 bytes',
    ],
    [
      "by holding another",
      [{ name: "nodes.csv.gz", bytes: "x" }],
      "archive-in-archive",
      'net.zip holds another packed file, "nodes.csv.gz", which is not opened',
    ],
    [
      "by a link",
      [{ name: "nodes.csv", bytes: "/etc/passwd", mode: 0o120777 }],
      "entry-not-a-file",
      '"nodes.csv" in net.zip is a link or a device, not a file',
    ],
    ["by nothing", [], "nothing-to-import", "net.zip holds no file"],
  ])("%s is refused, and leaves nothing", async (_, entries, rule, message) => {
    const { problems, content, mapping } = await zipped(entries);
    expect(problems.map((problem) => [problem.rule, problem.message])).toEqual([[rule, message]]);
    expect({ content, mapping }).toEqual({ content: null, mapping: null });
  });
});

describe("a zip of foreign files", () => {
  const nodes = { name: "export/nodes.csv", bytes: "id,label\na,Alpha\nb,Beta\n" };
  const edges = { name: "export/edges.csv", bytes: "source,target\na,b\n" };
  it("is opened as those files, and named after itself", async () => {
    const { proposed, mapping, files, problems } = await zipped([nodes, edges], "Who works.zip");
    expect(problems).toEqual([]);
    expect(proposed).toBe(true);
    expect(Object.keys(mapping?.tables ?? {})).toEqual(["nodes", "edges"]);
    expect(mapping?.name).toBe("who-works");
    expect(files.map(({ name }) => name)).toEqual(["nodes.csv", "edges.csv"]);
    const again = await prepareImport({
      ...request(saved("Who works.zip", madeZip([nodes, edges]))),
      mapping,
    });
    expect(again.problems).toEqual([]);
    expect(again.content?.rows.ties).toHaveLength(1);
  });

  it("with a README and a Frictionless description leaves them out, told", async () => {
    const descriptor = {
      name: "export/datapackage.json",
      bytes: '{"name":"x","resources":[{"name":"nodes"}]}',
    };
    const readme = { name: "export/README.md", bytes: "a,b\n" };
    const { mapping, notes } = await zipped([readme, descriptor, nodes, edges]);
    expect(Object.keys(mapping?.tables ?? {})).toEqual(["nodes", "edges"]);
    expect(notes.find(({ code }) => code === "files-left-out")?.message).toBe(
      "the other files are the data; README.md, datapackage.json were not read",
    );
  });

  it("keeps apart files of one name", async () => {
    const { mapping, problems } = await prepare(
      saved("a.zip", madeZip([nodes])),
      saved("b.zip", madeZip([nodes])),
    );
    expect(problems).toEqual([]);
    expect(Object.keys(mapping?.tables ?? {})).toEqual(["a.zip/export/nodes", "b.zip/export/nodes"]);
  });

  it("of a kind that a reader knows stays what it is", async () => {
    const workbook = await bytesOf(await exported(await tinyStore(), "xlsx"));
    expect((await prepare(saved("net.zip", workbook))).format).toBe("workbook");
  });

  it("with a file of no known format says which", async () => {
    const { problems } = await zipped([nodes, { name: "export/photo.jpg", bytes: "\u00ff\u00d8" }]);
    expect(problems.map(({ file, rule }) => [file, rule])).toEqual([["photo.jpg", "unknown-format"]]);
  });
});

describe("files of a package, given one by one,", () => {
  const folderFiles = async (changes: Record<string, string | null> = {}) => {
    const folder = await tinyPackage(changes);
    return readdirSync(folder).map((name) => saved(name, readFileSync(path.join(folder, name))));
  };
  it("are the package when datapackage.json names it", async () => {
    const store = fakeStore();
    await runImport(store, await tinyPackage());
    const files = await folderFiles();
    expect((await prepare(...files)).format).toBe("package");
    expect(await importFiles(store, request(...files))).toMatchObject({ batch: null, problems: [] });
  });

  it("have no name without it, so a mapping is proposed, in which it stands", async () => {
    const files = (await folderFiles()).filter(({ name }) => name !== "datapackage.json");
    const { format, proposed, mapping } = await prepare(...files);
    expect({ format, proposed }).toEqual({ format: "delimited", proposed: true });
    if (mapping === null) throw new Error("none is proposed");
    const named = { ...request(...files), mapping: { ...mapping, name: "tiny" } };
    expect(await importFiles(await tinyStore(), named)).toMatchObject({ batch: null, problems: [] });
  });
});

it("the folder of an export as CSV is the package inside it", async () => {
  const store = await tinyStore();
  const folder = mkdtempSync(path.join(own, "csv-"));
  const inside = await tinyPackage();
  writeFileSync(path.join(folder, "nodes.csv"), "Id\n");
  symlinkSync(inside, path.join(folder, "tables"));
  expect(await runImport(store, folder)).toMatchObject({ batch: null, problems: [] });
});
