/** Every registered measure on known graphs, as text; bundled for the browser too. */
import {
  defaultsOf,
  directed,
  layered,
  MEASURES,
  type Measure,
  PEOPLE_LAYERS,
  type TieColumns,
  undirected,
} from "../../packages/analysis/src/index.ts";
import { florentine, karate } from "../../packages/analysis/src/testing/knownGraphs.ts";

/** On the projection that is the measure's usual one; of layers, ties in turn. */
function graphOf({ projections }: Measure, ties: TieColumns) {
  if (projections.includes("undirected")) return undirected(ties, "presence");
  if (projections.includes("directed")) return directed(ties, "presence");
  const of = ties.source.map((_, tie) => tie % PEOPLE_LAYERS.length);
  return layered(ties, { names: PEOPLE_LAYERS, of }, "presence");
}

/** The answers as JSON, by id of the measure. Pure. */
export function everyMeasure(): Record<string, string> {
  const answers = MEASURES.map((measure) => {
    const all = [florentine, karate].map(({ names, ties }) => {
      const groups = names.map((_, at) => ["a", "b", "c"][at % 3] ?? null);
      return measure.compute({ graph: graphOf(measure, ties), groups }, defaultsOf(measure));
    });
    return [measure.id, JSON.stringify(all)] as const;
  });
  return Object.fromEntries(answers);
}
