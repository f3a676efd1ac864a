import { EXPORT_LOSSES } from "@maillage/model";
import { packageFiles } from "../package/export.ts";
import type { Writer } from "./writer.ts";

/** The native format: docs/format.md. Everything, and nothing lost. */
export const packageZip: Writer = {
  format: "package",
  extension: "zip",
  mediaType: "application/zip",
  loses: EXPORT_LOSSES.package,
  write: packageFiles,
};
