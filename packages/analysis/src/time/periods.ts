import type { ActiveSpan } from "@maillage/model";

/** Days, both counted in. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export const CHANGES = ["appeared", "continued", "lapsed", "revived"] as const;
/**
 * What became of a tie from one period to a later one. Active in both without a break between them: continued. Active in the
 * earlier alone: lapsed. Active in the later: revived where it was active before, then was not; appeared where it never was.
 */
export type Change = (typeof CHANGES)[number];
/** Whether something holds whatever the dates turn out to be, or as they may turn out; null where it cannot hold. */
export type Holds = "certainly" | "possibly" | null;

const holds = (certainly: boolean, possibly: boolean): Holds =>
  certainly ? "certainly" : possibly ? "possibly" : null;

const mayTouch = ({ s1, e2 }: ActiveSpan, { from, to }: Period) => s1 <= to && e2 >= from;
const mustTouch = ({ s2, e1 }: ActiveSpan, { from, to }: Period) => s2 <= to && e1 >= from;

/** Whether a tie was active in a period. As a scope's window judges it. Pure; linear in its spans. */
export const activeIn = (spans: readonly ActiveSpan[], period: Period): Holds =>
  holds(
    spans.some((span) => mustTouch(span, period)),
    spans.some((span) => mayTouch(span, period)),
  );

/** Whether spans that meet, each with the next, lead from one that touches the first period to one that touches the second. */
function chained(
  spans: readonly ActiveSpan[],
  touches: (span: ActiveSpan, period: Period) => boolean,
  meet: (a: ActiveSpan, b: ActiveSpan) => boolean,
  before: Period,
  after: Period,
): boolean {
  const reached = spans.filter((span) => touches(span, before));
  for (const span of reached) {
    if (touches(span, after)) return true;
    reached.push(...spans.filter((other) => !reached.includes(other) && meet(span, other)));
  }
  return false;
}

/** Whether dates allow that one span ended and another began later, with a day between the periods on which none was active. */
function mayBreak(spans: readonly ActiveSpan[], before: Period, after: Period): boolean {
  const days = [before.to, ...spans.flatMap(({ s1, e1 }) => [s1 + 1, e1 + 1])].filter(
    (day) => day >= before.to && day <= after.from,
  );
  return days.some((day) => {
    if (spans.some(({ s2, e1 }) => s2 <= day && e1 >= day)) return false;
    const ended = spans.filter(({ s1, e1 }) => s1 <= before.to && s1 < day && e1 < day);
    const begun = spans.filter(
      ({ s1, s2, e2 }) =>
        s2 > day && Math.max(s1, day + 1) <= after.to && e2 >= Math.max(after.from, day + 1),
    );
    return ended.some((one) => begun.some((other) => other !== one));
  });
}

/**
 * How each change holds of a tie, from when each of its sources has it active. "possibly" is exact: some days within the doubt
 * of the dates give that change. "certainly" holds for all of them; that a tie continued certainly is told where single spans
 * carry it, so it may be said of too few ties, never of too many. Both exact where a start is not after the latest end and an
 * end not before the earliest start. `before` ends before `after` begins. Pure. Cost: spans², which are few.
 */
export function changesOf(
  spans: readonly ActiveSpan[],
  before: Period,
  after: Period,
): Readonly<Record<Change, Holds>> {
  const earlier = { from: Number.NEGATIVE_INFINITY, to: before.to };
  const [was, did, is] = [activeIn(spans, before), activeIn(spans, earlier), activeIn(spans, after)];
  const mayGoOn = chained(spans, mayTouch, (a, b) => a.s1 <= b.e2 + 1 && b.s1 <= a.e2 + 1, before, after);
  const mustGoOn = chained(spans, mustTouch, (a, b) => a.s2 <= b.e1 + 1 && b.s2 <= a.e1 + 1, before, after);
  const mayEnd = spans.some((span) => mayTouch(span, before) && span.e1 < after.from);
  return {
    appeared: holds(is === "certainly" && did === null, is !== null && did !== "certainly"),
    continued: holds(mustGoOn, mayGoOn),
    lapsed: holds(was === "certainly" && is === null, is !== "certainly" && mayEnd),
    revived: holds(
      is === "certainly" && did === "certainly" && !mayGoOn,
      is !== null && did !== null && mayBreak(spans, before, after),
    ),
  };
}

/** Whether somebody is there in one period and not in the other, by how their ties are active in both. Pure. */
export const onlyThere = (there: Holds, elsewhere: Holds): Holds =>
  holds(there === "certainly" && elsewhere === null, there !== null && elsewhere !== "certainly");
