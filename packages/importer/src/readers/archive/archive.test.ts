import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PackageProblem } from "../../problems.ts";
import { withFile } from "../text/collected.ts";
import { orProblem } from "../text/refused.ts";
import { withArchive } from "./archive.ts";
import { type MadeEntry, madeZip } from "./madeZip.ts";
import { unpackFiles } from "./unpackFiles.ts";

/** Every file of a zip as text, and the problems. */
const read = (bytes: Uint8Array) =>
  withFile("a.zip", bytes, async (file) => {
    const problems: PackageProblem[] = [];
    const texts = await orProblem({ problem: (problem) => problems.push(problem) }, () =>
      withArchive(file, async (archive) => {
        const found: [string, string][] = [];
        for (const name of archive.sizes.keys()) {
          const parts: Uint8Array[] = [];
          for await (const part of archive.bytes(name)) parts.push(part);
          found.push([name, Buffer.concat(parts).toString()]);
        }
        return found;
      }),
    );
    return { texts, problems: problems.map(({ rule, message }) => [rule, message]) };
  });
const one = (entry: Partial<MadeEntry>) => madeZip([{ name: "a.csv", bytes: "a,b\n1,2\n", ...entry }]);

describe("a zip", () => {
  it("gives its files, packed or not, and leaves its folders out", async () => {
    const zip = madeZip([
      { name: "data/", bytes: "" },
      { name: "data/é.csv", bytes: "a,b\n" },
      { name: "b.csv", bytes: "c", method: 0 },
      { name: "empty", bytes: "" },
    ]);
    expect(await read(zip)).toEqual({
      texts: [
        ["data/é.csv", "a,b\n"],
        ["b.csv", "c"],
        ["empty", ""],
      ],
      problems: [],
    });
  });

  it.each([
    ["a path out of its folder", "../../etc/passwd", 'leads out of its folder: "../../etc/passwd"'],
    ["a path out of a folder in it", "data/../../x", 'leads out of its folder: "data/../../x"'],
    ["a path from the root", "/etc/passwd", 'is a path from the root: "/etc/passwd"'],
    ["a path of Windows", "C:x.csv", 'is a path from the root: "C:x.csv"'],
    ["a backslash", "..\\x.csv", 'holds a backslash: "..\\x.csv"'],
    ["a NUL", "a.csv\0.txt", 'holds a NUL: "a.csv\uFFFD.txt"'],
    ["a turned name", "a\u202evsc.exe", 'holds characters that cannot be seen: "a\uFFFDvsc.exe"'],
    ["an empty part", "a//b.csv", 'is no plain path: "a//b.csv"'],
    ["no name", "", 'is empty: ""'],
    ["a long name", "x".repeat(256), `has more than 255 characters: "${"x".repeat(59)}…"`],
  ])("with %s is refused", async (_, name, message) => {
    expect((await read(one({ name }))).problems).toEqual([
      ["unsafe-entry-name", `a.zip holds a file whose name ${message}`],
    ]);
  });

  const nine = Buffer.alloc(9_000_000);
  it.each([
    [
      "a link",
      one({ mode: 0o120777 }),
      "entry-not-a-file",
      '"a.csv" in a.zip is a link or a device, not a file',
    ],
    [
      "a pipe",
      one({ mode: 0o010644 }),
      "entry-not-a-file",
      '"a.csv" in a.zip is a link or a device, not a file',
    ],
    ["a password", one({ flags: 1 }), "encrypted-file", '"a.csv" in a.zip is encrypted'],
    ["strong encryption", one({ flags: 0x41 }), "encrypted-file", "a.zip is encrypted"],
    [
      "unusual packing",
      one({ method: 12 }),
      "unknown-packing",
      '"a.csv" in a.zip is packed in a way that is not read (method 12)',
    ],
    [
      "a size that is too small",
      one({ size: 3 }),
      "untrue-size",
      '"a.csv" in a.zip is not as long as a.zip says: 3 bytes',
    ],
    [
      "a size that is too large",
      one({ size: 30 }),
      "untrue-size",
      '"a.csv" in a.zip is not as long as a.zip says: 30 bytes',
    ],
    [
      "another checksum",
      one({ sum: 1 }),
      "damaged-file",
      '"a.csv" in a.zip is damaged: it cannot be unpacked',
    ],
    [
      "a bomb",
      one({ bytes: nine }),
      "unpacks-too-large",
      '"a.csv" in a.zip unpacks to more than 100 times its size',
    ],
    [
      "a bomb that lies",
      one({ bytes: nine, size: 900_000 }),
      "untrue-size",
      '"a.csv" in a.zip is not as long as a.zip says: 900000 bytes',
    ],
    [
      "many large files",
      madeZip(
        Array.from({ length: 3 }, (_, at) => ({
          name: `${at}`,
          bytes: "",
          size: 70_000_000,
          packedSize: 1_000_000,
        })),
      ),
      "unpacks-too-large",
      "a.zip unpacks to more than 200 MB",
    ],
    [
      "a thousand files and one",
      madeZip(Array.from({ length: 1_001 }, (_, at) => ({ name: `${at}`, bytes: "" }))),
      "too-many-entries",
      "a.zip holds 1001 files, more than 1000",
    ],
    [
      "one name twice",
      madeZip([
        { name: "a", bytes: "1" },
        { name: "a", bytes: "2" },
      ]),
      "entry-twice",
      'a.zip holds "a" twice',
    ],
    [
      "one name but for case",
      madeZip([
        { name: "a.csv", bytes: "1" },
        { name: "A.csv", bytes: "2" },
      ]),
      "entry-twice",
      'a.zip holds "A.csv" twice, once as "a.csv"',
    ],
    [
      "one name but for its normal form",
      madeZip([
        { name: "\u00e9", bytes: "1" },
        { name: "e\u0301", bytes: "2" },
      ]),
      "entry-twice",
      'a.zip holds "e\u0301" twice, once as "\u00e9"',
    ],
    [
      "its end cut off",
      one({}).subarray(0, 50),
      "truncated-file",
      "a.zip is cut off, or is no zip: its list of files is missing",
    ],
    [
      "its beginning cut off",
      one({}).subarray(30),
      "damaged-file",
      "a.zip is damaged: its list of files cannot be read",
    ],
    [
      "nothing",
      Buffer.alloc(0),
      "truncated-file",
      "a.zip is cut off, or is no zip: its list of files is missing",
    ],
  ])("with %s is refused", async (_, bytes, rule, message) => {
    expect(await read(bytes)).toEqual({ texts: null, problems: [[rule, message]] });
  });

  it("never throws, whatever became of its bytes", async () => {
    const zip = madeZip([
      { name: "a.csv", bytes: "a,b\n1,2\n" },
      { name: "b.csv", bytes: "c", method: 0 },
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.nat(zip.length),
        fc.boolean(),
        async (changes, cut, whole) => {
          const bytes = Buffer.from(zip);
          for (const [at, byte] of changes) bytes[at] = byte;
          const found = await read(whole ? bytes : bytes.subarray(0, cut));
          expect(found.texts === null).toBe(found.problems.length === 1);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("the files of a zip", () => {
  const unpack = (entries: readonly MadeEntry[]) =>
    withFile("p.zip", madeZip(entries), async (file) => {
      const problems: PackageProblem[] = [];
      const folder = path.join(path.dirname(file.path), "unpacked");
      const files = await unpackFiles(file, folder, { problem: (problem) => problems.push(problem) });
      const told = problems.map(({ rule, message }) => [rule, message]);
      if (files === null) return told;
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      return files.map(({ name, path: place }, at) => {
        expect(place).toBe(path.join(folder, String(at)));
        expect(statSync(place).mode & 0o777).toBe(0o600);
        return [name, readFileSync(place, "utf8")];
      });
    });

  it("stand under numbers, for their owner only, without what systems add", async () => {
    expect(
      await unpack([
        { name: "my-package/sources.csv", bytes: "id,title\n" },
        { name: "my-package/data/ties.csv", bytes: "tie\n" },
        { name: "__MACOSX/._sources.csv", bytes: "x" },
        { name: "my-package/.DS_Store", bytes: "x" },
      ]),
    ).toEqual([
      ["my-package/sources.csv", "id,title\n"],
      ["my-package/data/ties.csv", "tie\n"],
    ]);
  });

  it.each([
    ["of which there is none", [], "nothing-to-import", "p.zip holds no file"],
    [
      "of which one is packed itself",
      [
        { name: "sources.csv", bytes: "" },
        { name: "more.zip", bytes: "" },
      ],
      "archive-in-archive",
      'p.zip holds another packed file, "more.zip", which is not opened',
    ],
    [
      "of which one is damaged",
      [
        { name: "sources.csv", bytes: "" },
        { name: "ties.csv", bytes: "abc", sum: 1 },
      ],
      "damaged-file",
      '"ties.csv" in p.zip is damaged: it cannot be unpacked',
    ],
    [
      "of which one leads elsewhere",
      [{ name: "../ties.csv", bytes: "abc" }],
      "unsafe-entry-name",
      'p.zip holds a file whose name leads out of its folder: "../ties.csv"',
    ],
  ])("%s", async (_, entries, rule, message) => {
    expect(await unpack(entries)).toEqual([[rule, message]]);
  });
});
