import type { ImportProgress } from "@maillage/model";

type Tell = (progress: ImportProgress) => void;

/**
 * Runs an import and tells its steps on stderr: on a terminal one line rewritten, elsewhere a plain line for each step
 * and each tenth of the records. Rate and seconds left are those of the writing alone.
 */
export async function withImportProgress<T>(
  work: (tell: Tell) => Promise<T>,
  stream: Pick<NodeJS.WriteStream, "isTTY" | "write"> = process.stderr,
): Promise<T> {
  const line = importLines();
  let told = "";
  const tell: Tell = (progress) => {
    const text = line(progress);
    const tenth = Math.floor((10 * progress.done) / Math.max(1, progress.total));
    const place = `${progress.step} ${tenth}`;
    if (stream.isTTY) stream.write(`\r\u001b[K${text}`);
    else if (place !== told) stream.write(`${text}\n`);
    told = place;
  };
  try {
    return await work(tell);
  } finally {
    if (stream.isTTY && told !== "") stream.write("\n");
  }
}

function importLines(): (progress: ImportProgress) => string {
  const began = performance.now();
  let first: { readonly at: number; readonly done: number } | null = null;
  return ({ step, done, total }) => {
    const now = performance.now();
    switch (step) {
      case "reading":
        return "Import: reading the files";
      case "comparing":
        return `Import: comparing ${total} records with the store`;
      case "done":
        return `Import: done, ${total} records in ${((now - began) / 1000).toFixed(1)} s`;
      case "writing": {
        first ??= { at: now, done };
        const perSecond = (1000 * (done - first.done)) / Math.max(1, now - first.at);
        const rate = perSecond > 0 ? `, ${Math.round(perSecond)} a second` : "";
        const left = rate !== "" && done < total ? `, ${Math.ceil((total - done) / perSecond)} s left` : "";
        return `Import: writing, ${done} of ${total} records${rate}${left}`;
      }
    }
  };
}
