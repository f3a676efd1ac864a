import { Turns } from "@maillage/importer";
import type { Scope } from "@maillage/model";
import type { KnownTie } from "../knownTie.ts";
import type { KnownEntity, Snapshot } from "../networkSnapshot.ts";
import { isInScope } from "../scoped.ts";
import type { Numbers } from "./cooperation.ts";

/** Bodies that attended an event; where there were more, hardly any two can be said to have met. */
export const LARGEST_EVENT = 50;
const ATTENDING: ReadonlySet<string> = new Set(["PARTICIPATED_IN", "ORGANISED", "HOSTS"]);

/** Who attended which dated events, by numbers. */
export interface EventColumns {
  /** The bodies of event i stand at starts[i] up to starts[i + 1]. */
  readonly starts: Uint32Array;
  readonly bodies: Uint32Array;
  /** Four of each event: start and end, each at its earliest and its latest. */
  readonly days: Float64Array;
}
export interface Meetings {
  readonly columns: EventColumns;
  /** By the numbers that columns have. */
  readonly events: readonly KnownEntity[];
  /** Events in scope that were too large to say who met. */
  readonly largeEvents: number;
}

/** The body and the event of a tie by which one attended the other; null of any other tie. */
export function attendance({
  type,
  source,
  target,
}: KnownTie): { body: KnownEntity; event: KnownEntity } | null {
  const [body, event] = source.ref.type === "Event" ? [target, source] : [source, target];
  const attends = body.ref.type === "Organisation" && event.ref.type === "Event" && ATTENDING.has(type);
  return attends ? { body, event } : null;
}

/** Dated events in scope with those who attended them, who get numbers. In turns with other work. Cost: the ties. */
export async function meetingsOf(
  snapshot: Snapshot,
  scope: Scope,
  bodies: Numbers<KnownEntity>,
): Promise<Meetings> {
  const turns = new Turns();
  const attended = new Map<KnownEntity, Set<number>>();
  for (const tie of snapshot.ties) {
    if (turns.isOver()) await turns.pass();
    const found = attendance(tie);
    if (found === null || found.event.span.s1 === null || found.event.span.s2 === null) continue;
    if (!isInScope(tie, scope)) continue;
    const there = attended.get(found.event);
    if (there) there.add(bodies.of(found.body));
    else attended.set(found.event, new Set([bodies.of(found.body)]));
  }
  const small = [...attended].filter(([, there]) => there.size <= LARGEST_EVENT);
  const starts = new Uint32Array(small.length + 1);
  for (const [at, [, there]] of small.entries()) starts[at + 1] = (starts[at] as number) + there.size;
  return {
    columns: {
      starts,
      bodies: Uint32Array.from(small.flatMap(([, there]) => [...there].sort((a, b) => a - b))),
      days: Float64Array.from(
        small.flatMap(([{ span }]) => {
          const [s1, s2] = [span.s1 as number, span.s2 as number];
          return [s1, s2, Math.max(span.e1 ?? s1, s1), Math.max(span.e2 ?? s2, s2)];
        }),
      ),
    },
    events: small.map(([event]) => event),
    largeEvents: attended.size - small.length,
  };
}
