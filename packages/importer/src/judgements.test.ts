import { OWNER } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { fakeStore } from "./fakeStore.ts";
import { runImport } from "./import.ts";
import { readPackage } from "./package/readPackage.ts";
import { tinyPackage } from "./package/tinyPackage.ts";

const HEADER = "a,b,verdict,reason,author,at\n";
const judged = (...rows: string[]) => tinyPackage({ "judgements.csv": `${HEADER}${rows.join("\n")}\n` });
const AT = "2026-01-02T03:04:05.000Z";
const now = () => new Date("2026-02-03T00:00:00Z");

describe("judgements of a package", () => {
  it("are stored after the batch, by keys in their order, with what the file says of them", async () => {
    const store = fakeStore();
    const folder = await judged(
      `beta,alpha,different,Two seats.,editor,${AT}`,
      "meet,tiny/meet-1,unsure,,,",
      "ada,bob,same,,,",
    );
    const result = await runImport(store, folder, { now });
    expect(result.judgements).toEqual({ stored: 3, unchanged: 0, refused: [] });
    const rows = await store.read("readJudgements", {}, OWNER);
    expect(rows.map(({ id: _, ...row }) => row)).toEqual([
      {
        ...{ a: "tiny/alpha", b: "tiny/beta", verdict: "different", reason: "Two seats." },
        ...{ author: "editor", at: AT, undone: false },
      },
      expect.objectContaining({ a: "tiny/meet", b: "tiny/meet-1", author: "owner", at: now().toISOString() }),
      expect.objectContaining({ a: "tiny/ada", b: "tiny/bob", verdict: "same" }),
    ]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
  });

  it("are unchanged when the pair has the verdict, from whichever end and whatever its reason", async () => {
    const store = fakeStore();
    await runImport(store, await judged("alpha,beta,same,one,,"));
    for (const row of ["alpha,beta,same,one,,", "beta,tiny/alpha,same,another reason,,"]) {
      const again = await runImport(store, await judged(row));
      expect(again).toMatchObject({ batch: null, judgements: { stored: 0, unchanged: 1, refused: [] } });
    }
    expect(await store.read("readJudgements", {}, OWNER)).toHaveLength(1);
  });

  it("that contradict, or name what is not stored, are told, and all else is imported", async () => {
    const store = fakeStore();
    const result = await runImport(
      store,
      await judged(
        "alpha,beta,same,,,",
        "beta,alpha,different,,,",
        "alpha,other/x,same,,,",
        "ada,ada,same,,,",
      ),
    );
    expect(result.problems).toEqual([]);
    expect(result.batch).not.toBeNull();
    expect(result.judgements).toMatchObject({
      stored: 1,
      refused: [
        { a: "tiny/alpha", b: "tiny/beta", code: "judgement-known" },
        { a: "other/x", b: "tiny/alpha", code: "judgement-entity-unknown" },
        { a: "tiny/ada", b: "tiny/ada", code: "judgement-itself" },
      ],
    });
  });

  it("are tried again by an import whose records change nothing", async () => {
    const store = fakeStore();
    const folder = await judged("alpha,other/alpha,same,,,");
    expect((await runImport(store, folder)).judgements).toMatchObject({ stored: 0 });
    const other = await tinyPackage({ "datapackage.json": '{"name":"other"}' });
    expect((await runImport(store, other)).judgements).toBeUndefined();
    const again = await runImport(store, folder);
    expect(again).toMatchObject({ batch: null, judgements: { stored: 1, unchanged: 0, refused: [] } });
    expect(await store.read("readJudgements", {}, OWNER)).toMatchObject([
      { a: "other/alpha", b: "tiny/alpha" },
    ]);
  });

  it("are only counted on a dry run", async () => {
    const store = fakeStore();
    const result = await runImport(store, await judged("alpha,beta,same,,,"), { dryRun: true });
    expect(result.judgements).toEqual({ stored: 1, unchanged: 0, refused: [] });
    expect(await store.read("readJudgements", {}, OWNER)).toEqual([]);
  });

  it("end the import with what the store itself fails at", async () => {
    const broken = { ...fakeStore(), judgeAll: () => Promise.reject(new Error("disk")) };
    await expect(runImport(broken, await judged("alpha,beta,same,,,"))).rejects.toThrow("disk");
  });

  it.each([
    ["alpha,beta,equal,,,", "verdict", "unknown-verdict"],
    ["alpha,,same,,,", "b", "empty-cell"],
    ["alpha,betta,same,,,", "b", "dangling-end"],
    ["alpha,beta,same,,,2026-01-02", "at", "impossible-date"],
    ["alpha,beta,same,,,2026-02-31T25:00:00Z", "at", "impossible-date"],
  ])("are refused with the package for the row %s", async (row, column, rule) => {
    const { problems } = await readPackage(await judged(row));
    expect(problems).toMatchObject([{ file: "judgements.csv", row: 2, column, rule }]);
  });
});
