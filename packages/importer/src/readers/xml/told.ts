import type { NoteCode } from "../../notes.ts";
import { shorten } from "../../problems.ts";
import type { GraphTables } from "../graph/graphTables.ts";
import { several } from "../graph/several.ts";

const MOST_NOTES = 200;

type Kind = "nodes" | "edges";

/** The message of a note, from the count and the name. */
export type Sentences = Partial<Record<NoteCode, (count: number, name: string) => string>>;

const COMMON: Sentences = {
  "hierarchy-flattened": (count) =>
    `${several(count, "node stands inside another", "nodes stand inside others")}; the column "parent" names it`,
  "other-elements-left-out": (count, name) =>
    `${several(count, "element", "elements")} "${shorten(name)}" of another format ${count === 1 ? "was" : "were"} not read`,
};

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

  /** `own`: the messages of the format's own codes. */
  write(tables: GraphTables, own: Sentences): void {
    const sentences = { ...COMMON, ...own };
    for (const { code, of, row, count, name } of this.#counted.values())
      tables.note(code, of, row, count, sentences[code]?.(count, name) ?? name, name === "" ? {} : { name });
  }
}
