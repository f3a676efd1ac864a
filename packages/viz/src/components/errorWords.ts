/** What the server refuses, in the reader's language: by its code and the numbers and terms that it tells. */
import type { Problem } from "@maillage/model";
import { AnswerError } from "../questions/questions.ts";
import type { Words } from "../strings/i18n.ts";
import { sentence } from "../strings/sentence.ts";
import { languageName } from "./labels.ts";

type Values = NonNullable<Problem["values"]>;

/** Terms that a sentence chooses by. */
const CHOSEN: readonly string[] = ["fault", "list", "part"];

function shown(values: Values, { language, number, isolate }: Words): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === "number") return [name, number(value)];
      if (name !== "languages") return [name, CHOSEN.includes(name) ? value : isolate(value)];
      const names = value.split(" ").map((tag) => languageName(tag, language));
      return [name, new Intl.ListFormat(language).format(names)];
    }),
  );
}

/**
 * The sentence of a code of docs/errors.md, "err.CODE", by its fault where it has one; where a value is missing that it needs, the one that
 * does without, "err.CODE.plain". Null where there are no words.
 */
export function codeWords(code: string, values: Values | undefined, words: Words): string | null {
  const said = shown(values ?? {}, words);
  return (
    sentence(`err.${code}.${said.fault}`, said, words) ??
    sentence(`err.${code}`, said, words) ??
    sentence(`err.${code}.plain`, said, words)
  );
}

/** The same of an error; without words what the server said. Without an answer it was the line, or the server is gone. */
export function errorWords(error: Error, words: Words): string {
  if (!(error instanceof AnswerError)) return words.t("imp.gone");
  return (
    codeWords(error.code, error.values, words) ??
    words.t("imp.failed", { detail: words.isolate(error.message) })
  );
}
