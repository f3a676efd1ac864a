import type { MessageId } from "./i18n.ts";
import { type Language, localeOf } from "./language.ts";

type Say = (id: MessageId, values?: Record<string, unknown>) => string;

const dateLocaleOf = (language: Language): string => (language === "en" ? "en-GB" : localeOf(language));

/** When something was done here, as an ISO moment, in the reader's own time. */
export const momentWords = (moment: string, language: Language): string =>
  new Intl.DateTimeFormat(dateLocaleOf(language), { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(moment),
  );

/** One date without mark or span: year, month of a year, or day, as far as it is known; null when it is none. */
function plain(text: string, language: Language): string | null {
  const match = /^(\d{4})(?:-(?:XX(?:-XX)?|(\d{2})(?:-(?:XX|(\d{2})))?))?$/.exec(text);
  if (!match) return null;
  const [, year = "", month, day] = match;
  if (month === undefined) return String(Number(year));
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day ?? 1));
  if (date.getUTCMonth() !== Number(month) - 1) return null;
  return new Intl.DateTimeFormat(dateLocaleOf(language), {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    ...(day === undefined ? {} : { day: "numeric" }),
  }).format(date);
}

/** One date without mark or span, of which the last digits may not be known. */
function unmarked(text: string, language: Language, say: Say): string | null {
  const decade = /^(\d{3})X$/.exec(text)?.[1];
  if (decade !== undefined) return say("date.decade", { decade: `${decade}0` });
  const century = /^(\d{2})XX$/.exec(text)?.[1];
  if (century !== undefined) return say("date.years", { from: `${century}00`, to: `${century}99` });
  return plain(text, language);
}

function single(written: string, language: Language, say: Say): string | null {
  const text = written.replace(/^(\d{3})\?/, "$1X");
  const mark = /[~?%]$/.exec(text)?.[0];
  const date = unmarked(mark ? text.slice(0, -1) : text, language, say);
  if (date === null || !mark) return date;
  return say(mark === "?" ? "date.perhaps" : "date.about", { date });
}

/**
 * An EDTF date in words: `2023-11-24` is "24 November 2023", `1955~` "about 1955", `2011/..` "2011 or later", `../2011-06`
 * "by June 2011", `1955-12-XX` "December 1955". Western digits in every language. What is no EDTF date comes back as it is. Pure.
 */
export function dateWords(edtf: string, language: Language, say: Say): string {
  const text = edtf.trim();
  const before = /^\.\.\/?(.+)$/.exec(text)?.[1];
  const after = /^(.+?)\/?\.\.$/.exec(text)?.[1];
  const part = before ?? after;
  if (part !== undefined) {
    const date = single(part, language, say);
    return date === null ? edtf : say(before === undefined ? "date.after" : "date.by", { date });
  }
  const [from = "", to] = text.split("/");
  const first = single(from, language, say);
  if (to === undefined) return first ?? edtf;
  const last = single(to, language, say);
  return first === null || last === null ? edtf : say("date.between", { from: first, to: last });
}
