import type { InputFile, ReadChoices, RowSink } from "../reader.ts";
import { readText } from "../text/text.ts";
import { fileProblem } from "./fileProblem.ts";

/** The whole text of a file, as `readText` gives it; null with a problem in the sink also when it is blank. */
export async function filledText(
  file: InputFile,
  sink: RowSink,
  choices: ReadChoices,
): Promise<string | null> {
  const text = await readText(file, sink, choices);
  if (text === null || text.trim() !== "") return text;
  sink.problem(fileProblem(file, 0, "empty-file", `${file.name} is empty`, "export it again"));
  return null;
}
