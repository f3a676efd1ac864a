/** Changes to a plan, each giving a new one. */
import type { Plan, PlanAim, PlanFound, PlanGuest, PlanInvited, PlanQuota, PlanRule } from "@maillage/model";

export type Edit = (plan: Plan) => Plan;
type Relaxation = NonNullable<PlanFound["conflict"]>["relaxations"][number];

const RECENT_YEARS = 10;

/** The question by which organisations come in that certainly had a tie in the last ten years: who may still be there. */
export function recentScope(now = new Date()): NonNullable<Plan["pool"]["scope"]> {
  const year = now.getUTCFullYear();
  return { window: `${year - RECENT_YEARS}/${year}`, certainty: "certainly" };
}

/** An id that nobody can guess anything from. */
export const freshId = (): string => Array.from(crypto.getRandomValues(new Uint32Array(2)), String).join("-");

/** The list with one place put in the stead of another, or left out where it is null. */
export const replaced = <T>(list: readonly T[], at: number, item: T | null): T[] =>
  list.flatMap((one, place) => (place === at ? (item === null ? [] : [item]) : [one]));

export const setQuota =
  (id: string, quota: PlanQuota | null): Edit =>
  (plan) => ({
    ...plan,
    quotas: replaced(
      plan.quotas,
      plan.quotas.findIndex((one) => one.id === id),
      quota,
    ),
  });

export const setAim =
  (at: number, aim: PlanAim | null): Edit =>
  (plan) => ({ ...plan, aims: replaced(plan.aims, at, aim) });

/** Moves an aim before the one above it. */
export const raiseAim =
  (at: number): Edit =>
  (plan) => {
    const aims = [...plan.aims];
    aims.splice(at - 1, 0, ...aims.splice(at, 1));
    return { ...plan, aims };
  };

type Bridge = Extract<PlanAim, { kind: "bridges" }>["bridges"][number];
const isSame = (one: Bridge, other: Bridge) =>
  one.field === other.field && [...one.regions].sort().join() === [...other.regions].sort().join();

/** Adds a bridge to the aim of bridges, which is made where there is none; the same bridge again is taken out. */
export const toggleBridge =
  (bridge: Bridge): Edit =>
  (plan) => {
    const at = plan.aims.findIndex(({ kind }) => kind === "bridges");
    const aim = plan.aims[at];
    if (aim?.kind !== "bridges")
      return { ...plan, aims: [...plan.aims, { kind: "bridges", bridges: [bridge] }] };
    const others = aim.bridges.filter((one) => !isSame(one, bridge));
    const bridges = others.length < aim.bridges.length ? others : [...others, bridge];
    return setAim(at, bridges.length === 0 ? null : { ...aim, bridges })(plan);
  };

export const hasBridge = (plan: Plan, bridge: Bridge): boolean =>
  plan.aims.some((aim) => aim.kind === "bridges" && aim.bridges.some((one) => isSame(one, bridge)));

/** Puts a guest in or changes it, by its id. */
export const setGuest =
  (guest: PlanGuest): Edit =>
  (plan) => ({
    ...plan,
    pool: {
      ...plan.pool,
      guests: [...plan.pool.guests.filter(({ id }) => id !== guest.id), guest],
    },
  });

/** Takes a guest out of the plan, and out of every rule and list that names it. */
export const dropGuest =
  (id: string): Edit =>
  (plan) => {
    const others = (ids: readonly string[]) => ids.filter((one) => one !== id);
    const groups = (lists: readonly (readonly string[])[]) =>
      lists.map(others).filter((list) => list.length > 1);
    const { [id]: _, ...answers } = plan.answers;
    return {
      ...plan,
      pool: { ...plan.pool, guests: plan.pool.guests.filter((guest) => guest.id !== id) },
      must: others(plan.must),
      never: others(plan.never),
      notTogether: groups(plan.notTogether),
      onlyTogether: groups(plan.onlyTogether),
      list: plan.list?.filter((one) => one.id !== id) ?? null,
      answers,
    };
  };

/** Invites a guest by hand, or takes it out. */
export const toggleInvited =
  (guest: PlanInvited): Edit =>
  (plan) => {
    const list = plan.list ?? [];
    const others = list.filter(({ id }) => id !== guest.id);
    return { ...plan, list: others.length < list.length ? others : [...list, guest] };
  };

export const setSeats =
  (id: string, delegates: number): Edit =>
  (plan) => ({
    ...plan,
    list: plan.list?.map((one) => (one.id === id ? { id, delegates } : one)) ?? null,
  });

export const setAnswer =
  (id: string, answer: Plan["answers"][string] | null): Edit =>
  (plan) => {
    const { [id]: _, ...others } = plan.answers;
    return { ...plan, answers: answer === null ? others : { ...others, [id]: answer } };
  };

const dropAt = <T>(list: readonly T[], of: string | null) => replaced(list, Number(of), null);

/** A rule gives what a way out asks of it: a limit moves, and what cannot move is taken out. */
function giveWay(plan: Plan, { kind, of }: PlanRule, by: number): Plan {
  const quota = plan.quotas.find(({ id }) => id === of);
  const amount = <T extends { limit: number }>(part: T | null) =>
    part && { ...part, limit: Math.ceil((part.limit + by) * 100) / 100 };
  switch (kind) {
    case "seats":
      return { ...plan, seats: { ...plan.seats, maximum: plan.seats.maximum + by } };
    case "seats-filled":
      return { ...plan, seats: { ...plan.seats, minimum: Math.max(0, plan.seats.minimum - by) } };
    case "minimum":
      return quota?.minimum === undefined
        ? plan
        : setQuota(quota.id, { ...quota, minimum: Math.max(0, quota.minimum - by) })(plan);
    case "maximum":
      return quota?.maximum === undefined
        ? plan
        : setQuota(quota.id, { ...quota, maximum: quota.maximum + by })(plan);
    case "known":
      return quota ? setQuota(quota.id, { ...quota, missing: "unknown" })(plan) : plan;
    case "must":
      return { ...plan, must: plan.must.filter((id) => id !== of) };
    case "never":
      return { ...plan, never: plan.never.filter((id) => id !== of) };
    case "not-together":
      return { ...plan, notTogether: dropAt(plan.notTogether, of) };
    case "only-together":
      return { ...plan, onlyTogether: dropAt(plan.onlyTogether, of) };
    case "budget":
      return { ...plan, budget: amount(plan.budget) };
    case "risk":
      return { ...plan, risk: amount(plan.risk) };
    case "interpretation":
      return {
        ...plan,
        interpretation: plan.interpretation && {
          ...plan.interpretation,
          booths: plan.interpretation.booths + by,
        },
      };
  }
}

const placeOf = ({ kind, of }: PlanRule): number =>
  kind === "not-together" || kind === "only-together" ? Number(of) : -1;

/** Applies a way out of a conflict. Rules named by their place give way from the last, so that places hold. */
export const relax =
  (relaxation: Relaxation): Edit =>
  (plan) =>
    [...relaxation]
      .sort((a, b) => placeOf(b.rule) - placeOf(a.rule))
      .reduce((now, { rule, by }) => giveWay(now, rule, by), plan);
