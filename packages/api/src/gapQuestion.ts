import { TIE_NULLS, type TieNull } from "@maillage/analysis";
import {
  COUNTRIES,
  continentOfCountry,
  countryName,
  DIRECT_TIE_TYPES,
  evidenceOf,
  FIELDS,
  GAP_MEASURED_BY,
  type GapMeasuredBy,
  labelOf,
  MaillageError,
  METHODS,
  ORGANISATION_KINDS,
  REGIONS,
  regionName,
  regionOfCountry,
  type Scope,
} from "@maillage/model";
import type { KnownTie } from "./knownTie.ts";
import type { KnownEntity, Snapshot } from "./networkSnapshot.ts";
import { countUndated, isInScope, scopeKey } from "./scoped.ts";

export const GAP_PAIRS = [
  ["region", "field"],
  ["continent", "field"],
  ["country", "field"],
  ["kind", "field"],
  ["method", "field"],
  ["kind", "region"],
  ["method", "region"],
  ["region", "region"],
  ["continent", "continent"],
  ["country", "country"],
  ["kind", "kind"],
] as const;
export type RowKind = (typeof GAP_PAIRS)[number][0];
type ColumnKind = (typeof GAP_PAIRS)[number][1];
/** By what an organisation stands in a row; a method is of a tie. */
type Grouping = Exclude<RowKind | ColumnKind, "method" | "field">;

/** What a gap matrix is asked about. */
export interface GapQuestion {
  readonly rows: RowKind;
  readonly columns: ColumnKind;
  /** Ties inside one country count too; only where rows meet rows. */
  readonly domestic: boolean;
  readonly measuredBy: GapMeasuredBy;
  readonly nullModel: TieNull;
  readonly scope: Scope;
}
interface GapQuery {
  readonly rows?: string;
  readonly columns?: string;
  readonly domestic?: string;
  readonly measuredBy?: string;
  readonly null?: string;
}

/** Rows meet rows: each pair of groups stands once. */
export const meetsItself = ({ rows, columns }: Pick<GapQuestion, "rows" | "columns">): boolean =>
  rows === columns;
/** Rows that can be compared by occasions: not countries, of which there are too many for a table of occasions. */
const BY_OCCASIONS: readonly string[] = ["region", "continent", "kind"];

function refuse(parameter: string, rule: string): never {
  throw new MaillageError("scope-invalid", "invalid-input", `The parameter "${parameter}" ${rule}.`, {
    parameter,
  });
}

function oneOf<T extends string>(parameter: string, value: string | undefined, allowed: readonly T[]): T {
  return (
    allowed.find((each) => each === (value ?? allowed[0])) ??
    refuse(parameter, `must be ${allowed.join(" or ")}`)
  );
}

/**
 * Reads rows and columns (region and field when both are left out). Throws "gap-pair-unknown", which names the pairs, or
 * "scope-invalid" for the others.
 */
export function gapQuestionOf(query: GapQuery, scope: Scope): GapQuestion {
  const { rows = "region", columns = "field" } = query;
  const pair = GAP_PAIRS.find(([r, c]) => r === rows && c === columns);
  if (!pair)
    throw new MaillageError(
      "gap-pair-unknown",
      "invalid-input",
      `These rows and columns make no gap matrix. Ask for one of: ${GAP_PAIRS.map(([r, c]) => `rows=${r}&columns=${c}`).join(", ")}.`,
    );
  const domestic = oneOf("domestic", query.domestic, ["exclude", "include"]) === "include";
  const measuredBy = oneOf("measuredBy", query.measuredBy, GAP_MEASURED_BY);
  const nullModel = oneOf("null", query.null, TIE_NULLS);
  const itself = pair[0] === pair[1];
  if (domestic && !itself)
    refuse(
      "domestic",
      "may be include only where rows meet rows: a matrix with fields compares cross-border ties",
    );
  if (measuredBy === "occasions" && !(itself && BY_OCCASIONS.includes(pair[0])))
    refuse("measuredBy", `may be occasions only where ${BY_OCCASIONS.join(", ")} meets itself`);
  if (nullModel === "edge-swaps" && !(itself && measuredBy === "ties"))
    refuse("null", "may be edge-swaps only for ties where rows meet rows");
  return { rows: pair[0], columns: pair[1], domestic, measuredBy, nullModel, scope };
}

/** One string for equal questions. */
export const gapKey = ({ rows, columns, domestic, measuredBy, nullModel, scope }: GapQuestion): string =>
  `gaps ${[rows, columns, domestic, measuredBy, nullModel].join(" ")} ${scopeKey(scope)}`;

/** The row or column in which an organisation stands, or null. */
export function groupOf(grouping: Grouping, { ref }: KnownEntity): string | null {
  if (grouping === "kind") return ref.kind;
  if (ref.country === null) return null;
  if (grouping === "country") return ref.country;
  return grouping === "region" ? regionOfCountry(ref.country) : continentOfCountry(ref.country);
}
/** The row in which an organisation stands; none where rows are methods, which ties have. */
export const rowOf = ({ rows }: Pick<GapQuestion, "rows">, entity: KnownEntity): string | null =>
  rows === "method" ? null : groupOf(rows, entity);
