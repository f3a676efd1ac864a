import { useQuery } from "@tanstack/react-query";
import { cataloguesQuestion, drawableColumns, measureQuestion } from "../questions/measures.ts";
import { isJob } from "../questions/questions.ts";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { Computing } from "./Computing.tsx";
import { GroupTables } from "./GroupTable.tsx";
import { MethodSentences, valueText } from "./MeasurePanel.tsx";
import { State } from "./State.tsx";
import { Word } from "./Word.tsx";

/** What some measures say of the whole and of nobody in it: who ties with whom, as numbers and tables. */
export function WholeNetwork() {
  const words = useWords();
  const { t, language } = words;
  const { question, change } = useQuestion();
  const catalogue = useQuery(cataloguesQuestion);
  const measures = (catalogue.data?.items ?? []).filter((item) => drawableColumns(item).length === 0);
  const info = measures.find(({ id }) => id === question.whole);
  const asking = measureQuestion(info?.id ?? "", {}, question.scope);
  const answer = useQuery(asking);
  const job = isJob(answer.data) ? answer.data : null;
  const result = isJob(answer.data) ? undefined : answer.data;
  return (
    <section className="whole">
      <p>
        {t("groups.whole")}{" "}
        <Word
          label={t("groups.whole")}
          value={info?.id ?? ""}
          choices={[
            { value: "", text: t("groups.wholeNothing") },
            ...measures.map(({ id, label }) => ({ value: id, text: label[language] })),
          ]}
          onChange={(value) => change({ whole: value || null })}
        />
        .
      </p>
      {info && (
        <>
          <p>{info.explanation[language]}</p>
          {job ? (
            <Computing job={job} of={asking.queryKey} retry={() => void answer.refetch()} />
          ) : result === undefined ? (
            <State error={answer.error} retry={() => void answer.refetch()} />
          ) : (
            <>
              <dl className="totals">
                {result.totals.map((total) => (
                  <div key={total.id}>
                    <dt>{info.totals.find(({ id }) => id === total.id)?.label[language] ?? total.id}</dt>
                    <dd>{valueText(words, total.value)}</dd>
                  </div>
                ))}
              </dl>
              <GroupTables info={info} result={result} />
              <MethodSentences result={result} />
            </>
          )}
        </>
      )}
    </section>
  );
}
