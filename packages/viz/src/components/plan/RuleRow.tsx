import type { PlanRule } from "@maillage/model";
import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useWords } from "../../strings/i18n.ts";
import { useOpenPlan } from "./PlanContext.tsx";

/** A rule as a sentence with its mark: kept or broken by the list as it stands, in words for whoever does not see the sign. */
export function RuleRow({
  rules,
  kind,
  name,
  count,
  onTake,
  children,
}: {
  /** The rules that the sentence states. */
  rules: readonly PlanRule[];
  /** What the row is found by, where a rule of its kind has just been added. */
  kind?: string;
  /** The sentence as text. */
  name: string;
  /** What the list comes to. */
  count?: string;
  onTake?(): void;
  children: ReactNode;
}) {
  const { t } = useWords();
  const { numbers, plan } = useOpenPlan();
  const isCounted = numbers !== undefined && plan.list !== null;
  const isBroken = numbers?.broken.some((broken) =>
    rules.some(({ kind, of }) => broken.kind === kind && broken.of === of),
  );
  const Icon = isBroken ? IconAlertTriangle : IconCheck;
  return (
    <li className="rule" data-kind={kind} data-broken={isCounted && isBroken ? "" : undefined}>
      <span className="mark2">
        {isCounted && (
          <Icon size={16} stroke={1.5} role="img" aria-label={t(isBroken ? "plan.breaks" : "plan.keeps")} />
        )}
      </span>
      <div className="ruleText">
        {children}
        {isCounted && (count !== undefined || isBroken) && (
          <span className="meta">
            {isBroken && <b>{t("plan.breaks")}</b>}
            {isBroken && count !== undefined && " · "}
            {count}
          </span>
        )}
      </div>
      {onTake && (
        <button
          type="button"
          className="plain"
          aria-label={t("plan.removeRule", { rule: name })}
          onClick={onTake}
        >
          <IconX size={16} stroke={1.5} aria-hidden="true" />
        </button>
      )}
    </li>
  );
}