/** The columns in which an organisation stands. */
export const columnsOf = (
  { columns }: Pick<GapQuestion, "columns">,
  entity: KnownEntity,
): readonly string[] => (columns === "field" ? entity.ref.fields : [groupOf(columns, entity) ?? []].flat());
/** The method of a tie: that of its first supporting claim that names one, and that the question asks for. */
export const methodOf = ({ scope }: Pick<GapQuestion, "scope">, { dated }: KnownTie): string | null =>
  dated.find(
    ({ stance, method }) =>
      stance === "supports" && method !== null && (scope.methods === null || scope.methods.includes(method)),
  )?.method ?? null;

/** The M49 region whose coverage records speak of the row; null where rows are no places. */
export function regionOfRow(kind: RowKind, row: string): string | null {
  if (kind === "country") return regionOfCountry(row);
  return kind === "region" || kind === "continent" ? row : null;
}

/** English name of a row or column. */
export function labelIn(kind: RowKind | ColumnKind, id: string): string {
  if (kind === "field") return labelOf(FIELDS, id, "en");
  if (kind === "method") return labelOf(METHODS, id, "en");
  if (kind === "kind") return labelOf(ORGANISATION_KINDS, id, "en");
  return kind === "country" ? countryName(id, "en") : regionName(id, "en");
}

/** Places that countries lie in, by continent and then by code. */
function placesOf(kind: "region" | "continent"): string[] {
  const continents = new Map<string, string>();
  for (const country of COUNTRIES) {
    const row = kind === "region" ? regionOfCountry(country) : continentOfCountry(country);
    if (row !== null) continents.set(row, continentOfCountry(country) ?? "");
  }
  return REGIONS.map((region) => region.id)
    .filter((id) => continents.has(id))
    .sort((a, b) => `${continents.get(a)} ${a}`.localeCompare(`${continents.get(b)} ${b}`, "en"));
}

/** Those of a vocabulary that occur, in its order, then others by their id. */
function occurring(vocabulary: readonly { readonly id: string }[], found: ReadonlySet<string>): string[] {
  const known = vocabulary.map(({ id }) => id);
  return [...known.filter((id) => found.has(id)), ...[...found].filter((id) => !known.includes(id)).sort()];
}

/** Rows or columns: all regions and fields; countries, kinds and methods that occur. */
export function groupsIn(kind: RowKind | ColumnKind, question: GapQuestion, ground: GapGround): string[] {
  if (kind === "field") return FIELDS.map(({ id }) => id);
  if (kind === "region" || kind === "continent") return placesOf(kind);
  if (kind === "country")
    return [...new Set(ground.organisations.flatMap(({ ref }) => ref.country ?? []))].sort();
  if (kind === "kind")
    return occurring(ORGANISATION_KINDS, new Set(ground.organisations.map(({ ref }) => ref.kind)));
  return occurring(METHODS, new Set(ground.counted.flatMap(({ tie }) => methodOf(question, tie) ?? [])));
}

/** What a gap matrix counts, told apart once. Ties carry the indices of their organisations. */
export interface CountedTie {
  readonly tie: KnownTie;
  readonly a: number;
  readonly b: number;
  /** It rests on one source which is not of high confidence. */
  readonly weak: boolean;
}
export interface GapGround {
  readonly organisations: readonly KnownEntity[];
  /** Row of each organisation. */
  readonly rowAt: readonly (string | null)[];
  /** Direct ties in scope between two organisations. */
  readonly direct: readonly KnownTie[];
  readonly placed: number;
  /** Direct ties without a day, also those that the window or the certainty leaves out. */
  readonly undated: number;
  /** Placed cross-border ties, and the domestic ones where the question asks for them. */
  readonly counted: readonly CountedTie[];
  /** Placed direct ties of which a source asserts the absence, whatever the scope. */
  readonly absent: readonly KnownTie[];
}

/** Whether a tie is direct cooperation: of such a type, between two organisations. */
export const isDirect = (tie: KnownTie): boolean =>
  DIRECT_TIE_TYPES.includes(tie.type) &&
  tie.source.ref.type === "Organisation" &&
  tie.target.ref.type === "Organisation";
const isPlaced = (tie: KnownTie): boolean =>
  tie.source.ref.country !== null && tie.target.ref.country !== null;

function isWeak(tie: KnownTie): boolean {
  const supporting = tie.claims.filter((claim) => claim.stance === "supports");
  return evidenceOf(tie.dated).sources === 1 && !supporting.some((claim) => claim.confidence === "high");
}

/** Sorts out organisations and direct ties for a question. Linear in ties. */
export function groundOf(snapshot: Snapshot, question: GapQuestion): GapGround {
  const organisations = snapshot.entities.filter((entity) => entity.ref.type === "Organisation");
  const at = new Map(organisations.map((entity, index) => [entity, index]));
  const everDirect = snapshot.ties.filter(isDirect);
  const direct = everDirect.filter((tie) => isInScope(tie, question.scope));
  const placed = direct.filter(isPlaced);
  return {
    organisations,
    rowAt: organisations.map((entity) => rowOf(question, entity)),
    direct,
    placed: placed.length,
    undated: countUndated(everDirect, question.scope),
    counted: placed
      .filter((tie) => question.domestic || tie.source.ref.country !== tie.target.ref.country)
      .map((tie) => ({ tie, a: at.get(tie.source) ?? -1, b: at.get(tie.target) ?? -1, weak: isWeak(tie) })),
    absent: everDirect.filter(
      (tie) => isPlaced(tie) && tie.dated.some((claim) => claim.stance === "asserts-absence"),
    ),
  };
}
