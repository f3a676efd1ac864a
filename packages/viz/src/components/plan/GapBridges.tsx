import { rankGaps } from "@maillage/analysis";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { gapsQuestion, isJob } from "../../questions/questions.ts";
import { useWords } from "../../strings/i18n.ts";
import { gapPair } from "../../url/gapPair.ts";
import { useQuestion } from "../../url/question.ts";
import { Computing } from "../Computing.tsx";
import { FirstTen } from "../FirstTen.tsx";
import { State } from "../State.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { hasBridge, toggleBridge } from "./planEdits.ts";

const PAIR = gapPair({ rows: "region", columns: "region" });

/** Pairs of regions with fewer ties than chance would give, to be made bridges by a tick. Asked for when it is opened. */
export function GapBridges() {
  const { t } = useWords();
  const { question } = useQuestion();
  const { plan, say, edit } = useOpenPlan();
  const [isOpen, setOpen] = useState(false);
  const asking = gapsQuestion(question.scope, PAIR);
  const answer = useQuery({ ...asking, enabled: isOpen });
  const job = isJob(answer.data) ? answer.data : null;
  const ranked = answer.data && !isJob(answer.data) ? rankGaps(answer.data.cells) : null;
  const cells = ranked && [...ranked.verdicts, ...ranked.lower].filter(({ row, column }) => row !== column);
  return (
    <details className="fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("plan.gaps")}</summary>
      {job && <Computing job={job} of={asking.queryKey} retry={() => void answer.refetch()} />}
      {isOpen && !job && !cells && <State error={answer.error} retry={() => void answer.refetch()} />}
      {cells?.length === 0 && <p className="state">{t("plan.gapsNone")}</p>}
      {cells && cells.length > 0 && (
        <>
          <p className="meta">{t("plan.gapsIntro")}</p>
          <FirstTen items={cells} more={(n) => t("plan.moreGuests", { n })}>
            {(shown) => (
              <ul className="ticks">
                {shown.map((cell) => {
                  const { row, column, shortfall } = cell;
                  const weight = Math.max(0.1, Math.round(shortfall * 10) / 10);
                  const bridge = { regions: [row, column] as [string, string], field: null, weight };
                  return (
                    <li key={`${row} ${column}`}>
                      <label>
                        <input
                          type="checkbox"
                          checked={hasBridge(plan, bridge)}
                          onChange={() => edit(toggleBridge(bridge))}
                        />{" "}
                        {t("plan.gap", {
                          pair: say.bridge(bridge),
                          shortfall: say.amount(weight),
                          certainty: ranked.verdicts.includes(cell) ? "certain" : "doubtful",
                        })}
                      </label>
                    </li>
                  );
                })}
              </ul>
            )}
          </FirstTen>
        </>
      )}
    </details>
  );
}
