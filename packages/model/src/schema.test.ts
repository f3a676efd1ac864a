import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import * as schema from "./generated/schema.generated.ts";
import { DIRECT_TIE_TYPES, ENTITY_TYPES, TIE_TYPES } from "./records.ts";

it("is generated freshly", () => {
  const script = resolve(import.meta.dirname, "../../../scripts/generate.mjs");
  expect(spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" }).stderr).toBe("");
});

it("has one file for each type the records know, and the same direct ties", () => {
  expect(Object.keys(schema.TIE_SCHEMA).sort()).toEqual([...TIE_TYPES].sort());
  expect(Object.keys(schema.ENTITY_SCHEMA).sort()).toEqual([...ENTITY_TYPES].sort());
  expect(TIE_TYPES.filter((type) => schema.TIE_SCHEMA[type].direct).sort()).toEqual(
    [...DIRECT_TIE_TYPES].sort(),
  );
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
