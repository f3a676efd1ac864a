import type { Layers, Statements, TieColumns } from "@maillage/analysis";
import { continentOfCountry, type Grouping, MUTUAL_TIE_TYPES, type TieType } from "@maillage/model";
import { carriedOn } from "../lineage/descent.ts";
import type { KnownEntity, KnownTie, Snapshot } from "../networkSnapshot.ts";
import { OCCASION_TIES } from "../occasions.ts";
import { countUndated, isInScope } from "../scoped.ts";
import { type LayeredTies, methodLayers, peopleLayers } from "./layers.ts";
import type { MeasureQuestion } from "./measureQuestion.ts";

/** What an organisation can do for another and the other for it: of these "returned" has a meaning. */
const RETURNABLE_TIES: readonly TieType[] = ["SUPPORTS", "HOSTS"];
const isReturnable = ({ type, source, target }: KnownTie): boolean =>
  RETURNABLE_TIES.includes(type) && source.ref.type === "Organisation" && target.ref.type === "Organisation";

/** Who met where, by indices into `nodes` and among the occasions. */
export interface Meetings {
  readonly occasions: number;
  readonly actor: Uint32Array;
  readonly occasion: Uint32Array;
}
/** Records by index, two for each tie: it is there when both are. */
export interface Rests {
  readonly one: Uint32Array;
  readonly other: Uint32Array;
}
/** What a measure is computed on, of one viewer's view of one revision. */
export interface MeasureGround {
  /** Those with a tie in the projection, in the order of keys. */
  readonly nodes: readonly KnownEntity[];
  readonly ties: TieColumns;
  /** Of the projection "co-participation". */
  readonly meetings: Meetings | null;
  /** Which layer each of `ties` is of, where the projection has several. */
  readonly layers: Layers | null;
  readonly records: readonly KnownTie[];
  /** The two of `records` that each of `ties` rests on, of layers; null where tie t is record t. */
  readonly rests: Rests | null;
  readonly undated: number;
}

const continentOf = ({ ref: { country } }: KnownEntity) =>
  country === null ? null : continentOfCountry(country);
const within = (wide: string | null, { ref: { country } }: KnownEntity) =>
  wide === null || country === null ? null : `${wide}/${country}`;

const GROUP_OF: Readonly<Record<Grouping, (entity: KnownEntity) => string | null>> = {
  region: ({ ref }) => ref.region,
  continent: continentOf,
  country: ({ ref }) => ref.country,
  kind: ({ ref }) => ref.kind,
  type: ({ ref }) => ref.type,
  "country-in-region": (entity) => within(entity.ref.region, entity),
  "country-in-continent": (entity) => within(continentOf(entity), entity),
  fields: ({ ref }) => (ref.fields.length === 0 ? null : [...ref.fields].sort().join(";")),
};

/** The group of each node; null where it has none. Linear. */
export const groupsOf = (
  nodes: readonly KnownEntity[],
  grouping: Grouping | null,
): readonly (string | null)[] | null => (grouping === null ? null : nodes.map(GROUP_OF[grouping]));

const sourcesOf = (tie: KnownTie): number =>
  new Set(tie.dated.filter(({ stance }) => stance === "supports").map(({ source }) => source)).size;

/** How far a statement is trusted by its confidence: about as often as two audits of the shipped data found one right. */
const TRUST: Readonly<Record<string, number>> = { high: 0.95, medium: 0.9, low: 0.75 };

/** What each source says of the ties of a ground, one publisher as one source. Linear in claims. */
export function statementsOf(records: readonly KnownTie[]): Statements {
  const sourceAt = new Map<string, number>();
  const [tie, source, supports, trust]: [number[], number[], number[], number[]] = [[], [], [], []];
  records.forEach(({ claims }, index) => {
    for (const claim of claims()) {
      const key = claim.publisher ?? claim.source;
      const at = sourceAt.get(key) ?? sourceAt.size;
      sourceAt.set(key, at);
      tie.push(index);
      source.push(at);
      supports.push(claim.stance === "supports" ? 1 : 0);
      trust.push(TRUST[claim.confidence] ?? 0.75);
    }
  });
  return {
    sources: sourceAt.size,
    tie: Uint32Array.from(tie),
    source: Uint32Array.from(source),
    supports: Uint8Array.from(supports),
    trust: Float64Array.from(trust),
  };
}

