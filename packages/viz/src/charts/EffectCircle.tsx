import { type PlanEffect, regionName, seatGroup } from "@maillage/model";
import { useWords } from "../strings/i18n.ts";

const WIDTH = 860;
const HEIGHT = 540;
const RADIUS = 232;
/** Further out than the guests stand the names of their regions. */
const NAMES = RADIUS + 18;

export interface Seated {
  readonly id: string;
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
  return (
    <figure className="plate">
      <svg
        className="effectCircle"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
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
          return (
            <path
              key={`${a} ${b}`}
              className={isKnown ? "known" : "bridge"}
              d={`M${x1} ${y1}Q${WIDTH / 2} ${HEIGHT / 2} ${x2} ${y2}`}
            />
          );
        })}
        {around.map(({ id, name, country }) => {
          const [x, y] = pointAt(angleOf.get(id) ?? 0, RADIUS);
          const seat = country === null ? null : seatGroup(country);
          return (
            <circle key={id} cx={x} cy={y} r={5} fill={`var(--${seat ?? "ink3"})`} stroke="var(--sheet)">
              <title>{name}</title>
            </circle>
          );
        })}
        {regions.map(({ region, angle }) => {
          const [x, y] = pointAt(angle, NAMES);
          const isLeft = Math.sin(angle) < -0.2;
          const anchor = Math.abs(Math.sin(angle)) <= 0.2 ? "middle" : isLeft ? "end" : "start";
          return (
            <text key={region} x={x} y={y} textAnchor={anchor} direction="ltr" dominantBaseline="middle">
              {nameOf(region)}
            </text>
          );
        })}
      </svg>
      <figcaption className="meta">{t("enc.circleKey")}</figcaption>
    </figure>
  );
}
