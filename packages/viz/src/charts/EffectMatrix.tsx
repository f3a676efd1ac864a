import { type PlanEffect, regionName } from "@maillage/model";
import { seatOfRow } from "../components/labels.ts";
import { useWords } from "../strings/i18n.ts";

const WIDTH = 34;
const HEIGHT = 29;
/** Area goes by the number of ties; px per root of a tie, and at most. */
const UNIT = 2.7;
const CAP = 13;
const radius = (ties: number) => Math.min(CAP, UNIT * Math.sqrt(ties));

/** Regions by regions: a disc for the ties of today, a ring for those if all who meet formed ties. */
export function EffectMatrix({ cells }: { cells: PlanEffect["cells"] }) {
  const { t, number, language } = useWords();
  const { compare } = new Intl.Collator(language);
  const regions = [...new Set(cells.flatMap(({ row, column }) => [row, column]))].sort((a, b) =>
    compare(regionName(a, language), regionName(b, language)),
  );
  const find = (one: string, other: string) =>
    cells.find(({ row, column }) => (row === one && column === other) || (row === other && column === one));
  const said = (one: string, other: string, { before, after, expected }: PlanEffect["cells"][number]) => {
    const [row, column] = [regionName(one, language), regionName(other, language)];
    const values = {
      pair: one === other ? t("gaps.within", { row }) : t("gaps.pair", { row, column }),
      before: number(before),
      after: number(after),
    };
    return expected === null
      ? t("enc.cellShort", values)
      : t("enc.cell", { ...values, expected: number(expected, 1) });
  };
  if (cells.length === 0) return null;
  return (
    <figure className="plate effectPlate">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="inner matrixScroll" tabIndex={0} aria-label={t("enc.matrix")}>
        <table className="matrix">
          <caption className="hidden">{t("enc.matrix")}</caption>
          <thead>
            <tr>
              <td />
              {regions.map((region) => (
                <th key={region} scope="col">
                  <span>{regionName(region, language)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {regions.map((row, r) => (
              <tr key={row}>
                <th scope="row">
                  <i style={{ background: `var(--${seatOfRow(row) ?? "ink3"})` }} />
                  {regionName(row, language)}
                </th>
                {regions.map((column, c) => {
                  const cell = c < r ? undefined : find(row, column);
                  if (!cell) return <td key={column} className="none" />;
                  const text = said(row, column, cell);
                  return (
                    <td key={column} className="none" title={text}>
                      <svg width={WIDTH} height={HEIGHT} role="img" aria-label={text}>
                        {cell.after > cell.before && (
                          <circle
                            cx={WIDTH / 2}
                            cy={HEIGHT / 2}
                            r={radius(cell.after)}
                            fill="none"
                            stroke="var(--ink)"
                          />
                        )}
                        <circle
                          cx={WIDTH / 2}
                          cy={HEIGHT / 2}
                          r={cell.before === 0 ? 1 : radius(cell.before)}
                          fill="var(--obs)"
                        />
                      </svg>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <figcaption className="meta">{t("enc.key")}</figcaption>
    </figure>
  );
}
