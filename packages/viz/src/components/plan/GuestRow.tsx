import type { Plan, PlanCell, PlanInvited, PoolGuest } from "@maillage/model";
import type { PointerEvent, ReactNode } from "react";
import { useWords } from "../../strings/i18n.ts";
import { placeName, seatOfRow } from "../labels.ts";
import { Grip } from "./Carried.tsx";
import { reasonOf } from "./covered.ts";
import { NumberWord } from "./NumberWord.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { setAnswer, setSeats } from "./planEdits.ts";

const ANSWERS = ["invited", "accepted", "refused", "silent"] as const;
/** Fields of a guest that one line names. */
const FIELDS_SHOWN = 3;

/** How a guest answered. */
function AnswerWord({
  id,
  name,
  answer,
}: {
  id: string;
  name: string;
  answer: Plan["answers"][string] | undefined;
}) {
  const { t } = useWords();
  const { edit } = useOpenPlan();
  return (
    <select
      className="word"
      aria-label={t("plan.status", { name })}
      value={answer ?? ""}
      onChange={({ target }) => edit(setAnswer(id, ANSWERS.find((one) => one === target.value) ?? null))}
    >
      <option value="">{t("plan.status.none")}</option>
      {ANSWERS.map((one) => (
        <option key={one} value={one}>
          {t(`plan.status.${one}`)}
        </option>
      ))}
    </select>
  );
}

/** Why a guest is on the list, in one line. */
function useReason(guest: PoolGuest | undefined, only: readonly PlanCell[]): string | null {
  const { t, list } = useWords();
  const { plan, say } = useOpenPlan();
  if (guest === undefined) return t("plan.gone");
  const reason = reasonOf(plan, guest, only);
  if (reason?.kind === "only") {
    const [first, ...others] = reason.cells;
    return list(
      first ? t("plan.only", { cell: say.cell(first) }) : null,
      others.length > 0 ? t("plan.onlyMore", { n: others.length }) : null,
    );
  }
  if (reason?.kind === "counts") return t("plan.counts", { values: say.values(reason.of) });
  return reason && t(`plan.${reason.kind}`);
}

/** A guest of the list: name, place, what only it covers, seats, cost and its answer. */
export function GuestRow({
  number: place,
  guest,
  invited,
  only,
  chance,
  isOpen,
  onOpen,
  onHold,
  children,
}: {
  number: number;
  /** Undefined for one that has left the pool. */
  guest: PoolGuest | undefined;
  invited: PlanInvited;
  only: readonly PlanCell[];
  chance: number | undefined;
  isOpen: boolean;
  onOpen(): void;
  /** For a row that can be dragged. */
  onHold: ((press: PointerEvent) => void) | undefined;
  children?: ReactNode;
}) {
  const words = useWords();
  const { t, list, language, isolate } = words;
  const { plan, say, nameOf, edit } = useOpenPlan();
  const country = guest?.values.country?.[0] ?? null;
  const fields = (guest?.values.field ?? []).slice(0, FIELDS_SHOWN).map((field) => say.field(field));
  const name = nameOf(invited.id);
  const why = useReason(guest, only);
  const seat = country && seatOfRow(country);
  return (
    <li className="guest" data-open={isOpen ? "" : undefined} onPointerDown={onHold}>
      {onHold && <Grip />}
      <span className="place" style={seat ? { borderColor: `var(--${seat})` } : {}} aria-hidden="true">
        {place}
      </span>
      <div>
        <button
          type="button"
          className="guestName"
          data-guest={invited.id}
          aria-expanded={isOpen}
          onClick={onOpen}
        >
          <bdi>{name}</bdi>
        </button>
        <span className="meta">
          {list(placeName(country, language), ...fields)}
          {guest?.alike && ` · ${t("plan.alike")}`}
        </span>
      </div>
      <p className="guestWhy">
        {why}
        {chance !== undefined && (
          <span className="meta">{t("plan.chance", { percent: say.percent(chance) })}</span>
        )}
      </p>
      <span className="n guestNumbers">
        {plan.mode === "by-hand" && guest && guest.delegates.maximum > guest.delegates.minimum ? (
          <NumberWord
            label={t("plan.seatsOf", { name: isolate(name) })}
            value={invited.delegates}
            minimum={guest.delegates.minimum}
            maximum={guest.delegates.maximum}
            onChange={(delegates) => edit(setSeats(invited.id, delegates))}
          />
        ) : (
          t("plan.seatsShort", { n: invited.delegates })
        )}
        {(plan.budget !== null || (guest?.cost ?? 0) > 0) && (
          <span className="meta">{say.amount((guest?.cost ?? 0) * invited.delegates)}</span>
        )}
      </span>
      <span className="guestAnswer">
        {children || <AnswerWord id={invited.id} name={isolate(name)} answer={plan.answers[invited.id]} />}
      </span>
    </li>
  );
}
