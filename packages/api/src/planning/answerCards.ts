import type { PlanCards, Scope } from "@maillage/model";
import type { KnownEntity, Snapshot } from "../networkSnapshot.ts";
import { isInScope } from "../scoped.ts";
import { bridgesAcross, guestsOf, joinsActors, type Listed, tiesAmong } from "./listed.ts";
import type { ResolvedPlan } from "./resolvePlan.ts";

/** Guests named on one card. */
const MOST_MEETINGS = 6;
const MOST_PARTNERS = 3;
const REASONS = ["bridge", "partner", "field"] as const;

/**
 * For each guest of the list those without a tie to it whom it has most reason to meet: across a bridge of the aims, then by partners in
 * common, then by fields of action in common. Cost: pairs of the list times their partners. Deterministic.
 */
export function answerCards(snapshot: Snapshot, resolved: ResolvedPlan, scope: Scope): PlanCards {
  const list = guestsOf(snapshot, resolved, resolved.list ?? []);
  const entities = list.flatMap(({ entity }) => entity ?? []);
  const ties = entities.flatMap((entity) =>
    (snapshot.tiesOf.get(entity.ref.id) ?? []).filter((tie) => joinsActors(tie) && isInScope(tie, scope)),
  );
  const among = tiesAmong(entities, ties);
  const across = bridgesAcross(resolved);
  const partners = new Map<KnownEntity, Set<KnownEntity>>(entities.map((entity) => [entity, new Set()]));
  for (const { source, target } of ties) {
    partners.get(source)?.add(target);
    partners.get(target)?.add(source);
  }
  const meeting = (one: Listed, other: Listed) => {
    if (among.between(one.entity, other.entity).length > 0) return [];
    const fields = (one.guest.values.field ?? []).filter((field) =>
      (other.guest.values.field ?? []).includes(field),
    );
    const theirs = other.entity === null ? undefined : partners.get(other.entity);
    const shared = [...((one.entity && partners.get(one.entity)) ?? [])].filter((each) => theirs?.has(each));
    const why =
      across(one.guest.id, other.guest.id).length > 0
        ? "bridge"
        : shared.length > 0
          ? "partner"
          : fields.length > 0
            ? "field"
            : null;
    return why === null ? [] : [{ id: other.guest.id, why, fields, shared } as const];
  };
  return {
    items: list.map((one) => ({
      id: one.guest.id,
      meets: list
        .filter((other) => other !== one)
        .flatMap((other) => meeting(one, other))
        .sort(
          (a, b) =>
            REASONS.indexOf(a.why) - REASONS.indexOf(b.why) ||
            b.shared.length - a.shared.length ||
            b.fields.length - a.fields.length,
        )
        .slice(0, MOST_MEETINGS)
        .map(({ shared, ...rest }) => ({
          ...rest,
          partners: shared.slice(0, MOST_PARTNERS).map(({ ref }) => ref),
        })),
    })),
  };
}
