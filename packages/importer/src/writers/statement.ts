import {
  dayToIso,
  EVENT_KINDS,
  FIELDS,
  labelOf,
  METHODS,
  ORGANISATION_KINDS,
  type OwnSchema,
  regionName,
  type Scope,
  scopeToQuery,
  TIE_SCHEMA,
  TIE_TYPES,
  type TieType,
  type Viewer,
} from "@maillage/model";
import { joinedSchemas } from "../ownSchemas.ts";
import { type ExportedNetwork, isWhole, namespacesOf } from "./exportedNetwork.ts";

/** What every exported file says of itself. */
export interface ExportStatement {
  readonly title: string;
  /** As the network's owner gave it; null when nobody stated one. */
  readonly licence: string | null;
  /** ISO day of the export. */
  readonly date: string;
  /** The question as it stands in an address, such as "window=1990/2026"; "" for everything. */
  readonly question: string;
  readonly inWords: string;
  /** Names of the packages that it came from, by which an import finds its things again. */
  readonly packages: readonly string[];
  /** What these add to the schema. */
  readonly schemas: readonly OwnSchema[];
  readonly revision: number;
  /** Content hash of the network that was asked, hex; null where only what is public was given: guesses of the rest could be tried on it. */
  readonly hash: string | null;
}

/** The statement of an export. Pure. */
export function exportStatement(
  network: { readonly title: string; readonly licence?: string | null },
  given: ExportedNetwork,
  viewer: Viewer,
  scope: Scope,
  date: string,
): ExportStatement {
  const seen = viewer.levels.includes("restricted") ? "also what is not public" : "only what is public";
  return {
    title: network.title,
    licence: network.licence ?? null,
    date,
    question: questionOf(scope),
    inWords: `${questionInWords(scope)}; ${seen}`,
    packages: namespacesOf(given),
    schemas: [...given.schemas.values()],
    revision: given.revision,
    hash: given.hash,
  };
}

/** The question as it stands in an address, in the order of its parameters. */
export const questionOf = (scope: Scope): string =>
  Object.entries(scopeToQuery(scope))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");

const KINDS = [...ORGANISATION_KINDS, ...EVENT_KINDS];

/** The question as an English sentence part: "ties of MEMBER_OF, 1990-01-01 to 2026-12-31, certainly active". */
export function questionInWords(scope: Scope): string {
  if (isWhole(scope)) return "everything";
  const listed = (ids: readonly string[], name: (id: string) => string) => ids.map(name).join(" or ");
  const parts = [
    scope.ties
      ? `ties of the kind ${listed(scope.ties, (id) => (TIE_TYPES.includes(id as TieType) ? TIE_SCHEMA[id as TieType].label.en : id))}`
      : "ties of every kind",
  ];
  if (scope.window) {
    const { from, to } = scope.window;
    parts.push(`${scope.certainty} active between ${dayToIso(from)} and ${dayToIso(to)}`);
  } else if (scope.certainty === "certainly") parts.push("with a date");
  if (scope.evidence === "undisputed") parts.push("that no source disputes");
  if (scope.evidence === "two-sources") parts.push("that two sources support");
  if (scope.methods) parts.push(`by way of ${listed(scope.methods, (id) => labelOf(METHODS, id, "en"))}`);
  if (scope.fields)
    parts.push(`one end in the field ${listed(scope.fields, (id) => labelOf(FIELDS, id, "en"))}`);
  if (scope.regions) parts.push(`one end in ${listed(scope.regions, (id) => regionName(id, "en"))}`);
  if (scope.kinds) parts.push(`one end of the kind ${listed(scope.kinds, (id) => labelOf(KINDS, id, "en"))}`);
  return parts.join(", ");
}

/** Label and value of each part, in English, for formats that hold a text or a table about themselves. */
export function statementLines(statement: ExportStatement): readonly (readonly [string, string])[] {
  return [
    ["title", statement.title],
    ["licence", statement.licence ?? "not stated"],
    ["date", statement.date],
    ["filter", statement.question === "" ? "none" : statement.question],
    ["filter in words", statement.inWords],
    ["package", statement.packages.join(", ")],
    ...statement.schemas.slice(0, 1).map((first) => {
      const schema = statement.schemas.slice(1).reduce(joinedSchemas, first);
      return ["own schema", JSON.stringify(schema)] as const;
    }),
    ["revision", String(statement.revision)],
    ...(statement.hash === null
      ? []
      : [["content hash", statement.hash === "" ? "none" : statement.hash] as const]),
    ["made with", "Maillage"],
  ];
}

/** The statement as one text of several lines. */
export const statementText = (statement: ExportStatement): string =>
  statementLines(statement)
    .map(([label, value]) => `${label}: ${value.replace(/\s+/g, " ")}`)
    .join("\n");

/** The statement as a member of a JSON file. */
export const statementJson = (statement: ExportStatement): Readonly<Record<string, string>> =>
  Object.fromEntries(statementLines(statement));

/** The README of several files. */
export const readme = (statement: ExportStatement, about: string): string =>
  `${statementText(statement)}\n\n${about}\n`;
