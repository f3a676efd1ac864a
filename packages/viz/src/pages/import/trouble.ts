import { codeWords } from "../../components/errorWords.ts";
import { AnswerError } from "../../questions/questions.ts";
import { en } from "../../strings/en.ts";
import type { MessageId, Words } from "../../strings/i18n.ts";

/** Whether an answer says that the import is there no more: loaded or given up elsewhere, or the server was started again. */
export const isGone = (error: unknown): error is AnswerError =>
  error instanceof AnswerError && error.status === 404 && error.code === "draft-unknown";

/** What ended an import, in the reader's language where its code has words, else as the server said it. */
export function troubleWords(
  code: string,
  detail: string,
  words: Words,
  values: Record<string, string> = {},
): string {
  const { t } = words;
  const id = `imp.err.${code}`;
  if (id in en) return t(id as MessageId, values);
  return codeWords(code, values, words) ?? t("imp.failed", { detail });
}

/** The same for an error of a question or a change; without an answer it was the line, or the server is gone. */
export function errorWords(error: Error, words: Words): string {
  if (!(error instanceof AnswerError)) return words.t("imp.gone");
  const { title = "", day = "" } = error.values ?? {};
  const named = { title: words.isolate(String(title)), day: words.date(String(day)) };
  return troubleWords(error.code, error.message, words, named);
}
