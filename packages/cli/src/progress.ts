import type { ImportProgress } from "@maillage/importer";

const WORDS = {
  reading: "reading the files",
  comparing: "comparing with the store",
  writing: "writing",
  done: "done",
} as const;

/** Tells an import's steps on stderr: one line rewritten with rate and seconds on a terminal, plain lines elsewhere. */
export function importProgress(stream: NodeJS.WriteStream = process.stderr): (step: ImportProgress) => void {
  const started = performance.now();
  let told = "";
  return ({ step, done, total }) => {
    const seconds = (performance.now() - started) / 1000;
    const records = total > 0 ? `, ${total} records` : "";
    const rate = done > 0 && seconds > 0 ? `, ${Math.round(done / seconds)} a second` : "";
    const left = done > 0 && done < total ? `, ${Math.ceil((seconds * (total - done)) / done)} s left` : "";
    if (stream.isTTY) {
      stream.write(`\r\u001b[KImport: ${WORDS[step]}${records}${rate}${left}, ${seconds.toFixed(1)} s`);
      if (step === "done") stream.write("\n");
    } else if (step !== told) {
      stream.write(`Import: ${WORDS[step]}${records}${rate}\n`);
    }
    told = step;
  };
}
