import { MaillageError, type Plan, type PlanAftermath, parseEdtf, type Scope } from "@maillage/model";
import type { Snapshot } from "../networkSnapshot.ts";
import { isInScope } from "../scoped.ts";
import { pairsOf } from "./answerEffect.ts";
import { begun } from "./begun.ts";
import { bridgesAcross, guestsOf, joinsActors, tiesAmong } from "./listed.ts";
import type { ResolvedPlan } from "./resolvePlan.ts";

/**
 * Who came of those on the list, and which ties between them are on record that began at the encounter or since. A tie of which nobody
 * says when it began is taken for an old one. Cost: ties, and pairs of those who came.
 * @throws MaillageError "plan-not-held" while the plan names no date or nobody who came.
 */
export function answerAftermath(
  snapshot: Snapshot,
  plan: Plan,
  resolved: ResolvedPlan,
  scope: Scope,
): PlanAftermath {
  const held = plan.encounter.date === null ? null : parseEdtf(plan.encounter.date);
  const day = held?.earliest ?? null;
  if (plan.came === null || day === null)
    throw new MaillageError(
      "plan-not-held",
      "conflict",
      "The plan does not say yet when the encounter was or who came. Record both, then ask again.",
    );
  const listed = new Set((resolved.list ?? []).map(({ id }) => id));
  const there = new Set(plan.came.map(resolved.idNow));
  const came = guestsOf(
    snapshot,
    resolved,
    [...there].map((id) => ({ id, delegates: 1 })),
  );
  const anyTime: Scope = { ...scope, window: null, certainty: "possibly" };
  const among = tiesAmong(
    came.flatMap(({ entity }) => entity ?? []),
    snapshot.ties.filter((tie) => joinsActors(tie) && isInScope(tie, anyTime)),
  );
  const across = bridgesAcross(resolved);
  const built = new Map([...resolved.bridges.keys()].map((id) => [id, 0]));
  const ties: PlanAftermath["ties"] = [];
  let newPairs = 0;
  for (const [a, b] of pairsOf(came)) {
    const own = among.between(a.entity, b.entity);
    const since = own.filter((tie) => (begun(tie)?.[0] ?? Number.NEGATIVE_INFINITY) >= day);
    if (since.length < own.length) continue;
    newPairs += 1;
    if (since.length === 0) continue;
    const over = across(a.guest.id, b.guest.id);
    for (const id of over) built.set(id, (built.get(id) ?? 0) + 1);
    for (const { id, type, source } of since) {
      const [from, to] = source === a.entity ? [a, b] : [b, a];
      ties.push({
        tie: id,
        source: from.guest.id,
        target: to.guest.id,
        type,
        isAcrossBridge: over.length > 0,
      });
    }
  }
  return {
    planned: listed.size,
    came: there.size,
    absent: [...listed].filter((id) => !there.has(id)),
    unplanned: [...there].filter((id) => !listed.has(id)),
    newPairs,
    ties,
    bridges: [...resolved.bridges].map(([id, bridge]) => ({ bridge, ties: built.get(id) ?? 0 })),
  };
}
