/** mapping.yaml: what the columns or attributes of a file mean. Written by people, proposed by Maillage, never applied unseen. */
import { type Static, type TSchema, Type } from "typebox";
import { Settings } from "typebox/system";
import { Value } from "typebox/value";
import { FILE_NAMES } from "./generated/schema.generated.ts";
import { LANGUAGES } from "./labels.ts";
import { OWN_LISTS, OwnSchema, OwnSchemaFile } from "./ownSchema.ts";

/** Vocabularies of which an empty cell says something: that a source supports, that the default of its kind may see it. */
export const SAID_BY_EMPTY: ReadonlySet<string> = new Set(["claimStances", "accessLevels"]);

const Name = Type.String({ minLength: 1, maxLength: 200 });
/** Name of a column or table of the file: any text. */
const InFile = Type.String();
const exact = { additionalProperties: false };

/** How a text is read before it becomes a cell. */
export const READ_AS = ["text", "date", "country", "place", "language", "number", "names", "alias"] as const;
export type ReadAs = (typeof READ_AS)[number];

/** Where a cell of the package comes from: a column's name, or one of the fuller forms. */
export const CellRule = Type.Union([
  Type.String({ description: "name of the column that it is taken from" }),
  Type.Object(
    {
      from: Type.Optional(
        Type.Union([InFile, Type.Array(InFile, { minItems: 1 })], {
          description: "column, or columns of which the first that is not empty counts",
        }),
      ),
      value: Type.Optional(Type.String({ description: "the same text in every row" })),
      cell: Type.Optional(
        Type.Literal(true, { description: "with each: what stands in the column of the turn" }),
      ),
      column: Type.Optional(
        Type.Literal(true, { description: "with each: the name of the column of the turn" }),
      ),
      read: Type.Optional(Type.Enum(READ_AS)),
      values: Type.Optional(
        Type.Record(Type.String(), Type.String(), {
          description: "what single values become; before any reading",
        }),
      ),
      otherwise: Type.Optional(
        Type.String({ description: "what a value that values does not name becomes" }),
      ),
      empty: Type.Optional(
        Type.Array(Type.String(), { description: 'texts that mean nothing, such as "na" or "0"' }),
      ),
      join: Type.Optional(
        Type.String({
          description: "with several columns: the texts of all of them, with this between, as one text",
        }),
      ),
      unread: Type.Optional(
        Type.Literal("empty", {
          description:
            "texts that cannot be read, or may mean several things, are left empty and told; without it each of them is a problem",
        }),
      ),
      first: Type.Optional(
        Type.Literal(true, { description: "of several texts in one cell, only the first" }),
      ),
      split: Type.Optional(
        Type.String({ minLength: 1, description: "parts of one cell, such as ; or a comma" }),
      ),
      prefix: Type.Optional(
        Type.String({ description: "put before the text, to keep ids of two tables apart" }),
      ),
    },
    exact,
  ),
]);
export type CellRule = Static<typeof CellRule>;

/** What one row of a table becomes. */
export const RowRule = Type.Object(
  {
    becomes: Type.Enum(FILE_NAMES, { description: "file of the package" }),
    when: Type.Optional(
      Type.Record(InFile, Type.Union([Type.String(), Type.Array(Type.String())]), {
        description:
          "only rows whose column has this value, or one of these; an empty text asks for an empty cell",
      }),
    ),
    unless: Type.Optional(
      Type.Record(InFile, Type.Union([Type.String(), Type.Array(Type.String())]), {
        description: "no row in which one of these columns has this value, or one of these",
      }),
    ),
    each: Type.Optional(
      Type.Array(InFile, { minItems: 1, description: "a row for each of these columns that is not empty" }),
    ),
    empty: Type.Optional(
      Type.Array(Type.String(), {
        description: 'texts in the columns of each that mean nothing, such as "0" in a matrix',
      }),
    ),
    columns: Type.Record(Name, CellRule, { description: "columns of the package's file" }),
  },
  exact,
);
export type RowRule = Static<typeof RowRule>;

/** Whether rows become organisations or events of which the rule says neither what kind they are nor who may see them. */
export const leavesOpen = ({ becomes, columns: { kind, level } }: RowRule): boolean =>
  (becomes === "organisations" || becomes === "events") &&
  level === undefined &&
  (kind === undefined || (typeof kind !== "string" && kind.value === "unknown"));

