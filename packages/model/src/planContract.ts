/** plan.json: an encounter plan as a file that a second person can re-run to the same list. Personal attributes live only here. */
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import { MaillageError } from "./errors.ts";
import { SCOPE_PARAMETERS } from "./scopeQuery.ts";

const exact = { additionalProperties: false };
const Id = Type.String({ minLength: 1, maxLength: 200 });
const Ids = Type.Array(Id);
const Count = Type.Integer({ minimum: 0, maximum: 100_000 });
const Amount = Type.Number({ minimum: 0 });
const PerOrigin = Type.Record(Id, Amount, { description: "by country" });
const Weight = Type.Number({ minimum: 0.01, maximum: 1000 });
/** What becomes of guests of whom a rule's field is not known. */
const Missing = Type.Enum(["exclude", "unknown"], {
  description: "exclude: they cannot be invited; unknown: they can, and count for no value but unknown",
});

/** A guest that is typed in or comes from a list, with fields that only this plan holds. */
export const PlanGuest = Type.Object(
  {
    id: Id,
    name: Type.String({ minLength: 1, maxLength: 300 }),
    unit: Type.Enum(["organisation", "person"]),
    values: Type.Record(Id, Ids, { description: "by field, such as country, region, field, gender" }),
    languages: Ids,
    cost: Type.Optional(Amount),
    risk: Type.Optional(Amount),
  },
  exact,
);
export type PlanGuest = Static<typeof PlanGuest>;

/** How many of the seats go to guests with one of the values of a field. */
export const PlanQuota = Type.Object(
  {
    id: Id,
    words: Type.String({ maxLength: 300, description: "what people call it" }),
    field: Id,
    values: Type.Array(Id, { minItems: 1 }),
    minimum: Type.Optional(Count),
    maximum: Type.Optional(Count),
    missing: Missing,
  },
  exact,
);
export type PlanQuota = Static<typeof PlanQuota>;

/** One aim; an earlier one comes before all later ones. */
export const PlanAim = Type.Union([
  Type.Object(
    {
      kind: Type.Literal("cover"),
      cells: Type.Array(
        Type.Object({ region: Id, field: Type.Union([Id, Type.Null()]), weight: Weight }, exact),
      ),
    },
    exact,
  ),
  Type.Object(
    {
      kind: Type.Literal("bridges"),
      bridges: Type.Array(
        Type.Object(
          { regions: Type.Tuple([Id, Id]), field: Type.Union([Id, Type.Null()]), weight: Weight },
          exact,
        ),
      ),
    },
    exact,
  ),
  Type.Object(
    { kind: Type.Literal("seats"), field: Id, values: Type.Array(Id, { minItems: 1 }) },
    { ...exact, description: "as many seats as can be for guests with one of these values" },
  ),
]);
export type PlanAim = Static<typeof PlanAim>;

/** A guest of a list, with the seats it takes. */
export const PlanInvited = Type.Object(
  { id: Id, delegates: Type.Integer({ minimum: 1, maximum: 100 }) },
  exact,
);
export type PlanInvited = Static<typeof PlanInvited>;

/** Mixed tables: who sits with whom, over several rounds. */
export const PlanTables = Type.Object(
  {
    rounds: Type.Integer({ minimum: 1, maximum: 20 }),
    tables: Type.Integer({ minimum: 1, maximum: 200 }),
    languages: Type.Array(Type.Union([Id, Type.Null()]), {
      description: "by table; null or none: any that all at the table follow",
    }),
    fixed: Type.Array(
      Type.Object(
        {
          id: Id,
          table: Type.Integer({ minimum: 1 }),
          round: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()], { description: "null: in each" }),
        },
        exact,
      ),
    ),
  },
  exact,
);
export type PlanTables = Static<typeof PlanTables>;

