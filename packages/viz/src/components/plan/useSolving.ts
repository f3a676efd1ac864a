import type { Job, PlanSolving } from "@maillage/model";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { cancelJob } from "../../questions/measures.ts";
import { jobQuestion, readPlan, replaceGuests, solvePlan, solvingQuestion } from "../../questions/plans.ts";
import type { OpenPlan } from "./PlanContext.tsx";

export interface Solving {
  readonly isRunning: boolean;
  /** The best so far, while it runs. */
  readonly best: PlanSolving | null;
  /** How the last search of this page ended; null before. */
  readonly ended: Job | null;
  readonly error: Error | null;
  start(seconds: number): void;
  /** Solves around the answers. */
  replace(): void;
  /** Ends the search; the best list so far is kept. */
  stop(): void;
}

const LEAST_SECONDS = 1;

/** Looks for the list in a job of the server; its end brings the plan with what was found. */
export function useSolving({ id, desk }: Pick<OpenPlan, "id" | "desk">): Solving {
  const client = useQueryClient();
  const [job, setJob] = useState<string | null>(null);
  const [ended, setEnded] = useState<Job | null>(null);
  const begun = (started: Job) => {
    setEnded(null);
    setJob(started.id);
    void client.invalidateQueries({ queryKey: solvingQuestion(id).queryKey });
  };
  const starting = useMutation({
    mutationFn: async (how: { seconds: number } | "replace") => {
      if (!(await desk.settle())) throw desk.state().error ?? new Error();
      const { kept, plan } = desk.state();
      desk.hold();
      return how === "replace" ? replaceGuests(id, kept.revision, plan.answers) : solvePlan(id, how.seconds);
    },
    onSuccess: begun,
    onError: () => desk.accept(desk.state().kept),
  });
  const looked = useQuery(jobQuestion(job)).data;
  const solving = useQuery({
    ...solvingQuestion(id),
    ...(job === null ? {} : { refetchInterval: 500 }),
  });
  const stopping = useMutation({
    // A search that another page began is asked for by the question that began it.
    mutationFn: async () => cancelJob(job ?? (await solvePlan(id, LEAST_SECONDS)).id),
  });
  const hasEnded = looked !== undefined && looked.id === job && looked.state !== "running";
  useEffect(() => {
    if (!hasEnded || looked === undefined) return;
    const leaving = new AbortController();
    void readPlan(id, leaving.signal)
      .then((kept) => desk.accept(kept))
      .catch(() => desk.accept(desk.state().kept))
      .finally(() => {
        if (leaving.signal.aborted) return;
        setEnded(looked);
        setJob(null);
        void client.invalidateQueries({ queryKey: solvingQuestion(id).queryKey });
      });
    return () => leaving.abort();
  }, [hasEnded, looked, id, desk, client]);
  // A search that another page began has ended: what it found is read.
  const elsewhere = job === null && solving.data != null;
  useEffect(() => {
    if (!elsewhere) return;
    return () => {
      void readPlan(id, new AbortController().signal)
        .then((kept) => desk.accept(kept))
        .catch(() => undefined);
    };
  }, [elsewhere, id, desk]);
  return {
    isRunning: starting.isPending || job !== null || elsewhere,
    best: solving.data ?? null,
    ended,
    error: starting.error ?? stopping.error,
    start: (seconds) => starting.mutate({ seconds }),
    replace: () => starting.mutate("replace"),
    stop: () => stopping.mutate(),
  };
}
