/** mapping.yaml: what the columns or attributes of a file mean. Written by people, proposed by Maillage, never applied unseen. */
import { type Static, Type } from "typebox";
import { FILE_NAMES } from "./generated/schema.generated.ts";

const Name = Type.String({ minLength: 1, maxLength: 200 });
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
        Type.Union([Name, Type.Array(Name, { minItems: 1 })], {
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
      Type.Record(Name, Type.Union([Type.String(), Type.Array(Type.String())]), {
        description:
          "only rows whose column has this value, or one of these; an empty text asks for an empty cell",
      }),
    ),
    unless: Type.Optional(Type.Record(Name, Type.Union([Type.String(), Type.Array(Type.String())]))),
    each: Type.Optional(
      Type.Array(Name, { minItems: 1, description: "a row for each of these columns that is not empty" }),
    ),
    empty: Type.Optional(
      Type.Array(Type.String(), { description: 'with each: cells that mean nothing, such as "0"' }),
    ),
    columns: Type.Record(Name, CellRule, { description: "columns of the package's file" }),
  },
  exact,
);
export type RowRule = Static<typeof RowRule>;

export const TableRule = Type.Object(
  {
    rows: Type.Array(RowRule),
    ignore: Type.Optional(Type.Array(Name, { description: "columns that are left out, by name" })),
    keep: Type.Optional(
      Type.Array(Name, { description: "contact columns that are taken although they would be dropped" }),
    ),
    leaveOut: Type.Optional(
      Type.Array(Type.Integer({ minimum: 1 }), { description: "places of rows that are not taken" }),
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
    reads: Type.Optional(Type.String({ description: "format; recognised where it is left out" })),
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
    dates: Type.Optional(Type.Enum(["day-month", "month-day"], { description: "how 04/05/2011 is read" })),
    tables: Type.Record(Name, TableRule, {
      description: "by the name of the table, sheet or list in the file",
    }),
  },
  exact,
);
export type Mapping = Static<typeof Mapping>;
