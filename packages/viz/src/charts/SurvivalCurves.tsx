import type { DurabilityCurve } from "@maillage/model";
import { scaleLinear } from "d3-scale";
import { useWords } from "../strings/i18n.ts";
import { useWidth } from "./useWidth.ts";

export interface CurveGroup {
  readonly id: string;
  readonly name: string;
  readonly shortest: DurabilityCurve;
  readonly longest: DurabilityCurve;
}

const HEIGHT = 392;
const TOP = 18;
const BASE = 316;
/** Ended spells below which a line says little, and is drawn faint. */
export const LEAST_ENDED = 10;
/** Least distance of two names at the ends of their lines, px. */
const NAME_HEIGHT = 15;

type Step = DurabilityCurve["steps"][number];

/** The last year at which anything of the curve was watched. */
export const lastYearOf = ({ steps, censored }: DurabilityCurve): number =>
  Math.max(steps.at(-1)?.year ?? 0, censored.at(-1) ?? 0);

/** The corners of a step line from 1 at year 0; `of` picks the height of each step, and a step without one keeps the height before. */
export function corners(
  steps: readonly Step[],
  until: number,
  x: (year: number) => number,
  y: (share: number) => number,
  of: (step: Step) => number | null = ({ share }) => share,
): string[] {
  let height = 1;
  const points = [`${x(0)} ${y(1)}`];
  for (const step of steps) {
    points.push(`${x(step.year)} ${y(height)}`);
    height = of(step) ?? (step.share === 0 ? 0 : height);
    points.push(`${x(step.year)} ${y(height)}`);
  }
  return [...points, `${x(until)} ${y(height)}`];
}
const lineOf = (points: readonly string[]): string => `M${points.join("L")}`;

/** Heights for names so that none lies on another, in the order of where they would like to be. */
export function apart(wanted: readonly number[], least: number, lowest: number): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
  const placed = [...wanted];
  let above = Number.NEGATIVE_INFINITY;
  for (const at of order) {
    placed[at] = Math.max(wanted[at] as number, above + least);
    above = placed[at] as number;
  }
  let below = lowest + least;
  for (const at of order.reverse()) {
    placed[at] = Math.min(placed[at] as number, below - least);
    below = placed[at] as number;
  }
  return placed;
}

const shareAt = (steps: readonly Step[], year: number): number =>
  steps.findLast((step) => step.year <= year)?.share ?? 1;
/** How many are watched at a year: those that were not over before, less those that came under watch only then or later. */
export const watchedAt = ({ steps, censored, late }: DurabilityCurve, year: number): number =>
  censored.filter((each) => each >= year).length +
  steps.reduce((sum, step) => sum + (step.year >= year ? step.ended : 0), 0) -
  late.filter((each) => each >= year).length;

/**
 * What share of cooperation lasts longer than so many years: a line for each group, the chosen one with both readings of uncertain dates,
 * its 95 % interval, ticks where watching ended, and how many are still watched.
 */
