import type { DraftTable, Mapping } from "@maillage/model";
import { useWords } from "../../strings/i18n.ts";
import { leavesUnread, leavingEmpty, leavingUnread, ruleOf, type Use } from "./mappingEdits.ts";
import { keepPlace } from "./ProblemList.tsx";

/** What of a column is left empty while its rows are taken: offered for all that is refused, told, and taken back. */
export function LeftEmpty({
  column,
  table,
  mapping,
  use,
  isUnread,
  places,
  onEdit,
}: {
  column: string;
  table: DraftTable;
  mapping: Mapping;
  /** null where texts that cannot be read are never left empty. */
  use: Use | null;
  /** Texts of the column cannot be read. */
  isUnread: boolean;
  /** Rows whose cell is refused for what it says. */
  places: readonly number[];
  onEdit(mapping: Mapping): void;
}) {
  const { t, isolate, comma } = useWords();
  const rule = ruleOf(mapping, table);
  const row = use === null ? undefined : rule.rows[use.rule];
  const leaves = use !== null && row !== undefined && leavesUnread(row, use.field);
  const emptied = rule.leaveEmpty?.[column] ?? [];
  const refused = [...new Set(places)];
  const button = (text: string, next: () => Mapping) => (
    <button
      type="button"
      className="more"
      aria-label={`${text}${comma}${isolate(column)}`}
      onClick={(event) => {
        keepPlace(event);
        onEdit(next());
      }}
    >
      {text}
    </button>
  );
  return (
    <>
      {use !== null && isUnread && !leaves && (
        <p>{button(t("imp.leaveUnread"), () => leavingUnread(mapping, table, use, true))}</p>
      )}
      {use !== null && leaves && (
        <p>
          {t("imp.unreadEmpty")} {button(t("imp.askAgain"), () => leavingUnread(mapping, table, use, false))}
        </p>
      )}
      {refused.length > 1 && (
        <p>
          {button(t("imp.leaveCellsEmpty", { n: refused.length }), () =>
            leavingEmpty(mapping, table, column, refused, true),
          )}
        </p>
      )}
      {emptied.length > 0 && (
        <p>
          {t("imp.cellsEmpty", { n: emptied.length })}{" "}
          {button(t("imp.takeCells"), () => leavingEmpty(mapping, table, column, emptied, false))}
        </p>
      )}
    </>
  );
}
