import { randomUUID } from "node:crypto";
import {
  FIELDS,
  fold,
  type GuestsRead,
  LANGUAGES,
  type PlanGuest,
  REGIONS,
  regionIdByName,
  regionOfCountry,
} from "@maillage/model";
import { normaliseCountry } from "../normalise/country.ts";
import { normaliseLanguage } from "../normalise/language.ts";
import { normaliseNumber } from "../normalise/number.ts";
import type { ProblemRule } from "../problems.ts";
import type { TableRead } from "./readTable.ts";

/** Columns that mean something to a plan, by the words that people head them with; every other column is a field of its own. */
const HEADINGS = {
  id: "id,identifier,identifiant,identificador,المعرف",
  name: "name,full name,guest,nom,nom complet,invité,nombre,nombre completo,invitado,الاسم,اسم",
  unit: "unit,type,what,type d'invité,tipo,quoi,qué,الصفة",
  country: "country,pays,país,البلد,بلد",
  region: "region,world region,région,región,المنطقة",
  field:
    "field,fields,field of action,fields of action,champ,champ d'action,champs d'action,campo,ámbito,ámbito de acción,مجال,المجال",
  languages: "languages,language,spoken languages,langues,langue,lenguas,lengua,idiomas,idioma,اللغات,اللغة",
  cost: "cost,travel cost,cost per seat,coût,coût par place,coste,costo,الكلفة,التكلفة",
  risk: "risk,visa risk,risque,risque de visa,riesgo,riesgo de visado,الخطر,خطر التأشيرة",
} as const;
type Heading = keyof typeof HEADINGS;

const MEANINGS: ReadonlyMap<string, Heading> = new Map(
  (Object.keys(HEADINGS) as Heading[]).flatMap((heading) =>
    HEADINGS[heading].split(",").map((word) => [fold(word), heading] as const),
  ),
);
const PEOPLE = new Set("person,individual,personne,persona,شخص".split(",").map(fold));
const BODIES = new Set("organisation,organization,body,organización,منظمة".split(",").map(fold));

const FIELD_BY_NAME: ReadonlyMap<string, string> = new Map(
  FIELDS.flatMap(({ id, label }) =>
    [id, ...LANGUAGES.map((language) => label[language])].map((name) => [fold(name), id]),
  ),
);
const regionOf = (text: string): string | null =>
  REGIONS.some(({ id }) => id === text) ? text : regionIdByName(text);

/** The values of a cell that holds several: parted by semicolons or bars, else by commas. */
const valuesOf = (cell: string): string[] =>
  cell
    .split(/[;|]/.test(cell) ? /[;|]/ : /,/)
    .map((value) => value.trim())
    .filter((value) => value !== "");

/** A heading as the name of a field: small, words joined by hyphens. */
const fieldOf = (heading: string): string => fold(heading).trim().replace(/\s+/g, "-").slice(0, 200);

type Problem = GuestsRead["problems"][number];

/** What can be wrong with a row of a list of guests, beside what no table may be. */
export const GUEST_RULES = [
  "missing-column",
  "empty-cell",
  "unknown-country",
  "unknown-language",
  "unknown-field",
  "unknown-region",
  "not-a-number",
  "unknown-kind",
  "id-twice",
] as const satisfies readonly ProblemRule[];
type GuestRule = (typeof GUEST_RULES)[number];

/**
 * The guests of a table, row by row: one column must hold names. A guest without an id gets a random one. Countries and languages are read
 * as an import reads them; what they may be is a problem of the row, and never guessed. Linear.
 */
