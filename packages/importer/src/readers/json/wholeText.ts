import { readFile, stat } from "node:fs/promises";
import type { InputFile, RowSink } from "../reader.ts";
import { fileProblem } from "./fileProblem.ts";

const MOST_BYTES = 500 * 1024 * 1024;

/**
 * The text of a file, UTF-8 with or without a byte order mark; null with a problem in the sink when it is longer than 500 MB,
 * empty, or not UTF-8. Throws only what the file system throws.
 */
export async function readText(file: InputFile, sink: RowSink): Promise<string | null> {
  if ((await stat(file.path)).size > MOST_BYTES) {
    sink.problem(
      fileProblem(
        file,
        0,
        "file-too-large",
        `${file.name} is longer than 500 MB`,
        "part it into several files",
      ),
    );
    return null;
  }
  const bytes = await readFile(file.path);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    sink.problem(
      fileProblem(
        file,
        0,
        "not-utf-8",
        `${file.name} is not UTF-8 text`,
        "save it as UTF-8, as its format asks for",
      ),
    );
    return null;
  }
  if (text.trim() === "") {
    sink.problem(fileProblem(file, 0, "empty-file", `${file.name} is empty`, "export it again"));
    return null;
  }
  return text;
}
