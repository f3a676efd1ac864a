import type { DraftTable } from "@maillage/model";
import { useWords } from "../../strings/i18n.ts";
import { columnName } from "./fieldWords.ts";

/** The first rows as the file has them. */
export function PreviewTable({
  table,
  marked,
  leftOut,
}: {
  table: DraftTable;
  /** Places of rows with a problem. */
  marked: ReadonlySet<number>;
  leftOut: readonly number[];
}) {
  const words = useWords();
  const { t, isolate, number } = words;
  return (
    <section
      className="scroll preview"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={t("imp.preview", { table: isolate(table.name) })}
    >
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="n">
              <span className="hidden">{t("imp.row")}</span>
            </th>
            {table.columns.map(({ name }) => (
              <th scope="col" key={name}>
                <bdi>{columnName(name, words)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.preview.map(({ row, cells }) => (
            <tr
              key={row}
              data-marked={marked.has(row) || undefined}
              data-out={leftOut.includes(row) || undefined}
            >
              <th scope="row" className="n">
                {number(row)}
                {leftOut.includes(row) ? (
                  <span className="hidden">{t("imp.isLeftOut")}</span>
                ) : (
                  marked.has(row) && <span className="hidden">{t("imp.hasProblem")}</span>
                )}
              </th>
              {table.columns.map(({ name }, at) => (
                <td key={name}>
                  <bdi>{cells[at]}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
