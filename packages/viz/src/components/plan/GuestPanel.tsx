import type { PlanGuest } from "@maillage/model";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { explanationQuestion, reservesQuestion } from "../../questions/plans.ts";
import { useWords } from "../../strings/i18n.ts";
import { useQuestion } from "../../url/question.ts";
import { placeName } from "../labels.ts";
import { State } from "../State.tsx";
import { GuestForm } from "./GuestForm.tsx";
import { GuestWhy } from "./GuestWhy.tsx";
import { useOpenPlan } from "./PlanContext.tsx";
import { setGuest } from "./planEdits.ts";

/** Who could come in the place of a guest; asked for when it is opened. */
function Reserves({ of: guest }: { of: string }) {
  const { t, isolate } = useWords();
  const { id, kept, say, nameOf, numbers } = useOpenPlan();
  const [isOpen, setOpen] = useState(false);
  const answer = useQuery({ ...reservesQuestion(id, kept.revision), enabled: isOpen });
  const reserves = answer.data?.byGuest.find(({ leaves }) => leaves === guest)?.reserves ?? [];
  return (
    <details className="fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("plan.reserves")}</summary>
      {!answer.data && isOpen && <State error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data && reserves.length === 0 && <p>{t("plan.reservesNone")}</p>}
      <ol className="plainList">
        {reserves.slice(0, 10).map(({ joins, aims }) => (
          <li key={joins}>
            {isolate(nameOf(joins))}
            <span className="meta">{say.aimChanges(numbers?.aims ?? [], aims)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** One guest: why it is on the list or not, who could come in its place, and what more is to be said of it. */
export function GuestPanel({ guest: guestId, onClose }: { guest: string; onClose(): void }) {
  const { t, list, language } = useWords();
  const { link } = useQuestion();
  const { id, kept, plan, guests, say, nameOf, edit } = useOpenPlan();
  const [isSaying, setSaying] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasList = plan.list !== null && plan.list.length > 0;
  const why = useQuery({ ...explanationQuestion(id, kept.revision, guestId), enabled: hasList });
  useEffect(() => {
    if (guestId) heading.current?.focus();
  }, [guestId]);
  const guest = guests.get(guestId);
  const isInvited = plan.list?.some((one) => one.id === guestId) ?? false;
  const said: PlanGuest = plan.pool.guests.find((one) => one.id === guestId) ?? {
    ...{ id: guestId, name: guest?.name ?? "", unit: guest?.unit ?? "organisation" },
    ...{ values: {}, languages: [] },
  };
  return (
    <section
      aria-labelledby="guest"
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <p className="panelHead">
        {t(isInvited ? "plan.why" : "plan.whyNotThis")}
        <button type="button" className="plain" aria-label={t("plan.close")} onClick={onClose}>
          <IconX size={18} stroke={1.5} aria-hidden="true" />
        </button>
      </p>
      <h2 id="guest" tabIndex={-1} ref={heading}>
        {guest?.entity ? (
          <a href={link(`/entity/${guestId}`)}>{nameOf(guestId)}</a>
        ) : (
          <bdi>{nameOf(guestId)}</bdi>
        )}
      </h2>
      {guest && (
        <p className="meta">
          {list(
            placeName(guest.values.country?.[0] ?? null, language),
            ...Object.entries(guest.values)
              .filter(([field, values]) => field !== "country" && values.length > 0)
              .map(([field, values]) => say.values({ field, values })),
          )}
        </p>
      )}
      {hasList &&
        (why.data ? (
          <GuestWhy why={why.data} />
        ) : (
          <State error={why.error} retry={() => void why.refetch()} />
        ))}
      {isInvited && <Reserves of={guestId} />}
      {isSaying ? (
        <GuestForm
          guest={said}
          isOfNetwork={guest?.entity != null}
          onCancel={() => setSaying(false)}
          onKeep={(next) => {
            edit(setGuest(next));
            setSaying(false);
            heading.current?.focus();
          }}
        />
      ) : (
        <button type="button" className="more" onClick={() => setSaying(true)}>
          {t("plan.sayMore")}
        </button>
      )}
    </section>
  );
}
