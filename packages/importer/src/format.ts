import {
  EVENT_KINDS,
  FACT_PROPERTIES,
  FIELDS,
  isCountry,
  LEVELS,
  METHODS,
  ORGANISATION_KINDS,
  parseEdtf,
  REGIONS,
  STANCES,
  TIE_TYPES,
} from "@maillage/model";

/** What a column may hold: null for any text, else a rule with the check and the values it allows. */
export interface ColumnRule {
  readonly rule: string;
  readonly accepts: (value: string) => boolean;
  /** Closed vocabularies list their values, so that a typing mistake gets the nearest as a suggestion. */
  readonly values: readonly string[];
  /** Said in the message: "must be …". */
  readonly what: string;
}

export interface ColumnSpec {
  readonly name: string;
  /** The cell may not be empty. */
  readonly required: boolean;
  /** The column itself may be missing. */
  readonly optional: boolean;
  readonly rule: ColumnRule | null;
  /** Splits the cell into parts that are checked one by one. */
  readonly separator: string | null;
  readonly about: string;
}

export const FILE_NAMES = [
  "sources",
  "organisations",
  "events",
  "people",
  "ties",
  "facts",
  "coverage",
] as const;
export type FileName = (typeof FILE_NAMES)[number];

const vocabulary = (rule: string, what: string, values: readonly string[]): ColumnRule => {
  const known = new Set(values);
  return { rule, what, values, accepts: (value) => known.has(value) };
};
const ids = (list: readonly { readonly id: string }[]) => list.map((item) => item.id);
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const date: ColumnRule = {
  rule: "impossible-date",
  what: "a date of the calendar in EDTF, such as 1955-04-18, 1955-04, 1955~, 194X, ../2011-06 or 2018/..",
  values: [],
  accepts: (value) => parseEdtf(value) !== null,
};
const country: ColumnRule = {
  rule: "unknown-country",
  what: "a two-letter country code of ISO 3166-1, such as SN or BR",
  values: [],
  accepts: (value) => isCountry(value),
};
const language: ColumnRule = {
  rule: "unknown-language",
  what: "a language tag such as en, pt-BR or und",
  values: [],
  accepts: (value) => LANGUAGE.test(value),
};
const names: ColumnRule = {
  rule: "malformed-name",
  what: "names as lang:text, parted by |, such as fr:Forum social|und:FSM",
  values: [],
  accepts: (value) => {
    const at = value.indexOf(":");
    return at > 0 && LANGUAGE.test(value.slice(0, at)) && value.slice(at + 1).trim() !== "";
  },
};
const amount: ColumnRule = {
  rule: "not-a-number",
  what: "a number or a range, such as 80, 80.., ..50 or 300..400",
  values: [],
  accepts: (value) => parseAmount(value) !== null,
};
const field = vocabulary("unknown-field", "a field of action", ids(FIELDS));
const level = vocabulary("unknown-level", "public, members or restricted", LEVELS);
const stance = vocabulary("unknown-stance", "supports, disputes or asserts-absence", STANCES);
const confidence = vocabulary("unknown-confidence", "high, medium, low or unknown", [
  "high",
  "medium",
  "low",
  "unknown",
]);

/** A number or a range of a number fact; null when it is neither, or when the range runs backwards. */
export function parseAmount(text: string): { low: number | null; high: number | null } | null {
  const match = /^(?:(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)?\.\.(\d+(?:\.\d+)?)?)$/.exec(text.trim());
  if (match === null || text.trim() === "..") return null;
  if (match[1] !== undefined) return { low: Number(match[1]), high: Number(match[1]) };
  const low = match[2] === undefined ? null : Number(match[2]);
  const high = match[3] === undefined ? null : Number(match[3]);
  return low !== null && high !== null && low > high ? null : { low, high };
}

const column = (name: string, about: string, rest: Partial<ColumnSpec> = {}): ColumnSpec => ({
  name,
  about,
  required: false,
  optional: false,
  rule: null,
  separator: null,
  ...rest,
});
const must = { required: true };
const id = column("id", "alias inside this package; rows with one id are claims about one thing", must);
const source = column("source", "id of the text in sources.csv that says so", must);
const locator = column("locator", "where in the source: page, paragraph, section");
const levelColumn = column("level", "who may see it; empty means the default of the kind", {
  optional: true,
  rule: level,
});
const named = [
  id,
  column("name", "the source's name for it; the first row's is shown", must),
  column("name_lang", "language of the name", { rule: language }),
  column("other_names", "lang:text, parted by |", { rule: names, separator: "|" }),
];
const placed = [
  column("city", "town as the source has it; for a stateless nation its territory"),
  column("country", "ISO 3166-1 alpha-2, or empty", { rule: country }),
  column("fields", "fields of action, parted by ;", { rule: field, separator: ";" }),
];
const start = column("start", "EDTF", { rule: date });
const end = column("end", "EDTF", { rule: date });

