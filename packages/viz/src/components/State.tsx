import { AnswerError } from "../questions/questions.ts";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { codeWords } from "./errorWords.ts";

/** What stands in place of an answer that is not there yet, did not come or does not exist. */
export function State({ error, retry }: { error: Error | null; retry(): void }) {
  const words = useWords();
  const { t } = words;
  if (!error)
    return (
      <p className="state" role="status">
        {t("state.loading")}
      </p>
    );
  if (error instanceof AnswerError && error.status === 404)
    return (
      <p className="state" role="alert">
        {t("state.notFound")}
      </p>
    );
  return (
    <p className="state" role="alert">
      {error instanceof AnswerError
        ? (codeWords(error.code, error.values, words) ?? t("state.failed", { detail: error.message }))
        : t("imp.gone")}{" "}
      <button type="button" className="plain" onClick={retry}>
        <u>{t("state.retry")}</u>
      </button>
    </p>
  );
}

/** What stands in place of a network that holds nothing, with the way to give it something. */
export function Empty() {
  const { t } = useWords();
  const { link } = useQuestion();
  return (
    <p className="state">
      {t("state.empty")} <a href={link("/import")}>{t("imp.open")}</a>
    </p>
  );
}
