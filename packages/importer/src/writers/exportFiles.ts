import type { LossCode, Scope, Viewer } from "@maillage/model";
import type { ImportStore } from "../store.ts";
import { type ExportedNetwork, exportedNetwork } from "./exportedNetwork.ts";
import { type ExportStatement, exportStatement } from "./statement.ts";
import type { Writer, WrittenFile } from "./writer.ts";
import { writerOf } from "./writers.ts";
import { zipped } from "./zip.ts";

export interface ExportRequest {
  readonly format: string;
  readonly viewer: Viewer;
  readonly scope: Scope;
  readonly title: string;
  /** null when nobody stated one. */
  readonly licence: string | null;
  /** ISO day. */
  readonly date: string;
}

export interface Exported {
  readonly writer: Writer;
  readonly network: ExportedNetwork;
  readonly statement: ExportStatement;
  readonly files: readonly WrittenFile[];
  readonly notPublic: NotPublic;
}

/** How much of an export only its owner may see: what a format says that it loses is not counted, what it loses in part is. */
export interface NotPublic {
  readonly people: number;
  /** Organisations, events, ties, sources, searches, and claims that ask for it themselves. */
  readonly others: number;
}

/**
 * What the viewer may see and the scope holds, in a format. Nothing is written to disk; pieces are made while they are read, once.
 * Throws MaillageError "format-unknown" before anything is read, and "export-too-large" from the format.
 */
export async function exportFiles(
  store: Pick<ImportStore, "read">,
  request: ExportRequest,
): Promise<Exported> {
  const writer = writerOf(request.format);
  const network = await exportedNetwork(store, request.viewer, request.scope);
  const statement = exportStatement(request, network, request.viewer, request.scope, request.date);
  const files = await writer.write(network, statement);
  return { writer, network, statement, files, notPublic: notPublicIn(network, writer) };
}

function notPublicIn({ entities, ties, sources, coverage }: ExportedNetwork, { loses }: Writer): NotPublic {
  const held = <Row>(loss: LossCode, rows: readonly Row[]) => (loses.includes(loss) ? [] : rows);
  const isKept = ({ level }: { readonly level: string }) => level !== "public";
  const [things, links] = [held("entities", entities), held("ties", ties)];
  const claims = [...things.flatMap(({ facts }) => facts), ...links.flatMap((tie) => tie.claims)];
  const people = things.filter(({ type, level }) => type === "Person" && level !== "public").length;
  const records = [...things, ...links, ...held("sources", sources), ...held("coverage", coverage)];
  const asking = claims.filter(({ ownLevel }) => ownLevel !== "public").length;
  return { people, others: records.filter(isKept).length - people + asking };
}

/** The one file that an export is given as: itself, or several packed as a zip. */
export async function* exportBytes({ writer, files }: Exported): AsyncGenerator<Uint8Array> {
  if (writer.extension === "zip") yield* zipped(files);
  else for (const { pieces } of files) yield* encoded(pieces);
}

/** Characters in one chunk, so that thousands of lines are not as many writes. */
const CHUNK = 65_536;

async function* encoded(pieces: Iterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let text = "";
  for (const piece of pieces) {
    if (typeof piece !== "string") yield piece;
    else text += piece;
    if (text.length < CHUNK) continue;
    yield Buffer.from(text);
    text = "";
    await new Promise((turn) => setImmediate(turn));
  }
  if (text !== "") yield Buffer.from(text);
}

/** Name of the exported file: the network's id, its revision and the extension, such as "internationalism-r3.gexf". */
export const exportFileName = (network: string, revision: number, { format, extension }: Writer): string =>
  `${network}-r${revision}${["zip", "json"].includes(extension) ? `-${format}` : ""}.${extension}`;
