import { type ImportOptions, type PackageImportResult, planContent, refused, writePlan } from "./import.ts";
import type { PackageContent } from "./package/content.ts";
import type { Prepared, PrepareRequest } from "./prepare.ts";
import { prepareApart } from "./prepareApart.ts";
import type { PackageProblem } from "./problems.ts";
import type { ImportStore } from "./store.ts";

/** What stands in the way of an import of these files: what is wrong with them, or that nobody has said what they mean. */
export function problemsOf(prepared: Prepared): readonly PackageProblem[] {
  if (!prepared.proposed || prepared.problems.length > 0) return prepared.problems;
  const [{ name } = { name: "" }] = prepared.files;
  return [
    {
      ...{ file: name, row: 0, column: null, value: null, rule: "no-mapping" },
      message: `${name} is no package, and no mapping says what its columns mean`,
      suggestion: `write one with: maillage map ${name} --out ${name}.mapping.yaml; look at it, and import again`,
    },
  ];
}

/**
 * Imports foreign files by a mapping, as one batch: all of it or nothing. Files with a problem are refused whole, and files without a
 * mapping with the problem "no-mapping". The result tells what was done on the way. They are read apart, in bounded memory.
 */
export async function importFiles(
  store: ImportStore,
  request: PrepareRequest,
  options: ImportOptions = {},
): Promise<PackageImportResult> {
  options.onProgress?.({ step: "reading", done: 0, total: 0 });
  const prepared = await prepareApart(request);
  const { content } = prepared;
  if (content === null) return { ...refused(problemsOf(prepared)).result, notes: prepared.notes };
  const result = await importContent(store, content, options);
  return { ...result, notes: [...prepared.notes, ...(result.notes ?? [])] };
}

/** Compares what was read, and writes it as one batch: all of it or nothing. Fails as the store does. Cost: as `planContent`. */
export async function importContent(
  store: ImportStore,
  content: PackageContent,
  options: ImportOptions,
): Promise<PackageImportResult> {
  const plan = await planContent(store, content, options);
  if (options.dryRun === true) return { ...plan.result, batch: null };
  return writePlan(store, plan, options.onProgress);
}
