import { continentOfCountry, DIRECT_TIE_TYPES, type SourceRef } from "@maillage/model";
import type { KnownTie } from "../knownTie.ts";
import type { ClaimRow, KnownEntity } from "../networkSnapshot.ts";
import { claimShape } from "../wireShapes.ts";

/** Bodies or events that one has, with the ids of the ties by which it does. */
type Had = Map<string, { readonly entity: KnownEntity; readonly ties: string[] }>;

/** What two have in common, and how much of what either has. Linear. */
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

/** Those at the other end of ties of one, save `left`. */
function others(ties: readonly KnownTie[], of: KnownEntity, left: KnownEntity): Had {
  const found: Had = new Map();
  for (const tie of ties) {
    const entity = tie.source === of ? tie.target : tie.source;
    if (entity === left) continue;
    const known = found.get(entity.ref.id) ?? { entity, ties: [] };
    known.ties.push(tie.id);
    found.set(entity.ref.id, known);
  }
  return found;
}

const isDirect = ({ type, source, target }: KnownTie): boolean =>
  DIRECT_TIE_TYPES.includes(type) && [source, target].every(({ ref }) => ref.type === "Organisation");

/**
 * Partners and occasions of each of the two, every body in one of the lists: it is an occasion where all of the two who are tied
 * to it take part in it or belong to it, else a partner. `taking`: ties to occasions, by which their source takes part. Linear in the ties.
 */
export function partnersAndOccasions(
  one: { readonly entity: KnownEntity; readonly ties: readonly KnownTie[] },
  other: { readonly entity: KnownEntity; readonly ties: readonly KnownTie[] },
  taking: ReadonlySet<KnownTie>,
) {
  const sideOf = ({ entity, ties }: typeof one, left: KnownEntity) => ({
    tied: others(ties.filter(isDirect), entity, left),
    attended: others(
      ties.filter((tie) => tie.source === entity && taking.has(tie)),
      entity,
      left,
    ),
  });
  const sides = [sideOf(one, other.entity), sideOf(other, one.entity)] as const;
  const isPartner = (id: string) => sides.some(({ tied, attended }) => tied.has(id) && !attended.has(id));
  const only = (had: Had, keep: (id: string) => boolean): Had => new Map([...had].filter(([id]) => keep(id)));
  const [partnersOfOne, partnersOfOther] = sides.map(({ tied }) => only(tied, isPartner)) as [Had, Had];
  const [occasionsOfOne, occasionsOfOther] = sides.map(({ attended }) =>
    only(attended, (id) => !isPartner(id)),
  ) as [Had, Had];
  return {
    partners: resting(partnersOfOne, partnersOfOther),
    occasions: resting(occasionsOfOne, occasionsOfOther),
  };
}

function resting(a: Had, b: Had) {
  const { keys, ...numbers } = sharedOf(a, b);
  return {
    items: keys.flatMap((key) => {
      const [x, y] = [a.get(key), b.get(key)];
      return x && y ? [{ entity: x.entity.ref, ofOne: x.ties, ofOther: y.ties }] : [];
    }),
    ...numbers,
  };
}

/** What facts of the two state: each id that they give, with the claims that do. */
function stated(a: ReadonlyMap<string, readonly ClaimRow[]>, b: ReadonlyMap<string, readonly ClaimRow[]>) {
  const { keys, ...numbers } = sharedOf(a, b);
  return {
    items: keys.map((id) => ({
      id,
      ofOne: (a.get(id) ?? []).map(claimShape),
      ofOther: (b.get(id) ?? []).map(claimShape),
    })),
    ...numbers,
  };
}

/** One body with what sources state of it. */
export interface Told {
  readonly entity: KnownEntity;
  readonly facts: readonly ClaimRow[];
}

/** Fields of both, with the claims that name each. */
export function sharedFields(one: Told, other: Told) {
  const fieldsOf = ({ entity: { ref }, facts }: Told) =>
    new Map(
      ref.fields.map((field) => [
        field,
        facts.filter(
          ({ property, value }) =>
            property === "fields" && value?.split(";").some((part) => part.trim() === field),
        ),
      ]),
    );
  return stated(fieldsOf(one), fieldsOf(other));
}

/** Country, region and continent of both seats, each with all claims on the seat, rival ones too. */
export function sharedPlaces(one: Told, other: Told) {
  const placesOf = ({ entity: { ref }, facts }: Told) => {
    const { country, region } = ref;
    const claims = facts.filter(({ property }) => property === "country");
    const ids = [country, region, country === null ? null : continentOfCountry(country)];
    return new Map(ids.flatMap((id) => (id === null ? [] : [[id, claims] as const])));
  };
  return stated(placesOf(one), placesOf(other));
}

/** Sources that support ties of both. */
export function sharedSources(ofOne: readonly KnownTie[], ofOther: readonly KnownTie[]) {
  const [a, b] = [sourcesOf(ofOne), sourcesOf(ofOther)];
  const { keys, ...numbers } = sharedOf(a, b);
  return { items: keys.flatMap((id) => a.get(id) ?? []), ...numbers };
}

function sourcesOf(ties: readonly KnownTie[]): Map<string, SourceRef> {
  const sources = new Map<string, SourceRef>();
  for (const { claims } of ties)
    for (const claim of claims)
      if (claim.stance === "supports") sources.set(claim.source, claimShape(claim).source);
  return sources;
}
