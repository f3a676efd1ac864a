import type { InputFile, ReadChoices, RowSink } from "../reader.ts";
import { readText } from "../text/text.ts";
import { FormatError, refuse } from "./refuse.ts";

/** Runs a parser over the whole text of a file; what the parser throws as FormatError becomes a problem, and so does an empty file. */
export async function readGraphText(
  file: InputFile,
  sink: RowSink,
  choices: ReadChoices,
  parse: (text: string) => void | Promise<void>,
): Promise<void> {
  const text = await readText(file, sink, choices);
  if (text === null) return;
  if (text.trim() === "") return refuseEmpty(file, sink);
  await telling(file, sink, () => parse(text));
}

/** Tells the sink that the file holds nothing. */
export function refuseEmpty(file: InputFile, sink: RowSink): void {
  refuse(file, sink, 0, "empty-file", `${file.name} is empty`, "save it again from where it was made");
}

/** Runs `work`; a FormatError ends as a problem of the sink. */
export async function telling(
  file: InputFile,
  sink: RowSink,
  work: () => void | Promise<void>,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    refuse(file, sink, error.line, error.rule, error.message, error.suggestion);
    return false;
  }
}
