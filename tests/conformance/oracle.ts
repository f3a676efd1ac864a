/** The store in a few dozen lines and no engine: what each read must answer after any run of batches and undoings. */
import { createHash } from "node:crypto";
import {
  type BatchWrite,
  type ClaimRecord,
  type CoverageRecord,
  type EntityRecord,
  fold,
  type Id,
  type Judgement,
  type SourceRecord,
  type TieRecord,
  type Viewer,
} from "@maillage/model";

interface Applied {
  readonly write: BatchWrite;
  readonly number: number;
  undone: boolean;
}
type Answer = readonly Readonly<Record<string, unknown>>[];

export class Oracle {
  readonly applied: Applied[] = [];
  readonly judged: { readonly judgement: Judgement; undone: boolean }[] = [];
  revision = 0;

  judge(judgement: Judgement): void {
    this.revision += 1;
    this.judged.push({ judgement, undone: false });
  }

  unjudge(id: Id): void {
    this.revision += 1;
    for (const each of this.judged) if (each.judgement.id === id) each.undone = true;
  }

  /** The code by which the store refuses a judgement, by trying every entity reachable over `same`; null when it fits. */
  refusal({ a, b, verdict }: Judgement): string | null {
    const typeOf = (key: string) => this.entities().find((entity) => entity.key === key)?.type;
    if (typeOf(a) === undefined || typeOf(b) === undefined) return "judgement-entity-unknown";
    if (typeOf(a) !== typeOf(b)) return "judgement-types";
    if (a === b) return "judgement-itself";
    const live = this.judged.filter(({ undone }) => !undone).map(({ judgement }) => judgement);
    const joins = (list: readonly Pick<Judgement, "a" | "b">[], from: string): Set<string> => {
      const reached = new Set([from]);
      for (const key of reached)
        for (const pair of list) if (pair.a === key || pair.b === key) reached.add(pair.a).add(pair.b);
      return reached;
    };
    if (live.some((pair) => pair.a === a && pair.b === b)) return "judgement-known";
    const same = live.filter((pair) => pair.verdict === "same");
    const different = live.filter((pair) => pair.verdict === "different");
    const broken =
      verdict === "same"
        ? different.some((pair) => joins([...same, { a, b }], pair.a).has(pair.b))
        : verdict === "different" && joins(same, a).has(b);
    return broken ? "judgement-contradicts" : null;
  }

  apply(write: BatchWrite): void {
    this.revision += 1;
    this.applied.push({ write, number: this.revision, undone: false });
  }

  undo(id: Id): void {
    this.revision += 1;
    for (const each of this.applied) if (each.write.batch.id === id) each.undone = true;
  }

  live(): BatchWrite[] {
    return this.applied.filter((each) => !each.undone).map((each) => each.write);
  }

  /** Claims of live batches, replaced ones included. */
  private allClaims(): ClaimRecord[] {
    return this.live().flatMap((write) => write.claims);
  }

  claims(): ClaimRecord[] {
    const replaced = new Set(this.live().flatMap((write) => write.superseded));
    return this.allClaims().filter((claim) => !replaced.has(claim.id));
  }

  private allCoverage(): CoverageRecord[] {
    return this.live().flatMap((write) => write.coverage);
  }

  coverage(): CoverageRecord[] {
    const replaced = new Set(this.live().flatMap((write) => write.superseded));
    return this.allCoverage().filter((record) => !replaced.has(record.id));
  }

  /** The newest record of a live batch, else the first of all, for each id whose maker is live or that is needed. */
  private records<T extends { readonly id: Id }>(
    pick: (write: BatchWrite) => readonly T[],
    isNeeded: (id: Id) => boolean,
  ): T[] {
    const ids = new Set(this.applied.flatMap(({ write }) => pick(write).map(({ id }) => id)));
    return [...ids].flatMap((id) => {
      const versions = this.applied.flatMap(({ write, undone }) =>
        pick(write)
          .filter((record) => record.id === id)
          .map((record) => ({ record, undone })),
      );
      const [first] = versions;
      if (first === undefined || (first.undone && !isNeeded(id))) return [];
      return [versions.findLast((version) => !version.undone)?.record ?? first.record];
    });
  }

  ties(): TieRecord[] {
    const about = new Set(this.allClaims().map((claim) => claim.about));
    return this.records(
      (write) => write.ties,
      (id) => about.has(id),
    );
  }

