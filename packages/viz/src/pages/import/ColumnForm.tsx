import {
  type DraftChange,
  type DraftTable,
  FILES,
  type ImportNote,
  type ImportProblem,
  type Mapping,
  SAID_BY_EMPTY,
} from "@maillage/model";
import { IconPlus } from "@tabler/icons-react";
import { type ReactNode, useRef, useState } from "react";
import { FirstTen } from "../../components/FirstTen.tsx";
import { useWords, type Words } from "../../strings/i18n.ts";
import { ChoiceOfKeeping } from "./ChoiceOfKeeping.tsx";
import { choicesOf, columnName, fieldName, textWords, thingName, valueWords } from "./fieldWords.ts";
import { LeftEmpty } from "./LeftEmpty.tsx";
import {
  fieldOf,
  isOfNamedEnds,
  isUsed,
  leavingEmpty,
  makingOneEnd,
  meaning,
  ownKind,
  ownRules,
  ruleOf,
  type Use,
  usesOf,
  valueBecomes,
  valuesOf,
} from "./mappingEdits.ts";
import { keepPlace, ProblemList } from "./ProblemList.tsx";
import { isMissingEnd } from "./told.ts";

type DraftColumn = DraftTable["columns"][number];
/** What is taken for a word that is not known, by the note that says so. */
const GENERAL: Readonly<Record<string, string>> = {
  "unknown-kind-taken": "unknown",
  "unknown-type-taken": "RELATED_TO",
};
/** Refusals of one text, which stands in the file as the problem tells it. */
const OF_A_TEXT =
  /^(?:ambiguous-value|cannot-be-read|impossible-date|not-a-number|unknown-(?:country|language|region|type|field|method|kind|scope|property|level|stance|confidence|result|verdict))$/;
const isOfText = ({ rule, value }: ImportProblem): boolean =>
  OF_A_TEXT.test(rule) && value !== null && !value.endsWith("…");

/** Whether a cell of a row is at fault that may as well be empty. */
const isOfCell = ({ row, rule }: ImportProblem): boolean => row > 0 && rule !== "empty-cell";

