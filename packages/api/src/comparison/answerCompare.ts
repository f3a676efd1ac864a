import { compareRows, newmanWeight, twoMode } from "@maillage/analysis";
import type { CompareAnswer, Scope } from "@maillage/model";
import { measure, type Watching } from "../measure.ts";
import { type KnownEntity, knownEntity, type Snapshot } from "../networkSnapshot.ts";
import { type Occasions, occasionsOf } from "../occasions.ts";
import type { PathEnds } from "../paths.ts";
import { countUndated, isInScope } from "../scoped.ts";
import { namedTies } from "../wireShapes.ts";
import { partnersAndOccasions, sharedFields, sharedPlaces, sharedSources } from "./sharedLists.ts";

const DRAWS = 1_000;
const SEED = 1;
const SURPRISING = 0.05;

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
  const lists = partnersAndOccasions(
    { entity: one, ties: ofOne },
    { entity: other, ties: ofOther },
    new Set(table.ties),
  );
  const told = (entity: KnownEntity) => ({ entity, facts: snapshot.facts.get(entity.ref.id) ?? [] });
  const named = [lists.partners, lists.occasions].flatMap(({ items }) =>
    items.flatMap((item) => [...item.ofOne, ...item.ofOther]),
  );
  const either = new Set([one, other].flatMap(({ ref }) => snapshot.tiesOf.get(ref.id) ?? []));
  return {
    one: one.ref,
    other: other.ref,
    ...lists,
    fields: sharedFields(told(one), told(other)),
    places: sharedPlaces(told(one), told(other)),
    sources: sharedSources(ofOne, ofOther),
    ties: namedTies([...ofOne, ...ofOther], named, scope),
    ...(await chanceOf(table, one, other, watching)),
    leftOut: {
      undated: countUndated([...either], scope),
      outside: either.size - new Set([...ofOne, ...ofOther]).size,
      hidden,
    },
    revision: snapshot.revision,
  };
}
