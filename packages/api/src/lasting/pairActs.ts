import type { Act, PairActs } from "@maillage/analysis";
import { type DatedClaim, DIRECT_TIE_TYPES, MET_AT_EVENTS, type Scope } from "@maillage/model";
import type { KnownEntity, KnownTie, Snapshot } from "../networkSnapshot.ts";
import { isInScope } from "../scoped.ts";

/** Bodies that attended an event; where there were more, hardly any two can be said to have met. */
export const LARGEST_EVENT = 50;
const ATTENDING: ReadonlySet<string> = new Set(["PARTICIPATED_IN", "ORGANISED", "HOSTS"]);

/** What is known of one pair in one method of cooperation. */
export interface CooperatingPair extends PairActs {
  readonly ends: readonly [KnownEntity, KnownEntity];
  /** Method, else type of tie, or MET_AT_EVENTS. */
  readonly method: string;
  /** Ids of the ties, or of the events where they met. */
  readonly rests: readonly string[];
}
export interface Cooperation {
  readonly pairs: readonly CooperatingPair[];
  readonly withoutStart: number;
  readonly people: number;
  readonly outside: number;
}

/** The pairs of each method together: each method has a rhythm of its own. */
export function byMethod(pairs: readonly CooperatingPair[]): CooperatingPair[][] {
  const methods = new Map<string, CooperatingPair[]>();
  for (const pair of pairs) {
    const group = methods.get(pair.method);
    if (group) group.push(pair);
    else methods.set(pair.method, [pair]);
  }
  return [...methods.values()];
}

interface Draft {
  ends: readonly [KnownEntity, KnownEntity];
  method: string;
  rests: string[];
  acts: Act[];
  lastSource: number;
}

const supporting = (tie: KnownTie): readonly DatedClaim[] =>
  tie.dated.filter(({ stance }) => stance === "supports");
const finite = (days: readonly (number | null)[]): number[] => days.filter((day) => day !== null);

/**
 * A tie as an act, its dates as wide as its rival claims; null where none says when it began. Without a stated end it is known until the
 * last day that a source attests, and known only because it went on then, unless a source is as old as its beginning.
 */
export function actOf(claims: readonly DatedClaim[]): Act | null {
  const starts = claims.filter(({ span }) => span.s1 !== null && span.s2 !== null);
  if (starts.length === 0) return null;
  const start = [
    Math.min(...finite(starts.map(({ span }) => span.s1))),
    Math.max(...finite(starts.map(({ span }) => span.s2))),
  ] as const;
  const ends = claims.filter(({ span }) => span.e1 !== null || span.e2 !== null);
  const attested = finite(claims.map((claim) => claim.attested));
  if (ends.length > 0) {
    const first = Math.min(...ends.map(({ span }) => span.e1 ?? start[1]));
    const last = Math.max(...ends.map(({ span }) => span.e2 ?? Math.max(first, ...attested)));
    return {
      start,
      end: [Math.max(first, start[0]), Math.max(last, start[1])],
      closes: true,
      seenFrom: null,
    };
  }
  const until = Math.max(start[1], ...attested);
  const seen = attested.length === 0 ? null : Math.min(...attested);
  return {
    start,
    end: [until, until],
    closes: false,
    seenFrom: seen !== null && seen > start[1] ? seen : null,
  };
}

const lastDayOf = (claims: readonly DatedClaim[]): number =>
  Math.max(
    ...finite(claims.flatMap(({ attested, span }) => [attested, span.s2, span.e2])),
    Number.NEGATIVE_INFINITY,
  );

class Drafts {
  readonly all = new Map<string, Draft>();

  of(a: KnownEntity, b: KnownEntity, method: string): Draft {
    const ends = a.ref.id < b.ref.id ? ([a, b] as const) : ([b, a] as const);
    const key = `${ends[0].ref.id} ${ends[1].ref.id} ${method}`;
    const known = this.all.get(key);
    if (known) return known;
    const draft = { ends, method, rests: [], acts: [], lastSource: Number.NEGATIVE_INFINITY };
    this.all.set(key, draft);
    return draft;
  }
}

/** Direct ties with a start between two bodies, pair by pair and method by method. Cost: claims in scope. */
export function cooperationOf(snapshot: Snapshot, scope: Scope): Cooperation {
  const drafts = new Drafts();
  let [withoutStart, people, outside] = [0, 0, 0];
  for (const tie of snapshot.ties) {
    if (!isInScope(tie, scope)) {
      outside++;
      continue;
    }
    const types = [tie.source.ref.type, tie.target.ref.type];
    if (types.includes("Person")) people++;
    if (types.some((type) => type !== "Organisation") || !DIRECT_TIE_TYPES.includes(tie.type)) continue;
    const methods = new Map<string, DatedClaim[]>();
    for (const claim of supporting(tie)) {
      if (scope.methods && (claim.method === null || !scope.methods.includes(claim.method))) continue;
      const method = claim.method ?? tie.type;
      methods.set(method, [...(methods.get(method) ?? []), claim]);
    }
    for (const [method, stated] of methods) {
      const act = actOf(stated);
      if (act === null) {
        withoutStart++;
        continue;
      }
      const draft = drafts.of(tie.source, tie.target, method);
      draft.acts.push(act);
      draft.rests.push(tie.id);
      draft.lastSource = Math.max(draft.lastSource, lastDayOf(stated));
    }
  }
  return { pairs: [...drafts.all.values()], withoutStart, people, outside };
}

/** Pairs of bodies that attended the same events, and how many events in scope were too large to say who met. */
export interface Meetings {
  readonly pairs: readonly CooperatingPair[];
  readonly largeEvents: number;
}

/**
 * Dated events that two bodies attended, pair by pair. Two are watched until the day on which the one that is lost sight of first was
 * last seen at any event: until then they could have met again. Cost: the pairs at each event.
 */
export function meetingsOf(snapshot: Snapshot, scope: Scope): Meetings {
  const attended = new Map<KnownEntity, Set<KnownEntity>>();
  for (const tie of snapshot.ties) {
    const [body, event] =
      tie.source.ref.type === "Event" ? [tie.target, tie.source] : [tie.source, tie.target];
    if (body.ref.type !== "Organisation" || event.ref.type !== "Event") continue;
    if (!ATTENDING.has(tie.type) || event.span.s1 === null || !isInScope(tie, scope)) continue;
    attended.set(event, (attended.get(event) ?? new Set()).add(body));
  }
  const lastSeen = new Map<KnownEntity, number>();
  const dated = [...attended].flatMap(([event, bodies]) => {
    const { s1, s2, e1, e2 } = event.span;
    if (s1 === null || s2 === null) return [];
    const end = [Math.max(e1 ?? s1, s1), Math.max(e2 ?? s2, s2)] as const;
    for (const body of bodies)
      lastSeen.set(body, Math.max(lastSeen.get(body) ?? Number.NEGATIVE_INFINITY, end[1]));
    return [{ event, bodies: [...bodies], start: [s1, s2] as const, end }];
  });
  const small = dated.filter(({ bodies }) => bodies.length <= LARGEST_EVENT);
  const drafts = new Drafts();
  for (const { event, bodies, start, end } of small)
    for (const [at, a] of bodies.entries())
      for (const b of bodies.slice(at + 1)) {
        const draft = drafts.of(a, b, MET_AT_EVENTS);
        draft.acts.push({ start, end, closes: false, seenFrom: null });
        draft.rests.push(event.ref.id);
        draft.lastSource = Math.min(lastSeen.get(a) as number, lastSeen.get(b) as number);
      }
  return { pairs: [...drafts.all.values()], largeEvents: dated.length - small.length };
}
