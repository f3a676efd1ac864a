import { DormantAnswer, DurabilityAnswer } from "@maillage/model";
import { Type } from "typebox";
import { answerDormant } from "../lasting/answerDormant.ts";
import { answerDurability, durabilityPartOf } from "../lasting/answerDurability.ts";
import { exactly, NetworkParams, PROBLEMS, type Routes, SCOPE_QUERY } from "../routeKit.ts";
import { scopeKey, scopeOf } from "../scoped.ts";

/** How long cooperation lasts, and who has been silent longer than usual; each computed once a revision and question. */
export const durabilityRoutes: Routes = (api, network) => {
  api.get(
    "/durability",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "measureDurability",
        summary:
          "How long spells of cooperation last, by method or field, and whether they last equally long",
        params: NetworkParams,
        querystring: exactly({ by: Type.Optional(Type.String({ maxLength: 40 })), ...SCOPE_QUERY }),
        response: { 200: DurabilityAnswer, ...PROBLEMS },
      },
    },
    async ({ query, viewer }) => {
      const part = durabilityPartOf(query.by);
      const scope = scopeOf({ ...query });
      const snapshot = await network.snapshot(viewer);
      const hidden = await network.hiddenFrom(viewer);
      const key = `durability ${part} ${scopeKey(scope)}`;
      return network.remember(snapshot, viewer, key, () => answerDurability(snapshot, part, scope, hidden));
    },
  );

  api.get(
    "/dormant",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "listDormant",
        summary: "Pairs that have been silent longer than is usual for them",
        params: NetworkParams,
        querystring: exactly(SCOPE_QUERY),
        response: { 200: DormantAnswer, ...PROBLEMS },
      },
    },
    async ({ query, viewer }) => {
      const scope = scopeOf({ ...query });
      const snapshot = await network.snapshot(viewer);
      const hidden = await network.hiddenFrom(viewer);
      const key = `dormant ${scopeKey(scope)}`;
      return network.remember(snapshot, viewer, key, () => answerDormant(snapshot, scope, hidden));
    },
  );
};
