import type { EvidenceKind } from "@maillage/model";
import type { Prepared } from "./candidate.ts";
import { softTfIdf, type Weigh, type Weighted, weighBy } from "./softTfIdf.ts";

/** One thing that speaks for a pair (points above 0) or against it, with what was compared. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** Adds up to the score; rounded to thousandths. */
  readonly points: number;
  /** What the first and the second record say. */
  readonly a: string;
  readonly b: string;
}

/** Points of each kind; docs/methods/duplicates.md says why. */
const POINTS = {
  name: 0.8,
  /** An acronym spelled out brings a pair to this, by its number of letters, and adds `acronymAdds` to likely names. */
  acronym: [0.5, 0.6],
  acronymAdds: 0.1,
  /** An address with its number in common, and a town; at most, when no other record has it. */
  address: 0.3,
  town: 0.1,
  otherPlace: -0.2,
  country: 0.05,
  otherCountry: -0.2,
  year: 0.1,
  otherYear: -0.1,
  otherDate: -0.4,
  field: 0.05,
  website: 0.3,
  otherNumber: -0.4,
  oneNumber: -0.15,
} as const;
/** Places are one from this similarity on. */
const SAME_PLACE = 0.5;

/** What the evidence needs to know of all records: how much each word says. */
export interface Background {
  readonly names: Weigh;
  readonly places: Weigh;
  /** 0 for a place where all records are, up to 1 for one that only one record has. */
  readonly rarity: (place: readonly string[]) => number;
}

/** Learns the weights of words from all records. Cost: linear in words. */
export function backgroundOf(records: readonly Prepared[]): Background {
  const withPlace = records.filter(({ place }) => place.length > 0);
  const held = new Map<string, number>();
  for (const { place } of withPlace)
    for (const word of new Set(place)) held.set(word, (held.get(word) ?? 0) + 1);
  const most = Math.log(Math.max(2, withPlace.length));
  return {
    names: weighBy(records.map(({ words }) => words)),
    places: weighBy(withPlace.map(({ place }) => place)),
    rarity: (place) => {
      const least = Math.min(...place.map((word) => held.get(word) ?? 1));
      return Math.log(withPlace.length / least) / most;
    },
  };
}

interface WeightedName {
  readonly text: string;
  readonly numbers: readonly string[];
  readonly whole: Weighted;
  /** Without what stands in brackets; null when nothing does. */
  readonly unqualified: Weighted | null;
}
/** A record with the weights of its names and place. */
export interface Comparable {
  readonly prepared: Prepared;
  readonly names: readonly WeightedName[];
  readonly place: Weighted;
}

/** Weighs the names of a record; acronyms alone are compared as acronyms, not as names. */
export function comparable(prepared: Prepared, background: Background): Comparable {
  return {
    prepared,
    names: prepared.names
      .filter(({ acronym }) => acronym === null || prepared.candidate.type === "Person")
      .map(({ text, numbers, words, unqualified }) => ({
        text,
        numbers,
        whole: background.names(words),
        unqualified: unqualified && background.names(unqualified),
      })),
    place: background.places(prepared.place),
  };
}

const round = (points: number): number => Math.round(points * 1000) / 1000;
const shared = <T>(a: readonly T[], b: readonly T[]): T[] => a.filter((one) => b.includes(one));

/**
 * All that speaks for or against two records being one, the name first. Evidence that one of them lacks is left out.
 * Symmetric but for the order of what is compared; deterministic. Cost: names of both, multiplied.
 */
