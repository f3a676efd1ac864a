import type { MissingTie } from "@maillage/analysis";
import { type Day, type EntityRef, type MissingTiesAnswer, type Scope, yearOfDay } from "@maillage/model";
import type { KnownTie } from "../knownTie.ts";
import { isOver } from "../lifeOf.ts";
import { measure, type Watching } from "../measure.ts";
import { type KnownEntity, knownEntity, type Snapshot } from "../networkSnapshot.ts";
import { occasionsOf } from "../occasions.ts";
import { countUndated, isInScope } from "../scoped.ts";
import type { PlausiblePair } from "./plausibleTies.ts";

const MOST = 20;
/** Ties that are hidden to judge the lists by: the newest part of those with a beginning, and at least so many. */
const HIDDEN_PART = 0.15;
const LEAST_HIDDEN = 20;
/** Bodies beyond which whole lists are too long to judge by. */
const MOST_JUDGED = 6_000;

const isBody = ({ ref }: KnownEntity): boolean => ref.type === "Organisation";

/** The first day on which a supporting claim lets a tie begin; null where none says. */
function beginningOf({ dated, eventSpan }: KnownTie): Day | null {
  const days = dated.flatMap(({ stance, span }) =>
    stance === "supports" && span.s1 !== null ? [span.s1] : [],
  );
  return days.length > 0 ? (Math.min(...days) as Day) : (eventSpan?.s1 ?? null);
}

const begunOf = (ties: readonly KnownTie[]) =>
  ties.flatMap((tie) => {
    const day = beginningOf(tie);
    return day === null ? [] : [{ tie, day }];
  });

/** Ties that began before a day, and from it on. */
function splitAt<T>(ties: readonly KnownTie[], day: Day, of: (tie: KnownTie) => T) {
  const begun = begunOf(ties);
  const those = (isLater: boolean) =>
    begun.filter((each) => each.day >= day === isLater).map(({ tie }) => of(tie));
  return { earlier: those(false), later: those(true) };
}

/** Rough steps of work of the three lists. */
export const missingTiesWork = ({ entities, ties }: Snapshot): number =>
  (ties.length * ties.length * 8) / Math.max(1, entities.length);

/**
 * Pairs of bodies without a tie that common partners, complement or shared occasions make plausible, of one body or the best of all. People are
 * left out, and bodies whose life is over at the end of the window (`isOver`), save as partners of others. The lists are judged as they would have been on the day from which ties are hidden, by the same rule. `hidden`: records that the viewer may not see. Throws "entity-unknown" for an id that the viewer may not see. Cost: see
 * `missingTies`, in a thread of its own.
 */
export async function answerMissingTies(
  snapshot: Snapshot,
  of: string | null,
  scope: Scope,
  hidden: number,
  watching: Watching = {},
): Promise<MissingTiesAnswer> {
  const one = of === null ? null : knownEntity(snapshot, of);
  const inScope = snapshot.ties.filter((tie) => isInScope(tie, scope));
  const ties = inScope.filter(({ source, target }) => isBody(source) && isBody(target));
  const bodies = snapshot.entities.filter(isBody);
  const barredAt = (window: Scope["window"]) =>
    Uint8Array.from(bodies, (body) => Number(isOver(snapshot, body, { ...scope, window })));
  const barred = barredAt(scope.window);
  const at = new Map(bodies.map((body, index) => [body, index]));
  const numberOf = (entity: KnownEntity) => at.get(entity) as number;
  const table = occasionsOf(snapshot, { scope });
  const meetingAt = new Map(table.meetings.map((meeting, index) => [meeting, index]));
  const pairOf = (tie: KnownTie) => [numberOf(tie.source), numberOf(tie.target)] as const;
  const begun = begunOf(ties).sort((a, b) => a.day - b.day);
  const cut = begun[Math.floor(begun.length * (1 - HIDDEN_PART))]?.day ?? null;
  const newest = cut === null ? 0 : begun.filter(({ day }) => day >= cut).length;
  const judgedFrom = newest >= LEAST_HIDDEN && bodies.length <= MOST_JUDGED ? cut : null;
  const number = one === null ? null : (at.get(one) ?? -1);
  const found = await measure(
    "plausibleTies",
    {
      ties: {
        nodes: bodies.length,
        source: Uint32Array.from(ties, ({ source }) => numberOf(source)),
        target: Uint32Array.from(ties, ({ target }) => numberOf(target)),
        weight: null,
      },
      table: {
        organisations: bodies.length,
        occasions: table.occasions,
        present: table.present.map(
          ([body, occasion]) => [numberOf(table.bodies[body] as KnownEntity), occasion] as const,
        ),
      },
      of: number === -1 ? null : number,
      most: number === -1 ? 0 : MOST,
      barred,
      split:
        judgedFrom === null
          ? null
          : {
              ties: splitAt(ties, judgedFrom, pairOf),
              present: splitAt(
                table.ties,
                judgedFrom,
                ({ source, target }) => [numberOf(source), meetingAt.get(target) as number] as const,
              ),
              barred: barredAt({ from: judgedFrom, to: judgedFrom }),
              k: newest,
            },
    },
    watching,
  );
  const body = (each: number) => bodies[each] as KnownEntity;
  const meeting = (each: number) => table.meetings[each] as KnownEntity;
  /** The one that was asked for stands first. */
  const endsOf = ({ a, b }: MissingTie): MissingTiesAnswer["common"][number]["ends"] =>
    number === b ? [body(b).ref, body(a).ref] : [body(a).ref, body(b).ref];
  const pairs = (list: readonly PlausiblePair[], reason: (number: number) => KnownEntity) =>
    list.map((pair) => ({
      ends: endsOf(pair),
      score: pair.score,
      reasons: pair.reasons.map((each) => reason(each).ref),
    }));
  return {
    of: one?.ref ?? null,
    common: pairs(found.common, body),
    complementary: found.complementary.map((pair) => ({
      ends: endsOf(pair),
      score: pair.score,
      ways: pair.ways.map(([u, v]): [EntityRef, EntityRef] =>
        number === pair.b ? [body(v).ref, body(u).ref] : [body(u).ref, body(v).ref],
      ),
      waysInAll: pair.all,
    })),
    occasions: pairs(found.occasions, meeting),
    quality:
      found.quality === null || judgedFrom === null
        ? null
        : {
            from: yearOfDay(judgedFrom),
            k: newest,
            common: { ...found.quality.common },
            complementary: { ...found.quality.complementary },
            occasions: { ...found.quality.occasions },
            meetings: { ...found.quality.meetings },
          },
    method: { nodes: bodies.length, ties: ties.length, most: MOST },
    leftOut: {
      undated: countUndated(snapshot.ties, scope),
      outside: snapshot.ties.length - inScope.length,
      people: inScope.filter(({ source, target }) =>
        [source, target].some(({ ref }) => ref.type === "Person"),
      ).length,
      dissolved: barred.filter((over) => over === 1).length,
      hidden,
    },
    revision: snapshot.revision,
  };
}