  /** All that undoings can make of a tie: what its live batches say, and what the first one said. */
  private tieStates(id: Id): TieRecord[] {
    const all = this.applied.flatMap(({ write, undone }) =>
      write.ties.filter((tie) => tie.id === id).map((tie) => ({ tie, undone })),
    );
    return all.filter(({ undone }, at) => at === 0 || !undone).map(({ tie }) => tie);
  }

  entities(): EntityRecord[] {
    const needed = new Set<Id>(this.allClaims().map((claim) => claim.about));
    for (const { id } of this.ties())
      for (const tie of this.tieStates(id)) needed.add(tie.source).add(tie.target);
    return this.records(
      (write) => write.entities,
      (id) => needed.has(id),
    );
  }

  sources(): SourceRecord[] {
    const needed = new Set<Id | null>(
      [...this.allClaims(), ...this.allCoverage()].map(({ source }) => source),
    );
    return this.records(
      (write) => write.sources,
      (id) => needed.has(id),
    );
  }

  hash(): string {
    const entities = this.entities();
    const keyOf = new Map(entities.map(({ id, key }) => [id, key]));
    const lines = [
      ...entities.map(({ key, type, kind, level, name, names, country, city, fields, span }) => [
        ...["entity", key, type, kind, level, name, JSON.stringify(names), country, city, fields],
        ...[span.s1, span.s2, span.e1, span.e2],
      ]),
      ...this.sources().map((source) => {
        const { key, type, title, publisher, published, url, accessed, language, level } = source;
        const { authors, container, identifier, pages, note } = source;
        return [
          ...["source", key, type, title, publisher, published, url, accessed, language, level],
          ...Object.entries({ authors, container, identifier, pages, note }).filter(
            ([, text]) => text !== null,
          ),
        ];
      }),
      ...this.ties().map(({ key, type, ownType, source, target, level }) => [
        ...["tie", key, type, keyOf.get(source), keyOf.get(target), level],
        ...(ownType === undefined ? [] : [ownType]),
      ]),
      ...this.claims().map(({ key }) => ["claim", key]),
      ...this.coverage().map(({ key }) => ["coverage", key]),
    ];
    const digest = (line: unknown) =>
      BigInt(`0x${createHash("sha256").update(JSON.stringify(line)).digest("hex")}`);
    const sum = BigInt.asUintN(
      256,
      lines.reduce((all, line) => all + digest(line), 0n),
    );
    return sum === 0n ? "" : sum.toString(16).padStart(64, "0");
  }

