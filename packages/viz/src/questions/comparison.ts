import {
  type CompareAnswer,
  type Job,
  type MissingTiesAnswer,
  type PATH_ORDERS,
  type PathsAnswer,
  type Scope,
  scopeToQuery,
} from "@maillage/model";
import { queryOptions } from "@tanstack/react-query";
import { askNetwork, whileRunning } from "./questions.ts";

export type PathOrder = (typeof PATH_ORDERS)[number];

const asked = <A>(path: string, query: Record<string, string>, scope: Scope, enabled: boolean) =>
  queryOptions({
    queryKey: [path, query, scopeToQuery(scope)],
    enabled,
    queryFn: ({ signal }) => askNetwork<A | Job>(path, { ...query, ...scopeToQuery(scope) }, signal),
    refetchInterval: whileRunning,
  });

export const compareQuestion = (one: string, other: string, scope: Scope) =>
  asked<CompareAnswer>("/compare", { one, other }, scope, one !== "" && other !== "");
export const pathsQuestion = (from: string, to: string, order: PathOrder, scope: Scope) =>
  asked<PathsAnswer>("/paths", { from, to, order }, scope, from !== "" && to !== "");
/** Of one body, or of all. */
export const missingTiesQuestion = (of: string | null, scope: Scope) =>
  asked<MissingTiesAnswer>("/missing-ties", of === null ? {} : { of }, scope, true);
