import { Job, MaillageError } from "@maillage/model";
import { Type } from "typebox";
import { Value } from "typebox/value";
import { Finding, Found, findingOf } from "../finding.ts";
import { exactly, NetworkParams, PROBLEMS, type Routes } from "../routeKit.ts";

const NOT_A_QUESTION = () =>
  new MaillageError(
    "finding-not-a-question",
    "usage",
    "A finding keeps what a question about the network answers, such as /measures/degree?window=1990/2026. The API page lists them; those that take a window can be kept.",
  );

/** The passed-on headers that say who asks, and where. */
const ASKING = ["host", "origin", "authorization", "cookie"] as const;

interface Shaped {
  readonly querystring?: { readonly properties?: object };
  readonly response?: { readonly 200?: { readonly properties?: object } };
}
const takes = (schema: unknown): boolean => {
  const { querystring, response } = (schema ?? {}) as Shaped;
  return "window" in (querystring?.properties ?? {}) && "revision" in (response?.[200]?.properties ?? {});
};

/** Keeps the answer of any question as a finding. To be registered before the questions, which it sees arrive. */
export const findingRoutes: Routes = (api, network) => {
  const questions = new Set<string>();
  api.addHook("onRoute", ({ method, url, prefix, schema }) => {
    if (method === "GET" && takes(schema)) questions.add(url.slice(prefix.length));
  });

  api.get(
    "/finding",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "keepFinding",
        summary: "A question with the hash of its answer, as a file that can be cited and asked again",
        params: NetworkParams,
        querystring: exactly({ of: Type.String({ minLength: 2, maxLength: 4000 }) }),
        response: { 200: Finding, 202: Job, ...PROBLEMS },
      },
    },
    async ({ query, params, viewer, headers, url }, reply) => {
      const [path = "", ...rest] = query.of.split("?");
      if (!questions.has(path)) throw NOT_A_QUESTION();
      const asked = new URLSearchParams(rest.join("?"));
      const parts = ASKING.flatMap((name) => {
        const value = headers[name];
        return value === undefined ? [] : [[name, value] as const];
      });
      const root = url.slice(0, url.indexOf("/finding?"));
      const answer = await api.inject({
        method: "GET",
        url: `${root}${path}?${asked}`,
        headers: Object.fromEntries(parts),
      });
      const body: unknown = answer.json();
      if (answer.statusCode !== 200)
        return reply
          .code(answer.statusCode as 202)
          .type(String(answer.headers["content-type"]))
          .send(body as Job);
      if (!Value.Check(Found, body)) throw NOT_A_QUESTION();
      const { hash } = await network.meta();
      reply.header(
        "content-disposition",
        `attachment; filename="finding${path.replaceAll("/", "-")}-${body.revision}.json"`,
      );
      return findingOf(
        {
          network: params.network,
          question: { path, query: Object.fromEntries(asked) },
          seenBy: viewer.role,
          data: { revision: body.revision, hash: viewer.role === "owner" ? hash : null },
          version: network.build,
        },
        body,
      );
    },
  );
};
