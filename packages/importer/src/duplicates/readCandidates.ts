import { type Name, OWNER } from "@maillage/model";
import type { ReadRow } from "@maillage/store";
import type { ImportStore } from "../store.ts";
import { type Candidate, candidateOf } from "./candidate.ts";

type FactRow = ReadRow<"readFacts">;

/** What is compared of each entity that is stored, by what the sources say of it. Cost: two reads. */
export async function readCandidates(store: Pick<ImportStore, "read">): Promise<Candidate[]> {
  const entities = await store.read("readEntities", {}, OWNER);
  const facts = new Map<string, FactRow[]>();
  for (const row of await store.read("readFacts", { entity: "" }, OWNER)) {
    const list = facts.get(row.about);
    if (list === undefined) facts.set(row.about, [row]);
    else list.push(row);
  }
  return entities.map((row) =>
    candidateOf({ ...row, names: JSON.parse(row.names) as Name[] }, facts.get(row.id) ?? []),
  );
}
