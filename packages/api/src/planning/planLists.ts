import { csvOf, type Sheet, WORKBOOK_TYPE, workbookOf } from "@maillage/importer";
import {
  countryName,
  type Language,
  type Plan,
  type PlanListName,
  type PlanReserves,
  type PlanSeating,
} from "@maillage/model";
import type { Snapshot } from "../networkSnapshot.ts";
import { guestsOf, type Listed } from "./listed.ts";
import { LIST_WORDS, type ListWords } from "./listWords.ts";
import type { ResolvedPlan } from "./resolvePlan.ts";

/** A list as a table of text: its columns by their headings, and the sheet on which a workbook has each row. */
interface ListTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly sheet: string; readonly cells: readonly string[] }[];
}

export interface ListRequest {
  readonly list: PlanListName;
  readonly language: Language;
  /** Fields of guests that are asked for by name; no other is in the file. */
  readonly fields: readonly string[];
  readonly seating: PlanSeating | null;
  readonly reserves: PlanReserves | null;
}

const languageName = (tag: string, language: Language): string => {
  try {
    return new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

/** A guest's name in a language where it has one. */
const nameOf = ({ guest }: Listed, language: Language): string =>
  guest.entity?.names.find((name) => name.language === language)?.text ?? guest.name;

/**
 * The language in which a guest is written to: its first that is a working language, else its first, else the first working one;
 * empty where nothing is known.
 */
function letterLanguage({ guest }: Listed, working: readonly string[]): string {
  return guest.languages.find((one) => working.includes(one)) ?? guest.languages[0] ?? working[0] ?? "";
}

/** A number as a spreadsheet takes it. */
const amount = (value: number): string => String(Math.round(value * 100) / 100);

function tableOf(snapshot: Snapshot, plan: Plan, resolved: ResolvedPlan, request: ListRequest): ListTable {
  const { language, fields, list } = request;
  const words = LIST_WORDS[language];
  const listed = guestsOf(snapshot, resolved, resolved.list ?? []);
  const working = plan.interpretation?.working ?? [];
  const country = ({ guest }: Listed) =>
    (guest.values.country ?? []).map((code) => countryName(code, language)).join(", ");
  const asked = ({ guest }: Listed) => fields.map((field) => (guest.values[field] ?? []).join(", "));
  const spoken = ({ guest }: Listed) => guest.languages.map((tag) => languageName(tag, language)).join(", ");
  const byName = (a: Listed, b: Listed) => nameOf(a, language).localeCompare(nameOf(b, language), language);
  const nameById = new Map(resolved.guests.map(({ id, name }) => [id, name]));
  for (const one of listed) nameById.set(one.guest.id, nameOf(one, language));
  const name = (id: string) => nameById.get(id) ?? id;

  if (list === "invitations")
    return {
      columns: [words.name, words.unit, words.country, words.seats, words.language, words.answer, ...fields],
      rows: [...listed].sort(byName).map((one) => {
        const tag = letterLanguage(one, working);
        const letter = tag === "" ? "" : languageName(tag, language);
        const { unit, id } = one.guest;
        const answer = words.answers[plan.answers[id] ?? "none"];
        return {
          sheet: letter === "" ? words.unknown : letter,
          cells: [
            nameOf(one, language),
            words[unit],
            country(one),
            String(one.delegates),
            letter,
            answer,
            ...asked(one),
          ],
        };
      }),
    };
  if (list === "travel")
    return {
      columns: [words.name, words.country, words.seats, words.costEach, words.cost, words.risk, ...fields],
      rows: [...listed].sort(byName).map((one) => ({
        sheet: list,
        cells: [
          nameOf(one, language),
          country(one),
          String(one.delegates),
          amount(one.guest.cost),
          amount(one.guest.cost * one.delegates),
          amount(one.guest.risk),
          ...asked(one),
        ],
      })),
    };
  if (list === "interpretation") return interpretation(listed, plan, resolved, language, words, spoken);
  if (list === "tables")
    return {
      columns: [words.round, words.table, words.language, words.name, words.delegate],
      rows: (request.seating?.rounds ?? []).flatMap((tables, round) =>
        tables.flatMap((table, at) =>
          table.seats.map(({ id, delegate }) => ({
            sheet: `${words.round} ${round + 1}`,
            cells: [
              String(round + 1),
              String(at + 1),
              table.language === null ? "" : languageName(table.language, language),
              name(id),
              String(delegate),
            ],
          })),
        ),
      ),
    };
  return {
    columns: [words.inPlaceOf, words.place, words.reserve],
    rows: (request.reserves?.byGuest ?? []).flatMap(({ leaves, reserves }) =>
      reserves.map(({ joins }, at) => ({
        sheet: list,
        cells: [name(leaves), String(at + 1), name(joins)],
      })),
    ),
  };
}

/** Languages with those who need them: a guest who follows in a working language needs that one alone, else one that is interpreted. */
function interpretation(
  listed: readonly Listed[],
  plan: Plan,
  { evaluate, list }: ResolvedPlan,
  language: Language,
  words: ListWords,
  spoken: (one: Listed) => string,
): ListTable {
  const working = plan.interpretation?.working ?? [];
  const booths = evaluate(list ?? []).booths ?? [];
  const seats = new Map<string, number>();
  const guests = new Map<string, Listed[]>();
  for (const { guest, ...one } of listed) {
    const follows = (languages: readonly string[]) =>
      guest.languages.find((each) => languages.includes(each));
    const tag = follows(working) ?? follows(booths) ?? guest.languages[0] ?? "";
    seats.set(tag, (seats.get(tag) ?? 0) + one.delegates);
    guests.set(tag, [...(guests.get(tag) ?? []), { guest, ...one }]);
  }
  const serviceOf = (tag: string) => {
    if (tag === "") return words.unknown;
    if (working.includes(tag)) return words.working;
    return booths.includes(tag) ? words.interpreted : words.missing;
  };
  const order = [...seats.keys()].sort(
    (a, b) =>
      Number(working.includes(b)) - Number(working.includes(a)) ||
      (seats.get(b) ?? 0) - (seats.get(a) ?? 0) ||
      (a < b ? -1 : 1),
  );
  return {
    columns: [words.language, words.service, words.seats, words.neededBy, words.languages],
    rows: order.flatMap((tag) =>
      (guests.get(tag) ?? []).map((one) => ({
        sheet: "interpretation",
        cells: [
          tag === "" ? "" : languageName(tag, language),
          serviceOf(tag),
          String(one.delegates),
          nameOf(one, language),
          spoken(one),
        ],
      })),
    ),
  };
}

/** Characters that the name of a sheet cannot hold, and its length. */
const sheetName = (text: string): string => text.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);

/**
 * A list as a file. CSV is one table; a workbook has a sheet for each language of invitations and for each round of tables. Holds no field of
 * a guest but name, country, languages, and those asked for; empty without a list. Deterministic.
 */
export async function planListFile(
  snapshot: Snapshot,
  plan: Plan,
  resolved: ResolvedPlan,
  request: ListRequest,
  format: "csv" | "xlsx",
): Promise<{ readonly type: string; readonly bytes: string | Uint8Array }> {
  const { columns: headings, rows } = tableOf(snapshot, plan, resolved, request);
  const columns = headings.map((heading, at) =>
    headings.indexOf(heading) === at ? heading : `${heading} (${at + 1})`,
  );
  if (format === "csv")
    return {
      type: "text/csv; charset=utf-8",
      bytes: csvOf(
        columns,
        rows.map(({ cells }) => Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]))),
      ),
    };
  const names = [...new Set(rows.map(({ sheet }) => sheet))];
  const sheets = (names.length === 0 ? [request.list] : names).map(
    (name): Sheet => ({
      name: sheetName(name),
      headed: true,
      rows: [columns, ...rows.filter(({ sheet }) => sheet === name).map(({ cells }) => cells)],
    }),
  );
  return { type: WORKBOOK_TYPE, bytes: Buffer.concat(await workbookOf(sheets)) };
}
