import { type Mapping, OWNER } from "@maillage/model";
import type { FileRead } from "./mapping/fileSource.ts";
import { readMapping } from "./mapping/readMapping.ts";
import type { ImportStore } from "./store.ts";

/** How an import that holds read its files. */
export interface EarlierImport {
  /** ISO time. */
  readonly at: string;
  readonly title: string;
  readonly files: readonly FileRead[];
  readonly mapping: Mapping;
}

const MOST = 50;

/**
 * The imports of files that were not undone, the newest first, from the journal of batches: of the 50 newest batches that hold.
 * Read as the owner. Cost: one query for each of these batches.
 */
export async function readEarlierImports(store: Pick<ImportStore, "read">): Promise<EarlierImport[]> {
  const batches = (await store.read("readBatches", {}, OWNER)).filter(({ undone }) => !undone);
  const found: EarlierImport[] = [];
  for (const { id, at, title } of batches.slice(-MOST).reverse()) {
    const [journal] = await store.read("readBatchReport", { batch: id }, OWNER);
    if (journal === undefined) continue;
    const { mapping } = readMapping("mapping.yaml", journal.mapping);
    const { files } = JSON.parse(journal.report) as { readonly files: readonly FileRead[] };
    if (mapping !== null) found.push({ at, title, files, mapping });
  }
  return found;
}
