import {
  admitJudgement,
  type BatchWrite,
  type ClaimRecord,
  type Judgement,
  type Level,
  MaillageError,
  type Viewer,
} from "@maillage/model";
import { columnsOfRows, type ReadName, type ReadParams, type ReadRow, type Store } from "@maillage/store";

type Row = Record<string, unknown>;

/** A store in memory that answers the read queries with the viewer's levels; for the tests of this room. */
export function memoryStore(...first: BatchWrite[]): Store {
  let writes = [...first];
  let revision = writes.length;
  const undone = new Set<string>();
  const judgements: Judgement[] = [];
  const unjudged = new Set<string>();

  const answer = (name: string, params: Record<string, unknown>, viewer: Viewer): Row[] => {
    const live = writes.filter((write) => !undone.has(write.batch.id));
    const seen = (level: Level) => viewer.levels.includes(level);
    const gone = new Set<string>(live.flatMap((write) => write.superseded));
    const latest = <T extends { readonly id: string }>(pick: (write: BatchWrite) => readonly T[]): T[] => [
      ...new Map(live.flatMap(pick).map((record) => [record.id, record])).values(),
    ];
    const entities = latest((write) => write.entities).filter((one) => seen(one.level));
    const sources = latest((write) => write.sources).filter((one) => seen(one.level));
    const entityIds = new Set<string>(entities.map((one) => one.id));
    const ties = latest((write) => write.ties).filter(
      (one) => seen(one.level) && entityIds.has(one.source) && entityIds.has(one.target),
    );
    const known = new Set<string>([...entityIds, ...ties.map((one) => one.id)]);
    const sourceById = new Map(sources.map((one) => [one.id, one]));
    const claims = latest((write) => write.claims)
      .filter(({ id }) => !gone.has(id))
      .filter((one) => seen(one.ownLevel) && known.has(one.about) && sourceById.has(one.source));
    const claimRow = ({ span, ...claim }: ClaimRecord): Row => {
      const source = sourceById.get(claim.source);
      const told = {
        sourceTitle: source?.title,
        publisher: source?.publisher,
        published: source?.published,
      };
      const { recordedBy, recordedOn } = claim;
      const recorded = seen("restricted")
        ? { recordedBy, recordedOn }
        : { recordedBy: null, recordedOn: null };
      return { ...claim, ...span, ...told, ...recorded };
    };
    const of = (key: string, value: unknown) => (row: Row) => value === "" || row[key] === value;
    const byKey = (a: Row, b: Row) => (String(a.key) < String(b.key) ? -1 : 1);
    switch (name) {
      case "readMeta":
        return [{ revision, hash: live.length === 0 ? "" : `${live.length}`.padStart(64, "f") }];
      case "readEntities":
        return entities
          .map(({ span, ...one }): Row => ({ ...one, ...span, names: JSON.stringify(one.names) }))
          .sort(byKey);
      case "readTies":
        return ties.map((one): Row => ({ ...one, ownType: one.ownType ?? null })).sort(byKey);
      case "readTieClaims":
        return claims.filter((one) => one.property === "tie").map(claimRow);
      case "readFacts":
        return claims
          .filter((one) => one.property !== "tie")
          .map(claimRow)
          .filter(of("about", params.entity));
      case "readSources":
        return sources
          .map((one) => ({ ...one, claims: claims.filter((claim) => claim.source === one.id).length }))
          .sort(byKey);
      case "readSourceClaims":
        return claims.map(claimRow).filter(of("source", params.source));
      case "readCoverage":
        return live
          .flatMap((write) => write.coverage)
          .filter((one) => seen(one.level))
          .map((one) => ({ ...one }));
      case "readOwnSchemas":
        return writes.flatMap(({ batch: { id, ownSchema } }) =>
          viewer.role === "owner" && ownSchema !== undefined && !undone.has(id) ? [{ id, ownSchema }] : [],
        );
      case "readBatches":
        return viewer.role === "owner"
          ? writes.map(({ batch: { counts, ...batch } }) => ({
              ...batch,
              ...counts,
              undone: undone.has(batch.id),
            }))
          : [];
      case "readBatchReport":
        return viewer.role === "owner"
          ? writes.flatMap(({ batch: { id, journal } }) =>
              id === params.batch && journal !== undefined && !undone.has(id) ? [{ id, ...journal }] : [],
            )
          : [];
      case "readJudgements":
        return viewer.role === "owner"
          ? judgements.map((judgement) => ({ ...judgement, undone: unjudged.has(judgement.id) }))
          : [];
      case "readKeys":
        return [
          ...entities.map(({ key, id }) => ({ key, id, label: "Entity" })),
          ...ties.map(({ key, id, type }) => ({ key, id, label: type })),
          ...sources.map(({ key, id }) => ({ key, id, label: "Source" })),
          ...claims.map(({ key, id }) => ({ key, id, label: "Claim" })),
        ];
      default:
        throw new MaillageError("query-unknown", "not-found", "There is no read query of that name.");
    }
  };
  return {
    engine: "grafeo",
    read: async <Name extends ReadName>(name: Name, params: ReadParams<Name>, viewer: Viewer) =>
      answer(name, params, viewer) as ReadRow<Name>[],
    readColumns: async <Name extends ReadName>(name: Name, params: ReadParams<Name>, viewer: Viewer) =>
      columnsOfRows((answer(name, params, viewer) as ReadRow<Name>[]).toReversed()),
    writeBatch: async (write) => {
      if (write.revision !== revision)
        throw new MaillageError("store-conflict", "conflict", "The store was changed meanwhile.");
      writes = [...writes, write];
      revision += 1;
      return { revision };
    },
    undoBatch: async (id) => {
      undone.add(id);
      revision += 1;
      return { revision };
    },
    judge: async (judgement) => {
      admitJudgement(
        judgements.filter(({ id }) => !unjudged.has(id)),
        judgement,
      );
      judgements.push(judgement);
      revision += 1;
      return { revision };
    },
    judgeAll: async (given) =>
      given.flatMap((judgement) => {
        try {
          admitJudgement(
            judgements.filter(({ id }) => !unjudged.has(id)),
            judgement,
          );
          judgements.push(judgement);
          revision += 1;
          return [];
        } catch (error) {
          return [{ judgement, error: error as MaillageError }];
        }
      }),
    unjudge: async (id) => {
      if (!judgements.some((judgement) => judgement.id === id))
        throw new MaillageError("judgement-unknown", "not-found", "There is no such judgement.");
      unjudged.add(id);
      revision += 1;
      return { revision };
    },
    lend: () => {
      throw new Error("From the source nothing runs in another thread.");
    },
    close: async () => undefined,
  };
}
