export { type Candidate, yearsOf } from "./duplicates/candidate.ts";
export { type DuplicatePair, findDuplicates } from "./duplicates/findDuplicates.ts";
export type { PlanDuplicates, PlanSide } from "./duplicates/ofPlan.ts";
export { readCandidates } from "./duplicates/readCandidates.ts";
export { readEarlierImports } from "./earlierImports.ts";
export { guestsOfTable } from "./guests/readGuests.ts";
export { readTable } from "./guests/readTable.ts";
export { idsAlike } from "./idsAlike.ts";
export {
  type ImportOptions,
  type ImportPlan,
  type PackageImportResult,
  planContent,
  planImport,
  refused,
  runImport,
  writePlan,
} from "./import.ts";
export { importApart } from "./importApart.ts";
export { importFiles, problemsOf } from "./importFiles.ts";
export { readMapping } from "./mapping/readMapping.ts";
export { SHIPPED_NAMES, shippedMapping, shippedText } from "./mapping/shipped.ts";
export { writeMapping } from "./mapping/writeMapping.ts";
export type { Note } from "./notes.ts";
export { joinedSchemas, readOwnSchemas, seenSchemas, usedTerms } from "./ownSchemas.ts";
export type { PackageContent } from "./package/content.ts";
export { csvOf, dataPackage, exportPackage } from "./package/export.ts";
export { type ColumnSpec, FORMAT } from "./package/format.ts";
export { type PackageAnswer, readPackage } from "./package/readPackage.ts";
export type { PackageRecords } from "./package/records.ts";
export { unpackPackages } from "./package/unpackPackages.ts";
export { type Planning, planApart } from "./planApart.ts";
export type { Plan } from "./planHere.ts";
export type { Prepared, PrepareRequest } from "./prepare.ts";
export { prepareApart } from "./prepareApart.ts";
export type { PackageProblem } from "./problems.ts";
export { copyNeo4j } from "./readers/neo4j/copyNeo4j.ts";
export type { ReadChoices } from "./readers/reader.ts";
export type { ImportStore } from "./store.ts";
export { Turns } from "./turns.ts";
export { exportedNetwork } from "./writers/exportedNetwork.ts";
export {
  type Exported,
  type ExportRequest,
  exportBytes,
  exportFileName,
  exportFiles,
  type NotPublic,
} from "./writers/exportFiles.ts";
export { LOSSES } from "./writers/losses.ts";
export type { Writer, WrittenFile } from "./writers/writer.ts";
export { WRITERS, writerOf } from "./writers/writers.ts";
export { type Sheet, WORKBOOK_TYPE, workbookOf } from "./writers/xlsx.ts";
export { unzipped } from "./writers/zip.ts";
