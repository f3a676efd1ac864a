export {
  type ImportOptions,
  type ImportPlan,
  type PackageImportResult,
  planImport,
  runImport,
} from "./import.ts";
export type { FileRead } from "./mapping/fileSource.ts";
export { proposeMapping } from "./mapping/propose.ts";
export { SHIPPED_NAMES, shippedMapping, shippedText } from "./mapping/shipped.ts";
export type { ColumnSeen, TableSeen } from "./mapping/survey.ts";
export type { NormalisedColumn, NormalisedValue } from "./mapping/told.ts";
export type { Note } from "./notes.ts";
export type { PackageContent } from "./package/content.ts";
export { dataPackage, exportPackage } from "./package/export.ts";
export { type ColumnSpec, FORMAT } from "./package/format.ts";
export { type PackageAnswer, readPackage } from "./package/readPackage.ts";
export type { PackageRecords } from "./package/records.ts";
export { type Prepared, type PrepareInput, prepareImport } from "./prepare.ts";
export type { PackageProblem } from "./problems.ts";
export type { ImportStore } from "./store.ts";
