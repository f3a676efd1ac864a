// The page of measures, from their registry.
import { join } from "node:path";
import { build } from "esbuild";

const rangeOf = (parameter) =>
  parameter.kind === "choice"
    ? parameter.choices.map((choice) => `\`${choice}\``).join(", ")
    : `${parameter.kind === "integer" ? "whole number, " : ""}${parameter.minimum} to ${parameter.maximum}`;

/** docs/measures.md: what each registered measure says, takes and gives. */
export async function measuresPage(root) {
  const { outputFiles } = await build({
    entryPoints: [join(root, "packages/analysis/src/measures/registry.ts")],
    ...{ bundle: true, write: false, format: "esm", platform: "node", logLevel: "error" },
  });
  const text = Buffer.from(outputFiles[0].contents).toString("base64");
  const { MEASURES, MEASURE_WORDS } = await import(`data:text/javascript;base64,${text}`);
  const labelOf = (id) => (MEASURE_WORDS.terms[id] ?? MEASURE_WORDS.measures[id]?.label)?.en;
  const section = (measure) => {
    const { label, explanation } = MEASURE_WORDS.measures[measure.id];
    const lines = [
      `## \`${measure.id}\`: ${label.en}`,
      explanation.en,
      [
        `- Graph: ${measure.projections.map((projection) => `\`${projection}\``).join(" or ")}${measure.projections.includes("undirected") ? " or `co-participation`" : ""}; weights: ${measure.weights === "ignored" ? "ignored" : `as ${measure.weights}`}${measure.needsGroups ? "; needs a grouping" : ""}. Cost: ${measure.cost}.`,
        ...measure.parameters.map(
          (parameter) =>
            `- Setting \`${parameter.name}\`: ${labelOf(parameter.name)}; ${rangeOf(parameter)}; usually ${parameter.default}.`,
        ),
        ...measure.columns.map(
          ({ id, unit, of }) => `- Gives each ${of} \`${id}\`: ${labelOf(id)}, as ${unit}.`,
        ),
        ...measure.totals.map((id) => `- Gives \`${id}\` of the whole: ${labelOf(id)}.`),
      ].join("\n"),
    ];
    return lines.join("\n\n");
  };
  return `# Measures

Written by \`npm run generate\` from the registry in \`packages/analysis/src/measures\`. Compute one on the screens (the words
"Size shows" of the network), with \`npx maillage analyse MEASURE\`, or over HTTP with \`GET /measures/MEASURE\`. Each
answer says its graph, settings, draws and seed, and what it left out; entities without a tie have no value.

${MEASURES.map(section).join("\n\n")}
`;
}
