/** Notes and problems of an import in the reader's language, by their codes and values; the server's sentence, which is English, stands in. */
import { beginning, type Draft, type DraftTable, type ImportNote, type ImportProblem } from "@maillage/model";
import type { Words } from "../../strings/i18n.ts";
import { sentence } from "../../strings/sentence.ts";
import { columnName, valueWords } from "./fieldWords.ts";

/** Every value but those that a sentence chooses by. */
const isolated = (values: Readonly<Record<string, string>>, { isolate }: Words) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, name === "delimiter" ? value : isolate(value)]),
  );

/** The sentence of a note, "note.CODE"; where a value is missing that it needs, the one that does without, "note.CODE.plain". */
export function noteWords(
  { code, file, table, column, row, count, values, message }: ImportNote,
  words: Words,
): string {
  const { isolate, number } = words;
  const place = {
    row: number(row),
    file: isolate(file),
    table: isolate(table ?? ""),
    column: column === null ? null : isolate(columnName(column, words)),
  };
  const said = { ...isolated(values, words), ...place, n: count };
  return (
    sentence(`note.${code}`, said, words) ??
    sentence(`note.${code}.plain`, said, words) ??
    isolate(beginning(message, file))
  );
}

/** Whether a note tells of filled columns that nothing is taken of: said openly, not folded away. */
export const isOfColumnsOut = ({ code }: ImportNote): boolean => code === "columns-left-out";

const MUST_BE_READ: readonly string[] = [
  "unknown-restricted",
  "bears-name-of-person",
  "bears-name-of-person-public",
  "contact-in-cells",
  "ids-repeated",
];

/** Whether a note must be read before something is loaded: who will see what, where contact data stood, what is taken for one. */
export const mustBeRead = ({ code }: ImportNote): boolean => MUST_BE_READ.includes(code);

/** What is wrong, without its place. */
export function problemWords(
  { file, rule, column, value, message, suggestion }: ImportProblem,
  words: Words,
): string {
  const { isolate, t } = words;
  const shown = rule === "type-not-allowed" && value ? valueWords("tieTypes", value, words) : (value ?? "");
  const said = sentence(
    `problem.${rule}`,
    { column: isolate(columnName(column ?? "", words)), value: isolate(shown) },
    words,
  );
  if (said !== null) return said;
  const begun = beginning(message, file);
  return isolate(
    suggestion === null
      ? begun
      : t("imp.suggested", { message: begun, suggestion: beginning(suggestion, file) }),
  );
}

/**
 * The table that a problem is of: the one that it names, else the one called like its file, or the only one with that column; null
 * where several could be meant. Cost: linear in the columns.
 */
export function tableOf(
  { file, table, column }: ImportProblem,
  tables: readonly DraftTable[],
): DraftTable | null {
  const called = table ?? file.replace(/\.[^.]*$/, "");
  const named = tables.find(({ name }) => name === called);
  if (named !== undefined) return named;
  const having = tables.filter(({ columns }) => columns.some(({ name }) => name === column));
  const candidates = column === null ? tables : having;
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** Whether a tie ends at a name that no row has, and the name is told whole. */
export const isMissingEnd = ({ rule, value }: ImportProblem): boolean =>
  rule === "dangling-end" && value !== null && !value.endsWith("…");

/** Problems by where a form shows them: beside a column of a table, below a table, or above all. */
export function placedProblems(draft: Pick<Draft, "problems" | "tables">) {
  const ofColumn = new Map<string, ImportProblem[]>();
  const ofTable = new Map<string, ImportProblem[]>();
  const others: ImportProblem[] = [];
  const push = (map: Map<string, ImportProblem[]>, key: string, problem: ImportProblem) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [problem]);
    else list.push(problem);
  };
  for (const problem of draft.problems) {
    const table = tableOf(problem, draft.tables);
    if (table === null) others.push(problem);
    else if (table.columns.some(({ name }) => name === problem.column))
      push(ofColumn, columnKey(table.name, problem.column ?? ""), problem);
    else push(ofTable, table.name, problem);
  }
  return { ofColumn, ofTable, others };
}
export const columnKey = (table: string, column: string): string => JSON.stringify([table, column]);
