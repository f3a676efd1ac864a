import { moveOf } from "@maillage/analysis";
import {
  evidenceOf,
  type GapAnswer,
  isUndated,
  type LookReason,
  type LookUpNextAnswer,
  type Scope,
} from "@maillage/model";
import { measure, type Watching } from "./measure.ts";
import type { KnownEntity, KnownTie, Snapshot } from "./networkSnapshot.ts";
import { countUndated, isInScope } from "./scoped.ts";
import { endShape, tieShape } from "./wireShapes.ts";

const WATCHED = 50;
const MOST = 40;

/** Why a tie is worth a look; none where two sources agree on it and date it. */
function reasonsOf(tie: KnownTie): LookReason[] {
  const { sources, disputes, absences } = evidenceOf(tie.dated);
  return [
    ...(sources === 1 ? (["single-source"] as const) : []),
    ...(disputes + absences > 0 ? (["disputed"] as const) : []),
    ...(isUndated(tie.dated, tie.eventSpan) ? (["undated"] as const) : []),
  ];
}

/** Rough steps of work: the ties about each bridge that a tie touches. */
export const lookUpNextWork = ({ ties, entities }: Snapshot): number =>
  ties.length * Math.ceil(ties.length / Math.max(1, entities.length)) * 500;

/**
 * What to look up next: ties between bodies that rest on one source, are disputed or undated, by how far the ranks of the first
 * bridges would move if they were not; and cells of `matrix` that nobody looked into, by what is missing there. `hidden`: records that the
 * viewer may not see. Cost: see `rankShifts`, in a thread of its own.
 */
export async function answerLookUpNext(
  snapshot: Snapshot,
  matrix: GapAnswer,
  scope: Scope,
  hidden: number,
  watching: Watching = {},
): Promise<LookUpNextAnswer> {
  const inScope = snapshot.ties.filter((tie) => isInScope(tie, scope));
  const ties = inScope.filter(({ source, target }) =>
    [source, target].every(({ ref }) => ref.type !== "Person"),
  );
  const nodes = [...new Set(ties.flatMap(({ source, target }) => [source, target]))].sort((a, b) =>
    a.key < b.key ? -1 : 1,
  );
  const at = new Map(nodes.map((entity, index) => [entity, index]));
  const columns = {
    nodes: nodes.length,
    source: Uint32Array.from(ties, ({ source }) => at.get(source) as number),
    target: Uint32Array.from(ties, ({ target }) => at.get(target) as number),
    weight: null,
  };
  const asked = ties.flatMap((tie, index) => {
    const why = reasonsOf(tie);
    return why.length === 0 ? [] : [{ tie, index, why }];
  });
  const shifts = await measure(
    "rankShifts",
    { ties: columns, candidates: asked.map(({ index }) => index), top: WATCHED },
    watching,
  );
  const moved = asked
    .map((one, place) => ({ ...one, shifts: shifts[place] ?? [] }))
    .filter(({ shifts: own }) => own.length > 0)
    .sort((a, b) => moveOf(b.shifts[0] as never, nodes.length) - moveOf(a.shifts[0] as never, nodes.length));
  return {
    ties: moved.slice(0, MOST).map(({ tie, why, shifts: own }) => ({
      tie: tieShape(tie, scope),
      why,
      moves: own.map(({ node, from, to }) => ({ entity: endShape(nodes[node] as KnownEntity), from, to })),
    })),
    cells: matrix.cells
      .filter(
        ({ coverage, expected, observed }) =>
          coverage !== null &&
          coverage.found + coverage.noneFound === 0 &&
          expected >= 3 &&
          observed < expected,
      )
      .map(({ row, column, observed, expected, status, below }) => ({
        ...{ row, column, observed, expected, now: status, below },
        missing: expected - observed,
      }))
      .sort((a, b) => b.missing - a.missing)
      .slice(0, MOST),
    method: {
      measure: "constraint",
      watched: Math.min(WATCHED, nodes.length),
      tried: asked.length,
      untouched: shifts.filter((own) => own.length === 0).length,
      nodes: nodes.length,
    },
    leftOut: {
      undated: countUndated(snapshot.ties, scope),
      outside: snapshot.ties.length - inScope.length,
      hidden,
    },
    revision: snapshot.revision,
  };
}
