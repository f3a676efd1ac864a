import { type PeriodsAnswer, type Scope, scopeToQuery } from "@maillage/model";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type PeriodYears, periodTexts } from "../url/periodYears.ts";
import { askNetwork } from "./questions.ts";

/** Two periods side by side; null where no years are known yet. The scope's own time plays no part. */
export const periodsQuestion = (years: PeriodYears | null, scope: Scope) => {
  const query = scopeToQuery({ ...scope, window: null, certainty: "possibly" });
  const periods = years === null ? null : periodTexts(years);
  return queryOptions({
    queryKey: ["periods", periods, query],
    enabled: periods !== null,
    queryFn: ({ signal }) => askNetwork<PeriodsAnswer>("/periods", { ...periods, ...query }, signal),
    placeholderData: keepPreviousData,
  });
};
