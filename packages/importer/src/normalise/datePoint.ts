/** One point in time as people write it: a day, month, year, decade or century, before any question of periods. */
import { fold, parseEdtf } from "@maillage/model";
import {
  ARABIC_CENTURIES,
  CENTURY_WORDS,
  CIRCA,
  DECADE_WORDS,
  FILLERS,
  LONG_MONTHS,
  MONTHS,
  NAMED_DECADES,
  ORDINALS,
  PARTS,
  SEASONS,
  UNCERTAIN,
} from "./dateWords.ts";

export interface DateHints {
  /** How 04/05/2011 is read; asked where it is left out and both fit. */
  readonly order?: "day-month" | "month-day" | undefined;
  /** First two digits of years written with two, such as 19; asked where it is left out. */
  readonly century?: number | undefined;
  /** Whether 2010-11 is a month or two years; asked where it is left out. */
  readonly pairs?: "month" | "years" | undefined;
  /** First year of the workbook's calendar, where whole numbers of five digits are its dates. */
  readonly serials?: "1900" | "1904" | undefined;
}

/** A reading of a text as a point; a part that is not stated is null and may be told by the other end of a period. */
export interface Point {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** A number of one or two digits that stands alone: a day, or the end of a year. */
  readonly bare: number | null;
  /** EDTF text that is no year, month or day, such as 196X; without its mark. */
  readonly literal: string | null;
  readonly mark: "" | "~" | "?" | "%";
  readonly rule: string;
  /** Which order gave this reading, where both fit. */
  readonly order: "day-month" | "month-day" | null;
}

const NOTHING: Point = {
  year: null,
  month: null,
  day: null,
  bare: null,
  literal: null,
  mark: "",
  rule: "",
  order: null,
};

const two = (value: number) => String(value).padStart(2, "0");
const four = (value: number) => String(value).padStart(4, "0");

/** Whether `YYYY-MM` may as well mean two years, as 2010-11 does. */
export const mayBeYears = (year: number, month: number): boolean => month > year % 100;

/** EDTF of a point; null when it is not complete or no date. A month that may be read as a year is written with its day open. */
export function pointText(point: Point, hints: DateHints): string | null {
  const { year, month, day, literal, mark } = point;
  let text = literal;
  if (text === null) {
    if (year === null || year > 9999) return null;
    text = four(year);
    if (month !== null) text += `-${two(month)}`;
    if (day !== null) text += `-${two(day)}`;
    else if (month !== null && hints.pairs !== "month" && mayBeYears(year, month)) text += "-XX";
  }
  return parseEdtf(text + mark) === null ? null : text + mark;
}

/** Value of a Roman numeral up to 39 in small letters, as centuries and months are written; null for other words. */
function romanValue(word: string): number | null {
  const match = /^(x{0,3})(ix|iv|v?i{0,3})$/.exec(word);
  if (match === null || word === "") return null;
  const [, tens = "", ones = ""] = match;
  const value = ones === "ix" ? 9 : ones === "iv" ? 4 : (ones.startsWith("v") ? 4 : 0) + ones.length;
  return tens.length * 10 + value;
}

interface Atoms {
  numbers: { text: string; value: number }[];
  /** What stands between the numbers, such as "/". */
  marks: string[];
  months: number[];
  romans: number[];
  seasons: ("mild" | "summer" | "winter")[];
  decades: string[];
  ordinal: boolean;
  century: boolean;
  decade: boolean;
  part: boolean;
  circa: boolean;
  uncertain: boolean;
  quarter: boolean;
  /** Whether the first number stands before the month. */
  numberFirst: boolean;
}

const TOKENS = /\d+|\p{L}+(?:_\p{L}+)*|[^\s]/gu;

function atomsOf(text: string): Atoms | null {
  const atoms: Atoms = {
    numbers: [],
    marks: [],
    months: [],
    romans: [],
    seasons: [],
    decades: [],
    ordinal: false,
    century: false,
    decade: false,
    part: false,
    circa: false,
    uncertain: false,
    quarter: false,
    numberFirst: false,
  };
  let before = "";
  for (const token of text.match(TOKENS) ?? []) {
    if (!take(token, before, atoms)) return null;
    if (token !== "'") before = token;
  }
  return atoms;
}

