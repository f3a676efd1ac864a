import type { MeasureResult } from "@maillage/model";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { dateRangeOf, intervalOf, valueText } from "./MeasurePanel.tsx";
import { type MeasureShown, ranked, settingsOf, settingsText } from "./measured.ts";

/** That places may rest on few sources, with a way to see it, where a measure of bridges was asked without ranks of draws. */
function HowSure({ shown, result }: { shown: MeasureShown; result: MeasureResult }) {
  const { t } = useWords();
  const { question, change } = useQuestion();
  const { projection, robustness } = result.method;
  const canTell = projection === "undirected" || projection === "directed";
  if (shown.info.family !== "bridging" || robustness > 0 || !canTell) return null;
  return (
    <p className="meta">
      {t("measure.fewSources")}{" "}
      <button
        type="button"
        className="more"
        onClick={() =>
          change({ settings: settingsText({ ...settingsOf(question.settings), robustness: "100" }) })
        }
      >
        {t("measure.askRobustness")}
      </button>
    </p>
  );
}

/** The first ten by the measure, with the interval of each where there is one. */
export function Ranking({
  shown,
  result,
  nameOf,
  onOpen,
}: {
  shown: MeasureShown;
  result: MeasureResult;
  nameOf(node: { readonly id: string; readonly name: string }): string;
  onOpen(id: string): void;
}) {
  const words = useWords();
  const { t, language } = words;
  const { info, at } = shown;
  return (
    <>
      <h2 className="section">
        {t(info.first === "lowest" && at === 0 ? "measure.least" : "measure.most")}
        <span>{shown.label[language]}</span>
      </h2>
      <ul className="gapList">
        {ranked(shown, result.nodes)
          .slice(0, 10)
          .map((node) => {
            const interval = intervalOf(words, node, at);
            const range = dateRangeOf(words, node, at, { info, bounded: result.method.bounded });
            return (
              <li key={node.id}>
                <button type="button" onClick={() => onOpen(node.id)}>
                  <span>
                    <bdi>{nameOf(node)}</bdi>
                    {node.level !== undefined && <span className="meta"> {t("entity.hidden")}</span>}
                    {interval !== null && <span className="meta"> {interval}</span>}
                    {range !== null && <span className="meta"> {range}</span>}
                  </span>
                  <span>{valueText(words, node.values[at] ?? null)}</span>
                </button>
              </li>
            );
          })}
      </ul>
      <HowSure shown={shown} result={result} />
    </>
  );
}
