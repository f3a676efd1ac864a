import { candidates, undirected } from "@maillage/analysis";
import {
  DIRECT_TIE_TYPES,
  evidenceOf,
  type GapAnswer,
  type GapCellAnswer,
  MaillageError,
  type SourceRef,
} from "@maillage/model";
import {
  columnsOf,
  type GapQuestion,
  groundOf,
  isDirect,
  meetsItself,
  methodOf,
  rowOf,
} from "./gapQuestion.ts";
import type { KnownTie } from "./knownTie.ts";
import { isOver } from "./lifeOf.ts";
import type { KnownEntity, Snapshot } from "./networkSnapshot.ts";
import { type Occasions, occasionsOf } from "./occasions.ts";
import { isInScope } from "./scoped.ts";
import { placesOnRecord, UNSEEN_METHOD } from "./unseen.ts";
import { claimShape, endShape, tieShape } from "./wireShapes.ts";

const PLACES: readonly string[] = ["region", "continent", "country"];
const isPlace = (group: string): boolean => PLACES.includes(group);
const PATH_TYPES: readonly string[] = [...DIRECT_TIE_TYPES, "PARTICIPATED_IN", "ORGANISED"];
/** Pairs that are named, and steps of a path, at most. */
const MOST = 5;
const MOST_STEPS = 4;
const isPathNode = (entity: KnownEntity): boolean => entity.ref.type !== "Person";

/** Distinct sources that support these ties, in the order of first mention. */
function sourcesOf(ties: readonly KnownTie[]): SourceRef[] {
  const sources = new Map<string, SourceRef>();
  for (const tie of ties)
    for (const claim of tie.claims)
      if (claim.stance === "supports" && !sources.has(claim.source))
        sources.set(claim.source, claimShape(claim).source);
  return [...sources.values()];
}

/** Occasions where both groups were present; of a group with itself, where two of its organisations were. */
function bothAt(
  { ties, meetings }: Occasions,
  rowAt: (entity: KnownEntity) => string | null,
  row: string,
  column: string,
): KnownEntity[] {
  const present = new Map<KnownEntity, Map<string, Set<KnownEntity>>>();
  for (const { source, target } of ties) {
    const group = rowAt(source);
    if (group !== row && group !== column) continue;
    const groups = present.get(target) ?? new Map<string, Set<KnownEntity>>();
    groups.set(group, (groups.get(group) ?? new Set()).add(source));
    present.set(target, groups);
  }
  return meetings.filter((meeting) => {
    const groups = present.get(meeting);
    return row === column ? (groups?.get(row)?.size ?? 0) > 1 : groups?.has(row) && groups.has(column);
  });
}

/**
 * One cell of a matrix opened: its organisations and ties, up to five pairs that could close it, who could introduce the two, and the path
 * from the one to the other; no pair is of a body whose life is over (`isOver`). Where rows meet rows, candidates sit in the row and partners in the column; in a row with itself, in another country.
 * A pair of rows may be asked in either order. Throws "gap-cell-unknown" when the matrix has no such cell.
 */
