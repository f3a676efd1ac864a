import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { OWNER } from "@maillage/model";
import { expect, it } from "vitest";
import { fakeStore } from "../fakeStore.ts";
import { runImport } from "../import.ts";
import { exportPackage } from "./export.ts";
import { readPackage } from "./readPackage.ts";
import { TINY, tinyPackage } from "./tinyPackage.ts";

const SOURCES = (TINY["sources.csv"] ?? "")
  .trim()
  .split("\n")
  .map((line, at) =>
    at === 0
      ? `${line},authors,container,identifier,pages,note`
      : at === 1
        ? `${line},"Example, Flora | Guild |",Review of Guilds,doi:10.1000/182|isbn:978-0-00-000000-2,3-17,second edition`
        : `${line},,,,,`,
  )
  .join("\n");

it("authors, container, identifier, pages and note of a text are taken, exported and imported again without a change", async () => {
  const folder = await tinyPackage({ "sources.csv": `${SOURCES}\n` });
  const said = {
    authors: "Example, Flora|Guild",
    container: "Review of Guilds",
    identifier: "doi:10.1000/182|isbn:978-0-00-000000-2",
    pages: "3-17",
    note: "second edition",
  };
  const { records } = await readPackage(folder);
  expect(records?.sources[0]).toMatchObject(said);
  expect(records?.sources[1]).toMatchObject({
    authors: null,
    container: null,
    identifier: null,
    pages: null,
  });
  const store = fakeStore();
  await runImport(store, folder);
  const out = await mkdtemp(path.join(tmpdir(), "maillage-bibliographic-"));
  await exportPackage(store, OWNER, out);
  expect((await readFile(path.join(out, "sources.csv"), "utf8")).split("\n")[1]).toContain(
    '"Example, Flora|Guild",Review of Guilds,doi:10.1000/182|isbn:978-0-00-000000-2,3-17,second edition',
  );
  expect(await runImport(store, out)).toMatchObject({ batch: null, problems: [] });
  const other = { "sources.csv": `${SOURCES.replace("3-17", "3-18")}\n` };
  expect(await runImport(store, await tinyPackage(other))).toMatchObject({
    changed: 1,
    added: { sources: 0 },
  });
});

it("a package that fills none of them has none of their columns", async () => {
  const store = fakeStore();
  await runImport(store, await tinyPackage());
  const out = await mkdtemp(path.join(tmpdir(), "maillage-bibliographic-"));
  await exportPackage(store, OWNER, out);
  const [header] = (await readFile(path.join(out, "sources.csv"), "utf8")).split("\n");
  expect(header).toBe("id,type,title,publisher,published,url,accessed,language");
});
