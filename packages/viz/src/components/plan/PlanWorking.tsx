import type { PlanFound } from "@maillage/model";
import { useWords } from "../../strings/i18n.ts";
import { useOpenPlan } from "./PlanContext.tsx";

/** "Show the working": how the list was found and what is proven of it. */
export function PlanWorking({ found }: { found: PlanFound }) {
  const { t, number } = useWords();
  const { plan, say } = useOpenPlan();
  const { chances } = found;
  const lines = [
    t("plan.working.solver", {
      solver: found.solver,
      network: number(found.network),
      revision: number(found.ofRevision),
    }),
    t("plan.working.proof"),
    ...found.aims.map(({ value, bound, gap }, at) =>
      t("plan.working.gap", {
        n: at + 1,
        value: say.amount(value),
        bound: say.amount(bound),
        percent: number(gap * 100, 2),
      }),
    ),
    ...(plan.aims.length > 1 && plan.tolerance > 0
      ? [t("plan.working.tolerance", { percent: say.percent(plan.tolerance) })]
      : []),
    t(found.isSolvedToTheEnd ? "plan.working.end" : "plan.working.noEnd"),
    t("plan.working.seed", { seed: found.seed }),
    ...(chances === null
      ? []
      : [
          t("plan.working.chances", {
            percent: say.percent(
              Math.min(1, ...chances.map(({ chance }) => chance).filter((chance) => chance > 0)),
            ),
            n: chances.filter(({ chance }) => chance === 0).length,
          }),
        ]),
    t("plan.working.honest"),
  ];
  return (
    <details className="working">
      <summary>{t("plan.working.show")}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
