import type { NotPublic } from "@maillage/importer";
import {
  type BatchList,
  beginning,
  type Draft,
  type DuplicateItem,
  type ImportDifferences,
  type ImportNote,
  type ImportProblem,
  type ImportResult,
  type JudgementItem,
  printable,
  printableJson,
} from "@maillage/model";

/** What of an export is not public, and what to do about it; nothing when all of it is. */
export const notPublicLines = ({ people, others }: NotPublic): string[] =>
  people + others === 0
    ? []
    : [
        `It holds ${people} ${people === 1 ? "person" : "people"} and ${others} other ${others === 1 ? "record" : "records"} that are not public. Keep it where nobody else can read it; to share, export with --public.`,
      ];

export const print = (line: string): void => void process.stdout.write(`${printable(line)}\n`);
export const printJson = (value: unknown): void => print(printableJson(JSON.stringify(value)));
export const tell = (line: string): void => void process.stderr.write(`${printable(line)}\n`);

type Shown = ImportProblem & { readonly value?: string | null };

/** One problem as a line: file, table where there are several, row, column, value, rule, what happened, what to do. */
export function problemLine(problem: Shown): string {
  const place = [
    problem.file,
    ...(problem.table === undefined ? [] : [problem.table]),
    ...(problem.row > 0 ? [`row ${problem.row}`] : []),
    ...(problem.column ? [`“${problem.column}”`] : []),
  ].join(", ");
  const isSaid = !problem.value || problem.message.includes(problem.value);
  const said = isSaid ? beginning(problem.message, problem.file) : `“${problem.value}” ${problem.message}`;
  const next = problem.suggestion ? ` ${beginning(problem.suggestion, problem.file)}` : "";
  return `${place}: ${said} [${problem.rule}].${next}`;
}

/** The same keys, always, in this order. */
export function importJson({
  batch,
  added,
  changed,
  unchanged,
  problems,
  notes = [],
  ...result
}: ImportResult) {
  const { judgements = { stored: 0, unchanged: 0, refused: [] } } = result;
  return {
    batch,
    added,
    changed,
    unchanged,
    problems: problems.map(({ file, table, row, column, rule, message, suggestion }) => ({
      file,
      ...(table === undefined ? {} : { table }),
      row,
      column,
      rule,
      message,
      suggestion,
    })),
    notes,
    judgements,
  };
}

/** What is new, changed and gone, a line each: the first 50 of each. */
export function differenceLines({ differences }: ImportResult): string[] {
  const lines = (word: string, list: ImportDifferences["added"] = []) =>
    list.map(({ what, id, columns }) =>
      columns.length === 0 ? `${word} ${what} ${id}` : `${word} ${what} ${id}: ${columns.join(", ")}`,
    );
  return [
    ...lines("new", differences?.added),
    ...lines("changed", differences?.changed),
    ...lines("gone", differences?.gone),
  ];
}

/** Which earlier import a proposed mapping follows, as a line. */
export const asImportedLine = ({ at, title, isVersion }: NonNullable<Draft["asImported"]>): string =>
  isVersion
    ? `Proposed as in the import “${title}” of ${at}, as a later version of it; with --anew from the files alone.`
    : `Proposed as in the import “${title}” of ${at}, whose columns have the same names; its data stays apart. With --anew from the files alone.`;

/** One thing that was done or left out, as a line. */
export const noteLine = ({ file, message }: ImportNote): string => `${file}: ${message}.`;

export function importSentence(result: ImportResult, dryRun: boolean): string {
  const { batch, added, changed, unchanged, gone = 0 } = result;
  const left = gone === 0 ? "" : `, ${gone} of an earlier version no longer there (they stay)`;
  const counts = `${added.entities} entities, ${added.ties} ties and ${added.sources} sources new, ${changed} changed, ${unchanged} unchanged${left}`;
  if (dryRun) return `Would import: ${counts}.`;
  return batch === null
    ? `Nothing new: ${counts}. No batch was made: all of it rests on earlier imports, and goes when these are undone.`
    : `Imported as batch ${batch}: ${counts}.`;
}

const countOf = (problems: number) => `${problems} ${problems === 1 ? "problem" : "problems"}`;

/** That files were refused whole. */
export const refusedSentence = (problems: number): string =>
  `Nothing was imported: ${countOf(problems)}. Correct the files and try again.`;

/** That the packages of a zip are imported no further, which one has problems, and which are loaded. */
export const stoppedSentence = (part: string, problems: number, loaded: readonly string[]): string =>
  `${part} was not imported: ${countOf(problems)}. ${loaded.length === 0 ? "Nothing of it is loaded." : `Loaded before it: ${loaded.join(", ")}.`} Correct the files and import all again; what is loaded stays the same.`;

/** What became of the judgements of a package: those that cannot hold with their reason, then a sentence of all; none without any. */
export function judgementLines({ judgements }: ImportResult, dryRun: boolean): string[] {
  if (judgements === undefined) return [];
  const { stored, unchanged, refused } = judgements;
  return [
    ...refused.map(({ a, b, code, message }) => `judgement on ${a} and ${b}: ${message} [${code}]`),
    dryRun
      ? `Judgements: ${stored} to store, ${unchanged} unchanged. Whether they agree with those in force is known when they are stored.`
      : `Judgements: ${stored} stored, ${unchanged} unchanged, ${refused.length} not stored.`,
  ];
}

export const batchLine = ({ id, at, title, undone, counts }: BatchList["items"][number]): string =>
  `${id}  ${at}  ${title}  ${counts.entities} entities, ${counts.ties} ties, ${counts.sources} sources, ${counts.claims} claims${undone ? "  (undone)" : ""}`;

/** A pair as a line: band, score, key and name of each, and the points that make the score. */
export function duplicateLine({ a, b, band, score, evidence }: DuplicateItem): string {
  const points = evidence.map(({ kind, points }) => `${kind} ${points < 0 ? "−" : "+"}${Math.abs(points)}`);
  return `${band}  ${score.toFixed(2)}  ${a.key} “${a.name}”  ${b.key} “${b.name}”  ${points.join(", ")}`;
}

export function judgementLine({ id, at, a, b, verdict, author, reason, undone }: JudgementItem): string {
  const side = ({ key, name }: JudgementItem["a"]) =>
    name === null ? `${key} (not stored)` : `${key} “${name}”`;
  const why = reason === "" ? "" : `: ${reason}`;
  return `${id}  ${at}  ${side(a)}  ${verdict}  ${side(b)}  by ${author}${why}${undone ? "  (undone)" : ""}`;
}
