import { createHash } from "node:crypto";
import {
  attestedDay,
  type ClaimRecord,
  type Confidence,
  type Day,
  type Id,
  type Level,
  type Span,
  type Stance,
  spanOf,
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
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);

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

export interface ClaimContext {
  readonly namespace: string;
  readonly newId: (key: string) => Id;
  readonly sourceId: (alias: string) => Id;
  /** `published` of the source, or null. */
  readonly published: (alias: string) => string | null;
  /** Day of the source's last reading, else the day of the import; ISO. */
  readonly recordedOn: (alias: string) => string;
}

const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === "" ? null : cell);

/** An empty cell and "unknown" say the same, so they give the same key. */
const statedConfidence = (cell: string): string => (cell === "unknown" ? "" : cell);

/** The locator as far as it tells one claim from another. */
const said = (source: string, locator: string): string => (isPlaceOfRow(source, locator) ? "" : locator);

function latest(days: readonly (Day | null)[]): Day | null {
  let last: Day | null = null;
  for (const day of days) if (day !== null && (last === null || day > last)) last = day;
  return last;
}

function base(
  row: Row,
  context: ClaimContext,
  key: string,
  order: number,
  about: Id,
  property: string,
): ClaimRecord {
  const source = row.cells.source ?? "";
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
    attested: stance === "supports" ? attestedDay(context.published(source)) : null,
    method: null,
    role: null,
    stance,
    confidence: (orNull(row.cells.confidence) ?? "unknown") as Confidence,
    source: context.sourceId(source),
    locator: orNull(row.cells.locator),
    note: orNull(row.cells.note),
    ownLevel: "public",
    recordedBy: context.namespace,
    recordedOn: context.recordedOn(source),
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
    return [{ ...base(row, context, key, place * ROW_STRIDE + at, about, property), value }];
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
  const dates = { start: orNull(start), end: orNull(end) };
  const claim = base(row, context, key, place * ROW_STRIDE, about, "tie");
  return {
    ...claim,
    ...dates,
    span: spanOf(dates),
    attested: latest([claim.attested, claim.stance === "supports" ? attestedDay(dates.start) : null]),
    method: orNull(method),
    role: orNull(role),
    note: orNull(note),
  };
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
  return {
    ...claim,
    value,
    low: range?.low ?? null,
    high: range?.high ?? null,
    unit: orNull(unit),
    asOf: orNull(asOf),
    ownLevel: strictest(level === "" ? [] : [level as Level]),
    attested: latest([claim.attested, claim.stance === "supports" ? attestedDay(orNull(asOf)) : null]),
  };
}

/** The strictest of the levels. */
export function strictest(levels: readonly Level[]): Level {
  if (levels.includes("restricted")) return "restricted";
  return levels.includes("members") ? "members" : "public";
}
