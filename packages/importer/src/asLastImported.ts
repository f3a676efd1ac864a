import { type ImportResult, OWNER } from "@maillage/model";
import type { PackageContent } from "./package/content.ts";
import { partOfAlias } from "./package/partOf.ts";
import type { ImportStore } from "./store.ts";

/**
 * Whether the records are as the import of these very files left them: the last batch has their hash, and nothing was ever undone,
 * which raises the revision as a batch and a judgement do. Comparing would find nothing then. Cost: the lists of batches and of
 * judgements.
 */
export async function isAsLastImported(store: ImportStore, content: PackageContent): Promise<boolean> {
  const [meta] = await store.read("readMeta", {}, OWNER);
  const batches = await store.read("readBatches", {}, OWNER);
  const last = batches.at(-1);
  if (last === undefined || last.hash !== content.hash) return false;
  const judgements = await store.read("readJudgements", {}, OWNER);
  return meta?.revision === batches.length + judgements.length;
}

/** What an import of files that change nothing answers: each entity, tie and source counts once, as comparing counts them. */
export function allUnchanged({ rows }: PackageContent): ImportResult {
  const things = new Set<string>();
  const pairs = new Set<string>();
  for (const file of ["sources", "organisations", "events", "people"] as const)
    for (const row of rows[file]) things.add(`${file} ${row.cells.id}`);
  for (const { cells } of rows.ties) {
    things.add(`ties ${cells.tie}`);
    if (cells.type === "PART_OF") pairs.add(partOfAlias(cells.from ?? "", cells.to ?? ""));
  }
  for (const { cells } of rows.events) {
    const pair = partOfAlias(cells.id ?? "", cells.part_of ?? "");
    if ((cells.part_of ?? "") !== "" && !pairs.has(pair)) things.add(`ties ${pair}`);
  }
  const added = { entities: 0, ties: 0, sources: 0 };
  return {
    batch: null,
    added,
    changed: 0,
    unchanged: things.size,
    gone: 0,
    differences: { added: [], changed: [], gone: [] },
    problems: [],
  };
}
