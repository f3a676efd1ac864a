import {
  type DormantAnswer,
  DURABILITY_PARTS,
  type DurabilityAnswer,
  type DurabilityPart,
  type Job,
  LAPSE,
  lapseOf,
  type Scope,
  scopeToQuery,
} from "@maillage/model";
import { queryOptions } from "@tanstack/react-query";
import { askNetwork, isJob, whileRunning } from "./questions.ts";

/** The parts that a page offers: both at once make too many lines. */
export const durabilityPart = (by: string | null): DurabilityPart =>
  DURABILITY_PARTS.find((part) => part === by && part !== "method-field") ?? "method";

/** Usual gaps of silence that end cooperation; as usual where the address says nothing that can be read. */
export const lapseAsked = (text: string | null): number => lapseOf(text) ?? LAPSE.usual;
/** What is said of the lapse in a question: nothing where it is as usual. */
export const lapseQuery = (lapse: number): Record<string, string> =>
  lapse === LAPSE.usual ? {} : { lapse: String(lapse) };

export const durabilityQuestion = (by: DurabilityPart, lapse: number, scope: Scope) =>
  queryOptions({
    queryKey: ["durability", by, lapse, scopeToQuery(scope)],
    queryFn: ({ signal }) =>
      askNetwork<DurabilityAnswer | Job>(
        "/durability",
        { by, ...lapseQuery(lapse), ...scopeToQuery(scope) },
        signal,
      ),
    placeholderData: (previous, query) =>
      query?.queryKey[1] === by && !isJob(previous) ? previous : undefined,
    refetchInterval: whileRunning,
  });
export const dormantQuestion = (lapse: number, scope: Scope) =>
  queryOptions({
    queryKey: ["dormant", lapse, scopeToQuery(scope)],
    queryFn: ({ signal }) =>
      askNetwork<DormantAnswer | Job>("/dormant", { ...lapseQuery(lapse), ...scopeToQuery(scope) }, signal),
    placeholderData: (previous) => (isJob(previous) ? undefined : previous),
    refetchInterval: whileRunning,
  });
