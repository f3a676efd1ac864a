import { PathsAnswer } from "@maillage/model";
import { Type } from "typebox";
import { answerPaths } from "../paths.ts";
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
          "The shortest ways from one entity to another, who stands between, and the ties of each step",
        params: NetworkParams,
        querystring: exactly({
          from: Id,
          to: Id,
          count: Type.Optional(Type.String({ pattern: "^([1-9]|10)$" })),
          ...SCOPE_QUERY,
        }),
        response: { 200: PathsAnswer, ...PROBLEMS },
      },
    },
    async ({ query, viewer }) => {
      const { from, to, count } = query;
      const most = Number(count ?? 3);
      const scope = scopeOf({ ...query });
      const snapshot = await network.snapshot(viewer);
      const hidden = await network.hiddenFrom(viewer);
      const key = `paths ${JSON.stringify([from, to, most])} ${scopeKey(scope)}`;
      return network.remember(snapshot, viewer, key, () =>
        answerPaths(snapshot, { from, to }, most, scope, hidden),
      );
    },
  );
};
