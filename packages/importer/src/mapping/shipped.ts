import type { Mapping } from "@maillage/model";
import { readMapping } from "./readMapping.ts";
import { SHIPPED_MAPPINGS } from "./shipped.generated.ts";

/** Names of the shipped mappings. */
export const SHIPPED_NAMES: readonly string[] = Object.keys(SHIPPED_MAPPINGS);

/** The text of a shipped mapping, with its comments; null when there is none of that name. */
export function shippedText(name: string): string | null {
  return Object.hasOwn(SHIPPED_MAPPINGS, name) ? (SHIPPED_MAPPINGS[name] ?? null) : null;
}

/** A shipped mapping by the name of its file; null when there is none. */
export function shippedMapping(name: string): Mapping | null {
  const text = shippedText(name);
  return text === null ? null : readMapping(`${name}.yaml`, text).mapping;
}

/** The name of the shipped mapping that is made for a format and for no single file; null when there is none. */
export function shippedNameFor(format: string): string | null {
  const wanted = BIBLIOGRAPHIES.has(format) ? "bibliography" : format;
  return SHIPPED_NAMES.includes(wanted) ? wanted : null;
}

/** The shipped mapping that is made for a format; null when there is none. */
export function shippedFor(format: string): Mapping | null {
  const name = shippedNameFor(format);
  return name === null ? null : shippedMapping(name);
}

const BIBLIOGRAPHIES = new Set(["bibtex", "ris", "csl-json"]);
