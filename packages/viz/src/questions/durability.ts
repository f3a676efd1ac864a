import {
  type DormantAnswer,
  DURABILITY_PARTS,
  type DurabilityAnswer,
  type DurabilityPart,
  type Job,
  type Scope,
  scopeToQuery,
} from "@maillage/model";
import { queryOptions } from "@tanstack/react-query";
import { askNetwork, isJob, LOOK_AGAIN } from "./questions.ts";

/** The parts that a page offers: both at once make too many lines. */
export const durabilityPart = (by: string | null): DurabilityPart =>
  DURABILITY_PARTS.find((part) => part === by && part !== "method-field") ?? "method";

/** While the server computes, it is asked again; not when somebody has ended that. */
const whileRunning = ({ state: { data } }: { state: { data: unknown } }): number | false =>
  isJob(data) && data.state === "running" ? LOOK_AGAIN : false;

export const durabilityQuestion = (by: DurabilityPart, scope: Scope) =>
  queryOptions({
    queryKey: ["durability", by, scopeToQuery(scope)],
    queryFn: ({ signal }) =>
      askNetwork<DurabilityAnswer | Job>("/durability", { by, ...scopeToQuery(scope) }, signal),
    placeholderData: (previous, query) =>
      query?.queryKey[1] === by && !isJob(previous) ? previous : undefined,
    refetchInterval: whileRunning,
  });
export const dormantQuestion = (scope: Scope) =>
  queryOptions({
    queryKey: ["dormant", scopeToQuery(scope)],
    queryFn: ({ signal }) => askNetwork<DormantAnswer | Job>("/dormant", scopeToQuery(scope), signal),
    placeholderData: (previous) => (isJob(previous) ? undefined : previous),
    refetchInterval: whileRunning,
  });
