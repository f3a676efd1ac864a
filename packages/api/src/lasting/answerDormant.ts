import {
  type Day,
  type DormantAnswer,
  dayToIso,
  MET_AT_EVENTS,
  type Scope,
  yearOfDay,
} from "@maillage/model";
import type { KnownTie } from "../knownTie.ts";
import { lifeOf } from "../lifeOf.ts";
import { measure, type Watching } from "../measure.ts";
import type { KnownEntity, Snapshot } from "../networkSnapshot.ts";
import { endShape } from "../wireShapes.ts";
import type { SilentPair } from "./computeDormant.ts";
import { cooperationOf, Numbers } from "./cooperation.ts";
import { meetingSupport, sourcesOf, supportOf } from "./evidence.ts";
import { LARGEST_EVENT, type Meetings, meetingsOf } from "./meetings.ts";

type Item = DormantAnswer["items"][number];
const yearsOf = ([earliest, latest]: readonly [number, number]): [number, number] => [
  yearOfDay(earliest as Day),
  yearOfDay(latest as Day),
];

const NO_MEETINGS: Meetings = {
  columns: { starts: new Uint32Array(1), bodies: new Uint32Array(), days: new Float64Array() },
  events: [],
  largeEvents: 0,
};

export interface DormantQuestion {
  /** Usual gaps of silence from which on a pair has lapsed. */
  readonly lapse: number;
  readonly scope: Scope;
}

/** Rough steps of work: about twenty thousand for each tie, and for each two that were at the same event. */
export function dormantWork({ entities, ties, tiesOf }: Snapshot): number {
  let pairs = ties.length;
  for (const { ref } of entities) {
    const there = ref.type === "Event" ? (tiesOf.get(ref.id)?.length ?? 0) : 0;
    if (there <= LARGEST_EVENT) pairs += (there * (there - 1)) / 2;
  }
  return 20_000 * pairs;
}

/**
 * Pairs that have been silent longer than is usual for them, up to the last day that a source in the question attests, or to the end of the
 * window. Cooperation of which a source states the end is over, not dormant. `hidden`: records that the viewer may not see.
 * Cost: the ties, in turns with other work, and `computeDormant` in a thread of its own.
 */
export async function answerDormant(
  snapshot: Snapshot,
  { lapse, scope }: DormantQuestion,
  hidden: number,
  watching: Watching = {},
): Promise<DormantAnswer> {
  const numbers = new Numbers<KnownEntity>();
  const { acts, methods, ties, leftOut } = await cooperationOf(snapshot, scope, numbers);
  const meetings = scope.methods === null ? await meetingsOf(snapshot, scope, numbers) : NO_MEETINGS;
  const bodies = numbers.all();
  const { listed, counts, more, over, until } = await measure(
    "dormant",
    {
      acts,
      meetings: meetings.columns,
      methods: methods.length,
      gone: Float64Array.from(bodies, (body) => lifeOf(snapshot, body).end?.[0] ?? Number.POSITIVE_INFINITY),
      to: scope.window?.to ?? null,
      lapse,
    },
    watching,
  );
  const shape = ({ ends, method, rests, last, ...said }: SilentPair): Item => {
    const both = ends
      .map((end) => bodies[end] as KnownEntity)
      .sort((one, other) => (one.ref.id < other.ref.id ? -1 : 1)) as [KnownEntity, KnownEntity];
    const name = methods[method] ?? MET_AT_EVENTS;
    const met = method === methods.length;
    return {
      ends: [endShape(both[0]), endShape(both[1])],
      method: name,
      rests: rests.map(({ of, end }) => ({
        id: (met ? meetings.events[of]?.ref.id : ties[of]?.id) as string,
        name: met ? (meetings.events[of]?.ref.name as string) : null,
        years: yearsOf(end),
      })),
      sources: sourcesOf(
        rests.flatMap(({ of }) =>
          met
            ? meetingSupport(snapshot, scope, both, meetings.events[of] as KnownEntity)
            : supportOf(ties[of] as KnownTie, name),
        ),
      ),
      last: yearsOf(last),
      ...said,
    };
  };
  return {
    items: listed.map(shape),
    counts,
    more,
    until: until && [dayToIso(until[0] as Day), dayToIso(until[1] as Day)],
    method: { largestEvent: LARGEST_EVENT, lateFrom: 1, lapsedFrom: lapse },
    leftOut: { ...leftOut, largeEvents: meetings.largeEvents, over, hidden },
    revision: snapshot.revision,
  };
}
