import { type DormantAnswer, MET_AT_EVENTS } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { dormantQuestion, lapseAsked } from "../questions/durability.ts";
import { isJob } from "../questions/questions.ts";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { Computing } from "./Computing.tsx";
import { State } from "./State.tsx";
import { wayName } from "./wayName.ts";

const FIRST = 10;

function Silence({ item }: { item: DormantAnswer["items"][number] }) {
  const { t, number, language } = useWords();
  const range = ([low, high]: readonly [number, number], digits: number) => {
    const [a, b] = [Math.min(low, high), Math.max(low, high)].map((value) => number(value, digits));
    return a === b ? a : t("last.range", { low: a, high: b });
  };
  const [first, last] = item.last;
  const values = {
    acts: item.acts,
    method: wayName(item.method, language),
    last: first === last ? String(first) : `${first}–${last}`,
    silent: range(item.silentYears, 1),
    gaps: range(item.usualGaps, 1),
  };
  return (
    <>
      {t(item.method === MET_AT_EVENTS ? "dormant.item" : "dormant.itemTie", values)}
      {item.ownRhythm && ` · ${t("dormant.own")}`}
    </>
  );
}

/** Pairs that have been silent longer than is usual for them. */
export function DormantList() {
  const { t, date, number } = useWords();
  const { question, link } = useQuestion();
  const [all, setAll] = useState(false);
  const asked = dormantQuestion(lapseAsked(question.lapse), question.scope);
  const answer = useQuery(asked);
  const retry = () => void answer.refetch();
  if (isJob(answer.data)) return <Computing job={answer.data} of={asked.queryKey} retry={retry} />;
  const { data } = answer;
  if (!data) return <State error={answer.error} retry={retry} />;
  const { late, lapsed, dateSensitive, withoutRhythm } = data.counts;
  return (
    <section className="dormant">
      <h2 className="section">{t("dormant.title")}</h2>
      {data.items.length === 0 ? (
        <p>{t("dormant.none")}</p>
      ) : (
        <>
          <p className="block">
            {t("dormant.lead", {
              until: data.until === null ? "–" : date(data.until),
              lapse: number(data.method.lapsedFrom, Number.isInteger(data.method.lapsedFrom) ? 0 : 1),
              late,
              lapsed,
              unsure: dateSensitive,
              without: withoutRhythm,
            })}
          </p>
          <ul className="ties">
            {data.items.slice(0, all ? undefined : FIRST).map((item) => (
              <li key={`${item.ends[0].id} ${item.ends[1].id} ${item.method}`}>
                <p>
                  {item.ends.map((end, at) => (
                    <span key={end.id}>
                      {at > 0 && " – "}
                      <a href={link(`/entity/${encodeURIComponent(end.id)}`)}>
                        <bdi>{end.name}</bdi>
                      </a>
                    </span>
                  ))}{" "}
                  <b>{t(`dormant.${item.dormancy ?? "unsure"}`)}</b>
                </p>
                <p className="meta">
                  <Silence item={item} />
                </p>
              </li>
            ))}
          </ul>
          {!all && data.items.length > FIRST && (
            <button type="button" className="plain" onClick={() => setAll(true)}>
              <u>{t("dormant.show", { n: data.items.length })}</u>
            </button>
          )}
        </>
      )}
    </section>
  );
}
