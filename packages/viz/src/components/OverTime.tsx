import type { MeasureOverTime } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type BandPoint, RangeBand } from "../charts/RangeBand.tsx";
import { overTimeQuestion } from "../questions/measures.ts";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { Computing } from "./Computing.tsx";
import { valueText } from "./MeasurePanel.tsx";
import { type MeasureShown, settingsOf } from "./measured.ts";
import { State } from "./State.tsx";

/** "1990–1999", or "1990" of one year. */
function sliceText(window: string): string {
  const [from = "", to = ""] = window.split("/").map((day) => day.slice(0, 4));
  return from === to ? from : `${from}–${to}`;
}

function Band({
  answer,
  name,
  points,
}: {
  answer: MeasureOverTime;
  name: string;
  points: readonly BandPoint[];
}) {
  const words = useWords();
  const { t } = words;
  if (points.every(({ certainly, possibly }) => certainly === null && possibly === null))
    return <p>{t("time.gone")}</p>;
  const said = {
    first: `\u2068${points[0]?.label.slice(0, 4)}\u2069`,
    last: `\u2068${points.at(-1)?.label.slice(-4)}\u2069`,
    step: answer.step,
  };
  return (
    <>
      <RangeBand
        points={points}
        label={`${name}. ${t("time.overTimeSaid", said)}`}
        valueText={(value) => valueText(words, value)}
      />
      <p className="meta">
        {t("time.overTimeSaid", said)}{" "}
        {t(answer.method.bounded.length > 0 ? "time.bounded" : "time.unbounded")}
      </p>
      <details>
        <summary>{t("time.slices")}</summary>
        <table className="table">
          <caption className="hidden">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{t("time.years")}</th>
              <th scope="col" className="n">
                {t("scope.certainly")}
              </th>
              <th scope="col" className="n">
                {t("scope.possibly")}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ label, certainly, possibly }) => (
              <tr key={label}>
                <td>
                  <bdi>{label}</bdi>
                </td>
                <td className="n">{valueText(words, certainly)}</td>
                <td className="n">{valueText(words, possibly)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** The measure that is shown, over time: of the entity that is open, or what it says of the whole; asked for when it is opened. */
export function OverTime({ of: node, shown }: { of: string | null; shown: MeasureShown }) {
  const { t, language } = useWords();
  const { question } = useQuestion();
  const [open, setOpen] = useState(false);
  const { info } = shown;
  const asking = overTimeQuestion(info.id, settingsOf(question.settings), question.scope, node);
  const answer = useQuery({ ...asking, enabled: open });
  const { data } = answer;
  const series =
    node === null
      ? info.totals.map(({ id, label }) => ({ id, name: label[language] }))
      : [{ id: null, name: info.label[language] }];
  if (series.length === 0) return null;
  return (
    <details className="working" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("time.overTime", { measure: info.label[language] })}</summary>
      {data === undefined ? (
        open && <State error={answer.error} retry={() => void answer.refetch()} />
      ) : "state" in data ? (
        <Computing job={data} of={asking.queryKey} retry={() => void answer.refetch()} />
      ) : (
        series.map(({ id, name }) => {
          const valueAt = (point: MeasureOverTime["slices"][number]["certainly"]) =>
            id === null ? point.value : (point.totals.find((total) => total.id === id)?.value ?? null);
          return (
            <div key={id}>
              {series.length > 1 && <h3 className="holds">{name}</h3>}
              <Band
                answer={data}
                name={name}
                points={data.slices.map(({ window, certainly, possibly }) => ({
                  label: sliceText(window),
                  certainly: valueAt(certainly),
                  possibly: valueAt(possibly),
                }))}
              />
            </div>
          );
        })
      )}
    </details>
  );
}
