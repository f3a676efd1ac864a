import { Job, MaillageError, PATH_ORDERS, PathsAnswer } from "@maillage/model";
import { Type } from "typebox";
import type { Watching } from "../measure.ts";
import { answerPathInTime, answerPaths, pathEnds, pathWork } from "../paths.ts";
import { exactly, NetworkParams, PROBLEMS, type Routes, SCOPE_QUERY } from "../routeKit.ts";
import { scopeKey, scopeOf } from "../scoped.ts";

const Id = Type.String({ maxLength: 200 });

/** Ways from one entity to another, computed once a revision and question. */
export const pathRoutes: Routes = (api, network) => {
  api.get(
    "/paths",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "findPaths",
        summary:
          "The shortest ways from one entity to another, or the first that respects time, who stands between, and the ties of each step",
        params: NetworkParams,
        querystring: exactly({
          from: Id,
          to: Id,
          count: Type.Optional(Type.String({ pattern: "^([1-9]|10)$" })),
          order: Type.Optional(Type.Enum(PATH_ORDERS)),
          ...SCOPE_QUERY,
        }),
        response: { 200: PathsAnswer, 202: Job, ...PROBLEMS },
      },
    },
    async ({ query, viewer }, reply) => {
      const { from, to, count, order = "steps", ...words } = query;
      const scope = scopeOf(words);
      const inTime = order === "time";
      if (inTime && count !== undefined)
        throw new MaillageError(
          "scope-invalid",
          "invalid-input",
          'The parameter "count" plays no part in the order of time, which has one first way: leave it out.',
          { parameter: "count" },
        );
      const most = Number(count ?? 3);
      const snapshot = await network.snapshot(viewer);
      const ends = pathEnds(snapshot, { from, to });
      const hidden = await network.hiddenFrom(viewer);
      const key = `paths ${JSON.stringify([ends, most, order])} ${scopeKey(scope)}`;
      const compute = (watching?: Watching) =>
        network.remember(snapshot, viewer, key, () =>
          inTime
            ? answerPathInTime(snapshot, ends, scope, hidden)
            : answerPaths(snapshot, ends, most, scope, hidden, watching),
        );
      const isLong = !inTime && pathWork(snapshot, most) >= network.jobFrom;
      const job = isLong ? network.jobFor(snapshot, viewer, key, compute) : null;
      if (job === null) return compute();
      return reply.code(202).removeHeader("etag").header("cache-control", "no-store").send(job);
    },
  );
};