/** Takes one token into the atoms; false when it is not a word of dates. */
function take(token: string, before: string, atoms: Atoms): boolean {
  const month = MONTHS.get(token);
  const season = SEASONS.get(token);
  const decade = NAMED_DECADES.get(token);
  const roman = romanValue(token.replace(/(?<=[ivx])e(?:me)?$/, ""));
  const afterNumber = /^\d+$/.test(before);
  if (/^\d+$/.test(token)) {
    if (atoms.numbers.length === 0) atoms.numberFirst = atoms.months.length + atoms.romans.length === 0;
    atoms.numbers.push({ text: token, value: Number(token) });
  } else if (/^[-/.]$/.test(token)) atoms.marks.push(token);
  else if (/^[,()[\]']$/.test(token)) return true;
  else if (afterNumber && (token === "s" || token === "er") && before.length !== 1) atoms.decade = true;
  else if (afterNumber && ORDINALS.has(token)) atoms.ordinal = true;
  else if (month !== undefined) atoms.months.push(month);
  else if (season !== undefined) atoms.seasons.push(season);
  else if (decade !== undefined) atoms.decades.push(decade);
  else if (DECADE_WORDS.has(token)) atoms.decade = true;
  else if (CENTURY_WORDS.has(token) || (token === "c" && atoms.ordinal)) atoms.century = true;
  else if (PARTS.has(token)) atoms.part = true;
  else if (CIRCA.has(token)) atoms.circa = true;
  else if (UNCERTAIN.has(token)) atoms.uncertain = true;
  else if (token === "q") atoms.quarter = true;
  else if (roman !== null) atoms.romans.push(roman);
  else return FILLERS.has(token);
  return true;
}

/**
 * The readings of a text as one point in time: none when it is no date, several when it is not certain. The text is folded.
 * Cost: O(length).
 */
export function readPoint(folded: string, hints: DateHints): Point[] {
  const text = folded.replace(/^[([]+|[)\]]+$/g, "").trim();
  // With blanks around it, a dash parts two years.
  if (/^\d{4} - \d{1,2}$/.test(text)) return [];
  const decade = /^(\d{3})[x?_-]([~?%]?)$/.exec(text);
  if (decade) return literal(`${decade[1]}X`, "decade", decade[2]);
  const century = /^(\d{2})(?:xx|\?\?|--|__)([~?%]?)$/.exec(text);
  if (century) return literal(`${century[1]}XX`, "century", century[2]);
  if (/^\d{4}[\dx~?%-]*$/.test(text) && /[x~?%]/.test(text)) {
    const upper = text.toUpperCase();
    if (parseEdtf(upper) !== null)
      return literal(upper.replace(/[~?%]$/, ""), "edtf", /[~?%]$/.exec(upper)?.[0]);
  }
  const arabic = ARABIC_CENTURIES.find(([words]) => text.endsWith(` ${words}`));
  if (arabic && /^(?:\S+ )?القرن /.test(text)) return literal(`${two(arabic[1] - 1)}XX`, "century", "");
  let joined = text.replace("peut-etre", "peut_etre").replace("tal vez", "quiza");
  for (const words of LONG_MONTHS) joined = joined.replace(words, words.replace(" ", "_"));
  const atoms = atomsOf(joined);
  if (atoms === null) return [];
  const mark = atoms.circa ? (atoms.uncertain ? "%" : "~") : atoms.uncertain ? "?" : "";
  const rule = atoms.circa ? "circa" : atoms.uncertain ? "uncertain" : atoms.part ? "part" : null;
  return readAtoms(atoms, hints).map((point) => ({
    ...point,
    mark: point.literal?.includes("/") ? "" : mark,
    rule: rule ?? point.rule,
  }));
}

const literal = (text: string, rule: string, mark: string | undefined): Point[] => [
  { ...NOTHING, literal: text, rule, mark: (mark ?? "") as Point["mark"] },
];

function readAtoms(atoms: Atoms, hints: DateHints): Point[] {
  const { numbers, months, romans, seasons, decades } = atoms;
  if (atoms.century) return readCentury(atoms);
  if (decades.length === 1 && numbers.length + months.length + romans.length === 0)
    return literal(decades[0] ?? "", "decade", "");
  if (atoms.decade) return months.length + romans.length === 0 ? readDecade(atoms, hints) : [];
  if (seasons.length === 1 && months.length + romans.length === 0) return readSeason(atoms);
  if (seasons.length > 0 || decades.length > 0) return [];
  if (atoms.quarter) return readQuarter(atoms);
  if (months.length === 1 && romans.length === 0)
    return withMonth(months[0] ?? 0, atoms, "month-name", hints);
  if (romans.length === 1 && months.length === 0 && numbers.some(({ text }) => text.length === 4))
    return withMonth(romans[0] ?? 0, atoms, "roman-month", hints);
  if (romans.length === 1 && months.length === 0 && numbers.length === 1)
    return withMonth(romans[0] ?? 0, atoms, "roman-month", { ...hints, century: undefined }).filter(
      ({ year }) => year === null,
    );
  return months.length + romans.length === 0 ? numeric(atoms, hints) : [];
}

function readCentury({ numbers, romans, months }: Atoms): Point[] {
  const all = [...numbers.map(({ value }) => value), ...romans];
  const [number = 0] = all;
  if (all.length !== 1 || months.length > 0 || number < 1 || number > 30) return [];
  return literal(`${two(number - 1)}XX`, "century", "");
}

function readDecade({ numbers, marks }: Atoms, hints: DateHints): Point[] {
  const [number] = numbers;
  if (number === undefined || numbers.length !== 1 || marks.length > 1 || number.value % 10 !== 0) return [];
  const { text, value } = number;
  if (text.length === 4) {
    const decade = literal(`${text.slice(0, 3)}X`, "decade", "");
    return text.endsWith("00") ? [...decade, ...literal(`${text.slice(0, 2)}XX`, "decade", "")] : decade;
  }
  if (text.length !== 2) return [];
  if (hints.century !== undefined) return literal(`${two(hints.century)}${text[0]}X`, "decade", "");
  return (value >= 30 ? ["19"] : ["19", "20"]).flatMap((first) =>
    literal(`${first}${text[0]}X`, "decade", ""),
  );
}

/** Spring and autumn lie in their year on both halves of the earth; a summer or winter is asked unless two years are named. */
function readSeason({ numbers, seasons }: Atoms): Point[] {
  const [first, second] = numbers;
  if (first?.text.length !== 4) return [];
  const year = first.value;
  if (second !== undefined) {
    const next = second.text === four(year + 1) || second.text === two((year + 1) % 100);
    if (numbers.length !== 2 || !next || seasons[0] === "mild") return [];
    return literal(`${four(year)}-12/${four(year + 1)}-03`, "season", "");
  }
  if (seasons[0] === "mild") return [{ ...NOTHING, year, rule: "season" }];
  const turn = (from: number) => literal(`${four(from)}-12/${four(from + 1)}-03`, "season", "");
  const middle = literal(`${four(year)}-06/${four(year)}-09`, "season", "");
  if (year === 0) return [];
  return seasons[0] === "summer" ? [...middle, ...turn(year)] : [...turn(year - 1), ...turn(year), ...middle];
}

function readQuarter({ numbers, months, romans }: Atoms): Point[] {
  const year = numbers.find(({ text }) => text.length === 4)?.value;
  const quarter = numbers.find(({ text }) => text.length === 1)?.value ?? 0;
  if (year === undefined || numbers.length !== 2 || quarter < 1 || quarter > 4) return [];
  if (months.length + romans.length > 0) return [];
  const [from, to] = [two(quarter * 3 - 2), two(quarter * 3)];
  return literal(`${four(year)}-${from}/${four(year)}-${to}`, "quarter", "");
}

type Numbers = Atoms["numbers"];
const isDay = (value: number) => value >= 1 && value <= 31;

function yearsOf(text: string, hints: DateHints): number[] {
  if (text.length === 4) return [Number(text)];
  if (text.length !== 2) return [];
  return (hints.century === undefined ? [20, 19] : [hints.century]).map((c) => c * 100 + Number(text));
}

/** A named month with a year, a day, both or neither. */
function withMonth(month: number, atoms: Atoms, rule: string, hints: DateHints): Point[] {
  const { numbers } = atoms;
  if (month < 1 || month > 12) return [];
  const found = { ...NOTHING, month, rule };
  const [first, second] = numbers;
  if (first === undefined) return [found];
  if (second === undefined) {
    const days = first.text.length <= 2 && isDay(first.value) ? [{ ...found, day: first.value }] : [];
    if (atoms.numberFirst && days.length > 0) return days;
    return [...yearsOf(first.text, hints).map((year) => ({ ...found, year })), ...days];
  }
  if (numbers.length !== 2) return [];
  const yearFirst = first.text.length === 4 || (second.text.length !== 4 && first.value > 31);
  const [year, day] = yearFirst ? [first, second] : [second, first];
  if (day.text.length > 2 || !isDay(day.value)) return [];
  return yearsOf(year.text, hints).map((y) => ({ ...found, year: y, day: day.value }));
}

function numeric({ numbers, marks, part }: Atoms, hints: DateHints): Point[] {
  const [a, b, c] = numbers;
  if (a === undefined || numbers.length > 3) return [];
  if (b === undefined) {
    if (!part && marks.some((mark) => mark !== ".")) return [];
    if (a.text.length === 4) return [{ ...NOTHING, year: a.value, rule: "digits" }];
    if (a.text.length === 8) {
      const [year, month, day] = [a.text.slice(0, 4), a.text.slice(4, 6), a.text.slice(6)].map(Number);
      return [{ ...NOTHING, year: year ?? 0, month: month ?? 0, day: day ?? 0, rule: "numeric-date" }];
    }
    return a.text.length <= 2 ? [{ ...NOTHING, bare: a.value, rule: "digits" }] : [];
  }
  if (c !== undefined) return triple(a, b, c, hints);
  if (marks.length !== 1) return [];
  const [year, month] = a.text.length === 4 ? [a, b] : [b, a];
  if (year.text.length !== 4 || month.text.length > 2 || month.value < 1 || month.value > 12) return [];
  // Two digits after a year may be a year: the period is read beside the month.
  if (year === a && month.text.length === 2 && hints.pairs === "years") return [];
  return [{ ...NOTHING, year: year.value, month: month.value, rule: "numeric-date" }];
}

type DateNumber = Numbers[number];

function triple(a: DateNumber, b: DateNumber, c: DateNumber, hints: DateHints): Point[] {
  const found = { ...NOTHING, rule: "numeric-date" };
  if ([a, b, c].filter(({ text }) => text.length > 2).length > 1) return [];
  if (a.text.length === 4 || (a.text.length === 2 && a.value > 31)) {
    return yearsOf(a.text, hints).map((year) => ({ ...found, year, month: b.value, day: c.value }));
  }
  if (a.text.length > 2 || b.text.length > 2) return [];
  const fits = (day: number, month: number) => isDay(day) && month >= 1 && month <= 12;
  const orders = [
    { order: "day-month" as const, day: a.value, month: b.value },
    { order: "month-day" as const, day: b.value, month: a.value },
  ].filter(({ day, month }) => fits(day, month));
  const same = a.value === b.value;
  const wanted = orders.filter(({ order }) => same || hints.order === undefined || order === hints.order);
  return yearsOf(c.text, hints).flatMap((year) =>
    (same ? wanted.slice(0, 1) : wanted).map(({ order, day, month }) => ({
      ...found,
      year,
      month,
      day,
      order: same || orders.length === 1 ? null : order,
    })),
  );
}

/** Folded text of a date: signs that cannot be seen go, every long dash becomes –, every short one -. Cost: O(length). */
export function foldDate(text: string): string {
  return fold(text.replace(/\p{Cf}/gu, ""))
    .replace(/[—―‒]/g, "–")
    .replace(/[‐‑−]/g, "-");
}
