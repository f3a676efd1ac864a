import {
  type Job,
  type MeasureCatalogue,
  type MeasureInfo,
  type MeasureOverTime,
  type MeasureResult,
  type MeasureWorking,
  type Scope,
  scopeToQuery,
} from "@maillage/model";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { askNetwork, change, whileRunning } from "./questions.ts";

export const cataloguesQuestion = queryOptions({
  queryKey: ["measures"],
  queryFn: ({ signal }) => askNetwork<MeasureCatalogue>("/measures", {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** An answer, or the job that computes it. */
export type Measured = MeasureResult | Job;

/** A measure in a scope; while it is a job, it is asked again. */
export const measureQuestion = (id: string, settings: Readonly<Record<string, string>>, scope: Scope) =>
  queryOptions({
    queryKey: ["measure", id, settings, scopeToQuery(scope)],
    enabled: id !== "",
    queryFn: ({ signal }) =>
      askNetwork<Measured>(
        `/measures/${encodeURIComponent(id)}`,
        { ...settings, ...scopeToQuery(scope) },
        signal,
      ),
    refetchInterval: whileRunning,
    placeholderData: (previous, query) =>
      query?.queryKey[1] === id ? keepPreviousData(previous) : undefined,
  });
/** How the value of one entity came about; asked for only where it is opened. */
export const workingQuestion = (
  id: string,
  settings: Readonly<Record<string, string>>,
  scope: Scope,
  node: string,
) =>
  queryOptions({
    queryKey: ["working", id, settings, scopeToQuery(scope), node],
    queryFn: ({ signal }) =>
      askNetwork<MeasureWorking | Job>(
        `/measures/${encodeURIComponent(id)}/working`,
        { ...settings, ...scopeToQuery(scope), node },
        signal,
      ),
    refetchInterval: whileRunning,
  });
/** A measure of one entity, or of the whole, in slices of time; asked for only where it is opened. */
export const overTimeQuestion = (
  id: string,
  settings: Readonly<Record<string, string>>,
  scope: Scope,
  node: string | null,
) => {
  // What is drawn again and again plays no part over time.
  const { robustness: _, ranges: __, ...graph } = settings;
  const query = { ...graph, ...scopeToQuery({ ...scope, certainty: "possibly" }), ...(node && { node }) };
  return queryOptions({
    queryKey: ["over time", id, query],
    queryFn: ({ signal }) =>
      askNetwork<MeasureOverTime | Job>(`/measures/${encodeURIComponent(id)}/over-time`, query, signal),
    refetchInterval: whileRunning,
  });
};
export const cancelJob = (id: string) => change<Job>("DELETE", `/jobs/${encodeURIComponent(id)}`);

/** The columns of nodes that a picture can show: not those that only name a group. */
export const drawableColumns = ({ columns }: MeasureInfo) =>
  columns.filter((column) => column.of === "node" && column.unit !== "group");
