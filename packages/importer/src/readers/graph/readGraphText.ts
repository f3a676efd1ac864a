import type { InputFile, ReadChoices, RowSink } from "../reader.ts";
import { orProblem } from "../text/refused.ts";
import { filledText } from "../text/text.ts";

/** Runs a parser over the whole text of a file; what it refuses becomes a problem of the sink, and so does an empty file. */
export async function readGraphText(
  file: InputFile,
  sink: RowSink,
  choices: ReadChoices,
  parse: (text: string) => void | Promise<void>,
): Promise<void> {
  const text = await filledText(file, sink, choices);
  if (text !== null) await orProblem(sink, async () => parse(text));
}
