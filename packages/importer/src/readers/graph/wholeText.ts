import { readFile, stat } from "node:fs/promises";
import type { InputFile, ReadChoices, RowSink } from "../reader.ts";
import { refuse } from "./refuse.ts";

const LARGEST_FILE = 500_000_000;

/** The whole text of a UTF-8 file of at most 500 MB; null, and a problem in the sink, when it is none. */
export async function readText(
  file: InputFile,
  sink: RowSink,
  _choices: ReadChoices,
): Promise<string | null> {
  const { size } = await stat(file.path);
  if (size > LARGEST_FILE) {
    refuse(
      file,
      sink,
      0,
      "file-too-large",
      `${file.name} holds ${Math.ceil(size / 1_000_000)} MB, more than ${LARGEST_FILE / 1_000_000}`,
      "part it into several files",
    );
    return null;
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file.path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    refuse(
      file,
      sink,
      0,
      "not-utf-8",
      `${file.name} is not UTF-8 text`,
      "save it as UTF-8, or name its encoding in the mapping",
    );
    return null;
  }
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    const line = text.slice(0, nul).split("\n").length;
    refuse(
      file,
      sink,
      line,
      "control-character",
      `line ${line} of ${file.name} holds a NUL character`,
      "save the file as text, or take the character out",
    );
    return null;
  }
  return text;
}
