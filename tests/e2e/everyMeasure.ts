/** Every registered measure on known graphs, as text; bundled for the browser too. */
import { defaultsOf, directed, MEASURES, undirected } from "../../packages/analysis/src/index.ts";
import { florentine, karate } from "../../packages/analysis/src/testing/knownGraphs.ts";

/** The answers as JSON, by id of the measure. Pure. */
export function everyMeasure(): Record<string, string> {
  const answers = MEASURES.map((measure) => {
    const all = [florentine, karate].map(({ names, ties }) => {
      const graph = measure.projections.includes("undirected")
        ? undirected(ties, "presence")
        : directed(ties, "presence");
      const groups = names.map((_, at) => ["a", "b", "c"][at % 3] ?? null);
      return measure.compute({ graph, groups }, defaultsOf(measure));
    });
    return [measure.id, JSON.stringify(all)] as const;
  });
  return Object.fromEntries(answers);
}
