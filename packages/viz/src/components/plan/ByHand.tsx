import { fold } from "@maillage/model";
import { type PointerEvent, useState } from "react";
import { useWords } from "../../strings/i18n.ts";
import { placeName } from "../labels.ts";
import { Grip } from "./Carried.tsx";
import { cellsOf, works } from "./covered.ts";
import { useOpenPlan } from "./PlanContext.tsx";
import type { Hand } from "./useHand.ts";

const SHOWN = 25;

/** Those who are not on the list, each with a button to invite it; those first who work where an aim wants somebody and nobody is. */
export function ByHand({
  hand,
  onOpen,
  onHold,
}: {
  hand: Hand;
  onOpen(guest: string): void;
  onHold(guest: string, press: PointerEvent): void;
}) {
  const { t, list, language, isolate, number } = useWords();
  const { plan, room, say, nameOf, numbers } = useOpenPlan();
  const [text, setText] = useState("");
  const [shown, setShown] = useState(SHOWN);
  const invited = new Set((plan.list ?? []).map(({ id }) => id));
  const isCovered = new Set((numbers?.covered ?? []).map(({ region, field }) => `${region}|${field}`));
  const open = cellsOf(plan.aims).filter(({ region, field }) => !isCovered.has(`${region}|${field}`));
  const wanted = fold(text.trim());
  const gains = (guest: Parameters<typeof works>[0]) => open.filter((cell) => works(guest, cell)).length;
  const rest = (room?.guests ?? [])
    .filter((guest) => !invited.has(guest.id) && fold(`${guest.name} ${nameOf(guest.id)}`).includes(wanted))
    .map((guest) => ({ guest, gains: gains(guest) }))
    .sort((a, b) => b.gains - a.gains);
  return (
    <>
      <h3 className="section" id="notInvited" tabIndex={-1}>
        {t("plan.notInvited")}
        <span>{number(rest.length)}</span>
      </h3>
      <label>
        {t("plan.filter")}{" "}
        <input
          className="field"
          type="search"
          maxLength={200}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <ul className="guests">
        {rest.slice(0, shown).map(({ guest }) => (
          <li className="guest" key={guest.id} onPointerDown={(press) => onHold(guest.id, press)}>
            <Grip />
            <span className="place" aria-hidden="true" />
            <div>
              <button
                type="button"
                className="guestName"
                data-guest={guest.id}
                onClick={() => onOpen(guest.id)}
              >
                <bdi>{nameOf(guest.id)}</bdi>
              </button>
              <span className="meta">
                {list(
                  placeName(guest.values.country?.[0] ?? null, language),
                  ...(guest.values.field ?? []).slice(0, 3).map((field) => say.field(field)),
                )}
              </span>
            </div>
            <p className="guestWhy">
              {hand.stays(guest.id) ??
                open
                  .filter((cell) => works(guest, cell))
                  .slice(0, 1)
                  .map((cell) => t("plan.wouldCover", { cells: say.cell(cell) }))}
            </p>
            <span className="n guestNumbers">
              {(plan.budget !== null || guest.cost > 0) && say.amount(guest.cost)}
            </span>
            <span className="guestAnswer">
              <button
                type="button"
                className="more"
                aria-label={t("plan.inOf", { name: isolate(nameOf(guest.id)) })}
                disabled={hand.stays(guest.id) !== null}
                onClick={() => {
                  hand.move(guest.id);
                  document.getElementById("notInvited")?.focus({ preventScroll: true });
                }}
              >
                {t("plan.in")}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {rest.length > shown && (
        <button type="button" className="more" onClick={() => setShown(shown + SHOWN)}>
          {t("plan.moreGuests", { n: Math.min(SHOWN, rest.length - shown) })}
        </button>
      )}
    </>
  );
}
