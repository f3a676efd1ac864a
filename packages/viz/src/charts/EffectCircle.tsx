import { type PlanEffect, regionName, seatGroup } from "@maillage/model";
import { useWords } from "../strings/i18n.ts";

const WIDTH = 860;
const HEIGHT = 540;
const RADIUS = 232;
/** Further out than the guests stand the names of their regions. */
const NAMES = RADIUS + 24;
/** A seat is as large as its neighbours leave room for, px; with less than the least no number can be read in it. */
const LARGEST = 15;
const LEAST_WITH_NUMBER = 8;
/** How far the line of two neighbours keeps from the middle, as a share of the way to their chord. */
const SHALLOW = 0.7;

export interface Seated {
  readonly id: string;
  /** Its number in the list. */
  readonly place: number;
  readonly name: string;
  readonly region: string | null;
  readonly country: string | null;
}

const pointAt = (angle: number, radius: number) =>
  [WIDTH / 2 + radius * Math.sin(angle), HEIGHT / 2 - radius * Math.cos(angle)] as const;

/** The guests of a list around a table, region by region: a line for a tie of today, a dashed one where a bridge could come to be. */
export function EffectCircle({ guests, pairs }: { guests: readonly Seated[]; pairs: PlanEffect["pairs"] }) {
  const { t, language } = useWords();
  const { compare } = new Intl.Collator(language);
  const nameOf = (region: string | null) => (region === null ? "" : regionName(region, language));
  const around = [...guests].sort(
    (a, b) => compare(nameOf(a.region), nameOf(b.region)) || compare(a.name, b.name),
  );
  const angleOf = new Map(around.map(({ id }, at) => [id, (2 * Math.PI * at) / around.length]));
  const regions = [...new Set(around.map(({ region }) => region))].flatMap((region) => {
    const own = around.filter((guest) => guest.region === region).map(({ id }) => angleOf.get(id) ?? 0);
    const first = own[0] ?? 0;
    return region === null ? [] : [{ region, angle: (first + (own.at(-1) ?? first)) / 2 }];
  });
  if (guests.length < 3) return null;
  const size = Math.min(LARGEST, (Math.PI * RADIUS) / around.length - 2);
  return (
    <figure className="plate effectPlate">
      <svg
        className="effectCircle"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="xMidYMid slice"
        role="img"
        aria-label={t("enc.circle", {
          known: pairs.filter(({ isKnown }) => isKnown).length,
          bridges: pairs.filter(({ isKnown }) => !isKnown).length,
        })}
      >
        {pairs.map(({ a, b, isKnown }) => {
          const [from, to] = [angleOf.get(a), angleOf.get(b)];
          if (from === undefined || to === undefined) return null;
          const [x1, y1] = pointAt(from, RADIUS);
          const [x2, y2] = pointAt(to, RADIUS);
          const out = SHALLOW * (1 - Math.hypot(x2 - x1, y2 - y1) / (2 * RADIUS));
          const x = WIDTH / 2 + out * ((x1 + x2) / 2 - WIDTH / 2);
          const y = HEIGHT / 2 + out * ((y1 + y2) / 2 - HEIGHT / 2);
          return (
            <path
              key={`${a} ${b}`}
              className={isKnown ? "known" : "bridge"}
              d={`M${x1} ${y1}Q${x} ${y} ${x2} ${y2}`}
            />
          );
        })}
        {around.map(({ id, name, place, country }) => {
          const [x, y] = pointAt(angleOf.get(id) ?? 0, RADIUS);
          const seat = country === null ? null : seatGroup(country);
          return (
            <g key={id}>
              <title>{name}</title>
              <circle cx={x} cy={y} r={size} stroke={`var(--${seat ?? "ink3"})`} />
              {size >= LEAST_WITH_NUMBER && (
                <text className="seat" x={x} y={y} textAnchor="middle" dominantBaseline="central">
                  {place}
                </text>
              )}
            </g>
          );
        })}
        {regions.map(({ region, angle }) => {
          const [x, y] = pointAt(angle, NAMES);
          const isLeft = Math.sin(angle) < -0.2;
          const anchor = Math.abs(Math.sin(angle)) <= 0.2 ? "middle" : isLeft ? "end" : "start";
          return (
            <text
              key={region}
              className="region"
              x={x}
              y={y}
              textAnchor={anchor}
              direction="ltr"
              dominantBaseline="middle"
            >
              {nameOf(region)}
            </text>
          );
        })}
      </svg>
      <figcaption className="meta">{t("enc.circleKey")}</figcaption>
    </figure>
  );
}
