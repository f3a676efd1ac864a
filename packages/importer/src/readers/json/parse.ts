import type { InputFile, ReadChoices, RowSink } from "../reader.ts";
import { fileProblem } from "../text/refused.ts";
import { filledText } from "../text/text.ts";
import { breaksAt } from "./breaksAt.ts";

/** An object of a JSON text. Read with `own`, so that a key named __proto__ or constructor is a key like others. */
export interface JsonObject {
  readonly [key: string]: unknown;
}

/** Is it an object of JSON, neither a list nor null? */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value of an object's own key; undefined when it has none. */
export const own = (object: JsonObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** The objects of a list; nothing for anything else. */
export const objectsIn = (value: unknown): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** What the text of a file holds; undefined with a problem in the sink when it cannot be read or is no JSON. */
export async function readJson(file: InputFile, sink: RowSink, choices: ReadChoices): Promise<unknown> {
  const text = await filledText(file, sink, choices);
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    const line = lineOf(text, breaksAt(text));
    sink.problem(
      fileProblem(
        file,
        line,
        "malformed-json",
        `${file.name} is not JSON: it breaks in line ${line}`,
        "export it again; a file that was cut off is not taken in part",
      ),
    );
    return undefined;
  }
}

/** The line of a text in which the place lies, from 1. */
function lineOf(text: string, place: number): number {
  let line = 1;
  for (let from = text.indexOf("\n"); from !== -1 && from < place; from = text.indexOf("\n", from + 1))
    line += 1;
  return line;
}
