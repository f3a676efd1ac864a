import type { Plan } from "@maillage/model";
import { useRef, useState } from "react";
import type { MessageId } from "../../strings/i18n.ts";
import { useWords } from "../../strings/i18n.ts";
import { AmountRow } from "./AmountRow.tsx";
import { GroupRules, NameRule, NewGroup } from "./GuestRules.tsx";
import { LanguagesRow } from "./LanguagesRow.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { freshId } from "./planEdits.ts";
import { QuotaRow } from "./QuotaRow.tsx";
import { RuleRow } from "./RuleRow.tsx";

const KINDS = [
  "quota",
  "must",
  "never",
  "notTogether",
  "onlyTogether",
  "budget",
  "risk",
  "interpretation",
] as const;
type Kind = (typeof KINDS)[number];

const isThere = (plan: Plan, kind: Kind): boolean => {
  if (kind === "budget" || kind === "risk" || kind === "interpretation") return plan[kind] !== null;
  return (kind === "must" || kind === "never") && plan[kind].length > 0;
};

/** What the room must keep, rule by rule, and a menu of kinds of rules to add. */
export function Rules() {
  const words = useWords();
  const { t } = words;
  const { plan, room, say, edit, numbers } = useOpenPlan();
  /** Rules that were asked for and have nobody in them yet. */
  const [begun, setBegun] = useState<Kind | null>(null);
  const menu = useRef<HTMLDetailsElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const add = (kind: Kind) => {
    if (menu.current) menu.current.open = false;
    setBegun(kind);
    const region = room?.fields.find(({ values }) => values.length > 0);
    const first = region?.values[0];
    if (kind === "quota" && region && first)
      edit((now) => ({
        ...now,
        quotas: [
          ...now.quotas,
          {
            ...{ id: freshId(), words: "", field: region.field, values: [first.value] },
            ...{ minimum: 1, missing: "unknown" },
          },
        ],
      }));
    if (kind === "budget" || kind === "risk")
      edit((now) => ({ ...now, [kind]: { limit: 0, perOrigin: {}, otherwise: 0 } }));
    if (kind === "interpretation")
      edit((now) => ({ ...now, interpretation: { working: ["en"], booths: 0, missing: "unknown" } }));
    // The new rule is where the reader goes on.
    requestAnimationFrame(() => {
      const rows = list.current?.querySelectorAll<HTMLElement>(`[data-kind="${kind}"]`) ?? [];
      rows[rows.length - 1]?.querySelector<HTMLElement>("select, input, summary")?.focus();
    });
  };
  const seats = numbers && t("plan.quotaCount", { n: numbers.seats });
  const closed = () => setBegun(null);
  return (
    <section aria-labelledby="rules">
      <h2 className="section" id="rules">
        {t("plan.rules")}
      </h2>
      <ul className="rules" ref={list}>
        <RuleRow
          rules={[
            { kind: "seats", of: null },
            { kind: "seats-filled", of: null },
          ]}
          name={say.rule({ kind: "seats", of: null }, plan)}
          {...(seats ? { count: seats } : {})}
        >
          {words.list(
            say.rule({ kind: "seats", of: null }, plan),
            plan.seats.minimum > 0 ? say.rule({ kind: "seats-filled", of: null }, plan) : null,
          )}
        </RuleRow>
        {plan.quotas.map((quota) => (
          <QuotaRow key={quota.id} quota={quota} />
        ))}
        <NameRule kind="must" isWanted={begun === "must"} onClose={closed} />
        <NameRule kind="never" isWanted={begun === "never"} onClose={closed} />
        <GroupRules kind="notTogether" />
        <GroupRules kind="onlyTogether" />
        {(begun === "notTogether" || begun === "onlyTogether") && <NewGroup kind={begun} onDone={closed} />}
        <AmountRow kind="budget" />
        <AmountRow kind="risk" />
        <LanguagesRow />
      </ul>
      <details className="addMenu" ref={menu}>
        <summary>{t("plan.add")}</summary>
        <ul>
          {KINDS.filter((kind) => !isThere(plan, kind)).map((kind) => (
            <li key={kind}>
              <button type="button" className="more" onClick={() => add(kind)}>
                {t(`plan.add.${kind}` satisfies MessageId)}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
