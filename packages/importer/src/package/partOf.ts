import type { ClaimRecord, Id, Level, TieRecord } from "@maillage/model";
import type { ReadRow } from "@maillage/store";
import { strictest } from "./claims.ts";

type TieRow = ReadRow<"readTies">;

const PREFIX = "part-of:";

/** Alias of a PART_OF tie that only the `part_of` of an event states. */
export const partOfAlias = (from: string, to: string): string => `${PREFIX}${from}>${to}`;

/** Whether an alias is one that `part_of` gives, which no row may take. */
export const isPartOfAlias = (alias: string): boolean => alias.startsWith(PREFIX);

const onlyStatedByEvent = ({ key }: { readonly key: string }) =>
  isPartOfAlias(key.slice(key.indexOf("/") + 1));
const pairOf = ({ source, target }: { readonly source: string; readonly target: string }) =>
  `${source} ${target}`;

/**
 * Keeps the PART_OF tie of a pair one tie over the versions of a package: where ties.csv held the pair and only `part_of`
 * still does, or `part_of` held it and ties.csv now does, the records take the id of the stored tie. A row's alias takes
 * the place of the one that `part_of` gives, never the other way, for the rows' claims have their keys by it; and
 * `part_of` alone loosens no level that a row gave. Two rows of ties.csv stay two ties.
 */
export function joinPartOf<
  Records extends { readonly ties: readonly TieRecord[]; readonly claims: readonly ClaimRecord[] },
>(records: Records, stored: readonly TieRow[]): Records {
  const known = new Set(stored.map(({ id }) => id));
  const partOf = new Map<string, TieRow[]>();
  for (const tie of stored) {
    if (tie.type !== "PART_OF" || tie.ownType !== null) continue;
    const ofPair = partOf.get(pairOf(tie));
    if (ofPair === undefined) partOf.set(pairOf(tie), [tie]);
    else ofPair.push(tie);
  }
  if (partOf.size === 0) return records;
  const taken = new Set<string>(records.ties.map(({ id }) => id));
  const joined = new Map<Id, Id>();
  const ties = records.ties.map((tie) => {
    if (tie.type !== "PART_OF" || tie.ownType !== undefined || known.has(tie.id)) return tie;
    const found = partOf
      .get(pairOf(tie))
      ?.find((each) => !taken.has(each.id) && (onlyStatedByEvent(tie) || onlyStatedByEvent(each)));
    if (found === undefined) return tie;
    const id = found.id as Id;
    taken.add(id);
    joined.set(tie.id, id);
    return onlyStatedByEvent(tie)
      ? { ...tie, id, key: found.key, level: strictest([tie.level, found.level as Level]) }
      : { ...tie, id };
  });
  if (joined.size === 0) return records;
  const claims = records.claims.map((claim) => ({ ...claim, about: joined.get(claim.about) ?? claim.about }));
  return { ...records, ties, claims };
}
