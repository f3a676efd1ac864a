import type { CostClass, Settings } from "@maillage/analysis";

/** Steps of work from which on a computation is a job: some seconds on one core. */
export const JOB_FROM = 1e9;

/** How often a measure of the class "repeated" goes over the graph, at least. */
const REPEATS = 100;

/**
 * Rough steps of work of a measure: visits of nodes and ties by its cost class, times the restarts, draws or samples that
 * its settings ask for. It decides only whether a computation is a job, never what it answers.
 */
export function workOf(cost: CostClass, nodes: number, ties: number, settings: Settings): number {
  const size = nodes + ties;
  const times = Math.max(1, Number(settings.draws ?? settings.restarts ?? 1));
  switch (cost) {
    case "linear":
      return size * times;
    case "loglinear":
      return size * Math.log2(size + 1) * times;
    case "repeated":
      return size * Math.max(REPEATS, times);
    case "quadratic":
      return nodes * size * times;
    case "cubic":
      return nodes * nodes * size * times;
  }
}
