import type { Draft, DraftTable, Mapping } from "@maillage/model";
import { useId, useRef, useState } from "react";
import { useWords } from "../../strings/i18n.ts";
import { choicesOf, columnName, fieldName } from "./fieldWords.ts";
import {
  ANSWERS,
  answering,
  answerOf,
  askedOf,
  askedRules,
  columnsOf,
  fieldOf,
  oneValue,
  ownRules,
  questionsOf,
  ruleOf,
  sameValue,
  shownOf,
} from "./mappingEdits.ts";

const SEEN = {
  people: "imp.ask.seen.people",
  organisations: "imp.ask.seen.public",
  events: "imp.ask.seen.public",
  unknown: "imp.ask.seen.unknown",
} as const;

/** The questions what the things of a table are, where the file does not say it: one for each of its rules, or for both ends of ties. */
export function WhoAreThey({
  draft,
  table,
  mapping,
  onEdit,
}: {
  draft: Draft;
  table: DraftTable;
  mapping: Mapping;
  onEdit(mapping: Mapping): void;
}) {
  const rule = ruleOf(mapping, table);
  const unknown = new Set(
    draft.notes
      .filter((note) => note.code === "unknown-restricted" && note.table === table.name)
      .map(({ values }) => values.becomes ?? ""),
  );
  // What was answered stays where it is, to be answered otherwise.
  const [kept, setKept] = useState({ rules: 0, places: [] as readonly number[] });
  const still = kept.rules === rule.rows.length ? kept.places : [];
  const places = [...new Set([...askedRules(rule, unknown), ...still])];
  return questionsOf(rule, table, places).map((its) => (
    <Question
      key={its[0]}
      draft={draft}
      table={table}
      mapping={mapping}
      places={its}
      unknown={unknown}
      onEdit={(next) => {
        setKept({ rules: rule.rows.length, places });
        onEdit(next);
      }}
    />
  ));
}

/** One question, with an example of what it is about, and who will see it by the answer. */
function Question({
  draft,
  table,
  mapping,
  places,
  unknown,
  onEdit,
}: {
  draft: Draft;
  table: DraftTable;
  mapping: Mapping;
  /** Of the rules that the answer changes. */
  places: readonly number[];
  unknown: ReadonlySet<string>;
  onEdit(mapping: Mapping): void;
}) {
  const words = useWords();
  const { t, language, isolate, list } = words;
  const about = useId();
  const rule = ruleOf(mapping, table);
  // Arrow keys choose one after the other: what those in between do not have must not be lost.
  const begun = useRef<{ readonly mapping: Mapping; readonly places: readonly number[] } | null>(null);
  const answer = answerOf(rule, places, unknown);
  const [first] = places.map((at) => rule.rows[at]);
  if (first === undefined) return null;
  const field = fieldOf(first.becomes, "kind");
  const areHidden = ownRules(rule).every(({ at }) => !places.includes(at));
  const kind = sameValue(first, "kind");
  const { names, saysSome } = shownOf(
    rule,
    table,
    places,
    (column, text) =>
      !draft.notes.some(
        (note) =>
          note.code === "unknown-kind-taken" &&
          note.table === table.name &&
          note.column === column &&
          note.values.value === text,
      ),
  );
  const subject = askedOf(rule, places);
  const column = isolate(columnName(columnsOf(first.columns.id)[0] ?? "", words));
  const shown = names.length === 0 ? column : list(...names.map((name) => isolate(columnName(name, words))));
  const question = subject === null ? t("imp.ask") : t(`imp.ask.${subject}`, { column, names: shown });
  // Rows of which some have a known kind are not all people.
  const choices = ANSWERS.filter(
    (one) => !saysSome || one === "unknown" || one === first.becomes || one === answer,
  );
  return (
    <div className="becomes">
      <p>
        {question}{" "}
        <select
          className="word"
          aria-label={question}
          aria-describedby={about}
          value={answer ?? ""}
          onFocus={() => {
            begun.current = { mapping, places };
          }}
          onBlur={() => {
            begun.current = null;
          }}
          onChange={({ target: { value } }) => {
            const said = ANSWERS.find((one) => one === value);
            if (said === undefined) return;
            const before = begun.current ?? { mapping, places };
            onEdit(answering(before.mapping, table, before.places, said));
          }}
        >
          {answer === null && <option value="">…</option>}
          {choices.map((one) => (
            <option key={one} value={one}>
              {t(`imp.ask.${one}`)}
            </option>
          ))}
        </select>{" "}
        <span id={about}>
          {answer !== null && t(SEEN[answer])}
          {answer === "unknown" && <> {t("imp.ask.mixed")}</>}
        </span>
      </p>
      {field !== null && areHidden && answer !== "unknown" && kind !== null && (
        <p>
          {t("imp.sameForAll", { field: fieldName(first.becomes, field, words) })}{" "}
          <select
            className="word"
            aria-label={fieldName(first.becomes, field, words)}
            value={kind}
            onChange={({ target: { value } }) =>
              onEdit(places.reduce((next, at) => oneValue(next, table, at, "kind", value), mapping))
            }
          >
            {(choicesOf(field.holds, language) ?? []).map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </p>
      )}
    </div>
  );
}
