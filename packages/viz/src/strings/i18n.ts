import { i18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { useLingui } from "@lingui/react";
import { ar } from "./ar.ts";
import { dateWords } from "./dates.ts";
import { en, type MessageId } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { commaOf, isLanguage, type Language, localeOf } from "./language.ts";

export type { MessageId };
export const CATALOGUES: Record<Language, Record<MessageId, string>> = { en, fr, es, ar };

i18n.setMessagesCompiler(compileMessage);

/** Loads a language and sets the direction of the page. */
export function activate(language: Language): void {
  i18n.load(language, CATALOGUES[language]);
  i18n.activate(language, localeOf(language));
  if (typeof document !== "undefined") {
    document.documentElement.lang = language;
    document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  }
}

export interface Words {
  readonly language: Language;
  t(id: MessageId, values?: Record<string, unknown>): string;
  /** A number as the reader's language writes it, with `digits` decimals. */
  number(value: number, digits?: number): string;
  /** An EDTF date in words. */
  date(edtf: string): string;
  /** "2013 or 2017". */
  either(texts: readonly string[]): string;
  /** What there is of these, with the language's commas between. */
  list(...texts: readonly (string | null)[]): string;
  readonly comma: string;
  /** Keeps the direction of a text in another script to itself. */
  isolate(text: string): string;
}

/** Sentences and numbers in the language in use. */
export function useWords(): Words {
  return wordsOf(useLingui().i18n);
}

export function wordsOf(active: typeof i18n = i18n): Words {
  const language = isLanguage(active.locale) ? active.locale : "en";
  const comma = commaOf(language);
  return {
    language,
    comma,
    either: (texts) => new Intl.ListFormat(localeOf(language), { type: "disjunction" }).format(texts),
    list: (...texts) => texts.filter(Boolean).join(comma),
    isolate: (text) => (text === "" ? "" : `\u2068${text}\u2069`),
    t: (id, values) => active._(id, values),
    date: (edtf) => dateWords(edtf, language, (id, values) => active._(id, values)),
    number: (value, digits = 0) =>
      value.toLocaleString(localeOf(language), {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  };
}
