import { type DurabilityAnswer, LAPSE } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type CurveGroup, LEAST_ENDED, SurvivalCurves } from "../charts/SurvivalCurves.tsx";
import { Computing } from "../components/Computing.tsx";
import { DormantList } from "../components/DormantList.tsx";
import { ExportMenu } from "../components/ExportMenu.tsx";
import { KeepFinding } from "../components/KeepFinding.tsx";
import { fieldName } from "../components/labels.ts";
import { Empty, State } from "../components/State.tsx";
import { Switch } from "../components/Switch.tsx";
import {
  EvidenceWord,
  FieldsWord,
  NarrowedWords,
  useYearsText,
  WindowWord,
} from "../components/scopeWords.tsx";
import { TimeScreens } from "../components/TimeScreens.tsx";
import { Word } from "../components/Word.tsx";
import { wayName } from "../components/wayName.ts";
import { durabilityPart, durabilityQuestion, lapseAsked, lapseQuery } from "../questions/durability.ts";
import { isEmpty, isJob, overviewQuestion } from "../questions/questions.ts";
import { useWords, type Words } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";

type Item = DurabilityAnswer["items"][number];
type Group = CurveGroup & Pick<Item, "pairs" | "dateSensitive">;

/** Lines that can be told apart. */
const MOST_LINES = 8;
const LAPSES = [LAPSE.least, 2, LAPSE.usual, 5, LAPSE.most];

/** A median in years, at both readings of uncertain dates. */
function medianText({ shortest, longest }: Group, { t, number }: Words): string {
  const years = [shortest.median, longest.median].filter((median) => median !== null);
  const [low, high] = [Math.min(...years), Math.max(...years)];
  const digits = low < 10 ? 1 : 0;
  if (years.length === 0) return t("last.halfNone");
  if (years.length === 1) return t("last.halfLeast", { low: number(low, digits) });
  if (number(low, digits) === number(high, digits)) return t("last.halfOne", { low: number(low, digits) });
  return t("last.half", { low: number(low, digits), high: number(high, digits) });
}

function medianRange({ shortest, longest }: Group, { t, number }: Words): string {
  const of = (median: number | null) => (median === null ? "–" : number(median, 1));
  return t("last.range", { low: of(shortest.median), high: of(longest.median) });
}

const restsOnFew = ({ shortest, longest }: Group): boolean => shortest.fewAtRisk || longest.fewAtRisk;

/** Between which years the median lies by chance, and that it rests on few where it does; null where nothing is known of it. */
function medianCaution({ shortest, longest }: Group, { t, number }: Words): string | null {
  const readings = [shortest, longest];
  const lows = readings.flatMap(({ medianLow }) => medianLow ?? []);
  if (lows.length === 0) return null;
  const low = Math.min(...lows);
  const highs = readings.flatMap(({ medianHigh }) => medianHigh ?? []);
  const years = (value: number) => number(value, value < 10 ? 1 : 0);
  const interval =
    highs.length < readings.length
      ? t("last.intervalOpen", { low: years(low) })
      : t("last.interval", { low: years(low), high: years(Math.max(...highs)) });
  const few = readings.find(({ fewAtRisk }) => fewAtRisk);
  return few === undefined
    ? interval
    : `${interval} ${t("last.fewAtRisk", { n: few.medianAtRisk ?? 0, watched: few.spells - few.unwatched })}`;
}

function GroupPanel({ group }: { group: Group }) {
  const words = useWords();
  const { t } = words;
  const { spells, ended, unwatched } = group.longest;
  return (
    <>
      <h2>{group.name}</h2>
      <p className="finding">
        {ended < LEAST_ENDED ? t("last.tooFew", { n: ended }) : medianText(group, words)}
      </p>
      {ended >= LEAST_ENDED && <p className="block">{medianCaution(group, words)}</p>}
      <p className="block">
        {t("last.counts", { pairs: group.pairs, spells, ended, unwatched })}{" "}
        {group.dateSensitive && t("last.sensitive")}
      </p>
    </>
  );
}

