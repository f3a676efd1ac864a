import type { PlanAim } from "@maillage/model";
import { IconArrowUp } from "@tabler/icons-react";
import { useRef } from "react";
import { useWords } from "../../strings/i18n.ts";
import { AimRows } from "./AimRows.tsx";
import { GapBridges } from "./GapBridges.tsx";
import { NumberWord } from "./NumberWord.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { raiseAim, setAim } from "./planEdits.ts";
import { Sentence } from "./Sentence.tsx";

const KINDS = [
  ["cover", "plan.aim.addCover"],
  ["bridges", "plan.aim.addBridge"],
  ["seats", "plan.aim.addSeats"],
] as const;
/** Regions that a new wish begins with, by their M49 codes: Eastern Africa and Western Europe. */
const FIRST = "014";
const SECOND = "155";

/** What the list is for, in the order of what comes first. */
export function Aims() {
  const { t } = useWords();
  const { plan, room, edit } = useOpenPlan();
  const menu = useRef<HTMLDetailsElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const add = (kind: PlanAim["kind"]) => {
    if (menu.current) menu.current.open = false;
    const at = plan.aims.findIndex((aim) => aim.kind === kind);
    const aim = plan.aims[at];
    const wish = { field: null, weight: 1 };
    if (aim?.kind === "cover")
      edit(setAim(at, { ...aim, cells: [...aim.cells, { ...wish, region: FIRST }] }));
    else if (aim?.kind === "bridges")
      edit(setAim(at, { ...aim, bridges: [...aim.bridges, { ...wish, regions: [FIRST, SECOND] }] }));
    else {
      const field = room?.fields.find(({ values }) => values.length > 0);
      const value = field?.values[0]?.value;
      const made: PlanAim | null =
        kind === "cover"
          ? { kind, cells: [{ ...wish, region: FIRST }] }
          : kind === "bridges"
            ? { kind, bridges: [{ ...wish, regions: [FIRST, SECOND] }] }
            : field && value
              ? { kind, field: field.field, values: [value] }
              : null;
      if (made) edit((now) => ({ ...now, aims: [...now.aims, made] }));
    }
    requestAnimationFrame(() => {
      const rows = list.current?.querySelectorAll<HTMLElement>(`[data-kind="${kind}"] .rule`) ?? [];
      rows[rows.length - 1]?.querySelector<HTMLElement>("select, input, summary")?.focus();
    });
  };
  return (
    <section aria-labelledby="aims">
      <h2 className="section" id="aims">
        {t("plan.aims")}
      </h2>
      <p className="meta">{t(plan.aims.length === 0 ? "plan.aimsNone" : "plan.aimsOrder")}</p>
      <ol ref={list}>
        {plan.aims.map((aim, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an aim has no other name than its place
          <li key={at} data-kind={aim.kind}>
            <h3 className="aimHead">
              <span>
                {at + 1}. {t(`plan.aimOf.${aim.kind}`)}
              </span>
              {at > 0 && (
                <button
                  type="button"
                  className="plain"
                  aria-label={t("plan.aim.up", { aim: t(`plan.aimOf.${aim.kind}`) })}
                  onClick={() => edit(raiseAim(at))}
                >
                  <IconArrowUp size={16} stroke={1.5} aria-hidden="true" />
                </button>
              )}
            </h3>
            <ul className="rules">
              <AimRows aim={aim} at={at} />
            </ul>
          </li>
        ))}
      </ol>
      <details className="addMenu" ref={menu}>
        <summary>{t("plan.aim.add")}</summary>
        <ul>
          {KINDS.map(([kind, message]) => (
            <li key={kind}>
              <button type="button" className="more" onClick={() => add(kind)}>
                {t(message)}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <GapBridges />
      {plan.aims.length > 1 && (
        <p className="meta">
          <Sentence
            id="plan.tolerance"
            slots={{
              percent: (
                <NumberWord
                  label={t("plan.tolerance.label")}
                  value={Math.round(plan.tolerance * 1000) / 10}
                  maximum={50}
                  isWhole={false}
                  onChange={(percent) => edit((now) => ({ ...now, tolerance: percent / 100 }))}
                />
              ),
            }}
          />
        </p>
      )}
    </section>
  );
}
