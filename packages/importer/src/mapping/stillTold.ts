import type { Mapping, RowRule, TableRule } from "@maillage/model";
import type { Note } from "../notes.ts";
import { FORMAT } from "../package/format.ts";
import { plainRule } from "./cells.ts";
import { yearColumns } from "./columnRoles.ts";
import { namesOf } from "./draft.ts";
import { proposeMapping } from "./propose.ts";
import type { Survey, TableProfile } from "./survey.ts";
import { termOf } from "./terms.ts";

/**
 * What a proposal tells of the files and a given mapping leaves as it is: columns of years that nothing takes, a matrix that is not
 * square, words that are no field of action. Pure. Cost: that of a proposal.
 */
export function stillTold(survey: Survey, mapping: Mapping, format: string | null): Note[] {
  const proposed = proposeMapping(survey, mapping.name, format).notes.filter((note) => {
    const table = survey.tables.get(note.table ?? "");
    const rule = mapping.tables[note.table ?? ""];
    if (table === undefined || rule === undefined) return false;
    const used = new Set(rule.rows.flatMap(columnsRead));
    if (note.code === "fields-unknown") return !used.has(note.column ?? "");
    if (note.code === "matrix-not-square") return rule.rows.some(({ each }) => each !== undefined);
    if (note.code !== "years-left-out") return false;
    return !yearColumns([...table.columns.values()]).some(({ name }) => used.has(name));
  });
  const dropped = Object.entries(mapping.tables).flatMap(([name, rule]) => {
    const table = survey.tables.get(name);
    return table === undefined ? [] : droppedFields(table, rule);
  });
  return [...proposed, ...dropped];
}

const columnsRead = ({ columns, when, unless, each }: RowRule): string[] => [
  ...Object.values(columns).flatMap((cell) => plainRule(cell).from),
  ...Object.keys({ ...when, ...unless }),
  ...(each ?? []),
];

/** Words of a column of fields of action that are no field, and that the mapping makes nothing. */
function droppedFields(table: TableProfile, { rows }: TableRule): Note[] {
  const notes = new Map<string, Note>();
  for (const { becomes, columns } of rows) {
    const spec = FORMAT[becomes].find(({ name }) => name === "fields");
    if (spec === undefined || columns.fields === undefined) continue;
    const { from, values, split } = plainRule(columns.fields);
    const parts = (text: string) => text.split(split ?? spec.separator ?? ";").map((part) => part.trim());
    for (const column of from) {
      const found = new Set(
        (table.columns.get(column)?.texts ?? []).flatMap((text) => [text, ...parts(text)]),
      );
      const unknown = [...(values ?? [])].flatMap(([word, becomesWhat]) =>
        becomesWhat === "" && word !== "" && found.has(word) && termOf(spec, word) === null ? [word] : [],
      );
      if (unknown.length === 0) continue;
      const names = namesOf(unknown);
      notes.set(column, {
        code: "fields-unknown",
        ...{ file: table.file, table: table.name, column, row: 0, count: unknown.length, values: { names } },
        message: `"${column}" of ${table.name}: ${names} ${unknown.length === 1 ? "is no field" : "are no fields"} of action that is known, and the mapping makes ${unknown.length === 1 ? "it" : "them"} nothing`,
      });
    }
  }
  return [...notes.values()];
}
