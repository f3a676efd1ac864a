import type { NoteCode } from "../../notes.ts";
import type { GraphTables } from "../graph/graphTables.ts";

const MOST_NOTES = 200;

type Kind = "nodes" | "edges";

/** Counts what a reader meets while streaming, by code, table and name, and tells it at the end: at most 200 notes. */
export class Told {
  readonly #counted = new Map<
    string,
    { code: NoteCode; of: Kind; row: number; count: number; name: string }
  >();

  tell(code: NoteCode, of: Kind, row: number, name = ""): void {
    const key = `${code} ${of} ${name}`;
    const told = this.#counted.get(key);
    if (told !== undefined) told.count += 1;
    else if (this.#counted.size < MOST_NOTES) this.#counted.set(key, { code, of, row, count: 1, name });
  }

  /** `sentences`: the message of each code, from the count and the name. */
  write(
    tables: GraphTables,
    sentences: Partial<Record<NoteCode, (count: number, name: string) => string>>,
  ): void {
    for (const { code, of, row, count, name } of this.#counted.values())
      tables.note(code, of, row, count, sentences[code]?.(count, name) ?? name, name === "" ? {} : { name });
  }
}
