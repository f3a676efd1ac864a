import { type BatchWrite, type ClaimRecord, type Id, OWNER } from "@maillage/model";
import { slotOf } from "./package/claims.ts";
import type { ImportStore } from "./store.ts";

type Said = Omit<ClaimRecord, "id" | "key" | "order" | "locator" | "span" | "attested" | "recordedOn">;

/** What a claim says, and of what, wherever in its source it says so. */
const saying = (claim: Said): string =>
  JSON.stringify([
    claim.about,
    claim.source,
    claim.property,
    claim.stance,
    ...[
      claim.value,
      claim.unit,
      claim.asOf,
      claim.start,
      claim.end,
      claim.method,
      claim.role,
      claim.note,
    ].map((text) => text || null),
    claim.confidence,
    claim.ownLevel,
    claim.recordedBy,
  ]);

/**
 * Claims of earlier versions that a new claim of the batch replaces, since only the place in the source was corrected: the new version
 * no longer holds the old place. One for one; a claim that replaces another in its own place replaces no further one. `keys` gives the
 * stored claims, `held` what the new version holds. Cost: the claims of each known source that new claims rest on.
 */
export async function movedClaims(
  store: Pick<ImportStore, "read">,
  keys: ReadonlyMap<string, Id>,
  held: readonly ClaimRecord[],
  { claims, superseded }: Pick<BatchWrite, "claims" | "superseded">,
  isKnown: (source: Id) => boolean,
): Promise<Id[]> {
  const replaced = new Set<string>(superseded);
  const slots = new Set<string>();
  for (const [key, id] of keys) if (replaced.has(id)) slots.add(slotOf(key));
  const waiting = new Map<string, number>();
  const sources = new Set<Id>();
  for (const claim of claims) {
    if (!isKnown(claim.source) || slots.has(slotOf(claim.key))) continue;
    sources.add(claim.source);
    waiting.set(saying(claim), (waiting.get(saying(claim)) ?? 0) + 1);
  }
  const present = new Set(held.map(({ key }) => key));
  const moved: Id[] = [];
  for (const source of sources)
    for (const row of await store.read("readSourceClaims", { source }, OWNER)) {
      if (present.has(row.key) || replaced.has(row.id)) continue;
      const said = saying(row as unknown as Said);
      const left = waiting.get(said) ?? 0;
      if (left === 0) continue;
      waiting.set(said, left - 1);
      replaced.add(row.id);
      moved.push(row.id as Id);
    }
  return moved;
}
