import { DEFAULT_SCOPE, OWNER, parseScope, VISITOR } from "@maillage/model";
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { MultiDirectedGraph, MultiGraph } from "graphology";
import gexfReader from "graphology-gexf";
import graphmlReader from "graphology-graphml";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { bytesOf, exported, textsOf, tinyStore } from "./tinyNetwork.ts";
import { XmlText } from "./xml.ts";

const NAMES = [
  `"double" 'single' \`back\``,
  "<script>alert(1)</script> & ]]> <!-- -- -->",
  "one\ntwo\r\nthree\ttab",
  "\u202Eمن اليمين\u202C",
  '=HYPERLINK("x")',
  "{\\bf x} 5% $ # _ ~ ^ \\",
  "🚩",
  "__proto__",
  "; DROP | \u001fx".replace("\u001f", ""),
];
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const named = (names: readonly string[]) => ({
  "organisations.csv": `id,name,name_lang,other_names,kind,scope,founded,dissolved,city,country,fields,website,source,locator\n${names
    .map((name, at) => `o${at},${cell(name)},en,,union,national,,,${cell(name)},DE,labour,,book,`)
    .join("\n")}\n`,
  "ties.csv": `tie,from,type,to,method,role,start,end,stance,confidence,source,locator,note\n${names
    .map(
      (name, at) =>
        `t${at},o${at},SUPPORTS,o${(at + 1) % names.length},,${cell(name)},1960,,supports,high,book,,${cell(name)}`,
    )
    .join("\n")}\n`,
  "facts.csv": "id,entity,property,value,unit,as_of,stance,confidence,source,locator,note\n",
  "sources.csv": `id,type,title,publisher,published,url,accessed,language\nbook,book,${cell(names[0] ?? "x")},,1999,,2026-01-02,en\nweb,webpage,${cell(names[1] ?? "x")},,,,,\n`,
});
const hostile = await tinyStore(named(NAMES));
const textOf = async (format: string) =>
  [...(await textsOf(await exported(hostile, format))).values()].join("");

function wellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

describe("names that break a careless writer", () => {
  it.each(["gexf", "graphml"])("leave %s well-formed", async (format) => wellFormed(await textOf(format)));

  it("are read whole by another reader of GEXF", async () => {
    const graph = gexfReader.parse(MultiGraph, await textOf("gexf"), { addMissingNodes: false });
    const labels = graph.mapNodes((_key, { label }) => label as string);
    expect(labels).toEqual(expect.arrayContaining(NAMES));
    expect(graph.size).toBe(NAMES.length + 1);
    expect(graph.getEdgeAttribute("tiny/t0", "type")).toBe("SUPPORTS");
  });

  it("are read whole by another reader of GraphML", async () => {
    // That reader takes one graph, as most do.
    const [first] = (await textOf("graphml")).split(/<graph id="evidence"/);
    const graph = graphmlReader.parse(MultiDirectedGraph, `${first}</graphml>`);
    expect(graph.mapNodes((_key, { label }) => label as string)).toEqual(expect.arrayContaining(NAMES));
    expect(graph.size).toBe(NAMES.length);
  });

  it.each(["graphology", "kumu", "popolo", "jsonld", "geojson", "csl"])("are whole in %s", async (format) => {
    const text = await textOf(format);
    const value = JSON.parse(text) as object;
    for (const name of format === "csl" ? NAMES.slice(0, 2) : NAMES)
      expect(JSON.stringify(value)).toContain(JSON.stringify(name));
  });

  it("are whole in every line of FollowTheMoney, which has no topics", async () => {
    const text = await textOf("ftm");
    const lines = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { properties: object });
    expect(JSON.stringify(lines)).toContain(JSON.stringify(NAMES[1]));
    expect(lines.some(({ properties }) => Object.hasOwn(properties, "topics"))).toBe(false);
  });

  it("become one line each for Pajek", async () => {
    const files = await textsOf(await exported(hostile, "pajek"));
    const [head, ...lines] = (files.get("network.net") ?? "").split("\n");
    const count = Number(head?.split(" ")[1]);
    for (const line of lines.slice(0, count)) expect(line).toMatch(/^\d+ "[^"\p{Cc}]*"$/u);
    expect((files.get("kind.clu") ?? "").trim().split("\n")).toHaveLength(count + 1);
  });

  it("never begin a cell of CSV as a formula", async () => {
    const files = await textsOf(await exported(hostile, "csv"));
    const tables = [...files].filter(([path]) => path.endsWith(".csv"));
    expect(tables).toHaveLength(10);
    for (const [, text] of tables)
      for (const row of parseCsv(text) as string[][])
        for (const each of row) expect(each).not.toMatch(/^[=@＝]/);
    expect(files.get("nodes.csv")).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it("are text in a workbook, never a formula", async () => {
    const files = await textsOf(await exported(hostile, "xlsx"));
    const sheets = [...files].filter(([path]) => /worksheets\/sheet\d+\.xml$/.test(path));
    expect(sheets).toHaveLength(9);
    for (const [, xml] of sheets) {
      wellFormed(xml);
      expect(xml).not.toMatch(/<f[ >]/);
    }
    const held = [...files.values()].join("");
    expect(held).toContain("=HYPERLINK(");
    expect([...files.values()].some((xml) => /numFmtId="49"|formatCode="@"/.test(xml))).toBe(true);
  });

  it("balance the braces of BibTeX", async () => {
    const text = await textOf("bibtex");
    let depth = 0;
    for (const character of text) {
      if (character === "{") depth += 1;
      if (character === "}") depth -= 1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(text.match(/^@\w+\{/gm)).toHaveLength(3);
  });
});

it("what XML cannot hold is left out and counted, and all else is read as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const xml = new XmlText();
      const escaped = xml.of(text);
      let read = "";
      const parser = new SaxesParser();
      parser.on("error", (error) => {
        throw error;
      });
      parser.on("opentag", ({ attributes }) => {
        read = String(attributes.a);
      });
      parser.write(`<x a="${escaped}"/>`).close();
      expect([...read].length).toBe([...text].length - xml.leftOut);
      expect(xml.remark() === "").toBe(xml.leftOut === 0);
    }),
  );
  const xml = new XmlText();
  expect(xml.of("a\u0000b\uFFFEc\uD800d")).toBe("abcd");
  expect(xml.leftOut).toBe(3);
});

