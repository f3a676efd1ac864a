import { MEASURES } from "@maillage/analysis";
import {
  Job,
  MeasureCatalogue,
  MeasureOverTime,
  MeasureResult,
  MeasureWorking,
  type Viewer,
} from "@maillage/model";
import { Type } from "typebox";
import type { Watching } from "../measure.ts";
import { answerMeasure, computeFor, type Measured } from "../measuring/answerMeasure.ts";
import { answerOverTime, computeOverTimeOf, overTimeOf, stepOf } from "../measuring/answerOverTime.ts";
import { CATALOGUE } from "../measuring/catalogue.ts";
import { type MeasureQuestion, measureKey, measureQuestionOf } from "../measuring/measureQuestion.ts";
import { workOf } from "../measuring/work.ts";
import { workingFor } from "../measuring/working.ts";
import type { Snapshot } from "../networkSnapshot.ts";
import { answerLater, exactly, NetworkParams, PROBLEMS, type Routes, SCOPE_QUERY } from "../routeKit.ts";
import { scopeOf } from "../scoped.ts";

const Word = Type.Optional(Type.String({ maxLength: 40 }));

const camelCase = (id: string) => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

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

  /** What was computed for a question, or the job that computes it. */
  const measuredOf = (snapshot: Snapshot, viewer: Viewer, question: MeasureQuestion) => {
    const { measure, settings } = question;
    const key = measureKey(question);
    const compute = (watching?: Watching) =>
      network.remember(snapshot, viewer, key, () => computeFor(snapshot, question, watching));
    const once = workOf(measure.cost, snapshot.entities.length, snapshot.ties.length, settings);
    const work = once * (1 + question.robustness + (question.ranges ? 2 : 0));
    const job = work < network.jobFrom ? null : network.jobFor(snapshot, viewer, key, compute);
    return job ?? compute();
  };
  const isJob = (found: Measured | Job): found is Job => "state" in found;
  for (const measure of MEASURES) {
    const settings = Object.fromEntries(measure.parameters.map(({ name }) => [name, Word]));
    const graph = {
      projection: Word,
      weight: Word,
      grouping: Word,
      predecessors: Word,
      ...settings,
      ...SCOPE_QUERY,
    };
    const asked = { ...graph, robustness: Word, ranges: Word };
    api.get(
      `/measures/${measure.id}`,
      {
        config: { role: "visitor" },
        schema: {
          operationId: camelCase(`measure-${measure.id}`),
          summary: `The measure ${measure.id} of every node in scope`,
          params: NetworkParams,
          querystring: exactly(asked),
          response: { 200: MeasureResult, 202: Job, ...PROBLEMS },
        },
      },
      async ({ query, viewer }, reply) => {
        const words = query as Record<string, string | undefined>;
        const question = measureQuestionOf(measure, words, scopeOf(words));
        const snapshot = await network.snapshot(viewer);
        const found = await measuredOf(snapshot, viewer, question);
        if (isJob(found)) return answerLater(reply).send(found);
        return answerMeasure(snapshot, question, found, await network.hiddenFrom(viewer));
      },
    );
    api.get(
      `/measures/${measure.id}/over-time`,
      {
        config: { role: "visitor" },
        schema: {
          operationId: camelCase(`trace-${measure.id}`),
          summary: `The measure ${measure.id} of one node, or of the whole, in one slice of time after another`,
          params: NetworkParams,
          querystring: exactly({
            node: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
            step: Word,
            ...graph,
          }),
          response: { 200: MeasureOverTime, 202: Job, ...PROBLEMS },
        },
      },
      async ({ query, viewer }, reply) => {
        const { node, step, ...words } = query as Record<string, string | undefined>;
        const question = measureQuestionOf(measure, words, scopeOf(words));
        const years = stepOf(step);
        const snapshot = await network.snapshot(viewer);
        const hidden = await network.hiddenFrom(viewer);
        const key = `over time ${JSON.stringify([node, years])} ${measureKey(question)}`;
        const prepared = await overTimeOf(snapshot, question, { node, step: years });
        const compute = (watching?: Watching) =>
          network.remember(snapshot, viewer, key, async () =>
            answerOverTime(snapshot, question, prepared, await computeOverTimeOf(prepared, watching), hidden),
          );
        const { nodes, records } = prepared.ground;
        const once = workOf(measure.cost, nodes.length, records.length, question.settings);
        const work = 2 * prepared.task.slices.length * once;
        const job = work < network.jobFrom ? null : network.jobFor(snapshot, viewer, key, compute);
        if (job === null) return compute();
        return answerLater(reply).send(job);
      },
    );
    api.get(
      `/measures/${measure.id}/working`,
      {
        config: { role: "visitor" },
        schema: {
          operationId: camelCase(`explain-${measure.id}`),
          summary: `How the value of ${measure.id} of one node came about`,
          params: NetworkParams,
          querystring: exactly({ node: Type.String({ minLength: 1, maxLength: 200 }), ...asked }),
          response: { 200: MeasureWorking, 202: Job, ...PROBLEMS },
        },
      },
      async ({ query, viewer }, reply) => {
        const { node, ...words } = query as Record<string, string | undefined>;
        const question = measureQuestionOf(measure, words, scopeOf(words));
        const snapshot = await network.snapshot(viewer);
        const found = await measuredOf(snapshot, viewer, question);
        if (isJob(found)) return answerLater(reply).send(found);
        return workingFor(snapshot, question, found, node ?? "");
      },
    );
  }
};
