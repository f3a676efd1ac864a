import { compareRows, newmanWeight, twoMode } from "@maillage/analysis";
import {
  type CompareAnswer,
  continentOfCountry,
  DIRECT_TIE_TYPES,
  type Scope,
  type SourceRef,
} from "@maillage/model";
import { measure, type Watching } from "../measure.ts";
import { type KnownEntity, type KnownTie, knownEntity, type Snapshot } from "../networkSnapshot.ts";
import { type Occasions, occasionsOf } from "../occasions.ts";
import type { PathEnds } from "../paths.ts";
import { countUndated, isInScope } from "../scoped.ts";
import { claimShape } from "../wireShapes.ts";

const DRAWS = 1_000;
const SEED = 1;
const SURPRISING = 0.05;

/** What two have in common, and how much of what either has. */
function sharedOf<T>(one: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>) {
  const keys = [...one.keys()].filter((key) => other.has(key));
  const fewer = Math.min(one.size, other.size);
  const either = one.size + other.size - keys.length;
  return {
    keys,
    onlyOne: one.size - keys.length,
    onlyOther: other.size - keys.length,
    jaccard: either === 0 ? null : keys.length / either,
    overlap: fewer === 0 ? null : keys.length / fewer,
  };
}

/** Those at the other end of ties, with the ids of the ties. */
function others(
  ties: readonly KnownTie[],
  of: KnownEntity,
): Map<string, { entity: KnownEntity; ties: string[] }> {
  const found = new Map<string, { entity: KnownEntity; ties: string[] }>();
  for (const tie of ties) {
    const entity = tie.source === of ? tie.target : tie.source;
    const known = found.get(entity.ref.id) ?? { entity, ties: [] };
    known.ties.push(tie.id);
    found.set(entity.ref.id, known);
  }
  return found;
}

function sourcesOf(ties: readonly KnownTie[]): Map<string, SourceRef> {
  const sources = new Map<string, SourceRef>();
  for (const { claims } of ties)
    for (const claim of claims)
      if (claim.stance === "supports") sources.set(claim.source, claimShape(claim).source);
  return sources;
}

const same = (ids: readonly (string | null)[]): Map<string, string> =>
  new Map(ids.flatMap((id) => (id === null ? [] : [[id, id] as const])));

/** The weight of shared occasions, and how they stand to chance. */
async function chanceOf(table: Occasions, a: KnownEntity, b: KnownEntity, watching: Watching) {
  const [one, other] = [table.bodies.indexOf(a), table.bodies.indexOf(b)];
  if (one < 0 || other < 0) return { newman: 0, chance: null };
  const { organisations, occasions, present, fixed } = table;
  const graph = twoMode(
    organisations,
    occasions,
    Uint32Array.from(present, ([body]) => body),
    Uint32Array.from(present, ([, occasion]) => occasion),
  );
  const newman = newmanWeight(graph, one, other);
  if (compareRows(graph.ofActor, one, other).shared.length === 0) return { newman, chance: null };
  const drawn = await measure(
    "sharedByChance",
    { table: { organisations, occasions, present, fixed }, a: one, b: other, draws: DRAWS, seed: SEED },
    watching,
  );
  const surprising = drawn.p < SURPRISING;
  return {
    newman,
    chance: { ...drawn, surprising, draws: DRAWS, seed: SEED, occasions, fixed: fixed.length },
  };
}

/**
 * What two bodies have in common, lists first, numbers second. `hidden`: records of the network that the viewer may not see. Cost: the ties
 * of both, and 1,000 random tables of occasions in a thread of their own where they share any.
 */
export async function answerCompare(
  snapshot: Snapshot,
  ends: PathEnds,
  scope: Scope,
  hidden: number,
  watching: Watching = {},
): Promise<CompareAnswer> {
  const [one, other] = [knownEntity(snapshot, ends.from), knownEntity(snapshot, ends.to)];
  const inScope = (entity: KnownEntity) =>
    (snapshot.tiesOf.get(entity.ref.id) ?? []).filter((tie) => isInScope(tie, scope));
  const [ofOne, ofOther] = [inScope(one), inScope(other)];
  const table = occasionsOf(snapshot, { scope });
  const attended = (entity: KnownEntity) =>
    others(
      table.ties.filter(({ source }) => source === entity),
      entity,
    );
  const partners = (ties: readonly KnownTie[], of: KnownEntity) =>
    others(
      ties.filter(
        (tie) =>
          DIRECT_TIE_TYPES.includes(tie.type) &&
          [tie.source, tie.target].every(({ ref }) => ref.type === "Organisation"),
      ),
      of,
    );
  const resting = (a: ReturnType<typeof others>, b: ReturnType<typeof others>) => {
    const { keys, ...numbers } = sharedOf(a, b);
    return {
      items: keys.flatMap((key) => {
        const [x, y] = [a.get(key), b.get(key)];
        return x && y ? [{ entity: x.entity.ref, ofOne: x.ties, ofOther: y.ties }] : [];
      }),
      ...numbers,
    };
  };
  const plain = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) => {
    const { keys, ...numbers } = sharedOf(a, b);
    return { items: keys, ...numbers };
  };
  const placesOf = ({ ref }: KnownEntity) =>
    same([ref.country, ref.region, ref.country === null ? null : continentOfCountry(ref.country)]);
  const [sourcesOfOne, sourcesOfOther] = [sourcesOf(ofOne), sourcesOf(ofOther)];
  const { keys: sourceIds, ...sourceNumbers } = sharedOf(sourcesOfOne, sourcesOfOther);
  const either = new Set([one, other].flatMap(({ ref }) => snapshot.tiesOf.get(ref.id) ?? []));
  return {
    one: one.ref,
    other: other.ref,
    partners: resting(partners(ofOne, one), partners(ofOther, other)),
    occasions: resting(attended(one), attended(other)),
    fields: plain(same(one.ref.fields), same(other.ref.fields)),
    places: plain(placesOf(one), placesOf(other)),
    sources: { items: sourceIds.flatMap((id) => sourcesOfOne.get(id) ?? []), ...sourceNumbers },
    ...(await chanceOf(table, one, other, watching)),
    leftOut: {
      undated: countUndated([...either], scope),
      outside: either.size - new Set([...ofOne, ...ofOther]).size,
      hidden,
    },
    revision: snapshot.revision,
  };
}
