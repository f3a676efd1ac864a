import type { CompareAnswer } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { Computing } from "../components/Computing.tsx";
import { EntityPicker } from "../components/EntityPicker.tsx";
import { KeepFinding } from "../components/KeepFinding.tsx";
import { nameIn } from "../components/labels.ts";
import { PlausibleTies } from "../components/PlausibleTies.tsx";
import { SHARED, SharedLists } from "../components/SharedLists.tsx";
import { Empty, State } from "../components/State.tsx";
import {
  CertaintyWord,
  EvidenceWord,
  FieldsWord,
  NarrowedWords,
  TiesWord,
  WindowWord,
} from "../components/scopeWords.tsx";
import { Ways } from "../components/Ways.tsx";
import { compareQuestion } from "../questions/comparison.ts";
import { entityQuestion, isEmpty, isJob, overviewQuestion } from "../questions/questions.ts";
import { type MessageId, useWords, type Words } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";

function chanceWords({ chance, newman }: CompareAnswer, { t, number }: Words) {
  if (chance === null) return { finding: t("compare.findingNone"), why: "" };
  const values = { observed: chance.observed, expected: number(chance.expected, 1) };
  return {
    finding: t(chance.surprising ? "compare.findingMore" : "compare.findingChance", values),
    why: `${t("compare.chance", {
      p: number(Math.ceil(chance.p * 1000 - 1e-9)),
      draws: number(chance.draws),
      occasions: number(chance.occasions),
      seed: chance.seed,
    })} ${t("compare.newman", { value: number(newman, 2) })}`,
  };
}

function Numbers({ answer }: { answer: CompareAnswer }) {
  const { t, number } = useWords();
  const share = (value: number | null) => (value === null ? "–" : number(value, 2));
  const heads: readonly MessageId[] = [
    "compare.col.shared",
    "compare.col.onlyOne",
    "compare.col.onlyOther",
    "compare.col.jaccard",
    "compare.col.overlap",
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="scroll" tabIndex={0} aria-label={t("compare.title")}>
      <table className="table">
        <caption className="hidden">{t("compare.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("compare.col.what")}</th>
            {heads.map((head) => (
              <th scope="col" className="n" key={head}>
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SHARED.map((part) => {
            const { items, onlyOne, onlyOther, jaccard, overlap } = answer[part];
            return (
              <tr key={part}>
                <th scope="row">{t(`compare.${part}`)}</th>
                <td className="n">{number(items.length)}</td>
                <td className="n">{number(onlyOne)}</td>
                <td className="n">{number(onlyOther)}</td>
                <td className="n">{share(jaccard)}</td>
                <td className="n">{share(overlap)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** What two bodies share, and the ways between them; of one alone, with whom it could plausibly work. */
export function ComparePage() {
  const words = useWords();
  const { t, language } = words;
  const { question, change } = useQuestion();
  const { one, other, scope } = question;
  const overview = useQuery(overviewQuestion);
  const first = useQuery({ ...entityQuestion(one ?? "", null), enabled: one !== null });
  const second = useQuery({ ...entityQuestion(other ?? "", null), enabled: other !== null });
  const both = one !== null && other !== null;
  const asking = compareQuestion(one ?? "", other ?? "", scope);
  const answer = useQuery(asking);
  const job = isJob(answer.data) ? answer.data : null;
  const data = isJob(answer.data) ? undefined : answer.data;
  const nameOf = (entity: typeof first.data) => (entity ? nameIn(entity, language) : "");
  const said = data && chanceWords(data, words);
  return (
    <main className="page" id="content">
      <h1 className="hidden">{t("compare.title")}</h1>
      <div className="question">
        {t("compare.s1")}{" "}
        <EntityPicker
          label={t("compare.one")}
          name={nameOf(first.data)}
          except={other}
          onPick={(id) => change({ one: id })}
        />{" "}
        {t("compare.and")}{" "}
        <EntityPicker
          label={t("compare.other")}
          name={nameOf(second.data)}
          except={one}
          onPick={(id) => change({ other: id })}
        />{" "}
        {t("compare.s2")} <WindowWord years={overview.data?.years ?? null} />
        {t("compare.s3")} <EvidenceWord />
        {t("compare.by")} <CertaintyWord />
        {question.scope.ties && (
          <>
            {t("gaps.onlyTies")} <TiesWord />
          </>
        )}
        {question.scope.fields && (
          <>
            {t("gaps.onlyFields")} <FieldsWord />
          </>
        )}
        <NarrowedWords />
        {t("compare.s4")}
      </div>
      {question.damaged && <p role="alert">{t("state.badQuestion")}</p>}
      {one === null && other === null && <p className="block">{t("compare.choose")}</p>}
      {!both && (isEmpty(overview.data) ? <Empty /> : <PlausibleTies of={one ?? other} />)}
      {both && job && <Computing job={job} of={asking.queryKey} retry={() => void answer.refetch()} />}
      {both && !job && !data && <State error={answer.error} retry={() => void answer.refetch()} />}
      {data && said && (
        <div className="split">
          <div>
            <SharedLists answer={data} />
            <Ways one={data.one} other={data.other} />
            <Numbers answer={data} />
            <p className="caption">
              <span>
                {t("compare.leftOut", {
                  ...data.leftOut,
                  certainty: scope.certainty,
                  revision: data.revision,
                })}{" "}
                <KeepFinding path="/compare" query={{ one: one ?? "", other: other ?? "" }} scope={scope} />
              </span>
            </p>
          </div>
          <aside className="panel">
            <p className="finding">{said.finding}</p>
            <p className="block">{said.why}</p>
          </aside>
        </div>
      )}
    </main>
  );
}
