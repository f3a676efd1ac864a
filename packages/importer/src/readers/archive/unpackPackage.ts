import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { PackageProblem } from "../../problems.ts";
import type { InputFile } from "../reader.ts";
import { orProblem, refuse } from "../text/refused.ts";
import { withArchive } from "./archive.ts";

export interface UnpackedPackage {
  /** The folder that holds `datapackage.json` or `sources.csv`. */
  readonly folder: string;
  /** Takes the temporary folder away again. */
  remove(): Promise<void>;
}

const HEADS = ["datapackage.json", "sources.csv"];
const PACKED = /\.(?:zip|gz|tgz|bz2|xz|7z|rar|tar)$/i;
/** What systems put into archives on their own. */
const LITTER = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/**
 * Unpacks a zip of a Maillage package or a Frictionless data package into a fresh temporary folder that only its owner may read.
 * The package stands at the top of the zip or in one folder of it. Null after a problem in the sink; then nothing is left behind.
 * What `withArchive` refuses is refused, and archives inside the archive are, too.
 */
export function unpackPackage(
  file: InputFile,
  sink: { problem(problem: PackageProblem): void },
): Promise<UnpackedPackage | null> {
  return orProblem(sink, () =>
    withArchive(file, async (archive) => {
      const names = [...archive.sizes.keys()].filter((name) => !LITTER.test(name));
      const top = folderOf(file.name, names);
      const packed = names.find((name) => PACKED.test(name));
      if (packed !== undefined)
        refuse(
          "archive-in-archive",
          file.name,
          0,
          `${file.name} holds another packed file, "${packed}", which is not opened`,
          "unpack it, and pack only what is to be imported",
          { value: packed },
        );
      const folder = await mkdtemp(path.join(tmpdir(), "maillage-package-"));
      const remove = () => rm(folder, { recursive: true, force: true });
      try {
        for (const name of names.filter((each) => each.startsWith(top))) {
          const at = path.join(folder, ...name.slice(top.length).split("/"));
          await mkdir(path.dirname(at), { recursive: true, mode: 0o700 });
          await pipeline(archive.bytes(name), createWriteStream(at, { flags: "wx", mode: 0o600 }));
        }
      } catch (error) {
        await remove();
        throw error;
      }
      return { folder, remove };
    }),
  );
}

/** "" or the one folder with its slash. */
function folderOf(file: string, names: readonly string[]): string {
  const tops = new Set(names.map((name) => name.slice(0, name.indexOf("/") + 1)));
  const holds = (top: string) => HEADS.some((head) => names.includes(top + head));
  const found = holds("") ? "" : [...tops].filter((top) => top !== "" && holds(top));
  if (found === "") return found;
  const [only, another] = found;
  if (only !== undefined && another === undefined) return only;
  refuse(
    "no-package-in-archive",
    file,
    0,
    only === undefined
      ? `${file} holds no package: neither datapackage.json nor sources.csv stands in it or in a folder of it`
      : `${file} holds more than one package`,
    only === undefined
      ? "pack the folder of a package; import other files without packing them"
      : "pack and import them one by one",
  );
}
