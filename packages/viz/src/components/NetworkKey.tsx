import { IconInfoCircle } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
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

const Line = ({ y = 4, width = 1.4, dash = "", stroke = "var(--ink)" }) => (
  <line x1="1" x2="27" y1={y} y2={y} stroke={stroke} strokeWidth={width} strokeDasharray={dash} />
);

const LARGER = {
  size: { more: "legend.size", less: "legend.sizeOfLess" },
  sizeAndColour: { more: "legend.sizeAndColour", less: "legend.sizeAndColourOfLess" },
} as const;

/** What colours and lines mean; a click on a region shows it alone. Folded behind its button where the plate is small. */
export function NetworkKey({
  caption,
  measure,
  shaded,
  lowest,
  circle,
  between,
}: {
  caption: ReactNode;
  /** What sizes show, in words; null for the number of ties. */
  measure: string | null;
  /** Colour shows it too. */
  shaded: boolean;
  /** The smallest value is drawn largest. */
  lowest: boolean;
  /** Whose circle colour shows in place of the seat; null for none. */
  circle: string | null;
  /** Those between circles are pale. */
  between: boolean;
}) {
  const { t } = useWords();
  const { onlySeat, isolate } = usePointer();
  const [unfolded] = useState(() => window.innerWidth > 1000);
  const sample = (label: MessageId, children: ReactNode) => (
    <li key={label}>
      <svg width="28" height="8" aria-hidden="true">
        {children}
      </svg>
      {t(label)}
    </li>
  );
  return (
    <details className="legend" open={unfolded} data-covers>
      <summary>
        <IconInfoCircle size={20} stroke={1.5} aria-hidden="true" />
        <span>{t("legend.open")}</span>
      </summary>
      <div>
        <ul>
          {measure !== null && (
            <li>
              <svg width="46" height="14" aria-hidden="true">
                {[2, 4, 6].map((radius, step) => (
                  <circle
                    key={radius}
                    cx={[4, 16, 34][step]}
                    cy="7"
                    r={radius}
                    fill="var(--ink)"
                    opacity={shaded ? [0.3, 0.6, 1][step] : 0.78}
                  />
                ))}
              </svg>
              {t(LARGER[shaded ? "sizeAndColour" : "size"][lowest ? "less" : "more"], { measure })}
            </li>
          )}
          {circle !== null && <li>{t("groups.legend.circle", { name: circle })}</li>}
          {between && <li>{t("groups.legend.between")}</li>}
          {!shaded && circle === null && (
            <li>
              <b>{t("legend.seat")}</b>
            </li>
          )}
          {(shaded || circle !== null ? [] : SEATS).map((seat) => (
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
              <circle cx="5" cy="5" r="1" fill="var(--ink)" />
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
          {LINES.map(([label, type]) => sample(label, <Line dash={dashOf(type).join(" ")} />))}
          {sample(
            "legend.width",
            <>
              <Line y={2} width={1.1} />
              <Line y={6} width={2.8} />
            </>,
          )}
          {sample(
            "legend.disagree",
            <>
              <Line y={2} width={1.1} />
              <Line y={6} width={1.1} dash="4 3" />
            </>,
          )}
          {sample(
            "legend.until",
            <>
              <linearGradient id="until" gradientUnits="userSpaceOnUse" x1="1" x2="27">
                <stop offset=".3" stopColor="var(--ink)" />
                <stop offset=".5" stopColor="var(--ink)" stopOpacity=".15" />
                <stop offset=".7" stopColor="var(--ink)" />
              </linearGradient>
              <Line stroke="url(#until)" />
            </>,
          )}
          {sample(
            "legend.possibly",
            <g opacity=".42">
              <Line />
            </g>,
          )}
        </ul>
        <p>{caption}</p>
      </div>
    </details>
  );
}
