import type {
  GuestsRead,
  Job,
  PlanAftermath,
  PlanCards,
  PlanEffect,
  PlanLimits,
  PlanListName,
  PlanSeating,
  Problem,
} from "@maillage/model";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Language } from "../strings/language.ts";
import { AnswerError, askNetwork, change, networkPath, whileRunning } from "./questions.ts";

const pathOf = (id: string): string => `/plans/${encodeURIComponent(id)}`;
const keyOf = (id: string, what: string, revision: number) => ["plan", id, what, revision] as const;

/** What the encounter would change; while the gaps are computed, a job. */
export const effectQuestion = (id: string, revision: number) =>
  queryOptions({
    queryKey: keyOf(id, "effect", revision),
    queryFn: ({ signal }) => askNetwork<PlanEffect | Job>(`${pathOf(id)}/effect`, {}, signal),
    refetchInterval: whileRunning,
  });
export const limitsQuestion = (id: string, revision: number) =>
  queryOptions({
    queryKey: keyOf(id, "limits", revision),
    queryFn: ({ signal }) => askNetwork<PlanLimits>(`${pathOf(id)}/limits`, {}, signal),
  });
export const seatingQuestion = (id: string, revision: number) =>
  queryOptions({
    queryKey: keyOf(id, "seating", revision),
    queryFn: ({ signal }) => askNetwork<PlanSeating>(`${pathOf(id)}/seating`, {}, signal),
    placeholderData: keepPreviousData,
  });
export const cardsQuestion = (id: string, revision: number) =>
  queryOptions({
    queryKey: keyOf(id, "cards", revision),
    queryFn: ({ signal }) => askNetwork<PlanCards>(`${pathOf(id)}/cards`, {}, signal),
  });
export const aftermathQuestion = (id: string, revision: number) =>
  queryOptions({
    queryKey: keyOf(id, "aftermath", revision),
    queryFn: ({ signal }) => askNetwork<PlanAftermath>(`${pathOf(id)}/aftermath`, {}, signal),
  });

export type ListFormat = "csv" | "xlsx";
/** A list as a file. What is asked of people stands in the body, in no address. */
export async function listFile(
  id: string,
  list: PlanListName,
  body: { format: ListFormat; language: Language; fields: readonly string[] },
): Promise<Blob> {
  const response = await fetch(`/api/v1${await networkPath()}${pathOf(id)}/lists/${list}`, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (response.ok) return response.blob();
  const told: Partial<Problem> = await response.json().catch(() => ({}));
  throw new AnswerError(told.detail ?? "", response.status, told.code ?? "", told.values);
}
/** Guests of a file; nothing is kept. */
export const readGuests = (file: Blob, format: ListFormat) =>
  change<GuestsRead>("POST", `/plans/guests?format=${format}`, file);
