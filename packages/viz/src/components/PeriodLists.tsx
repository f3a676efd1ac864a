import type { PeriodsAnswer, TieChange } from "@maillage/model";
import { useState } from "react";
import { rangeText } from "../charts/rangeText.ts";
import { useWords } from "../strings/i18n.ts";
import { Ties } from "./Claims.tsx";
import { NameLink } from "./ends.tsx";

/** How many of a list are shown before more are asked for. */
const FIRST = 6;

function More({ shown, listed, all, onAll }: { shown: number; listed: number; all: number; onAll(): void }) {
  const { t } = useWords();
  if (shown < listed)
    return (
      <p>
        <button type="button" className="more" onClick={onAll}>
          {t("time.showAll", { n: listed - shown })}
        </button>
      </p>
    );
  return all > listed ? <p className="meta">{t("time.unlisted", { n: all - listed })}</p> : null;
}

/** The ties of one change with their sources: those that it certainly holds of, then those whose dates may allow it. */
export function ChangeList({ answer, change }: { answer: PeriodsAnswer; change: TieChange }) {
  const words = useWords();
  const { t } = words;
  const [all, setAll] = useState(false);
  const count = answer.changes[change];
  const listed = answer.ties.filter((one) => one.change === change);
  const shown = all ? listed : listed.slice(0, FIRST);
  return (
    <section>
      <h2 className="section">
        {t(`time.change.${change}`)}
        <span>{rangeText(words, count)}</span>
      </h2>
      {listed.length === 0 && <p className="block">{t("time.none")}</p>}
      {(["certainly", "possibly"] as const).map((holds) => {
        const ties = shown.filter((one) => one.holds === holds).map(({ tie }) => tie);
        if (ties.length === 0) return null;
        return (
          <div key={holds}>
            <h3 className="holds">{t(`time.${holds}`)}</h3>
            <Ties ties={ties} />
          </div>
        );
      })}
      <More shown={shown.length} listed={listed.length} all={count.possibly} onAll={() => setAll(true)} />
    </section>
  );
}

/** Who entered or left. */
export function MovedList({ answer, part }: { answer: PeriodsAnswer; part: "entered" | "left" }) {
  const words = useWords();
  const { t } = words;
  const [all, setAll] = useState(false);
  const { items, ...count } = answer.entities[part];
  const shown = all ? items : items.slice(0, FIRST);
  return (
    <section>
      <h2 className="section">
        {t(`time.${part}`)}
        <span>{rangeText(words, count)}</span>
      </h2>
      {items.length === 0 && <p className="block">{t("time.none")}</p>}
      <ul className="plainList">
        {shown.map(({ entity, holds }) => (
          <li key={entity.id}>
            <NameLink of={entity} />
            {holds === "possibly" && <span className="perhaps"> · {t("time.perhaps")}</span>}
          </li>
        ))}
      </ul>
      <More shown={shown.length} listed={items.length} all={count.possibly} onAll={() => setAll(true)} />
    </section>
  );
}
