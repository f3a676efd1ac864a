import type { KeptPlan } from "@maillage/model";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { nameIn } from "../../components/labels.ts";
import { Aims } from "../../components/plan/Aims.tsx";
import { Around } from "../../components/plan/Around.tsx";
import { ChangedMeanwhile } from "../../components/plan/ChangedMeanwhile.tsx";
import { ConflictPart } from "../../components/plan/ConflictPart.tsx";
import { RoundTable } from "../../components/plan/Effect.tsx";
import { Finder } from "../../components/plan/Finder.tsx";
import { GuestPanel } from "../../components/plan/GuestPanel.tsx";
import { GuestPicker } from "../../components/plan/GuestPicker.tsx";
import { InvitedList } from "../../components/plan/InvitedList.tsx";
import { Outcome } from "../../components/plan/Outcome.tsx";
import { type OpenPlan, PlanProvider } from "../../components/plan/PlanContext.tsx";
import { PlanHead } from "../../components/plan/PlanHead.tsx";
import { Pool } from "../../components/plan/Pool.tsx";
import { PlanDesk } from "../../components/plan/planDesk.ts";
import { planWords } from "../../components/plan/planWords.ts";
import { Rules } from "../../components/plan/Rules.tsx";
import { useSolving } from "../../components/plan/useSolving.ts";
import { State } from "../../components/State.tsx";
import { keepPlan, numbersQuestion, planQuestion, readPlan, roomQuestion } from "../../questions/plans.ts";
import { AnswerError } from "../../questions/questions.ts";
import { useWords } from "../../strings/i18n.ts";

/** One encounter plan: what the room must keep, what it is for, and the list. The owner's alone. */
export function PlanPage({ id }: { id: string }) {
  const { t } = useWords();
  const answer = useQuery(planQuestion(id));
  if (answer.data) return <Desk key={id} id={id} kept={answer.data} />;
  const isRefused = answer.error instanceof AnswerError && answer.error.status === 403;
  return (
    <main className="page narrow" id="content">
      <h1 className="pageTitle">{t("plan.title")}</h1>
      {isRefused ? (
        <p className="state" role="alert">
          {t("plan.ownerOnly")}
        </p>
      ) : (
        <State error={answer.error} retry={() => void answer.refetch()} />
      )}
    </main>
  );
}

/** What a phone shows of the plan at once. */
const STEPS = ["rules", "list", "guest"] as const;

/** The plan as it is edited, with its pool and its numbers. */
function useDesk(id: string, first: KeptPlan) {
  const words = useWords();
  const { language, t } = words;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the desk is opened once; what comes later goes through it
  const desk = useMemo(
    () =>
      new PlanDesk(first, {
        send: (change) => keepPlan(id, change),
        read: () => readPlan(id, new AbortController().signal),
      }),
    [id],
  );
  useEffect(
    () => () => {
      void desk.settle();
    },
    [desk],
  );
  const { kept, plan, rival } = useSyncExternalStore(desk.subscribe, desk.state);
  const pool = useQuery(roomQuestion(id, kept.revision));
  const room = pool.data;
  const guests = useMemo(() => new Map((room?.guests ?? []).map((guest) => [guest.id, guest])), [room]);
  // Numbers are told of those who are in the pool; who is not is told in its row.
  const counted = room === undefined ? null : (plan.list?.filter((one) => guests.has(one.id)) ?? null);
  const numbers = useQuery(numbersQuestion(id, kept.revision, counted)).data;
  const outside = t("plan.outside");
  const nameOf = useMemo(() => {
    const typed = new Map(
      [...(rival?.plan.pool.guests ?? []), ...plan.pool.guests].map((guest) => [guest.id, guest.name]),
    );
    return (guest: string) => {
      const entity = guests.get(guest)?.entity;
      return entity ? nameIn(entity, language) : (typed.get(guest) ?? guests.get(guest)?.name ?? outside);
    };
  }, [guests, plan.pool.guests, rival, language, outside]);
  const say = planWords(words, nameOf);
  const edit: OpenPlan["edit"] = (change) => desk.edit(change);
  const open: OpenPlan = { id, kept, plan, desk, room, guests, numbers, nameOf, say, edit };
  return { open, pool };
}

