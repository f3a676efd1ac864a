import { scopeToQuery, UnseenAnswer } from "@maillage/model";
import { Type } from "typebox";
import { exactly, NetworkParams, PROBLEMS, type Routes, SCOPE_QUERY } from "../routeKit.ts";
import { scopeOf } from "../scoped.ts";
import { answerUnseen, unseenPartOf } from "../unseen.ts";

/** How complete the record is, computed once a revision and question. */
export const unseenRoutes: Routes = (api, network) => {
  api.get(
    "/unseen",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "estimateUnseen",
        summary: "About what share of ties is on record, and at least how many there are",
        params: NetworkParams,
        querystring: exactly({ by: Type.Optional(Type.String({ maxLength: 40 })), ...SCOPE_QUERY }),
        response: { 200: UnseenAnswer, ...PROBLEMS },
      },
    },
    async ({ query, viewer }) => {
      const part = unseenPartOf(query.by);
      const scope = scopeOf(query);
      const snapshot = await network.snapshot(viewer);
      const hidden = await network.hiddenFrom(viewer);
      const key = `unseen ${part} ${JSON.stringify(scopeToQuery(scope))}`;
      return network.remember(snapshot, viewer, key, () => answerUnseen(snapshot, part, scope, hidden));
    },
  );
};
