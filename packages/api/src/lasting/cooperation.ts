import { Turns } from "@maillage/importer";
import { type DatedClaim, DIRECT_TIE_TYPES, isUndated, type Scope } from "@maillage/model";
import type { KnownEntity, KnownTie, Snapshot } from "../networkSnapshot.ts";
import { isInScope } from "../scoped.ts";
import { type ActColumns, actColumns, type NumberedAct } from "./actColumns.ts";
import { actOf, lastDayOf } from "./actOf.ts";

/** Direct ties with a start between two bodies, as acts; and what is left out. */
export interface Cooperation {
  readonly acts: ActColumns;
  /** By the numbers that acts have: each a method, else a type of tie. */
  readonly methods: readonly string[];
  /** Likewise. */
  readonly ties: readonly KnownTie[];
  readonly leftOut: {
    readonly undated: number;
    readonly withoutStart: number;
    readonly people: number;
    readonly outside: number;
  };
}

/** Gives numbers to what comes, in the order in which it first comes. */
export class Numbers<T> {
  private readonly known = new Map<T, number>();
  of(one: T): number {
    const number = this.known.get(one) ?? this.known.size;
    this.known.set(one, number);
    return number;
  }
  all(): T[] {
    return [...this.known.keys()];
  }
}

/** The supporting claims of a tie by method, else by type of tie; of those methods that the scope asks for. */
export function claimsByMethod(
  tie: KnownTie,
  { methods }: Pick<Scope, "methods">,
): Map<string, DatedClaim[]> {
  const stated = new Map<string, DatedClaim[]>();
  for (const claim of tie.dated) {
    if (claim.stance !== "supports") continue;
    if (methods && (claim.method === null || !methods.includes(claim.method))) continue;
    const method = claim.method ?? tie.type;
    const claims = stated.get(method);
    if (claims) claims.push(claim);
    else stated.set(method, [claim]);
  }
  return stated;
}

/** Direct ties with a start between two bodies, which get numbers, act by act. In turns with other work. Cost: claims in scope. */
export async function cooperationOf(
  snapshot: Snapshot,
  scope: Scope,
  bodies: Numbers<KnownEntity>,
): Promise<Cooperation> {
  const turns = new Turns();
  const anyTime: Scope = { ...scope, window: null, certainty: "possibly" };
  const methods = new Numbers<string>();
  const ties: KnownTie[] = [];
  const acts: NumberedAct[] = [];
  let [undated, withoutStart, people, outside] = [0, 0, 0, 0];
  for (const tie of snapshot.ties) {
    if (turns.isOver()) await turns.pass();
    if (isUndated(tie.dated, tie.eventSpan) && isInScope(tie, anyTime)) undated++;
    if (!isInScope(tie, scope)) {
      outside++;
      continue;
    }
    const types = [tie.source.ref.type, tie.target.ref.type];
    if (types.includes("Person")) people++;
    if (types.some((type) => type !== "Organisation") || !DIRECT_TIE_TYPES.includes(tie.type)) continue;
    for (const [method, claims] of claimsByMethod(tie, scope)) {
      const act = actOf(claims);
      if (act === null) {
        withoutStart++;
        continue;
      }
      if (ties.at(-1) !== tie) ties.push(tie);
      const [a, b] = [bodies.of(tie.source), bodies.of(tie.target)];
      acts.push({
        ...act,
        a,
        b,
        method: methods.of(method),
        of: ties.length - 1,
        lastSource: lastDayOf(claims),
      });
    }
  }
  return {
    acts: actColumns(acts),
    methods: methods.all(),
    ties,
    leftOut: { undated, withoutStart, people, outside },
  };
}
