import {
  admitJudgement,
  type BatchWrite,
  type EntityRecord,
  type Judgement,
  MaillageError,
  recordCount,
} from "@maillage/model";
import type { ReadName, ReadRow } from "@maillage/store";
import type { ImportStore } from "./store.ts";

/** A store in memory that answers the read queries of the importer; for tests. It has no undo and no levels. */
export function fakeStore(): ImportStore & { readonly writes: BatchWrite[] } {
  const writes: BatchWrite[] = [];
  const judgements: Judgement[] = [];
  const live = <T extends { readonly id: string }>(pick: (write: BatchWrite) => readonly T[]): T[] => [
    ...new Map(writes.flatMap(pick).map((record) => [record.id, record])).values(),
  ];
  const shown = <T extends { readonly id: string }>(pick: (write: BatchWrite) => readonly T[]): T[] => {
    const gone = new Set<string>(writes.flatMap((write) => write.superseded));
    return live(pick).filter(({ id }) => !gone.has(id));
  };
  const claims = () => shown((write) => write.claims);
  const claimRows = () => {
    const sources = new Map(live((write) => write.sources).map((source) => [source.id, source]));
    return claims().map(({ span, ...claim }) => {
      const { title, publisher = null, published = null } = sources.get(claim.source) ?? {};
      return { ...claim, ...span, sourceTitle: title, publisher, published };
    });
  };
  const coverage = () => shown((write) => write.coverage);
  const keyed = (label: string, list: readonly { readonly id: string; readonly key: string }[]) =>
    list.map(({ id, key }) => ({ id, key, label }));
  const entityRow = (entity: EntityRecord) => ({
    ...entity,
    ...entity.span,
    names: JSON.stringify(entity.names),
  });
  const byKey = <T extends { readonly key: string }>(list: readonly T[]) =>
    [...list].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const answers: Record<string, () => unknown[]> = {
    readMeta: () => [{ revision: writes.length + judgements.length, hash: "" }],
    readKeys: () => [
      ...keyed(
        "Entity",
        live((write) => write.entities),
      ),
      ...keyed(
        "Source",
        live((write) => write.sources),
      ),
      ...keyed(
        "Tie",
        live((write) => write.ties),
      ),
      ...keyed("Claim", claims()),
      ...keyed("Coverage", coverage()),
    ],
    readEntities: () => byKey(live((write) => write.entities)).map(entityRow),
    readTies: () =>
      byKey(live((write) => write.ties)).map((tie) => ({ ...tie, ownType: tie.ownType ?? null })),
    readSources: () => byKey(live((write) => write.sources)),
    readFacts: () => claimRows().filter((claim) => claim.property !== "tie"),
    readSourceClaims: claimRows,
    readTieClaims: () => claimRows().filter((claim) => claim.property === "tie"),
    readCoverage: coverage,
    readJudgements: () => judgements.map((judgement) => ({ ...judgement, undone: false })),
    readOwnSchemas: () =>
      writes.flatMap(({ batch: { id, ownSchema } }) => (ownSchema === undefined ? [] : [{ id, ownSchema }])),
    readBatches: () => writes.map(({ batch: { counts, ...batch } }) => ({ ...batch, ...counts })),
  };
  return {
    writes,
    read: async <Name extends ReadName>(query: Name) => (answers[query]?.() ?? []) as ReadRow<Name>[],
    writeBatch: async (write, onProgress) => {
      const total = recordCount(write);
      onProgress?.(0, total);
      onProgress?.(total, total);
      return { revision: writes.push(write) };
    },
    judgeAll: async (given) => {
      const stored = new Set<string>(live((write) => write.entities).map(({ key }) => key));
      return given.flatMap((judgement) => {
        try {
          if (!stored.has(judgement.a) || !stored.has(judgement.b))
            throw new MaillageError("judgement-entity-unknown", "not-found", "One of the two is not stored.");
          admitJudgement(judgements, judgement);
          judgements.push(judgement);
          return [];
        } catch (error) {
          return [{ judgement, error: error as MaillageError }];
        }
      });
    },
  };
}
