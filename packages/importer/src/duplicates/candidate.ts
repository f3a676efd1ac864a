import { type ClaimRecord, type Day, type Name, parseEdtf, yearOfDay } from "@maillage/model";
import type { PackageRecords } from "../package/records.ts";
import { Turns } from "../turns.ts";
import { bracketedAcronyms, type NameWords, nameWords } from "./nameWords.ts";

/** What is compared of an entity. */
export interface Candidate {
  readonly key: string;
  /** Only entities of one type are compared. */
  readonly type: string;
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Town, or as much of an address as is known. */
  readonly place: string | null;
  /** When it was founded, born or held; several where sources differ. */
  readonly years: readonly number[];
  readonly fields: readonly string[];
  readonly websites: readonly string[];
}

/** More names of one entity than these are not compared. */
const MOST_NAMES = 30;

/** A candidate with its names taken apart. */
export interface Prepared {
  readonly candidate: Candidate;
  readonly names: readonly NameWords[];
  readonly acronyms: readonly string[];
  readonly initials: readonly string[];
  readonly numbers: readonly string[];
  /** All words of all names, each once. */
  readonly words: readonly string[];
  readonly place: readonly string[];
  readonly websites: readonly string[];
}

/** Takes the names of a candidate apart. Cost: linear in their length. */
export function prepare(candidate: Candidate): Prepared {
  const names = [...new Set(candidate.names)]
    .slice(0, MOST_NAMES)
    .map(nameWords)
    .filter(({ words }) => words.length > 0);
  const full = names.filter(({ acronym }) => acronym === null);
  const isPerson = candidate.type === "Person";
  return {
    candidate,
    names,
    acronyms: isPerson
      ? []
      : [
          ...new Set([
            ...names.flatMap(({ acronym }) => (acronym === null ? [] : [acronym])),
            ...candidate.names.slice(0, MOST_NAMES).flatMap(bracketedAcronyms),
          ]),
        ],
    initials: isPerson ? [] : [...new Set(full.flatMap(({ initials }) => initials))],
    numbers: [...new Set(names.flatMap(({ numbers }) => numbers))],
    words: [...new Set(names.flatMap(({ words }) => words))],
    place: candidate.place === null ? [] : nameWords(candidate.place).words,
    websites: [...new Set(candidate.websites.map(siteOf).filter((site) => site !== ""))],
  };
}

/** Host and path of an address, without what differs between two writings of one: "example.org/fr". */
export function siteOf(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "");
}

/** An entity as the store or a package holds it. */
interface Described {
  readonly key: string;
  readonly type: string;
  readonly names: readonly Pick<Name, "text">[];
  readonly country: string | null;
  readonly city: string | null;
  readonly fields: readonly string[];
  /** First day of an event; null when unknown, or of others. */
  readonly s1: number | null;
}
interface Fact {
  readonly property: string;
  readonly stance: string;
  readonly value: string | null;
}

/** What is compared of an entity and the facts about it. Cost: linear in facts. */
export const candidateOf = (entity: Described, facts: readonly Fact[]): Candidate => ({
  key: entity.key,
  type: entity.type,
  names: entity.names.map(({ text }) => text),
  country: entity.country,
  place: entity.city,
  years: yearsOf(entity, facts),
  fields: entity.fields,
  websites: valuesOf(facts, "website"),
});

/** What is compared of the records of a package, before they are loaded. Cost: linear in claims, in turns with other work. */
export async function candidatesOf({
  entities,
  claims,
}: Pick<PackageRecords, "entities" | "claims">): Promise<Candidate[]> {
  const turns = new Turns();
  const about = new Map<string, ClaimRecord[]>();
  for (const claim of claims) {
    const list = about.get(claim.about);
    if (list === undefined) about.set(claim.about, [claim]);
    else list.push(claim);
  }
  const candidates: Candidate[] = [];
  for (const entity of entities) {
    candidates.push(candidateOf({ ...entity, s1: entity.span.s1 }, about.get(entity.id) ?? []));
    if (turns.isOver()) await turns.pass();
  }
  return candidates;
}

const valuesOf = (facts: readonly Fact[], property: string): string[] =>
  facts.flatMap((fact) =>
    fact.property === property && fact.stance === "supports" && fact.value !== null ? [fact.value] : [],
  );

/** The years in which an entity was founded, born or held, as its sources say; each once, rising. */
export function yearsOf({ type, s1 }: Pick<Described, "type" | "s1">, facts: readonly Fact[]): number[] {
  const dates = [...valuesOf(facts, "founded"), ...valuesOf(facts, "born")];
  const days = dates.flatMap((date) => parseEdtf(date)?.earliest ?? []);
  if (type === "Event" && s1 !== null) days.push(s1 as Day);
  return [...new Set(days.map(yearOfDay))].sort((a, b) => a - b);
}
