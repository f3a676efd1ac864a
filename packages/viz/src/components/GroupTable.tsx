import { type MeasureInfo, type MeasureResult, regionName } from "@maillage/model";
import { type MessageId, useWords, type Words } from "../strings/i18n.ts";
import { anyKindName, placeName, termName } from "./labels.ts";
import { valueText } from "./MeasurePanel.tsx";

type Matrix = MeasureResult["matrices"][number];

/** A group in words: a region, a country, a kind, a field or a layer, by what nodes were grouped. */
function groupName(id: string, { method }: MeasureResult, words: Words): string {
  const { language, t } = words;
  switch (method.grouping) {
    case "region":
    case "country-in-region":
    case "continent":
    case "country-in-continent":
      return regionName(id, language);
    case "country":
      return placeName(id, language) ?? id;
    case "kind":
      return anyKindName(id, language);
    case "type":
      return t(`groups.type.${id}` as MessageId);
    default:
      return termName(id, words);
  }
}

/** Tables of groups that a measure gives: a number between each two, or some numbers of each. Columns of groups bear the rows' numbers. */
export function GroupTables({ info, result }: { info: MeasureInfo; result: MeasureResult }) {
  const words = useWords();
  const { t, language } = words;
  const cell = (matrix: Matrix, row: number, column: number) => {
    const text = valueText(words, matrix.values[row]?.[column] ?? null);
    const low = matrix.low?.[row]?.[column] ?? null;
    const high = matrix.high?.[row]?.[column] ?? null;
    if (low === null || high === null) return text;
    const interval = { low: valueText(words, low), high: valueText(words, high) };
    return (
      <>
        {text} <span className="meta">{t("measure.interval", interval)}</span>
      </>
    );
  };
  return result.matrices
    .filter(({ groups }) => groups.length > 0)
    .map((matrix) => {
      const title = t(`groups.table.${matrix.id}` as MessageId);
      const heads = matrix.columns?.map(
        (id) => info.columns.find((column) => column.id === id)?.label[language] ?? id,
      );
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
        <section key={matrix.id} className="scroll groupTable" aria-label={title} tabIndex={0}>
          <table className="table">
            <caption>{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t("groups.group")}</th>
                {(heads ?? matrix.groups).map((head, at) => (
                  <th key={head} scope="col" className="n">
                    {heads ? (
                      head
                    ) : (
                      <abbr title={groupName(head, result, words)}>{words.number(at + 1)}</abbr>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {matrix.groups.map((group, row) => (
                <tr key={group}>
                  <th scope="row">
                    {!heads && <span className="meta">{words.number(row + 1)} </span>}
                    {groupName(group, result, words)}
                  </th>
                  {(matrix.values[row] ?? []).map((value, column) => (
                    <td key={(heads ?? matrix.groups)[column]} className={value === 0 ? "n none" : "n"}>
                      {cell(matrix, row, column)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      );
    });
}
