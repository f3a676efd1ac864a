import { dayToIso, edtfOf, evidenceOf, isDated, type Span, TIE_SCHEMA } from "@maillage/model";
import type { ClaimRow, ExportedEntity, ExportedNetwork, ExportedTie, SourceRow } from "./exportedNetwork.ts";

const CONFIDENCE: Readonly<Record<string, number>> = { high: 0, medium: 1, low: 2 };

/** The claims best attested first: by confidence, then in the order of the package. */
const best = (claims: readonly ClaimRow[]): ClaimRow[] =>
  [...claims].sort((a, b) => (CONFIDENCE[a.confidence] ?? 3) - (CONFIDENCE[b.confidence] ?? 3));

const firstOf = (claims: readonly ClaimRow[], column: "start" | "end"): string =>
  claims.find((claim) => claim[column] !== null && claim[column] !== "")?.[column] ?? "";

/** A tie in one line, for formats that have no claims. */
export interface TieSummary {
  readonly tie: ExportedTie;
  /** The network's own type where it has one. */
  readonly type: string;
  /** EDTF of the best attested supporting claim that states one, else of the event; "" where none does. */
  readonly start: string;
  readonly end: string;
  /** What its supporting claims state, each once. */
  readonly methods: readonly string[];
  readonly roles: readonly string[];
  /** Ids of the sources that support it, each once. */
  readonly sources: readonly string[];
  readonly disputes: number;
  readonly isMutual: boolean;
}

/** The ties that a source supports, each in one line. Those only denied are no ties to anybody who reads a file without claims. */
export const supportedTies = ({ ties }: ExportedNetwork): TieSummary[] => ties.flatMap(summaryOf);

function summaryOf(tie: ExportedTie): TieSummary[] {
  const supporting = best(tie.claims.filter(({ stance }) => stance === "supports"));
  if (supporting.length === 0) return [];
  const own = { start: firstOf(supporting, "start"), end: firstOf(supporting, "end") };
  const event = tie.eventSpan;
  const dates =
    own.start === "" && own.end === "" && event !== null && isDated(event)
      ? {
          start: edtfOf({ earliest: event.s1, latest: event.s2 }) ?? "",
          end: edtfOf({ earliest: event.e1, latest: event.e2 }) ?? "",
        }
      : own;
  return [
    {
      tie,
      type: typeOf(tie),
      ...dates,
      methods: distinct(supporting.map(({ method }) => method)),
      roles: distinct(supporting.map(({ role }) => role)),
      sources: distinct(supporting.map(({ source }) => source)),
      disputes: evidenceOf(tie.dated).disputes,
      isMutual: TIE_SCHEMA[tie.type].mutual,
    },
  ];
}

/** The type of a tie as the network calls it: its own where it has one. */
export const typeOf = ({ type, ownType }: ExportedTie): string => ownType ?? type;

const distinct = (texts: readonly (string | null)[]): string[] => [
  ...new Set(texts.filter((text) => text !== null && text !== "") as string[]),
];

/** The value of a property that the first supporting claim states; "" where none does. */
export const factOf = ({ facts }: ExportedEntity, property: string): string =>
  facts.find((claim) => claim.property === property && claim.stance === "supports")?.value ?? "";

/** When an entity began and ended, as its first claim writes it: founded and dissolved, start and end, born and died. */
export function lifeOf(entity: ExportedEntity): { readonly start: string; readonly end: string } {
  const [start, end] = {
    Organisation: ["founded", "dissolved"],
    Event: ["start", "end"],
    Person: ["born", "died"],
  }[entity.type] as [string, string];
  return { start: factOf(entity, start), end: factOf(entity, end) };
}

/** Names beside the one that is shown. */
export const otherNames = ({ names, name }: ExportedEntity): string[] =>
  distinct(names.map(({ text }) => text)).filter((text) => text !== name);

/** Sources by their id. */
export const sourcesById = ({ sources }: ExportedNetwork): ReadonlyMap<string, SourceRow> =>
  new Map(sources.map((source) => [source.id, source]));

/** The first and the last day on which something may have been, ISO; null where open or unknown. */
export const outerDays = ({
  s1,
  e2,
}: Span): { readonly start: string | null; readonly end: string | null } => ({
  start: s1 === null ? null : dayToIso(s1),
  end: e2 === null ? null : dayToIso(e2),
});

/** Leaves out members that say nothing: "", null and empty lists. */
export function saying(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(members).filter(
      ([, value]) =>
        value !== "" &&
        value !== null &&
        value !== undefined &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}
