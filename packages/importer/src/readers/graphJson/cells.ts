import type { Cell } from "../reader.ts";

export type Fields = Map<string, unknown>;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const fieldsOf = (value: unknown): Fields =>
  isRecord(value) ? new Map(Object.entries(value)) : new Map();

/** A single value as text; empty for null and for objects and lists. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";
}

/**
 * Fields as cells: texts, numbers and true or false as text; a list as a list, whose lists and objects stand as JSON; an object
 * as one cell for each of its fields, named "outer.inner". Nesting is bounded by `parseJson`.
 */
export function cellsOf(fields: Iterable<[string, unknown]>): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const waiting: [string, unknown][] = [...fields].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [name, value] = next;
    if (Array.isArray(value))
      cells.set(
        name,
        value
          .map((each) => (typeof each === "object" && each !== null ? JSON.stringify(each) : textOf(each)))
          .filter((text) => text !== ""),
      );
    else if (isRecord(value))
      for (const [inner, each] of Object.entries(value).reverse()) waiting.push([`${name}.${inner}`, each]);
    else cells.set(name, textOf(value));
  }
  return cells;
}
