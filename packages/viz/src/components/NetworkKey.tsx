import { usePointer } from "../state/pointer.ts";
import { type MessageId, useWords } from "../strings/i18n.ts";
import { dashOf } from "./ends.tsx";
import { SEATS } from "./labels.ts";

const LINES = [
  ["legend.acted", ""],
  ["legend.member", "MEMBER_OF"],
  ["legend.supports", "SUPPORTS"],
  ["legend.lineage", "SPLIT_FROM"],
] as const;

/** What colours and lines mean; a click on a region shows it alone. */
export function NetworkKey() {
  const { t } = useWords();
  const { onlySeat, isolate } = usePointer();
  return (
    <div className="legend">
      <ul>
        <li>
          <b>{t("legend.seat")}</b>
        </li>
        {SEATS.map((seat) => (
          <li key={seat}>
            <button
              type="button"
              className="seat"
              aria-pressed={onlySeat === seat}
              onClick={() => isolate(seat)}
            >
              <svg width="10" height="10" aria-hidden="true">
                <circle cx="5" cy="5" r="4.5" fill={`var(--${seat})`} />
              </svg>
              {t(`seat.${seat}` as MessageId)}
            </button>
          </li>
        ))}
        <li>
          <svg width="10" height="10" aria-hidden="true">
            <circle cx="5" cy="5" r="4" fill="var(--land)" stroke="var(--ink)" />
          </svg>
          {t("legend.none")}{" "}
          <svg width="12" height="12" aria-hidden="true">
            <path d="M6 1 11 6 6 11 1 6Z" fill="var(--land)" stroke="var(--ink)" />
          </svg>
          {t("legend.event")}
        </li>
      </ul>
      <ul>
        <li>
          <b>{t("legend.tie")}</b>
        </li>
        {LINES.map(([label, type]) => (
          <li key={label}>
            <svg width="28" height="6" aria-hidden="true">
              <line
                x1="1"
                x2="27"
                y1="3"
                y2="3"
                stroke="var(--ink)"
                strokeWidth="1.4"
                strokeLinecap={type ? "round" : "butt"}
                strokeDasharray={dashOf(type).join(" ")}
              />
            </svg>
            {t(label)}
          </li>
        ))}
        <li>
          <svg width="28" height="8" aria-hidden="true">
            <path d="M1 2H27" stroke="var(--ink)" />
            <path d="M1 6H27" stroke="var(--ink)" strokeDasharray="4 3" />
          </svg>
          {t("legend.disagree")}
        </li>
      </ul>
    </div>
  );
}
