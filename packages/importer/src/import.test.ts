import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type ImportProgress, OWNER } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { fakeStore } from "./fakeStore.ts";
import { runImport } from "./import.ts";
import { exportPackage } from "./package/export.ts";
import { readPackage } from "./package/readPackage.ts";
import { TINY, tinyPackage } from "./package/tinyPackage.ts";
import type { ImportStore } from "./store.ts";

const more = (row: string) => `${TINY["people.csv"]}${row}\n`;
const SHIPPED = path.resolve(import.meta.dirname, "../../../data/internationalism");

describe("records", () => {
  it("are one tie whichever end comes first, where the ends are alike", async () => {
    const rows = [
      "r1,alpha,RELATED_TO,beta,,,,,supports,high,book,p. 10,",
      "r1,beta,RELATED_TO,alpha,,,,,supports,high,web,p. 11,",
    ];
    const folder = await tinyPackage({ "ties.csv": `${TINY["ties.csv"]}${rows.join("\n")}\n` });
    const { records, problems } = await readPackage(folder);
    expect(problems).toEqual([]);
    const tie = records?.ties.find(({ key }) => key === "tiny/r1");
    expect(records?.claims.filter(({ about }) => about === tie?.id)).toHaveLength(2);
  });
  it("take names, fields, country and level from all rows of an id", async () => {
    const { records } = await readPackage(await tinyPackage());
    const alpha = records?.entities.find((entity) => entity.key === "tiny/alpha");
    expect(alpha).toMatchObject({
      name: "Alphä",
      country: "DE",
      fields: ["feminism", "labour"],
      level: "public",
    });
    expect(alpha?.search).toBe("alpha | union alpha | aa");
    const level = (key: string) => records?.entities.find((entity) => entity.key === key)?.level;
    expect([level("tiny/ada"), level("tiny/bob")]).toEqual(["public", "restricted"]);
    const ties = new Map(records?.ties.map((tie) => [tie.key, tie]));
    expect(ties.get("tiny/t2")?.level).toBe("restricted");
    expect(ties.get("tiny/part-of:meet-1>meet")?.type).toBe("PART_OF");
    const founded = records?.claims
      .filter((claim) => claim.property === "founded")
      .map((claim) => claim.value);
    expect(founded).toEqual(["1950", "1951"]);
  });

  it("hide a source that only hidden records rest on, unless the file says otherwise", async () => {
    const sources = `${(TINY["sources.csv"] ?? "").trim()}\nletter,letter,A letter,,,,,en\n`;
    const people = (TINY["people.csv"] ?? "").replace("web,para 2", "letter,p. 1");
    const ties = (TINY["ties.csv"] ?? "").replace("web,para 4", "letter,p. 1");
    const changed = { "sources.csv": sources, "people.csv": people, "ties.csv": ties };
    const levels = async (directory: string) =>
      Object.fromEntries(
        ((await readPackage(directory)).records?.sources ?? []).map(({ key, level }) => [key, level]),
      );
    expect(await levels(await tinyPackage(changed))).toEqual({
      "tiny/book": "public",
      "tiny/web": "public",
      "tiny/letter": "restricted",
    });
    const stated = sources
      .trim()
      .split("\n")
      .map((line, at) => `${line},${at === 0 ? "level" : at === 3 ? "public" : ""}`)
      .join("\n");
    expect(await levels(await tinyPackage({ ...changed, "sources.csv": stated }))).toMatchObject({
      "tiny/letter": "public",
    });
  });

  it("keep the level of a single number and of a single search", async () => {
    const withLevel = (file: string) =>
      (TINY[file] ?? "")
        .trim()
        .split("\n")
        .map((line, at) => `${line},${["level", "restricted", ""][at] ?? ""}`)
        .join("\n");
    const directory = await tinyPackage({
      "facts.csv": withLevel("facts.csv"),
      "coverage.csv": withLevel("coverage.csv"),
    });
    const { records } = await readPackage(directory);
    const number = records?.claims.find((claim) => claim.property === "individual_members");
    expect(number?.ownLevel).toBe("restricted");
    expect(records?.coverage.map(({ level }) => level)).toEqual(["restricted", "public"]);
    const store = fakeStore();
    await runImport(store, directory);
    const out = await mkdtemp(path.join(tmpdir(), "maillage-levels-"));
    const { folders } = await exportPackage(store, OWNER, out);
    expect(await runImport(store, folders[0] ?? "")).toMatchObject({ batch: null, problems: [] });
  });

  it("obey a level column", async () => {
    const lines = (TINY["organisations.csv"] ?? "").trim().split("\n");
    const organisations = lines
      .map((line, at) => `${line},${at === 0 ? "level" : at === 3 ? "members" : ""}`)
      .join("\n");
    const { records } = await readPackage(await tinyPackage({ "organisations.csv": organisations }));
    expect(records?.entities.find((entity) => entity.key === "tiny/beta")?.level).toBe("members");
    expect(records?.ties.find((tie) => tie.key === "tiny/t1")?.level).toBe("members");
  });
});

