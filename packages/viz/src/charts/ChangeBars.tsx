import { type PeriodsAnswer, TIE_CHANGES, type TieChange } from "@maillage/model";
import { useWords } from "../strings/i18n.ts";
import { rangeText } from "./rangeText.ts";

/** The side of a period on which a change has its ties: the earlier, the later, or both. */
const SIDES: Readonly<Record<TieChange, readonly ["before" | null, "after" | null]>> = {
  appeared: [null, "after"],
  continued: ["before", "after"],
  lapsed: ["before", null],
  revived: [null, "after"],
};

/** What became of ties: a bar on the side of each period that holds them, from the line between; thick for certainly. */
export function ChangeBars({ answer, years }: { answer: PeriodsAnswer; years: readonly [string, string] }) {
  const words = useWords();
  const { t } = words;
  const most = Math.max(1, ...TIE_CHANGES.map((change) => answer.changes[change].possibly));
  return (
    <div className="changeBars">
      <div className="changeHead" aria-hidden="true">
        <span />
        <span>
          <bdi>{years[0]}</bdi>
        </span>
        <span>
          <bdi>{years[1]}</bdi>
        </span>
        <span />
      </div>
      <ul>
        {TIE_CHANGES.map((change) => {
          const count = answer.changes[change];
          return (
            <li key={change} data-change={change}>
              <span>
                <b>{t(`time.change.${change}`)}</b>
                <span className="meta">{t(`time.means.${change}`)}</span>
              </span>
              {SIDES[change].map((side, at) => (
                <span key={years[at]} className="half" aria-hidden="true">
                  {side !== null && (
                    <span className="thin" style={{ inlineSize: `${(100 * count.possibly) / most}%` }} />
                  )}
                  {side !== null && (
                    <span className="core" style={{ inlineSize: `${(100 * count.certainly) / most}%` }} />
                  )}
                  {change === "revived" && side === null && <span className="once" />}
                </span>
              ))}
              <span className="n">{rangeText(words, count)}</span>
            </li>
          );
        })}
      </ul>
      <p className="meta">{t("time.key")}</p>
    </div>
  );
}
