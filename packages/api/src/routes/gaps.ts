import { GapAnswer, GapCellAnswer, Job } from "@maillage/model";
import { Type } from "typebox";
import { answerGapCell } from "../gapCell.ts";
import { gapMatrix } from "../gapMatrix.ts";
import { gapQuestionOf } from "../gapQuestion.ts";
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
      const found = gapMatrix(network, await network.snapshot(viewer), viewer, question);
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
      const found = gapMatrix(network, snapshot, viewer, question);
      if ("state" in found) return answerLater(reply).send(found);
      return answerGapCell(snapshot, question, await found, query.row, query.column);
    },
  );
};
