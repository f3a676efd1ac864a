import type { Participation } from "@maillage/analysis";
import type { TieType } from "@maillage/model";
import type { GapQuestion } from "./gapQuestion.ts";
import type { KnownTie } from "./knownTie.ts";
import { lifeOf } from "./lifeOf.ts";
import type { KnownEntity, Snapshot } from "./networkSnapshot.ts";
import { countUndated, isInScope } from "./scoped.ts";

/** Ties by which two who stand at their near end meet: events, and the bodies that they belong to. */
export const OCCASION_TIES: readonly TieType[] = [
  "PARTICIPATED_IN",
  "ORGANISED",
  "HOSTS",
  "MEMBER_OF",
  "PART_OF",
];

/** Who took part in what: organisations by the order of keys, occasions by their first mention. */
export interface Occasions extends Participation {
  readonly bodies: readonly KnownEntity[];
  readonly meetings: readonly KnownEntity[];
  readonly ties: readonly KnownTie[];
  /** Ties to occasions without a day. */
  readonly undated: number;
}

/** An occasion's first and last possible day; open where nobody states one. */
function daysOf(snapshot: Snapshot, occasion: KnownEntity): readonly [number, number] {
  const { start, end } =
    occasion.ref.type === "Event"
      ? { start: [occasion.span.s1 ?? occasion.span.s2], end: [null, occasion.span.e2 ?? occasion.span.s2] }
      : lifeOf(snapshot, occasion);
  return [start?.[0] ?? Number.NEGATIVE_INFINITY, end?.[1] ?? Number.POSITIVE_INFINITY];
}

const OF_ONE_COUNTRY: readonly string[] = ["national", "local"];

/** The country of a body that works, as all who state its scope say, in one country only or in one place of it; null for others. */
function onlyCountryOf(snapshot: Snapshot, { ref }: KnownEntity): string | null {
  const scopes = (snapshot.facts.get(ref.id) ?? []).filter(
    ({ property, stance }) => property === "scope" && stance === "supports",
  );
  const isClosed = scopes.length > 0 && scopes.every(({ value }) => OF_ONE_COUNTRY.includes(value ?? ""));
  return isClosed ? ref.country : null;
}

/**
 * The table of organisations and occasions in scope: events, and the bodies that several belong to, with a seat or without. A cell is fixed
 * where the organisation was certainly dissolved before the occasion began or founded after it was over, or sits in another country than
 * a body that is national or local by what sources state, unless it is recorded to have been there. Cost: organisations × occasions.
 */
export function occasionsOf(snapshot: Snapshot, { scope }: Pick<GapQuestion, "scope">): Occasions {
  const ever = snapshot.ties.filter(
    ({ type, source }) => OCCASION_TIES.includes(type) && source.ref.type === "Organisation",
  );
  const ties = ever.filter((tie) => isInScope(tie, scope));
  const there = new Set(ties.map(({ source }) => source));
  const bodies = snapshot.entities.filter((entity) => there.has(entity));
  const meetings = [...new Set(ties.map(({ target }) => target))];
  const at = new Map(bodies.map((body, index) => [body, index]));
  const meetingAt = new Map(meetings.map((meeting, index) => [meeting, index]));
  const cells = new Map(
    ties.map(({ source, target }) => {
      const cell = [at.get(source) as number, meetingAt.get(target) as number] as const;
      return [cell[0] * meetings.length + cell[1], cell];
    }),
  );
  const lives = bodies.map((body) => lifeOf(snapshot, body));
  const days = meetings.map((meeting) => daysOf(snapshot, meeting));
  const openTo = meetings.map((meeting) => onlyCountryOf(snapshot, meeting));
  const fixed: [number, number][] = [];
  lives.forEach(({ start, end }, body) => {
    const country = bodies[body]?.ref.country ?? null;
    days.forEach(([first, last], meeting) => {
      const only = openTo[meeting] ?? null;
      const wasNotThere = (start !== null && start[0] > last) || (end !== null && end[1] < first);
      const isElsewhere = only !== null && country !== null && country !== only;
      if ((wasNotThere || isElsewhere) && !cells.has(body * meetings.length + meeting))
        fixed.push([body, meeting]);
    });
  });
  return {
    bodies,
    meetings,
    ties,
    undated: countUndated(ever, scope),
    organisations: bodies.length,
    occasions: meetings.length,
    present: [...cells.values()],
    fixed,
  };
}
