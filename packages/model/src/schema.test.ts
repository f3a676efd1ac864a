import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import * as schema from "./generated/schema.generated.ts";

it("is generated freshly", () => {
  const script = resolve(import.meta.dirname, "../../../scripts/generate.mjs");
  expect(spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" }).stderr).toBe("");
});

const root = resolve(import.meta.dirname, "../../..");
const yaml = (path: string) =>
  parse(readFileSync(resolve(root, "packages/model/schema", path), "utf8")) as Record<string, unknown>;
const inFolder = (folder: string) =>
  readdirSync(resolve(root, "packages/model/schema", folder)).map((file) => yaml(`${folder}/${file}`));
const typesOf = (list: readonly Record<string, unknown>[]) => list.map(({ type }) => String(type)).sort();
const ids = (taxonomy: string) =>
  (yaml(`taxonomies/${taxonomy}.yaml`).items as { id: string }[]).map(({ id }) => id);

it("takes every list of types, levels and stances from the schema", () => {
  const ties = inFolder("ties");
  expect([...schema.ENTITY_TYPES].sort()).toEqual(typesOf(inFolder("entities")));
  expect([...schema.TIE_TYPES].sort()).toEqual(typesOf(ties));
  expect([...schema.DIRECT_TIE_TYPES].sort()).toEqual(typesOf(ties.filter(({ direct }) => direct)));
  expect([...schema.MUTUAL_TIE_TYPES].sort()).toEqual(typesOf(ties.filter(({ mutual }) => mutual)));
  expect(schema.LEVELS).toEqual(ids("accessLevels"));
  expect(schema.STANCES).toEqual(ids("claimStances"));
});

it("is repeated by hand nowhere: a new type is one file", () => {
  const sources = readdirSync(resolve(root, "packages"), { recursive: true, encoding: "utf8" }).filter(
    (path) => /\/src\/.*\.ts$/.test(path) && !/\.test\.ts$|\/generated\/|node_modules/.test(path),
  );
  const lists = [
    schema.TIE_TYPES,
    schema.DIRECT_TIE_TYPES,
    schema.MUTUAL_TIE_TYPES,
    schema.ENTITY_TYPES,
    schema.LEVELS,
    schema.STANCES,
    schema.CONFIDENCES.map(({ id }) => id),
  ];
  const copies = sources.filter((path) => {
    const text = readFileSync(resolve(root, "packages", path), "utf8");
    const runs = text.match(/"[^"\n]+"(?:\s*[,|]\s*"[^"\n]+")+/g) ?? [];
    return runs.some((run) => lists.some((list) => list.every((id) => run.includes(`"${id}"`))));
  });
  expect(copies).toEqual([]);
});

it("names each tie from both ends, differently where the ends differ", () => {
  for (const { label, inverse, mutual } of Object.values(schema.TIE_SCHEMA))
    for (const language of ["en", "fr", "es", "ar"] as const)
      expect(inverse[language] === label[language]).toBe(mutual);
});

it("labels each term in four languages, no id twice", () => {
  for (const terms of Object.values(schema.VOCABULARIES)) {
    expect(new Set(terms.map((term) => term.id)).size).toBe(terms.length);
    for (const { label } of terms)
      expect([label.en, label.fr, label.es, label.ar].every((text) => text.length > 0)).toBe(true);
  }
  expect(schema.FIELDS).toHaveLength(21);
});
