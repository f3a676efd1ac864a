import { attestedDay, LineageAnswer, MaillageError } from "@maillage/model";
import { Type } from "typebox";
import { answerLineage } from "../lineage/answerLineage.ts";
import { exactly, NetworkParams, PROBLEMS, type Routes, SCOPE_QUERY } from "../routeKit.ts";
import { scopeKey, scopeOf } from "../scoped.ts";

/** Which bodies came of which, computed once a revision and question. */
export const lineageRoutes: Routes = (api, network) => {
  api.get(
    "/lineage",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "readLineage",
        summary: "Which bodies succeeded, split from, merged of or grew out of which; of one body its family",
        params: NetworkParams,
        querystring: exactly({
          of: Type.Optional(Type.String({ maxLength: 200 })),
          on: Type.Optional(Type.String({ pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" })),
          ...SCOPE_QUERY,
        }),
        response: { 200: LineageAnswer, ...PROBLEMS },
      },
    },
    async ({ query, viewer }) => {
      const of = query.of ?? null;
      const on = attestedDay(query.on ?? null);
      if (query.on !== undefined && on === null)
        throw new MaillageError(
          "scope-invalid",
          "invalid-input",
          'The parameter "on" must be a year, a month or a day that there is, like 1990 or 1990-02-28.',
          { parameter: "on" },
        );
      const scope = scopeOf({ ...query });
      const snapshot = await network.snapshot(viewer);
      const hidden = await network.hiddenFrom(viewer);
      const key = `lineage ${JSON.stringify([of, on])} ${scopeKey(scope)}`;
      return network.remember(snapshot, viewer, key, () =>
        answerLineage(snapshot, { of, on }, scope, hidden),
      );
    },
  );
};