export const TableRule = Type.Object(
  {
    rows: Type.Array(RowRule),
    ignore: Type.Optional(Type.Array(InFile, { description: "columns that are left out, by name" })),
    keep: Type.Optional(
      Type.Array(InFile, {
        description: "columns whose contact data is taken although it would be dropped or cut out",
      }),
    ),
    leaveOut: Type.Optional(
      Type.Array(Type.Integer({ minimum: 1 }), { description: "places of rows that are not taken" }),
    ),
    leaveEmpty: Type.Optional(
      Type.Record(InFile, Type.Array(Type.Integer({ minimum: 1 })), {
        description: "by column the places of rows whose cell is taken as empty",
      }),
    ),
  },
  exact,
);
export type TableRule = Static<typeof TableRule>;

export const Mapping = Type.Object(
  {
    maillage: Type.Literal("mapping/1"),
    name: Type.String({
      pattern: "^[a-z0-9][a-z0-9._-]*$",
      description: "keeps the ids of this data apart; the same name again is a later version of it",
    }),
    title: Type.Optional(Name),
    reads: Type.Optional(
      Type.Union([Type.String(), Type.Array(Type.String(), { minItems: 1 })], {
        description: "format, or formats of which the file is one; recognised where it is left out",
      }),
    ),
    general: Type.Optional(
      Type.Literal(true, {
        description:
          "made for a format rather than for one file: tables and columns that a file does not have are no problem, and those that the mapping does not name are left out with a note",
      }),
    ),
    encoding: Type.Optional(Type.String({ description: "WHATWG label, such as windows-1252 or big5" })),
    delimiter: Type.Optional(Type.Enum([",", ";", "|", "\t"])),
    source: Type.Optional(
      Type.Object(
        {
          title: Name,
          type: Type.Optional(Name),
          publisher: Type.Optional(Name),
          published: Type.Optional(Name),
          url: Type.Optional(Name),
          language: Type.Optional(Name),
        },
        {
          ...exact,
          description:
            "the text that rows without a source rest on; where it is left out, the file itself, as unsourced",
        },
      ),
    ),
    adds: Type.Optional(OwnSchema),
    dates: Type.Optional(
      Type.Union(
        [
          Type.Enum(["day-month", "month-day", "iso"]),
          Type.Tuple([Type.Enum(["day-month", "month-day"]), Type.Literal("iso")]),
        ],
        {
          description:
            "how 04/05/2011 is read; iso where 2011-05 is May, never a pair of years; or both: [day-month, iso]",
        },
      ),
    ),
    tables: Type.Record(InFile, TableRule, {
      description: "by the name of the table, sheet or list in the file",
    }),
  },
  exact,
);
export type Mapping = Static<typeof Mapping>;

/** One thing in which a value is no mapping. */
export interface MappingFault {
  /** Keys and places that lead to it. */
  readonly path: readonly string[];
  readonly what: "unknown-key" | "missing-key" | "value";
  /** The key, or the text of the value; null for a list or an object. */
  readonly found: string | null;
  /** Keys or values that may stand there. */
  readonly known: readonly string[];
  /** What must stand there, such as "a list". */
  readonly wanted: string;
}

