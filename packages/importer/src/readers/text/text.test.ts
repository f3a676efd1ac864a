import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadChoices } from "../reader.ts";
import { collector, withFile } from "./collected.ts";
import { openText, readText } from "./text.ts";

const read = (bytes: string | Uint8Array, choices: ReadChoices = {}, name = "a.txt") =>
  withFile(name, bytes, async (file) => {
    const sink = collector();
    const text = await readText(file, sink, choices);
    return { text, notes: sink.notes, problems: sink.problems };
  });
const lines = (bytes: string | Uint8Array, choices: ReadChoices = {}) =>
  withFile("a.txt", bytes, async (file) => {
    const sink = collector();
    const found: [number, string][] = [];
    const text = await openText(file, sink, choices);
    await text?.eachLine((line, number) => found.push([number, line]));
    return { found, problems: sink.problems };
  });
const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(text, "utf16le");
  return big ? bytes.swap16() : bytes;
};
const latin1 = (text: string) => Buffer.from(text, "latin1");
const messages = (found: { problems: readonly { rule: string; row: number; message: string }[] }) =>
  found.problems.map(({ rule, row, message }) => [rule, row, message]);

describe("the encoding of a text", () => {
  it.each([
    ["ASCII", Buffer.from("a\nb"), "a\nb", []],
    ["UTF-8", Buffer.from("réseau\nشبكة 網 😀"), "réseau\nشبكة 網 😀", []],
    ["UTF-8 with a mark", Buffer.from("\ufeffréseau"), "réseau", []],
    ["UTF-16LE with a mark", utf16("\ufeffréseau 😀\r\n"), "réseau 😀\r\n", ["encoding-read utf-16le"]],
    ["UTF-16BE with a mark", utf16("\ufeffréseau\n", true), "réseau\n", ["encoding-read utf-16be"]],
    [
      "UTF-16LE without",
      utf16("name,place\nشبكة,Tunis\n"),
      "name,place\nشبكة,Tunis\n",
      ["encoding-read utf-16le"],
    ],
    ["UTF-16BE without", utf16("name,place\n", true), "name,place\n", ["encoding-read utf-16be"]],
    ["Latin-1", latin1("réseau"), "réseau", ["encoding-unsure windows-1252 or iso-8859-1"]],
    [
      "Windows-1252",
      Buffer.from([0x80, 0x20, 0x93, 0xe9, 0x94, 0x9f]),
      "€ “é”Ÿ",
      ["encoding-unsure windows-1252 or iso-8859-15"],
    ],
    ["an empty file", Buffer.alloc(0), "", []],
  ])("%s", async (_, bytes, text, notes) => {
    const found = await read(bytes);
    expect(found.problems).toEqual([]);
    expect(found.text).toBe(text);
    expect(
      found.notes.map(
        ({ code, values }) =>
          `${code} ${values.encoding}${values.others === undefined ? "" : ` or ${values.others}`}`,
      ),
    ).toEqual(notes);
  });

  it.each([
    ["big5", [0xb4, 0xba, 0xc2, 0x49, 0xa5, 0xd5, 0xae, 0xfc], "景點白海"],
    ["shift_jis", [0x93, 0x8c, 0x8b, 0x9e, 0x82, 0xcc], "東京の"],
    ["gb18030", [0xce, 0xd2, 0xc3, 0xc7, 0xb5, 0xc4], "我们的"],
  ])("offers %s as a choice and reads it when it is chosen", async (encoding, bytes, text) => {
    const cell = Buffer.concat([Buffer.from("name\n"), Buffer.from(bytes), Buffer.from("\n")]);
    const guessed = await read(cell);
    expect(guessed.problems).toEqual([]);
    expect(guessed.text).not.toContain(text);
    expect(guessed.notes[0]?.code).toBe("encoding-unsure");
    expect(guessed.notes[0]?.values.others?.split(", ")).toContain(encoding);
    const chosen = await read(cell, { encoding });
    expect(chosen.problems).toEqual([]);
    expect(chosen.text).toBe(`name\n${text}\n`);
  });

  it("says what it was unsure of", async () => {
    expect((await read(latin1("a\nréseau"))).notes[0]?.message).toBe(
      "a.txt is not UTF-8 (line 2); it was read as windows-1252. " +
        "If letters look wrong, name its encoding, in the mapping or by map --encoding: iso-8859-1, or another",
    );
  });

  it.each([
    [
      "two encodings",
      Buffer.concat([Buffer.from("a\né\nb\n"), latin1("é\n")]),
      {},
      ["mixed-encodings", 4, "a.txt holds text in two encodings: line 2 is UTF-8, line 4 is not"],
    ],
    [
      "a mark of UTF-8 before something else",
      Buffer.concat([Buffer.from("\ufeffa\n"), latin1("é\n")]),
      {},
      [
        "mixed-encodings",
        2,
        "a.txt holds text in two encodings: its byte order mark says UTF-8, line 2 is not",
      ],
    ],
    ["a NUL", Buffer.from("a\nb\0c"), {}, ["nul-byte", 2, "line 2 of a.txt holds a NUL byte"]],
    ["a NUL in UTF-16", utf16("\ufeffa\n\0"), {}, ["nul-byte", 2, "line 2 of a.txt holds a NUL byte"]],
    [
      "half a character of UTF-16",
      utf16("\ufeffa\nb").subarray(0, 7),
      {},
      ["wrong-encoding", 2, "line 2 of a.txt is not utf-16le text"],
    ],
    [
      "half a pair of UTF-16",
      utf16("\ufeffa\n\ud83dx"),
      {},
      ["wrong-encoding", 2, "line 2 of a.txt is not utf-16le text"],
    ],
    [
      "chosen UTF-8 that is none",
      latin1("a\né"),
      { encoding: "utf8" },
      ["wrong-encoding", 2, "line 2 of a.txt is not utf-8 text"],
    ],
    [
      "chosen Big5 that is none",
      latin1("a\né!"),
      { encoding: "big5" },
      ["wrong-encoding", 2, "line 2 of a.txt is not big5 text"],
    ],
    [
      "half a character of Big5",
      latin1("a\né"),
      { encoding: "big5" },
      ["wrong-encoding", 2, "line 2 of a.txt is not big5 text"],
    ],
    [
      "no encoding",
      "a",
      { encoding: "klingon" },
      ["unknown-encoding", 0, 'there is no encoding "klingon" in which a.txt could be read'],
    ],
  ])("refuses %s", async (_, bytes, choices, problem) => {
    const found = await read(bytes, choices);
    expect(found.text).toBeNull();
    expect(messages(found)).toEqual([problem]);
    expect(found.problems[0]?.suggestion).toMatch(/\w/);
  });

  it("is UTF-8 exactly where Node's decoder says so, however the bytes are cut", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.string({ unit: "binary", maxLength: 8 }).map((text) => new Uint8Array(Buffer.from(text))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (each) => {
        const found = await read(each, { encoding: "utf-8" });
        let strict: string | null = null;
        try {
          strict = new TextDecoder("utf-8", { fatal: true }).decode(each);
        } catch {}
        expect(found.text).toBe(strict?.includes("\0") === true ? null : strict);
        expect(found.problems).toHaveLength(found.text === null ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the lines of a text", () => {
  it.each([
    ["LF", "a\n\nb\n", ["a", "", "b"]],
    ["CRLF", "a\r\nb", ["a", "b"]],
    ["CR", "a\rb\r", ["a", "b"]],
    ["a bare CR among CRLF", "a\rb\r\nc", ["a\rb", "c"]],
  ])("%s", async (_, text, expected) => {
    expect((await lines(text)).found).toEqual(expected.map((line, at) => [at + 1, line]));
  });

  it("hold across pieces of the file", async () => {
    const long = Array.from({ length: 5 }, (_, at) => `${at} é${"x".repeat(700_000)}`);
    const { found } = await lines(long.join("\n"));
    expect(found.map(([, line]) => line)).toEqual(long);
  });

  it("are refused beyond 10 MB, though not in a text that is read whole", async () => {
    const bytes = Buffer.concat([Buffer.from("a\n"), Buffer.alloc(10_000_001, 0x78)]);
    expect(messages(await lines(bytes))).toEqual([
      ["line-too-long", 2, "line 2 of a.txt is longer than 10 MB"],
    ]);
    expect((await read(bytes)).text).toHaveLength(10_000_003);
  });
});

describe("gzip", () => {
  it("is unpacked", async () => {
    expect((await read(gzipSync(latin1("réseau")), {}, "a.csv.gz")).text).toBe("réseau");
  });

  it.each([
    [
      "cut off",
      gzipSync(Buffer.from("abc".repeat(1000))).subarray(0, 20),
      ["truncated-file", 0, "a.gz is cut off: its gzip data has no end"],
    ],
    [
      "damaged",
      (() => {
        const bytes = gzipSync(Buffer.from("abcdefgh"));
        bytes[bytes.length - 6] = (bytes[bytes.length - 6] ?? 0) ^ 0xff;
        return bytes;
      })(),
      ["damaged-file", 0, "a.gz is damaged: its gzip data cannot be unpacked"],
    ],
    [
      "a bomb",
      gzipSync(Buffer.alloc(5_000_000, 0x61)),
      ["unpacks-too-large", 0, "a.gz unpacks to more than 100 times its size"],
    ],
  ])("%s is refused", async (_, bytes, problem) => {
    const found = await read(bytes, {}, "a.gz");
    expect(found.text).toBeNull();
    expect(messages(found)).toEqual([problem]);
  });
});
