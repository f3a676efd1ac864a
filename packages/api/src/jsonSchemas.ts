/**
 * Writes `anyOf: [{type: X}, {type: "null"}]` as `type: [X, "null"]` in a JSON schema: the same values, but the
 * serialiser need not validate each to choose a branch. Objects and arrays keep their `anyOf`.
 */
export function plainNullables(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(plainNullables);
  if (typeof schema !== "object" || schema === null) return schema;
  const { anyOf } = schema as { anyOf?: readonly { type?: string }[] };
  if (anyOf?.length === 2 && anyOf[1]?.type === "null") {
    const type = anyOf[0]?.type;
    if (type === "string" || type === "number") return { type: [type, "null"] };
  }
  return Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, plainNullables(part)]));
}
