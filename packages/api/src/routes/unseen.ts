import { Job, LookUpNextAnswer, scopeToQuery, UnseenAnswer } from "@maillage/model";
import { Type } from "typebox";
import { gapKey, gapQuestionOf } from "../gapQuestion.ts";
import { answerGaps } from "../gaps.ts";
import { answerLookUpNext, lookUpNextWork } from "../lookUpNext.ts";
import type { Watching } from "../measure.ts";
import { answerLater, exactly, NetworkParams, PROBLEMS, type Routes, SCOPE_QUERY } from "../routeKit.ts";
import { scopeKey, scopeOf } from "../scoped.ts";
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

  api.get(
    "/look-up-next",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "lookUpNext",
        summary:
          "What to look up next: doubtful ties and cells nobody looked into, by how much a finding would change",
        params: NetworkParams,
        querystring: exactly(SCOPE_QUERY),
        response: { 200: LookUpNextAnswer, 202: Job, ...PROBLEMS },
      },
    },
    async ({ query, viewer }, reply) => {
      const scope = scopeOf({ ...query });
      const snapshot = await network.snapshot(viewer);
      const hidden = await network.hiddenFrom(viewer);
      const gaps = gapQuestionOf({}, scope);
      const compute = (watching?: Watching) =>
        network.remember(snapshot, viewer, key, async () => {
          const matrix = await network.remember(snapshot, viewer, gapKey(gaps), () =>
            answerGaps(snapshot, gaps, hidden),
          );
          return answerLookUpNext(snapshot, matrix, scope, hidden, watching);
        });
      const key = `look-up-next ${scopeKey(scope)}`;
      const isLong = lookUpNextWork(snapshot) >= network.jobFrom;
      const job = isLong ? network.jobFor(snapshot, viewer, key, compute) : null;
      return job === null ? compute() : answerLater(reply).send(job);
    },
  );
};
