import { DEFAULT_SCOPE, PATH_ORDERS, parseScope, type Scope, scopeToQuery } from "@maillage/model";
import { useLocation } from "wouter";
import { isLanguage, type Language } from "../strings/language.ts";
import { DEFAULT_PAIR, type GapPair, gapPair } from "./gapPair.ts";
import { go, useHashQuery } from "./hashLocation.ts";

const SCOPE_KEYS = [
  "window",
  "certainty",
  "evidence",
  "ties",
  "methods",
  "fields",
  "regions",
  "kinds",
] as const;

/** How an address names the parts of what gaps compare. */
const PAIR_KEYS = [
  ["rows", "rows"],
  ["columns", "columns"],
  ["counted", "measuredBy"],
  ["null", "nullModel"],
] as const satisfies readonly (readonly [string, keyof GapPair])[];

/** What one address asks: the shared scope and what is open on the screen. */
export interface Question {
  readonly scope: Scope;
  /** The address held a scope that could not be read; the default stands in. */
  readonly damaged: boolean;
  readonly language: Language | null;
  readonly view: "picture" | "table";
  /** What the gaps compare. */
  readonly pair: GapPair;
  /** By what the answer is parted, where a question says so. */
  readonly by: string | null;
  /** Usual gaps of silence that end cooperation, where not as usual. */
  readonly lapse: string | null;
  /** The two that are compared. */
  readonly one: string | null;
  readonly other: string | null;
  /** What makes a way between them the first. */
  readonly order: (typeof PATH_ORDERS)[number];
  readonly open: string | null;
  readonly row: string | null;
  readonly column: string | null;
  /** The measure that marks show by their size; null for the number of ties. */
  readonly measure: string | null;
  /** Its settings that differ from the usual, as "name:value", with commas. */
  readonly settings: string | null;
  /** What colour shows in place of the seat: "value" the measure too, an id the circle of that one. */
  readonly shade: string | null;
  /** The measure that is told of the whole network. */
  readonly whole: string | null;
  /** Where marks lie; null on islands of fields. */
  readonly layout: string | null;
  /** The import that is being made ready, and the step of it that is shown. */
  readonly draft: string | null;
  readonly step: string | null;
  /** The two periods that stand side by side, as "1990/1999". */
  readonly before: string | null;
  readonly after: string | null;
}

/** Reads the part of the fragment behind `?`; never throws. */
export function parseQuestion(query: string): Question {
  const params = new URLSearchParams(query);
  const raw: Record<string, string | undefined> = {};
  for (const key of SCOPE_KEYS) raw[key] = params.get(key) ?? undefined;
  let scope = DEFAULT_SCOPE;
  let damaged = false;
  try {
    scope = parseScope(raw);
  } catch {
    damaged = true;
  }
  const language = params.get("lang");
  return {
    scope,
    damaged,
    language: isLanguage(language) ? language : null,
    view: params.get("view") === "table" ? "table" : "picture",
    pair: gapPair({
      rows: params.get("rows"),
      columns: params.get("columns"),
      measuredBy: params.get("counted"),
      nullModel: params.get("null"),
    }),
    by: params.get("by"),
    lapse: params.get("lapse"),
    one: params.get("one"),
    other: params.get("other"),
    order: PATH_ORDERS.find((order) => order === params.get("order")) ?? "steps",
    open: params.get("open"),
    row: params.get("row"),
    column: params.get("column"),
    measure: params.get("measure"),
    settings: params.get("settings"),
    shade: params.get("shade"),
    whole: params.get("whole"),
    layout: params.get("layout"),
    draft: params.get("draft"),
    step: params.get("step"),
    before: params.get("before"),
    after: params.get("after"),
  };
}

/** The query of an address; defaults are left out, so equal questions have equal addresses. */
export function serialiseQuestion(question: Question): string {
  const params = new URLSearchParams(scopeToQuery(question.scope));
  if (question.view === "table") params.set("view", "table");
  for (const [key, part] of PAIR_KEYS) {
    const value = question.pair[part];
    if (value !== DEFAULT_PAIR[part]) params.set(key, value);
  }
  if (question.order !== "steps") params.set("order", question.order);
  for (const key of [
    "by",
    "lapse",
    "one",
    "other",
    "open",
    "row",
    "column",
    "measure",
    "settings",
    "shade",
    "whole",
    "layout",
    "draft",
    "step",
    "before",
    "after",
  ] as const) {
    const value = question[key];
    if (value) params.set(key, value);
  }
  if (question.language) params.set("lang", question.language);
  return params.toString().replaceAll("%2F", "/").replaceAll("%2C", ",");
}

/** An address inside the page, keeping language and scope, but of what was open only the part that is named. */
export function addressOf(path: string, question: Question, part: Partial<Question> = {}): string {
  const query = serialiseQuestion({
    ...question,
    pair: DEFAULT_PAIR,
    by: null,
    lapse: null,
    one: null,
    other: null,
    order: "steps",
    open: null,
    row: null,
    column: null,
    measure: null,
    settings: null,
    shade: null,
    whole: null,
    layout: null,
    draft: null,
    step: null,
    before: null,
    after: null,
    view: "picture",
    ...part,
  });
  return query ? `${path}?${query}` : path;
}

export interface QuestionHandle {
  readonly question: Question;
  /** Changes parts of the question and keeps the rest. */
  change(part: Partial<Question>, options?: { replace?: boolean }): void;
  /** Link target (with `#`) that keeps language and scope, with what else is named. */
  link(path: string, part?: Partial<Question>): string;
}

/** The question in the address bar. */
export function useQuestion(): QuestionHandle {
  const query = useHashQuery();
  const [path] = useLocation();
  const question = parseQuestion(query);
  return {
    question,
    change: (part, options) => {
      const next = serialiseQuestion({ ...question, ...part });
      go(next ? `${path}?${next}` : path, options);
    },
    link: (to, part) => `#${addressOf(to, question, part)}`,
  };
}
