/** All that a plan says, one sentence each, so that two of them can be compared by a reader. */
import type { Plan, PlanGuest } from "@maillage/model";
import type { Words } from "../../strings/i18n.ts";
import { languageName, placeName } from "../labels.ts";
import type { NameOf, PlanWords } from "./planWords.ts";

function sentencesOf(plan: Plan, say: PlanWords, nameOf: NameOf, words: Words): string[] {
  const { t, isolate, language, list, date } = words;
  const { encounter, pool, seats, interpretation } = plan;
  const factsOf = (guest: PlanGuest) =>
    list(
      ...Object.entries(guest.values).map(([field, values]) => say.values({ field, values })),
      ...guest.languages.map((tag) => languageName(tag, language)),
      ...[guest.cost, guest.risk].map((one) => (one === undefined ? null : say.amount(one))),
    );
  const missing = (rule: string, choice: "exclude" | "unknown") =>
    choice === "exclude" ? t("plan.s.missing", { rule, choice: t("plan.missing.exclude") }) : rule;
  const amounts = (["budget", "risk"] as const).flatMap((kind) => {
    const part = plan[kind];
    if (part === null) return [];
    const rule = say.rule({ kind, of: null }, plan);
    const origins = Object.entries(part.perOrigin).map(([country, amount]) =>
      t("plan.s.origin", {
        rule,
        amount: say.amount(amount),
        country: placeName(country, language) ?? country,
      }),
    );
    return origins.length > 0 ? origins : [rule];
  });
  const from = t(
    `plan.pool.${pool.scope === null ? "none" : Object.keys(pool.scope).length === 0 ? "all" : "kept"}`,
  );
  return [
    t("plan.s.title", { title: isolate(plan.title) }),
    t("plan.q", {
      ...seats,
      country: placeName(encounter.country, language) ?? t("plan.q.nowhere"),
      date: encounter.date === null ? t("plan.q.noDate") : date(encounter.date),
    }),
    t("plan.s.pool", { from, ...pool.delegates }),
    ...pool.guests.map((guest) =>
      t("plan.s.guest", { name: isolate(guest.name), facts: factsOf(guest) || "none" }),
    ),
    ...plan.quotas.map((quota) => missing(say.quota(quota, seats.maximum), quota.missing)),
    ...(["must", "never"] as const).flatMap((kind) =>
      plan[kind].map((id) => t(`plan.${kind}`, { guests: isolate(nameOf(id)) })),
    ),
    ...(["notTogether", "onlyTogether"] as const).flatMap((kind) =>
      plan[kind].map((ids) => t(`plan.${kind}`, { guests: say.and(ids.map((id) => isolate(nameOf(id)))) })),
    ),
    ...amounts,
    ...(interpretation === null
      ? []
      : [missing(say.rule({ kind: "interpretation", of: null }, plan), interpretation.missing)]),
    ...plan.aims.flatMap((aim, at) => say.aims(aim).map((text) => t("plan.s.aim", { n: at + 1, aim: text }))),
    t("plan.tolerance", { percent: say.percent(plan.tolerance) }),
    t("plan.s.mode", { mode: t(`plan.mode.${plan.mode}`), seed: plan.seed }),
    ...(plan.list ?? []).map(({ id, delegates }) =>
      t("plan.s.listed", { name: isolate(nameOf(id)), n: delegates }),
    ),
    ...Object.entries(plan.answers).map(([id, answer]) =>
      t("plan.s.answer", { name: isolate(nameOf(id)), answer: t(`plan.status.${answer}`) }),
    ),
  ];
}

const PARTS_WITHOUT_WORDS = ["tables", "came"] as const;

/** What only one of two plans says, each in its order. */
export function differences(mine: Plan, theirs: Plan, say: PlanWords, nameOf: NameOf, words: Words) {
  const [own, other] = [mine, theirs].map((plan) => sentencesOf(plan, say, nameOf, words)) as [
    string[],
    string[],
  ];
  const silent = PARTS_WITHOUT_WORDS.filter(
    (part) => JSON.stringify(mine[part]) !== JSON.stringify(theirs[part]),
  ).map((part) => words.t(`plan.s.${part}`));
  return {
    mine: [...own.filter((text) => !other.includes(text)), ...silent],
    theirs: [...other.filter((text) => !own.includes(text)), ...silent],
  };
}
