/** The words that a network adds to the schema: kinds and facts of its own. Every id begins with "x-", so none ever meets one of ours. */
import { type Static, Type } from "typebox";
import type { Label, Term } from "./generated/schema.generated.ts";

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

/** The lists that may be added to. */
export const OWN_LISTS = ["organisationKinds", "eventKinds", "factProperties"] as const;
export type OwnList = (typeof OWN_LISTS)[number];
const lists = {
  organisationKinds: Type.Optional(Type.Record(Id, OwnKind, exact)),
  eventKinds: Type.Optional(Type.Record(Id, OwnKind, exact)),
  factProperties: Type.Optional(Type.Record(Id, OwnFact, exact)),
};

export const OwnSchema = Type.Object(lists, exact);
export type OwnSchema = Static<typeof OwnSchema>;

/** The file schema.yaml of a package. */
export const OwnSchemaFile = Type.Object({ maillage: Type.Literal("schema/1"), ...lists }, exact);

/** Own terms as the page shows them, labelled in every language. */
export type OwnTerms = Readonly<Record<OwnList, readonly Term[]>>;

/** The own terms of several packages together, by id; of two of one id the first. Linear. */
export function ownTerms(schemas: readonly OwnSchema[]): OwnTerms {
  const termsOf = (list: OwnList): Term[] => {
    const terms = new Map<string, Term>();
    for (const schema of schemas)
      for (const [id, { label }] of Object.entries(schema[list] ?? {}))
        if (!terms.has(id)) terms.set(id, { id, label: whole(label) });
    return [...terms.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  return {
    organisationKinds: termsOf("organisationKinds"),
    eventKinds: termsOf("eventKinds"),
    factProperties: termsOf("factProperties"),
  };
}

function whole({ en, fr, es, ar }: Static<typeof OwnLabel>): Label {
  const any = en ?? fr ?? es ?? ar ?? "";
  return { en: en ?? any, fr: fr ?? any, es: es ?? any, ar: ar ?? any };
}

/** Whether an id is one that a network may add, whatever network it is. */
export const isOwnId = (id: string): boolean => /^x-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id);
