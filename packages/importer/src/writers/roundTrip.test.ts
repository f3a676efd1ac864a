import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { EXPORT_LOSSES, type Id, type Mapping, OWNER, type Viewer } from "@maillage/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fakeStore } from "../fakeStore.ts";
import { planContent, runImport, writePlan } from "../import.ts";
import type { PackageContent } from "../package/content.ts";
import { joinedTables } from "../package/export.ts";
import { FORMAT } from "../package/format.ts";
import { TINY, tinyPackage } from "../package/tinyPackage.ts";
import { prepareImport } from "../prepare.ts";
import type { ImportStore } from "../store.ts";
import { exportedNetwork } from "./exportedNetwork.ts";
import { bytesOf, exported, textsOf, tinyStore } from "./tinyNetwork.ts";

const shipped = path.join(import.meta.dirname, "../mapping/shipped");
const mappingOf = async (name: string): Promise<Mapping> =>
  parse(await readFile(path.join(shipped, `${name}.yaml`), "utf8")) as Mapping;

/** All that the content hash of a store is over, and the judgements in force, by keys. */
async function contentOf(store: Pick<ImportStore, "read">): Promise<string[]> {
  const { entities, ties, sources, coverage, judgements } = await exportedNetwork(store, OWNER);
  return [
    ...entities.map(({ id: _id, facts: _facts, search: _search, ...entity }) => entity),
    ...sources.map(({ id: _id, claims: _claims, ...source }) => source),
    ...ties.map(({ key, type, level, source, target }) => ({
      key,
      type,
      level,
      from: source.key,
      to: target.key,
    })),
    ...entities.flatMap(({ facts }) => facts.map(({ key }) => key)),
    ...ties.flatMap(({ claims }) => claims.map(({ key }) => key)),
    ...coverage.map(({ key }) => key),
    ...judgements.map(({ id: _id, ...judgement }) => judgement),
  ]
    .map((record) => JSON.stringify(record))
    .sort();
}

async function saved(bytes: Buffer, name: string): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "maillage-round-trip-")), name);
  await writeFile(file, bytes);
  return file;
}

/** The file as its user gives it back: a package as it is, any other by the mapping that is proposed for it, unchanged. */
async function asProposed(bytes: Buffer, name: string): Promise<PackageContent> {
  const request = { files: [{ name, path: await saved(bytes, name) }], today: "2026-02-03" };
  const first = await prepareImport({ ...request, mapping: null });
  const { content, problems } = first.proposed
    ? await prepareImport({ ...request, mapping: first.mapping })
    : first;
  if (content === null) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return content;
}

const [graphmlMapping, xlsxMapping] = await Promise.all(["maillage-graphml", "maillage-xlsx"].map(mappingOf));
const FILES: Readonly<Record<string, string>> = {
  package: "export.zip",
  csv: "export.zip",
  graphml: "export.graphml",
  xlsx: "export.xlsx",
  graphology: "export.json",
};

async function backAgain(format: string, changes: Readonly<Record<string, string>>) {
  const store = await tinyStore(changes);
  const bytes = await bytesOf(await exported(store, format));
  const content = await asProposed(bytes, FILES[format] ?? "");
  const other = fakeStore();
  const plan = await planContent(other, content);
  if (plan.write === null) throw new Error("nothing to write");
  await writePlan(other, plan);
  return { before: await contentOf(store), after: await contentOf(other), bytes, other };
}

/** Names that break a careless writer: quotes, brackets, line ends, control-like, right to left, formulas, apostrophes. */
const HOSTILE = [
  `"quoted" and 'single'`,
  "<b>&amp;</b> ]]> <!-- -->",
  "line one\nline two",
  "first\r\nsecond\rthird",
  "a\ttab",
  "\u202Eright to left\u202C حركة",
  "=1+1",
  "-2+3",
  "@SUM(A1)",
  "＝1+1",
  "'=1",
  "''=1",
  "'tis",
  "a|b;c,d",
  "🚩 \u{1F3F4}",
  "{brace} \\ %5 $ # _ ~ ^",
  "__proto__",
];
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const noteOf = (text: string) => ({
  "judgements.csv": `a,b,verdict,reason,author,at\nalpha,beta,different,${cell(text)},owner,2026-01-02T03:04:05.000Z\nmeet-1,meet,unsure,,owner,2026-01-02T03:04:06Z\n`,
  "sources.csv": `id,type,title,publisher,published,url,accessed,language\nbook,book,${cell(text)},${cell(text)},1999,,2026-01-02,en\nweb,webpage,x,,2001-05,,,fr\n`,
  "ties.csv": `tie,from,type,to,method,role,start,end,stance,confidence,source,locator,note\nt1,beta,COOPERATES_WITH,alpha,exchange,${cell(text)},1960,1970,supports,high,book,${cell(text)},${cell(text)}\nt1,alpha,COOPERATES_WITH,beta,,,1961,,asserts-absence,low,web,x,\nt2,bob,REPRESENTS,alpha,,,,,disputes,medium,web,para 4,\n`,
});

