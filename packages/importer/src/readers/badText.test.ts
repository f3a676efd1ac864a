import { truncateSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { bibtex, cslJson, ris } from "./bibliography/bibliography.ts";
import { delimited } from "./delimited/delimited.ts";
import { javascriptArray } from "./delimited/javascriptArray.ts";
import { dot } from "./dot/dot.ts";
import { dynetml } from "./dynetml/dynetml.ts";
import { followTheMoney } from "./followTheMoney/followTheMoney.ts";
import { gdf } from "./gdf/gdf.ts";
import { geojson } from "./geojson/geojson.ts";
import { gexf } from "./gexf/gexf.ts";
import { gml } from "./gml/gml.ts";
import { graphJson } from "./graphJson/graphJson.ts";
import { graphml } from "./graphml/graphml.ts";
import { jsonTable } from "./json/jsonTable.ts";
import { kumu } from "./kumu/kumu.ts";
import { pajek } from "./pajek/pajek.ts";
import { popolo } from "./popolo/popolo.ts";
import type { ReadChoices, Reader } from "./reader.ts";
import { sparql } from "./sparql/sparql.ts";
import { type Collected, collectedFrom, collector, withFile } from "./text/collected.ts";
import { ucinetDl } from "./ucinet/ucinetDl.ts";

/** A good file of each format, with a text on its second line. */
const WITH: readonly (readonly [Reader, (text: string) => string])[] = [
  [gml, (text) => `graph [\nnode [ id 1 label "${text}" ] ]`],
  [dot, (text) => `graph {\na [label="${text}"] }`],
  [gdf, (text) => `nodedef>name,label\na,${text}\n`],
  [pajek, (text) => `*Vertices 1\n1 "${text}"\n`],
  [ucinetDl, (text) => `dl n=1 labels:\n${text}\ndata:\n0`],
  [graphJson, (text) => `{"nodes":[\n{"id":"1","label":"${text}"}],"edges":[]}`],
  [popolo, (text) => `{"persons":[{"id":"p",\n"name":"${text}"}]}`],
  [kumu, (text) => `{"elements":[\n{"label":"${text}"}],"connections":[]}`],
  [
    geojson,
    (text) =>
      `{"type":"FeatureCollection","features":[\n{"type":"Feature","geometry":null,"properties":{"name":"${text}"}}]}`,
  ],
  [
    sparql,
    (text) => `{"head":{"vars":["a"]},"results":{"bindings":[\n{"a":{"type":"literal","value":"${text}"}}]}}`,
  ],
  [cslJson, (text) => `[{"id":"a","type":"book",\n"title":"${text}"}]`],
  [bibtex, (text) => `@book{a,\ntitle={${text}}}\n`],
  [ris, (text) => `TY  - BOOK\nTI  - ${text}\nER  - \n`],
  [jsonTable, (text) => `[\n{"name":"${text}","country":"FR"}]`],
  [javascriptArray, (text) => `var d = [\n{"name":"${text}"}]`],
  [
    followTheMoney,
    (text) =>
      `{"id":"o","schema":"Company","properties":{}}\n{"id":"p","schema":"Company","properties":{"name":["${text}"]}}\n`,
  ],
];
const XML: readonly (readonly [Reader, string])[] = [
  [gexf, "gexf"],
  [graphml, "graphml"],
  [dynetml, "DynamicNetwork"],
];

const read = (reader: Reader, bytes: string | Uint8Array, choices: ReadChoices = {}) =>
  collectedFrom(reader, "file", bytes, choices);
const refused = ({ problems }: Collected) =>
  problems.map(({ rule, row, message, suggestion }) => [rule, row, message, suggestion]);
const holds = ({ tables }: Collected, text: string) =>
  [...tables.values()].some(({ rows }) =>
    rows.some(({ cells }) => [...cells.values()].flat().includes(text)),
  );

describe.each(WITH.map(([reader, file]) => ({ format: reader.format, reader, file })))(
  "$format",
  ({ reader, file }) => {
    it("is refused with a NUL, by its line", async () => {
      expect(refused(await read(reader, file("a\0b")))).toEqual([
        [
          "nul-byte",
          2,
          "line 2 of file holds a NUL byte",
          "the file is damaged or is no text: export it again",
        ],
      ]);
    });

    it("is refused in two encodings, by its line", async () => {
      const bytes = Buffer.concat([Buffer.from(file("é\né")), Buffer.from("é", "latin1")]);
      expect(refused(await read(reader, bytes))).toEqual([
        [
          "mixed-encodings",
          expect.any(Number),
          expect.stringMatching(/^file holds text in two encodings: line 2 is UTF-8, line \d is not$/),
          "save the whole file anew as UTF-8; where all of it has one encoding, name that in the mapping",
        ],
      ]);
    });

    it("is refused when its gzip is cut off", async () => {
      expect(refused(await read(reader, gzipSync(file("a".repeat(500))).subarray(0, 40)))).toEqual([
        ["truncated-file", 0, "file is cut off: its gzip data has no end", "fetch or write the file again"],
      ]);
    });

    it("that is not UTF-8 is read, told with the other readings, and read as the mapping says", async () => {
      const latin = await read(reader, Buffer.from(file("réseau"), "latin1"));
      expect(latin.problems).toEqual([]);
      expect(holds(latin, "réseau")).toBe(true);
      expect(latin.notes.map(({ code }) => code)).toContain("encoding-unsure");
      const chosen = await read(reader, Buffer.from(file("r\xe9seau"), "latin1"), { encoding: "iso-8859-5" });
      expect(holds(chosen, "rщseau")).toBe(true);
      const wide = await read(reader, Buffer.from(`\ufeff${file("شبكة")}`, "utf16le"));
      expect(holds(wide, "شبكة")).toBe(true);
    });
  },
);

const TEN_MB = "x".repeat(10_000_000);
it.each(
  WITH.filter(([reader]) => reader !== bibtex && reader !== followTheMoney).map(
    ([reader, file]) => [reader.format, reader, file] as const,
  ),
)("a value of 10 MB in %s is refused", async (_, reader, file) => {
  const { problems } = await read(reader, file(TEN_MB));
  expect(problems.map(({ rule, message }) => [rule, message])).toEqual([
    ["cell-too-long", "file has a value of 10,000,000 characters, more than 1,000,000"],
  ]);
});

it("a line of 10 MB is refused where a line is an entity", async () => {
  const [, file] = WITH.find(([reader]) => reader === followTheMoney) ?? [];
  expect(refused(await read(followTheMoney, file?.(TEN_MB) ?? ""))).toEqual([
    [
      "line-too-long",
      2,
      "line 2 of file is longer than 10 MB",
      "look whether its line ends were lost, and export it again",
    ],
  ]);
});

it.each<[string, Reader, number]>([
  ["a table of text", delimited, 2_000],
  ["a graph of text", gml, 500],
  ["JSON", popolo, 500],
])("%s of more bytes than can be read is refused by its size, at once", async (_, reader, most) => {
  await withFile("file", "a", async (file) => {
    // A sparse file: nothing is written.
    truncateSync(file.path, most * 1_000_000 + 1);
    const sink = collector();
    const began = performance.now();
    await reader.read(file, sink, {});
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(refused(sink)).toEqual([
      ["file-too-large", 0, `file holds more than ${most} MB`, "part it into several files"],
    ]);
  });
});

describe.each(XML.map(([reader, root]) => ({ format: reader.format, reader, root })))(
  "$format",
  ({ reader, root }) => {
    it.each([
      ["an entity bomb", `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n<${root}>&b;</${root}>`],
      [
        "an external entity",
        `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<${root}>&a;</${root}>`,
      ],
      ["an external DTD", `<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">\n<${root}/>`],
    ])("with %s is refused before anything of it is read", async (_, text) => {
      const found = await read(reader, text);
      expect(refused(found)).toEqual([
        [
          "doctype-refused",
          1,
          "file has a DOCTYPE, which can name other files or grow without end; it was not read",
          "take out everything from <!DOCTYPE to its closing >, and import again",
        ],
      ]);
      expect([...found.tables.values()].flatMap(({ rows }) => rows)).toEqual([]);
    });
  },
);
