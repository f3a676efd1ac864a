import { useWords } from "../../strings/i18n.ts";
import { useBetter } from "./Finder.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { PlanWorking } from "./PlanWorking.tsx";

/** What the list comes to, aim by aim, against what no list can pass. */
export function Outcome() {
  const { t } = useWords();
  const { kept, plan, say, numbers } = useOpenPlan();
  const better = useBetter();
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
      {found?.kind === "list" && <PlanWorking found={found} />}
    </section>
  );
}