describe.each(Object.keys(FILES))("%s, exported and imported into an empty store,", (format) => {
  it("is the same network", async () => {
    const { before, after } = await backAgain(format, {});
    expect(before.length).toBeGreaterThan(20);
    expect(after).toEqual(before);
  });

  it("gives the same bytes again", async () => {
    const { bytes, other } = await backAgain(format, {});
    expect((await bytesOf(await exported(other, format))).equals(bytes)).toBe(true);
  });

  it("keeps ids that are nothing but text, and every optional column", async () => {
    const { before, after } = await backAgain(format, {
      "people.csv":
        "id,name,role,public_basis,born,died,source,locator,level\nada,Ada,chair,historical figure,1900-01-02,1980~,book,p. 7,members\nbob,Bob,member,,,,web,para 2,public\n",
      "facts.csv":
        "id,entity,property,value,unit,as_of,stance,confidence,source,locator,note,level\nf1,alpha,individual_members,300..,people,../1960,supports,medium,book,p. 9,a note,restricted\n",
      "coverage.csv":
        "field,region,source,looked_on,result,note,level\nlabour,World,book,2026-01-02,found,,members\nlabour,Western Africa,,2026-01-02,none-found,looked twice,\n",
    });
    expect(after).toEqual(before);
  });

  it("keeps what an event says by part_of apart from a row on the same tie", async () => {
    const { before, after } = await backAgain(format, {
      "ties.csv": `${TINY["ties.csv"]}series,meet-1,PART_OF,meet,,,,,supports,unknown,book,p. 6,\n`,
    });
    expect(after).toEqual(before);
  });

  it("keeps who may see what is of unknown kind, or bears the name of a person", async () => {
    const { before, after } = await backAgain(format, {
      "organisations.csv":
        "id,name,name_lang,other_names,kind,scope,founded,dissolved,city,country,fields,website,source,locator,level\n" +
        "alpha,Alpha,en,,unknown,,,,,,,,book,p. 3,\nbeta,Bob,en,,union,,,,,,,,book,p. 4,\n",
      "events.csv":
        "id,name,name_lang,other_names,kind,start,end,city,country,fields,part_of,source,locator\n" +
        "meet,Meetings,en,,unknown,,,,,labour,,book,p. 5\nmeet-1,First meeting,en,,congress,,,,,,meet,book,p. 6\n",
    });
    expect(after).toEqual(before);
  });

  it.each(HOSTILE)("keeps %j", async (text) => {
    const { before, after } = await backAgain(format, noteOf(text));
    expect(after).toEqual(before);
  });

  it("keeps any text that a package may hold", async () => {
    const text = fc
      .string({ unit: "binary", maxLength: 30 })
      .map((raw) => `x${raw.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "")}x`.trim());
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          text,
          fc.constantFrom("=", "'=", "''", "+a").chain((head) => text.map((rest) => head + rest)),
        ),
        async (any) => {
          const { before, after } = await backAgain(format, noteOf(any));
          expect(after).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  });
});

it.each([
  ["maillage-xlsx", xlsxMapping],
  ["maillage-graphml", graphmlMapping],
])("%s names every column of every table of the package", (_name, mapping) => {
  const rules = Object.values((mapping as Mapping).tables).flatMap(({ rows }) => rows);
  for (const [file, specs] of Object.entries(FORMAT)) {
    const rule = rules.filter(({ becomes }) => becomes === file);
    expect(rule.length).toBeGreaterThan(0);
    for (const { columns } of rule) expect(Object.keys(columns)).toEqual(specs.map(({ name }) => name));
  }
});

describe("a network of two packages", () => {
  const two = async () => {
    const store = await tinyStore();
    const folder = await tinyPackage({ "datapackage.json": '{"name":"other","title":"Other"}' });
    expect((await runImport(store, folder)).problems).toEqual([]);
    return store;
  };

  it("is a package of two folders, each imported alone", async () => {
    const files = (await exported(await two(), "package")).files.map(({ path }) => path);
    expect(files).toHaveLength(18);
    expect(files.filter((file) => file.endsWith("datapackage.json"))).toEqual([
      "other/datapackage.json",
      "tiny/datapackage.json",
    ]);
  });

  it("has each judgement in the folder with which both of its entities are there, by their keys", async () => {
    const store = await two();
    const at = "2026-01-02T03:04:05.000Z";
    const said = { reason: "\u0000One \u0007seat.\n", author: "owner", at };
    const pairs = [
      ["tiny/alpha", "tiny/beta", "different"],
      ["other/alpha", "tiny/alpha", "same"],
      ["other/alpha", "other/beta", "unsure"],
    ] as const;
    const judgements = pairs.map(([a, b, verdict]) => ({ id: `${a} ${b}` as Id, a, b, verdict, ...said }));
    expect(await store.judgeAll(judgements)).toEqual([]);
    const folder = async (viewer: Viewer) => {
      const texts = await textsOf(await exported(store, "package", viewer));
      return [...texts].flatMap(([path, text]) =>
        path.endsWith("judgements.csv") ? [[path, text.trim().split("\n").slice(1)]] : [],
      );
    };
    expect(await folder(OWNER)).toEqual([
      ["other/judgements.csv", [`alpha,beta,unsure,One seat.,owner,${at}`]],
      [
        "tiny/judgements.csv",
        [`other/alpha,alpha,same,One seat.,owner,${at}`, `alpha,beta,different,One seat.,owner,${at}`],
      ],
    ]);
  });

  it.each(["xlsx", "graphml", "graphology"] as const)(
    "comes back from %s under one name, which is told",
    async (format) => {
      const bytes = await bytesOf(await exported(await two(), format));
      const other = fakeStore();
      const plan = await planContent(other, await asProposed(bytes, FILES[format] ?? ""));
      if (plan.write === null) throw new Error("nothing to write");
      await writePlan(other, plan);
      const { entities } = await exportedNetwork(other, OWNER);
      expect(entities.length).toBeGreaterThan(6);
      expect(new Set(entities.map(({ key }) => key.split("/")[0])).size).toBe(1);
      expect(EXPORT_LOSSES[format]).toContain("namespaces");
    },
  );

  it("keeps apart in a workbook and in GraphML what has one alias in both", async () => {
    const { network } = await exported(await two(), "graphml");
    const ids = joinedTables(network).organisations.map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set(["other/alpha", "other/beta", "tiny/alpha", "tiny/beta"]));
  });
});