describe("what is exported", () => {
  it("is the same bytes every time", async () => {
    for (const format of ["package", "xlsx", "gexf", "pajek"]) {
      const [a, b] = await Promise.all([1, 2].map(async () => bytesOf(await exported(hostile, format))));
      expect(a?.equals(b as Buffer), format).toBe(true);
    }
  });

  it("is narrowed by the question: ties, their ends, what is known of them and its sources", async () => {
    const store = await tinyStore();
    const narrow = await exported(
      store,
      "gexf",
      OWNER,
      parseScope({ ties: "COOPERATES_WITH", window: "1965/1966" }),
    );
    expect(narrow.network.ties.map(({ key }) => key)).toEqual(["tiny/t1"]);
    expect(narrow.network.entities.map(({ key }) => key)).toEqual(["tiny/alpha", "tiny/beta"]);
    expect(narrow.network.sources.map(({ key }) => key)).toEqual(["tiny/book", "tiny/web"]);
    expect(narrow.statement).toMatchObject({
      question: "window=1965/1966&ties=COOPERATES_WITH",
      inWords:
        "ties of the kind cooperates with, possibly active between 1965-01-01 and 1966-12-31; also what is not public",
    });
    const none = await exported(
      store,
      "gexf",
      OWNER,
      parseScope({ window: "1800/1801", certainty: "certainly" }),
    );
    expect([none.network.ties, none.network.entities]).toEqual([[], []]);
    const whole = await exported(store, "gexf", VISITOR, DEFAULT_SCOPE);
    expect(whole.statement.inWords).toBe("everything; only what is public");
  });

  it("keeps the coverage of the fields and regions asked for", async () => {
    const store = await tinyStore();
    const of = async (query: Record<string, string>) =>
      (await exported(store, "gexf", OWNER, parseScope(query))).network.coverage.map(({ region }) => region);
    expect(await of({ regions: "011" })).toEqual(["World", "Western Africa"]);
    expect(await of({ regions: "150" })).toEqual(["World"]);
    expect(await of({ fields: "feminism" })).toEqual([]);
  });
});
