import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { orDiskFull } from "@maillage/model";
import type { PackageProblem } from "../../problems.ts";
import type { InputFile } from "../reader.ts";
import { orProblem, refuse } from "../text/refused.ts";
import { withArchive } from "./archive.ts";

/** A file by its name, with the folders that it was packed in, and where its bytes are. */
export interface NamedFile {
  readonly name: string;
  readonly path: string;
}

const PACKED = /\.(?:zip|gz|tgz|bz2|xz|7z|rar|tar)$/i;
/** What systems put into archives on their own. */
const LITTER = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;
const NO_ROOM_TO_UNPACK =
  "The packed files could not be unpacked; the disk of the temporary folder is full. Free some space there, or name another folder by TMPDIR, and import again.";

/**
 * Unpacks the files of a zip into `folder`, which is made for its owner only and must not be there yet. There they have numbers for
 * names: what the archive calls a file never becomes a path. Null after a problem in the sink; what was unpacked until then stays for
 * the caller to take away. What `withArchive` refuses is refused, and archives inside the archive are, too. Throws "disk-full".
 */
export function unpackFiles(
  file: InputFile,
  folder: string,
  sink: { problem(problem: PackageProblem): void },
): Promise<NamedFile[] | null> {
  return orProblem(sink, () =>
    withArchive(file, async (archive) => {
      const names = [...archive.sizes.keys()].filter((name) => !LITTER.test(name));
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
      if (names.length === 0)
        refuse("nothing-to-import", file.name, 0, `${file.name} holds no file`, "choose another file");
      await mkdir(folder, { mode: 0o700 });
      const files: NamedFile[] = [];
      for (const [at, name] of names.entries()) {
        const target = path.join(folder, String(at));
        const into = createWriteStream(target, { flags: "wx", mode: 0o600 });
        await pipeline(archive.bytes(name), into).catch((error: unknown) => {
          throw orDiskFull(error, NO_ROOM_TO_UNPACK);
        });
        files.push({ name, path: target });
      }
      return files;
    }),
  );
}