/** One column: its values, what it means, what its values become, and what is wrong with them. */
export function ColumnForm({
  column,
  table,
  mapping,
  isNew = false,
  changes,
  notes,
  problems,
  dropRow,
  onEdit,
}: {
  column: DraftColumn;
  table: DraftTable;
  mapping: Mapping;
  /** The earlier import that the mapping follows had no such column. */
  isNew?: boolean | undefined;
  changes: readonly DraftChange[];
  notes: readonly ImportNote[];
  problems: readonly ImportProblem[];
  dropRow(problem: ImportProblem): ReactNode;
  onEdit(mapping: Mapping): void;
}) {
  const words = useWords();
  const { t, isolate, comma, number, language } = words;
  const arrow = language === "ar" ? "←" : "→";
  const { name, samples, filled, contact } = column;
  const rule = ruleOf(mapping, table);
  const uses = usesOf(rule, name);
  const [isAdding, setAdding] = useState(false);
  const isKept = contact !== null && rule.keep?.includes(name) === true;
  const [use] = uses;
  const row = use && rule.rows[use.rule];
  const holds = (row && use && fieldOf(row.becomes, use.field)?.holds) ?? null;
  const mayBeEmpty = !SAID_BY_EMPTY.has(holds ?? "");
  const fix = (value: string, candidates: ImportProblem["candidates"] = [], thing?: string) => {
    const its = uses.find(({ rule: at }) => rule.rows[at]?.becomes === thing) ?? use;
    const becoming = its && rule.rows[its.rule]?.becomes;
    return (
      its &&
      becoming && (
        <ValueChoice
          holds={fieldOf(becoming, its.field)?.holds ?? null}
          value={value}
          candidates={candidates}
          adds={mapping.adds}
          mayBeEmpty={mayBeEmpty}
          onChoose={(becomes) => onEdit(valueBecomes(mapping, table, its, value, becomes))}
        />
      )
    );
  };
  // What became a type of tie that cannot lead between these ends, asked once for all rows.
  const textsOfType = (problem: ImportProblem): readonly string[] => {
    const { rule: broken, value } = problem;
    const isFirst = problems.find((one) => one.rule === broken && one.value === value) === problem;
    if (broken !== "type-not-allowed" || holds !== "tieTypes" || value === null || !isFirst) return [];
    const became = [
      ...changes.filter(({ after }) => after === value).map(({ before }) => before),
      ...said.filter(([, after]) => after === value).map(([before]) => before),
    ];
    return became.length === 0 ? [value] : [...new Set(became)];
  };
  const told = changes.filter(
    ({ before, after }) => before !== valueWords(holds, after, words, mapping.adds),
  );
  const said = row && use ? Object.entries(valuesOf(row, use.field)) : [];
  const unknown = notes.filter(({ code, values }) => code in GENERAL && values.value !== undefined);
  const general = GENERAL[unknown[0]?.code ?? ""] ?? "";
  return (
    <li tabIndex={-1} data-place>
      <div>
        <h4>
          <bdi>{columnName(name, words)}</bdi> {isNew && <small className="meta">{t("imp.as.isNew")}</small>}
        </h4>
        <p className="meta">
          {t("imp.filled", { n: filled, rows: number(table.rows) })}
          {samples.length > 0 && (
            <>
              {" "}
              <span className="samples">{samples.map(isolate).join(" · ")}</span>
            </>
          )}
        </p>
      </div>
      <div className="meanings">
        {contact !== null && !isKept ? (
          <ChoiceOfKeeping column={column} table={table} mapping={mapping} isKept={false} onEdit={onEdit} />
        ) : uses.length === 0 && isUsed(rule, name) && !isAdding ? (
          <p>
            {t("imp.usedAlong")}{" "}
            <button type="button" className="more" onClick={() => setAdding(true)}>
              {t("imp.meansToo", { column: isolate(name) })}
            </button>
          </p>
        ) : (
          <>
            {(uses.length === 0 || isAdding ? [...uses, null] : uses).map((one, place) => (
              <Meaning
                // biome-ignore lint/suspicious/noArrayIndexKey: the choice keeps its place and the focus while it is changed
                key={place}
                column={name}
                table={table}
                mapping={mapping}
                use={one}
                onEdit={(next) => {
                  setAdding(false);
                  onEdit(next);
                }}
              />
            ))}
            {uses.length > 0 && !isAdding && (
              <button
                type="button"
                className="plain"
                aria-label={t("imp.meansToo", { column: isolate(name) })}
                title={t("imp.meansToo", { column: isolate(name) })}
                onClick={() => setAdding(true)}
              >
                <IconPlus size={16} stroke={1.5} aria-hidden="true" />
              </button>
            )}
          </>
        )}
      </div>
      <div>
        {isKept && <ChoiceOfKeeping column={column} table={table} mapping={mapping} isKept onEdit={onEdit} />}
        <LeftEmpty
          column={name}
          table={table}
          mapping={mapping}
          use={mayBeEmpty && row ? (use ?? null) : null}
          isUnread={problems.some(isOfText)}
          places={problems.filter((problem) => !isOfText(problem) && isOfCell(problem)).map((one) => one.row)}
          onEdit={onEdit}
        />
        <ProblemList problems={problems}>
          {(problem) => (
            <>
              {isOfText(problem) && fix(problem.value ?? "", problem.candidates)}
              {textsOfType(problem).map((text) => (
                <div key={text} className="becoming">
                  <bdi>{text}</bdi> {arrow} {fix(text, [{ value: "RELATED_TO", label: "" }])}
                </div>
              ))}
              {isMissingEnd(problem) && (
                <button
                  type="button"
                  className="more"
                  onClick={(event) => {
                    keepPlace(event);
                    onEdit(makingOneEnd(mapping, table, name, problem.value ?? ""));
                  }}
                >
                  {t("imp.makeOneEnd", { value: isolate(problem.value ?? "") })}
                </button>
              )}{" "}
              {!isOfText(problem) && isOfCell(problem) && (
                <button
                  type="button"
                  className="more"
                  onClick={(event) => {
                    keepPlace(event);
                    onEdit(leavingEmpty(mapping, table, name, [problem.row], true));
                  }}
                >
                  {t("imp.leaveCellEmpty", { row: number(problem.row) })}
                </button>
              )}{" "}
              {dropRow(problem)}
            </>
          )}
        </ProblemList>
        {unknown.length > 0 && (
          <>
            <p>{t("imp.unknownValues", { general: valueWords(holds, general, words) })}</p>
            <FirstTen items={unknown} more={(n) => t("imp.moreChanges", { n })}>
              {(shown) => (
                <ul className="changes">
                  {shown.map(({ values: { value = "", near = "", becomes }, count }) => (
                    <li key={value} className="becoming">
                      <span>
                        <bdi>{textWords(value, words)}</bdi> <span className="meta">× {number(count)}</span>{" "}
                        {arrow}
                      </span>
                      {fix(
                        value,
                        near
                          .split(" ")
                          .filter(Boolean)
                          .map((id) => ({ value: id, label: id })),
                        becomes,
                      )}
                      {use &&
                        (holds === "organisationKinds" || holds === "eventKinds") &&
                        !value.endsWith("…") &&
                        value !== "" && (
                          <button
                            type="button"
                            className="more"
                            aria-label={`${t("imp.ownKind")}${comma}${isolate(value)}`}
                            onClick={(event) => {
                              keepPlace(event);
                              onEdit(ownKind(mapping, table, use, holds, value, language));
                            }}
                          >
                            {t("imp.ownKind")}
                          </button>
                        )}
                    </li>
                  ))}
                </ul>
              )}
            </FirstTen>
          </>
        )}
        {said.length > 0 && (
          <ul className="changes">
            {said.map(([before, after]) => (
              <li key={before}>
                <bdi>{textWords(before, words)}</bdi> {arrow}{" "}
                <bdi>{valueWords(holds, after, words, mapping.adds)}</bdi>{" "}
                <button
                  type="button"
                  className="more"
                  aria-label={t("imp.unsayOf", { value: isolate(before) })}
                  onClick={(event) => {
                    keepPlace(event);
                    if (use) onEdit(valueBecomes(mapping, table, use, before, null));
                  }}
                >
                  {t("imp.unsay")}
                </button>
              </li>
            ))}
          </ul>
        )}
        {told.length > 0 && (
          <FirstTen items={told} more={(n) => t("imp.moreChanges", { n })}>
            {(shown) => (
              <ul className="changes">
                {shown.map(({ before, after, count, rule: by }) => (
                  <li key={`${before} ${by}`}>
                    <bdi>{before}</bdi> {arrow} <bdi>{valueWords(holds, after, words, mapping.adds)}</bdi>
                    {count > 1 && <span className="meta"> × {number(count)}</span>}
                  </li>
                ))}
              </ul>
            )}
          </FirstTen>
        )}
      </div>
    </li>
  );
}

