import { describe, expect, test } from "vitest";
import { MEASURE_WORDS, MEASURES } from "./registry.ts";

describe("the registry of measures", () => {
  test("each id stands once, in kebab-case", () => {
    const ids = MEASURES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test.each(MEASURES)(
    "$id is explained in four languages, with its columns, totals and parameters",
    (measure) => {
      const words = MEASURE_WORDS.measures[measure.id];
      const labels = [
        words?.label,
        words?.explanation,
        ...measure.parameters.flatMap((parameter) => [
          MEASURE_WORDS.terms[parameter.name],
          ...(parameter.kind === "choice"
            ? parameter.choices.map((choice) => MEASURE_WORDS.terms[choice])
            : []),
        ]),
        ...[...measure.columns.map(({ id }) => id), ...measure.totals].map(
          (id) => MEASURE_WORDS.terms[id] ?? MEASURE_WORDS.measures[id]?.label,
        ),
      ];
      for (const label of labels)
        for (const language of ["en", "fr", "es", "ar"] as const) expect(label?.[language]).toMatch(/\S/);
    },
  );
});
