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

/** The text of the shipped mapping that is made for a format and for no single file; null when there is none. */
export function shippedFor(format: string): string | null {
  return shippedText(BIBLIOGRAPHIES.has(format) ? "bibliography" : format);
}

const BIBLIOGRAPHIES = new Set(["bibtex", "ris", "csl-json"]);
