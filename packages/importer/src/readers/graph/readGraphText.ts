import type { InputFile, ReadChoices, RowSink } from "../reader.ts";
import { orProblem, refuseEmpty } from "../text/refused.ts";
import { readText } from "../text/text.ts";

/** Runs a parser over the whole text of a file; what it refuses becomes a problem of the sink, and so does an empty file. */
export async function readGraphText(
  file: InputFile,
  sink: RowSink,
  choices: ReadChoices,
  parse: (text: string) => void | Promise<void>,
): Promise<void> {
  const text = await readText(file, sink, choices);
  if (text === null) return;
  await orProblem(sink, async () => {
    if (text.trim() === "") refuseEmpty(file.name);
    await parse(text);
  });
}
