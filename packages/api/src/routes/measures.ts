import { MEASURES } from "@maillage/analysis";
import { Job, MeasureCatalogue, MeasureResult, OWNER, type Viewer } from "@maillage/model";
import { Type } from "typebox";
import type { Watching } from "../measure.ts";
import { answerMeasure } from "../measuring/answerMeasure.ts";
import { CATALOGUE } from "../measuring/catalogue.ts";
import { measureKey, measureQuestionOf } from "../measuring/measureQuestion.ts";
import { workOf } from "../measuring/work.ts";
import type { Network } from "../network.ts";
import type { Snapshot } from "../networkSnapshot.ts";
import { exactly, NetworkParams, PROBLEMS, type Routes, SCOPE_QUERY } from "../routeKit.ts";
import { scopeOf } from "../scoped.ts";

const Word = Type.Optional(Type.String({ maxLength: 40 }));

const camelCase = (id: string) => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Records of the whole network that the viewer may not see: never of a scope, which would tell where they are. */
async function hiddenFrom(network: Network, viewer: Viewer, snapshot: Snapshot): Promise<number> {
  if (viewer.role === "owner") return 0;
  const all = await network.snapshot(OWNER);
  return all.entities.length + all.ties.length - snapshot.entities.length - snapshot.ties.length;
}

/** The catalogue of measures, and each of them, computed once a revision and question. */
export const measureRoutes: Routes = (api, network) => {
  api.get(
    "/measures",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "listMeasures",
        summary: "What can be computed, with settings and explanations",
        params: NetworkParams,
        querystring: exactly({}),
        response: { 200: MeasureCatalogue, ...PROBLEMS },
      },
    },
    async () => CATALOGUE,
  );

  for (const measure of MEASURES) {
    const settings = Object.fromEntries(measure.parameters.map(({ name }) => [name, Word]));
    api.get(
      `/measures/${measure.id}`,
      {
        config: { role: "visitor" },
        schema: {
          operationId: camelCase(`measure-${measure.id}`),
          summary: `The measure ${measure.id} of every node in scope`,
          params: NetworkParams,
          querystring: exactly({
            projection: Word,
            weight: Word,
            grouping: Word,
            ...settings,
            ...SCOPE_QUERY,
          }),
          response: { 200: MeasureResult, 202: Job, ...PROBLEMS },
        },
      },
      async ({ query, viewer }, reply) => {
        const words = query as Record<string, string | undefined>;
        const question = measureQuestionOf(measure, words, scopeOf(words));
        const snapshot = await network.snapshot(viewer);
        const hidden = await hiddenFrom(network, viewer, snapshot);
        const key = measureKey(question);
        const answer = (watching?: Watching) =>
          network.remember(snapshot, viewer, key, () => answerMeasure(snapshot, question, hidden, watching));
        const work = workOf(measure.cost, snapshot.entities.length, snapshot.ties.length, question.settings);
        if (work < network.jobFrom) return answer();
        const job = network.jobFor(snapshot, viewer, key, answer);
        if (job === null) return answer();
        return reply.code(202).removeHeader("etag").header("cache-control", "no-store").send(job);
      },
    );
  }
};
