import { useMemo } from "react";
import { useWords } from "../../strings/i18n.ts";
import { ByHand } from "./ByHand.tsx";
import { onlyCoveredBy } from "./covered.ts";
import { GuestRow } from "./GuestRow.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { toggleInvited } from "./planEdits.ts";
import type { Solving } from "./useSolving.ts";

/** The list as it stands, guest by guest, with a reason each; by hand, with a button each and those who are not on it below. */
export function InvitedList({
  opened,
  onOpen,
  solving,
}: {
  opened: string | null;
  onOpen(guest: string): void;
  solving: Solving;
}) {
  const { t, isolate } = useWords();
  const { plan, kept, guests, nameOf, edit } = useOpenPlan();
  const { list, aims, answers } = plan;
  const only = useMemo(() => onlyCoveredBy(aims, list ?? [], guests), [aims, list, guests]);
  const chances = useMemo(
    () => new Map((kept.found?.chances ?? []).map(({ id, chance }) => [id, chance])),
    [kept.found],
  );
  const isByHand = plan.mode === "by-hand";
  const seats = (list ?? []).reduce((sum, { delegates }) => sum + delegates, 0);
  return (
    <section aria-labelledby="invited">
      <h2 className="section" id="invited" tabIndex={-1}>
        {t("plan.invited")}
        {list !== null && <span>{t("plan.invitedCount", { n: list.length, seats })}</span>}
      </h2>
      {list === null && !isByHand && <p className="state">{t("plan.invitedNone")}</p>}
      <ol className="guests" data-drop="in">
        {(list ?? []).map((invited, at) => {
          const guest = guests.get(invited.id);
          return (
            <GuestRow
              key={invited.id}
              number={at + 1}
              guest={guest}
              invited={invited}
              only={only.get(invited.id) ?? []}
              chance={plan.mode === "fair" ? chances.get(invited.id) : undefined}
              isOpen={opened === invited.id}
              onOpen={() => onOpen(invited.id)}
            >
              {isByHand && (
                <button
                  type="button"
                  className="more"
                  aria-label={t("plan.outOf", { name: isolate(nameOf(invited.id)) })}
                  onClick={() => {
                    edit(toggleInvited(invited));
                    document.getElementById("invited")?.focus();
                  }}
                >
                  {t("plan.out")}
                </button>
              )}
            </GuestRow>
          );
        })}
      </ol>
      {!isByHand && Object.keys(answers).length > 0 && !solving.isRunning && (
        <p className="block">
          <button type="button" className="exportOpen" onClick={solving.replace}>
            {t("plan.resolve")}
          </button>
          <span className="meta">{t("plan.resolveAbout")}</span>
        </p>
      )}
      {isByHand && <ByHand onOpen={onOpen} />}
    </section>
  );
}