describe("import", () => {
  it("changes nothing the second time", async () => {
    const store = fakeStore();
    const directory = await tinyPackage();
    const first = await runImport(store, directory);
    expect(first).toMatchObject({
      added: { entities: 6, ties: 3, sources: 2 },
      changed: 0,
      unchanged: 0,
      problems: [],
    });
    const second = await runImport(store, directory);
    expect(second).toMatchObject({
      batch: null,
      added: { entities: 0, ties: 0, sources: 0 },
      changed: 0,
      unchanged: 11,
    });
    expect(store.writes).toHaveLength(1);
  });

  it("replaces the claim of a changed row and keeps ids", async () => {
    const store = fakeStore();
    await runImport(store, await tinyPackage());
    const changed = (TINY["ties.csv"] ?? "").replace("1960,1970", "1960,1975");
    const result = await runImport(store, await tinyPackage({ "ties.csv": changed }));
    expect(result).toMatchObject({ added: { entities: 0, ties: 0, sources: 0 }, changed: 1, unchanged: 10 });
    expect(store.writes[1]?.superseded).toHaveLength(1);
    expect(store.writes[1]?.claims.map((claim) => claim.end)).toEqual(["1975"]);
    expect(store.writes[1]?.claims[0]?.about).toBe(store.writes[0]?.ties[0]?.id);
  });

  it.each([
    ["corrected", (text: string) => text.replace("World,book,2026-01-02", "World,book,2026-03-04"), 1],
    ["new", (text: string) => `${text}health,World,book,2026-01-02,none-found,\n`, 0],
  ])("counts a %s coverage row as changed, and replaces what it corrects", async (_, change, superseded) => {
    const store = fakeStore();
    await runImport(store, await tinyPackage());
    const later = await tinyPackage({ "coverage.csv": change(TINY["coverage.csv"] ?? "") });
    expect(await runImport(store, later)).toMatchObject({
      batch: expect.any(String),
      added: { entities: 0, ties: 0, sources: 0 },
      changed: 1,
      unchanged: 11,
    });
    expect(store.writes[1]?.superseded).toHaveLength(superseded);
    expect(await store.read("readCoverage", {}, OWNER)).toHaveLength(3 - superseded);
    expect(await runImport(store, later)).toMatchObject({ batch: null, changed: 0, unchanged: 11 });
  });

  it("replaces the claim of a row whose locator alone is corrected, and no other", async () => {
    const ties = TINY["ties.csv"] ?? "";
    const locators = async (...versions: string[]) => {
      const store = fakeStore();
      for (const each of versions) await runImport(store, await tinyPackage({ "ties.csv": each }));
      const claims = await store.read("readTieClaims", { types: [], entity: "" }, OWNER);
      const exchanges = claims.filter(({ method, stance }) => method === "exchange" && stance === "supports");
      return exchanges.map(({ locator }) => locator).sort();
    };
    const row = ties.split("\n")[1] ?? "";
    const corrected = ties.replace("p. 8", "p. 18");
    expect(await locators(ties, corrected)).toEqual(["p. 18"]);
    expect(await locators(ties, `${ties}${row.replace("p. 8", "p. 18")}\n`)).toEqual(["p. 18", "p. 8"]);
    expect(await locators(ties, corrected.replace("1960", "1962"))).toEqual(["p. 18", "p. 8"]);
    const twice = `${ties}${row.replace("p. 8", "p. 9")}\n`;
    expect(await locators(twice, corrected)).toHaveLength(2);
  });

  it("names its batch by its content and namespace", async () => {
    const hashes: string[] = [];
    for (const name of ["one", "two", "one"]) {
      const store = fakeStore();
      const folder = await tinyPackage({ "datapackage.json": JSON.stringify({ name }) });
      await runImport(store, folder);
      hashes.push(store.writes[0]?.batch.hash ?? "");
    }
    expect(hashes[0]).toBe(hashes[2]);
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it("writes at the revision it has read before all else", async () => {
    const { writes, read, writeBatch, judgeAll } = fakeStore();
    const asked: string[] = [];
    const store: ImportStore = {
      writeBatch,
      judgeAll,
      read: (query, params, viewer) => {
        asked.push(query);
        return read(query, params, viewer);
      },
    };
    await runImport(store, await tinyPackage());
    expect(asked[0]).toBe("readMeta");
    await runImport(store, await tinyPackage({ "facts.csv": null, "people.csv": more("eve,Eve,,,,,book,") }));
    expect(writes.map(({ revision }) => revision)).toEqual([0, 1]);
  });

  it("tells its steps, and what the store has written", async () => {
    const told: string[] = [];
    const onProgress = ({ step, done, total }: ImportProgress) =>
      void told.push(`${step} ${done} of ${total}`);
    await runImport(fakeStore(), await tinyPackage(), { onProgress });
    expect(told).toEqual([
      "reading 0 of 0",
      expect.stringMatching(/^comparing 0 of \d+$/),
      expect.stringMatching(/^writing 0 of \d+$/),
      expect.stringMatching(/^writing (\d+) of \1$/),
      expect.stringMatching(/^done (\d+) of \1$/),
    ]);
  });

  describe("of another version of the package", () => {
    const ROW = "p1,meet-1,PART_OF,meet,,,1955,,supports,high,book,p. 6,\n";
    const withRow = (row = ROW) => ({ "ties.csv": `${TINY["ties.csv"]}${row}` });
    const withoutColumn = { "events.csv": (TINY["events.csv"] ?? "").replace(",meet,book", ",,book") };
    const NOTHING = { batch: null, added: { entities: 0, ties: 0, sources: 0 }, changed: 0, unchanged: 11 };
    const ONE_TIE = { added: { entities: 0, ties: 0, sources: 0 }, changed: 1, unchanged: 10, problems: [] };
    const partOf = async (store: ReturnType<typeof fakeStore>) =>
      (await store.read("readTies", { types: [], entity: "" }, OWNER)).filter(
        (tie) => tie.type === "PART_OF",
      );
    const claimsAbout = async (store: ReturnType<typeof fakeStore>, id: string | undefined) =>
      (await store.read("readTieClaims", { types: [], entity: "" }, OWNER)).filter(
        (claim) => claim.about === id,
      );
    const exportedAgain = async (store: ReturnType<typeof fakeStore>) => {
      const out = await mkdtemp(path.join(tmpdir(), "maillage-export-"));
      await exportPackage(store, OWNER, out);
      return runImport(store, out);
    };

    it("keeps the tie of part_of when ties.csv gets its pair, and when it loses it again", async () => {
      const store = fakeStore();
      expect((await runImport(store, await tinyPackage())).added.ties).toBe(3);
      const [before] = await partOf(store);
      expect(await runImport(store, await tinyPackage(withRow()))).toMatchObject(ONE_TIE);
      expect(await partOf(store)).toMatchObject([{ id: before?.id, key: "tiny/p1" }]);
      expect(await claimsAbout(store, before?.id)).toHaveLength(2);
      expect(await runImport(store, await tinyPackage(withRow()))).toMatchObject(NOTHING);
      expect(await exportedAgain(store)).toMatchObject(NOTHING);
      expect(await runImport(store, await tinyPackage())).toMatchObject(NOTHING);
      expect(await exportedAgain(store)).toMatchObject(NOTHING);
    });

    it("keeps the tie of ties.csv when only part_of states its pair", async () => {
      const store = fakeStore();
      const first = await tinyPackage({ ...withRow(), ...withoutColumn });
      expect((await runImport(store, first)).added.ties).toBe(3);
      const [before] = await partOf(store);
      expect(await runImport(store, await tinyPackage())).toMatchObject(ONE_TIE);
      expect(await partOf(store)).toEqual([before]);
      expect(await claimsAbout(store, before?.id)).toHaveLength(2);
      expect(await runImport(store, await tinyPackage())).toMatchObject(NOTHING);
      expect(await exportedAgain(store)).toMatchObject(NOTHING);
      expect(await runImport(store, first)).toMatchObject(NOTHING);
    });

    it("does not show by part_of alone what a row had hidden", async () => {
      const store = fakeStore();
      const hidden = `${TINY["ties.csv"]}${ROW}`
        .trim()
        .split("\n")
        .map((line, at) => `${line},${at === 0 ? "level" : line.startsWith("p1") ? "members" : ""}`)
        .join("\n");
      await runImport(store, await tinyPackage({ "ties.csv": hidden, ...withoutColumn }));
      await runImport(store, await tinyPackage());
      expect(await partOf(store)).toMatchObject([{ key: "tiny/p1", level: "members" }]);
    });

    it("keeps two rows two ties, and the first takes the place of part_of", async () => {
      const store = fakeStore();
      await runImport(store, await tinyPackage());
      const [before] = await partOf(store);
      const two = withRow(`${ROW}${ROW.replace("p1", "p2").replace("p. 6", "p. 7")}`);
      expect(await runImport(store, await tinyPackage(two))).toMatchObject({
        added: { ties: 1 },
        changed: 1,
      });
      expect((await partOf(store)).map(({ key, id }) => [key, id === before?.id])).toEqual([
        ["tiny/p1", true],
        ["tiny/p2", false],
      ]);
    });

    it("gives part_of its own tie when the row that held the pair goes to another pair", async () => {
      const store = fakeStore();
      await runImport(store, await tinyPackage({ ...withRow(), ...withoutColumn }));
      const [before] = await partOf(store);
      const turned = withRow(ROW.replace("meet-1,PART_OF,meet,", "meet,PART_OF,meet-1,"));
      expect(await runImport(store, await tinyPackage(turned))).toMatchObject({ added: { ties: 1 } });
      expect((await partOf(store)).map(({ key, id }) => [key, id === before?.id])).toEqual([
        ["tiny/p1", true],
        ["tiny/part-of:meet-1>meet", false],
      ]);
    });
  });

  it("writes nothing on a dry run or with a problem", async () => {
    const store = fakeStore();
    expect((await runImport(store, await tinyPackage(), { dryRun: true })).added.entities).toBe(6);
    expect(
      (await runImport(store, await tinyPackage({ "sources.csv": null }))).problems.length,
    ).toBeGreaterThan(0);
    expect(store.writes).toEqual([]);
  });
});

describe("export", () => {
  it("keeps a row of ties.csv that says no more than part_of could", async () => {
    const ties = `${TINY["ties.csv"]}p1,meet-1,PART_OF,meet,,,,,disputes,,web,para 9,\n`;
    const store = fakeStore();
    await runImport(store, await tinyPackage({ "ties.csv": ties }));
    const out = await mkdtemp(path.join(tmpdir(), "maillage-export-"));
    await exportPackage(store, OWNER, out);
    const fresh = fakeStore();
    await runImport(fresh, out);
    const keys = ({ writes }: typeof store) => writes.flatMap(({ claims }) => claims.map(({ key }) => key));
    expect(keys(fresh).sort()).toEqual(keys(store).sort());
  });

  it.each([
    ["My Data", "my-data"],
    ["Réseau (2024)", "reseau-2024"],
    ["v1.2", "v1.2"],
  ])("of a folder %s without a datapackage.json imports again without a change", async (folder, name) => {
    const directory = path.join(await mkdtemp(path.join(tmpdir(), "maillage-folder-")), folder);
    await rename(await tinyPackage(), directory);
    await rm(path.join(directory, "datapackage.json"));
    const store = fakeStore();
    const { problems } = await runImport(store, directory);
    expect(problems).toEqual([]);
    expect(store.writes[0]?.batch.title).toBe(folder);
    expect(store.writes[0]?.sources[0]?.key).toBe(`${name}/book`);
    const out = await mkdtemp(path.join(tmpdir(), "maillage-export-"));
    await exportPackage(store, OWNER, out);
    expect(await runImport(store, out)).toMatchObject({ batch: null, changed: 0, problems: [] });
  });

  it.each([
    ["a tiny package", () => tinyPackage()],
    ["the shipped network", async () => SHIPPED],
  ])("of %s imports again without a change", { timeout: 60_000 }, async (_, source) => {
    const store = fakeStore();
    await runImport(store, await source());
    const out = await mkdtemp(path.join(tmpdir(), "maillage-export-"));
    await exportPackage(store, OWNER, out);
    const again = await runImport(store, out);
    expect(again.problems).toEqual([]);
    expect(again).toMatchObject({ batch: null, added: { entities: 0, ties: 0, sources: 0 }, changed: 0 });
  });
});

it("of a package tells of ids that differ only by case, whether or not it is loaded already", async () => {
  const directory = await tinyPackage({
    "organisations.csv": `${TINY["organisations.csv"]}Beta,Beta,en,,network,international,,,,SN,labour,,book,p. 5\n`,
  });
  const store = fakeStore();
  const told = async (dryRun: boolean) =>
    (await runImport(store, directory, { dryRun })).notes?.map(({ code, file, row, values }) => [
      ...[code, file, row, values.other],
    ]);
  const note = [["ids-alike", "organisations.csv", 5, "4"]];
  expect(await told(true)).toEqual(note);
  expect(await told(false)).toEqual(note);
  expect(await told(false)).toEqual(note);
  expect((await runImport(store, await tinyPackage())).notes).toBeUndefined();
});
