/** A plan in sentences: each rule, aim and way out as a person would say it. */
import type { Plan, PlanAim, PlanBridge, PlanCell, PlanFound, PlanQuota, PlanRule } from "@maillage/model";
import { regionName } from "@maillage/model";
import { en } from "../../strings/en.ts";
import type { MessageId, Words } from "../../strings/i18n.ts";
import { anyKindName, fieldName, languageName, placeName } from "../labels.ts";

type Relaxation = NonNullable<PlanFound["conflict"]>["relaxations"][number];
export type NameOf = (guest: string) => string;

/** Of many names, how many are told. */
const NAMED = 6;

export interface PlanWords {
  /** An amount or weight, with as many decimals as it has, two at most. */
  amount(value: number): string;
  percent(share: number): string;
  fieldLabel(field: string): string;
  value(field: string, value: string): string;
  /** "women", or "region: Eastern Africa, Western Africa". */
  values(of: { field: string; values: readonly string[]; words?: string }): string;
  field(id: string | null): string;
  region(id: string): string;
  cell(cell: PlanCell): string;
  bridge(bridge: PlanBridge): string;
  and(texts: readonly string[]): string;
  /** The first of many, and how many more. */
  some(texts: readonly string[]): string;
  bound(quota: PlanQuota): "least" | "most" | "between";
  quota(quota: PlanQuota, seats: number): string;
  aims(aim: PlanAim): readonly string[];
  /** Which aims come to something else, "aim 1 from 62.3 to 49.3"; that they stay, where none does. Those that `from` lacks are not told. */
  aimChanges(from: readonly number[], to: readonly number[]): string;
  rule(rule: PlanRule, plan: Plan): string;
  wayOut(relaxation: Relaxation, plan: Plan): string;
}

const isMessage = (id: string): id is MessageId => id in en;

export function planWords(words: Words, nameOf: NameOf): PlanWords {
  const { t, language, number, isolate } = words;
  const amount = (value: number) => {
    const rounded = Math.round(value * 100) / 100;
    return number(rounded, [0, 1].find((digits) => Number.isInteger(rounded * 10 ** digits)) ?? 2);
  };
  const and = (texts: readonly string[]) => new Intl.ListFormat(language).format(texts);
  const some = (texts: readonly string[]) =>
    texts.length <= NAMED
      ? and(texts)
      : t("plan.andMore", { names: words.list(...texts.slice(0, NAMED)), n: texts.length - NAMED });
  const region = (id: string) => regionName(id, language);
  const field = (id: string | null) => (id === null ? t("plan.anyField") : fieldName(id, language));
  const fieldLabel = (id: string) => {
    const message = `plan.field.${id}`;
    return isMessage(message) ? t(message) : id;
  };
  const value = (of: string, one: string): string => {
    const message = `plan.value.${one}`;
    if (isMessage(message)) return t(message);
    if (of === "region") return region(one);
    if (of === "country") return placeName(one, language) ?? one;
    if (of === "field") return fieldName(one, language);
    if (of === "kind") return anyKindName(one, language);
    return of === "language" ? languageName(one, language) : one;
  };
  const values: PlanWords["values"] = (of) =>
    of.words
      ? isolate(of.words)
      : t("plan.valueOf", {
          field: fieldLabel(of.field),
          values: isolate(and(of.values.map((one) => value(of.field, one)))),
        });
  const cell = (one: PlanCell) => words.list(region(one.region), one.field && field(one.field));
  const bridge = ({ regions: [one, other], field: on }: PlanBridge) => {
    const pair = t("gaps.pair", { row: region(one), column: region(other) });
    return on === null ? pair : t("plan.valueOf", { field: field(on), values: pair });
  };
  const bound: PlanWords["bound"] = ({ minimum, maximum }) => {
    if (minimum !== undefined && maximum !== undefined) return "between";
    return maximum === undefined ? "least" : "most";
  };
  const quota = (of: PlanQuota, seats: number, as = bound(of)) =>
    t("plan.quota", {
      bound: t(`plan.bound.${as}`),
      n:
        as === "between"
          ? t("plan.range", { minimum: of.minimum, maximum: of.maximum })
          : ((as === "least" ? of.minimum : of.maximum) ?? 0),
      seats,
      values: values(of),
    });
  const aims: PlanWords["aims"] = (aim) => {
    if (aim.kind === "seats") return [t("plan.aim.seats", { values: values(aim) })];
    if (aim.kind === "cover")
      return aim.cells.map((one) =>
        t("plan.aim.cover", {
          region: region(one.region),
          field: field(one.field),
          weight: amount(one.weight),
        }),
      );
    return aim.bridges.map((one) =>
      t("plan.aim.bridge", {
        one: region(one.regions[0]),
        other: region(one.regions[1]),
        field: field(one.field),
        weight: amount(one.weight),
      }),
    );
  };
  const aimChanges: PlanWords["aimChanges"] = (from, to) => {
    const changes = from.flatMap((value, at) => {
      const [before, after] = [amount(value), amount(to[at] ?? value)];
      return before === after ? [] : [t("plan.aimChange", { n: at + 1, from: before, to: after })];
    });
    return words.list(...changes) || t("plan.aimsStay");
  };
  const names = (ids: readonly string[] = []) => and(ids.map((id) => isolate(nameOf(id))));
  const quotaOf = (plan: Plan, id: string | null) => plan.quotas.find((one) => one.id === id);
  const rule = ({ kind, of }: PlanRule, plan: Plan): string => {
    const own = quotaOf(plan, of);
    const at = Number(of);
    const seats = plan.seats.maximum;
    const guests = names(of === null ? [] : [of]);
    switch (kind) {
      case "seats":
        return t("plan.rule.seats", { n: seats });
      case "seats-filled":
        return t("plan.rule.filled", { n: plan.seats.minimum });
      case "minimum":
        return own ? quota(own, seats, "least") : "";
      case "maximum":
        return own ? quota(own, seats, "most") : "";
      case "known":
        return t("plan.known", { field: fieldLabel(own?.field ?? "") });
      case "must":
      case "never":
        return t(`plan.${kind}`, { guests });
      case "not-together":
        return t("plan.notTogether", { guests: names(plan.notTogether[at]) });
      case "only-together":
        return t("plan.onlyTogether", { guests: names(plan.onlyTogether[at]) });
      case "budget":
      case "risk": {
        const { limit = 0, otherwise = 0 } = plan[kind] ?? {};
        return t(`plan.${kind}`, { limit: amount(limit), otherwise: amount(otherwise) });
      }
      case "interpretation":
        return t("plan.interpretation", {
          working: and((plan.interpretation?.working ?? []).map((tag) => languageName(tag, language))),
          booths: plan.interpretation?.booths ?? 0,
        });
    }
  };
  const wayOut: PlanWords["wayOut"] = (relaxation, plan) =>
    and(
      relaxation.map(({ rule: one, by }) => {
        const own = quotaOf(plan, one.of);
        return t(`plan.way.${one.kind}`, {
          n: one.kind === "budget" || one.kind === "risk" ? amount(by) : by,
          values: own ? values(own) : "",
          field: own ? fieldLabel(own.field) : "",
          guest: isolate(nameOf(one.of ?? "")),
          rule: rule(one, plan),
        });
      }),
    );
  return {
    amount,
    percent: (share) => number(share * 100, share > 0 && share < 0.1 ? 1 : 0),
    fieldLabel,
    value,
    values,
    field,
    region,
    cell,
    bridge,
    and,
    some,
    bound,
    quota,
    aims,
    aimChanges,
    rule,
    wayOut,
  };
}