function Desk({ id, kept: first }: { id: string; kept: KeptPlan }) {
  const { t } = useWords();
  const { open, pool } = useDesk(id, first);
  const { kept, plan, desk, room } = open;
  const { rival } = desk.state();
  const solving = useSolving(open);
  const [opened, setOpened] = useState<string | null>(null);
  const [step, setStep] = useState<(typeof STEPS)[number]>("rules");
  const { found } = kept;
  const toList = () => {
    setStep("list");
    // The list is hidden on a phone until the next picture.
    requestAnimationFrame(() => {
      const row = opened && document.querySelector<HTMLElement>(`[data-guest="${CSS.escape(opened)}"]`);
      (row || document.getElementById("invited"))?.focus();
    });
  };
  const close = () => {
    setOpened(null);
    toList();
  };
  const openGuest = (guest: string) => {
    setOpened(guest);
    setStep("guest");
  };
  const isOlder = found !== null && kept.revision > found.ofRevision;
  const others = (room?.guests ?? []).filter(({ id: one }) => !plan.list?.some((each) => each.id === one));
  return (
    <PlanProvider value={open}>
      <main className="page plan" id="content">
        <button type="button" className="skip" onClick={toList}>
          {t("plan.skip")}
        </button>
        <PlanHead />
        {rival && <ChangedMeanwhile rival={rival} />}
        <fieldset className="switch planSteps" aria-label={t("plan.steps")}>
          {STEPS.map((one) => (
            <button key={one} type="button" aria-pressed={step === one} onClick={() => setStep(one)}>
              {t(`plan.steps.${one}`)}
            </button>
          ))}
        </fieldset>
        <div className="planColumns" data-step={step}>
          <fieldset className="planRules" disabled={solving.isRunning || rival !== null}>
            <legend className="hidden">{t("plan.rules")}</legend>
            <Rules />
            <Aims />
            <Pool />
          </fieldset>
          <div className="planList">
            <Finder solving={solving} />
            {found?.kind === "conflict" && found.conflict && !solving.isRunning && (
              <ConflictPart
                key={found.ofRevision}
                conflict={found.conflict}
                isOlder={kept.revision !== found.ofRevision}
                isNew={solving.ended !== null}
              />
            )}
            {found?.kind === "conflict" && !found.conflict && !solving.isRunning && (
              <p className="trouble">{t("plan.conflictOpen")}</p>
            )}
            {found?.kind === "unsolved" && !solving.isRunning && (
              <p className="trouble">{t("plan.unsolved")}</p>
            )}
            {found?.kind === "list" && isOlder && plan.mode !== "by-hand" && (
              <p className="meta">{t("plan.older")}</p>
            )}
            <Outcome />
            {room ? (
              <InvitedList opened={opened} onOpen={openGuest} solving={solving} />
            ) : (
              <State error={pool.error} retry={() => void pool.refetch()} />
            )}
          </div>
          <aside className="planPanel panel">
            {opened === null ? (
              <>
                {plan.list !== null && <RoundTable />}
                <p className="block">{t("plan.choose")}</p>
              </>
            ) : (
              <GuestPanel key={opened} guest={opened} onClose={close} />
            )}
            {plan.list !== null && (
              <>
                <h2 className="section">{t("plan.whyNot")}</h2>
                <GuestPicker
                  label={t("plan.whyNot")}
                  hint={t("plan.filter")}
                  guests={others}
                  onPick={openGuest}
                />
              </>
            )}
          </aside>
        </div>
        {plan.list !== null && <Around />}
      </main>
    </PlanProvider>
  );
}
