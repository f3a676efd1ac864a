import { scaleLinear } from "d3-scale";
import { useState } from "react";
import { Slider, SliderThumb, SliderTrack } from "react-aria-components";
import { useWords } from "../strings/i18n.ts";
import { useWidth } from "./useWidth.ts";

type Years = readonly [number, number];
const HEIGHT = 64;
const BASE = 48;
/** Room for a handle and its year at either end, px. */
const MARGIN = 40;

/**
 * How many ties begin in each year. The years asked for stand on the selection ground between two handles: drag one, press
 * on the strip, or move one with the keys (arrows: a year, Page keys: a tenth of all).
 */
export function TimeStrip({
  years,
  until,
  asked,
  onAsk,
}: {
  years: readonly { year: number; begins: number }[];
  /** The last year that the data covers. */
  until: number;
  /** null = all years. */
  asked: Years | null;
  onAsk(years: Years | null): void;
}) {
  const { t, language, list } = useWords();
  const [holder, width] = useWidth<HTMLDivElement>();
  const [drawn, setDrawn] = useState<Years | null>(null);
  if (years.length === 0) return null;
  const first = Math.min(...years.map((one) => one.year));
  const last = Math.max(...years.map((one) => one.year), until, first + 1);
  const rtl = language === "ar";
  const ends = [MARGIN, Math.max(MARGIN + 1, width - MARGIN)] as const;
  const x = scaleLinear([first, last], rtl ? [ends[1], ends[0]] : [...ends]);
  const y = scaleLinear([0, Math.max(1, ...years.map((one) => one.begins))], [0, 36]);
  const step = Math.abs(x(first + 1) - x(first));
  const now = drawn ?? asked;
  const within = (year: number) => Math.min(last, Math.max(first, year));
  const [from, to] = [within(now?.[0] ?? first), within(now?.[1] ?? last)];
  const pair = (values: number[]): Years => [values[0] ?? first, values[1] ?? last];
  const left = Math.min(x(from), x(to));
  const right = Math.max(x(from), x(to));
  const spoken = years.filter((one) => one.begins > 0).map((one) => `${one.year}: ${one.begins}`);
  return (
    <div className="strip" ref={holder}>
      <svg width={width} height={HEIGHT} role="img" aria-label={`${t("network.strip")}: ${list(...spoken)}`}>
        {now && <rect x={left} width={right - left} height={BASE} fill="var(--sel)" />}
        {years.map((one) => (
          <rect
            key={one.year}
            x={x(one.year) - Math.max(1, step - 1) / 2}
            y={BASE - y(one.begins)}
            width={Math.max(1, step - 1)}
            height={y(one.begins)}
            fill={one.year < from || one.year > to ? "var(--coast)" : "var(--tie)"}
          />
        ))}
        <line x1={ends[0]} x2={ends[1]} y1={BASE} y2={BASE} stroke="var(--rule)" />
        {x.ticks(Math.max(2, Math.round(width / 110))).map((year) => (
          <text key={year} x={x(year)} y="61" textAnchor="middle">
            {year}
          </text>
        ))}
        {now ? (
          <>
            <text className="edge" x={left - 8} y="12" textAnchor="end">
              {now[rtl ? 1 : 0]}
            </text>
            <text className="edge" x={right + 8} y="12">
              {now[rtl ? 0 : 1]}
            </text>
          </>
        ) : (
          <text x={rtl ? ends[1] - 10 : ends[0] + 10} y="12" textAnchor={rtl ? "end" : "start"}>
            {t("network.strip")}
          </text>
        )}
      </svg>
      <Slider
        className="years"
        aria-label={t("scope.window")}
        minValue={first}
        maxValue={last}
        value={[from, to]}
        formatOptions={{ useGrouping: false }}
        onChange={(values) => setDrawn(pair(values))}
        onChangeEnd={(values) => {
          const [a, b] = pair(values);
          setDrawn(null);
          onAsk(a === first && b === last ? null : [a, b]);
        }}
      >
        <SliderTrack className="track">
          <SliderThumb index={0} className="grip" aria-label={t("network.from")} />
          <SliderThumb index={1} className="grip" aria-label={t("network.to")} />
        </SliderTrack>
      </Slider>
    </div>
  );
}
