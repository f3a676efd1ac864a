import { hash } from "node:crypto";
import {
  attestedDay,
  type ClaimRecord,
  type Confidence,
  type Day,
  type Id,
  type Level,
  type Span,
  type Stance,
} from "@maillage/model";
import type { Row } from "./csv.ts";
import { isPlaceOfRow } from "./fileSources.ts";
import { parseAmount } from "./format.ts";

export const NO_SPAN: Span = { s1: null, s2: null, e1: null, e2: null };
/** Claims of one row share the row's place: order = row × this + place of the property. */
export const ROW_STRIDE = 32;

/** The properties that each row of an entity file may state, in column order. */
export const PROPERTIES = {
  organisations: ["name", "kind", "scope", "founded", "dissolved", "city", "country", "fields", "website"],
  events: ["name", "kind", "start", "end", "city", "country", "fields"],
  people: ["name", "role", "public_basis", "born", "died"],
} as const;

const digest = (parts: readonly string[]) =>
  hash("sha256", JSON.stringify(parts), "buffer").toString("hex", 0, 16);

/**
 * Key of a claim or coverage record: hash of where it stands (the slot), a point, hash of what it says. The same slot with other
 * content is a change, which replaces the earlier one.
 */
export function claimKey(slot: readonly string[], content: readonly string[]): string {
  return `${digest(slot)}.${digest([...slot, ...content])}`;
}

/** The slot of the key of a claim or coverage record. */
export function slotOf(key: string): string {
  return key.slice(0, key.lastIndexOf("."));
}

/** What claims take from the source they rest on. */
export interface ClaimSource {
  readonly id: Id;
  /** Day on which it was published, as far as known. */
  readonly attested: Day | null;
  /** Day of its last reading, else the day of the import; ISO. */
  readonly recordedOn: string;
}

export interface ClaimContext {
  readonly namespace: string;
  readonly newId: (key: string) => Id;
  readonly source: (alias: string) => ClaimSource;
  /** The span of a start and an end, read once for each pair. */
  readonly span: (start: string, end: string) => Span;
}

/** Filled in field by field: a copy of a claim for each kind of row costs more than all that is read from it. */
type Draft = { -readonly [Field in keyof ClaimRecord]: ClaimRecord[Field] };

const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === "" ? null : cell);

/** An empty cell and "unknown" say the same, so they give the same key. */
const statedConfidence = (cell: string): string => (cell === "unknown" ? "" : cell);

/** The locator as far as it tells one claim from another. */
const said = (source: string, locator: string): string => (isPlaceOfRow(source, locator) ? "" : locator);

const later = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a);

function base(
  row: Row,
  context: ClaimContext,
  key: string,
  order: number,
  about: Id,
  property: string,
): Draft {
  const source = context.source(row.cells.source ?? "");
  const stance = (orNull(row.cells.stance) ?? "supports") as Stance;
  return {
    id: context.newId(key),
    key,
    order,
    about,
    property,
    value: null,
    low: null,
    high: null,
    unit: null,
    asOf: null,
    start: null,
    end: null,
    span: NO_SPAN,
    attested: stance === "supports" ? source.attested : null,
    method: null,
    role: null,
    stance,
    confidence: (orNull(row.cells.confidence) ?? "unknown") as Confidence,
    source: source.id,
    locator: orNull(row.cells.locator),
    note: orNull(row.cells.note),
    ownLevel: "public",
    recordedBy: context.namespace,
    recordedOn: source.recordedOn,
  };
}

/** One claim for each property that a row of organisations, events or people states. */
export function entityClaims(row: Row, about: Id, place: number, context: ClaimContext): ClaimRecord[] {
  const file = row.file as keyof typeof PROPERTIES;
  const { id = "", source = "", locator = "" } = row.cells;
  return PROPERTIES[file].flatMap((property, at) => {
    const value = orNull(row.cells[property]);
    if (value === null) return [];
    const key = claimKey([context.namespace, file, id, source, said(source, locator), property], [value]);
    const claim = base(row, context, key, place * ROW_STRIDE + at, about, property);
    claim.value = value;
    return [claim];
  });
}

/** The claim of a row of ties.csv, or of an event's `part_of` (which has no dates, role or confidence of its own). */
export function tieClaim(
  row: Row,
  tieAlias: string,
  about: Id,
  place: number,
  context: ClaimContext,
): ClaimRecord {
  const { source = "", locator = "" } = row.cells;
  const own = row.file === "ties" ? row.cells : {};
  const {
    method = "",
    role = "",
    start = "",
    end = "",
    stance = "supports",
    confidence = "",
    note = "",
  } = own;
  const key = claimKey(
    [context.namespace, row.file, tieAlias, source, said(source, locator), stance],
    [method, role, start, end, statedConfidence(confidence), note],
  );
  const claim = base(row, context, key, place * ROW_STRIDE, about, "tie");
  claim.start = orNull(start);
  claim.end = orNull(end);
  claim.span = context.span(start, end);
  if (claim.stance === "supports") claim.attested = later(claim.attested, claim.span.s1 ?? claim.span.s2);
  claim.method = orNull(method);
  claim.role = orNull(role);
  claim.note = orNull(note);
  return claim;
}

/** The claim of a row of facts.csv: a number or a range, as of a date. */
export function factClaim(row: Row, about: Id, place: number, context: ClaimContext): ClaimRecord {
  const { entity = "", property = "", value = "", unit = "", source = "", locator = "" } = row.cells;
  const { as_of: asOf = "", stance = "supports", confidence = "", note = "", level = "" } = row.cells;
  const key = claimKey(
    [context.namespace, "facts", entity, source, said(source, locator), property, asOf, unit],
    [value, stance, statedConfidence(confidence), note, ...(level === "" ? [] : [level])],
  );
  const claim = base(row, context, key, place * ROW_STRIDE, about, property);
  const range = parseAmount(value);
  claim.value = value;
  claim.low = range?.low ?? null;
  claim.high = range?.high ?? null;
  claim.unit = orNull(unit);
  claim.asOf = orNull(asOf);
  claim.ownLevel = strictest(level === "" ? [] : [level as Level]);
  if (claim.stance === "supports") claim.attested = later(claim.attested, attestedDay(claim.asOf));
  return claim;
}

/** The strictest of the levels. */
export function strictest(levels: readonly Level[]): Level {
  if (levels.includes("restricted")) return "restricted";
  return levels.includes("members") ? "members" : "public";
}
