import { useWords } from "../../strings/i18n.ts";
import { useQuestion } from "../../url/question.ts";
import { Came } from "./Came.tsx";
import { Effect } from "./Effect.tsx";
import { Fold } from "./Fold.tsx";
import { Limits } from "./Limits.tsx";
import { Lists } from "./Lists.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { Tables } from "./Tables.tsx";

/** What is around the encounter, part by part, once there is a list. */
export function Around() {
  const { t } = useWords();
  const { link } = useQuestion();
  const { id, plan } = useOpenPlan();
  return (
    <div className="around">
      {plan.aims.length > 0 && <Fold title={t("enc.limits")}>{() => <Limits />}</Fold>}
      <Fold title={t("enc.effect")}>{() => <Effect />}</Fold>
      <Fold title={t("enc.tables")}>{() => <Tables />}</Fold>
      <Fold title={t("enc.cards")}>
        {() => (
          <p>
            {t("enc.cardsAbout")} <a href={link(`/plans/${id}/cards`)}>{t("enc.cardsOpen")}</a>
          </p>
        )}
      </Fold>
      <Fold title={t("enc.lists")}>{() => <Lists />}</Fold>
      <Fold title={t("enc.came")}>{() => <Came />}</Fold>
    </div>
  );
}
