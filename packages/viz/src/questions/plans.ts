import type {
  Job,
  KeptPlan,
  Plan,
  PlanChange,
  PlanExplanation,
  PlanInvited,
  PlanList,
  PlanNumbers,
  PlanReserves,
  PlanRoom,
  PlanSolving,
} from "@maillage/model";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { askNetwork, change, isJob, LOOK_AGAIN } from "./questions.ts";

const pathOf = (id: string): string => `/plans/${encodeURIComponent(id)}`;
/** All that is known of one plan begins with this key. */
const keyOf = (id: string) => ["plan", id] as const;

export const plansQuestion = queryOptions({
  queryKey: ["plans"],
  queryFn: ({ signal }) => askNetwork<PlanList>("/plans", {}, signal),
  staleTime: 0,
});
export const makePlan = (plan: Plan) => change<KeptPlan>("POST", "/plans", plan);
export const erasePlan = (id: string) => change<null>("DELETE", pathOf(id));
/** Address of the plan as a file. */
export const planAddress = (path: string, id: string): string => `/api/v1${path}${pathOf(id)}/file`;

export const readPlan = (id: string, signal: AbortSignal) => askNetwork<KeptPlan>(pathOf(id), {}, signal);
/** The plan as it was kept when the screen was opened; what is edited lives at its desk. */
export const planQuestion = (id: string) =>
  queryOptions({
    queryKey: [...keyOf(id), "kept"],
    queryFn: ({ signal }) => readPlan(id, signal),
    staleTime: 0,
    gcTime: 0,
  });
export const keepPlan = (id: string, body: PlanChange) => change<KeptPlan>("PUT", pathOf(id), body);

export const roomQuestion = (id: string, revision: number) =>
  queryOptions({
    queryKey: [...keyOf(id), "pool", revision],
    queryFn: ({ signal }) => askNetwork<PlanRoom>(`${pathOf(id)}/pool`, {}, signal),
    placeholderData: keepPreviousData,
  });
/** Every number of a list under the rules of a revision. */
export const numbersQuestion = (id: string, revision: number, list: readonly PlanInvited[] | null) =>
  queryOptions({
    queryKey: [...keyOf(id), "numbers", revision, list],
    enabled: list !== null,
    queryFn: ({ signal }) =>
      change<PlanNumbers>("POST", `${pathOf(id)}/numbers`, { list: list ?? [] }, signal),
    placeholderData: keepPreviousData,
  });
export const explanationQuestion = (id: string, revision: number, guest: string) =>
  queryOptions({
    queryKey: [...keyOf(id), "explain", revision, guest],
    queryFn: ({ signal }) => change<PlanExplanation>("POST", `${pathOf(id)}/explain`, { id: guest }, signal),
  });
export const reservesQuestion = (id: string, revision: number) =>
  queryOptions({
    queryKey: [...keyOf(id), "reserves", revision],
    queryFn: ({ signal }) => askNetwork<PlanReserves>(`${pathOf(id)}/reserves`, {}, signal),
  });

export const solvePlan = (id: string, seconds: number) =>
  change<Job>("POST", `${pathOf(id)}/solve`, { seconds });
/** Writes the answers into the plan and solves around them. */
export const replaceGuests = (id: string, revision: number, answers: Plan["answers"]) =>
  change<Job>("POST", `${pathOf(id)}/replace`, { revision, answers });
export const jobQuestion = (job: string | null) =>
  queryOptions({
    queryKey: ["job", job],
    enabled: job !== null,
    queryFn: ({ signal }) => askNetwork<Job>(`/jobs/${encodeURIComponent(job ?? "")}`, {}, signal),
    refetchInterval: ({ state: { data } }) =>
      data === undefined || (isJob(data) && data.state === "running") ? LOOK_AGAIN : false,
    gcTime: 0,
  });
/** The best list so far; null when nothing is being solved. */
export const solvingQuestion = (id: string) =>
  queryOptions({
    queryKey: [...keyOf(id), "solving"],
    queryFn: ({ signal }) => askNetwork<PlanSolving | null>(`${pathOf(id)}/solving`, {}, signal),
    refetchInterval: ({ state: { data } }) => (data ? LOOK_AGAIN : false),
    staleTime: 0,
  });
