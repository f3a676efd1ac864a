import type { PlanFound } from "@maillage/model";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../../strings/i18n.ts";
import { useOpenPlan } from "./PlanContext.tsx";
import { relax } from "./planEdits.ts";

/** Wishes that cannot all be kept, and the least that would have to give; one press does it. */
export function ConflictPart({
  conflict,
  isOlder,
  isNew,
}: {
  conflict: NonNullable<PlanFound["conflict"]>;
  isOlder: boolean;
  /** Found on this page, to somebody who waited for it. */
  isNew: boolean;
}) {
  const { t } = useWords();
  const { plan, say, edit } = useOpenPlan();
  const [isApplied, setApplied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);
  return (
    <section className="conflict" aria-labelledby="conflict">
      <h2 className="stepTitle" id="conflict" tabIndex={-1} ref={heading}>
        {t("plan.conflict")}
      </h2>
      <ul className="wishes">
        {conflict.rules.map((rule) => (
          <li key={`${rule.kind} ${rule.of}`}>{say.rule(rule, plan)}</li>
        ))}
      </ul>
      <p role="status">{isApplied ? t("plan.applied") : isOlder ? t("plan.conflictOlder") : ""}</p>
      {!isApplied && !isOlder && (
        <>
          <h3 className="aimHead">{t("plan.waysOut")}</h3>
          {conflict.relaxations.length === 0 && <p>{t("plan.waysNone")}</p>}
          <ul className="waysOut">
            {conflict.relaxations.map((relaxation) => {
              const way = say.wayOut(relaxation, plan);
              return (
                <li key={way}>
                  <button
                    type="button"
                    className="more"
                    onClick={() => {
                      edit(relax(relaxation));
                      setApplied(true);
                      heading.current?.focus();
                    }}
                  >
                    {t("plan.apply", { way })}
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
