interface Branch {
  readonly type?: unknown;
  readonly enum?: unknown;
  readonly const?: unknown;
}

/**
 * Writes `anyOf: [{type: X, …}, {type: Y, …}]` as `{type: [X, Y], …}` in a JSON schema where the types differ: the same values, for
 * each other keyword speaks of one type. So the serialiser need not validate each to choose a branch, nor compile a validator of it
 * while the first answer waits.
 */
export function plainAlternatives(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(plainAlternatives);
  if (typeof schema !== "object" || schema === null) return schema;
  const { anyOf, ...rest } = schema as { readonly anyOf?: readonly Branch[] };
  const types = (anyOf ?? []).map((branch) => branch.type);
  const isPlain = (anyOf ?? []).every(
    ({ type, ...other }) => typeof type === "string" && !("enum" in other) && !("const" in other),
  );
  if (anyOf !== undefined && isPlain && new Set(types).size === types.length)
    return plainAlternatives({
      ...Object.assign({}, ...anyOf),
      ...rest,
      // A string is asked for last: the serialiser takes all that can be written as one for one.
      type: [...types].sort((a, b) => Number(a === "string") - Number(b === "string")),
    });
  return Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, plainAlternatives(part)]));
}
