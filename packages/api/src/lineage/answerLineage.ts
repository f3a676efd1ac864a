import { families, lineageAt, type UncertainDays } from "@maillage/analysis";
import { type Day, evidenceOf, type LineageAnswer, type Scope } from "@maillage/model";
import type { KnownTie } from "../knownTie.ts";
import { lifeOf } from "../lifeOf.ts";
import { type KnownEntity, knownEntity, type Snapshot } from "../networkSnapshot.ts";
import { isInScope } from "../scoped.ts";
import { periodOf } from "../tiePeriod.ts";
import { DESCENT_TIES, olderAndYounger } from "./descent.ts";

type Years = [number, number];
type Body = LineageAnswer["bodies"][number];
type Link = LineageAnswer["links"][number] & { readonly ends: readonly [KnownEntity, KnownEntity] };

/** Day 0 is the first of 1970; a year has 365.2425 days. */
const yearOf = (day: number): number => Math.round((1970 + day / 365.2425) * 100) / 100;
const yearsOf = (from: number | null, to: number | null): Years | null => {
  const [first, last] = [from ?? to, to ?? from];
  return first === null || last === null ? null : [yearOf(first), yearOf(last)];
};

/** When a tie of descent happened: the start that its supporting claims state, at its widest. */
function yearOfDescent({ dated, eventSpan }: KnownTie): Years | null {
  const spans = dated.filter(({ stance }) => stance === "supports").map(({ span }) => span);
  const starts = spans.flatMap(({ s1, s2 }) => [s1, s2]).filter((day) => day !== null);
  if (starts.length > 0) return [yearOf(Math.min(...starts)), yearOf(Math.max(...starts))];
  return eventSpan === null ? null : yearsOf(eventSpan.s1, eventSpan.s2);
}

/** First and last day that anything about the entity attests. */
function knownDays(snapshot: Snapshot, entity: KnownEntity): readonly [number, number] | null {
  const days = (snapshot.tiesOf.get(entity.ref.id) ?? []).flatMap(({ dated }) =>
    dated.flatMap(({ stance, span, attested }) =>
      stance === "supports" ? [span.s1, span.s2, span.e1, span.e2, attested] : [],
    ),
  );
  const { start, end } = lifeOf(snapshot, entity);
  const known = [...days, ...(start ?? []), ...(end ?? [])].filter(
    (day): day is number => day !== null && Number.isFinite(day),
  );
  return known.length === 0 ? null : [Math.min(...known), Math.max(...known)];
}

/** In years; null where a side is open, for then no place on the line is known. */
const closed = (days: UncertainDays | null): Years | null =>
  days?.every(Number.isFinite) ? yearsOf(...days) : null;

function bodyOf(snapshot: Snapshot, entity: KnownEntity, links: readonly Link[]): Omit<Body, "family"> {
  const life = lifeOf(snapshot, entity);
  const days = knownDays(snapshot, entity);
  const came = links
    .filter(({ ends, year }) => ends[1] === entity && year !== null)
    .map(({ year }) => year as Years);
  const went = links
    .filter(
      ({ ends, year, type }) =>
        ends[0] === entity && year !== null && (type === "SUCCEEDED" || type === "MERGED_INTO"),
    )
    .map(({ year }) => year as Years);
  const firstOf = (years: readonly Years[]) => [...years].sort((a, b) => a[0] - b[0])[0] ?? null;
  const stated = closed(life.start);
  const start = stated ?? firstOf(came) ?? (days === null ? null : yearsOf(days[0], days[0]));
  const statedEnd = closed(life.end);
  const end = statedEnd ?? firstOf(went);
  return {
    ...entity.ref,
    start,
    startIs: stated ? "stated" : came.length > 0 ? "descent" : days === null ? "unknown" : "first-known",
    end,
    endIs: statedEnd ? "stated" : end ? "descent" : "unknown",
    known: days === null ? null : yearOf(days[1]),
  };
}

/** Who in `year` was what became the body, over the ties by which a body carries on another. */
function thereThenOf(
  bodies: readonly Body[],
  links: readonly Link[],
  of: string,
  year: number,
): LineageAnswer["thereThen"] {
  const numberOf = new Map(bodies.map(({ id }, at) => [id, at]));
  const body = numberOf.get(of);
  if (body === undefined) return { certain: [], possible: [] };
  const descents = links.flatMap(({ type, ends: [older, younger] }) => {
    const [from, to] = [numberOf.get(older.ref.id), numberOf.get(younger.ref.id)];
    return type === "GREW_OUT_OF" || from === undefined || to === undefined
      ? []
      : [{ older: from, younger: to }];
  });
  const lives = bodies.map(({ start, startIs, end }) => ({
    start: startIs === "first-known" ? null : (start as UncertainDays | null),
    end: end as UncertainDays | null,
  }));
  const { certain, possible } = lineageAt(descents, lives, body, year);
  const ids = (numbers: readonly number[]) => numbers.map((at) => (bodies[at] as Body).id);
  return { certain: ids(certain), possible: ids(possible) };
}

/**
 * Which bodies came of which, over the ties of descent in scope; of one body only its family, and who on the day `on` was what became it. `hidden`: records of the network that the viewer
 * may not see. Throws "entity-unknown" for an id that the viewer may not see. Cost: linear in the ties of those bodies.
 */
export function answerLineage(
  snapshot: Snapshot,
  { of, on }: { readonly of: string | null; readonly on: Day | null },
  scope: Scope,
  hidden: number,
): LineageAnswer {
  const one = of === null ? null : knownEntity(snapshot, of);
  const descents = snapshot.ties.filter(({ type }) => DESCENT_TIES.includes(type));
  const inScope = descents.filter((tie) => isInScope(tie, scope));
  const all = inScope.map((tie): Link => {
    const ends = olderAndYounger(tie);
    return {
      ends,
      tie: tie.id,
      type: tie.type,
      older: ends[0].ref.id,
      younger: ends[1].ref.id,
      year: yearOfDescent(tie),
      sources: evidenceOf(tie.dated).sources,
      disagree: periodOf(tie).disagree,
    };
  });
  const entities = [...new Set(all.flatMap(({ ends }) => ends))];
  const numberOf = new Map(entities.map((entity, at) => [entity, at]));
  const at = (entity: KnownEntity) => numberOf.get(entity) as number;
  const family = families(
    all.map(({ ends: [older, younger] }) => ({ older: at(older), younger: at(younger) })),
    entities.length,
  );
  const chosen = one === null ? null : (family[numberOf.get(one) ?? -1] ?? -1);
  const isShown = (entity: KnownEntity) => chosen === null || family[at(entity)] === chosen;
  const links = all.filter(({ ends }) => isShown(ends[0]));
  const bodies = entities
    .filter((entity) => entity.ref.type !== "Event" && isShown(entity))
    .map((entity) => ({ ...bodyOf(snapshot, entity, links), family: family[at(entity)] as number }))
    .sort((a, b) => a.family - b.family || (a.start?.[0] ?? 9999) - (b.start?.[0] ?? 9999));
  return {
    bodies,
    meetings: entities
      .filter((entity) => entity.ref.type === "Event" && isShown(entity))
      .map((entity) => ({ ...entity.ref, year: yearsOf(entity.span.s1, entity.span.s2) })),
    thereThen: one === null || on === null ? null : thereThenOf(bodies, links, one.ref.id, yearOf(on)),
    links: links.map(({ ends: _, ...link }) => link),
    leftOut: {
      undated: bodies.filter(({ start }) => start === null).length,
      outside: descents.length - inScope.length,
      hidden,
    },
    revision: snapshot.revision,
  };
}
