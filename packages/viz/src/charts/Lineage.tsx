import type { LineageAnswer } from "@maillage/model";
import { scaleLinear } from "d3-scale";
import { useMemo } from "react";
import { fieldName, SEATS, shortNameIn } from "../components/labels.ts";
import { useWords } from "../strings/i18n.ts";
import {
  type Body,
  type LineageScene,
  lineageScene,
  type PlacedBody,
  type PlacedLink,
} from "./lineageScene.ts";
import { useWidth } from "./useWidth.ts";

const TOP = 30;
const STRIP = 92;
/** Narrower than this the plate scrolls sideways. */
const LEAST_WIDTH = 720;
const SIDE = 128;
const NAME_SIZE = 11.2;
const FADE = 30;
/** Letters of a name that stand on the plate; the panel has all. */
const LONGEST_NAME = 34;

const colourOf = (seat: string | null): string => (seat === null ? "var(--ink)" : `var(--${seat})`);

let pen: CanvasRenderingContext2D | null = null;
/** Width of a name on the plate, px. */
function widthOf(name: string): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (pen === null) return name.length * 6;
  pen.font = `420 ${NAME_SIZE}px "Source Sans 3 Variable", sans-serif`;
  return pen.measureText(name).width;
}

/** The years that an axis shows: from the first beginning to the last that anything is known of. */
export function yearsOf(bodies: readonly Body[]): readonly [number, number] {
  const starts = bodies.flatMap(({ start }) => start?.[0] ?? []);
  const ends = bodies.flatMap(({ start, end, known }) =>
    [end?.[1], known, start?.[1]].filter((year) => typeof year === "number"),
  );
  return [Math.floor(Math.min(...starts)), Math.ceil(Math.max(...ends))];
}

/** How many bodies were there in a year, by seat and in their order; what is not known to have ended counts to its last source. */
export function aliveIn(
  bodies: readonly Body[],
  year: number,
): readonly (readonly [string | null, number])[] {
  const there = bodies.filter(
    ({ start, end, known }) =>
      start !== null && start[0] < year + 1 && (end?.[0] ?? known ?? start[1]) >= year,
  );
  return [...SEATS, null].map((seat) => [seat, there.filter((body) => body.seat === seat).length] as const);
}

/** One line for each body from left to right in time, in the colour of its seat; curves where one came of another. */
export function Lineage({
  answer,
  families,
  open,
  onOpen,
}: {
  answer: LineageAnswer;
  families: readonly (readonly Body[])[];
  open: string | null;
  onOpen(id: string): void;
}) {
  const { t, language, number } = useWords();
  const [holder, held] = useWidth<HTMLDivElement>();
  const width = Math.max(held, LEAST_WIDTH);
  const besides = held >= LEAST_WIDTH;
  const left = besides ? SIDE : 14;
  const right = width - 14;
  const bodies = useMemo(() => families.flat(), [families]);
  const [first, last] = yearsOf(bodies);
  const x = useMemo(() => scaleLinear([first, last], [left, right]), [first, last, left, right]);
  const scene = useMemo(() => {
    const nameOf = (body: Body) => {
      const name = shortNameIn(body, language);
      return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
    };
    return lineageScene(families, answer, x, right, TOP, besides ? 0 : 20, nameOf, widthOf);
  }, [families, answer, x, right, besides, language]);
  const most = useMemo(() => mostAlive(bodies, first, last), [bodies, first, last]);
  const height = scene.height + STRIP;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="lineage" ref={holder} dir="ltr" tabIndex={0} aria-label={t("lineage.scroll")}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={t("lineage.picture", { bodies: bodies.length, first: String(first), last: String(last) })}
      >
        {x.ticks(besides ? 14 : 7).map((year) => (
          <g key={year}>
            <line x1={x(year)} x2={x(year)} y1={TOP - 8} y2={height - 30} stroke="var(--rule2)" />
            <text className="tick" x={x(year)} y={TOP - 14} textAnchor="middle">
              {year}
            </text>
          </g>
        ))}
        {scene.sections.map(({ field, y }, at) => (
          <g key={field ?? ""}>
            {at > 0 && <line x1="8" x2={right} y1={y - 5} y2={y - 5} stroke="var(--rule)" />}
            <SectionName
              name={field === null ? t("lineage.noField") : fieldName(field, language)}
              y={y + 13}
              besides={besides}
              lang={language}
            />
          </g>
        ))}
        {scene.links.map((placed) => (
          <LinkMark key={placed.link.tie} placed={placed} scene={scene} open={open} />
        ))}
        {scene.bodies.map((placed) => (
          <BodyLine key={placed.body.id} placed={placed} isOpen={placed.body.id === open} onOpen={onOpen} />
        ))}
        <g>
          <text className="section" x={besides ? 8 : left} y={height - 74} lang={language}>
            {t("lineage.alive")}
          </text>
          {Array.from({ length: last - first + 1 }, (_, at) => first + at).map((year) => (
            <AliveBar key={year} year={year} bodies={bodies} x={x} base={height - 26} most={most} />
          ))}
          <line x1={left} x2={right} y1={height - 26} y2={height - 26} stroke="var(--ink)" />
          <text className="tick" x={right} y={height - 10} textAnchor="end" lang={language}>
            {t("lineage.aliveMost", { n: number(most) })}
          </text>
        </g>
      </svg>
    </section>
  );
}

