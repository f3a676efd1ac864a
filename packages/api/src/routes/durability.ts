import { DormantAnswer, DurabilityAnswer, Job } from "@maillage/model";
import { Type } from "typebox";
import { answerDormant, dormantWork } from "../lasting/answerDormant.ts";
import { answerDurability, durabilityPartOf, durabilityWork } from "../lasting/answerDurability.ts";
import { askedLapse } from "../lasting/lapse.ts";
import type { Watching } from "../measure.ts";
import { answerLater, exactly, NetworkParams, PROBLEMS, type Routes, SCOPE_QUERY } from "../routeKit.ts";
import { scopeKey, scopeOf } from "../scoped.ts";

const Word = Type.Optional(Type.String({ maxLength: 40 }));

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
        querystring: exactly({ by: Word, lapse: Word, ...SCOPE_QUERY }),
        response: { 200: DurabilityAnswer, 202: Job, ...PROBLEMS },
      },
    },
    async ({ query, viewer }, reply) => {
      const { by, lapse, ...words } = query;
      const scope = scopeOf(words);
      const question = { by: durabilityPartOf(by), lapse: askedLapse(lapse), scope };
      const snapshot = await network.snapshot(viewer);
      const hidden = await network.hiddenFrom(viewer);
      const key = `durability ${question.by} ${question.lapse} ${scopeKey(scope)}`;
      const compute = (watching?: Watching) =>
        network.remember(snapshot, viewer, key, () => answerDurability(snapshot, question, hidden, watching));
      const isLong = durabilityWork(snapshot) >= network.jobFrom;
      const job = isLong ? network.jobFor(snapshot, viewer, key, compute) : null;
      return job === null ? compute() : answerLater(reply).send(job);
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
        querystring: exactly({ lapse: Word, ...SCOPE_QUERY }),
        response: { 200: DormantAnswer, 202: Job, ...PROBLEMS },
      },
    },
    async ({ query, viewer }, reply) => {
      const { lapse, ...words } = query;
      const scope = scopeOf(words);
      const question = { lapse: askedLapse(lapse), scope };
      const snapshot = await network.snapshot(viewer);
      const hidden = await network.hiddenFrom(viewer);
      const key = `dormant ${question.lapse} ${scopeKey(scope)}`;
      const compute = (watching?: Watching) =>
        network.remember(snapshot, viewer, key, () => answerDormant(snapshot, question, hidden, watching));
      const isLong = dormantWork(snapshot) >= network.jobFrom;
      const job = isLong ? network.jobFor(snapshot, viewer, key, compute) : null;
      return job === null ? compute() : answerLater(reply).send(job);
    },
  );
};
