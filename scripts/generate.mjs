// Writes from packages/model/schema the TypeScript vocabularies and docs/schema.md, from cypher the query registry, what mappings need: their schema and the shipped ones; and from the registry of measures docs/measures.md. `--check` names what is stale and exits 1.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { parse } from "yaml";
import { generateQueries } from "./generateQueries.mjs";
import { measuresPage } from "./measuresPage.mjs";

const root = resolve(import.meta.dirname, "..");
const schema = join(root, "packages/model/schema");
const readAll = (folder) =>
  readdirSync(join(schema, folder))
    .sort()
    .map((file) => ({
      name: file.replace(/\.yaml$/, ""),
      ...parse(readFileSync(join(schema, folder, file), "utf8")),
    }));

/** A term without its aliases, and those of all languages apart. */
const parted = ({ aliases = {}, ...term }) => ({
  term,
  words: Object.values(aliases).flatMap((list) => list.split("|").map((word) => word.trim())),
});
const withAliases = readAll("taxonomies");
const taxonomies = withAliases.map(({ items, ...said }) => ({
  ...said,
  items: items.map((item) => parted(item).term),
}));
const ties = readAll("ties");
/** The aliases of each vocabulary's terms by their ids. */
const aliases = Object.fromEntries(
  [
    ...withAliases.map(({ name, items }) => [name, items.map((item) => [item.id, parted(item).words])]),
    ["tieTypes", ties.map((tie) => [tie.type, parted(tie).words])],
  ]
    .map(([name, terms]) => [name, terms.filter(([, words]) => words.length > 0)])
    .filter(([, terms]) => terms.length > 0)
    .map(([name, terms]) => [name, Object.fromEntries(terms)]),
);
const entities = readAll("entities");
const files = readAll("files").sort((a, b) => a.place - b.place);
const termsOf = (name) => taxonomies.find((taxonomy) => taxonomy.name === name)?.items;
const labelOf = (column) => termsOf("entityFacts").find((term) => term.id === column)?.label;
/** What a form shows for a column: a choice of terms, a date, a number or a line of text. */
const inputOf = ({ holds, separator }) => {
  if (holds === "date" || holds === "amount") return holds === "date" ? "date" : "number";
  if (termsOf(holds) || ["country", "language", "regions", "tieTypes"].includes(holds))
    return separator ? "choices" : "choice";
  return "text";
};
const columnsOf = ({ columns }) =>
  columns.map((column) => ({
    name: column.name,
    about: column.about,
    label: labelOf(column.name) ?? null,
    required: column.required ?? false,
    optional: column.optional ?? false,
    holds: column.holds ?? null,
    separator: column.separator ?? null,
    input: inputOf(column),
  }));

/** One row of each file as JSON Schema (2020-12); cells are strings, an empty one counts as not stated. */
function jsonSchema() {
  const row = (file) => ({
    description: file.about,
    type: "object",
    additionalProperties: false,
    required: file.columns.filter((column) => column.required).map((column) => column.name),
    properties: Object.fromEntries(
      file.columns.map((column) => {
        const terms =
          column.holds === "tieTypes" ? ties.map((tie) => ({ id: tie.type })) : termsOf(column.holds);
        const closed =
          terms && !column.separator
            ? { enum: [...(column.required ? [] : [""]), ...terms.map((term) => term.id)] }
            : {};
        return [column.name, { type: "string", description: column.about, ...closed }];
      }),
    ),
  });
  return `${literal({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Rows of a Maillage package",
    $defs: Object.fromEntries(files.map((file) => [file.name, row(file)])),
  })}\n`;
}

/** A list of ids as a tuple, so that its type is their union. */
const tuple = (constant, type, ids) =>
  `export const ${constant} = ${JSON.stringify(ids)} as const;\nexport type ${type} = (typeof ${constant})[number];`;
const idsOf = (name) => termsOf(name).map((term) => term.id);
const typesWhere = (holds) => JSON.stringify(ties.filter(holds).map((tie) => tie.type));
const constantName = (name) => name.replace(/([A-Z])/g, "_$1").toUpperCase();
const literal = (value) => JSON.stringify(value, null, 2);

