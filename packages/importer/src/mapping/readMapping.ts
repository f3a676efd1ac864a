import { type Mapping, mappingFaults } from "@maillage/model";
import type { PackageProblem } from "../problems.ts";
import { readYaml } from "./readYaml.ts";

export type MappingAnswer =
  | { readonly mapping: Mapping; readonly problems: readonly [] }
  | { readonly mapping: null; readonly problems: readonly PackageProblem[] };

const YES_ONLY = new Set(["general", "cell", "column", "first"]);

/**
 * Reads a mapping from YAML, or from the bytes of a file of it. Every plain text is a text, so that 0 and no need no quotation marks; only the keys that hold true or
 * row numbers are read as such. Answers the mapping, or what is wrong with it by line; never both. No tag, no include and no more
 * than 100 aliases are followed. Cost: linear.
 */
export function readMapping(file: string, text: string | Uint8Array): MappingAnswer {
  const { value, problems } = readYaml(file, text, {
    rule: "malformed-mapping",
    called: "mapping",
    version: "mapping/1",
    typed: withTypes,
    faultsOf: mappingFaults,
  });
  return value === null ? { mapping: null, problems } : { mapping: value as Mapping, problems: [] };
}

/** Row numbers and the keys that are true, from the texts that YAML's plainest schema gives. */
function withTypes(value: unknown): unknown {
  const todo: unknown[] = [value];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (typeof at !== "object" || at === null) continue;
    const holder = at as Record<string, unknown>;
    for (const [key, inner] of Object.entries(holder)) {
      if (YES_ONLY.has(key) && inner === "true") holder[key] = true;
      else if (key === "leaveOut" && Array.isArray(inner))
        holder[key] = inner.map((text) => (/^\d{1,15}$/.test(String(text)) ? Number(text) : text));
      else todo.push(inner);
    }
  }
  return value;
}
