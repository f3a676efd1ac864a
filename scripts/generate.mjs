// Writes from packages/model/schema the TypeScript vocabularies and docs/schema.md, and from cypher the query functions. `--check` names what is stale and exits 1.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { generateQueries } from "./generateQueries.mjs";

const root = resolve(import.meta.dirname, "..");
const schema = join(root, "packages/model/schema");
const readAll = (folder) =>
  readdirSync(join(schema, folder))
    .sort()
    .map((file) => ({
      name: file.replace(/\.yaml$/, ""),
      ...parse(readFileSync(join(schema, folder, file), "utf8")),
    }));

const taxonomies = readAll("taxonomies");
const ties = readAll("ties");
const entities = readAll("entities");
const constantName = (name) => name.replace(/([A-Z])/g, "_$1").toUpperCase();
const literal = (value) => JSON.stringify(value, null, 2);

function typeScript() {
  return `// Written by scripts/generate.mjs from packages/model/schema. Do not edit.
import type { EntityType, TieType } from '../records.ts';

export interface Label { readonly en: string; readonly fr: string; readonly es: string; readonly ar: string }
export interface Term { readonly id: string; readonly label: Label }
export interface TieTypeSchema {
  readonly label: Label;
  readonly mutual: boolean;
  readonly direct: boolean;
  readonly ends: readonly (readonly [EntityType, EntityType])[];
}
export interface EntityTypeSchema { readonly label: Label; readonly facts: readonly string[] }

${taxonomies.map((t) => `/** ${t.about} */\nexport const ${constantName(t.name)}: readonly Term[] = ${literal(t.items)};`).join("\n\n")}

export const TIE_SCHEMA: Readonly<Record<TieType, TieTypeSchema>> = ${literal(
    Object.fromEntries(
      ties.map(({ type, label, mutual, direct, ends }) => [type, { label, mutual, direct, ends }]),
    ),
  )};

export const ENTITY_SCHEMA: Readonly<Record<EntityType, EntityTypeSchema>> = ${literal(
    Object.fromEntries(entities.map(({ type, label, facts }) => [type, { label, facts }])),
  )};
`;
}

function page() {
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const labels = ({ en, fr, es, ar }) => [en, fr, es, ar];
  return `# Schema

Written by \`npm run generate\` from \`packages/model/schema\`.

## Entity types

| type | English | français | español | العربية | facts |
|---|---|---|---|---|---|
${entities.map((e) => row([e.type, ...labels(e.label), e.facts.join(", ")])).join("\n")}

## Tie types

| type | English | français | español | العربية | mutual | direct | ends |
|---|---|---|---|---|---|---|---|
${ties.map((t) => row([t.type, ...labels(t.label), t.mutual ? "yes" : "no", t.direct ? "yes" : "no", t.ends.map((e) => e.join(" → ")).join("; ")])).join("\n")}

${taxonomies.map((t) => `## ${t.name}\n\n${t.about}\n\n| id | English | français | español | العربية |\n|---|---|---|---|---|\n${t.items.map((i) => row([`\`${i.id}\``, ...labels(i.label)])).join("\n")}`).join("\n\n")}
`;
}

const queries = generateQueries(root);
const outputs = {
  [queries.path]: queries.text,
  "packages/model/src/generated/schema.generated.ts": typeScript(),
  "docs/schema.md": page(),
};
const stale = [];
for (const [path, text] of Object.entries(outputs)) {
  const target = join(root, path);
  let present = "";
  try {
    present = readFileSync(target, "utf8");
  } catch {
    present = "";
  }
  if (present === text) continue;
  if (process.argv.includes("--check")) stale.push(path);
  else writeFileSync(target, text);
}
if (stale.length > 0) {
  console.error(
    `Not what the schema and the queries give: ${stale.join(", ")}. Run "npm run generate" and commit the result.`,
  );
  process.exit(1);
}
