import {
  baseOf,
  MUTUAL_TIE_TYPES,
  OWN_LISTS,
  type OwnList,
  type OwnSchema,
  ownSchemaFaults,
} from "@maillage/model";
import { stringify } from "yaml";
import { readYaml } from "../mapping/readYaml.ts";
import type { PackageProblem } from "../problems.ts";

/** The file of a package that adds to the schema. */
export const SCHEMA_FILE = "schema.yaml";

/** Reads schema.yaml, or the bytes of it; null with every problem when it does not keep its language. Pure, linear. */
export function readOwnSchema(text: string | Uint8Array, problems: PackageProblem[]): OwnSchema | null {
  const answer = readYaml(SCHEMA_FILE, text, {
    rule: "malformed-schema",
    called: "schema",
    version: "schema/1",
    typed: (value) => value,
    faultsOf: ownSchemaFaults,
  });
  problems.push(...answer.problems);
  if (answer.value === null) return null;
  const { maillage: _, ...schema } = answer.value as OwnSchema & { readonly maillage: string };
  return inOrder(schema);
}

/** The text of schema.yaml; equal schemas give equal texts. */
export const writeOwnSchema = (schema: OwnSchema): string =>
  stringify({ maillage: "schema/1", ...inOrder(schema) });

/** The schema with its ids in order and without empty lists, so that equal ones have equal texts. */
export function inOrder(schema: OwnSchema): OwnSchema {
  const lists = OWN_LISTS.flatMap((list): [OwnList, object][] => {
    const terms = Object.entries(schema[list] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    return terms.length === 0 ? [] : [[list, Object.fromEntries(terms)]];
  });
  return Object.fromEntries(lists) as OwnSchema;
}

/** Whether the terms that a column holds were added under this id. */
export const isAdded = (schema: OwnSchema, holds: string | null, id: string): boolean =>
  OWN_LISTS.some((list) => list === holds && Object.hasOwn(schema[list] ?? {}, id));

/** Whether the order of the two ends of such a tie means nothing; an own type is as its base. */
export const isMutual = (schema: OwnSchema, type: string): boolean =>
  MUTUAL_TIE_TYPES.some((mutual) => mutual === baseOf(schema, "tieTypes", type));

/** The ids that were added to what a column holds. */
export const addedIds = (schema: OwnSchema, holds: string | null): readonly string[] =>
  OWN_LISTS.flatMap((list) => (list === holds ? Object.keys(schema[list] ?? {}) : []));
