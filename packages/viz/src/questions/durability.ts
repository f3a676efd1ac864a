import {
  type DormantAnswer,
  DURABILITY_PARTS,
  type DurabilityAnswer,
  type DurabilityPart,
  type Scope,
  scopeToQuery,
} from "@maillage/model";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { askNetwork } from "./questions.ts";

/** The parts that a page offers: both at once make too many lines. */
export const durabilityPart = (by: string | null): DurabilityPart =>
  DURABILITY_PARTS.find((part) => part === by && part !== "method-field") ?? "method";

export const durabilityQuestion = (by: DurabilityPart, scope: Scope) =>
  queryOptions({
    queryKey: ["durability", by, scopeToQuery(scope)],
    queryFn: ({ signal }) =>
      askNetwork<DurabilityAnswer>("/durability", { by, ...scopeToQuery(scope) }, signal),
    placeholderData: (previous, query) =>
      query?.queryKey[1] === by ? keepPreviousData(previous) : undefined,
  });
export const dormantQuestion = (scope: Scope) =>
  queryOptions({
    queryKey: ["dormant", scopeToQuery(scope)],
    queryFn: ({ signal }) => askNetwork<DormantAnswer>("/dormant", scopeToQuery(scope), signal),
    placeholderData: keepPreviousData,
  });
