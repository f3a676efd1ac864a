import { Turns } from "@maillage/importer";
import { DIRECT_TIE_TYPES, type Scope } from "@maillage/model";
import type { KnownTie } from "../knownTie.ts";
import type { ClaimRow, KnownEntity, Snapshot } from "../networkSnapshot.ts";
import { isInScope } from "../scoped.ts";
import { type ActColumns, actColumns, type NumberedAct } from "./actColumns.ts";
import { actOf, DateReader, lastDayOf, type StatedDates } from "./actOf.ts";

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

/** The dates of a tie's supporting claims by method, else by type of tie; of those methods that the scope asks for. */
function datesByMethod(tie: KnownTie, { methods }: Pick<Scope, "methods">, reader: DateReader) {
  const stated = new Map<string, StatedDates[]>();
  const rows = tie.claims;
  for (const [at, claim] of tie.dated.entries()) {
    if (claim.stance !== "supports") continue;
    if (methods && (claim.method === null || !methods.includes(claim.method))) continue;
    const method = claim.method ?? tie.type;
    const dates = reader.read(rows[at] as ClaimRow, claim);
    const known = stated.get(method);
    if (known) known.push(dates);
    else stated.set(method, [dates]);
  }
  return stated;
}

const isBetweenBodies = ({ type, source, target }: KnownTie): boolean =>
  source.ref.type === "Organisation" && target.ref.type === "Organisation" && DIRECT_TIE_TYPES.includes(type);

/**
 * Direct ties with a start between two bodies, which get numbers, act by act. `acting`: the ties that act where those are more than the
 * scope holds; such as do not act are outside. In turns with other work. Cost: claims of the ties.
 */
export async function cooperationOf(
  snapshot: Snapshot,
  scope: Scope,
  bodies: Numbers<KnownEntity>,
  acting = scope,
): Promise<Cooperation> {
  const turns = new Turns();
  const reader = new DateReader();
  const anyTime: Scope = { ...scope, window: null, certainty: "possibly" };
  const methods = new Numbers<string>();
  const ties: KnownTie[] = [];
  const acts: NumberedAct[] = [];
  let [undated, withoutStart, people, outside] = [0, 0, 0, 0];
  for (const tie of snapshot.ties) {
    if (turns.isOver()) await turns.pass();
    if (tie.isUndated && isInScope(tie, anyTime)) undated++;
    const inScope = isInScope(tie, scope);
    const acted = acts.length;
    if (inScope && [tie.source, tie.target].some(({ ref }) => ref.type === "Person")) people++;
    if (isBetweenBodies(tie) && (inScope || (acting !== scope && isInScope(tie, acting))))
      for (const [method, claims] of datesByMethod(tie, scope, reader)) {
        const act = actOf(claims);
        if (act !== null)
          acts.push({
            ...act,
            a: bodies.of(tie.source),
            b: bodies.of(tie.target),
            method: methods.of(method),
            of: ties.length,
            lastSource: lastDayOf(claims),
          });
        else if (inScope) withoutStart++;
      }
    if (acts.length > acted) ties.push(tie);
    else if (!inScope) outside++;
  }
  return {
    acts: actColumns(acts),
    methods: methods.all(),
    ties,
    leftOut: { undated, withoutStart, people, outside },
  };
}
