import { GapAnswer, GapCellAnswer, type Viewer } from "@maillage/model";
import { Type } from "typebox";
import { answerGapCell } from "../gapCell.ts";
import { type GapQuestion, gapKey, gapQuestionOf } from "../gapQuestion.ts";
import { answerGaps } from "../gaps.ts";
import type { Snapshot } from "../networkSnapshot.ts";
import { exactly, NetworkParams, PROBLEMS, type Routes, SCOPE_QUERY } from "../routeKit.ts";
import { scopeOf } from "../scoped.ts";

const Word = Type.Optional(Type.String({ maxLength: 40 }));
const GAP_QUERY = { rows: Word, columns: Word, domestic: Word, ...SCOPE_QUERY } as const;
const Place = Type.String({ minLength: 1, maxLength: 40 });

/** Measures a gap matrix, once a revision and question, and opens its cells. */
export const gapRoutes: Routes = (api, network) => {
  const matrixOf = (snapshot: Snapshot, viewer: Viewer, question: GapQuestion) =>
    network.remember(snapshot, viewer, gapKey(question), () => answerGaps(snapshot, question));

  api.get(
    "/gaps",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "measureGaps",
        summary: "Where cooperation is lower than expected, cell by cell",
        params: NetworkParams,
        querystring: exactly(GAP_QUERY),
        response: { 200: GapAnswer, ...PROBLEMS },
      },
    },
    async ({ query, viewer }) => {
      const question = gapQuestionOf(query, scopeOf(query));
      return matrixOf(await network.snapshot(viewer), viewer, question);
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
        response: { 200: GapCellAnswer, ...PROBLEMS },
      },
    },
    async ({ query, viewer }) => {
      const question = gapQuestionOf(query, scopeOf(query));
      const snapshot = await network.snapshot(viewer);
      const matrix = await matrixOf(snapshot, viewer, question);
      return answerGapCell(snapshot, question, matrix, query.row, query.column);
    },
  );
};
