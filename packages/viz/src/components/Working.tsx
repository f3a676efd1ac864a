import type { MeasureWorking } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { workingQuestion } from "../questions/measures.ts";
import { useWords } from "../strings/i18n.ts";
import { useQuestion } from "../url/question.ts";
import { termName } from "./labels.ts";
import { valueText } from "./MeasurePanel.tsx";
import { type MeasureShown, settingsOf } from "./measured.ts";
import { State } from "./State.tsx";

type Line = MeasureWorking["lines"][number];

/** "Show the working": how the measure of the entity that is open came about, in sentences; asked for when it is opened. */
export function Working({
  of: id,
  shown,
  nameOf,
}: {
  of: string;
  shown: MeasureShown;
  nameOf(node: { readonly id: string; readonly name: string }): string;
}) {
  const words = useWords();
  const { t, language, isolate } = words;
  const { question } = useQuestion();
  const [open, setOpen] = useState(false);
  const answer = useQuery({
    ...workingQuestion(shown.info.id, settingsOf(question.settings), question.scope, id),
    enabled: open,
  });
  const node = shown.result?.nodes.find((each) => each.id === id);
  const value = node?.values[shown.at] ?? null;
  const said = ({ sentence, numbers, nodes, terms }: Line) =>
    sentence[language].replace(/\{([\w-]+)\}/g, (whole, name: string) => {
      const [first] = nodes;
      if (name === "node") return first ? isolate(nameOf(first)) : whole;
      if (name === "term" || name === "terms") return words.list(...terms.map((id) => termName(id, words)));
      const number = numbers[name];
      return number === undefined ? whole : isolate(valueText(words, number));
    });
  if (shown.result !== null && value === null)
    return <p className="meta">{t("measure.noValue", { measure: shown.label[language] })}</p>;
  return (
    <details className="working" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t("measure.working", { measure: shown.label[language], value: valueText(words, value) })}
      </summary>
      {answer.data !== undefined && "lines" in answer.data ? (
        <ul>
          {answer.data.lines.map((line) => (
            <li key={`${line.sentence.en} ${line.nodes[0]?.id} ${line.terms.join()}`}>{said(line)}</li>
          ))}
        </ul>
      ) : (
        <State error={answer.error} retry={() => void answer.refetch()} />
      )}
    </details>
  );
}
