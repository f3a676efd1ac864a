import { scaleLinear } from "d3-scale";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { useWords } from "../strings/i18n.ts";

type Years = readonly [number, number];
const HEIGHT = 64;
const BASE = 48;
/** Room for a handle and its year at either end, px. */
const MARGIN = 40;

/** Width of an element in px, kept true as it changes. */
function useWidth<E extends Element>() {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}

/**
 * How many ties begin in each year. The years asked for stand on the selection ground between two handles: drag over
 * the strip, drag a handle, or move one with the arrow keys (Page keys: ten years).
 */
export function TimeStrip({
  years,
  asked,
  onAsk,
}: {
  years: readonly { year: number; begins: number }[];
  /** null = all years. */
  asked: Years | null;
  onAsk(years: Years | null): void;
}) {
  const { t, language } = useWords();
  const [holder, width] = useWidth<HTMLDivElement>();
  const [drawn, setDrawn] = useState<Years | null>(null);
  const fixed = useRef<number | null>(null);
  if (years.length === 0) return null;
  const first = Math.min(...years.map((one) => one.year));
  const last = Math.max(...years.map((one) => one.year));
  const rtl = language === "ar";
  const ends = [MARGIN, Math.max(MARGIN + 1, width - MARGIN)] as const;
  const x = scaleLinear([first, last + 1], rtl ? [ends[1], ends[0]] : [...ends]);
  const y = scaleLinear([0, Math.max(1, ...years.map((one) => one.begins))], [0, 36]);
  const bar = Math.max(1, Math.abs(x(first + 1) - x(first)) - 1);
  const now = drawn ?? asked;
  const [from, to] = [Math.max(now?.[0] ?? first, first), Math.min(now?.[1] ?? last, last)];
  const inside = (year: number) => Math.min(last, Math.max(first, year));
  const ask = ([a, b]: Years) => onAsk(a <= first && b >= last ? null : [a, b]);
  const yearAt = (event: PointerEvent<HTMLElement>) => {
    const box = holder.current?.getBoundingClientRect();
    return inside(Math.floor(x.invert(event.clientX - (box?.left ?? 0))));
  };
  const between = (a: number, b: number): Years => (a < b ? [a, b] : [b, a]);
  const start = (event: PointerEvent<HTMLElement>, other: number) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    fixed.current = other;
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (fixed.current !== null) setDrawn(between(fixed.current, yearAt(event)));
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    if (fixed.current === null) return;
    const chosen = between(fixed.current, yearAt(event));
    fixed.current = null;
    setDrawn(null);
    ask(chosen[0] === chosen[1] ? [chosen[0], chosen[0]] : chosen);
  };
  const step = (event: KeyboardEvent, which: "from" | "to") => {
    const ahead = rtl ? "ArrowLeft" : "ArrowRight";
    const back = rtl ? "ArrowRight" : "ArrowLeft";
    const by = { [ahead]: 1, ArrowUp: 1, [back]: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    const whole = { Home: first, End: last }[event.key];
    if (by === undefined && whole === undefined) return;
    event.preventDefault();
    const year = whole ?? inside((which === "from" ? from : to) + (by ?? 0));
    ask(which === "from" ? [Math.min(year, to), to] : [from, Math.max(year, from)]);
  };
  const handle = (which: "from" | "to") => (
    <div
      key={which}
      className="grip"
      role="slider"
      tabIndex={0}
      aria-label={t(`network.${which}`)}
      aria-valuemin={first}
      aria-valuemax={last}
      aria-valuenow={which === "from" ? from : to}
      style={{ left: which === "from" ? x(from) : x(to + 1) }}
      onKeyDown={(event) => step(event, which)}
      onPointerDown={(event) => start(event, which === "from" ? to : from)}
      onPointerMove={move}
      onPointerUp={end}
    />
  );
  const spoken = years.filter((one) => one.begins > 0).map((one) => `${one.year}: ${one.begins}`);
  const left = Math.min(x(from), x(to + 1));
  const right = Math.max(x(from), x(to + 1));
  return (
    <div
      className="strip"
      ref={holder}
      dir="ltr"
      onPointerDown={(event) => start(event, yearAt(event))}
      onPointerMove={move}
      onPointerUp={end}
    >
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={`${t("network.strip")}: ${spoken.join(", ")}`}
      >
        {now && <rect x={left} width={right - left} height={BASE} fill="var(--sel)" />}
        {years.map((one) => (
          <rect
            key={one.year}
            x={Math.min(x(one.year), x(one.year + 1)) + 0.5}
            y={BASE - y(one.begins)}
            width={bar}
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
      {handle("from")}
      {handle("to")}
    </div>
  );
}
