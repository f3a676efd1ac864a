import { type Descent, lastHeirs } from "@maillage/analysis";
import { DEFAULT_SCOPE, type Scope, type TieType } from "@maillage/model";
import type { KnownTie } from "../knownTie.ts";
import type { KnownEntity, Snapshot } from "../networkSnapshot.ts";
import { isInScope } from "../scoped.ts";

/** Ties by which a body carries on another, and what it grew out of, which it does not carry on. */
const CARRIES_ON: readonly TieType[] = ["SUCCEEDED", "SPLIT_FROM", "MERGED_INTO"];
export const DESCENT_TIES: readonly TieType[] = [...CARRIES_ON, "GREW_OUT_OF"];

/** The older and the younger end of a tie of descent: a merger is told from the older, all others from the younger. */
export const olderAndYounger = ({ type, source, target }: KnownTie): readonly [KnownEntity, KnownEntity] =>
  type === "MERGED_INTO" ? [source, target] : [target, source];

/** Descents by which ties are carried on, in this order of entities. Linear. */
function descentsOf(ties: readonly KnownTie[], numberOf: ReadonlyMap<KnownEntity, number>): Descent[] {
  return ties.flatMap((tie) => {
    const [older, younger] = olderAndYounger(tie).map((end) => numberOf.get(end));
    return older === undefined || younger === undefined || older === younger ? [] : [{ older, younger }];
  });
}

/**
 * Ties as their ends' last heirs carry them on: each tie of a body that was succeeded, split or merged is one of every body that came
 * of it last. What then ties a body to itself falls away. Descent counts by the evidence of the scope, whatever its other parts.
 * Cost: ties × heirs of their ends.
 */
export function carriedOn(snapshot: Snapshot, ties: readonly KnownTie[], scope: Scope): KnownTie[] {
  const numberOf = new Map(snapshot.entities.map((entity, at) => [entity, at]));
  const anywhere = { ...DEFAULT_SCOPE, evidence: scope.evidence };
  const descents = descentsOf(
    snapshot.ties.filter((tie) => CARRIES_ON.includes(tie.type) && isInScope(tie, anywhere)),
    numberOf,
  );
  const heirs = lastHeirs(descents, snapshot.entities.length);
  const heirsOf = (entity: KnownEntity): readonly KnownEntity[] =>
    (heirs[numberOf.get(entity) as number] as readonly number[]).map(
      (at) => snapshot.entities[at] as KnownEntity,
    );
  return ties.flatMap((tie) =>
    heirsOf(tie.source).flatMap((source) =>
      heirsOf(tie.target).flatMap((target) => (source === target ? [] : [tie.between(source, target)])),
    ),
  );
}