export function answerGapCell(
  snapshot: Snapshot,
  question: GapQuestion,
  matrix: GapAnswer,
  row: string,
  column: string,
): GapCellAnswer {
  const itself = meetsItself(question);
  const cell =
    matrix.cells.find((one) => one.row === row && one.column === column) ??
    matrix.cells.find((one) => itself && one.row === column && one.column === row);
  if (!cell)
    throw new MaillageError(
      "gap-cell-unknown",
      "not-found",
      "The matrix has no such cell; take row and column from an answer of /gaps to the same question.",
    );
  const ground = groundOf(snapshot, question);
  const rowAt = (entity: KnownEntity) => rowOf(question, entity);
  const inColumn = (entity: KnownEntity) =>
    entity.ref.type === "Organisation" && columnsOf(question, entity).includes(column);
  const byMethod = new Set(
    question.rows === "method"
      ? ground.counted
          .filter(({ tie }) => methodOf(question, tie) === row)
          .flatMap(({ tie }) => [tie.source, tie.target])
      : [],
  );
  const inCell = (entity: KnownEntity) => {
    if (question.rows === "method") return byMethod.has(entity) && inColumn(entity);
    return rowAt(entity) === row && (itself || inColumn(entity));
  };

  const crossBorder = new Map<KnownEntity, number>();
  for (const { tie } of ground.counted) {
    if (tie.source.ref.country === tie.target.ref.country) continue;
    for (const end of [tie.source, tie.target]) crossBorder.set(end, (crossBorder.get(end) ?? 0) + 1);
  }
  const organisations = ground.organisations.filter(inCell);
  const occasions = question.measuredBy === "occasions" ? occasionsOf(snapshot, question) : null;
  const shared = occasions === null ? [] : bothAt(occasions, rowAt, row, column);
  const ties = (occasions === null ? ground.counted.map(({ tie }) => tie) : occasions.ties).filter((tie) => {
    if (occasions !== null)
      return shared.includes(tie.target) && [row, column].includes(rowAt(tie.source) ?? "");
    if (question.rows === "method")
      return methodOf(question, tie) === row && (inColumn(tie.source) || inColumn(tie.target));
    if (!itself) return inCell(tie.source) || inCell(tie.target);
    const [a, b] = [rowAt(tie.source), rowAt(tie.target)];
    return (a === row && b === column) || (a === column && b === row);
  });

  const nodes = snapshot.entities.filter(isPathNode);
  const at = new Map(nodes.map((entity, index) => [entity, index]));
  const paths = snapshot.ties.filter(
    (tie) =>
      PATH_TYPES.includes(tie.type) &&
      at.has(tie.source) &&
      at.has(tie.target) &&
      isInScope(tie, {
        ...question.scope,
        ties: null,
        fields: null,
        regions: null,
        kinds: null,
        methods: null,
      }),
  );
  const over = new Set(
    nodes.filter(
      (entity) => (inCell(entity) || inColumn(entity)) && isOver(snapshot, entity, question.scope),
    ),
  );
  const cooperation = paths.filter(isDirect);
  const direct = undirected(
    {
      nodes: nodes.length,
      source: Uint32Array.from(cooperation, ({ source }) => at.get(source) as number),
      target: Uint32Array.from(cooperation, ({ target }) => at.get(target) as number),
      weight: null,
    },
    "presence",
  );
  const found = candidates({
    direct,
    most: MOST,
    maxSteps: MOST_STEPS,
    nodes: nodes.map((entity) => ({
      name: entity.ref.name,
      worksOnField: inColumn(entity) && !over.has(entity),
      place: row === column || question.rows === "method" ? entity.ref.country : rowAt(entity),
      crossBorderTies: crossBorder.get(entity) ?? 0,
    })),
    links: paths.map((tie) => ({
      a: at.get(tie.source) ?? -1,
      b: at.get(tie.target) ?? -1,
      sources: evidenceOf(tie.dated).sources,
    })),
    cell: organisations.filter((entity) => !over.has(entity)).map((entity) => at.get(entity) ?? -1),
  });
  const nodeAt = (index: number): KnownEntity => nodes[index] as KnownEntity;
  const linkAt = (index: number): KnownTie => paths[index] as KnownTie;
  return {
    cell: { ...cell, row, column },
    organisations: organisations.map(({ ref }) => ref),
    ties: ties.map((tie) => tieShape(tie, question.scope)),
    occasions: shared.map(({ ref }) => ref),
    candidates: found.map((candidate) => ({
      organisation: nodeAt(candidate.organisation).ref,
      crossBorderTies: candidate.crossBorderTies,
      partner: candidate.partner === null ? null : nodeAt(candidate.partner).ref,
      by: candidate.by,
      score: candidate.score,
      introducers: candidate.introducers.map((index) => nodeAt(index).ref),
      steps: candidate.steps.map(({ link, via }) => ({
        tie: tieShape(linkAt(link), question.scope),
        via: endShape(nodeAt(via)),
      })),
    })),
    onRecord: placesOnRecord(
      snapshot,
      [...new Set([isPlace(question.rows) ? row : [], isPlace(question.columns) ? column : []].flat())],
      (entity) => (isPlace(question.rows) ? rowAt(entity) : (columnsOf(question, entity)[0] ?? null)),
      question.scope,
    ),
    method: {
      nodes: ground.organisations.length,
      ties: direct.ties,
      most: MOST,
      steps: MOST_STEPS,
      onRecord: UNSEEN_METHOD,
    },
    leftOut: { dissolved: over.size },
    sources: sourcesOf([...found.flatMap(({ steps }) => steps.map(({ link }) => linkAt(link))), ...ties]),
  };
}
