import { useMemo } from "react";
import { useWords } from "../../strings/i18n.ts";
import { ByHand } from "./ByHand.tsx";
import { Carried } from "./Carried.tsx";
import { onlyCoveredBy } from "./covered.ts";
import { GuestRow } from "./GuestRow.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { useDragging } from "./useDragging.ts";
import { useHand } from "./useHand.ts";
import type { Solving } from "./useSolving.ts";

/** The list as it stands, guest by guest, with a reason each; by hand, with those who are not on it below, moved by a button or by dragging. */
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
  const { plan, kept, guests, nameOf } = useOpenPlan();
  const { list, aims, answers } = plan;
  const only = useMemo(() => onlyCoveredBy(aims, list ?? [], guests), [aims, list, guests]);
  const chances = useMemo(
    () => new Map((kept.found?.chances ?? []).map(({ id, chance }) => [id, chance])),
    [kept.found],
  );
  const isByHand = plan.mode === "by-hand";
  const hand = useHand(solving.isRunning);
  const { dragged, take } = useDragging((id) => {
    const isFree = hand.stays(id) === null;
    hand.move(id);
    return isFree;
  });
  const why = dragged && hand.stays(dragged.id);
  const seats = (list ?? []).reduce((sum, { delegates }) => sum + delegates, 0);
  return (
    <section aria-labelledby="invited">
      <h2 className="section" id="invited" tabIndex={-1}>
        {t("plan.invited")}
        {list !== null && <span>{t("plan.invitedCount", { n: list.length, seats })}</span>}
      </h2>
      {list === null && !isByHand && <p className="state">{t("plan.invitedNone")}</p>}
      {isByHand && !list?.length && <p className="state">{t("plan.handNone")}</p>}
      <ol
        className="guests"
        data-drop="in"
        data-wanted={dragged?.to === "in" && why === null ? "" : undefined}
      >
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
              onHold={isByHand ? (press) => take(invited.id, "out", press) : undefined}
            >
              {isByHand && (
                <button
                  type="button"
                  className="more"
                  aria-label={t("plan.outOf", { name: isolate(nameOf(invited.id)) })}
                  disabled={hand.stays(invited.id) !== null}
                  onClick={() => {
                    hand.move(invited.id);
                    document.getElementById("invited")?.focus({ preventScroll: true });
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
      {isByHand && (
        <div data-drop="out" data-wanted={dragged?.to === "out" && why === null ? "" : undefined}>
          <ByHand hand={hand} onOpen={onOpen} onHold={(id, press) => take(id, "in", press)} />
        </div>
      )}
      {dragged && <Carried dragged={dragged} name={nameOf(dragged.id)} why={why} />}
    </section>
  );
}
