/** Parameters as Neo4j needs them: whole numbers as BigInt (it would read a JavaScript number as a float), undefined as null. */
export function toNeo4j(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(toNeo4j);
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toNeo4j(each)]));
  return value;
}
