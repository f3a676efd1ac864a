export { dataPackage, exportPackage } from "./export.ts";
export { type ColumnSpec, FORMAT } from "./format.ts";
export {
  type ImportOptions,
  type ImportPlan,
  type PackageImportResult,
  planImport,
  runImport,
} from "./import.ts";
export type { PackageProblem } from "./problems.ts";
export { type PackageAnswer, readPackage } from "./readPackage.ts";
export type { PackageRecords } from "./records.ts";
export type { ImportStore } from "./store.ts";