const keysOf = (schema: { readonly properties: object }): string[] => Object.keys(schema.properties);
/** The fuller form of a cell's rule. */
const FULL_CELL = CellRule.anyOf[1];
type Keys = readonly (readonly [RegExp, readonly string[]])[];
const OWN_KEYS: Keys = [
  [/^(?:adds\/)?(?:organisationKinds|eventKinds)\/[^/]*$/, ["label"]],
  [/^(?:adds\/)?factProperties\/[^/]*$/, ["label", "holds"]],
  [/^(?:adds\/)?tieTypes\/[^/]*$/, ["label", "inverse", "like"]],
  [/^(?:adds\/)?(?:fields|methods)\/[^/]*$/, ["label", "like"]],
  [new RegExp(`^(?:adds/)?(?:${OWN_LISTS.join("|")})/[^/]*/(?:label|inverse)$`), LANGUAGES],
];
const SCHEMA_KEYS: Keys = [[/^$/, keysOf(OwnSchemaFile)], ...OWN_KEYS];
const KEYS: Keys = [
  [/^$/, keysOf(Mapping)],
  [/^adds$/, keysOf(OwnSchema)],
  ...OWN_KEYS,
  [/^source$/, keysOf(Mapping.properties.source)],
  [/^tables\/[^/]*$/, keysOf(TableRule)],
  [/^tables\/[^/]*\/rows\/\d+$/, keysOf(RowRule)],
  [/^tables\/[^/]*\/rows\/\d+\/columns\/[^/]*$/, keysOf(FULL_CELL)],
];
const WANTED: Readonly<Record<string, string>> = {
  array: "a list",
  object: "keys with values",
  string: "a text",
  integer: "a whole number",
  boolean: "true",
};
const RULE_WORDS: Readonly<Record<string, string>> = {
  pattern: 'small letters, digits, ".", "_" and "-"',
  minLength: "a text that is not empty",
  maxLength: "a text of at most 200 characters",
  minItems: "a list of one at least",
  minProperties: "a label in one language at least",
  minimum: "a number from 1",
};

/** Errors that are looked for, several for one fault; typebox itself stops at 8. */
const MOST_ERRORS = 20_000;

function errorsOf(schema: TSchema, value: unknown) {
  const { maxErrors } = Settings.Get();
  Settings.Set({ maxErrors: MOST_ERRORS });
  try {
    return Value.Errors(schema, value).filter(({ keyword }) => keyword !== "boolean" && keyword !== "anyOf");
  } finally {
    Settings.Set({ maxErrors });
  }
}

/** In what a value is no mapping, in its order, up to thousands of faults; empty when it is one. Cost: linear. */
export const mappingFaults = (value: unknown): MappingFault[] => faultsOf(Mapping, KEYS, value);

/** In what a value is no schema.yaml of a package; as `mappingFaults`. */
export const ownSchemaFaults = (value: unknown): MappingFault[] =>
  faultsOf(OwnSchemaFile, SCHEMA_KEYS, value);

function faultsOf(schema: TSchema, keys: Keys, value: unknown): MappingFault[] {
  if (Value.Check(schema, value)) return [];
  const errors = errorsOf(schema, value);
  const deeper = new Set<string>();
  for (const { instancePath, keyword } of errors) {
    if (keyword === "additionalProperties" || keyword === "required") deeper.add(instancePath);
    const parts = instancePath.split("/");
    for (let end = parts.length - 1; end > 0; end -= 1) deeper.add(parts.slice(0, end).join("/"));
  }
  const faults = new Map<string, MappingFault>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword === "type" && deeper.has(instancePath)) continue;
    const escaped = instancePath.split("/").slice(1);
    const path = escaped.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
    const known = keys.find(([shape]) => shape.test(escaped.join("/")))?.[1] ?? [];
    const add = (fault: MappingFault, key: string) => {
      if (!faults.has(key)) faults.set(key, fault);
    };
    const { additionalProperties, requiredProperties, allowedValues, allowedValue, type } = params as {
      readonly additionalProperties?: readonly string[];
      readonly requiredProperties?: readonly string[];
      readonly allowedValues?: readonly string[];
      readonly allowedValue?: unknown;
      readonly type?: string;
    };
    for (const found of additionalProperties ?? [])
      add(
        { path: [...path, found], what: "unknown-key", found, known, wanted: "" },
        `${instancePath}/${found}`,
      );
    for (const found of requiredProperties ?? [])
      add({ path, what: "missing-key", found, known, wanted: "" }, `${instancePath}/${found}`);
    if (additionalProperties !== undefined || requiredProperties !== undefined) continue;
    const values = allowedValues ?? (allowedValue === undefined ? [] : [String(allowedValue)]);
    const wanted = type === undefined ? (RULE_WORDS[keyword] ?? values.join(", ")) : (WANTED[type] ?? type);
    const one = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
    const found = typeof one === "object" || one === undefined ? null : String(one);
    const before = faults.get(instancePath);
    const either =
      before === undefined || before.wanted === wanted ? wanted : `${before.wanted} or ${wanted}`;
    faults.set(instancePath, { path, what: "value", found, known: values, wanted: either });
  }
  return [...faults.values()];
}
