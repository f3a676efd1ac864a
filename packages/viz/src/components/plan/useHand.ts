import { useWords } from "../../strings/i18n.ts";
import { useOpenPlan } from "./PlanContext.tsx";
import { toggleInvited } from "./planEdits.ts";

export interface Hand {
  /** Why a guest stays on the list, or off it; null for one that can be moved. */
  stays(id: string): string | null;
  /** Puts a guest on the list, or takes it out; one that stays is left where it is. */
  move(id: string): void;
}

/** Guests put in and out by hand: one way for buttons and for dragging. */
export function useHand(isSearching: boolean): Hand {
  const { t } = useWords();
  const { plan, guests, edit } = useOpenPlan();
  const stays = (id: string) => {
    if (isSearching) return t("plan.locked");
    const isInvited = plan.list?.some((one) => one.id === id) ?? false;
    if (isInvited) return plan.must.includes(id) ? t("plan.required") : null;
    return plan.never.includes(id) ? t("plan.barred") : null;
  };
  return {
    stays,
    move: (id) => {
      if (stays(id) === null) edit(toggleInvited({ id, delegates: guests.get(id)?.delegates.minimum ?? 1 }));
    },
  };
}
