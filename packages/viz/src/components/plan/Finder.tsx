import { useState } from "react";
import { useWords } from "../../strings/i18n.ts";
import { codeWords, errorWords } from "../errorWords.ts";
import { Word } from "../Word.tsx";
import { NumberWord } from "./NumberWord.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { Sentence } from "./Sentence.tsx";
import type { Solving } from "./useSolving.ts";

const MODES = ["best", "fair", "by-hand"] as const;
const SECONDS = [10, 60, 300, 600];
const ABOUT = {
  best: "plan.mode.bestAbout",
  fair: "plan.mode.fairAbout",
  "by-hand": "plan.mode.handAbout",
} as const;

/** How much better than `value` a list can be at most, in words. */
export function useBetter(): (value: number, bound: number | null) => string {
  const { t, number } = useWords();
  return (value, bound) => {
    if (bound === null || (value <= 0 && bound > 0)) return t("plan.betterUnknown");
    const share = bound <= value ? 0 : (bound - value) / value;
    const percent = share * 100;
    return t("plan.better", {
      percent: percent < 0.01 ? "0" : number(percent, percent < 1 ? 2 : percent < 10 ? 1 : 0),
    });
  };
}

/** How the list comes about, and the search for it with the best so far. */
export function Finder({ solving }: { solving: Solving }) {
  const words = useWords();
  const { t } = words;
  const { plan, room, edit } = useOpenPlan();
  const better = useBetter();
  const [seconds, setSeconds] = useState(60);
  const { best, ended, isRunning } = solving;
  const problem = room?.problem;
  // Of the list alone, which is sought anew.
  const isOfList = problem?.code === "plan-guest-unknown";
  return (
    <section className="finder" aria-label={t("plan.find")}>
      <fieldset className="switch" aria-label={t("plan.mode")} disabled={isRunning}>
        {MODES.map((mode) => (
          <button
            key={mode}
            type="button"
            aria-pressed={plan.mode === mode}
            onClick={() => edit((now) => ({ ...now, mode }))}
          >
            {t(`plan.mode.${mode}`)}
          </button>
        ))}
      </fieldset>
      <p className="meta">
        {t(ABOUT[plan.mode])}{" "}
        {plan.mode === "fair" && (
          <Sentence
            id="plan.seed"
            slots={{
              seed: (
                <NumberWord
                  label={t("plan.seed.label")}
                  value={plan.seed}
                  maximum={2_147_483_647}
                  onChange={(seed) => edit((now) => ({ ...now, seed }))}
                />
              ),
            }}
          />
        )}
      </p>
      {!isRunning && (
        <p className="nextSteps">
          <button
            type="button"
            className="primary"
            disabled={problem != null && !isOfList}
            onClick={() => solving.start(seconds)}
          >
            {t(plan.mode === "fair" ? "plan.draw" : plan.list === null ? "plan.find" : "plan.again")}
          </button>
          <span className="meta">
            <Sentence
              id="plan.forSeconds"
              slots={{
                seconds: (
                  <Word
                    label={t("plan.seconds")}
                    value={String(seconds)}
                    choices={SECONDS.map((one) => ({ value: String(one), text: String(one) }))}
                    onChange={(next) => setSeconds(Number(next))}
                  />
                ),
              }}
            />
          </span>
        </p>
      )}
      {problem && !isOfList && (
        <p className="trouble" role="alert">
          {t("plan.problem", { detail: codeWords(problem.code, problem.values, words) ?? problem.detail })}
        </p>
      )}
      <div role="status">
        {isRunning && (
          <>
            <p>
              {t("plan.finding")} {t("plan.locked")}
            </p>
            {best && (
              <p>
                {t("plan.bestSoFar", { n: best.list.length, aim: best.aim + 1 })}{" "}
                {better(best.value, best.bound)}
              </p>
            )}
          </>
        )}
        {!isRunning && ended?.state === "cancelled" && <p>{t("plan.stopped")}</p>}
        {!isRunning && ended?.state === "failed" && (
          <p className="trouble">
            {t("plan.failed", { detail: codeWords(ended.code ?? "", {}, words) ?? ended.problem })}
          </p>
        )}
        {solving.error && <p className="trouble">{errorWords(solving.error, words)}</p>}
      </div>
      {isRunning && (
        <button type="button" className="exportOpen" onClick={solving.stop}>
          {t("plan.stop")}
        </button>
      )}
    </section>
  );
}
