import { type PlanDuplicates, yearsOf } from "@maillage/importer";
import type { ClaimRecord, DuplicateSide, EntityRecord, TieRecord } from "@maillage/model";
import type { Paired } from "../duplicates.ts";
import { refOf } from "../networkSnapshot.ts";

/** Gives the entity of the network that a record is read as. */
type PairedOf = (key: string) => Paired | undefined;

/**
 * What the pairs of files that are not loaded yet are read as: what the files hold as it is there, all else as it is in the network.
 * Cost: linear in what the pairs are told by.
 */
export function pairedOver(found: PlanDuplicates): (inNetwork: PairedOf) => PairedOf {
  const { keyOf } = found;
  const asked = new Set(found.pairs.flatMap(({ a, b }) => [a, b]));
  const read = new Map(found.entities.map((entity) => [entity.key, entity]));
  const tied = new Map<string, Set<string>>();
  const ties = new Map<string, TieRecord[]>();
  for (const tie of found.ties)
    for (const [end, other] of [
      [tie.source, tie.target],
      [tie.target, tie.source],
    ] as const) {
      const [key = "", otherKey = ""] = [keyOf.get(end), keyOf.get(other)];
      if (!asked.has(key)) continue;
      tied.set(key, (tied.get(key) ?? new Set()).add(otherKey));
      const list = ties.get(key);
      if (list === undefined) ties.set(key, [tie]);
      else list.push(tie);
    }
  const claims = new Map<string, ClaimRecord[]>();
  for (const claim of found.claims) {
    const list = claims.get(claim.about);
    if (list === undefined) claims.set(claim.about, [claim]);
    else list.push(claim);
  }
  const sideOf = (entity: EntityRecord, stored: boolean): DuplicateSide => {
    const own = [...new Set(ties.get(entity.key) ?? [])];
    const facts = claims.get(entity.id) ?? [];
    const rests = [...facts, ...own.flatMap(({ id }) => claims.get(id) ?? [])];
    return {
      ...refOf(entity, own.length),
      key: entity.key,
      stored,
      city: entity.city,
      years: yearsOf({ type: entity.type, s1: entity.span.s1 }, facts),
      sources: new Set(rests.map(({ source }) => source)).size,
    };
  };
  return (inNetwork) => (key) => {
    const stored = inNetwork(key);
    const entity = read.get(key);
    const told = entity === undefined ? stored?.told : () => sideOf(entity, stored !== undefined);
    return (
      told && {
        keys: stored?.keys ?? [key],
        told,
        isTiedTo: (others) =>
          stored?.isTiedTo(others) === true || others.some((other) => tied.get(key)?.has(other) === true),
      }
    );
  };
}
