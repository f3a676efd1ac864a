import type { ExportFormat, LossCode } from "@maillage/model";
import type { ExportedNetwork } from "./exportedNetwork.ts";
import type { ExportStatement } from "./statement.ts";

/** One file of an export: its path with slashes, and its bytes or text in pieces, read once. */
export interface WrittenFile {
  readonly path: string;
  readonly pieces: Iterable<string | Uint8Array>;
}

/** A format that a network is given back in. The same network and statement give the same bytes. */
export interface Writer {
  /** Its name in addresses and on the command line. */
  readonly format: ExportFormat;
  /** Extension of what is given, without the point: "zip" for several files. */
  readonly extension: string;
  readonly mediaType: string;
  /** What the format, or its form here, cannot hold. */
  readonly loses: readonly LossCode[];
  readonly write: (
    network: ExportedNetwork,
    statement: ExportStatement,
  ) => readonly WrittenFile[] | Promise<readonly WrittenFile[]>;
}
