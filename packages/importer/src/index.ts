export { type Candidate, candidateOf, candidatesOf, yearsOf } from "./duplicates/candidate.ts";
export { type DuplicatePair, findDuplicates } from "./duplicates/findDuplicates.ts";
export {
  type ImportOptions,
  type ImportPlan,
  type PackageImportResult,
  planImport,
  runImport,
} from "./import.ts";
export { dataPackage, exportPackage } from "./package/export.ts";
export { type ColumnSpec, FORMAT } from "./package/format.ts";
export { type PackageAnswer, readPackage } from "./package/readPackage.ts";
export type { PackageRecords } from "./package/records.ts";
export type { PackageProblem } from "./problems.ts";
export type { ImportStore } from "./store.ts";
