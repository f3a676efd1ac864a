import {
  type Job,
  type LookUpNextAnswer,
  type Scope,
  scopeToQuery,
  type UnseenAnswer,
  type UnseenPart,
} from "@maillage/model";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { askNetwork, whileRunning } from "./questions.ts";

export const unseenQuestion = (by: UnseenPart, scope: Scope) =>
  queryOptions({
    queryKey: ["unseen", by, scopeToQuery(scope)],
    queryFn: ({ signal }) => askNetwork<UnseenAnswer>("/unseen", { by, ...scopeToQuery(scope) }, signal),
    placeholderData: (previous, query) =>
      query?.queryKey[1] === by ? keepPreviousData(previous) : undefined,
  });
export const lookUpNextQuestion = (scope: Scope) =>
  queryOptions({
    queryKey: ["look-up-next", scopeToQuery(scope)],
    queryFn: ({ signal }) => askNetwork<LookUpNextAnswer | Job>("/look-up-next", scopeToQuery(scope), signal),
    refetchInterval: whileRunning,
  });
