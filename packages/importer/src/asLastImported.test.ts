import type { Id } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { isAsLastImported } from "./asLastImported.ts";
import { fakeStore } from "./fakeStore.ts";
import { planImport, runImport } from "./import.ts";
import { readContent } from "./package/content.ts";
import { TINY, tinyPackage } from "./package/tinyPackage.ts";
import type { ImportStore } from "./store.ts";

async function contentOf(directory: string) {
  const { content } = await readContent(directory);
  if (content === null) throw new Error("the small package has a problem");
  return content;
}

describe("files that were imported last", () => {
  it("are not compared again, and count as comparing counts them", async () => {
    const fake = fakeStore();
    const folder = await tinyPackage();
    await runImport(fake, folder);
    const asked: string[] = [];
    const store: ImportStore = {
      ...fake,
      read: (query, params, viewer) => {
        asked.push(query);
        return fake.read(query, params, viewer);
      },
    };
    const again = await runImport(store, folder);
    expect(asked).toEqual(["readMeta", "readBatches", "readJudgements"]);
    expect(again).toEqual((await planImport(store, folder)).result);
    expect(again).toMatchObject({ batch: null, changed: 0, unchanged: 11 });
  });

  it("are compared when something else was imported since, or something undone", async () => {
    const store = fakeStore();
    const content = await contentOf(await tinyPackage());
    expect(await isAsLastImported(store, content)).toBe(false);
    await runImport(store, await tinyPackage());
    expect(await isAsLastImported(store, content)).toBe(true);
    const [a, b] = ["tiny/alpha", "tiny/beta"] as const;
    const said = { verdict: "unsure", reason: "", author: "owner", at: "" } as const;
    await store.judgeAll([{ id: "j" as Id, a, b, ...said }]);
    expect(await isAsLastImported(store, content)).toBe(true);
    const raised: ImportStore = {
      ...store,
      read: async (query, params, viewer) =>
        query === "readMeta" ? ([{ revision: 3, hash: "" }] as never) : store.read(query, params, viewer),
    };
    expect(await isAsLastImported(raised, content)).toBe(false);
    await runImport(
      store,
      await tinyPackage({
        "coverage.csv": `${TINY["coverage.csv"]}health,World,book,2026-01-02,none-found,\n`,
      }),
    );
    expect(await isAsLastImported(store, content)).toBe(false);
  });
});
