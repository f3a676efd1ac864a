import type { MeasureInfo, MeasureResult, Projection, Weight } from "@maillage/model";
import { type MessageId, useWords, type Words } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { CircleList } from "./CircleList.tsx";
import { Computing } from "./Computing.tsx";
import type { Circles } from "./circles.ts";
import { GroupTables } from "./GroupTable.tsx";
import { KeepFinding } from "./KeepFinding.tsx";
import { termName } from "./labels.ts";
import { type MeasureShown, settingsOf, settingsText } from "./measured.ts";
import { OverTime } from "./OverTime.tsx";
import { Ranking } from "./Ranking.tsx";
import { State } from "./State.tsx";

/** A value as a reader can compare it: whole numbers whole, others by three figures. */
export const valueText = ({ language }: Pick<Words, "language">, value: number | null): string =>
  value === null
    ? "–"
    : value.toLocaleString(
        language === "ar" ? "ar-u-nu-latn" : language,
        Number.isInteger(value) || Math.abs(value) >= 1000
          ? { maximumFractionDigits: 0 }
          : { minimumSignificantDigits: 3, maximumSignificantDigits: 3 },
      );

type Node = MeasureResult["nodes"][number];
/** "0.4 to 0.6" about a value, or "rank 1 to 4", shared ranks rounded outwards; null where the measure gives no interval. */
export const intervalOf = (words: Words, node: Node, at: number): string | null => {
  if (node.rank)
    return words.t("measure.rank", {
      low: valueText(words, node.rank.low && Math.floor(node.rank.low)),
      high: valueText(words, node.rank.high && Math.ceil(node.rank.high)),
    });
  const low = node.low?.[at] ?? null;
  const high = node.high?.[at] ?? null;
  if (low === null || high === null) return null;
  return words.t("measure.interval", { low: valueText(words, low), high: valueText(words, high) });
};

/** "12", or "12–13" of two who share them. */
const ranksText = (words: Words, [first, last]: readonly [number, number]): string =>
  first === last
    ? valueText(words, first)
    : `\u2068${valueText(words, first)}–${valueText(words, last)}\u2069`;

/** "between 2 and 5, depending on doubtful dates" where they change a value, or both ends where the truth need not lie between; null elsewhere. */
export const dateRangeOf = (
  words: Words,
  { range }: Node,
  at: number,
  { info, bounded }: { readonly info: MeasureInfo; readonly bounded: readonly string[] },
): string | null => {
  const ends = range?.values[at];
  if (!range || !ends || (ends.certainly === ends.possibly && !(at === 0 && range.dateSensitive)))
    return null;
  const said = (value: number | null) => (value === null ? words.t("time.noTie") : valueText(words, value));
  const [certainly, possibly] = [said(ends.certainly), said(ends.possibly)];
  if (certainly === possibly) {
    const { rank } = range;
    return rank.certainly === null || rank.possibly === null || at !== 0
      ? null
      : words.t("time.rankEnds", {
          certainly: ranksText(words, rank.certainly),
          possibly: ranksText(words, rank.possibly),
        });
  }
  const column = info.columns.filter(({ of }) => of === "node")[at]?.id ?? "";
  if (!bounded.includes(column)) return words.t("time.ends", { certainly, possibly });
  return ends.certainly === null
    ? words.t("time.atMost", { high: possibly })
    : words.t("time.between", { low: certainly, high: possibly });
};

/** What was computed, in sentences. */
export function MethodSentences({ result }: { result: MeasureResult }) {
  const words = useWords();
  const { t } = words;
  const { question } = useQuestion();
  const { method, leftOut, revision } = result;
  const layers = method.layers?.map(({ id, ties }) =>
    t("groups.layerTies", { layer: termName(id, words), ties }),
  );
  return (
    <p className="meta">
      {t("measure.method", {
        projection: t(`measure.projection.${method.projection}`),
        nodes: method.nodes,
        ties: method.ties,
        records: method.records,
        sources: method.sources,
        revision,
      })}{" "}
      {method.predecessors === "with" && t("measure.predecessorsUsed")}{" "}
      {layers && t("groups.layers", { layers: words.list(...layers) })}{" "}
      {method.robustness > 0 && t("measure.robustnessDraws", { draws: method.robustness })}{" "}
      {method.draws > 0 && t("measure.draws", { draws: method.draws, seed: String(method.seed) })}{" "}
      {method.ranges && `${t(method.bounded.length > 0 ? "time.bounded" : "time.unbounded")} `}
      {t("measure.leftOut", leftOut)}{" "}
      <KeepFinding
        path={`/measures/${result.measure}`}
        query={settingsOf(question.settings)}
        scope={question.scope}
      />
    </p>
  );
}

