import { type Life, lifeOfFacts } from "@maillage/model";
import type { KnownEntity, Snapshot } from "./networkSnapshot.ts";

/** When a body was founded and dissolved, as sources state it. Cost: its facts. */
export const lifeOf = (snapshot: Snapshot, { ref }: KnownEntity): Life =>
  lifeOfFacts(snapshot.facts.get(ref.id) ?? []);