function typeScript() {
  return `// Written by scripts/generate.mjs from packages/model/schema. Do not edit.

${tuple(
  "ENTITY_TYPES",
  "EntityType",
  entities.map((entity) => entity.type),
)}
${tuple(
  "TIE_TYPES",
  "TieType",
  ties.map((tie) => tie.type),
)}
/** Ties that count as direct cooperation between two organisations (docs/methods/gaps.md). */
export const DIRECT_TIE_TYPES: readonly TieType[] = ${typesWhere((tie) => tie.direct)};
/** Ties whose two ends may stand in either order. */
export const MUTUAL_TIE_TYPES: readonly TieType[] = ${typesWhere((tie) => tie.mutual)};
/** The least strict first. */
${tuple("LEVELS", "Level", idsOf("accessLevels"))}
${tuple("STANCES", "Stance", idsOf("claimStances"))}
${tuple("VERDICTS", "Verdict", idsOf("judgementVerdicts"))}
export type Confidence = ${idsOf("confidences")
    .map((id) => JSON.stringify(id))
    .join(" | ")};
export type LookResult = ${idsOf("searchResults")
    .map((id) => JSON.stringify(id))
    .join(" | ")};

export interface Label { readonly en: string; readonly fr: string; readonly es: string; readonly ar: string }
export interface Term { readonly id: string; readonly label: Label }
export interface TieTypeSchema {
  readonly label: Label;
  /** The same tie seen from its second end; as \`label\` where the ends are alike. */
  readonly inverse: Label;
  readonly mutual: boolean;
  readonly direct: boolean;
  readonly ends: readonly (readonly [EntityType, EntityType])[];
}
export interface EntityTypeSchema { readonly label: Label; readonly facts: readonly string[] }
/** A column of a file of the package: what the importer checks and a form shows. */
export interface Column {
  readonly name: string;
  readonly about: string;
  /** null where the interface needs no word of its own. */
  readonly label: Label | null;
  /** The cell may not be empty. */
  readonly required: boolean;
  /** The column itself may be missing. */
  readonly optional: boolean;
  /** The vocabulary its cells come from, or date, moment, country, language, names, amount, regions, tieTypes; null = any text. */
  readonly holds: string | null;
  /** Parts the cell. */
  readonly separator: string | null;
  readonly input: "text" | "date" | "number" | "choice" | "choices";
}

${taxonomies.map((t) => `/** ${t.about} */\nexport const ${constantName(t.name)}: readonly Term[] = ${literal(t.items)};`).join("\n\n")}

export const TIE_SCHEMA: Readonly<Record<TieType, TieTypeSchema>> = ${literal(
    Object.fromEntries(
      ties.map(({ type, label, inverse, mutual, direct, ends }) => [
        type,
        { label, inverse: inverse ?? label, mutual, direct, ends },
      ]),
    ),
  )};

export const ENTITY_SCHEMA: Readonly<Record<EntityType, EntityTypeSchema>> = ${literal(
    Object.fromEntries(entities.map(({ type, label, facts }) => [type, { label, facts }])),
  )};

/** The vocabularies by name, as columns name them. */
export const VOCABULARIES: Readonly<Record<string, readonly Term[]>> = { ${taxonomies.map((t) => `${t.name}: ${constantName(t.name)}`).join(", ")} };

/** Other words for the terms of vocabularies, in four languages, by vocabulary and id: what files call them. */
export const ALIASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
${Object.entries(aliases)
  .map(
    ([name, terms]) =>
      `  ${name}: {\n${Object.entries(terms)
        .map(([id, words]) => `    ${JSON.stringify(id)}: ${JSON.stringify(words)},`)
        .join("\n")}\n  },`,
  )
  .join("\n")}
};

export const FILE_NAMES = ${JSON.stringify(files.map((file) => file.name))} as const;
export type FileName = (typeof FILE_NAMES)[number];

/** The columns of each file of a package, in the order in which the export writes them. */
export const FILES: Readonly<Record<FileName, readonly Column[]>> = ${literal(
    Object.fromEntries(files.map((file) => [file.name, columnsOf(file)])),
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

| type | English | from its second end | français | español | العربية | mutual | direct | ends |
|---|---|---|---|---|---|---|---|---|
${ties.map((t) => row([t.type, t.label.en, t.inverse?.en ?? t.label.en, t.label.fr, t.label.es, t.label.ar, t.mutual ? "yes" : "no", t.direct ? "yes" : "no", t.ends.map((e) => e.join(" → ")).join("; ")])).join("\n")}

${files.map((f) => `## ${f.name}.csv\n\n${f.about}\n\n| column | what it holds | from | must be filled |\n|---|---|---|---|\n${f.columns.map((c) => row([`\`${c.name}\``, c.about.replaceAll("|", "\\|"), c.holds ?? "text", c.required ? "yes" : "no"])).join("\n")}`).join("\n\n")}

${taxonomies.map((t) => `## ${t.name}\n\n${t.about}\n\n| id | English | français | español | العربية |\n|---|---|---|---|---|\n${t.items.map((i) => row([`\`${i.id}\``, ...labels(i.label)])).join("\n")}`).join("\n\n")}
`;
}

/** The shipped mappings by name, as texts, so that they stand in the bundled command too. */
function shippedMappings() {
  const folder = join(root, "packages/importer/src/mapping/shipped");
  const names = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".yaml")) : [];
  const texts = names
    .sort()
    .map((file) => [file.replace(/\.yaml$/, ""), readFileSync(join(folder, file), "utf8")]);
  return `// Written by "npm run generate" from packages/importer/src/mapping/shipped.
export const SHIPPED_MAPPINGS: Readonly<Record<string, string>> = ${literal(Object.fromEntries(texts))};
`;
}

/** The language of mappings as JSON Schema, by which editors complete and check them. */
async function mappingSchema() {
  const { outputFiles } = await build({
    entryPoints: [join(root, "packages/model/src/mapping.ts")],
    ...{ bundle: true, write: false, format: "esm", platform: "node" },
  });
  const text = Buffer.from(outputFiles[0].contents).toString("base64");
  const { Mapping } = await import(`data:text/javascript;base64,${text}`);
  return `${literal({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A mapping of Maillage: what the columns of a file mean",
    ...Mapping,
  })}\n`;
}

const queries = generateQueries(root);
const outputs = {
  [queries.path]: queries.text,
  "packages/model/src/generated/schema.generated.ts": typeScript(),
  "packages/model/src/generated/packageRows.generated.json": jsonSchema(),
  "packages/importer/src/mapping/shipped.generated.ts": shippedMappings(),
  "docs/schema.md": page(),
  "docs/mapping.schema.json": await mappingSchema(),
  "docs/measures.md": await measuresPage(root),
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
