import {
  commonLife,
  type DatedClaim,
  datedClaimOfRow,
  eventSpanOf,
  heldByScope,
  isUndatedTie,
  type Level,
  type Life,
  type OwnSchema,
  type Scope,
  ScopedTiesWriter,
  type Span,
  supportersOf,
  type TieLife,
  type TieType,
} from "@maillage/model";
import { type Columns, type ReadRow, rowReader } from "@maillage/store";
import type { ClaimRow, KnownEntity } from "./networkSnapshot.ts";

/** Reads of each claim what its dates and evidence are judged by. */
function datedReader(columns: Columns<ClaimRow>, schema: OwnSchema): (place: number) => DatedClaim {
  const of = <Name extends keyof ClaimRow>(name: Name) => columns.of(name);
  const [s1, s2, e1, e2, attested] = [of("s1"), of("s2"), of("e1"), of("e2"), of("attested")];
  const [stance, source, publisher, method] = [of("stance"), of("source"), of("publisher"), of("method")];
  return (place) =>
    datedClaimOfRow(
      {
        stance: stance.at(place),
        s1: s1.at(place),
        s2: s2.at(place),
        e1: e1.at(place),
        e2: e2.at(place),
        attested: attested.at(place),
        source: source.at(place),
        publisher: publisher.at(place),
        method: method.at(place),
      },
      schema,
    );
}

/** What the ties of a snapshot share: their claims as the store gave them, and the columns that scopes judge. */
export class TieTable {
  private readonly writer: ScopedTiesWriter;
  private readonly places: (readonly number[])[] = [];
  private readonly rowAt: (place: number) => ClaimRow;
  private readonly datedAt: (place: number) => DatedClaim;

  /** `lives`: of each entity; `ties`: how many are added, at most. */
  constructor(
    private readonly entities: readonly KnownEntity[],
    private readonly lives: readonly Life[],
    claims: Columns<ClaimRow>,
    schema: OwnSchema,
    ties: number,
  ) {
    this.rowAt = rowReader(claims);
    this.datedAt = datedReader(claims, schema);
    const ends = entities.map(({ ref }) => ref);
    this.writer = new ScopedTiesWriter(ends, ties, claims.length);
  }

  get scoped() {
    return this.writer.written;
  }

  /** `places`: of its claims, in the order of packages and their rows. */
  add(
    row: ReadRow<"readTies">,
    source: KnownEntity,
    target: KnownEntity,
    places: readonly number[],
  ): KnownTie {
    const tie = new KnownTie(this, this.places.length, row, source, target);
    this.places.push(places);
    this.writer.write({
      type: row.type,
      ownType: row.ownType,
      source: source.at,
      target: target.at,
      dated: this.dated(tie.at),
      ...this.time(source, target),
    });
    return tie;
  }

  private time(source: KnownEntity, target: KnownEntity) {
    return {
      eventSpan: eventSpanOf(
        { type: source.ref.type, span: source.span },
        { type: target.ref.type, span: target.span },
      ),
      life: commonLife(this.lives[source.at] as Life, this.lives[target.at] as Life),
    };
  }

  timeOf(tie: number) {
    const { source, target } = this.scoped;
    const end = (at: number | undefined) => this.entities[at as number] as KnownEntity;
    return this.time(end(source[tie]), end(target[tie]));
  }

  claims(tie: number): readonly ClaimRow[] {
    return (this.places[tie] as readonly number[]).map(this.rowAt);
  }

  dated(tie: number): readonly DatedClaim[] {
    return (this.places[tie] as readonly number[]).map(this.datedAt);
  }
}

/** A tie that the viewer may see. What is seldom asked of it is made when it is asked for. */
export class KnownTie {
  readonly id: string;
  readonly type: TieType;
  /** The network's own type, of which `type` is the base. */
  readonly ownType: string | null;
  readonly level: Level;
  private rows: readonly ClaimRow[] | null = null;
  private judged: readonly DatedClaim[] | null = null;

  constructor(
    private readonly table: TieTable,
    /** Its place among the ties of the snapshot. */
    readonly at: number,
    { id, type, ownType, level }: Pick<ReadRow<"readTies">, "id" | "type" | "ownType" | "level">,
    readonly source: KnownEntity,
    readonly target: KnownEntity,
  ) {
    this.id = id;
    this.type = type as TieType;
    this.ownType = ownType;
    this.level = level as Level;
  }

  get claims(): readonly ClaimRow[] {
    this.rows ??= this.table.claims(this.at);
    return this.rows;
  }

  /** Dates and evidence of the claims, in the same order. */
  get dated(): readonly DatedClaim[] {
    this.judged ??= this.table.dated(this.at);
    return this.judged;
  }

  /** Dates of the event at one of its ends, which hold for claims without dates; null without an event. */
  get eventSpan(): Span | null {
    return this.table.timeOf(this.at).eventSpan;
  }

  /** When both ends can be there. */
  get life(): TieLife {
    return this.table.timeOf(this.at).life;
  }

  /** Supported, and no supporting claim gives any day. */
  get isUndated(): boolean {
    return isUndatedTie(this.table.scoped, this.at);
  }

  /** A number for the source of each supporting claim. */
  get supporters(): Uint32Array {
    return supportersOf(this.table.scoped, this.at);
  }

  /** Whether it is in every part of the scope. Linear in its claims. */
  isIn(scope: Scope): boolean {
    return heldByScope(this.table.scoped, this.at, scope);
  }

  /** The same tie, told of two others. */
  between(source: KnownEntity, target: KnownEntity): KnownTie {
    return new KnownTie(this.table, this.at, this, source, target);
  }
}
