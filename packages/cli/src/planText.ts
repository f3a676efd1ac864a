/** What was found for a plan, as lines for a terminal. */
import {
  countryName,
  type KeptPlan,
  type Plan,
  type PlanFound,
  type PlanRoom,
  type PlanRule,
} from "@maillage/model";
import { roundedTo } from "./measureText.ts";

const seats = (count: number): string => `${count} ${count === 1 ? "seat" : "seats"}`;

/** The list, its aims with their bounds, and how it was found; or why there is none. */
export function planLines({ plan, found }: KeptPlan, room: PlanRoom): string[] {
  if (found === null || found.kind === "unsolved")
    return [
      "No list was found in the time given, and none was shown to be impossible. Give more --seconds, or fewer rules.",
    ];
  if (found.kind === "conflict") return conflictLines(plan, found, room);
  return [...listLines(found, room), ...aimLines(plan, found), foundLine(plan, found)];
}

function listLines({ list, chances }: PlanFound, room: PlanRoom): string[] {
  const byId = new Map(room.guests.map((guest) => [guest.id, guest]));
  const chanceOf = new Map(chances?.map(({ id, chance }) => [id, chance]));
  return list.flatMap(({ id, delegates }) => {
    const guest = byId.get(id);
    if (!guest) return [];
    const [country] = guest.values.country ?? [];
    const parts = [
      country === undefined ? "country unknown" : countryName(country, "en"),
      seats(delegates),
      ...(guest.cost > 0 ? [`cost ${roundedTo(guest.cost * delegates)}`] : []),
      ...(chanceOf.has(id) ? [`chance ${(100 * (chanceOf.get(id) ?? 0)).toFixed(1)} %`] : []),
    ];
    return [`${guest.name}  (${parts.join(", ")})`];
  });
}

const AIM_WORDS = {
  cover: "cells covered, by weight",
  bridges: "bridges, by weight",
  seats: "seats",
} as const;

function aimLines({ aims }: Plan, found: PlanFound): string[] {
  return found.aims.map(({ value, bound, gap }, at) => {
    const aim = aims[at];
    const what = aim ? AIM_WORDS[aim.kind] : "";
    const of = aim?.kind === "seats" ? ` for ${aim.field} ${aim.values.join(", ")}` : "";
    const distance = gap > 0 ? `gap ${(100 * gap).toFixed(1)} %` : "no list has more";
    return `Aim ${at + 1}, ${what}${of}: ${roundedTo(value)} of at most ${roundedTo(bound)} (${distance})`;
  });
}

function foundLine(
  { mode }: Plan,
  { list, isSolvedToTheEnd, seed, network, solver, chances }: PlanFound,
): string {
  const total = list.reduce((sum, { delegates }) => sum + delegates, 0);
  const lot = isSolvedToTheEnd ? ", drawn by lot" : ", drawn by lot; more time may find fairer chances";
  const drawn = mode !== "fair" ? "" : chances ? lot : ", not drawn: the time was too short for chances";
  const end = isSolvedToTheEnd
    ? "Solved to the end: the same plan gives the same list"
    : "Not solved to the end: keep this list, another run may give another";
  return `${seats(total)}${drawn}. ${end}. Seed ${seed}, network at revision ${network}, ${solver}.`;
}

function conflictLines(plan: Plan, { conflict }: PlanFound, room: PlanRoom): string[] {
  if (conflict === null)
    return ["No list keeps all rules. The time was too short to say which of them conflict."];
  const words = (rule: PlanRule) => ruleWords(rule, plan, room);
  const ways = conflict.relaxations.map(
    (one, at) =>
      `${at + 1}. ${one.map(({ rule, by }) => `${words(rule)}: ${wayWords(rule, by)}`).join("; and ")}`,
  );
  return [
    "No list keeps these rules together:",
    ...conflict.rules.map((rule) => `- ${words(rule)}`),
    ...(ways.length > 0 ? ["Any one of these is enough, the cheapest first:", ...ways] : []),
  ];
}

/** A rule of a plan in plain words. */
function ruleWords({ kind, of }: PlanRule, plan: Plan, { guests }: PlanRoom): string {
  const nameOf = (id: string | null) => guests.find((guest) => guest.id === id)?.name ?? id ?? "";
  const quota = plan.quotas.find(({ id }) => id === of);
  const named = quota?.words === "" ? quota.id : quota?.words;
  const together = (lists: readonly (readonly string[])[]) =>
    (lists[Number(of)] ?? []).map(nameOf).join(", ");
  switch (kind) {
    case "seats":
      return `at most ${seats(plan.seats.maximum)}`;
    case "seats-filled":
      return `at least ${seats(plan.seats.minimum)}`;
    case "minimum":
      return `at least ${seats(quota?.minimum ?? 0)} for “${named}”`;
    case "maximum":
      return `at most ${seats(quota?.maximum ?? 0)} for “${named}”`;
    case "known":
      return `nobody of whom ${quota?.field} is not known, for “${named}”`;
    case "must":
      return `${nameOf(of)} must come`;
    case "never":
      return `${nameOf(of)} is not invited`;
    case "not-together":
      return `at most one of: ${together(plan.notTogether)}`;
    case "only-together":
      return `all or none of: ${together(plan.onlyTogether)}`;
    case "budget":
      return `cost at most ${plan.budget?.limit}`;
    case "risk":
      return `risk at most ${plan.risk?.limit}`;
    case "interpretation":
      return `at most ${plan.interpretation?.booths} languages interpreted, and each guest follows in one`;
  }
}

function wayWords({ kind }: PlanRule, by: number): string {
  const amount = roundedTo(by);
  switch (kind) {
    case "seats":
    case "maximum":
    case "budget":
    case "risk":
      return `allow ${amount} more`;
    case "seats-filled":
    case "minimum":
      return `ask for ${amount} fewer`;
    case "interpretation":
      return `allow ${amount} more languages, or guests who follow in none`;
    default:
      return "give it up";
  }
}
