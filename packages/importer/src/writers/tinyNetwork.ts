import { DEFAULT_SCOPE, OWNER, type Scope, type Viewer } from "@maillage/model";
import { unzipSync } from "fflate";
import { fakeStore } from "../fakeStore.ts";
import { runImport } from "../import.ts";
import { tinyPackage } from "../package/tinyPackage.ts";
import { type Exported, exportBytes, exportFiles } from "./exportFiles.ts";

/** A store with a package, the small one changed in some files; for tests. */
export async function tinyStore(changes: Readonly<Record<string, string>> = {}) {
  const store = fakeStore();
  const { problems } = await runImport(store, await tinyPackage(changes), {
    now: () => new Date("2026-02-03T00:00:00Z"),
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return store;
}

/** An export of a store in a format, dated; for tests. */
export const exported = (
  store: Awaited<ReturnType<typeof tinyStore>>,
  format: string,
  viewer: Viewer = OWNER,
  scope: Scope = DEFAULT_SCOPE,
): Promise<Exported> =>
  exportFiles(store, { format, viewer, scope, title: "Tiny", licence: "CC0-1.0", date: "2026-02-03" });

/** The one file of an export; for tests. */
export async function bytesOf(what: Exported): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of exportBytes(what)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Texts of an export by their path, whatever it is packed in; for tests. */
export async function textsOf(what: Exported): Promise<Map<string, string>> {
  const bytes = await bytesOf(what);
  if (!["zip", "xlsx"].includes(what.writer.extension)) return new Map([["", bytes.toString("utf8")]]);
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, Buffer.from(content).toString("utf8")]),
  );
}