export function SurvivalCurves({
  groups,
  chosen,
  onChoose,
}: {
  groups: readonly CurveGroup[];
  chosen: CurveGroup | null;
  onChoose(id: string): void;
}) {
  const { t, number, language, list } = useWords();
  const [holder, width] = useWidth<HTMLDivElement>();
  const narrow = width < 560;
  const left = narrow ? 44 : 46;
  const right = width - (narrow ? 12 : 170);
  const end = Math.max(1, ...groups.map(({ longest }) => lastYearOf(longest)));
  const x = scaleLinear([0, end], [left, Math.max(left + 1, right)]).nice(narrow ? 4 : 8);
  const y = scaleLinear([0, 1], [BASE, TOP]);
  const ticks = x.ticks(narrow ? 4 : 8);
  const names = apart(
    groups.map(({ longest }) => y(shareAt(longest.steps, end)) + 4),
    NAME_HEIGHT,
    BASE - 2,
  );
  const spoken = groups.map(
    ({ name, longest }) =>
      `${name}: ${ticks.map((year) => `${number(year)} ${number(shareAt(longest.steps, year) * 100)} %`).join("; ")}`,
  );
  return (
    <div className="curves" ref={holder} dir="ltr">
      <svg width={width} height={HEIGHT} role="img" aria-label={`${t("last.picture")}. ${list(...spoken)}`}>
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <line x1={left} x2={Math.max(left, right)} y1={y(share)} y2={y(share)} stroke="var(--rule2)" />
            <text x={left - 6} y={y(share) + 4} textAnchor="end">
              {number(share * 100)}
              {share === 1 ? " %" : ""}
            </text>
          </g>
        ))}
        <line x1={left} x2={Math.max(left, right)} y1={BASE} y2={BASE} stroke="var(--ink)" />
        {ticks.map((year) => (
          <text key={year} x={x(year)} y={BASE + 16} textAnchor="middle">
            {number(year)}
          </text>
        ))}
        <text x={right} y={BASE + 32} textAnchor="end" lang={language} className="axisName">
          {t("last.axis")}
        </text>
        {groups
          .filter((group) => group !== chosen)
          .map((group) => (
            <path
              key={group.id}
              d={lineOf(corners(group.longest.steps, lastYearOf(group.longest), x, y))}
              fill="none"
              stroke="var(--tie)"
              strokeOpacity={group.longest.ended < LEAST_ENDED ? 0.3 : 0.7}
              strokeWidth="1.1"
            />
          ))}
        {chosen && <ChosenCurve group={chosen} x={x} y={y} />}
        {groups.map((group) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the picture does the same by keyboard
          <path
            key={group.id}
            className="curveHit"
            d={lineOf(corners(group.longest.steps, lastYearOf(group.longest), x, y))}
            onClick={() => onChoose(group.id)}
          >
            <title>{group.name}</title>
          </path>
        ))}
        {!narrow &&
          groups.map((group, at) => (
            <text
              key={group.id}
              className={group === chosen ? "curveName chosen" : "curveName"}
              x={right + 8}
              y={names[at]}
              lang={language}
            >
              {group.name}
            </text>
          ))}
        {chosen && (
          <g className="atRisk">
            <text x={left - 6} y={BASE + 52} lang={language} className="axisName">
              {t("last.atRisk")}
            </text>
            {ticks.map((year) => (
              <text key={year} x={x(year)} y={BASE + 66} textAnchor="middle">
                {number(watchedAt(chosen.longest, year))}
              </text>
            ))}
          </g>
        )}
      </svg>
    </div>
  );
}

function ChosenCurve({
  group: { shortest, longest },
  x,
  y,
}: {
  group: CurveGroup;
  x(year: number): number;
  y(share: number): number;
}) {
  const until = lastYearOf(longest);
  const high = corners(longest.steps, until, x, y, (step) => step.high);
  const low = corners(longest.steps, until, x, y, (step) => step.low);
  return (
    <g>
      <path d={`${lineOf([...high, ...low.reverse()])}Z`} fill="var(--fog)" fillOpacity="0.18" />
      <path
        d={lineOf(corners(shortest.steps, lastYearOf(shortest), x, y))}
        fill="none"
        stroke="var(--ink)"
        strokeOpacity="0.55"
        strokeWidth="1.1"
        strokeDasharray="5 4"
      />
      <path
        d={lineOf(corners(longest.steps, until, x, y))}
        fill="none"
        stroke="var(--ink)"
        strokeWidth="2.2"
      />
      {[...new Set(longest.censored)].map((year) => (
        <line
          key={year}
          x1={x(year)}
          x2={x(year)}
          y1={y(shareAt(longest.steps, year)) - 4}
          y2={y(shareAt(longest.steps, year)) + 4}
          stroke="var(--ink)"
          strokeWidth="0.75"
        />
      ))}
    </g>
  );
}
