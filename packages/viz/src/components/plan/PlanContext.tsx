import type { KeptPlan, Plan, PlanNumbers, PlanRoom, PoolGuest } from "@maillage/model";
import { createContext, useContext } from "react";
import type { PlanDesk } from "./planDesk.ts";
import type { Edit } from "./planEdits.ts";
import type { NameOf, PlanWords } from "./planWords.ts";

/** The plan that is open, with all that its parts need to speak of it. */
export interface OpenPlan {
  readonly id: string;
  readonly kept: KeptPlan;
  readonly plan: Plan;
  readonly desk: PlanDesk;
  readonly room: PlanRoom | undefined;
  readonly guests: ReadonlyMap<string, PoolGuest>;
  /** Of the list as it stands; undefined until they have come, or without a list. */
  readonly numbers: PlanNumbers | undefined;
  readonly nameOf: NameOf;
  readonly say: PlanWords;
  edit(change: Edit): void;
}

const Context = createContext<OpenPlan | null>(null);
export const PlanProvider = Context.Provider;

export function useOpenPlan(): OpenPlan {
  const open = useContext(Context);
  if (open === null) throw new Error("no plan is open");
  return open;
}
