import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { prepareImport } from "../prepare.ts";
import { madeZip } from "./archive/madeZip.ts";
import { calledFormats, READERS } from "./readers.ts";

async function prepared(name: string, bytes: string | Uint8Array) {
  const folder = await mkdtemp(path.join(tmpdir(), "maillage-not-data-"));
  const file = { name, path: path.join(folder, name) };
  await writeFile(file.path, bytes);
  return prepareImport({ files: [file], mapping: null, today: "2026-01-02" });
}
const hex = (bytes: string) => Buffer.from(bytes.padEnd(80, "0"), "hex");
const packed = madeZip([{ name: "[Content_Types].xml", bytes: "<Types/>" }]);

describe("what is no data", () => {
  it.each([
    ["list.pdf", "%PDF-1.7\n", "a PDF, which holds pages, not tables"],
    ["list.docx", packed, "a text document, not a table"],
    ["list.odt", packed, "a text document, not a table"],
    ["list.rtf", "{\\rtf1 Alpha}", "a text document, not a table"],
    ["list.html", "<!DOCTYPE html>\n<html><table></table></html>", "a web page, not a file of data"],
    ["list.xml", '<?xml version="1.0"?>\n<html></html>', "a web page, not a file of data"],
    ["list.png", hex("89504e470d0a1a0a"), "a picture, in which nothing can be read"],
    ["list.jpg", hex("ffd8ffe0"), "a picture, in which nothing can be read"],
    ["list.webp", hex("524946460000000057454250"), "a picture, in which nothing can be read"],
    ["list.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>', "a picture, in which nothing can be read"],
  ])("is told in one sentence: %s", async (name, bytes, what) => {
    const { problems, mapping } = await prepared(name, bytes);
    expect(problems.map(({ rule, message }) => [rule, message])).toEqual([
      ["unknown-format", `${name} is ${what}`],
    ]);
    expect(mapping).toBeNull();
  });

  it("is told beside the formats that are known, as people call them", async () => {
    const { problems } = await prepared("a.xyz", "\u0001\u0002");
    expect(problems[0]?.suggestion).toMatch(
      /^save it in one of these: a spreadsheet \(XLSX, ODS\), a table of text \(CSV, TSV\), GEXF, /,
    );
    const words = calledFormats(READERS);
    for (const { format } of READERS) expect(words.split(", "), format).not.toContain(format);
  });
});

describe("a file packed by gzip", () => {
  it.each([
    ["net.gexf.gz", '<gexf version="1.2"><graph><nodes><node id="a"/></nodes></graph></gexf>', "gexf"],
    ["net.gml.gz", 'graph [ node [ id 1 label "Alpha" ] ]', "gml"],
    ["net.json.gz", '{"nodes":[{"id":"a"}],"links":[{"source":"a","target":"a"}]}', "graph-json"],
    ["list.csv.gz", "name,country\nAlpha,FR\n", "delimited"],
    ["a.bib.gz", "@book{a, title = {A history}, year = 1999}\n", "bibtex"],
  ])("is read as what it holds: %s", async (name, text, expected) => {
    const { problems, format, mapping } = await prepared(name, gzipSync(text));
    expect(problems).toEqual([]);
    expect(format).toBe(expected);
    expect(mapping).not.toBeNull();
  });

  it("that is cut off or damaged stays a problem", async () => {
    const whole = gzipSync("name,country\nAlpha,FR\n");
    expect((await prepared("list.csv.gz", whole.subarray(0, 25))).problems).toMatchObject([
      { rule: "truncated-file" },
    ]);
    expect((await prepared("net.gexf.gz", whole.subarray(0, 5))).problems).toHaveLength(1);
  });
});
