import { scaleLinear } from "d3-scale";
import { useWords } from "../strings/i18n.ts";

/** A slice of time: its words, and a value on certain and on possible ties; null where there is none. */
export interface BandPoint {
  readonly label: string;
  readonly certainly: number | null;
  readonly possibly: number | null;
}
const [WIDTH, HEIGHT, BASE, TOP] = [320, 92, 74, 10];

/** Runs of slices that have both values. */
function runs(points: readonly BandPoint[]): number[][] {
  const all: number[][] = [];
  let run: number[] = [];
  points.forEach(({ certainly, possibly }, at) => {
    if (certainly !== null && possibly !== null) run.push(at);
    else if (run.length > 0) {
      all.push(run);
      run = [];
    }
  });
  return run.length > 0 ? [...all, run] : all;
}

/** A value over time as a band: a full line on certainly active ties, a thin one on possibly active ties, shaded between. */
export function RangeBand({
  points,
  label,
  valueText,
}: {
  points: readonly BandPoint[];
  label: string;
  valueText(value: number | null): string;
}) {
  const { language } = useWords();
  const values = points
    .flatMap(({ certainly, possibly }) => [certainly, possibly])
    .filter((one) => one !== null);
  const most = Math.max(...values);
  const least = Math.min(0, ...values);
  const ends = language === "ar" ? [WIDTH - 6, 6] : [6, WIDTH - 6];
  const x = scaleLinear([0, Math.max(1, points.length - 1)], ends);
  const y = scaleLinear([least, most === least ? least + 1 : most], [BASE, TOP]);
  const at = (index: number, value: number | null) => `${x(index).toFixed(1)},${y(value ?? 0).toFixed(1)}`;
  const [first, last] = [points[0], points.at(-1)];
  const edges = language === "ar" ? [last, first] : [first, last];
  return (
    <svg className="rangeBand" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line x1="6" x2={WIDTH - 6} y1={BASE} y2={BASE} stroke="var(--rule)" />
      {runs(points).map((run) => {
        const line = (end: "certainly" | "possibly") =>
          run.map((index) => at(index, points[index]?.[end] ?? 0));
        return (
          <g key={run[0]}>
            <polygon
              points={[...line("possibly"), ...line("certainly").reverse()].join(" ")}
              fill="var(--rule2)"
            />
            <polyline points={line("possibly").join(" ")} fill="none" stroke="var(--obs)" strokeWidth="1" />
            <polyline
              points={line("certainly").join(" ")}
              fill="none"
              stroke="var(--ink)"
              strokeWidth="1.9"
            />
          </g>
        );
      })}
      {points.map(({ label: slice, certainly, possibly }, index) => (
        <g key={slice}>
          {possibly !== null && <circle cx={x(index)} cy={y(possibly)} r="1.6" fill="var(--obs)" />}
          {certainly !== null && <circle cx={x(index)} cy={y(certainly)} r="2.2" fill="var(--ink)" />}
        </g>
      ))}
      <text x="6" y={HEIGHT - 4}>
        {edges[0]?.label}
      </text>
      <text x={WIDTH - 6} y={HEIGHT - 4} textAnchor="end">
        {edges[1]?.label}
      </text>
      <text
        x={language === "ar" ? WIDTH - 6 : 6}
        y={TOP - 1}
        textAnchor={language === "ar" ? "end" : "start"}
      >
        {valueText(most)}
      </text>
    </svg>
  );
}
