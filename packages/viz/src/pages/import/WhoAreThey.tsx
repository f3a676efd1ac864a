import type { Draft, DraftTable, Mapping } from "@maillage/model";
import { useId, useRef, useState } from "react";
import { useWords } from "../../strings/i18n.ts";
import { choicesOf, fieldName } from "./fieldWords.ts";
import {
  ANSWERS,
  answering,
  answerOf,
  askedRules,
  fieldOf,
  oneValue,
  ownRules,
  ruleOf,
  sameValue,
} from "./mappingEdits.ts";

const SEEN = {
  people: "imp.ask.seen.people",
  organisations: "imp.ask.seen.public",
  events: "imp.ask.seen.public",
  unknown: "imp.ask.seen.unknown",
} as const;

/** The question what the things of a table are, where the file does not say it, and who will see them by the answer. */
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
  const words = useWords();
  const { t, language } = words;
  const about = useId();
  const rule = ruleOf(mapping, table);
  const hasUnknown = draft.notes.some(
    (note) => note.code === "unknown-restricted" && note.table === table.name,
  );
  // What was answered stays where it is, to be answered otherwise.
  const [kept, setKept] = useState({ rules: 0, places: [] as readonly number[] });
  const still = kept.rules === rule.rows.length ? kept.places : [];
  const places = [...new Set([...askedRules(rule, hasUnknown), ...still])];
  // Arrow keys choose one after the other: what those in between do not have must not be lost.
  const begun = useRef<{ readonly mapping: Mapping; readonly places: readonly number[] } | null>(null);
  if (places.length === 0) return null;
  const answer = answerOf(rule, places, hasUnknown);
  const [first] = places.map((at) => rule.rows[at]);
  const field = first === undefined ? null : fieldOf(first.becomes, "kind");
  const areHidden = ownRules(rule).every(({ at }) => !places.includes(at));
  const kind = first === undefined ? null : sameValue(first, "kind");
  return (
    <div className="becomes">
      <p>
        {t("imp.ask")}{" "}
        <select
          className="word"
          aria-label={t("imp.ask")}
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
            setKept({ rules: ruleOf(before.mapping, table).rows.length, places: before.places });
            onEdit(answering(before.mapping, table, before.places, said));
          }}
        >
          {answer === null && <option value="">…</option>}
          {ANSWERS.map((one) => (
            <option key={one} value={one}>
              {t(`imp.ask.${one}`)}
            </option>
          ))}
        </select>{" "}
        <span id={about}>{answer !== null && t(SEEN[answer])}</span>
      </p>
      {first !== undefined && field !== null && areHidden && answer !== "unknown" && kind !== null && (
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
