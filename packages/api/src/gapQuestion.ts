import {
  COUNTRIES,
  continentOfCountry,
  countryName,
  DIRECT_TIE_TYPES,
  evidenceOf,
  FIELDS,
  labelOf,
  MaillageError,
  REGIONS,
  regionName,
  regionOfCountry,
  type Scope,
} from "@maillage/model";
import type { KnownEntity, KnownTie, Snapshot } from "./networkSnapshot.ts";
import { countUndated, isInScope, scopeKey } from "./scoped.ts";

export const GAP_PAIRS = [
  ["region", "field"],
  ["continent", "field"],
  ["country", "field"],
  ["region", "region"],
  ["continent", "continent"],
  ["country", "country"],
] as const;
export type RowKind = (typeof GAP_PAIRS)[number][0];

/** What a gap matrix is asked about. */
export interface GapQuestion {
  readonly rows: RowKind;
  readonly columns: "field" | RowKind;
  /** Ties inside one country count too; only where rows meet rows. */
  readonly domestic: boolean;
  readonly scope: Scope;
}
interface GapQuery {
  readonly rows?: string;
  readonly columns?: string;
  readonly domestic?: string;
}

/**
 * Reads rows and columns (region and field when both are left out). Throws "gap-pair-unknown", which names the pairs, or
 * "scope-invalid" for `domestic`.
 */
export function gapQuestionOf(query: GapQuery, scope: Scope): GapQuestion {
  const { rows = "region", columns = "field", domestic = "exclude" } = query;
  const pair = GAP_PAIRS.find(([r, c]) => r === rows && c === columns);
  if (!pair)
    throw new MaillageError(
      "gap-pair-unknown",
      "invalid-input",
      `These rows and columns make no gap matrix. Ask for one of: ${GAP_PAIRS.map(([r, c]) => `rows=${r}&columns=${c}`).join(", ")}.`,
    );
  if (domestic !== "include" && domestic !== "exclude")
    throw new MaillageError(
      "scope-invalid",
      "invalid-input",
      'The parameter "domestic" must be include or exclude.',
      { parameter: "domestic" },
    );
  if (domestic === "include" && pair[1] === "field")
    throw new MaillageError(
      "scope-invalid",
      "invalid-input",
      'The parameter "domestic" may be include only where rows meet rows: a matrix with fields compares cross-border ties.',
      { parameter: "domestic" },
    );
  return { rows: pair[0], columns: pair[1], domestic: domestic === "include", scope };
}

/** One string for equal questions. */
export const gapKey = (question: GapQuestion): string =>
  `gaps ${question.rows} ${question.columns} ${question.domestic} ${scopeKey(question.scope)}`;

/** The row in which a country lies, or null. */
export function rowOf(kind: RowKind, country: string | null): string | null {
  if (country === null) return null;
  if (kind === "country") return country;
  return kind === "region" ? regionOfCountry(country) : continentOfCountry(country);
}

/** The M49 region whose coverage records speak of the row. */
export const regionOfRow = (kind: RowKind, row: string): string | null =>
  kind === "country" ? regionOfCountry(row) : row;

/** English name of a row: of its country or M49 region. */
export const rowLabel = (kind: RowKind, id: string): string =>
  kind === "country" ? countryName(id, "en") : regionName(id, "en");
/** English name of a field of action. */
export const fieldLabel = (id: string): string => labelOf(FIELDS, id, "en");

/** Regions stand by continent, then by code; countries, only those that seat an organisation, by code. */
export function rowsOf(kind: RowKind, organisations: readonly KnownEntity[]): string[] {
  if (kind === "country") return [...new Set(organisations.flatMap(({ ref }) => ref.country ?? []))].sort();
  const continents = new Map<string, string>();
  for (const country of COUNTRIES) {
    const row = rowOf(kind, country);
    if (row !== null) continents.set(row, continentOfCountry(country) ?? "");
  }
  return REGIONS.map((region) => region.id)
    .filter((id) => continents.has(id))
    .sort((a, b) => `${continents.get(a)} ${a}`.localeCompare(`${continents.get(b)} ${b}`, "en"));
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

const isDirect = (tie: KnownTie): boolean =>
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
    rowAt: organisations.map(({ ref }) => rowOf(question.rows, ref.country)),
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
