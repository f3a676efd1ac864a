import { type DormantAnswer, MET_AT_EVENTS } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { dormantQuestion, lapseAsked, lapseQuery } from "../questions/durability.ts";
import { isJob } from "../questions/questions.ts";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { Computing } from "./Computing.tsx";
import { DormantRests } from "./DormantRests.tsx";
import { NameLink } from "./ends.tsx";
import { FirstTen } from "./FirstTen.tsx";
import { KeepFinding } from "./KeepFinding.tsx";
import { State } from "./State.tsx";
import { wayName } from "./wayName.ts";

type Item = DormantAnswer["items"][number];

function Silence({ item }: { item: Item }) {
  const { t, number, language, isolate } = useWords();
  const range = ([low, high]: readonly [number, number], digits: number) => {
    const [a, b] = [Math.min(low, high), Math.max(low, high)].map((value) => number(value, digits));
    return a === b ? a : t("last.range", { low: a, high: b });
  };
  const [first, last] = item.last;
  return t(item.method === MET_AT_EVENTS ? "dormant.item" : "dormant.itemTie", {
    acts: item.acts,
    method: wayName(item.method, language),
    last: first === last ? String(first) : isolate(`${first}–${last}`),
    silent: range(item.silentYears, 1),
    gaps: range(item.usualGaps, 1),
  });
}

/** What a pair may be that uncertain dates leave open. */
const doubtOf = ({ usualGaps: [least] }: Item) => (least > 1 ? "lateOrLapsed" : "unsure");

function Pairs({ items }: { items: readonly Item[] }) {
  const { t } = useWords();
  return (
    <FirstTen items={items} more={(n) => t("dormant.show", { n })}>
      {(shown) => (
        <ul className="ties">
          {shown.map((item) => (
            <li key={`${item.ends[0].id} ${item.ends[1].id} ${item.method}`}>
              <p>
                <NameLink of={item.ends[0]} /> – <NameLink of={item.ends[1]} />{" "}
                <b>{t(`dormant.${item.dormancy ?? doubtOf(item)}`)}</b>
              </p>
              <p className="meta">
                <Silence item={item} />
              </p>
              <DormantRests item={item} />
            </li>
          ))}
        </ul>
      )}
    </FirstTen>
  );
}

/** Those that are measured by one kind of rhythm: how many there are, those that have lapsed, and folded behind them the others. */
function ByRhythm({ answer, rhythm }: { answer: DormantAnswer; rhythm: "own" | "pooled" }) {
  const { t } = useWords();
  const { onTime, late, lapsed, dateSensitive } = answer.counts[rhythm];
  const items = answer.items.filter(({ ownRhythm }) => ownRhythm === (rhythm === "own"));
  const lapsedPairs = items.filter(({ dormancy }) => dormancy === "lapsed");
  const others = items.filter(({ dormancy }) => dormancy !== "lapsed");
  return (
    <section>
      <h3 className="section">{t(`dormant.${rhythm}`)}</h3>
      <p className="block">
        {t(`dormant.${rhythm}About`)} {t("dormant.counts", { late, lapsed, unsure: dateSensitive, onTime })}
      </p>
      {lapsedPairs.length > 0 && <Pairs items={lapsedPairs} />}
      {others.length > 0 && (
        <details>
          <summary>{t("dormant.folded", { n: others.length })}</summary>
          <Pairs items={others} />
        </details>
      )}
      {answer.more[rhythm] > 0 && <p className="meta">{t("dormant.unlisted", { n: answer.more[rhythm] })}</p>}
    </section>
  );
}

/** Pairs that have been silent longer than is usual for them. */
export function DormantList() {
  const { t, date, number } = useWords();
  const { question } = useQuestion();
  const lapse = lapseAsked(question.lapse);
  const asked = dormantQuestion(lapse, question.scope);
  const answer = useQuery(asked);
  const retry = () => void answer.refetch();
  if (isJob(answer.data)) return <Computing job={answer.data} of={asked.queryKey} retry={retry} />;
  const { data } = answer;
  if (!data) return <State error={answer.error} retry={retry} />;
  const { lapsedFrom } = data.method;
  const [low, high] = data.until?.map(date) ?? ["–", "–"];
  const untilText = low === high ? low : t("last.range", { low, high });
  return (
    <section className="dormant">
      <h2 className="section">{t("dormant.title")}</h2>
      {data.items.length === 0 ? (
        <p>{t("dormant.none")}</p>
      ) : (
        <>
          <p className="block">
            {t("dormant.lead", {
              until: untilText,
              lapse: number(lapsedFrom, Number.isInteger(lapsedFrom) ? 0 : 1),
              without: data.counts.withoutRhythm,
            })}
          </p>
          <div className="columns">
            <ByRhythm answer={data} rhythm="own" />
            <ByRhythm answer={data} rhythm="pooled" />
          </div>
        </>
      )}
      <p className="meta">
        {t("dormant.leftOut", {
          ...data.leftOut,
          largest: number(data.method.largestEvent),
          revision: data.revision,
        })}{" "}
        <KeepFinding path="/dormant" query={lapseQuery(lapse)} scope={question.scope} />
      </p>
    </section>
  );
}
