import { MEASURE_WORDS } from "@maillage/analysis";
import { MaillageError, type MeasureWorking } from "@maillage/model";
import type { Snapshot } from "../networkSnapshot.ts";
import { endShape } from "../wireShapes.ts";
import type { Measured } from "./answerMeasure.ts";
import { graphOf } from "./computeMeasure.ts";
import type { MeasureQuestion } from "./measureQuestion.ts";

/**
 * How the value of one node came about, line by line. Throws "node-not-measured" for an entity that has no tie in the
 * graph, or that the viewer may not see. Cost: the projection once more, and the node's neighbourhood.
 */
export function workingFor(
  snapshot: Snapshot,
  { measure, settings }: MeasureQuestion,
  { ground, task, outcome }: Measured,
  id: string,
): MeasureWorking {
  const entity = snapshot.entityById.get(id);
  const node = entity === undefined ? -1 : ground.nodes.indexOf(entity);
  const found = ground.nodes[node];
  if (found === undefined)
    throw new MaillageError(
      "node-not-measured",
      "not-found",
      "No such entity has a tie in this question, so that nothing was measured of it. Widen the question, or take an id from its answer.",
    );
  const input = { graph: graphOf(task), groups: task.groups };
  return {
    node: endShape(found),
    lines: measure
      .working(input, settings, outcome.answer, node)
      .map(({ key, numbers, nodes, terms = [] }) => ({
        sentence: MEASURE_WORDS.terms[key] ?? { en: key, fr: key, es: key, ar: key },
        numbers: { ...numbers },
        nodes: nodes.flatMap((each) => {
          const other = ground.nodes[each];
          return other === undefined ? [] : [endShape(other)];
        }),
        terms: [...terms],
      })),
    revision: snapshot.revision,
  };
}
