import { useMemo } from "react";
import { useWords } from "../../strings/i18n.ts";
import { servingNothing } from "./covered.ts";
import { useBetter } from "./Finder.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { PlanWorking } from "./PlanWorking.tsx";

/** What the list comes to, aim by aim, against what no list can pass. */
export function Outcome() {
  const { t } = useWords();
  const { kept, plan, say, numbers, guests } = useOpenPlan();
  const better = useBetter();
  const open = useMemo(() => servingNothing(plan, guests), [plan, guests]);
  const { found } = kept;
  if (plan.list === null || numbers === undefined) return null;
  return (
    <section aria-labelledby="outcome">
      <h2 className="section" id="outcome">
        {t("plan.outcome")}
      </h2>
      {plan.aims.length === 0 && <p className="block">{t("plan.aimsNone")}</p>}
      <ul className="plainList">
        {plan.aims.map((aim, at) => {
          const value = numbers.aims[at] ?? 0;
          const what = t(`plan.aimOf.${aim.kind}`);
          const bound = found?.kind === "list" ? found.aims[at]?.bound : undefined;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an aim has no other name than its place
            <li key={at}>
              {bound === undefined
                ? t("plan.aimHand", { n: at + 1, what, value: say.amount(value) })
                : `${t("plan.aimValue", { n: at + 1, what, value: say.amount(value), bound: say.amount(bound) })} ${better(value, bound)}`}
            </li>
          );
        })}
      </ul>
      {open > 0 && <p className="block">{t("plan.openSeats", { n: open })}</p>}
      {found?.kind === "list" && <PlanWorking found={found} />}
    </section>
  );
}
