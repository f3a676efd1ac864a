import {
  type Column,
  FILES,
  type FileName,
  isCountry,
  isUnseen,
  M49_REGIONS,
  parseEdtf,
  TIE_TYPES,
  VOCABULARIES,
} from "@maillage/model";
import type { ProblemRule } from "../problems.ts";

/** What a cell may hold: a rule's name, the check, and the values it allows. */
export interface ColumnRule {
  readonly rule: ProblemRule;
  readonly accepts: (value: string) => boolean;
  /** Closed vocabularies list their values, so that a typing mistake gets the nearest as a suggestion. */
  readonly values: readonly string[];
  /** Said in the message: "must be …". */
  readonly what: string;
}

/** A column of the schema with the rule that its cells keep; null for any text. */
export interface ColumnSpec extends Column {
  readonly rule: ColumnRule | null;
}

const vocabulary = (rule: ProblemRule, what: string, values: readonly string[]): ColumnRule => {
  const known = new Set(values);
  return { rule, what, values, accepts: (value) => known.has(value) };
};
const terms = (rule: ProblemRule, what: string, name: string): ColumnRule =>
  vocabulary(
    rule,
    what,
    (VOCABULARIES[name] ?? []).map((term) => term.id),
  );
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The rules by what a column holds, as packages/model/schema/files names it. */
const RULES: Readonly<Record<string, ColumnRule>> = {
  date: {
    rule: "impossible-date",
    what: "a date of the calendar in EDTF, such as 1955-04-18, 1955-04, 1955~, 194X, 1955-XX, ../2011-06 or 2018/..",
    values: [],
    accepts: (value) => parseEdtf(value) !== null,
  },
  moment: {
    rule: "impossible-date",
    what: "a moment with its time zone, such as 2026-01-31T12:00:00Z",
    values: [],
    accepts: (value) => MOMENT.test(value) && !Number.isNaN(Date.parse(value)),
  },
  country: {
    rule: "unknown-country",
    what: "a two-letter country code of ISO 3166-1, such as SN or BR",
    values: [],
    accepts: (value) => isCountry(value),
  },
  language: {
    rule: "unknown-language",
    what: "a language tag such as en, pt-BR or und",
    values: [],
    accepts: (value) => LANGUAGE.test(value),
  },
  names: {
    rule: "malformed-name",
    what: "names as lang:text, parted by |, such as fr:Forum social|und:FSM",
    values: [],
    accepts: (value) => {
      const at = value.indexOf(":");
      return at > 0 && LANGUAGE.test(value.slice(0, at)) && !isUnseen(value.slice(at + 1));
    },
  },
  amount: {
    rule: "not-a-number",
    what: "a number or a range, such as 80, 80.., ..50 or 300..400",
    values: [],
    accepts: (value) => parseAmount(value) !== null,
  },
  regions: vocabulary(
    "unknown-region",
    "World or a region of UN M49 by its English name",
    M49_REGIONS.map(({ label }) => label.en),
  ),
  tieTypes: vocabulary("unknown-type", "a type of tie", TIE_TYPES),
  fields: terms("unknown-field", "a field of action", "fields"),
  methods: terms("unknown-method", "a method of cooperation", "methods"),
  organisationKinds: terms("unknown-kind", "a kind of organisation", "organisationKinds"),
  eventKinds: terms("unknown-kind", "a kind of event", "eventKinds"),
  scopes: terms("unknown-scope", "local, national, regional or international", "scopes"),
  factProperties: terms("unknown-property", "a number property", "factProperties"),
  accessLevels: terms("unknown-level", "public, members or restricted", "accessLevels"),
  claimStances: terms("unknown-stance", "supports, disputes or asserts-absence", "claimStances"),
  confidences: terms("unknown-confidence", "high, medium, low or unknown", "confidences"),
  judgementVerdicts: terms("unknown-verdict", "same, different or unsure", "judgementVerdicts"),
  searchResults: terms("unknown-result", "found, none-found or not-looked", "searchResults"),
};

function ruled(column: Column): ColumnSpec {
  if (column.holds === null) return { ...column, rule: null };
  const rule = RULES[column.holds];
  if (rule === undefined)
    throw new Error(`The schema's column "${column.name}" holds "${column.holds}", which has no rule.`);
  return { ...column, rule };
}

/** The columns of each file with their rules. */
export const FORMAT: Readonly<Record<FileName, readonly ColumnSpec[]>> = {
  sources: FILES.sources.map(ruled),
  organisations: FILES.organisations.map(ruled),
  events: FILES.events.map(ruled),
  people: FILES.people.map(ruled),
  ties: FILES.ties.map(ruled),
  facts: FILES.facts.map(ruled),
  coverage: FILES.coverage.map(ruled),
  judgements: FILES.judgements.map(ruled),
};

/** A number or a range of a number fact; null when it is neither, or when the range runs backwards. */
export function parseAmount(text: string): { low: number | null; high: number | null } | null {
  const match = /^(?:(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)?\.\.(\d+(?:\.\d+)?)?)$/.exec(text.trim());
  if (match === null || text.trim() === "..") return null;
  if (match[1] !== undefined) return { low: Number(match[1]), high: Number(match[1]) };
  const low = match[2] === undefined ? null : Number(match[2]);
  const high = match[3] === undefined ? null : Number(match[3]);
  return low !== null && high !== null && low > high ? null : { low, high };
}
