import { parseEdtf, yearOfDay } from "@maillage/model";
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

/** The year of an EDTF date; none when it has no beginning. */
export function yearsIn(edtf: string | null): number[] {
  const day = edtf === null ? null : (parseEdtf(edtf)?.earliest ?? null);
  return day === null ? [] : [yearOfDay(day)];
}
