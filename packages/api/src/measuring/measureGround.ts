import type { Layers, Statements, TieColumns } from "@maillage/analysis";
import {
  continentOfCountry,
  type Grouping,
  heldByScope,
  MUTUAL_TIE_TYPES,
  type Scope,
  supportersOf,
  type TieType,
} from "@maillage/model";
import type { KnownTie } from "../knownTie.ts";
import { carriedOn } from "../lineage/descent.ts";
import type { KnownEntity, Snapshot } from "../networkSnapshot.ts";
import { OCCASION_TIES } from "../occasions.ts";
import { countUndated } from "../scoped.ts";
import { type LayeredTies, methodLayers, peopleLayers } from "./layers.ts";
import type { MeasureQuestion } from "./measureQuestion.ts";

/** What an organisation can do for another and the other for it: of these "returned" has a meaning. */
const RETURNABLE_TIES: readonly TieType[] = ["SUPPORTS", "HOSTS"];

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

/** How far a statement is trusted by its confidence: about as often as two audits of the shipped data found one right. */
const TRUST: Readonly<Record<string, number>> = { high: 0.95, medium: 0.9, low: 0.75 };

/** What each source says of the ties of a ground, one publisher as one source. Linear in claims. */
export function statementsOf(records: readonly KnownTie[]): Statements {
  const sourceAt = new Map<string, number>();
  const [tie, source, supports, trust]: [number[], number[], number[], number[]] = [[], [], [], []];
  records.forEach((record, index) => {
    for (const claim of record.claims) {
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

/** Ties by their places in the snapshot, and their ends by those of entities: of a tie that is carried on, others than it has. */
interface Chosen {
  readonly tie: Uint32Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

function heldBy({ scoped, ties }: Snapshot, scope: Scope): Uint32Array {
  const held = new Uint32Array(ties.length);
  let count = 0;
  for (let tie = 0; tie < ties.length; tie += 1) if (heldByScope(scoped, tie, scope)) held[count++] = tie;
  return held.subarray(0, count);
}

/** The ties that are there, for some projections without those of others. */
function chosenOf(
  { scoped, entities }: Snapshot,
  { projection, measure }: MeasureQuestion,
  held: Uint32Array,
  carried: readonly KnownTie[] | null,
): Chosen {
  const all: Chosen =
    carried === null
      ? {
          tie: held,
          source: held.map((tie) => scoped.source[tie] as number),
          target: held.map((tie) => scoped.target[tie] as number),
        }
      : {
          tie: Uint32Array.from(carried, ({ at }) => at),
          source: Uint32Array.from(carried, ({ source }) => source.at),
          target: Uint32Array.from(carried, ({ target }) => target.at),
        };
  const endType = (end: number | undefined) => entities[end as number]?.ref.type;
  const typeIsOf = (types: readonly TieType[]) => {
    const isOf = scoped.texts.map((text) => types.some((type) => type === text));
    return (at: number) => isOf[scoped.type[all.tie[at] as number] as number] as boolean;
  };
  const only = (isKept: (at: number) => boolean): Chosen => {
    const kept = all.tie.map((_, at) => at).filter(isKept);
    const of = (column: Uint32Array) => kept.map((at) => column[at] as number);
    return { tie: of(all.tie), source: of(all.source), target: of(all.target) };
  };
  if (projection === "co-participation") {
    const isOccasion = typeIsOf(OCCASION_TIES);
    return only((at) => isOccasion(at) && endType(all.source[at]) !== "Event");
  }
  if (measure.arcs !== "returnable") return all;
  const isReturnable = typeIsOf(RETURNABLE_TIES);
  return only(
    (at) =>
      isReturnable(at) &&
      endType(all.source[at]) === "Organisation" &&
      endType(all.target[at]) === "Organisation",
  );
}

/** Those of the entities that stand at one of these ends, and the numbers that ends have among them. Linear. */
function numbered(entities: readonly KnownEntity[], ends: readonly Uint32Array[]) {
  const numbers = new Uint32Array(entities.length);
  for (const column of ends) for (const end of column) numbers[end] = 1;
  const nodes = entities.filter(({ at }) => numbers[at] === 1);
  nodes.forEach(({ at }, number) => {
    numbers[at] = number;
  });
  return { nodes, numbersOf: (column: Uint32Array) => column.map((end) => numbers[end] as number) };
}

/** Sorts out nodes and ties for a question. Linear in entities and ties. */
export function groundOf(snapshot: Snapshot, question: MeasureQuestion): MeasureGround {
  const { scoped, ties, entities } = snapshot;
  const { scope, projection } = question;
  const held = heldBy(snapshot, scope);
  const knownAt = (places: Uint32Array) => {
    const known: KnownTie[] = [];
    for (const tie of places) known.push(ties[tie] as KnownTie);
    return known;
  };
  const carried = question.predecessors === "with" ? carriedOn(snapshot, knownAt(held), scope) : null;
  const undated = countUndated(ties, scope);
  if (projection === "by-method")
    return layeredGround(snapshot, methodLayers(carried ?? knownAt(held), scope), undated);
  if (projection === "through-people")
    return layeredGround(snapshot, peopleLayers(carried ?? knownAt(held)), undated);
  const { tie, source, target } = chosenOf(snapshot, question, held, carried);
  const common = { layers: null, records: knownAt(tie), rests: null, undated };
  if (projection === "co-participation") {
    const { nodes, numbersOf } = numbered(entities, [source]);
    const occasions = [...new Set(target)];
    const occasionAt = new Map(occasions.map((occasion, number) => [occasion, number]));
    return {
      nodes,
      ties: { nodes: nodes.length, source: new Uint32Array(), target: new Uint32Array(), weight: null },
      meetings: {
        occasions: occasions.length,
        actor: numbersOf(source),
        occasion: target.map((occasion) => occasionAt.get(occasion) as number),
      },
      ...common,
    };
  }
  const { nodes, numbersOf } = numbered(entities, [source, target]);
  const isMutual = scoped.texts.map((text) => Number(MUTUAL_TIE_TYPES.some((type) => type === text)));
  return {
    nodes,
    ties: {
      nodes: nodes.length,
      source: numbersOf(source),
      target: numbersOf(target),
      weight:
        question.weight === "sources"
          ? Float64Array.from(tie, (each) => new Set(supportersOf(scoped, each)).size)
          : null,
      mutual: new Uint8Array(tie.map((each) => isMutual[scoped.type[each] as number] as number)),
    },
    meetings: null,
    ...common,
  };
}

/** Numbers those that have a tie in a layer. Linear. */
function layeredGround(
  snapshot: Snapshot,
  { names, pairs, records }: LayeredTies,
  undated: number,
): MeasureGround {
  const recordAt = new Map(records.map((record, index) => [record, index]));
  const one = Uint32Array.from(pairs, ({ a }) => a.at);
  const other = Uint32Array.from(pairs, ({ b }) => b.at);
  const { nodes, numbersOf } = numbered(snapshot.entities, [one, other]);
  return {
    nodes,
    ties: {
      nodes: nodes.length,
      source: numbersOf(one),
      target: numbersOf(other),
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
