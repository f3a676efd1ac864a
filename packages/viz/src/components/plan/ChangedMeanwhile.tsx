import type { KeptPlan } from "@maillage/model";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { makePlan } from "../../questions/plans.ts";
import { useWords } from "../../strings/i18n.ts";
import { useOpenPlan } from "./PlanContext.tsx";
import { differences } from "./planSentences.ts";

/** Two who changed one plan: what only one of them says, side by side, and which of them holds. */
export function ChangedMeanwhile({ rival }: { rival: KeptPlan }) {
  const words = useWords();
  const { t } = words;
  const { plan, desk, say, nameOf } = useOpenPlan();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const both = useMutation({
    mutationFn: () => makePlan({ ...plan, title: t("plan.copyTitle", { title: plan.title }).slice(0, 300) }),
    onSuccess: () => desk.takeTheirs(),
  });
  const only = differences(plan, rival.plan, say, nameOf, words);
  return (
    <section className="changedMeanwhile" aria-labelledby="changed" role="alert">
      <h2 className="stepTitle" id="changed" tabIndex={-1} ref={heading}>
        {t("plan.changed")}
      </h2>
      <p>{t("plan.changedAbout")}</p>
      <div className="changeLists">
        {(["mine", "theirs"] as const).map((whose) => (
          <div key={whose}>
            <h3 className="section">{t(`plan.${whose}`)}</h3>
            <ul className="wishes">
              {only[whose].map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
              {only[whose].length === 0 && <li>{t("plan.nothingOnly")}</li>}
            </ul>
          </div>
        ))}
      </div>
      <p className="asking">
        <button type="button" onClick={() => void desk.keepMine()}>
          {t("plan.keepMine")}
        </button>
        <button type="button" onClick={() => desk.takeTheirs()}>
          {t("plan.takeTheirs")}
        </button>
        <button type="button" disabled={both.isPending} onClick={() => both.mutate()}>
          {t("plan.keepBoth")}
        </button>
      </p>
    </section>
  );
}
