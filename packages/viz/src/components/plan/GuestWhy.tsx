import type { PlanExplanation } from "@maillage/model";
import { useWords } from "../../strings/i18n.ts";
import { useOpenPlan } from "./PlanContext.tsx";

/** Swaps that are told. */
const SWAPS = 5;

/** Why a guest is on the list, or why not, in sentences. */
export function GuestWhy({ why }: { why: PlanExplanation }) {
  const { t, isolate } = useWords();
  const { plan, say, nameOf } = useOpenPlan();
  const { isInvited, aimsWith, aimsWithout, forced } = why;
  const [from, to] = isInvited ? [aimsWith, aimsWithout] : [aimsWithout, aimsWith];
  const names = (ids: readonly string[]) => say.some(ids.map((id) => isolate(nameOf(id))));
  const hasAims = plan.aims.length > 0;
  const swaps = why.swaps.slice(0, SWAPS);
  const cells = say.and(why.onlyCells.map(say.cell));
  const bridges = say.and(why.onlyBridges.map(say.bridge));
  const isNothing = why.onlyCells.length === 0 && why.onlyBridges.length === 0;
  return (
    <>
      {hasAims && (
        <>
          {isNothing && <p className="block">{t(isInvited ? "plan.onlyNothing" : "plan.wouldNothing")}</p>}
          {why.onlyCells.length > 0 && (
            <p className="block">{t(isInvited ? "plan.onlyCells" : "plan.wouldCover", { cells })}</p>
          )}
          {why.onlyBridges.length > 0 && (
            <p className="block">{t(isInvited ? "plan.onlyBridges" : "plan.wouldBridge", { bridges })}</p>
          )}
          <p className="block">
            {t(isInvited ? "plan.lost" : "plan.gained", { aims: say.aimChanges(from, to) })}
          </p>
        </>
      )}
      {why.brokenBy.length > 0 && (
        <>
          <p className="block">{t(isInvited ? "plan.breaksOut" : "plan.breaksIn")}</p>
          <ul className="wishes">
            {why.brokenBy.map((rule) => (
              <li key={`${rule.kind} ${rule.of}`}>{say.rule(rule, plan)}</li>
            ))}
          </ul>
        </>
      )}
      <h3 className="section">{t("plan.swaps")}</h3>
      {swaps.length === 0 && <p className="block">{t("plan.swapsNone")}</p>}
      <ul className="plainList">
        {swaps.map(({ leaves, joins, aims }) => (
          <li key={`${leaves} ${joins}`}>
            {t(isInvited ? "plan.swapOut" : "plan.swapIn", {
              name: isolate(nameOf(isInvited ? joins : leaves)),
              aims: say.aimChanges(from, aims),
            })}
          </li>
        ))}
      </ul>
      <h3 className="section">{t(isInvited ? "plan.forcedOut" : "plan.forcedIn")}</h3>
      {forced === null ? (
        <p className="block">{t("plan.forcedNone")}</p>
      ) : (
        <p className="block">
          {[
            forced.joins.length > 0 && t("plan.forcedJoin", { names: names(forced.joins) }),
            forced.leaves.length > 0 && t("plan.forcedLeave", { names: names(forced.leaves) }),
            hasAims && t("plan.forcedAims", { aims: say.aimChanges(from, forced.aims) }),
            !forced.isSolvedToTheEnd && t("plan.forcedStopped"),
          ]
            .filter(Boolean)
            .join(" ")}
        </p>
      )}
    </>
  );
}
