import { westernDigits } from "../normalise/digits.ts";

/** Part of a text by which a person can be reached: where it begins, and where it ends. */
interface Span {
  readonly kind: "e-mail" | "phone";
  readonly start: number;
  readonly end: number;
}

/** Without one of these there is nothing to look for. */
const WORTH_A_LOOK = /@|\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd}){6}|\.(?:me|com|group)\/|(?:tel|mailto|sms):/iu;
const E_MAIL =
  /mailto:[^\s<>"']{3,200}|<?(?<![\p{L}\p{N}._%+'/@-])[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:\p{L}{2,24}|xn--[a-z0-9-]{1,59})(?![\p{L}\p{N}])>?/giu;
const LINK =
  /(?<![\p{L}\p{N}.@/-])(?:(?:https?:\/\/)?(?:www\.)?(?:wa\.me|t\.me|telegram\.me|(?:api|chat)\.whatsapp\.com|signal\.(?:me|group))\/[^\s<>"',;]{1,300}|(?:tel|sms):[+\d][\d().-]{3,30})/giu;

const APART = "[ \\u00a0\\u2009\\u202f().\\/\\u2011-]";
/** Digits as they are written together, from a sign that can begin a number on. */
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}_@/=#&.-])[+(]{0,2}\\d(?:${APART}{0,3}[+(]?\\d){6,60}(?![\\p{L}\\p{N}_@])`,
  "gu",
);
const LABELLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:t[eé]l(?:[eé](?:phone|fono|fon))?|phone|portable|m[oó]vil|mobile?|celular|cel|gsm|fax|whats ?app|signal|handy|(?:ال)?(?:هاتف|تلفون|جوال|موبايل|فاكس)|واتساب)[\\s.:]{0,3}[+(]{0,2}\\d(?:${APART}{0,2}\\d){6,14}(?![\\p{L}\\p{N}])`,
  "giu",
);
/** What says that the digits after it are another number. */
const NUMBERED = /(?:isbn(?:-1[03])?|issn|ean|oclc|lccn|viaf|isni|orcid|doi|siret|siren)[\s.:]{0,3}$/i;
const HOLDS_DATE =
  /(?<!\d)\d{1,2}[-./ ](?:\d{1,2}[-./ ])?(?:1[5-9]|20)\d\d(?!\d)|(?<!\d)(?:1[5-9]|20)\d\d[-./]\d{1,2}(?!\d)/;
const YEARS = /(?<!\d)(?:1[5-9]|20)\d\d[-./ ]{1,3}(?:1[5-9]|20)\d\d(?!\d)/;
const DECIMAL = /^\+\d{1,3}\.\d{1,8}$/;
const GROUPS = /^\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}$/;
/** Where two numbers that stand side by side are parted, the surest first. */
const BETWEEN = [/ ?\/ ?| {2,}| - /g, / (?=\(?\+)/g, / (?=\(?0[1-9])/g];

/**
 * Whether digits with what stands between them are a telephone number: in the form for other countries, in that with a leading zero, or
 * as three groups. Dates, years, round numbers, decimals and numbers of books are none. Cost: O(length).
 */
export function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, "");
  if (digits.length < 9 || digits.length > 15) return false;
  if (/^\(?\+/.test(text)) return !digits.endsWith("000000") && !DECIMAL.test(text);
  if (HOLDS_DATE.test(text) || YEARS.test(text)) return false;
  if (GROUPS.test(text)) return true;
  if (/^\(?00 ?[1-9]/.test(text)) return digits.length >= 11;
  if (!/^\(?0[1-9]/.test(text) || digits.length > 12) return false;
  return digits.length >= 10 || text.length > digits.length;
}

function phones(text: string, start: number, parting = 0): Span[] {
  if (isPhoneNumber(text)) return [{ kind: "phone", start, end: start + text.length }];
  const between = BETWEEN[parting];
  if (between === undefined) return [];
  const found: Span[] = [];
  let from = 0;
  for (const { index, 0: gap } of [...text.matchAll(between), { index: text.length, 0: "" }]) {
    found.push(...phones(text.slice(from, index), start + from, parting + 1));
    from = index + gap.length;
  }
  return found;
}

/** The e-mail addresses, links to a messenger and, with `numbers`, telephone numbers in a text. Cost: linear in its length. */
export function contactIn(text: string, numbers = true): Span[] {
  if (!WORTH_A_LOOK.test(text)) return [];
  const read = westernDigits(text);
  const all = (kind: Span["kind"], pattern: RegExp): Span[] =>
    [...read.matchAll(pattern)].map(({ index, 0: found }) => ({
      kind,
      start: index,
      end: index + found.length,
    }));
  const spans = [...all("e-mail", E_MAIL), ...all("phone", LINK)];
  if (numbers) {
    spans.push(...all("phone", LABELLED).filter(({ start, end }) => !YEARS.test(read.slice(start, end))));
    for (const { index, 0: run } of read.matchAll(RUN))
      if (!NUMBERED.test(read.slice(Math.max(0, index - 12), index))) spans.push(...phones(run, index));
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** The text with "…" in the place of each contact; empty where nothing else is left. `numbers`: see `contactIn`. */
export function withoutContact(text: string, numbers = true): string {
  const spans = contactIn(text, numbers);
  if (spans.length === 0) return text;
  let left = "";
  let at = 0;
  for (const { start, end } of spans) {
    if (start >= at) left += `${text.slice(at, start)}…`;
    at = Math.max(at, end);
  }
  left += text.slice(at);
  return /[\p{L}\p{N}]/u.test(left) ? left.trim() : "";
}