/** Inputs made from what the measure says it takes; only what differs from the usual stands in the address. */
function Settings({ info }: { info: MeasureInfo }) {
  const { t, language } = useWords();
  const { question, change } = useQuestion();
  const now = settingsOf(question.settings);
  const set = (name: string, value: string, usual: string) => {
    const { [name]: _, ...rest } = now;
    change({ settings: settingsText(value === usual || value === "" ? rest : { ...rest, [name]: value }) });
  };
  const choice = (name: string, label: string, values: readonly { id: string; text: string }[]) => (
    <label key={name}>
      {label}
      <select
        value={now[name] ?? values[0]?.id ?? ""}
        onChange={(event) => set(name, event.target.value, values[0]?.id ?? "")}
      >
        {values.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  const named = (kind: "projection" | "weight" | "grouping", ids: readonly string[]) =>
    ids.map((id) => ({ id, text: t(`measure.${kind}.${id}` as MessageId) }));
  const projection = (now.projection ?? info.projections[0]) as Projection;
  const weights: readonly Weight[] =
    projection === "co-participation" ? ["newman", "shared", "jaccard"] : ["presence", "ties", "sources"];
  const isRobust = projection === "undirected" || projection === "directed";
  return (
    <details className="settings" open={info.parameters.some(({ kind }) => kind === "choice")}>
      <summary>{t("measure.settings")}</summary>
      {choice("projection", t("measure.projection"), named("projection", info.projections))}
      {info.weighted && choice("weight", t("measure.weight"), named("weight", weights))}
      {info.groupings.length > 0 &&
        choice("grouping", t("measure.grouping"), named("grouping", info.groupings))}
      {choice("predecessors", t("measure.predecessors"), [
        { id: "own", text: t("measure.predecessors.own") },
        { id: "with", text: t("measure.predecessors.with") },
      ])}
      {isRobust &&
        choice("robustness", t("measure.robustness"), [
          { id: "", text: t("measure.robustness.none") },
          { id: "100", text: t("measure.robustness.draws") },
        ])}
      {choice("ranges", t("time.ranges"), [
        { id: "", text: t("time.ranges.none") },
        { id: "true", text: t("time.ranges.both") },
      ])}
      {info.parameters.map((parameter) =>
        parameter.kind === "choice" ? (
          choice(
            parameter.id,
            parameter.label[language],
            (parameter.choices ?? []).map(({ id, label }) => ({ id, text: label[language] })),
          )
        ) : (
          <label key={parameter.id}>
            {parameter.label[language]}
            <input
              type="number"
              min={parameter.minimum}
              max={parameter.maximum}
              step={parameter.kind === "integer" ? 1 : "any"}
              defaultValue={now[parameter.id] ?? String(parameter.default)}
              onBlur={(event) =>
                event.target.checkValidity() &&
                set(parameter.id, event.target.value, String(parameter.default))
              }
            />
          </label>
        ),
      )}
    </details>
  );
}

/** Of runs that found the best, how many of how many; any other total as it is. */
const totalText = (
  words: Words,
  { id, value }: MeasureResult["totals"][number],
  { draws }: MeasureResult["method"],
): string =>
  id === "best-share" && value !== null && draws > 0
    ? words.t("groups.runs", { k: Math.round(value * draws), n: draws })
    : valueText(words, value);

/** Beside the picture: what the measure says, who has most of it or which circles it found, and how it was computed. */
export function MeasurePanel({
  shown,
  circles,
  nameOf,
  onOpen,
}: {
  shown: MeasureShown;
  /** Those that the measure found; null where it finds none. */
  circles: Circles | null;
  /** In the reader's language, where the picture knows it. */
  nameOf(node: { readonly id: string; readonly name: string }): string;
  onOpen(id: string): void;
}) {
  const words = useWords();
  const { t, language } = words;
  const { info, result, job, error } = shown;
  return (
    <>
      <h2>{info.label[language]}</h2>
      <p>{info.explanation[language]}</p>
      <Settings key={info.id} info={info} />
      {job !== null && <Computing job={job} of={shown.asked} retry={shown.retry} />}
      {result === null ? (
        job === null && <State error={error} retry={shown.retry} />
      ) : (
        <>
          {circles !== null ? (
            <CircleList circles={circles.largest} nameOf={nameOf} />
          ) : (
            <Ranking shown={shown} result={result} nameOf={nameOf} onOpen={onOpen} />
          )}
          {result.totals.length > 0 && (
            <dl className="totals">
              {result.totals.map((total) => (
                <div key={total.id}>
                  <dt>{info.totals.find(({ id }) => id === total.id)?.label[language] ?? total.id}</dt>
                  <dd>
                    {totalText(words, total, result.method)}
                    {total.range && total.range.certainly !== total.range.possibly && (
                      <span className="meta">
                        {t("time.ends", {
                          certainly: valueText(words, total.range.certainly),
                          possibly: valueText(words, total.range.possibly),
                        })}
                      </span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          )}
          <GroupTables info={info} result={result} />
          <OverTime of={null} shown={shown} />
          <MethodSentences result={result} />
        </>
      )}
    </>
  );
}
