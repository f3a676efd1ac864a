import { moveOf, type RankShift } from "@maillage/analysis";
import {
  evidenceOf,
  type GapAnswer,
  type LookReason,
  type LookUpNextAnswer,
  type Scope,
} from "@maillage/model";
import { type GapQuestion, groundOf, groupsIn } from "./gapQuestion.ts";
import type { KnownTie } from "./knownTie.ts";
import { measure, type Watching } from "./measure.ts";
import type { KnownEntity, Snapshot } from "./networkSnapshot.ts";
import { countUndated, isInScope } from "./scoped.ts";
import { endShape, tieShape } from "./wireShapes.ts";

const WATCHED = 50;
const MOST = 40;
/** Shuffles of each matrix that is drawn anew, fewer where ties are many, and none where they would be too few to tell. */
const DRAWS = { most: 2_000, least: 200, ends: 2_000_000_000, seed: 1 } as const;

/** Why a tie is worth a look; none where two sources agree on it and date it. */
function reasonsOf(tie: KnownTie): LookReason[] {
  const { sources, disputes, absences } = evidenceOf(tie.dated);
  return [
    ...(sources === 1 ? (["single-source"] as const) : []),
    ...(disputes + absences > 0 ? (["disputed"] as const) : []),
    ...(tie.isUndated ? (["undated"] as const) : []),
  ];
}

/** Rough steps of work: the ties about each bridge that a tie touches, and the ends that are dealt out. */
export const lookUpNextWork = ({ ties, entities }: Snapshot): number =>
  ties.length * Math.ceil(ties.length / Math.max(1, entities.length)) * 500 +
  Math.min(DRAWS.ends, ties.length ** 2 * DRAWS.most);

/** The doubtful ties that alone stand against a verdict on their two regions. */
async function againstVerdicts(snapshot: Snapshot, scope: Scope, watching: Watching) {
  const question: GapQuestion = {
    ...{ rows: "region", columns: "region", domestic: false, scope },
    ...{ measuredBy: "ties", nullModel: "stub-matching" },
  };
  const ground = groundOf(snapshot, question);
  const candidates = ground.counted.flatMap(({ tie }, at) => (reasonsOf(tie).length === 0 ? [] : [at]));
  const pairs = new Set(
    candidates.map((at) => {
      const { a, b } = ground.counted[at] as (typeof ground.counted)[number];
      return [ground.rowAt[a], ground.rowAt[b]].sort().join(" ");
    }),
  ).size;
  const rows = groupsIn("region", question, ground);
  const affordable = Math.floor(DRAWS.ends / (2 * Math.max(1, ground.counted.length) * (1 + pairs)));
  const draws = Math.min(DRAWS.most, affordable);
  if (draws < DRAWS.least || pairs === 0) return { regionsOf: new Map(), rejudged: 0, draws: 0 };
  const against = await measure(
    "newVerdicts",
    {
      matrix: {
        organisations: ground.rowAt.map((row) => ({ row })),
        ties: ground.counted.map(({ a, b, weak }) => ({ a, b, weak })),
        rows,
        ...{ onlyTelling: false, diagonal: true, nullModel: "stub-matching", draws, seed: DRAWS.seed },
      },
      candidates,
    },
    watching,
  );
  const regionsOf = new Map(
    candidates.flatMap((at, place) => {
      const { tie, a, b } = ground.counted[at] as (typeof ground.counted)[number];
      if (!against[place]) return [];
      const [row, column] = [ground.rowAt[a] ?? "", ground.rowAt[b] ?? ""].sort(
        (one, other) => rows.indexOf(one) - rows.indexOf(other),
      ) as [string, string];
      return [[tie, { row, column }] as const];
    }),
  );
  return { regionsOf, rejudged: pairs, draws };
}

/**
 * What to look up next: ties between bodies that rest on one source, are disputed or undated, by how far the ranks of the first
 * bridges would move and whether their two regions would have too few ties if they were not; and cells of `matrix` that nobody looked into, by what is missing there. `hidden`: records that the
 * viewer may not see. Cost: see `rankShifts` and `newVerdicts`, in threads of their own.
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
  const { regionsOf, rejudged, draws } = await againstVerdicts(snapshot, scope, watching);
  const changing = asked
    .map(({ tie, why }, place) => ({
      tie,
      why,
      shifts: shifts[place] ?? [],
      verdict: regionsOf.get(tie) ?? null,
    }))
    .filter(({ shifts: own, verdict }) => own.length > 0 || verdict !== null);
  const farthest = ([first]: readonly RankShift[]) => (first ? moveOf(first, nodes.length) : 0);
  changing.sort(
    (a, b) =>
      Number(b.verdict !== null) - Number(a.verdict !== null) || farthest(b.shifts) - farthest(a.shifts),
  );
  return {
    ties: changing.slice(0, MOST).map(({ tie, why, shifts: own, verdict }) => ({
      tie: tieShape(tie, scope),
      why,
      moves: own.map(({ node, from, to }) => ({ entity: endShape(nodes[node] as KnownEntity), from, to })),
      verdict,
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
      untouched: asked.length - changing.length,
      nodes: nodes.length,
      ...{ rejudged, draws, seed: DRAWS.seed },
    },
    leftOut: {
      undated: countUndated(snapshot.ties, scope),
      outside: snapshot.ties.length - inScope.length,
      hidden,
    },
    revision: snapshot.revision,
  };
}
