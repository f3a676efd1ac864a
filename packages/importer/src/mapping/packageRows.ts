import { FILE_NAMES, type FileName, type OwnSchema } from "@maillage/model";
import type { Row } from "../package/csv.ts";
import { type ColumnSpec, FORMAT } from "../package/format.ts";
import { isMutual } from "../package/ownSchema.ts";

/** Columns of free text: several texts of one cell are one text. */
const JOINED = new Set(["note", "locator"]);

const SPECS = Object.fromEntries(
  FILE_NAMES.map((file) => [file, new Map(FORMAT[file].map((spec) => [spec.name, spec]))]),
) as unknown as Readonly<Record<FileName, ReadonlyMap<string, ColumnSpec>>>;

/**
 * Rows from lists of texts: a tie for each pair of ends and each of the times that it held; else a row for each place in the longest
 * list, in which the texts of one place belong together. A single text stands in the first row, and in all where it must be filled.
 */
export function expand(
  becomes: FileName,
  lists: ReadonlyMap<string, readonly string[]>,
): Record<string, string>[] {
  const specs = SPECS[becomes];
  const one: Record<string, string> = {};
  const several: [string, readonly string[]][] = [];
  for (const [name, texts] of lists) {
    const separator = specs.get(name)?.separator ?? null;
    if (texts.length < 2) one[name] = texts[0] ?? "";
    else if (separator !== null) one[name] = [...new Set(texts)].join(separator);
    else if (JOINED.has(name) || becomes === "sources") one[name] = texts.join("; ");
    else several.push([name, texts]);
  }
  if (several.length === 0) return [one];
  if (becomes === "ties") {
    const all = (name: string) => several.find(([each]) => each === name)?.[1] ?? [one[name] ?? ""];
    const times = timesOf(several, one);
    const taken = new Set(["from", "to", ...(times.length > 1 ? ["start", "end"] : [])]);
    const rest = Object.fromEntries(
      several.filter(([name]) => !taken.has(name)).map(([name, texts]) => [name, texts.join("; ")]),
    );
    return all("from").flatMap((from) =>
      all("to").flatMap((to) => times.map((time) => ({ ...one, ...rest, from, to, ...time }))),
    );
  }
  const longest = Math.max(...several.map(([, texts]) => texts.length));
  return Array.from({ length: longest }, (_, at) => {
    const row: Record<string, string> = {};
    for (const [name, text] of Object.entries(one))
      if (at === 0 || specs.get(name)?.required === true) row[name] = text;
    for (const [name, texts] of several)
      row[name] = texts[at] ?? (specs.get(name)?.required === true ? (texts.at(-1) ?? "") : "");
    return row;
  });
}

/** The dates of a tie that held several times, start and end by their places; a single empty one where they do not belong together. */
function timesOf(
  several: readonly (readonly [string, readonly string[]])[],
  one: Readonly<Record<string, string>>,
): Record<string, string>[] {
  const dates = several.filter(([name]) => name === "start" || name === "end");
  const [[, texts] = ["", []], second] = dates;
  const belong =
    second === undefined ? (one.start ?? "") + (one.end ?? "") === "" : second[1].length === texts.length;
  if (texts.length === 0 || !belong) return [{}];
  return texts.map((_, at) => Object.fromEntries(dates.map(([name, all]) => [name, all[at] ?? ""])));
}

/** The alias of a tie by its ends and type, the same in every version of a file; where the ends are alike, in either order. */
export function tieAlias(from: string, type: string, to: string, schema: OwnSchema): string {
  if (!isMutual(schema, type)) return `${from} -${type}-> ${to}`;
  const [first, second] = from < to ? [from, to] : [to, from];
  return `${first} -${type}- ${second}`;
}

/** What a row says, as one text; `placed`: without the place in the file that it was given. Mutual ties in one order of their ends. */
export function contentOf({ file, cells }: Row, placed: boolean, schema: OwnSchema): string {
  const turned =
    file === "ties" && isMutual(schema, cells.type ?? "") && (cells.from ?? "") > (cells.to ?? "");
  const said: Readonly<Record<string, string | undefined>> = turned
    ? { ...cells, from: cells.to, to: cells.from }
    : cells;
  return FORMAT[file]
    .map(({ name }) => (placed && name === "locator" ? "" : (said[name] ?? "")))
    .join("\u0000");
}