/** The columns of each file, in the order in which the export writes them. */
export const FORMAT: Readonly<Record<FileName, readonly ColumnSpec[]>> = {
  sources: [
    column("id", "alias of the text inside this package; once per file", must),
    column("type", "webpage, article, book, report, list, statute or another CSL type"),
    column("title", "title of the text", must),
    column("publisher", "who published it"),
    column("published", "EDTF", { rule: date }),
    column("url", "where it stands"),
    column("accessed", "EDTF; says nothing about the ties", { rule: date }),
    column("language", "language of the text", { rule: language }),
    levelColumn,
  ],
  organisations: [
    ...named,
    column("kind", "kind of organisation", {
      ...must,
      rule: vocabulary("unknown-kind", "a kind of organisation", ids(ORGANISATION_KINDS)),
    }),
    column("scope", "local, national, regional or international", {
      rule: vocabulary("unknown-scope", "local, national, regional or international", [
        "local",
        "national",
        "regional",
        "international",
      ]),
    }),
    column("founded", "EDTF", { rule: date }),
    column("dissolved", "EDTF", { rule: date }),
    ...placed,
    column("website", "its own address"),
    source,
    locator,
    levelColumn,
  ],
  events: [
    ...named,
    column("kind", "kind of event", {
      ...must,
      rule: vocabulary("unknown-kind", "a kind of event", ids(EVENT_KINDS)),
    }),
    start,
    end,
    ...placed,
    column("part_of", "id of the series this event belongs to"),
    source,
    locator,
    levelColumn,
  ],
  people: [
    id,
    column("name", "the person's public name", must),
    column("role", "office or part played"),
    column("public_basis", "why the person may be named; without it the record is restricted"),
    column("born", "EDTF", { rule: date }),
    column("died", "EDTF", { rule: date }),
    source,
    locator,
    levelColumn,
  ],
  ties: [
    column("tie", "alias of the tie; rows with one alias are claims on one tie", must),
    column("from", "id of an organisation, event or person", must),
    column("type", "type of the tie", {
      ...must,
      rule: vocabulary("unknown-type", "a type of tie", TIE_TYPES),
    }),
    column("to", "id of an organisation, event or person", must),
    column("method", "how they work together", {
      rule: vocabulary("unknown-method", "a method of cooperation", ids(METHODS)),
    }),
    column("role", "part played, as the source has it"),
    start,
    end,
    column("stance", "supports, disputes or asserts-absence", { ...must, rule: stance }),
    column("confidence", "high, medium, low or unknown", { rule: confidence }),
    source,
    locator,
    column("note", "free text"),
    levelColumn,
  ],
  facts: [
    column("id", "alias of the row", must),
    column("entity", "id of an organisation or event", must),
    column("property", "what is counted", {
      ...must,
      rule: vocabulary("unknown-property", "a number property", ids(FACT_PROPERTIES)),
    }),
    column("value", "a number or a range", { ...must, rule: amount }),
    column("unit", "what the number counts"),
    column("as_of", "EDTF", { rule: date }),
    column("stance", "supports, disputes or asserts-absence", { ...must, rule: stance }),
    column("confidence", "high, medium, low or unknown", { rule: confidence }),
    source,
    locator,
    column("note", "free text"),
    levelColumn,
  ],
  coverage: [
    column("field", "field of action looked for", { ...must, rule: field }),
    column("region", "World, or the English name of a region of UN M49", {
      ...must,
      rule: vocabulary("unknown-region", "World or a region of UN M49 by its English name", [
        "World",
        ...REGIONS.map((region) => region.name),
      ]),
    }),
    column("source", "id of the text looked into; may be empty when the result is none-found or not-looked"),
    column("looked_on", "EDTF", { rule: date }),
    column("result", "found, none-found or not-looked", {
      ...must,
      rule: vocabulary("unknown-result", "found, none-found or not-looked", [
        "found",
        "none-found",
        "not-looked",
      ]),
    }),
    column("note", "free text"),
    levelColumn,
  ],
};