export function weighEvidence(a: Comparable, b: Comparable, background: Background): Evidence[] {
  const evidence: Evidence[] = [];
  const add = (kind: EvidenceKind, points: number, fromA: string, fromB: string) => {
    if (round(points) !== 0) evidence.push({ kind, points: round(points), a: fromA, b: fromB });
  };
  const [p, q] = [a.prepared, b.prepared];
  const name = nearestNames(a, b);
  add("name", POINTS.name * name.similarity, name.a, name.b);
  addAcronym(p, q, POINTS.name * name.similarity, add);
  addNumbers(p, q, name, add);
  const [c, d] = [p.candidate, q.candidate];
  if (c.country !== null && d.country !== null && c.country !== d.country)
    add("country", POINTS.otherCountry, c.country, d.country);
  else {
    addPlace(a, b, background, add);
    if (c.country !== null && d.country !== null) add("country", POINTS.country, c.country, d.country);
  }
  if (c.years.length > 0 && d.years.length > 0) {
    const apart = Math.min(...c.years.flatMap((year) => d.years.map((other) => Math.abs(year - other))));
    const against = c.type === "Event" ? POINTS.otherDate : POINTS.otherYear;
    add("year", apart <= 1 ? POINTS.year : against, c.years.join(", "), d.years.join(", "));
  }
  const fields = shared(c.fields, d.fields);
  if (fields.length > 0) add("field", POINTS.field, fields.join(";"), fields.join(";"));
  const [site] = shared(p.websites, q.websites);
  if (site !== undefined) add("website", POINTS.website, site, site);
  return evidence;
}

type Add = (kind: EvidenceKind, points: number, a: string, b: string) => void;
interface NearestNames {
  readonly similarity: number;
  readonly a: string;
  readonly b: string;
  readonly oneHasNumbers: boolean;
}

/** What one of them adds in brackets is passed over when the other adds nothing: "Attac (France)" is near "Attac", not "Attac (Togo)". */
function nameSimilarity(a: WeightedName, b: WeightedName): number {
  const whole = softTfIdf(a.whole, b.whole);
  if ((a.unqualified === null) === (b.unqualified === null)) return whole;
  return Math.max(whole, softTfIdf(a.unqualified ?? a.whole, b.unqualified ?? b.whole));
}

function nearestNames(a: Comparable, b: Comparable): NearestNames {
  let best: NearestNames = { similarity: 0, a: "", b: "", oneHasNumbers: false };
  for (const one of a.names) {
    for (const other of b.names) {
      const similarity = nameSimilarity(one, other);
      if (similarity <= best.similarity) continue;
      const oneHasNumbers = (one.numbers.length === 0) !== (other.numbers.length === 0);
      best = { similarity, a: one.text, b: other.text, oneHasNumbers };
    }
  }
  return best;
}

/** The acronym of these letters, else the name whose initials they are. */
const spelledBy = ({ names }: Prepared, letters: string): string =>
  (
    names.find(({ acronym }) => acronym === letters) ??
    names.find(({ initials }) => initials.includes(letters))
  )?.text ?? letters.toUpperCase();

function addAcronym(p: Prepared, q: Prepared, name: number, add: Add): void {
  const letters = [
    ...shared(p.acronyms, [...q.acronyms, ...q.initials]),
    ...shared(p.initials, q.acronyms),
  ].filter(({ length }) => length >= 3);
  const longest = letters.sort((x, y) => y.length - x.length || (x < y ? -1 : 1))[0];
  if (longest === undefined) return;
  const [short, long] = POINTS.acronym;
  const bringsTo = longest.length >= 4 ? long : short;
  add("acronym", Math.max(POINTS.acronymAdds, bringsTo - name), spelledBy(p, longest), spelledBy(q, longest));
}

function addNumbers(p: Prepared, q: Prepared, name: NearestNames, add: Add): void {
  const [a, b] = [p.numbers, q.numbers];
  if (a.length > 0 && b.length > 0) {
    if (shared(a, b).length === 0) add("number", POINTS.otherNumber, a.join(", "), b.join(", "));
  } else if (name.oneHasNumbers) add("number", POINTS.oneNumber, a.join(", "), b.join(", "));
}

/** What both names say already, as in "City of Lyon", is not counted again as the place. */
function addPlace(a: Comparable, b: Comparable, { rarity }: Background, add: Add): void {
  const [p, q] = [a.prepared, b.prepared];
  if (p.place.length === 0 || q.place.length === 0) return;
  const similarity = softTfIdf(a.place, b.place);
  const isSame = similarity >= SAME_PLACE;
  const words = shared(p.place, q.place).filter((word) => !p.words.includes(word) || !q.words.includes(word));
  if (isSame && words.length === 0) return;
  const most = words.some((word) => /^\d/.test(word)) ? POINTS.address : POINTS.town;
  const points = isSame ? most * similarity * rarity(words) : POINTS.otherPlace;
  add("place", points, p.candidate.place ?? "", q.candidate.place ?? "");
}
