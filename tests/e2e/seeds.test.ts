/** Each row of the golden list on the served product: found by search, opens as an entity that rests on its text. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { EntityDetail, EntityPage, SourcePage } from "@maillage/model";
import { parse as parseCsv } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Served, serve } from "./servedProduct.ts";

const root = resolve(import.meta.dirname, "../..");
const seeds: { name: string; kind: string; seed: string }[] = parse(
  readFileSync(join(root, "tests/golden/seeds.yaml"), "utf8"),
);
const sources: { id: string; title: string }[] = parseCsv(
  readFileSync(join(root, "data/internationalism/sources.csv")),
  { columns: true },
);

describe("the seeds, as a reader finds them", () => {
  let served: Served;
  let work = "";
  const ask = async <T>(path: string): Promise<T> => {
    const response = await fetch(`${served.url}/api/v1/networks/internationalism${path}`);
    expect(response.status).toBe(200);
    return (await response.json()) as T;
  };

  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), "maillage-seeds-"));
    served = await serve(["--data-dir", work]);
  });
  afterAll(async () => {
    await served?.stop();
    rmSync(work, { recursive: true, force: true });
  });

  it.each(seeds)("$name ($seed)", async ({ name, seed }) => {
    const title = sources.find((source) => source.id === seed)?.title ?? "";
    const { items: texts } = await ask<SourcePage>(`/sources?q=${encodeURIComponent(title)}`);
    const text = texts.find((source) => source.title === title);
    expect(text?.title).toBe(title);
    const { items } = await ask<EntityPage>(`/entities?limit=50&q=${encodeURIComponent(name)}`);
    const opened = await Promise.all(items.map(({ id }) => ask<EntityDetail>(`/entities/${id}`)));
    const resting = opened.filter(({ facts, tieList }) =>
      [...facts, ...tieList.flatMap((tie) => tie.claims)].some((claim) => claim.source.id === text?.id),
    );
    expect(resting).not.toEqual([]);
  });
});
