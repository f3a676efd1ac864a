import { parseEdtf } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { planAddress } from "../../questions/plans.ts";
import { networkPathQuestion } from "../../questions/questions.ts";
import { useWords } from "../../strings/i18n.ts";
import { useQuestion } from "../../url/question.ts";
import { errorWords } from "../errorWords.ts";
import { Word } from "../Word.tsx";
import { useCountries } from "./AmountRow.tsx";
import { NumberWord } from "./NumberWord.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { Sentence } from "./Sentence.tsx";

const NONE: ReadonlySet<string> = new Set();

/** The day as EDTF; what is none stays where it was typed, and is told. */
function DateWord() {
  const { t, isolate } = useWords();
  const { plan, edit } = useOpenPlan();
  const { date } = plan.encounter;
  const [text, setText] = useState(date ?? "");
  const [refused, setRefused] = useState("");
  useEffect(() => setText(date ?? ""), [date]);
  const keep = () => {
    const next = text.trim();
    const isNone = next !== "" && parseEdtf(next) === null;
    setRefused(isNone ? next : "");
    if (isNone || next === (date ?? "")) return;
    edit((now) => ({ ...now, encounter: { ...now.encounter, date: next || null } }));
  };
  return (
    <>
      <input
        className="word dateWord"
        aria-label={t("plan.q.date")}
        aria-invalid={refused !== ""}
        title={t("plan.q.date")}
        placeholder={t("plan.q.noDate")}
        maxLength={60}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === "Enter") keep();
        }}
      />
      <span role="alert" className="meta">
        {refused && t("plan.q.badDate", { text: isolate(refused) })}
      </span>
    </>
  );
}

/** Title, the sentence of seats, place and day, and whether all is kept. */
export function PlanHead() {
  const words = useWords();
  const { t } = words;
  const { link } = useQuestion();
  const { id, kept, plan, desk, edit } = useOpenPlan();
  const countries = useCountries(NONE);
  const path = useQuery(networkPathQuestion).data;
  const { error, rival } = desk.state();
  const { seats, encounter } = plan;
  return (
    <header className="planHead">
      <p className="planLine">
        <a href={link("/plans")}>{t("plan.all")}</a>
        <span role="status">
          {error
            ? t("plan.unkept", { detail: errorWords(error, words) })
            : rival === null && t(plan === kept.plan ? "plan.kept" : "plan.keeping")}
        </span>
        {path !== undefined && (
          <a href={planAddress(path, id)} download>
            {t("plan.file")}
          </a>
        )}
      </p>
      <h1 className="hidden">{plan.title}</h1>
      <textarea
        className="pageTitle word"
        aria-label={t("plan.rename")}
        dir="auto"
        rows={1}
        maxLength={300}
        value={plan.title}
        onChange={({ target }) => {
          const title = target.value.replaceAll("\n", " ");
          if (title) edit((now) => ({ ...now, title }));
        }}
      />
      <p className="question">
        <Sentence
          id="plan.q"
          slots={{
            minimum: (
              <NumberWord
                label={t("plan.q.minimum")}
                value={seats.minimum}
                maximum={seats.maximum}
                onChange={(minimum) => edit((now) => ({ ...now, seats: { ...now.seats, minimum } }))}
              />
            ),
            maximum: (
              <NumberWord
                label={t("plan.q.maximum")}
                value={seats.maximum}
                minimum={Math.max(1, seats.minimum)}
                maximum={5000}
                onChange={(maximum) => edit((now) => ({ ...now, seats: { ...now.seats, maximum } }))}
              />
            ),
            country: (
              <Word
                label={t("plan.q.country")}
                value={encounter.country ?? ""}
                choices={[{ value: "", text: t("plan.q.nowhere") }, ...countries]}
                onChange={(country) =>
                  edit((now) => ({ ...now, encounter: { ...now.encounter, country: country || null } }))
                }
              />
            ),
            date: <DateWord />,
          }}
        />
      </p>
    </header>
  );
}
