import type { ImportNote } from "@maillage/model";
import { useWords } from "../../strings/i18n.ts";
import { isOfColumnsOut, noteWords } from "./told.ts";

/** What was done or left out on the way, folded; columns that are left out are told openly elsewhere. */
export function NotesList({ notes: all }: { notes: readonly ImportNote[] }) {
  const words = useWords();
  const notes = all.filter((note) => !isOfColumnsOut(note));
  if (notes.length === 0) return null;
  return (
    <details className="fold">
      <summary>{words.t("imp.notes", { n: notes.length })}</summary>
      <ul className="plainList">
        {notes.map((note) => (
          <li key={JSON.stringify([note.code, note.file, note.table, note.column, note.values])}>
            {noteWords(note, words)}
          </li>
        ))}
      </ul>
    </details>
  );
}