/** The choice of what a column means. */
function Meaning({
  column,
  table,
  mapping,
  use,
  onEdit,
}: {
  column: string;
  table: DraftTable;
  mapping: Mapping;
  use: Use | null;
  onEdit(mapping: Mapping): void;
}) {
  const words = useWords();
  const { t, isolate } = words;
  const own = ownRules(ruleOf(mapping, table)).filter(({ rule }) => !isOfNamedEnds(rule));
  const key = (one: Use | null) => (one === null ? "" : `${one.rule} ${one.field}`);
  // Arrow keys choose one after the other: none of those in between may take its field from another column.
  const begun = useRef<{ readonly mapping: Mapping; readonly use: Use | null } | null>(null);
  const choose = (value: string) => {
    const [at = "", field = ""] = value.split(" ");
    const next = value === "" ? null : { rule: Number(at), field };
    const before = begun.current ?? { mapping, use };
    onEdit(meaning(before.mapping, table, column, before.use, next));
  };
  return (
    <select
      className="field"
      aria-label={t("imp.meansOf", { column: isolate(column) })}
      value={key(use)}
      onFocus={() => {
        begun.current = { mapping, use };
      }}
      onBlur={() => {
        begun.current = null;
      }}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{t("imp.leaveOut")}</option>
      {own.map(({ rule: { becomes }, at }) => (
        <optgroup key={at} label={thingName(becomes, words)}>
          {FILES[becomes]
            .filter(({ name }) => name !== "tie" || use?.field === "tie")
            .map((field) => (
              <option key={field.name} value={key({ rule: at, field: field.name })}>
                {fieldName(becomes, field, words)}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}

/** What one value that could not be read shall become: a choice where there is a vocabulary, else a text. */
function ValueChoice({
  holds,
  adds,
  value,
  candidates,
  mayBeEmpty,
  onChoose,
}: {
  holds: string | null;
  adds: Mapping["adds"];
  value: string;
  /** What it may mean, to be chosen at once. */
  candidates: NonNullable<ImportProblem["candidates"]>;
  mayBeEmpty: boolean;
  onChoose(becomes: string): void;
}) {
  const words = useWords();
  const { t, isolate, language } = words;
  const [text, setText] = useState("");
  const choices = choicesOf(holds, language, adds);
  const common = { className: "field small", "aria-label": t("imp.valueBecomes", { value: isolate(value) }) };
  return (
    <form
      className="becoming"
      onSubmit={(event) => {
        event.preventDefault();
        keepPlace(event);
        onChoose(text.trim());
      }}
    >
      {choices ? (
        <select {...common} value={text} onChange={(event) => setText(event.target.value)}>
          <option value="">{mayBeEmpty ? t("imp.nothing") : "…"}</option>
          {choices.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          dir="auto"
          placeholder={holds === "date" ? "2005-04-03" : ""}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <button type="submit" className="more" disabled={!mayBeEmpty && text.trim() === ""}>
        {t(text.trim() === "" && mayBeEmpty ? "imp.setNothing" : "imp.set")}
      </button>
      {candidates.map((one) => (
        <button
          type="button"
          className="more"
          key={one.value}
          onClick={(event) => {
            keepPlace(event);
            onChoose(one.value);
          }}
        >
          {candidateWords(one, holds, words)}
        </button>
      ))}
    </form>
  );
}

/** A meaning in words: of a vocabulary its name, else the text that the value becomes. */
function candidateWords(
  { value, label }: NonNullable<ImportProblem["candidates"]>[number],
  holds: string | null,
  words: Words,
): string {
  const said = valueWords(holds, value, words);
  return said === value && holds === null ? words.t("imp.perhaps", { value, label }) : said;
}
