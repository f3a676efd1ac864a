import { GapAnswer, GapCellAnswer, Job, type Viewer } from "@maillage/model";
import { Type } from "typebox";
import { answerGapCell } from "../gapCell.ts";
import { type GapQuestion, gapKey, gapQuestionOf } from "../gapQuestion.ts";
import { answerGaps, gapWork } from "../gaps.ts";
import type { Watching } from "../measure.ts";
import type { Snapshot } from "../networkSnapshot.ts";
import { answerLater, exactly, NetworkParams, PROBLEMS, type Routes, SCOPE_QUERY } from "../routeKit.ts";
import { scopeOf } from "../scoped.ts";

const Word = Type.Optional(Type.String({ maxLength: 40 }));
const GAP_QUERY = {
  rows: Word,
  columns: Word,
  domestic: Word,
  measuredBy: Word,
  null: Word,
  ...SCOPE_QUERY,
} as const;
const Place = Type.String({ minLength: 1, maxLength: 40 });

/** Measures a gap matrix, once a revision and question, and opens its cells. */
export const gapRoutes: Routes = (api, network) => {
  /** The matrix, or the job that computes it. */
  const matrixOf = (snapshot: Snapshot, viewer: Viewer, question: GapQuestion): Promise<GapAnswer> | Job => {
    const key = gapKey(question);
    const compute = (watching?: Watching) =>
      network.remember(snapshot, viewer, key, async () =>
        answerGaps(snapshot, question, await network.hiddenFrom(viewer), watching),
      );
    const job =
      gapWork(snapshot, question) < network.jobFrom ? null : network.jobFor(snapshot, viewer, key, compute);
    return job ?? compute();
  };

  api.get(
    "/gaps",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "measureGaps",
        summary: "Where cooperation is lower than expected, cell by cell",
        params: NetworkParams,
        querystring: exactly(GAP_QUERY),
        response: { 200: GapAnswer, 202: Job, ...PROBLEMS },
      },
    },
    async ({ query, viewer }, reply) => {
      const question = gapQuestionOf(query, scopeOf(query));
      const found = matrixOf(await network.snapshot(viewer), viewer, question);
      return "state" in found ? answerLater(reply).send(found) : found;
    },
  );

  api.get(
    "/gaps/cell",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "openGapCell",
        summary: "One cell: its organisations, who could close the gap, by which path",
        params: NetworkParams,
        querystring: exactly({ ...GAP_QUERY, row: Place, column: Place }),
        response: { 200: GapCellAnswer, 202: Job, ...PROBLEMS },
      },
    },
    async ({ query, viewer }, reply) => {
      const question = gapQuestionOf(query, scopeOf(query));
      const snapshot = await network.snapshot(viewer);
      const found = matrixOf(snapshot, viewer, question);
      if ("state" in found) return answerLater(reply).send(found);
      return answerGapCell(snapshot, question, await found, query.row, query.column);
    },
  );
};