/** Sorts out nodes and ties for a question. Linear in entities and ties. */
export function groundOf(snapshot: Snapshot, question: MeasureQuestion): MeasureGround {
  const own = snapshot.ties.filter((tie) => isInScope(tie, question.scope));
  const inScope = question.predecessors === "with" ? carriedOn(snapshot, own, question.scope) : own;
  const undated = countUndated(snapshot.ties, question.scope);
  if (question.projection === "by-method")
    return layeredGround(snapshot, methodLayers(inScope, question.scope), undated);
  if (question.projection === "through-people")
    return layeredGround(snapshot, peopleLayers(inScope), undated);
  const meet = question.projection === "co-participation";
  const records = meet
    ? inScope.filter((tie) => OCCASION_TIES.includes(tie.type) && tie.source.ref.type !== "Event")
    : question.measure.arcs === "returnable"
      ? inScope.filter(isReturnable)
      : inScope;
  const standing = new Set(records.flatMap((tie) => (meet ? [tie.source] : [tie.source, tie.target])));
  const nodes = snapshot.entities.filter((entity) => standing.has(entity));
  const at = new Map(nodes.map((entity, index) => [entity, index]));
  const indexOf = (entity: KnownEntity) => at.get(entity) as number;
  const source = Uint32Array.from(records, (tie) => indexOf(tie.source));
  if (meet) {
    const occasionAt = new Map<KnownEntity, number>();
    for (const { target } of records) if (!occasionAt.has(target)) occasionAt.set(target, occasionAt.size);
    return {
      nodes,
      ties: { nodes: nodes.length, source: new Uint32Array(), target: new Uint32Array(), weight: null },
      meetings: {
        occasions: occasionAt.size,
        actor: source,
        occasion: Uint32Array.from(records, (tie) => occasionAt.get(tie.target) as number),
      },
      layers: null,
      records,
      rests: null,
      undated,
    };
  }
  return {
    nodes,
    ties: {
      nodes: nodes.length,
      source,
      target: Uint32Array.from(records, (tie) => indexOf(tie.target)),
      weight: question.weight === "sources" ? Float64Array.from(records, sourcesOf) : null,
      mutual: Uint8Array.from(records, ({ type }) => Number(MUTUAL_TIE_TYPES.includes(type))),
    },
    meetings: null,
    layers: null,
    records,
    rests: null,
    undated,
  };
}

/** Numbers those that have a tie in a layer. Linear. */
function layeredGround(
  snapshot: Snapshot,
  { names, pairs, records }: LayeredTies,
  undated: number,
): MeasureGround {
  const recordAt = new Map(records.map((record, index) => [record, index]));
  const standing = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const nodes = snapshot.entities.filter((entity) => standing.has(entity));
  const at = new Map(nodes.map((entity, index) => [entity, index]));
  return {
    nodes,
    ties: {
      nodes: nodes.length,
      source: Uint32Array.from(pairs, ({ a }) => at.get(a) as number),
      target: Uint32Array.from(pairs, ({ b }) => at.get(b) as number),
      weight: null,
    },
    meetings: null,
    layers: { names, of: Uint32Array.from(pairs, ({ layer }) => layer) },
    records,
    rests: {
      one: Uint32Array.from(pairs, ({ by }) => recordAt.get(by[0]) as number),
      other: Uint32Array.from(pairs, ({ by }) => recordAt.get(by[1]) as number),
    },
    undated,
  };
}
