import { type Life, lifeOfFacts, type Scope } from "@maillage/model";
import type { KnownEntity, Snapshot } from "./networkSnapshot.ts";

/** When a body was founded and dissolved, as sources state it. Cost: its facts. */
export const lifeOf = (snapshot: Snapshot, { ref }: KnownEntity): Life =>
  lifeOfFacts(snapshot.facts.get(ref.id) ?? []);

/**
 * Whether a body is no longer there at the end of the window, by every reading of what sources state of its end: "by 1995" is over after 1995,
 * "1995 or later" in no window; without a window, whether they state an end at all. Cost: its facts.
 */
export function isOver(snapshot: Snapshot, entity: KnownEntity, { window }: Scope): boolean {
  const { end } = lifeOf(snapshot, entity);
  return end !== null && (window === null || end[1] < window.to);
}
