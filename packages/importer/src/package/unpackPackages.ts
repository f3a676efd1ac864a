import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { withArchive } from "../readers/archive/archive.ts";
import { unpackFiles } from "../readers/archive/unpackFiles.ts";
import { orProblem } from "../readers/text/refused.ts";
import { DESCRIPTOR, packagesAmong } from "./packageAmong.ts";

/** A package of a zip that holds several. */
interface UnpackedPackage {
  /** Its folder in the zip. */
  readonly name: string;
  /** Where it was unpacked. */
  readonly folder: string;
}

const PLAIN = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;
const UNHEARD = { problem: () => undefined };

/**
 * Unpacks the packages of a zip that holds several into folders under `into`, which is made, in the order in which they are imported:
 * that of their names. Empty, with nothing unpacked, for any other file, and for packages that do not say their own names or have files
 * whose names are not plain. Cost: the zip's list of names; for several packages all of it, on disk.
 */
export async function unpackPackages(zip: string, into: string): Promise<UnpackedPackage[]> {
  const file = { name: path.basename(zip), path: zip, beside: () => null };
  const names = await orProblem(UNHEARD, () =>
    withArchive(file, async ({ sizes }) => [...sizes.keys()].map((name) => ({ name, path: "" }))),
  );
  const isSaid = packagesAmong(names ?? []).every(
    ({ files }) =>
      files.some(({ name }) => name === DESCRIPTOR) && files.every(({ name }) => PLAIN.test(name)),
  );
  if (!isSaid || packagesAmong(names ?? []).length < 2) return [];
  await mkdir(into, { recursive: true, mode: 0o700 });
  const inside = await unpackFiles(file, path.join(into, "files"), UNHEARD);
  const packages = packagesAmong(inside ?? []).sort((a, b) => (a.folder < b.folder ? -1 : 1));
  const unpacked: UnpackedPackage[] = [];
  for (const [at, { folder, files }] of packages.entries()) {
    const target = path.join(into, String(at));
    await mkdir(target, { mode: 0o700 });
    for (const each of files) await rename(each.path, path.join(target, each.name));
    unpacked.push({ name: folder.replace(/\/$/, ""), folder: target });
  }
  return unpacked;
}
