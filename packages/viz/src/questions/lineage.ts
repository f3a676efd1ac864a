import { type LineageAnswer, type Scope, scopeToQuery } from "@maillage/model";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { askNetwork } from "./questions.ts";

export const lineageQuestion = (scope: Scope) =>
  queryOptions({
    queryKey: ["lineage", scopeToQuery(scope)],
    queryFn: ({ signal }) => askNetwork<LineageAnswer>("/lineage", scopeToQuery(scope), signal),
    placeholderData: keepPreviousData,
  });
