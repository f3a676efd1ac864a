import { PEOPLE_LAYERS } from "@maillage/analysis";
import { METHODS, type Scope, type TieType } from "@maillage/model";
import type { KnownTie } from "../knownTie.ts";
import type { KnownEntity } from "../networkSnapshot.ts";

/** Two who are tied in a layer: by one recorded tie, or through a person by one of each; `by` are those two, or twice the one. */
interface LayeredPair {
  readonly a: KnownEntity;
  readonly b: KnownEntity;
  readonly layer: number;
  readonly by: readonly [KnownTie, KnownTie];
}
/** Pairs that are tied in layers, and the recorded ties behind them, each once. */
export interface LayeredTies {
  readonly names: readonly string[];
  readonly pairs: readonly LayeredPair[];
  readonly records: readonly KnownTie[];
}

/**
 * A layer for each method of cooperation that a supporting claim names and the scope asks for, in the order of the schema. A tie of
 * several methods is in several layers, one without in none. Linear in claims.
 */
export function methodLayers(ties: readonly KnownTie[], { methods }: Scope): LayeredTies {
  const methodsOf = ({ dated }: KnownTie): ReadonlySet<string> =>
    new Set(
      dated.flatMap(({ stance, method }) =>
        stance === "supports" && method !== null && (methods === null || methods.includes(method))
          ? [method]
          : [],
      ),
    );
  const stated = ties
    .map((tie) => ({ tie, methods: methodsOf(tie) }))
    .filter(({ methods: { size } }) => size > 0);
  const found = new Set(stated.flatMap(({ methods }) => [...methods]));
  const names = METHODS.map(({ id }) => id).filter((id) => found.has(id));
  return {
    names,
    pairs: stated.flatMap(({ tie, methods }) =>
      [...methods].map(
        (method): LayeredPair => ({
          ...{ a: tie.source, b: tie.target, layer: names.indexOf(method) },
          by: [tie, tie],
        }),
      ),
    ),
    records: stated.map(({ tie }) => tie),
  };
}

/** By these a person is of an organisation; not support, for who supports somebody is not thereby tied to the others who do. */
const OF_PERSON: readonly TieType[] = ["COOPERATES_WITH", "FOUNDED", "MEMBER_OF", "REPRESENTS"];

/**
 * Two layers of organisations: tied with each other, and of one person whom the viewer may see. Cost: linear, and for each person
 * the square of its ties.
 */
export function peopleLayers(ties: readonly KnownTie[]): LayeredTies {
  const [own, through] = [0, 1];
  const between = ties.filter(
    ({ source, target }) => source.ref.type === "Organisation" && target.ref.type === "Organisation",
  );
  const ofPerson = new Map<KnownEntity, KnownTie[]>();
  for (const tie of ties) {
    if (tie.source.ref.type !== "Person" || tie.target.ref.type !== "Organisation") continue;
    if (OF_PERSON.includes(tie.type)) ofPerson.set(tie.source, [...(ofPerson.get(tie.source) ?? []), tie]);
  }
  const linking = [...ofPerson.values()].filter((own) => new Set(own.map(({ target }) => target)).size > 1);
  return {
    names: PEOPLE_LAYERS,
    pairs: [
      ...between.map((tie): LayeredPair => ({ a: tie.source, b: tie.target, layer: own, by: [tie, tie] })),
      ...linking.flatMap((of) =>
        of.flatMap((one, at) =>
          of
            .slice(at + 1)
            .flatMap((other): LayeredPair[] =>
              one.target === other.target
                ? []
                : [{ a: one.target, b: other.target, layer: through, by: [one, other] }],
            ),
        ),
      ),
    ],
    records: [...between, ...linking.flat()],
  };
}
