import { MaillageError } from "@maillage/model";
import { READ_QUERIES, type ReadName } from "./generated/queries.generated.ts";

/** The answer to a query that is to tell everything. Throws "answer-too-large" where its limit may have cut it. */
export function whole<Answer extends { readonly length: number }>(query: ReadName, answer: Answer): Answer {
  const { most } = READ_QUERIES[query];
  if (most === null || answer.length < most) return answer;
  throw new MaillageError(
    "answer-too-large",
    "store-unavailable",
    `The network holds more than ${query} can answer whole: ${most} records of one kind or more. Nothing is told of a part. Divide it into several networks.`,
    { most },
  );
}
