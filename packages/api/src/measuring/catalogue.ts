import { MEASURE_WORDS, MEASURES, type Measure } from "@maillage/analysis";
import type { MeasureCatalogue, MeasureInfo } from "@maillage/model";
import { groupingsOf, projectionsOf } from "./measureQuestion.ts";

const NAMELESS = { en: "", fr: "", es: "", ar: "" };
/** A column that is the measure's own value bears its name. */
const labelOf = (id: string) => MEASURE_WORDS.terms[id] ?? MEASURE_WORDS.measures[id]?.label ?? NAMELESS;

function infoOf(measure: Measure): MeasureInfo {
  const words = MEASURE_WORDS.measures[measure.id];
  return {
    id: measure.id,
    family: measure.family,
    label: words?.label ?? NAMELESS,
    explanation: words?.explanation ?? NAMELESS,
    projections: [...projectionsOf(measure)],
    weighted: measure.weights !== "ignored",
    groupings: [...groupingsOf(measure)],
    first: measure.first ?? "highest",
    parameters: measure.parameters.map(({ name, ...parameter }) => ({
      id: name,
      label: labelOf(name),
      ...(parameter.kind === "choice"
        ? { ...parameter, choices: parameter.choices.map((id) => ({ id, label: labelOf(id) })) }
        : parameter),
    })),
    columns: measure.columns.map((column) => ({ ...column, label: labelOf(column.id) })),
    totals: measure.totals.map((id) => ({ id, label: labelOf(id) })),
    cost: measure.cost,
  };
}

/** Every registered measure with its words in four languages. */
export const CATALOGUE: MeasureCatalogue = { items: MEASURES.map(infoOf), next: null };
