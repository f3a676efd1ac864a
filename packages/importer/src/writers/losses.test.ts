import { EXPORT_FORMATS, EXPORT_LOSSES, LOSS_CODES, type LossCode } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { TINY } from "../package/tinyPackage.ts";
import { LOSSES } from "./losses.ts";
import { exported, textsOf, tinyStore } from "./tinyNetwork.ts";
import { WRITERS } from "./writers.ts";

/** A network in which every kind of thing is told by texts that stand nowhere else. */
const PROBED = {
  "sources.csv":
    "id,type,title,publisher,published,url,accessed,language,level\ns1,book,Sourcetitle,Press,1999,,2026-01-02,en,public\ns2,book,Second,Press,1999,,2026-01-02,en,public\n",
  "organisations.csv":
    "id,name,name_lang,other_names,kind,scope,founded,dissolved,city,country,fields,website,source,locator,level\n" +
    "o1,Orgname,oc,eu:Othername,union,national,1891-07-13,1950?,Cityname,SN,feminism,,s1,Locatorname,members\n" +
    "o2,Second,en,,network,,,,,,,,s1,,\no3,Third,en,,network,,,,,,,,s1,,\n",
  "events.csv": "id,name,name_lang,other_names,kind,start,end,city,country,fields,part_of,source,locator\n",
  "people.csv": "id,name,role,public_basis,born,died,source,locator\n",
  "ties.csv":
    "tie,from,type,to,method,role,start,end,stance,confidence,source,locator,note\n" +
    "t1,o1,MEMBER_OF,o2,joint-statement,Rolename,1931-05-13,,supports,high,s1,,Notename\n" +
    "t1,o1,MEMBER_OF,o2,,,1934-02-17,,supports,low,s2,,\n" +
    "t2,o2,SPLIT_FROM,o3,,,,,supports,high,s1,,\n" +
    "t3,o3,MERGED_INTO,o1,,,,,disputes,high,s1,,\n",
  "facts.csv":
    "id,entity,property,value,unit,as_of,stance,confidence,source,locator,note\nf1,o2,individual_members,4711,people,1960,supports,medium,s1,,\n",
  "coverage.csv":
    "field,region,source,looked_on,result,note\nlabour,Western Africa,,2026-01-02,none-found,Coveragenote\n",
  "judgements.csv":
    "a,b,verdict,reason,author,at\no1,o3,different,Judgementreason,owner,2026-01-02T03:04:05Z\n",
};

/** What must be found in a file that holds a kind of thing. Its dates may lack the last part of a day, never the doubt's own sign. */
const PROBES: Readonly<Partial<Record<LossCode, RegExp>>> = {
  entities: /Orgname/,
  "tie-kinds": /SPLIT_FROM/,
  "denied-ties": /MERGED_INTO/,
  methods: /joint-statement/,
  roles: /Rolename/,
  days: /1931-05-13|1891-07-13/,
  places: /Cityname/,
  fields: /feminism/,
  "other-names": /Othername/,
  "name-languages": /\boc\b/,
  facts: /4711/,
  sources: /Sourcetitle/,
  claims: /Notename/,
  coverage: /Coveragenote/,
  judgements: /Judgementreason/,
  levels: /\bmembers\b/,
};
/** Formats of which a probe says nothing: the vocabulary that Pajek's relations are named by holds every type that has a tie. */
const IMPLIED: Readonly<Partial<Record<LossCode, LossCode>>> = {
  "tie-kinds": "ties",
  "denied-ties": "ties",
  days: "entities",
};

const store = await tinyStore(PROBED);
const textOf = async (format: string) => {
  const texts = await textsOf(await exported(store, format));
  return [...texts]
    .filter(([path]) => path !== "README.txt" && !path.endsWith("datapackage.json"))
    .map(([, text]) => text)
    .join("\n");
};

describe.each(EXPORT_FORMATS)("what %s does not hold", (format) => {
  const loses: readonly LossCode[] = EXPORT_LOSSES[format];

  it("is what a look into the file misses", async () => {
    const text = await textOf(format);
    for (const [code, probe] of Object.entries(PROBES) as [LossCode, RegExp][]) {
      const implied = IMPLIED[code];
      const isLost = loses.includes(code) || (implied !== undefined && loses.includes(implied));
      expect([code, probe.test(text)]).toEqual([code, !isLost]);
    }
  });

  it("is the doubt of dates and the rival of a date, where it says so", async () => {
    const text = await textOf(format);
    const ofEntities = !loses.includes("entities");
    expect(/1950\?/.test(text)).toBe(ofEntities && !loses.includes("date-doubt"));
    expect(/1934/.test(text)).toBe(ofEntities && !loses.includes("ties") && !loses.includes("rival-claims"));
  });

  it("has a sentence", () => {
    for (const code of loses) expect(LOSSES[code]).toMatch(/^[A-Z].+\.$/);
  });
});

it("every loss is one of some format, and every format has a writer", () => {
  const lost = new Set<string>(Object.values(EXPORT_LOSSES).flat());
  expect([...LOSS_CODES].filter((code) => !lost.has(code))).toEqual([]);
  expect(WRITERS.map(({ format }) => format)).toEqual(EXPORT_FORMATS);
  for (const { format, loses } of WRITERS) expect(loses).toBe(EXPORT_LOSSES[format]);
});

it("an export says how many people and other records it holds that are not public, of what its format holds", async () => {
  const rows = (text: string, level: string) =>
    text
      .trim()
      .split("\n")
      .map((line, at) => `${line},${at === 0 ? "level" : level}`)
      .join("\n");
  const whole = await tinyStore();
  const asked = await tinyStore({ "facts.csv": rows(TINY["facts.csv"] ?? "", "restricted") });
  const notPublic = async (of: typeof whole, format: string) => (await exported(of, format)).notPublic;
  expect(await notPublic(whole, "package")).toEqual({ people: 1, others: 1 });
  expect(await notPublic(asked, "package")).toEqual({ people: 1, others: 2 });
  expect(await notPublic(whole, "geojson")).toEqual({ people: 1, others: 0 });
  expect(await notPublic(whole, "bibtex")).toEqual({ people: 0, others: 0 });
});
