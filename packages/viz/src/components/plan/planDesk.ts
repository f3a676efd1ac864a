/** One plan while it is edited: changes are kept by the server a moment later, and two who edit it lose nothing. */
import type { KeptPlan, Plan, PlanChange } from "@maillage/model";
import { AnswerError } from "../../questions/questions.ts";

export interface DeskState {
  /** As the server has it. */
  readonly kept: KeptPlan;
  /** With what was changed since. */
  readonly plan: Plan;
  /** What somebody else made of it meanwhile, as long as it is not decided which holds. */
  readonly rival: KeptPlan | null;
  /** Why the last change is not kept yet. */
  readonly error: Error | null;
}

export interface Door {
  send(change: PlanChange): Promise<KeptPlan>;
  read(): Promise<KeptPlan>;
}

/** From the last change to its sending, ms. */
const PAUSE = 400;

export class PlanDesk {
  #state: DeskState;
  #sending: Promise<void> | null = null;
  #isHeld = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #door: Door;

  constructor(kept: KeptPlan, door: Door) {
    this.#state = { kept, plan: kept.plan, rival: null, error: null };
    this.#door = door;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): DeskState => this.#state;

  edit(change: (plan: Plan) => Plan): void {
    this.#become({ plan: change(this.#state.plan), error: null });
    clearTimeout(this.#timer);
    if (this.#state.rival === null && !this.#isHeld)
      this.#timer = setTimeout(() => void this.settle(), PAUSE);
  }

  /** Sends what is not kept yet; false where it cannot be. */
  async settle(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#sending !== null || this.#state.plan !== this.#state.kept.plan) {
      if (this.#state.rival !== null) return false;
      this.#sending ??= this.#send().finally(() => {
        this.#sending = null;
      });
      await this.#sending;
      if (this.#state.error !== null) return false;
    }
    return true;
  }

  /** While the server works on the plan changes wait here, so that what it finds is found for the plan that it was given. */
  hold(): void {
    this.#isHeld = true;
    clearTimeout(this.#timer);
  }

  /** Takes in what the server did to the plan, such as a list that was found, and ends `hold`. */
  accept(kept: KeptPlan): void {
    this.#isHeld = false;
    this.#join(kept);
    void this.settle();
  }

  /** Parts that were changed here stay, and are still to be sent; of a part that both changed the reader decides. */
  #join(kept: KeptPlan): void {
    const { plan, kept: base } = this.#state;
    const changed = (Object.keys(plan) as (keyof Plan)[]).filter((part) => plan[part] !== base.plan[part]);
    const isRival = changed.some(
      (part) => JSON.stringify(kept.plan[part]) !== JSON.stringify(base.plan[part]),
    );
    const own = Object.fromEntries(changed.map((part) => [part, plan[part]]));
    const both = changed.length === 0 ? kept.plan : { ...kept.plan, ...own };
    this.#become(isRival ? { rival: kept, plan: both } : { kept, plan: both, error: null });
  }

  keepMine(): Promise<boolean> {
    if (this.#state.rival !== null) this.#become({ kept: this.#state.rival, rival: null });
    return this.settle();
  }

  takeTheirs(): void {
    const { rival } = this.#state;
    if (rival !== null) this.#become({ kept: rival, plan: rival.plan, rival: null, error: null });
  }

  async #send(): Promise<void> {
    const { kept, plan } = this.#state;
    try {
      const now = await this.#door.send({ revision: kept.revision, plan });
      const isStill = this.#state.plan === plan;
      this.#become({ kept: now, plan: isStill ? now.plan : this.#state.plan, error: null });
    } catch (error) {
      if (!(error instanceof AnswerError && error.code === "plan-changed"))
        return this.#become({ error: error as Error });
      try {
        this.#join(await this.#door.read());
      } catch (failed) {
        this.#become({ error: failed as Error });
      }
    }
  }

  #become(part: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
