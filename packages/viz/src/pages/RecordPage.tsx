import { regionName, type UnseenAnswer } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { FirstTen } from "../components/FirstTen.tsx";
import { KeepFinding } from "../components/KeepFinding.tsx";
import { LookUpNext } from "../components/LookUpNext.tsx";
import { fieldName } from "../components/labels.ts";
import { Empty, State } from "../components/State.tsx";
import { EvidenceWord, NarrowedWords, WindowWord } from "../components/scopeWords.tsx";
import { Word } from "../components/Word.tsx";
import { isEmpty, overviewQuestion } from "../questions/questions.ts";
import { unseenQuestion } from "../questions/record.ts";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";

type Item = UnseenAnswer["items"][number];
const PARTS = ["field", "region", "region-field"] as const;

/** An interval on a line from 0 to 1, with the estimate. */
function Span({ coverage }: { coverage: NonNullable<Item["coverage"]> }) {
  const at = (share: number) => 4 + share * 112;
  return (
    <svg className="shareSpan" viewBox="0 0 120 16" aria-hidden="true">
      <line x1="4" x2="116" y1="8" y2="8" stroke="var(--rule)" />
      <line x1={at(coverage.low)} x2={at(coverage.high)} y1="8" y2="8" stroke="var(--obs)" strokeWidth="5" />
      <circle cx={at(coverage.value)} cy="8" r="4" fill="var(--ink)" />
    </svg>
  );
}

/** About what share of ties is on record, part by part, and what to look up next. */
export function RecordPage() {
  const { t, number, language } = useWords();
  const { question, change } = useQuestion();
  const overview = useQuery(overviewQuestion);
  const by = PARTS.find((part) => part === question.by) ?? "field";
  const all = useQuery(unseenQuestion("all", question.scope));
  const answer = useQuery(unseenQuestion(by, question.scope));
  const { data } = answer;
  const whole = all.data?.items[0];
  const percent = (share: number) => number(share * 100);
  const ties = (count: number) => number(Math.round(count));
  const nameOf = ({ region, field }: Item) =>
    [region && regionName(region, language), field && fieldName(field, language)].filter(Boolean).join(" × ");
  const items = [...(data?.items ?? [])].sort((a, b) => b.ties - a.ties);
  const table = (shown: readonly Item[]) => (
    <table className="table">
      <caption className="hidden">{t("record.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("record.col.part")}</th>
          <th scope="col" className="n">
            {t("record.col.ties")}
          </th>
          <th scope="col">{t("record.col.share")}</th>
          <th scope="col" className="n">
            {t("record.col.least")}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((item) => (
          <tr key={`${item.region} ${item.field}`}>
            <th scope="row">{nameOf(item)}</th>
            <td className="n">{number(item.ties)}</td>
            <td>
              {item.coverage === null ? (
                <span className="meta">{t("record.tooFew")}</span>
              ) : (
                <>
                  <Span coverage={item.coverage} /> {percent(item.coverage.value)} %{" "}
                  <span className="meta">
                    {t("last.range", {
                      low: percent(item.coverage.low),
                      high: percent(item.coverage.high),
                    })}
                  </span>
                </>
              )}
            </td>
            <td className="n">
              {item.atLeast === null ? (
                "–"
              ) : (
                <>
                  {ties(item.atLeast.value)}{" "}
                  <span className="meta">
                    {t("last.range", {
                      low: ties(item.atLeast.low),
                      high: ties(item.atLeast.high),
                    })}
                  </span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <main className="page" id="content">
      <h1 className="hidden">{t("record.title")}</h1>
      <p className="question">
        {t("record.s1")}{" "}
        <Word
          label={t("record.by")}
          value={by}
          choices={PARTS.map((value) => ({ value, text: t(`record.by.${value}`) }))}
          onChange={(next) => change({ by: next === "field" ? null : next })}
        />
        {t("record.s2")} <WindowWord years={overview.data?.years ?? null} />
        {t("record.s3")} <EvidenceWord />
        <NarrowedWords />
        {t("record.s4")}
      </p>
      {question.damaged && <p role="alert">{t("state.badQuestion")}</p>}
      {isEmpty(overview.data) ? (
        <Empty />
      ) : !data ? (
        <State error={answer.error} retry={() => void answer.refetch()} />
      ) : (
        <div className="split">
          <div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
            <section className="scroll record" tabIndex={0} aria-label={t("record.title")}>
              {by === "region-field" ? (
                <FirstTen items={items} more={(n) => t("record.more", { n })}>
                  {table}
                </FirstTen>
              ) : (
                table(items)
              )}
            </section>
            <p className="caption">
              <span>
                {t("record.caption", {
                  draws: number(data.method.draws),
                  seed: data.method.seed,
                  revision: data.revision,
                  ...data.leftOut,
                })}{" "}
                <KeepFinding path="/unseen" query={{ by }} scope={question.scope} />
              </span>
            </p>
          </div>
          <aside className="panel">
            <p className="finding">
              {whole?.coverage && whole.atLeast
                ? t("record.finding", {
                    share: percent(whole.coverage.value),
                    low: percent(whole.coverage.low),
                    high: percent(whole.coverage.high),
                    least: ties(whole.atLeast.value),
                    from: ties(whole.atLeast.low),
                    to: ties(whole.atLeast.high),
                  })
                : t("record.tooFew")}
            </p>
            <p className="block">{t("record.about")}</p>
            <LookUpNext />
          </aside>
        </div>
      )}
    </main>
  );
}
