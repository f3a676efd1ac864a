import {
  type Day,
  type Drawing,
  type DrawnEdge,
  type DrawnNode,
  evidenceOf,
  type Scope,
  yearOfDay,
} from "@maillage/model";
import type { KnownTie } from "./knownTie.ts";
import type { KnownEntity, Snapshot } from "./networkSnapshot.ts";
import { type Places, placeOf } from "./places.ts";
import { countUndated, isInScope, sourcesBehind } from "./scoped.ts";
import { periodOf } from "./tiePeriod.ts";
import { isCertain } from "./wireShapes.ts";

/** A picture of more marks cannot be read (decision 5). */
const MOST_DRAWN = 500;

/** The smallest number of ties such that at most MOST_DRAWN have more: those with as many or fewer fold away. */
function foldedTies(ties: readonly number[]): number {
  return [...ties].sort((a, b) => b - a)[MOST_DRAWN] ?? 0;
}

const isDrawable = (entity: KnownEntity): boolean => entity.ref.type !== "Person";

/** The first day on which a supporting claim, or the event, lets the tie begin; null when no start is known. */
function firstStart(tie: KnownTie): Day | null {
  let first: Day | null = null;
  for (const { stance, span } of tie.dated) {
    const start = span.s1 ?? span.s2;
    if (stance === "supports" && start !== null && (first === null || start < first)) first = start;
  }
  return first ?? tie.eventSpan?.s1 ?? null;
}

function beginnings(ties: readonly KnownTie[]): Drawing["years"] {
  const counts = new Map<number, number>();
  for (const tie of ties) {
    const start = firstStart(tie);
    if (start === null) continue;
    const year = yearOfDay(start);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, begins]) => ({ year, begins })).sort((a, b) => a.year - b.year);
}

/** Whether a source says that the organisation was dissolved, before the end of the window where there is one. */
function hasEnded(snapshot: Snapshot, entity: KnownEntity, scope: Scope): boolean {
  const to = scope.window === null ? null : yearOfDay(scope.window.to);
  return (snapshot.facts.get(entity.ref.id) ?? []).some((fact) => {
    if (fact.property !== "dissolved" || fact.stance !== "supports" || fact.value === null) return false;
    const year = /\d{4}/.exec(fact.value)?.[0];
    return to === null || (year !== undefined && Number(year) <= to);
  });
}

function edgeShape(tie: KnownTie, scope: Scope): DrawnEdge {
  const { sources, absences } = evidenceOf(tie.dated);
  const { to, disagree } = periodOf(tie);
  const a = tie.source.ref.region;
  const b = tie.target.ref.region;
  return {
    id: tie.id,
    source: tie.source.ref.id,
    target: tie.target.ref.id,
    type: tie.type,
    sources,
    disagree,
    absences,
    certain: isCertain(tie, scope),
    untilLastSource: to.length === 0,
    crossesRegion: a !== null && b !== null && a !== b,
  };
}

/**
 * Nodes and edges to draw: organisations and events with a tie in scope; people are not drawn. Those that fold away are
 * counted, and left out with their ties unless `folded` asks for them. Positions do not depend on the scope. `years`
 * counts beginnings in the scope without its window, so that a window can be chosen from it.
 */
export function drawNetwork(
  snapshot: Snapshot,
  places: Places,
  scope: Scope,
  folded: "leave-out" | "include",
): Drawing {
  const inScopeTies = snapshot.ties.filter((tie) => isInScope(tie, scope));
  const isDrawn = (tie: KnownTie) => isDrawable(tie.source) && isDrawable(tie.target);
  const ties = inScopeTies.filter(isDrawn);
  const anyTime =
    scope.window === null
      ? ties
      : snapshot.ties.filter((tie) => isDrawn(tie) && isInScope(tie, { ...scope, window: null }));
  const inScope = new Map<KnownEntity, number>();
  for (const tie of ties) {
    for (const end of [tie.source, tie.target]) inScope.set(end, (inScope.get(end) ?? 0) + 1);
  }
  const drawn = snapshot.entities.filter((entity) => inScope.has(entity));
  const atMost = foldedTies([...inScope.values()]);
  const nodes = drawn.map((entity): DrawnNode => {
    const { id, name, names, type, kind, seat, country, fields, level } = entity.ref;
    return {
      id,
      name,
      names,
      type,
      kind,
      seat,
      country,
      fields,
      ...(level === undefined ? {} : { level }),
      ...placeOf(places, snapshot, entity),
      ties: inScope.get(entity) ?? 0,
      ended: type === "Organisation" && hasEnded(snapshot, entity, scope),
      folded: (inScope.get(entity) ?? 0) <= atMost,
    };
  });
  const shown = folded === "include" ? nodes : nodes.filter((node) => !node.folded);
  const ids = new Set(shown.map((node) => node.id));
  const count = (type: string) => nodes.filter((node) => node.type === type).length;
  const countFolded = (type: string) => nodes.filter((node) => node.folded && node.type === type).length;
  return {
    revision: snapshot.revision,
    nodes: shown,
    edges: ties
      .filter((tie) => ids.has(tie.source.ref.id) && ids.has(tie.target.ref.id))
      .map((tie) => edgeShape(tie, scope)),
    fields: places.fields.map(({ id, x, y }) => ({ id, x, y })),
    folded: { organisations: countFolded("Organisation"), events: countFolded("Event"), ties: atMost },
    counts: {
      organisations: count("Organisation"),
      events: count("Event"),
      ties: ties.length,
      sources: sourcesBehind(ties),
      undated: countUndated(snapshot.ties.filter(isDrawn), scope),
      leftOut: snapshot.ties.length - inScopeTies.length,
      ofPeople: inScopeTies.length - ties.length,
    },
    years: beginnings(anyTime),
  };
}
