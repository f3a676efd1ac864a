import { scaleLinear } from "d3-scale";
import { useWords } from "../strings/i18n.ts";

/** How many ties begin in each year; the years asked for stand on the selection ground. */
export function TimeStrip({
  years,
  from,
  to,
}: {
  years: readonly { year: number; begins: number }[];
  from: number | null;
  to: number | null;
}) {
  const { t, language } = useWords();
  if (years.length === 0) return null;
  const first = Math.min(...years.map((one) => one.year));
  const last = Math.max(...years.map((one) => one.year));
  const rtl = language === "ar";
  const x = scaleLinear([first, last + 1], rtl ? [990, 10] : [10, 990]);
  const y = scaleLinear([0, Math.max(1, ...years.map((one) => one.begins))], [0, 36]);
  const width = Math.max(1, Math.abs(x(first + 1) - x(first)) - 1);
  const a = x(Math.max(from ?? first, first));
  const b = x(Math.min(to ?? last, last) + 1);
  return (
    <svg
      className="strip"
      viewBox="0 0 1000 64"
      role="img"
      aria-label={`${t("network.strip")}: ${years
        .filter((one) => one.begins > 0)
        .map((one) => `${one.year}: ${one.begins}`)
        .join(", ")}`}
    >
      {from !== null && (
        <rect x={Math.min(a, b)} y="0" width={Math.abs(b - a)} height="48" fill="var(--sel)" />
      )}
      {years.map((one) => (
        <rect
          key={one.year}
          x={Math.min(x(one.year), x(one.year + 1)) + 0.5}
          y={48 - y(one.begins)}
          width={width}
          height={y(one.begins)}
          fill={from !== null && (one.year < from || one.year > (to ?? last)) ? "var(--coast)" : "var(--tie)"}
        />
      ))}
      <line x1="10" x2="990" y1="48" y2="48" stroke="var(--rule)" />
      {x.ticks(8).map((year) => (
        <text key={year} x={x(year)} y="61" textAnchor="middle">
          {year}
        </text>
      ))}
      <text x={rtl ? 990 : 10} y="11" textAnchor="start">
        {t("network.strip")}
      </text>
    </svg>
  );
}
