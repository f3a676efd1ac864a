import { unzipSync, Zip, ZipDeflate } from "fflate";
import type { WrittenFile } from "./writer.ts";

/** The earliest time that a zip can hold, so that equal files give equal bytes. */
const NO_TIME = new Date(1980, 0, 1);
/** Characters or bytes after which others get a turn. */
const TURN = 65_536;
const encoder = new TextEncoder();

/** Files packed as a zip, in pieces as they come; between two pieces others may run. Deterministic. */
export async function* zipped(files: readonly WrittenFile[]): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const { path, pieces } of files) {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = NO_TIME;
    zip.add(entry);
    let since = 0;
    for (const piece of pieces) {
      since += piece.length;
      entry.push(typeof piece === "string" ? encoder.encode(piece) : piece);
      yield* ready;
      ready = [];
      if (since < TURN) continue;
      since = 0;
      await new Promise((turn) => setImmediate(turn));
    }
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* ready;
}

/** The files of a zip that `zipped` made, by their path. */
export const unzipped = (bytes: Uint8Array): WrittenFile[] =>
  Object.entries(unzipSync(bytes)).map(([path, content]) => ({ path, pieces: [content] }));
