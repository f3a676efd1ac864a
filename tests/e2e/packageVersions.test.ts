import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportPackage, runImport } from "@maillage/importer";
import { type Id, OWNER } from "@maillage/model";
import { openGrafeo, type Store } from "@maillage/store";
import { afterAll, describe, expect, it } from "vitest";
import { TINY, tinyPackage } from "../../packages/importer/src/package/tinyPackage.ts";

const work = mkdtempSync(join(tmpdir(), "maillage-versions-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const COLUMN = {};
const ROW = {
  "ties.csv": `${TINY["ties.csv"]}p1,meet-1,PART_OF,meet,,,1955,,supports,high,book,p. 6,\n`,
  "events.csv": (TINY["events.csv"] ?? "").replace(",meet,book", ",,book"),
};

const partOf = (store: Store) => store.read("readTies", { types: ["PART_OF"], entity: "" }, OWNER);
const claims = (store: Store) => store.read("readTieClaims", { types: ["PART_OF"], entity: "" }, OWNER);

describe("a pair that part_of states in one version and ties.csv in another", () => {
  it.each([
    ["part_of first", COLUMN, ROW],
    ["ties.csv first", ROW, COLUMN],
  ])("is one tie, and the undoing brings back what there was: %s", async (name, before, after) => {
    const store = await openGrafeo({ directory: join(work, name) });
    try {
      await runImport(store, await tinyPackage(before));
      const first = { ties: await partOf(store), claims: await claims(store) };
      expect(first.ties).toHaveLength(1);
      const { batch } = await runImport(store, await tinyPackage(after));
      expect(await partOf(store)).toMatchObject([{ id: first.ties[0]?.id, key: "tiny/p1" }]);
      expect(await claims(store)).toHaveLength(2);
      const out = join(work, `${name} exported`);
      await exportPackage(store, OWNER, out);
      for (const folder of [await tinyPackage(before), await tinyPackage(after), out])
        expect(await runImport(store, folder)).toMatchObject({ batch: null, changed: 0, problems: [] });
      await store.undoBatch(batch as Id);
      expect({ ties: await partOf(store), claims: await claims(store) }).toEqual(first);
    } finally {
      await store.close();
    }
  });
});

it("a corrected locator replaces the claim that stood there, and the undoing brings it back", async () => {
  const store = await openGrafeo({ directory: join(work, "locator") });
  const locators = async () => {
    const rows = await store.read("readTieClaims", { types: ["COOPERATES_WITH"], entity: "" }, OWNER);
    return rows.map(({ locator }) => locator).sort();
  };
  const hash = async () => (await store.read("readMeta", {}, OWNER))[0]?.hash;
  try {
    await runImport(store, await tinyPackage());
    const before = await hash();
    const ties = (TINY["ties.csv"] ?? "").replace("p. 8", "p. 18");
    const { batch } = await runImport(store, await tinyPackage({ "ties.csv": ties }));
    expect(await locators()).toEqual(["p. 18", "para 3"]);
    await store.undoBatch(batch as Id);
    expect([await locators(), await hash()]).toEqual([["p. 8", "para 3"], before]);
  } finally {
    await store.close();
  }
});
