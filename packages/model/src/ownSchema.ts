/** The words that a network adds to the schema: kinds, facts, types of ties, fields and methods of its own. Every id begins with "x-", so none ever meets one of ours. */
import { type Static, Type } from "typebox";
import {
  FIELDS,
  type Label,
  METHODS,
  type Term,
  TIE_SCHEMA,
  TIE_TYPES,
} from "./generated/schema.generated.ts";

const exact = { additionalProperties: false };
const Id = Type.String({ pattern: "^x-[a-z0-9]+(?:-[a-z0-9]+)*$" });
const Text = Type.String({ minLength: 1, maxLength: 200 });
const OwnLabel = Type.Object(
  { en: Type.Optional(Text), fr: Type.Optional(Text), es: Type.Optional(Text), ar: Type.Optional(Text) },
  {
    ...exact,
    minProperties: 1,
    description: "in one language at least; it stands for those that are missing",
  },
);
const OwnKind = Type.Object({ label: OwnLabel }, exact);

/** What the value of an own fact is; a number may be a range. */
export const OWN_FACT_HOLDS = ["number", "text", "date"] as const;
const OwnFact = Type.Object(
  {
    label: OwnLabel,
    holds: Type.Optional(
      Type.Enum(OWN_FACT_HOLDS, { description: "what its value is; a number if left out" }),
    ),
  },
  exact,
);

const like = <Base extends string>(bases: readonly Base[], what: string) =>
  Type.Enum([...bases], { description: `the ${what} of the schema that it is a kind of, and counts as` });
const OwnTieType = Type.Object(
  {
    label: OwnLabel,
    inverse: Type.Optional(OwnLabel),
    like: like(TIE_TYPES, "type of tie"),
  },
  exact,
);
const idsOf = (terms: readonly Term[]) => terms.map(({ id }) => id);
const OwnField = Type.Object({ label: OwnLabel, like: like(idsOf(FIELDS), "field of action") }, exact);
const OwnMethod = Type.Object({ label: OwnLabel, like: like(idsOf(METHODS), "method") }, exact);

/** The lists that may be added to, each called as what the columns of the format hold. */
export const OWN_LISTS = [
  "organisationKinds",
  "eventKinds",
  "factProperties",
  "tieTypes",
  "fields",
  "methods",
] as const;
export type OwnList = (typeof OWN_LISTS)[number];
const lists = {
  organisationKinds: Type.Optional(Type.Record(Id, OwnKind, exact)),
  eventKinds: Type.Optional(Type.Record(Id, OwnKind, exact)),
  factProperties: Type.Optional(Type.Record(Id, OwnFact, exact)),
  tieTypes: Type.Optional(Type.Record(Id, OwnTieType, exact)),
  fields: Type.Optional(Type.Record(Id, OwnField, exact)),
  methods: Type.Optional(Type.Record(Id, OwnMethod, exact)),
};

export const OwnSchema = Type.Object(lists, exact);
export type OwnSchema = Static<typeof OwnSchema>;

/** The file schema.yaml of a package. */
export const OwnSchemaFile = Type.Object({ maillage: Type.Literal("schema/1"), ...lists }, exact);

/** A type of tie as it is said from its first end, and from its second. */
export interface OwnTieTerm extends Term {
  readonly inverse: Label;
}

/** Own terms as the page shows them, labelled in every language. */
export type OwnTerms = Readonly<
  Record<Exclude<OwnList, "tieTypes">, readonly Term[]> & Record<"tieTypes", readonly OwnTieTerm[]>
>;

/** The own terms of several packages together, by id; of two of one id the first. Linear. */
export function ownTerms(schemas: readonly OwnSchema[]): OwnTerms {
  const termsOf = <Said extends { readonly label: Partial<Label> }, T extends Term>(
    list: (schema: OwnSchema) => Readonly<Record<string, Said>> | undefined,
    termOf: (id: string, said: Said) => T,
  ): T[] => {
    const terms = new Map<string, T>();
    for (const schema of schemas)
      for (const [id, said] of Object.entries(list(schema) ?? {}))
        if (!terms.has(id)) terms.set(id, termOf(id, said));
    return [...terms.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  const term = (id: string, { label }: { readonly label: Partial<Label> }): Term => ({
    id,
    label: whole(label),
  });
  return {
    organisationKinds: termsOf((schema) => schema.organisationKinds, term),
    eventKinds: termsOf((schema) => schema.eventKinds, term),
    factProperties: termsOf((schema) => schema.factProperties, term),
    tieTypes: termsOf((schema) => schema.tieTypes, ownTieTerm),
    fields: termsOf((schema) => schema.fields, term),
    methods: termsOf((schema) => schema.methods, term),
  };
}

/** Without an inverse of its own it is called from the second end as its base is, and a mutual one as from the first. */
function ownTieTerm(id: string, { label, inverse, like }: Static<typeof OwnTieType>): OwnTieTerm {
  const base = TIE_SCHEMA[like];
  const fromSecond = inverse ?? (base.mutual ? label : base.inverse);
  return { id, label: whole(label), inverse: whole(fromSecond) };
}

function whole({ en, fr, es, ar }: Partial<Label>): Label {
  const any = en ?? fr ?? es ?? ar ?? "";
  return { en: en ?? any, fr: fr ?? any, es: es ?? any, ar: ar ?? any };
}

/** Whether an id is one that a network may add, whatever network it is. */
export const isOwnId = (id: string): boolean => /^x-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id);

/** The term of the schema that an own type of tie, field of action or method counts as; any other id is given back. */
export function baseOf(schema: OwnSchema, list: "tieTypes" | "fields" | "methods", id: string): string {
  const terms = schema[list] ?? {};
  return Object.hasOwn(terms, id) ? (terms[id]?.like ?? id) : id;
}