function mostAlive(bodies: readonly Body[], first: number, last: number): number {
  let most = 1;
  for (let year = first; year <= last; year++)
    most = Math.max(
      most,
      aliveIn(bodies, year).reduce((sum, [, count]) => sum + count, 0),
    );
  return most;
}

function SectionName({
  name,
  y,
  besides,
  lang,
}: {
  name: string;
  y: number;
  besides: boolean;
  lang: string;
}) {
  const words = name.split(" ");
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && (!besides || `${line} ${word}`.length <= 18))
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return (
    <text className="section" x="8" y={y} lang={lang}>
      {lines.map((line, at) => (
        <tspan key={line} x="8" dy={at === 0 ? 0 : 14}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function BodyLine({
  placed,
  isOpen,
  onOpen,
}: {
  placed: PlacedBody;
  isOpen: boolean;
  onOpen(id: string): void;
}) {
  const { body, name, y, x0, x1, nameX, nameEnds } = placed;
  const colour = colourOf(body.seat);
  const fades = body.end === null;
  const solid = fades ? Math.max(x0, x1 - FADE) : x1;
  const line = (from: number, to: number, opacity: number, key: string) => (
    <g key={key} opacity={opacity}>
      <line x1={from} x2={to} y1={y} y2={y} stroke={colour} strokeWidth={isOpen ? 4.5 : 3} />
      {body.seat === null && (
        <line x1={from} x2={to} y1={y} y2={y} stroke="var(--sheet)" strokeWidth={isOpen ? 2.5 : 1.4} />
      )}
    </g>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list in the panel and the table do the same by keyboard
    <g className="body" onClick={() => onOpen(body.id)}>
      <title>{name}</title>
      <rect
        x={Math.min(x0, nameEnds ? nameX - 140 : x0) - 4}
        y={y - 8}
        width={Math.max(40, x1 - x0 + 8)}
        height="16"
        fill="transparent"
      />
      {line(x0, solid, 1, "sure")}
      {fades &&
        x1 > x0 &&
        [0.55, 0.3, 0.12].map((opacity, at) => {
          const step = (x1 - solid) / 3;
          return line(solid + at * step, solid + (at + 1) * step, opacity, String(at));
        })}
      {body.end !== null && <line x1={x1} x2={x1} y1={y - 4} y2={y + 4} stroke={colour} strokeWidth="1.6" />}
      <circle
        cx={x0}
        cy={y}
        r="3.4"
        fill="var(--sheet)"
        stroke={colour}
        strokeWidth="1.6"
        strokeDasharray={body.startIs === "first-known" ? "2 1.6" : undefined}
      />
      <text
        className={isOpen ? "name open" : "name"}
        x={nameX}
        y={y + 4}
        textAnchor={nameEnds ? "end" : "start"}
      >
        {name}
      </text>
    </g>
  );
}

function LinkMark({
  placed: { link, path, middle, meeting },
  scene,
  open,
}: {
  placed: PlacedLink;
  scene: LineageScene;
  open: string | null;
}) {
  const younger = scene.bodies.find(({ body }) => body.id === link.younger);
  const isOpen = open !== null && (link.older === open || link.younger === open);
  const grew = link.type === "GREW_OUT_OF";
  const colour = isOpen ? "var(--ink)" : colourOf(younger?.body.seat ?? null);
  return (
    <g opacity={isOpen ? 1 : 0.85}>
      {path !== "" && (
        <path
          d={path}
          fill="none"
          stroke={colour}
          strokeWidth={isOpen ? 2.2 : 1.5}
          strokeDasharray={grew ? "1.6 3" : undefined}
        />
      )}
      {meeting && (
        <path d={`M${middle[0]} ${middle[1] - 5}l5 5l-5 5l-5 -5z`} fill="var(--ink)">
          <title>{meeting.name}</title>
        </path>
      )}
      {link.disagree && !meeting && (
        <g>
          <circle
            cx={middle[0]}
            cy={middle[1]}
            r="6.5"
            fill="var(--sheet)"
            stroke="var(--ink)"
            strokeWidth="0.9"
          />
          <text className="rival" x={middle[0]} y={middle[1] + 4} textAnchor="middle">
            ≠
          </text>
        </g>
      )}
    </g>
  );
}

function AliveBar({
  year,
  bodies,
  x,
  base,
  most,
}: {
  year: number;
  bodies: readonly Body[];
  x(year: number): number;
  base: number;
  most: number;
}) {
  const step = Math.abs(x(1) - x(0));
  let y = base;
  return (
    <>
      {aliveIn(bodies, year).map(([seat, count]) => {
        const tall = (count / most) * 42;
        y -= tall;
        return (
          count > 0 && (
            <rect
              key={seat ?? ""}
              x={x(year)}
              y={y}
              width={Math.max(0.8, step - 0.8)}
              height={tall}
              fill={seat === null ? "var(--fog)" : colourOf(seat)}
            />
          )
        );
      })}
    </>
  );
}
