import type { UncertainDays } from "@maillage/analysis";
import { actsOf, type NumberedPair } from "./actColumns.ts";
import type { DormantTask } from "./computeDormant.ts";

/** The last day of which any source tells something, at its earliest and its latest. */
export interface LastKnown {
  /** null where nothing is known. */
  readonly of: UncertainDays | null;
  /** For one pair: at its latest by what others did, for a pair is not silent against its own last act. Cost: the pair's acts. */
  for(pair: NumberedPair): UncertainDays;
}

/** Reads the last known day from ties and events, no later than the task's last. Cost: a sort of ties and events. */
export function lastKnownOf({ acts, meetings, methods, to }: DormantTask): LastKnown {
  const known: { readonly met: boolean; readonly of: number; readonly days: UncertainDays }[] = [];
  for (const { of, end, lastSource } of actsOf(acts))
    known.push({
      met: false,
      of,
      days: [Math.max(end[0], lastSource[0]), Math.max(end[1], lastSource[1])],
    });
  for (let event = 0; event + 1 < meetings.starts.length; event++)
    known.push({
      met: true,
      of: event,
      days: [meetings.days[4 * event + 2] as number, meetings.days[4 * event + 3] as number],
    });
  known.sort((a, b) => b.days[1] - a.days[1]);
  const end = to ?? Number.POSITIVE_INFINITY;
  const early = Math.min(
    end,
    known.reduce((last, { days }) => Math.max(last, days[0]), Number.NEGATIVE_INFINITY),
  );
  const latest = known[0]?.days[1];
  return {
    of: latest === undefined ? null : [early, Math.min(end, latest)],
    for: ({ acts: own, method }) => {
      const isOwn = ({ met, of }: (typeof known)[number]) =>
        met === (method === methods) && own.some((act) => act.of === of);
      const others = known.find((one) => !isOwn(one))?.days[1] ?? early;
      return [early, Math.min(end, Math.max(early, others))];
    },
  };
}
