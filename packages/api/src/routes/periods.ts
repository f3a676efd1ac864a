import { PeriodsAnswer } from "@maillage/model";
import { Type } from "typebox";
import { answerPeriods, periodsOf } from "../periods.ts";
import { exactly, NetworkParams, PROBLEMS, type Routes, SCOPE_QUERY } from "../routeKit.ts";
import { scopeKey, scopeOf } from "../scoped.ts";

const Window = Type.String({ maxLength: 40 });
const { window: _, certainty: __, ...TIMELESS } = SCOPE_QUERY;

/** Two periods side by side, computed once a revision and question. */
export const periodRoutes: Routes = (api, network) => {
  api.get(
    "/periods",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "comparePeriods",
        summary: "Which ties appeared, continued, lapsed and revived from one period to a later one",
        params: NetworkParams,
        querystring: exactly({ before: Window, after: Window, ...TIMELESS }),
        response: { 200: PeriodsAnswer, ...PROBLEMS },
      },
    },
    async ({ query, viewer }) => {
      const { before, after, ...words } = query;
      const periods = periodsOf({ before, after });
      const scope = scopeOf(words);
      const snapshot = await network.snapshot(viewer);
      const hidden = await network.hiddenFrom(viewer);
      const key = `periods ${JSON.stringify(periods)} ${scopeKey(scope)}`;
      return network.remember(snapshot, viewer, key, () => answerPeriods(snapshot, periods, scope, hidden));
    },
  );
};