export const Plan = Type.Object(
  {
    format: Type.Literal("maillage-plan"),
    version: Type.Literal(1),
    title: Type.String({ minLength: 1, maxLength: 300 }),
    encounter: Type.Object(
      {
        date: Type.Union([Type.String({ maxLength: 60 }), Type.Null()], { description: "EDTF" }),
        country: Type.Union([Id, Type.Null()], { description: "where local hosts are of" }),
      },
      exact,
    ),
    pool: Type.Object(
      {
        scope: Type.Union(
          [
            Type.Object(
              Object.fromEntries(SCOPE_PARAMETERS.map((name) => [name, Type.Optional(Type.String())])),
              exact,
            ),
            Type.Null(),
          ],
          { description: "the question by which bodies of the network come in; null: none of them" },
        ),
        units: Type.Enum(["organisation", "person"]),
        delegates: Type.Object(
          { minimum: Type.Integer({ minimum: 1 }), maximum: Type.Integer({ minimum: 1, maximum: 100 }) },
          { ...exact, description: "per organisation" },
        ),
        guests: Type.Array(PlanGuest, { maxItems: 5_000 }),
      },
      exact,
    ),
    seats: Type.Object({ minimum: Count, maximum: Type.Integer({ minimum: 1, maximum: 5_000 }) }, exact),
    quotas: Type.Array(PlanQuota, { maxItems: 200 }),
    must: Ids,
    never: Ids,
    notTogether: Type.Array(Type.Array(Id, { minItems: 2 }), { description: "at most one of each list" }),
    onlyTogether: Type.Array(Type.Array(Id, { minItems: 2 }), { description: "all of each list, or none" }),
    budget: Type.Union([
      Type.Object({ limit: Amount, perOrigin: PerOrigin, otherwise: Amount }, exact),
      Type.Null(),
    ]),
    risk: Type.Union([
      Type.Object({ limit: Amount, perOrigin: PerOrigin, otherwise: Amount }, exact),
      Type.Null(),
    ]),
    interpretation: Type.Union([
      Type.Object({ working: Ids, booths: Count, missing: Missing }, exact),
      Type.Null(),
    ]),
    aims: Type.Array(PlanAim, { maxItems: 10 }),
    tolerance: Type.Number({
      minimum: 0,
      maximum: 0.5,
      description: "share of an aim that may be given up for the later ones, such as 0.01",
    }),
    mode: Type.Enum(["best", "fair", "by-hand"]),
    seed: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }),
    list: Type.Union([Type.Array(PlanInvited, { maxItems: 5_000 }), Type.Null()], {
      description: "the list that holds: found, drawn, or put together by hand",
    }),
    answers: Type.Record(Id, Type.Enum(["invited", "accepted", "refused", "silent"])),
    tables: Type.Union([PlanTables, Type.Null()]),
    came: Type.Union([Ids, Type.Null()], { description: "after the encounter: who was there" }),
  },
  exact,
);
export type Plan = Static<typeof Plan>;

/** Reads a parsed plan.json. @throws MaillageError "plan-invalid" naming the first place that does not fit, never what stands there. */
export function parsePlan(value: unknown): Plan {
  if (Value.Check(Plan, value)) return value;
  const first = Value.Errors(Plan, value)[0];
  const place = first?.instancePath.split("/").slice(1, 3).join("/") || "the whole file";
  throw new MaillageError(
    "plan-invalid",
    "invalid-input",
    `The plan does not fit its format at ${place}. Compare that part with a plan that was saved here.`,
    { place },
  );
}

/** A plan with nothing in it but seats, and where its guests come from: the bodies that a scope brings in, or with null nobody yet. */
export const newPlan = (title: string, seats: number, scope: Plan["pool"]["scope"]): Plan => ({
  format: "maillage-plan",
  version: 1,
  title,
  encounter: { date: null, country: null },
  pool: { scope, units: "organisation", delegates: { minimum: 1, maximum: 1 }, guests: [] },
  seats: { minimum: 0, maximum: seats },
  quotas: [],
  must: [],
  never: [],
  notTogether: [],
  onlyTogether: [],
  budget: null,
  risk: null,
  interpretation: null,
  aims: [],
  tolerance: 0,
  mode: "best",
  seed: 1,
  list: null,
  answers: {},
  tables: null,
  came: null,
});
