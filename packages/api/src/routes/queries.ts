import { MaillageError } from "@maillage/model";
import { READ_QUERIES, type ReadName, type ReadParams } from "@maillage/store";
import { Type } from "typebox";
import { PROBLEMS, type Routes } from "../routeKit.ts";

const NEUTRAL = {
  string: "",
  folded: "",
  "string[]": "",
  integer: "0",
  number: "0",
  boolean: "false",
} as const;

/** Text of one parameter as the query's header types it; wrong ones go on as they are, for the store to refuse. */
function typed(type: keyof typeof NEUTRAL, text: string): unknown {
  if (type === "string[]") return text.split(",").filter((item) => item !== "");
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  if (type === "string" || type === "folded") return text;
  return text.trim() === "" ? text : Number(text);
}

const isReadName = (name: string): name is ReadName => Object.hasOwn(READ_QUERIES, name);

/**
 * Name and parameters of a registered query from text: comma lists for string[], and for what is left out the neutral
 * value ("", no list, 0; for `limit` 1000). Throws "query-unknown", which names the registered queries.
 */
export function readFromText(
  name: string,
  given: Readonly<Record<string, string>>,
): [name: ReadName, params: ReadParams<ReadName>] {
  if (!isReadName(name))
    throw new MaillageError(
      "query-unknown",
      "not-found",
      `There is no read query of that name. Ask one of: ${Object.keys(READ_QUERIES).join(", ")}.`,
    );
  const params: Record<string, unknown> = { ...given };
  for (const [param, type] of Object.entries(READ_QUERIES[name].params))
    params[param] = typed(type, given[param] ?? (param === "limit" ? "1000" : NEUTRAL[type]));
  return [name, params as ReadParams<ReadName>];
}

/** Runs any registered read query; the owner's. */
export const queryRoutes: Routes = (api, network) => {
  api.get(
    "/queries/:name",
    {
      config: { role: "owner" },
      schema: {
        operationId: "runQuery",
        summary: "Run a registered read query",
        params: Type.Object({ network: Type.String(), name: Type.String({ maxLength: 60 }) }),
        description:
          "The query string holds the query's own parameters; lists with commas. An unknown name is told the names there are.",
        querystring: Type.Unsafe<Record<string, string>>(
          Type.Object({}, { additionalProperties: Type.String({ maxLength: 2000 }) }),
        ),
        response: {
          200: Type.Object({
            items: Type.Array(Type.Record(Type.String(), Type.Unknown())),
            next: Type.Null(),
          }),
          ...PROBLEMS,
        },
      },
    },
    async ({ params, query, viewer }) => {
      const items = await network.store.read(...readFromText(params.name, query), viewer);
      return { items, next: null };
    },
  );
};
