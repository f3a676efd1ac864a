import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mapping } from "@maillage/model";
import { expect, it } from "vitest";
import { AS_OWNER, BASE, handMadeApp } from "./testing/app.ts";

const MAPPING: Mapping = {
  maillage: "mapping/1",
  name: "tiny",
  tables: {
    t: {
      rows: [{ becomes: "organisations", columns: { id: "name", name: "name", kind: { value: "union" } } }],
    },
  },
};

it("files are imported by a mapping, refused without one, and never beside a folder", async () => {
  const app = await handMadeApp();
  const path = join(await mkdtemp(join(tmpdir(), "maillage-files-")), "t.csv");
  await writeFile(path, "name\nAlpha\nBeta\n");
  const post = async (payload: object) => {
    const answer = await app.inject({
      method: "POST",
      url: `${BASE}/imports`,
      headers: { ...AS_OWNER, "content-type": "application/json" },
      payload,
    });
    return { status: answer.statusCode, ...answer.json() };
  };
  expect(await post({ files: [path], mapping: MAPPING, dryRun: true })).toMatchObject({
    status: 200,
    batch: null,
    added: { entities: 2, ties: 0, sources: 1 },
    gone: 0,
    differences: { added: [{ what: "entity", id: "Alpha", columns: [] }, {}, { id: "t.csv" }] },
    problems: [],
    notes: [{ code: "delimiter-read" }, { code: "unsourced-file", count: 2 }],
  });
  expect(await post({ files: [path] })).toMatchObject({ status: 200, problems: [{ rule: "no-mapping" }] });
  expect(await post({ files: [path], path })).toMatchObject({ code: "import-nothing-named" });
  expect(await post({})).toMatchObject({ code: "import-nothing-named" });
  expect(await post({ files: ["t.csv"] })).toMatchObject({ code: "path-not-absolute" });
  await app.close();
});
