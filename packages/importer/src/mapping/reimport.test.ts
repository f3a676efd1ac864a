import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Mapping, OWNER } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fakeStore } from "../fakeStore.ts";
import { planContent, runImport, writePlan } from "../import.ts";
import { exportPackage } from "../package/export.ts";
import { prepareImport } from "../prepare.ts";
import type { ImportStore } from "../store.ts";
import { readMapping } from "./readMapping.ts";
import { prepareTables, tinyFiles, tinyReader } from "./tinyTables.ts";

const MAPPING = parse(`
maillage: mapping/1
name: tiny
tables:
  t:
    rows:
      - becomes: organisations
        columns: { id: id, name: name, kind: { value: union } }
      - becomes: ties
        unless: { of: "" }
        columns: { from: id, type: { value: MEMBER_OF }, to: of, start: { from: since, read: text } }
`);
const HEADER = "id,name,of,since\n";
const ROWS = ["a,Alpha,b,1999\n", "b,Beta,,\n", "c,Gamma,b,2001\n"];

const load = async (store: ImportStore, text: string, today: string, mapping: Mapping = MAPPING) => {
  const request = { files: await tinyFiles({ "t.csv": text }), mapping, today };
  const { content, problems } = await prepareImport(request, [tinyReader]);
  expect(problems).toEqual([]);
  if (content === null) throw new Error("refused");
  const plan = await planContent(store, content);
  const { added, changed, unchanged, batch, differences } = await writePlan(store, plan);
  return { added, changed, unchanged, isNew: batch !== null, gone: plan.summary?.gone, differences };
};

describe("a file that is imported again", () => {
  it("changes nothing, also on another day", async () => {
    const store = fakeStore();
    await load(store, HEADER + ROWS.join(""), "2026-01-02");
    expect(await load(store, HEADER + ROWS.join(""), "2026-02-03")).toMatchObject({
      isNew: false,
      changed: 0,
      unchanged: 6,
      gone: 0,
    });
    expect(store.writes[0]?.sources).toMatchObject([
      { type: "unsourced-file", title: "t.csv", accessed: "2026-01-02" },
    ]);
    const journal = store.writes[0]?.batch.journal;
    expect(readMapping("m.yaml", journal?.mapping ?? "").mapping).toEqual(MAPPING);
    expect(JSON.parse(journal?.report ?? "")).toMatchObject({
      files: [{ name: "t.csv", size: 56 }],
      notes: [{ code: "unsourced-file", count: 3 }],
      changes: [],
      leftOut: 0,
    });
    expect(store.writes[0]?.sources[0]?.note).toMatch(
      /^SHA-256 [0-9a-f]{64}; imported by the owner on 2026-01-02$/,
    );
  });

  it("shows what is new, changed and gone, though every row has moved", async () => {
    const store = fakeStore();
    await load(store, HEADER + ROWS.join(""), "2026-01-02");
    const [a = "", b = "", c = ""] = ROWS;
    const next = HEADER + ["d,Delta,b,2010\n", b, a, c].join("");
    expect(await load(store, next, "2026-02-03")).toMatchObject({
      added: { entities: 1, ties: 1, sources: 0 },
      changed: 1,
      unchanged: 5,
      isNew: true,
      gone: 0,
    });
    const corrected = next.replace("1999", "1998");
    expect(await load(store, corrected, "2026-02-03")).toMatchObject({
      added: { entities: 0, ties: 0 },
      changed: 2,
      unchanged: 6,
      differences: {
        changed: [
          { what: "tie", id: "a -MEMBER_OF-> b", columns: ["tie"] },
          { what: "source", id: "t.csv", columns: [] },
        ],
      },
    });
    const claims = await store.read("readTieClaims", { entity: "", tie: "" } as never, OWNER);
    expect(claims.map(({ start }) => start).sort()).toEqual(["1998", "2001", "2010"]);
    const shorter = await load(store, corrected.replace(c, ""), "2026-02-03");
    expect(shorter).toMatchObject({ changed: 1, gone: 2 });
    expect(shorter.differences).toEqual({
      added: [],
      changed: [{ what: "source", id: "t.csv", columns: [] }],
      gone: [
        { what: "entity", id: "c", columns: [] },
        { what: "tie", id: "c -MEMBER_OF-> b", columns: [] },
      ],
    });
  });

  it("calls a file that nothing rests on any more by its title", async () => {
    const store = fakeStore();
    await load(store, HEADER + ROWS.join(""), "2026-01-02");
    const sourced = { ...MAPPING, source: { title: "A yearbook", type: "report" } };
    const { differences } = await load(store, HEADER + ROWS.join(""), "2026-02-03", sourced);
    expect(differences?.gone).toEqual([{ what: "source", id: "t.csv", columns: [] }]);
    expect(differences?.added).toEqual([{ what: "source", id: "A yearbook", columns: [] }]);
  });

  it("keeps a source whose address or date is corrected as one, by the mapping that is proposed", async () => {
    const store = fakeStore();
    const text =
      "from,to,source title,published,source url\nAlpha,Beta,Members list,2001,https://a.example/1\nBeta,Gamma,Members list,2001,https://a.example/1\n";
    const { mapping } = await prepareTables({ "t.csv": text }, null);
    if (mapping === null) throw new Error("nothing proposed");
    await load(store, text, "2026-01-02", mapping);
    const corrected = text.replaceAll("a.example/1", "a.example/2").replaceAll("2001", "2002");
    expect(await load(store, corrected, "2026-02-03", mapping)).toMatchObject({
      added: { entities: 0, ties: 0, sources: 0 },
      changed: 1,
      gone: 0,
      differences: { changed: [{ what: "source", id: "members-list" }] },
    });
    const claims = await store.read("readTieClaims", { entity: "", tie: "" } as never, OWNER);
    expect(claims).toHaveLength(2);
  });

  it("is the same after its export as a package", async () => {
    const store = fakeStore();
    await load(store, HEADER + ROWS.join(""), "2026-01-02");
    const out = await mkdtemp(path.join(tmpdir(), "maillage-mapped-"));
    const { folders } = await exportPackage(store, OWNER, out);
    expect(await runImport(store, folders[0] ?? "")).toMatchObject({ batch: null, problems: [] });
  });
});
