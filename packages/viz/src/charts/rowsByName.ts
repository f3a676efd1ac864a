import type { GapAnswer } from "@maillage/model";
import type { GapPair } from "../url/gapPair.ts";

/** Countries in the order of their names in the reader's language, and cells after them; regions keep the order of M49. */
export function rowsByName(
  answer: GapAnswer,
  pair: GapPair,
  nameOf: (id: string) => string,
  locale: string,
): GapAnswer {
  if (pair.rows !== "country") return answer;
  const { compare } = new Intl.Collator(locale);
  const rows = answer.rows
    .map((row) => ({ row, name: nameOf(row.id) }))
    .sort((a, b) => compare(a.name, b.name))
    .map(({ row }) => row);
  const places = new Map(rows.map((row, place) => [row.id, place]));
  const placeOf = (id: string) => places.get(id) ?? 0;
  return {
    ...answer,
    rows,
    columns: pair.columns === "field" ? answer.columns : rows,
    cells: [...answer.cells].sort(
      (a, b) => placeOf(a.row) - placeOf(b.row) || placeOf(a.column) - placeOf(b.column),
    ),
  };
}
