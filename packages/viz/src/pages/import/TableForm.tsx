import {
  type Draft,
  type DraftTable,
  FILE_NAMES,
  type FileName,
  type ImportProblem,
  type Mapping,
  type RowRule,
} from "@maillage/model";
import { IconArrowsExchange } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useWords, type Words } from "../../strings/i18n.ts";
import { ColumnForm } from "./ColumnForm.tsx";
import { choicesOf, fieldName, thingName } from "./fieldWords.ts";
import {
  becoming,
  columnsOf,
  fieldOf,
  hasThings,
  leavingOut,
  makingEnds,
  oneValue,
  ownRules,
  ruleOf,
  ruleOfEnds,
  sameValue,
  turned,
} from "./mappingEdits.ts";
import { PreviewTable } from "./PreviewTable.tsx";
import { keepPlace, ProblemList } from "./ProblemList.tsx";
import { columnKey, isOfColumnsOut, noteWords, type placedProblems } from "./told.ts";
import { WhoAreThey } from "./WhoAreThey.tsx";

/** One table of the files: its first rows, what they become, and what its columns mean. */
export function TableForm({
  draft,
  table,
  mapping,
  placed,
  onEdit,
}: {
  draft: Draft;
  table: DraftTable;
  mapping: Mapping;
  placed: ReturnType<typeof placedProblems>;
  onEdit(mapping: Mapping): void;
}) {
  const words = useWords();
  const { t, isolate, number, list } = words;
  const rule = ruleOf(mapping, table);
  const problems = placed.ofTable.get(table.name) ?? [];
  const all = [
    ...problems,
    ...table.columns.flatMap(({ name }) => placed.ofColumn.get(columnKey(table.name, name)) ?? []),
  ];
  const leftOut = rule.leaveOut ?? [];
  const dropRow = (problem: ImportProblem) =>
    problem.row > 0 && (
      <button
        type="button"
        className="more"
        onClick={(event) => {
          keepPlace(event);
          onEdit(leavingOut(mapping, table, [problem.row], true));
        }}
      >
        {t("imp.leaveRowOut", { row: number(problem.row) })}
      </button>
    );
  return (
    <section className="tableForm" aria-label={table.name} tabIndex={-1} data-place>
      <h3 className="section">
        <bdi>{table.name}</bdi>
        <span>{t("imp.rows", { n: table.rows })}</span>
      </h3>
      <WhoAreThey draft={draft} table={table} mapping={mapping} onEdit={onEdit} />
      <PreviewTable table={table} marked={new Set(all.map(({ row }) => row))} leftOut={leftOut} />
      {table.rows > table.preview.length && (
        <p className="meta">{t("imp.previewOf", { n: table.preview.length })}</p>
      )}
      <Becomes table={table} mapping={mapping} onEdit={onEdit} />
      <ProblemList problems={problems}>{dropRow}</ProblemList>
      {leftOut.length > 0 && (
        <p className="block">
          {t("imp.rowsOut", {
            n: leftOut.length,
            rows: list(...leftOut.slice(0, 20).map((row) => number(row))),
          })}{" "}
          <button
            type="button"
            className="more"
            onClick={(event) => {
              keepPlace(event);
              onEdit(leavingOut(mapping, table, leftOut, false));
            }}
          >
            {t("imp.takeAgain", { table: isolate(table.name) })}
          </button>
        </p>
      )}
      {draft.notes
        .filter((note) => note.table === table.name && isOfColumnsOut(note))
        .map((note) => (
          <p className="block" key={note.code}>
            {noteWords(note, words)}
          </p>
        ))}
      {rule.rows.length > 0 && (
        <ul className="columns" aria-label={t("imp.columns")}>
          {table.columns.map((column) => (
            <ColumnForm
              key={column.name}
              column={column}
              table={table}
              mapping={mapping}
              changes={draft.changes.filter(
                (change) => change.table === table.name && change.column === column.name,
              )}
              isNew={draft.asImported?.notes.some(
                ({ code, table: of, column: name }) =>
                  code === "column-new" && of === table.name && name === column.name,
              )}
              notes={draft.notes.filter((note) => note.table === table.name && note.column === column.name)}
              problems={placed.ofColumn.get(columnKey(table.name, column.name)) ?? []}
              dropRow={dropRow}
              onEdit={onEdit}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** What each row becomes; of a tie also its direction, its kind, and what becomes of its ends. */
function Becomes({
  table,
  mapping,
  onEdit,
}: {
  table: DraftTable;
  mapping: Mapping;
  onEdit(mapping: Mapping): void;
}) {
  const words = useWords();
  const { t } = words;
  const rule = ruleOf(mapping, table);
  const own = ownRules(rule);
  const [isAdding, setAdding] = useState(false);
  const shown = own.length === 0 || isAdding ? [...own, null] : own;
  return (
    <div className="becomes">
      {shown.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the choice keeps its place and the focus while it is changed
        <div key={place}>
          <p>
            <Thing
              label={t(place === 0 ? "imp.becomes" : "imp.becomesToo")}
              at={one?.at ?? rule.rows.length}
              now={one?.rule.becomes ?? null}
              table={table}
              mapping={mapping}
              onEdit={(next) => {
                setAdding(false);
                onEdit(next);
              }}
            />
            {one && conditionsOf(one.rule, words)}
          </p>
          {one && <Fixed row={one.rule} at={one.at} table={table} mapping={mapping} onEdit={onEdit} />}
        </div>
      ))}
      {own.length > 0 && !isAdding && (
        <button type="button" className="more" onClick={() => setAdding(true)}>
          {t("imp.also")}
        </button>
      )}
    </div>
  );
}

/** The choice of one thing that each row becomes. */
function Thing({
  label,
  at,
  now,
  table,
  mapping,
  onEdit,
}: {
  label: string;
  /** The place of its rule. */
  at: number;
  now: FileName | null;
  table: DraftTable;
  mapping: Mapping;
  onEdit(mapping: Mapping): void;
}) {
  const words = useWords();
  // Arrow keys choose one after the other: what those in between do not have must not be lost.
  const begun = useRef<{ readonly mapping: Mapping; readonly at: number } | null>(null);
  return (
    <>
      {label}{" "}
      <select
        className="word"
        aria-label={label}
        value={now ?? ""}
        onFocus={() => {
          begun.current = { mapping, at };
        }}
        onBlur={() => {
          begun.current = null;
        }}
        onChange={({ target: { value } }) => {
          const becomes = FILE_NAMES.find((name) => name === value) ?? null;
          const before = begun.current ?? { mapping, at };
          onEdit(becoming(before.mapping, table, before.at, becomes));
        }}
      >
        <option value="">{words.t("imp.thing.nothing")}</option>
        {FILE_NAMES.map((name) => (
          <option key={name} value={name}>
            {thingName(name, words)}
          </option>
        ))}
      </select>
    </>
  );
}

/** Which rows a rule takes, in words; edited only in the mapping's text. */
function conditionsOf({ when, unless, each }: RowRule, { t, isolate, either, list }: Words): string {
  const said = (conditions: RowRule["when"], id: "imp.onlyWhere" | "imp.notWhere") =>
    Object.entries(conditions ?? {}).map(([column, value]) => {
      const values = typeof value === "string" ? [value] : value;
      if (id === "imp.notWhere" && values.every((one) => one === ""))
        return t("imp.onlyFilled", { column: isolate(column) });
      const text = either(values.map((one) => (one === "" ? t("imp.empty") : isolate(one))));
      return t(id, { column: isolate(column), values: text });
    });
  const turns =
    each === undefined
      ? []
      : [t("imp.eachOf", { n: each.length, columns: list(...each.slice(0, 5).map(isolate)) })];
  const all = [...said(when, "imp.onlyWhere"), ...said(unless, "imp.notWhere"), ...turns];
  return all.length === 0 ? "" : ` (${list(...all)})`;
}

/** What a rule says of every row alike: the kind of thing or tie; of ties also the direction and their ends. */
function Fixed({
  row,
  at,
  table,
  mapping,
  onEdit,
}: {
  row: RowRule;
  at: number;
  table: DraftTable;
  mapping: Mapping;
  onEdit(mapping: Mapping): void;
}) {
  const words = useWords();
  const { t, isolate, language } = words;
  const isTie = row.becomes === "ties";
  const name = isTie ? "type" : "kind";
  const field = fieldOf(row.becomes, name);
  const choices = field && choicesOf(field.holds, language, mapping.adds);
  const [from] = columnsOf(row.columns.from);
  const [to] = columnsOf(row.columns.to);
  const [by] = columnsOf(row.columns[name]);
  const end = (column: string | undefined) =>
    row.each && column === undefined ? t("imp.eachColumn") : column === undefined ? "…" : isolate(column);
  const ofEnds = ruleOfEnds(ruleOf(mapping, table));
  const ofOne = field !== null && choices !== null && by === undefined && (
    <select
      className="word"
      aria-label={fieldName(row.becomes, field, words)}
      value={sameValue(row, name) ?? ""}
      onChange={({ target: { value } }) =>
        onEdit(oneValue(mapping, table, at, name, value === "" ? null : value))
      }
    >
      {sameValue(row, name) === null && <option value="">…</option>}
      {choices.map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
  if (!isTie)
    return (
      ofOne &&
      field && (
        <p>
          {t("imp.sameForAll", { field: fieldName(row.becomes, field, words) })} {ofOne}
        </p>
      )
    );
  return (
    <>
      <p className="direction">
        <b>{end(from)}</b> {ofOne || t("imp.kindFrom", { column: isolate(by ?? "") })} <b>{end(to)}</b>{" "}
        <button type="button" className="more" onClick={() => onEdit(turned(mapping, table, at))}>
          <IconArrowsExchange size={16} stroke={1.5} aria-hidden="true" /> {t("imp.turn")}
        </button>
      </p>
      {from !== undefined && to !== undefined && (ofEnds !== null || !hasThings(mapping)) && (
        <p>
          <label>
            <input
              type="checkbox"
              checked={ofEnds !== null}
              onChange={(event) => onEdit(makingEnds(mapping, table, event.target.checked))}
            />{" "}
            {t("imp.makeEnds", { thing: thingName(ofEnds?.becomes ?? "organisations", words) })}
          </label>
        </p>
      )}
    </>
  );
}
