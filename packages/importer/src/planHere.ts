import type { DraftSummary, ImportProgress } from "@maillage/model";
import { duplicatesOfPlan, type PlanDuplicates } from "./duplicates/ofPlan.ts";
import { type PackageImportResult, planContent, writePlan } from "./import.ts";
import type { PackageContent } from "./package/content.ts";
import type { ImportStore } from "./store.ts";

/** What a thread is asked that holds a plan: what is told of it, to write it, or the types of entities by their keys. */
export type AskPlanning = "plan" | "write" | readonly string[];

/** What is told of a plan: few things, however many records it holds. */
export interface PlanTold {
  /** Of the network that it was compared with; null when there is nothing to write. */
  readonly revision: number | null;
  readonly result: PackageImportResult;
  readonly summary: DraftSummary | null;
  readonly duplicates: PlanDuplicates;
}

/** A plan whose records stay where it was made. */
export interface Plan extends PlanTold {
  /** The type of each of these entities that the files hold, by its key. */
  typesOf(keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** As `writePlan`. */
  write(onProgress?: (progress: ImportProgress) => void): Promise<PackageImportResult>;
}

/** `planContent`, and what of it may be one entity. Cost: as these two. */
export async function planHere(store: ImportStore, content: PackageContent): Promise<Plan> {
  const plan = await planContent(store, content);
  const { write, judgements, result, summary, records } = plan;
  const none = { entities: [], ties: [], sources: [], claims: [], coverage: [] };
  const duplicates = await duplicatesOfPlan(store, write, records ?? none);
  const types = new Map((records ?? none).entities.map(({ key, type }): [string, string] => [key, type]));
  return {
    revision: write?.revision ?? null,
    result,
    summary,
    duplicates,
    typesOf: async (keys) =>
      new Map(
        keys.flatMap((key): [string, string][] => {
          const type = types.get(key);
          return type === undefined ? [] : [[key, type]];
        }),
      ),
    write: (onProgress) => writePlan(store, { write, judgements, result }, onProgress),
  };
}
