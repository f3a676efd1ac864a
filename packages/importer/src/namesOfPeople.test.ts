import type { Level } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { fakeStore } from "./fakeStore.ts";
import { planContent, runImport, writePlan } from "./import.ts";
import { prepareTables } from "./mapping/tinyTables.ts";
import { TINY, tinyPackage } from "./package/tinyPackage.ts";
import type { ImportStore } from "./store.ts";

const PEOPLE = "tables: { p: { rows: [{ becomes: people, columns: { id: n, name: n, public_basis: b } }] } }";
const groups = (columns = "", becomes = "organisations") =>
  `tables: { g: { rows: [{ becomes: ${becomes}, columns: { id: n, name: n, ${columns} } }] } }`;
const KIND = "kind: { value: forum }";
const UNION = "kind: { value: union }";

/** Loads a file of names; answers the levels of what was loaded, and what was told of names of people. */
async function load(store: ImportStore, name: string, mapping: string, file: Record<string, string>) {
  const { content, problems } = await prepareTables(file, mapping);
  expect(problems).toEqual([]);
  if (content === null) throw new Error("refused");
  const plan = await planContent(store, { ...content, namespace: name });
  const { notes = [] } = await writePlan(store, plan);
  const levels = Object.fromEntries((plan.records?.entities ?? []).map((one) => [one.name, one.level]));
  return {
    levels,
    told: notes.map(({ code, count, values, row, file }) => [code, count, values.names, file, row]),
  };
}
const people = (store: ImportStore, ...names: string[]) =>
  load(store, "people", PEOPLE, { "p.csv": `n,b\n${names.map((name) => `"${name}",\n`).join("")}` });
const organisations = (store: ImportStore, mapping: string, ...names: string[]) =>
  load(store, "groups", mapping, { "g.csv": `n\n${names.join("\n")}\n` });

describe("an organisation that bears the name of a person who is not public", () => {
  it.each<[string, string, Level, string]>([
    ["of a kind that the mapping states", groups(UNION), "restricted", "bears-name-of-person"],
    ["of unknown kind", groups(), "restricted", "bears-name-of-person"],
    ["an event", groups(KIND, "events"), "restricted", "bears-name-of-person"],
    [
      "whose level the mapping states",
      groups(`${UNION}, level: { value: public }`),
      "public",
      "bears-name-of-person-public",
    ],
  ])("%s", async (_, mapping, level, code) => {
    const store = fakeStore();
    await people(store, "Alma Quill");
    const { levels, told } = await organisations(store, mapping, "QUILL Álma", "Peace Boats");
    expect(levels["QUILL Álma"]).toBe(level);
    expect(told).toEqual([[code, 1, '"QUILL Álma"', "g.csv", 2]]);
  });

  it("is found in the same files, and leaves all others as they are", async () => {
    const { content } = await prepareTables(
      {
        "p.csv": "n,b\nAlma Quill,\nBruno Reed,a public office\n",
        "g.csv": "n\nAlma  Quill\nBruno Reed\n",
      },
      `tables:
  p: { rows: [{ becomes: people, columns: { id: { from: n, prefix: p- }, name: n, public_basis: b } }] }
  g: { rows: [{ becomes: organisations, columns: { id: n, name: n, ${UNION} } }] }`,
    );
    const plan = content && (await planContent(fakeStore(), content));
    expect(plan?.records?.entities.map(({ type, name, level }) => [type, name, level])).toEqual([
      ["Organisation", "Alma  Quill", "restricted"],
      ["Organisation", "Bruno Reed", "public"],
      ["Person", "Alma Quill", "restricted"],
      ["Person", "Bruno Reed", "public"],
    ]);
  });

  it("is told when the person comes later, as it stands, and no more when nobody bears a name", async () => {
    const store = fakeStore();
    expect(await organisations(store, groups(UNION), "Alma Quill", "Peace Boats")).toEqual({
      levels: { "Alma Quill": "public", "Peace Boats": "public" },
      told: [],
    });
    expect((await people(store, "Cleo Marsh")).told).toEqual([]);
    expect((await people(store, "Cleo Marsh", "Quill, Alma")).told).toEqual([
      ["bears-name-of-person-public", 1, '"Alma Quill"', "p.csv", 0],
    ]);
  });

  it("keeps its level in a package, which is only told of", async () => {
    const store = fakeStore();
    await people(store, "Alphä");
    const result = await runImport(store, await tinyPackage());
    expect(result.notes?.map(({ code, file, row, values }) => [code, file, row, values.names])).toEqual([
      ["bears-name-of-person-public", "organisations.csv", 2, '"Alphä"'],
    ]);
    const alpha = store.writes.at(-1)?.entities.find(({ key }) => key === "tiny/alpha");
    expect(alpha?.level).toBe("public");
    expect(TINY["organisations.csv"]).toContain("Alphä");
  });

  it("is told of a package beside what else stands out in it", async () => {
    const store = fakeStore();
    await people(store, "Alphä");
    const organisations = TINY["organisations.csv"] ?? "";
    const twice = `${organisations.trim()}\n${organisations.split("\n")[1]?.replace("alpha", "ALPHA")}\n`;
    const result = await runImport(store, await tinyPackage({ "organisations.csv": twice }));
    expect(result.notes?.map(({ code }) => code)).toEqual(["bears-name-of-person-public", "ids-alike"]);
  });

  it("hides its ties and the source that only it rests on", async () => {
    const store = fakeStore();
    await people(store, "Alma Quill");
    const { content } = await prepareTables(
      { "g.csv": "a,b\nAlma Quill,Peace Boats\n" },
      `tables: { g: { rows: [
        { becomes: organisations, columns: { id: a, name: a, ${UNION} } },
        { becomes: organisations, columns: { id: b, name: b, ${UNION} } },
        { becomes: ties, columns: { from: a, to: b } }] } }`,
    );
    const plan = content && (await planContent(store, content));
    expect(plan?.records?.ties.map(({ level }) => level)).toEqual(["restricted"]);
    expect(plan?.write?.entities.map(({ name, level }) => [name, level])).toEqual([
      ["Alma Quill", "restricted"],
      ["Peace Boats", "public"],
    ]);
  });
});
