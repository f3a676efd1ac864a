import { LEAST_TIES, recordCompleteness } from "@maillage/analysis";
import {
  type GapCellAnswer,
  MaillageError,
  type Scope,
  UNSEEN_PARTS,
  type UnseenAnswer,
  type UnseenPart,
} from "@maillage/model";
import type { KnownTie } from "./knownTie.ts";
import type { KnownEntity, Snapshot } from "./networkSnapshot.ts";
import { countUndated, isInScope } from "./scoped.ts";

const DRAWS = 500;
const SEED = 1;
/** How completeness is estimated. */
export const UNSEEN_METHOD = { draws: DRAWS, seed: SEED, leastTies: LEAST_TIES };

/** Reads by what ties are parted, all together where nothing is said. Throws "scope-invalid". */
export function unseenPartOf(value: string | undefined): UnseenPart {
  const part = UNSEEN_PARTS.find((each) => each === (value ?? "all"));
  if (part !== undefined) return part;
  throw new MaillageError(
    "scope-invalid",
    "invalid-input",
    `The parameter "by" must be one of ${UNSEEN_PARTS.join(", ")}.`,
    { parameter: "by" },
  );
}

/** How many independent sources state a tie: one a publisher, and each that names none. */
function independentSources({ dated }: KnownTie): number {
  return new Set(
    dated.filter(({ stance }) => stance === "supports").map(({ publisher, source }) => publisher ?? source),
  ).size;
}

interface Place {
  readonly region: string | null;
  readonly field: string | null;
}

/** Where a tie stands: in each region or field of either end. */
function placesOf({ source, target }: KnownTie, part: UnseenPart): Place[] {
  if (part === "all") return [{ region: null, field: null }];
  const places = [source.ref, target.ref].flatMap(({ region, fields }): Place[] => {
    if (part === "region") return region === null ? [] : [{ region, field: null }];
    if (part === "field") return fields.map((field) => ({ region: null, field }));
    return region === null ? [] : fields.map((field) => ({ region, field }));
  });
  return [...new Map(places.map((place) => [`${place.region} ${place.field}`, place])).values()];
}

const completenessOf = (counts: readonly number[]) => {
  const { coverage, atLeast, ...tally } = recordCompleteness(counts, DRAWS, SEED);
  return { ...tally, coverage: coverage && { ...coverage }, atLeast: atLeast && { ...atLeast } };
};

/**
 * How complete the record of places is, as `answerUnseen` says it of regions; a place without a tie in scope has 0. `placeOf`: where an
 * entity is based. Cost: linear in ties, and draws × statements of these places.
 */
export function placesOnRecord(
  snapshot: Snapshot,
  places: readonly string[],
  placeOf: (entity: KnownEntity) => string | null,
  scope: Scope,
): GapCellAnswer["onRecord"] {
  const counts = new Map<string | null, number[]>(places.map((place) => [place, []]));
  for (const tie of snapshot.ties) {
    const known = new Set([placeOf(tie.source), placeOf(tie.target)].filter((place) => counts.has(place)));
    if (known.size === 0 || !isInScope(tie, scope)) continue;
    for (const place of known) counts.get(place)?.push(independentSources(tie));
  }
  return places.map((place) => {
    const { ties, coverage } = completenessOf(counts.get(place) ?? []);
    return { place, ties, coverage };
  });
}

/**
 * How complete the record is, all together or part by part, from the overlap of independent sources. `hidden`: records of the
 * network that the viewer may not see. Cost: draws × statements of each part; about half a second on the shipped network.
 */
export function answerUnseen(
  snapshot: Snapshot,
  part: UnseenPart,
  scope: Scope,
  hidden: number,
): UnseenAnswer {
  const parts = new Map<string, Place & { readonly counts: number[] }>();
  const inScope = snapshot.ties.filter((tie) => isInScope(tie, scope));
  let unplaced = 0;
  for (const tie of inScope) {
    const places = placesOf(tie, part);
    if (places.length === 0) unplaced++;
    for (const place of places) {
      const key = `${place.region} ${place.field}`;
      const known = parts.get(key) ?? { ...place, counts: [] };
      known.counts.push(independentSources(tie));
      parts.set(key, known);
    }
  }
  return {
    items: [...parts.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { region, field, counts }]) => ({ region, field, ...completenessOf(counts) })),
    method: UNSEEN_METHOD,
    leftOut: {
      undated: countUndated(snapshot.ties, scope),
      outside: snapshot.ties.length - inScope.length,
      unplaced,
      hidden,
    },
    revision: snapshot.revision,
  };
}