/** Whether what is compared lasts equally long, in a sentence. */
function TestSentence({ answer }: { answer: DurabilityAnswer }) {
  const { t, number } = useWords();
  const { test, by } = answer;
  if (by === "field") return <p className="block">{t("last.test.field")}</p>;
  if (test === null) return <p className="block">{t("last.test.null")}</p>;
  const times = [test.shortest.p, test.longest.p].map((p) => p * 1000).sort((a, b) => a - b);
  const text = (value: number) => (value < 1 ? t("last.less") : number(value));
  const [low = 0, high = 0] = times;
  const p = text(low) === text(high) ? text(low) : t("last.range", { low: text(low), high: text(high) });
  const says = test.dateSensitive ? "sensitive" : test.longest.p < 0.05 ? "differ" : "alike";
  return <p className="block">{t(`last.test.${says}`, { n: test.groups, p })}</p>;
}

function GroupTable({ groups, onChoose }: { groups: readonly Group[]; onChoose(id: string): void }) {
  const words = useWords();
  const { t, number } = words;
  return (
    <div className="scroll">
      <table className="table">
        <caption className="hidden">{t("last.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("last.col.group")}</th>
            <th scope="col" className="n">
              {t("last.col.pairs")}
            </th>
            <th scope="col" className="n">
              {t("last.col.ended")}
            </th>
            <th scope="col" className="n">
              {t("last.col.median")}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.id}>
              <td>
                <button type="button" className="plain" onClick={() => onChoose(group.id)}>
                  <u>{group.name}</u>
                </button>
              </td>
              <td className="n">{number(group.pairs)}</td>
              <td className="n">{number(group.longest.ended)}</td>
              <td className="n">
                {group.longest.ended < LEAST_ENDED ? (
                  t("last.tooFew", { n: group.longest.ended })
                ) : (
                  <>
                    {medianRange(group, words)}
                    {restsOnFew(group) && <div className="meta">{t("last.few")}</div>}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CurveKey() {
  const { t } = useWords();
  const line = (props: object) => (
    <svg width="26" height="12" aria-hidden="true">
      <line x1="1" x2="25" y1="6" y2="6" stroke="var(--ink)" {...props} />
    </svg>
  );
  return (
    <ul className="key">
      <li>
        {line({ strokeWidth: 2.2 })}
        {t("last.key.long")}
      </li>
      <li>
        {line({ strokeWidth: 1.1, strokeOpacity: 0.55, strokeDasharray: "5 4" })}
        {t("last.key.short")}
      </li>
      <li>
        <svg width="26" height="12" aria-hidden="true">
          <rect width="26" height="12" fill="var(--fog)" fillOpacity="0.18" />
        </svg>
        {t("last.key.band")}
      </li>
      <li>
        <svg width="8" height="12" aria-hidden="true">
          <line x1="4" x2="4" y1="1" y2="11" stroke="var(--ink)" strokeWidth="0.75" />
        </svg>
        {t("last.key.tick")}
      </li>
    </ul>
  );
}

function ByWord() {
  const { t } = useWords();
  const { question, change } = useQuestion();
  return (
    <Word
      label={t("last.by")}
      value={durabilityPart(question.by)}
      choices={(["method", "field"] as const).map((value) => ({ value, text: t(`last.by.${value}`) }))}
      onChange={(by) => change({ by: by === "method" ? null : by, open: null })}
    />
  );
}

function LapseWord({ lapse }: { lapse: number }) {
  const { t } = useWords();
  const { change } = useQuestion();
  const offered = [...new Set([...LAPSES, lapse])].sort((a, b) => a - b);
  return (
    <Word
      label={t("last.lapse")}
      value={String(lapse)}
      choices={offered.map((n) => ({ value: String(n), text: t("last.lapse.gaps", { n }) }))}
      onChange={(next) => change({ lapse: Number(next) === LAPSE.usual ? null : next })}
    />
  );
}

/** How long cooperation lasts, and who has been silent longer than usual. */
export function DurabilityPage() {
  const words = useWords();
  const { t, number, language } = words;
  const { question, change } = useQuestion();
  const [all, setAll] = useState(false);
  const overview = useQuery(overviewQuestion);
  const by = durabilityPart(question.by);
  const lapse = lapseAsked(question.lapse);
  const asked = durabilityQuestion(by, lapse, question.scope);
  const answer = useQuery(asked);
  const job = isJob(answer.data) ? answer.data : null;
  const data = isJob(answer.data) ? undefined : answer.data;
  const groups = (data?.items ?? []).map((item): Group => {
    const id = (by === "method" ? item.method : item.field) ?? "";
    return { ...item, id, name: by === "method" ? wayName(id, language) : fieldName(id, language) };
  });
  const drawn = groups.filter(({ longest }) => longest.ended > 0).slice(0, MOST_LINES);
  const chosen = groups.find(({ id }) => id === question.open) ?? drawn[0] ?? null;
  const choose = (open: string) => change({ open }, { replace: true });
  const shown = chosen === null || drawn.includes(chosen) ? drawn : [...drawn, chosen];
  const rest = groups.length - drawn.length;
  const years = useYearsText();
  return (
    <main className="page" id="content">
      <h1 className="hidden">{t("last.title")}</h1>
      <TimeScreens />
      <p className="question">
        {t("last.s1")} <ByWord />
        {t("last.s2")} <FieldsWord />
        {t("last.s3")} <WindowWord years={overview.data?.years ?? null} />
        {t("last.s4")} <EvidenceWord />
        <NarrowedWords />
        {t("last.s5")} <LapseWord lapse={lapse} />
        {t("last.s6")}
      </p>
      {question.damaged && <p role="alert">{t("state.badQuestion")}</p>}
      {isEmpty(overview.data) ? (
        <Empty />
      ) : job ? (
        <Computing job={job} of={asked.queryKey} retry={() => void answer.refetch()} />
      ) : !data ? (
        <State error={answer.error} retry={() => void answer.refetch()} />
      ) : groups.length === 0 ? (
        <p className="state">{t("last.none")}</p>
      ) : (
        <div className="split">
          <div>
            {question.view === "table" ? (
              <GroupTable groups={groups} onChoose={choose} />
            ) : (
              <figure className="plate">
                <div className="inner">
                  <SurvivalCurves groups={shown} chosen={chosen} onChoose={choose} />
                  <CurveKey />
                </div>
              </figure>
            )}
            <div className="caption">
              <Switch of="durability" />
              <p>
                <b>
                  {t("last.caption", {
                    spells: groups.reduce((sum, { longest }) => sum + longest.spells, 0),
                    years: `\u2068${years}\u2069`,
                  })}
                </b>{" "}
                {t("last.method", {
                  factor: data.method.lapseFactor,
                  least: number(data.method.leastYears),
                  revision: data.revision,
                  ...data.leftOut,
                })}{" "}
                {question.scope.window && t("last.window")} <ExportMenu />{" "}
                <KeepFinding path="/durability" query={{ by, ...lapseQuery(lapse) }} scope={question.scope} />
              </p>
            </div>
          </div>
          <aside className="panel">
            {chosen ? <GroupPanel group={chosen} /> : <p>{t("last.choose")}</p>}
            <h3 className="section">{t("last.test.title")}</h3>
            <TestSentence answer={data} />
            <h3 className="section">
              {t("last.col.group")}
              <span>{t("last.groups")}</span>
            </h3>
            <ul className="gapList">
              {(all ? groups : drawn).map((group) => (
                <li key={group.id}>
                  <button type="button" aria-pressed={group === chosen} onClick={() => choose(group.id)}>
                    <span>{group.name}</span>
                    <span>
                      {t("gaps.of2", {
                        observed: number(group.longest.ended),
                        expected: number(group.longest.spells),
                      })}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            {rest > 0 && !all && (
              <button type="button" className="plain" onClick={() => setAll(true)}>
                <u>{t("last.more", { n: rest })}</u>
              </button>
            )}
          </aside>
        </div>
      )}
      {!isEmpty(overview.data) && <DormantList />}
    </main>
  );
}
