import { useQuery } from "@tanstack/react-query";
import { limitsQuestion } from "../../questions/encounter.ts";
import { useWords } from "../../strings/i18n.ts";
import { State } from "../State.tsx";
import { useOpenPlan } from "./PlanContext.tsx";

/** What a better list would need: each rule at its limit, and what one step of it would bring. */
export function Limits() {
  const { t } = useWords();
  const { id, kept, plan, say, numbers } = useOpenPlan();
  const answer = useQuery(limitsQuestion(id, kept.revision));
  if (!answer.data) return <State error={answer.error} retry={() => void answer.refetch()} />;
  const helpful = answer.data.items.filter(({ aims }) =>
    aims.some(({ value }, at) => value > (numbers?.aims[at] ?? value) + 1e-6),
  );
  if (helpful.length === 0) return <p>{t("enc.limitsNone")}</p>;
  return (
    <ul className="plainList">
      {helpful.map(({ rule, by, aims }) => (
        <li key={`${rule.kind} ${rule.of}`}>
          {t("enc.limit", {
            way: say.wayOut([{ rule, by }], plan),
            aims: say.aimChanges(
              numbers?.aims ?? [],
              aims.map(({ value }) => value),
            ),
          })}
        </li>
      ))}
    </ul>
  );
}