  /** The rows of one read query, by the plainest means. */
  answer(name: string, params: Readonly<Record<string, unknown>>, viewer: Viewer): Answer {
    const sees = ({ level }: { level: string }) => (viewer.levels as readonly string[]).includes(level);
    const isOwner = sees({ level: "restricted" });
    const entities = this.entities().filter(sees);
    const seen = new Set<string>(entities.map(({ id }) => id));
    const ties = this.ties().filter((tie) => sees(tie) && seen.has(tie.source) && seen.has(tie.target));
    const tieById = new Map<string, TieRecord>(ties.map((tie) => [tie.id, tie]));
    const sources = this.sources().filter(sees);
    const sourceById = new Map<string, SourceRecord>(sources.map((source) => [source.id, source]));
    const isTie = (claim: ClaimRecord) => claim.property === "tie";
    const aboutSeen = this.claims().filter(
      (claim) =>
        sees({ level: claim.ownLevel }) && (isTie(claim) ? tieById.has(claim.about) : seen.has(claim.about)),
    );
    const claimRows = (wanted: (claim: ClaimRecord) => boolean) =>
      sorted(
        aboutSeen
          .filter((claim) => sourceById.has(claim.source) && wanted(claim))
          .map((claim) => claimRow(claim, sourceById, isOwner)),
        ["about", "order", "key", "id"],
      );
    const sourceRows = (list: readonly SourceRecord[]) =>
      sorted(
        list.map((source) => ({
          ...source,
          claims: aboutSeen.filter((claim) => claim.source === source.id).length,
        })),
        ["key"],
      );
    const ofType = (type: string) => isIn(params.types, type);
    switch (name) {
      case "readMeta":
        return [{ revision: this.revision, hash: this.hash() }];
      case "readEntities":
        return sorted(entities.map(entityRow), ["key"]);
      case "readEntity":
        return entities.filter(({ id }) => id === params.id).map(entityRow);
      case "searchEntities": {
        const q = fold(String(params.q));
        const rows = entities
          .filter((entity) => ofType(entity.type) && entity.search.includes(q))
          .map((entity) => ({ ...entityRow(entity), rank: rank(entity, q) }));
        const from = Number(params.skip);
        return sorted(rows, ["rank", "key"]).slice(from, from + Number(params.limit));
      }
      case "readTies":
        return sorted(
          ties
            .filter((tie) => ofType(tie.type) && touches(tie, params.entity))
            .map((tie) => ({ ...tie, ownType: tie.ownType ?? null })),
          ["key", "id"],
        );
      case "readTieClaims":
        return claimRows((claim) => {
          const tie = isTie(claim) ? tieById.get(claim.about) : undefined;
          return tie !== undefined && ofType(tie.type) && touches(tie, params.entity);
        });
      case "readFacts":
        return claimRows((claim) => !isTie(claim) && (params.entity === "" || claim.about === params.entity));
      case "readSources":
        return sourceRows(sources);
      case "readSource":
        return sourceRows(sources.filter(({ id }) => id === params.id));
      case "readSourceClaims":
        return claimRows((claim) => claim.source === params.source);
      case "readCoverage":
        return sorted(
          this.coverage()
            .filter((record) => sees(record) && (record.source === null || sourceById.has(record.source)))
            .map((record) => ({ ...record })),
          ["key", "id"],
        );
      case "readOwnSchemas":
        return isOwner
          ? this.applied.flatMap(({ write: { batch }, undone }) =>
              batch.ownSchema === undefined || undone ? [] : [{ id: batch.id, ownSchema: batch.ownSchema }],
            )
          : [];
      case "readBatches":
        return isOwner
          ? this.applied.map(({ write: { batch }, undone }) => {
              const { counts, journal: _journal, ownSchema: _schema, ...row } = batch;
              return { ...row, ...counts, undone };
            })
          : [];
      case "readBatchReport":
        return isOwner
          ? this.applied.flatMap(({ write: { batch }, undone }) =>
              batch.id === params.batch && batch.journal && !undone
                ? [{ id: batch.id, ...batch.journal }]
                : [],
            )
          : [];
      case "readJudgements":
        return isOwner ? this.judged.map(({ judgement, undone }) => ({ ...judgement, undone })) : [];
      case "readKeys":
        return isOwner ? this.keys() : [];
      default:
        throw new Error(`the oracle does not know ${name}: give it a case`);
    }
  }

  private keys(): Answer {
    const keyed = (label: string, list: readonly { key: string; id: Id }[]) =>
      list.map(({ key, id }) => ({ key, id, label }));
    return sorted(
      [
        ...keyed("Entity", this.entities()),
        ...keyed("Source", this.sources()),
        ...keyed("Claim", this.claims()),
        ...keyed("Coverage", this.coverage()),
        ...this.ties().map(({ key, id, type }) => ({ key, id, label: type as string })),
      ],
      ["label", "key", "id"],
    );
  }
}

const isIn = (list: unknown, value: string) =>
  (list as string[]).length === 0 || (list as string[]).includes(value);
const touches = (tie: TieRecord, id: unknown) => id === "" || tie.source === id || tie.target === id;

function rank(entity: EntityRecord, q: string): number {
  const names = entity.search.split(" | ");
  return names.includes(q) ? 0 : names.some((name) => name.startsWith(q)) ? 1 : 2;
}

function entityRow({ span, names, ...entity }: EntityRecord) {
  return { ...entity, fields: [...entity.fields], names: JSON.stringify(names), ...span };
}

function claimRow(record: ClaimRecord, sources: ReadonlyMap<string, SourceRecord>, isOwner: boolean) {
  const { span, recordedBy, recordedOn, ...claim } = record;
  const source = sources.get(claim.source);
  return {
    ...claim,
    ...span,
    recordedBy: isOwner ? recordedBy : null,
    recordedOn: isOwner ? recordedOn : null,
    sourceTitle: source?.title,
    publisher: source?.publisher,
    published: source?.published,
  };
}

function sorted<T extends object>(rows: readonly T[], by: readonly (keyof T & string)[]): T[] {
  return [...rows].sort((a, b) => {
    for (const field of by) {
      const [x, y] = [a[field], b[field]];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  });
}
