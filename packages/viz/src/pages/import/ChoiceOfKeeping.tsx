import type { DraftTable, Mapping } from "@maillage/model";
import { type MessageId, useWords } from "../../strings/i18n.ts";
import { isUsed, keepingContact, ruleOf } from "./mappingEdits.ts";
import { keepPlace } from "./ProblemList.tsx";

/** Says that a column of contact data is dropped, that a meaning is to be chosen, or what it means that it is taken, and changes that. */
export function ChoiceOfKeeping({
  column: { name, contact },
  table,
  mapping,
  isKept,
  onEdit,
}: {
  column: DraftTable["columns"][number];
  table: DraftTable;
  mapping: Mapping;
  isKept: boolean;
  onEdit(mapping: Mapping): void;
}) {
  const { t, isolate, comma } = useWords();
  const kind = t(`imp.contact.${contact ?? "e-mail"}` as MessageId);
  const taken = isUsed(ruleOf(mapping, table), name) ? "imp.contact.taken" : "imp.contact.choose";
  const change = t(isKept ? "imp.contact.drop" : "imp.contact.take");
  return (
    <p>
      {t(isKept ? taken : "imp.contact", { kind })}{" "}
      <button
        type="button"
        className="more"
        aria-label={`${change}${comma}${isolate(name)}`}
        onClick={(event) => {
          keepPlace(event);
          onEdit(keepingContact(mapping, table, name, !isKept));
        }}
      >
        {change}
      </button>
    </p>
  );
}
