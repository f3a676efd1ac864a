import { TIE_CHANGES } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { ChangeBars } from "../charts/ChangeBars.tsx";
import { ChangeList, MovedList } from "../components/PeriodLists.tsx";
import { PeriodTable } from "../components/PeriodTable.tsx";
import { Empty, State } from "../components/State.tsx";
import { Switch } from "../components/Switch.tsx";
import { EvidenceWord, FieldsWord, NarrowedWords, TiesWord } from "../components/scopeWords.tsx";
import { TimeScreens } from "../components/TimeScreens.tsx";
import { Word } from "../components/Word.tsx";
import { periodsQuestion } from "../questions/periods.ts";
import { isEmpty, overviewQuestion } from "../questions/questions.ts";
import { useWords } from "../strings/i18n.ts";
import { type PeriodYears, periodTexts, periodYears, withYear } from "../url/periodYears.ts";
import { useQuestion } from "../url/question.ts";

/** One of the four years, of all that the data covers. */
function YearWord({ at, now, from, to }: { at: 0 | 1 | 2 | 3; now: PeriodYears; from: number; to: number }) {
  const { t } = useWords();
  const { change } = useQuestion();
  const [first, last] = [Math.min(from, ...now), Math.max(to, ...now)];
  return (
    <Word
      label={t(`time.year${at}`)}
      value={String(now[at])}
      choices={Array.from({ length: last - first + 1 }, (_, index) => {
        const year = String(first + index);
        return { value: year, text: year };
      })}
      onChange={(year) => change(periodTexts(withYear(now, at, Number(year))))}
    />
  );
}

/** What became of ties from one period to a later one. */
export function PeriodsPage() {
  const { t } = useWords();
  const { question } = useQuestion();
  const overview = useQuery(overviewQuestion);
  const covered = overview.data?.years ?? null;
  const years = covered === null ? null : periodYears(question.before, question.after, covered.to);
  const answer = useQuery(periodsQuestion(years, question.scope));
  const data = answer.data;
  const told = (text: string) => text.replace("/", "\u2060–\u2060");
  const [before, after] = data ? [told(data.before), told(data.after)] : ["", ""];
  const isolated = { before: `\u2068${before}\u2069`, after: `\u2068${after}\u2069` };
  const word = (at: 0 | 1 | 2 | 3) =>
    years !== null &&
    covered !== null && <YearWord at={at} now={years} from={covered.from} to={covered.to} />;
  return (
    <main className="page periods" id="content">
      <h1 className="hidden">{t("time.title")}</h1>
      <TimeScreens />
      <p className="question">
        {t("time.s1")} <TiesWord /> {t("time.s2")} <FieldsWord />
        {t("time.s3")} {word(0)} {t("time.to")} {word(1)} {t("time.s4")} {word(2)} {t("time.to")} {word(3)}
        {t("time.s5")} <EvidenceWord />
        <NarrowedWords />
      </p>
      {question.damaged && <p role="alert">{t("state.badQuestion")}</p>}
      {isEmpty(overview.data) ? (
        <Empty />
      ) : !data ? (
        <State error={overview.error ?? answer.error} retry={() => void answer.refetch()} />
      ) : (
        <div className="split">
          <div>
            {question.view === "table" ? (
              <PeriodTable answer={data} />
            ) : (
              <figure className="plate" aria-label={t("time.picture")}>
                <div className="inner">
                  <ChangeBars answer={data} years={[before, after]} />
                </div>
              </figure>
            )}
            <div className="caption">
              <Switch of="network" />
              <p>
                <b>{t("time.caption", { ...data.method, ...isolated })}</b>{" "}
                {t("time.leftOut", { ...data.leftOut, revision: data.revision })}
              </p>
            </div>
          </div>
          <aside className="panel">
            <p className="finding">
              {t("time.finding", {
                n: data.active.before.certainly,
                continued: data.changes.continued.certainly,
                lapsed: data.changes.lapsed.certainly,
                open: data.open,
                ...isolated,
              })}
            </p>
            <MovedList key={`entered ${before} ${after}`} answer={data} part="entered" />
            <MovedList key={`left ${before} ${after}`} answer={data} part="left" />
            <p className="meta">{t("time.whoNote")}</p>
          </aside>
          <div className="changeLists">
            {TIE_CHANGES.map((change) => (
              <ChangeList key={`${change} ${before} ${after}`} answer={data} change={change} />
            ))}
          </div>
        </div>
      )}
    </main>
  );
}