export function guestsOfTable({ columns, rows, problems: unreadable }: TableRead): GuestsRead {
  const meaning = new Map(columns.map((column) => [column, MEANINGS.get(fold(column).trim()) ?? null]));
  const columnOf = (heading: Heading) => columns.find((column) => meaning.get(column) === heading);
  const problems: Problem[] = unreadable.map((problem) => ({ ...problem }));
  const nameColumn = columnOf("name");
  if (nameColumn === undefined) {
    if (problems.length === 0)
      problems.push({
        row: 0,
        column: null,
        rule: "missing-column",
        message: "no column is headed as names of guests",
        suggestion: 'head the column of names "name"',
      });
    return { guests: [], problems, ignored: [] };
  }
  const named = (Object.keys(HEADINGS) as Heading[]).map(columnOf);
  const own = columns.filter((column) => !named.includes(column) && fieldOf(column) !== "");
  const guests: PlanGuest[] = [];
  const places = new Map<string, number>();
  for (const { place, cells } of rows) {
    const cell = (heading: Heading) => cells[columnOf(heading) ?? ""]?.trim() ?? "";
    const found: Problem[] = [];
    const refuse = (
      heading: Heading,
      rule: GuestRule,
      message: string,
      suggestion: string,
      more: Pick<Problem, "earlier" | "countries"> = {},
    ) => found.push({ row: place, column: columnOf(heading) ?? null, rule, message, suggestion, ...more });
    if (Object.values(cells).every((each) => each.trim() === "")) continue;
    const name = cell("name");
    if (name === "")
      refuse("name", "empty-cell", "the guest has no name", "name the guest, or leave the row out");
    const country = cell("country") === "" ? null : normaliseCountry(cell("country"));
    if (country !== null && country.value === null)
      refuse(
        "country",
        "unknown-country",
        "the country cannot be read without doubt",
        country.candidates.length > 0
          ? `it may be: ${country.candidates.map(({ value, label }) => `${value} (${label})`).join(", ")}`
          : "write its two-letter code",
        country.candidates.length > 0 ? { countries: country.candidates.map(({ value }) => value) } : {},
      );
    const languages = valuesOf(cell("languages")).map(normaliseLanguage);
    if (languages.some(({ value }) => value === null))
      refuse("languages", "unknown-language", "a language cannot be read", "write its code, such as fr");
    const actsIn = valuesOf(cell("field")).map((text) => FIELD_BY_NAME.get(fold(text)) ?? null);
    if (actsIn.includes(null))
      refuse(
        "field",
        "unknown-field",
        "a field of action is not of the vocabulary",
        "take a name that the network uses",
      );
    const placed = cell("region") === "" ? null : regionOf(cell("region"));
    if (placed === null && cell("region") !== "")
      refuse(
        "region",
        "unknown-region",
        "the region is none of the United Nations' regions",
        "write its name in English or its M49 code",
      );
    const numbers = (["cost", "risk"] as const).map((heading) => {
      if (cell(heading) === "") return null;
      const { value } = normaliseNumber(cell(heading), {});
      const number = value === null || value === "" ? Number.NaN : Number(value);
      if (!(number >= 0))
        refuse(heading, "not-a-number", "this is no amount of zero or more", "write a number");
      return number;
    });
    const unit = fold(cell("unit")).trim();
    if (unit !== "" && !PEOPLE.has(unit) && !BODIES.has(unit))
      refuse(
        "unit",
        "unknown-kind",
        "this is neither a person nor an organisation",
        "write person or organisation",
      );
    const id = cell("id") === "" ? `own-${randomUUID()}` : cell("id").slice(0, 200);
    const earlier = places.get(id);
    if (earlier !== undefined)
      refuse("id", "id-twice", `row ${earlier} has the same id`, "give each guest an id of its own", {
        earlier,
      });
    places.set(id, place);
    if (found.length > 0) {
      problems.push(...found);
      continue;
    }
    const [cost, risk] = numbers;
    const code = country?.value || null;
    const region = placed ?? (code === null ? null : regionOfCountry(code));
    const acts = actsIn.filter((each) => each !== null);
    const fields = own.flatMap((column) => {
      const values = valuesOf(cells[column] ?? "");
      return values.length === 0 ? [] : [[fieldOf(column), values] as const];
    });
    guests.push({
      id,
      name: name.slice(0, 300),
      unit: BODIES.has(unit) ? "organisation" : "person",
      values: {
        ...(code === null ? {} : { country: [code] }),
        ...(region === null ? {} : { region: [region] }),
        ...(acts.length === 0 ? {} : { field: acts }),
        ...Object.fromEntries(fields),
      },
      languages: languages.flatMap(({ value }) => (value ? [value] : [])),
      ...(cost === null || cost === undefined ? {} : { cost }),
      ...(risk === null || risk === undefined ? {} : { risk }),
    });
  }
  return {
    guests,
    problems,
    ignored: columns.filter((column) => !named.includes(column) && fieldOf(column) === ""),
  };
}
