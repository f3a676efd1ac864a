import { readFileSync } from "node:fs";
import path from "node:path";
import { readPackage } from "@maillage/importer";
import { fold } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Seed {
  readonly name: string;
  readonly kind: "organisation" | "event" | "campaign" | "person";
  readonly seed: string;
}

const root = path.resolve(import.meta.dirname, "../..");
const seeds = parse(readFileSync(path.join(import.meta.dirname, "seeds.yaml"), "utf8")) as Seed[];
const { records } = await readPackage(path.join(root, "data/internationalism"));
const TYPE = {
  organisation: "Organisation",
  event: "Event",
  campaign: "Organisation",
  person: "Person",
} as const;

describe("what the four seed texts name", () => {
  it("covers the four texts", () => {
    expect(new Set(seeds.map((seed) => seed.seed)).size).toBe(4);
  });

  it.each(seeds)("$name ($seed)", ({ name, kind, seed }) => {
    const source = records?.sources.find((record) => record.key === `internationalism/${seed}`);
    expect(source).toBeDefined();
    const found =
      records?.entities.filter(
        (entity) => entity.type === TYPE[kind] && entity.search.includes(fold(name)),
      ) ?? [];
    const resting = found.filter((entity) =>
      records?.claims.some((claim) => claim.about === entity.id && claim.source === source?.id),
    );
    expect(resting).not.toEqual([]);
  });
});
