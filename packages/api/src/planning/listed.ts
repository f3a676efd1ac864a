import type { PoolGuest } from "@maillage/model";
import type { KnownTie } from "../knownTie.ts";
import type { KnownEntity, Snapshot } from "../networkSnapshot.ts";
import type { ResolvedPlan } from "./resolvePlan.ts";

/** A guest of the list. */
export interface Listed {
  readonly guest: PoolGuest;
  readonly delegates: number;
  /** As the network knows it; null for who is in the plan alone. */
  readonly entity: KnownEntity | null;
}

/** Those of some ids who are in the pool, in the order of the ids. */
export function guestsOf(
  snapshot: Snapshot,
  { guests }: Pick<ResolvedPlan, "guests">,
  ids: readonly { readonly id: string; readonly delegates: number }[],
): Listed[] {
  const byId = new Map(guests.map((guest) => [guest.id, guest]));
  return ids.flatMap(({ id, delegates }) => {
    const guest = byId.get(id);
    if (guest === undefined) return [];
    return [{ guest, delegates, entity: snapshot.entityById.get(guest.entity?.id ?? "") ?? null }];
  });
}

/** The bridges of the aims, by their ids, on both sides of which two guests stand. Cost of each call: bridges. */
export function bridgesAcross({ problem }: Pick<ResolvedPlan, "problem">) {
  const cells = new Map(problem.guests.map((guest) => [guest.id, new Set(guest.cells)]));
  const aimed = problem.aims.flatMap((aim) => (aim.kind === "bridges" ? aim.bridges : []));
  const bridges = [...new Map(aimed.map((bridge) => [bridge.id, bridge])).values()];
  const works = (id: string, cell: string) => cells.get(id)?.has(cell) === true;
  return (a: string, b: string): readonly string[] =>
    bridges.flatMap(({ id, between: [one, other] }) =>
      (works(a, one) && works(b, other)) || (works(a, other) && works(b, one)) ? [id] : [],
    );
}

const isActor = ({ ref }: KnownEntity): boolean => ref.type === "Organisation" || ref.type === "Person";

/** Whether a tie joins two organisations or people, not an event or a place. */
export const joinsActors = ({ source, target }: KnownTie): boolean => isActor(source) && isActor(target);

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The ties between two of some entities, by their pair; the order of a pair plays no part. Linear in their ties. */
export function tiesAmong(entities: readonly KnownEntity[], ties: readonly KnownTie[]) {
  const among = new Set(entities);
  const byPair = new Map<string, KnownTie[]>();
  for (const tie of ties) {
    if (!among.has(tie.source) || !among.has(tie.target) || tie.source === tie.target) continue;
    const key = pairKey(tie.source.ref.id, tie.target.ref.id);
    const known = byPair.get(key);
    if (known) known.push(tie);
    else byPair.set(key, [tie]);
  }
  return {
    between: (a: KnownEntity | null, b: KnownEntity | null): readonly KnownTie[] =>
      a === null || b === null ? [] : (byPair.get(pairKey(a.ref.id, b.ref.id)) ?? []),
    pairs: byPair,
  };
}
