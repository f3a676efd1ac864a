import { lineageRows } from "@maillage/analysis";
import type { LineageAnswer } from "@maillage/model";

export type Body = LineageAnswer["bodies"][number];
export type Link = LineageAnswer["links"][number];

/** A body in its place; px. */
export interface PlacedBody {
  readonly body: Body;
  readonly name: string;
  readonly y: number;
  readonly x0: number;
  /** Where its end, or the last that is known of it, stands. */
  readonly x1: number;
  readonly nameX: number;
  readonly nameEnds: boolean;
}
export interface PlacedLink {
  readonly link: Link;
  readonly path: string;
  readonly middle: readonly [number, number];
  /** What grew out of it stands here, where the older end is a meeting. */
  readonly meeting: LineageAnswer["meetings"][number] | null;
}
export interface Section {
  readonly field: string | null;
  readonly y: number;
}
export interface LineageScene {
  readonly bodies: readonly PlacedBody[];
  readonly links: readonly PlacedLink[];
  readonly sections: readonly Section[];
  readonly height: number;
}

const ROW = 17;
const NAME_GAP = 8;
/** Px between two bodies of one row. */
const APART = 14;

/** The year from which on, and up to which, a body is drawn. */
export const yearsDrawn = ({ start, end, known }: Body): readonly [number, number] | null => {
  if (start === null) return null;
  return [start[0], Math.max(start[0], end?.[1] ?? known ?? start[1])];
};

/** The field that most bodies of a family work in; null where none has any. */
export function fieldOf(bodies: readonly Body[]): string | null {
  const counts = new Map<string, number>();
  for (const { fields } of bodies)
    for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "en"))[0]?.[0] ?? null;
}

/** Families with their bodies, the largest first. */
export function familiesOf(bodies: readonly Body[]): Body[][] {
  const families = new Map<number, Body[]>();
  for (const body of bodies) families.set(body.family, [...(families.get(body.family) ?? []), body]);
  return [...families.values()].sort(
    (a, b) => b.length - a.length || (a[0]?.family ?? 0) - (b[0]?.family ?? 0),
  );
}

/**
 * Where each body, name and link stands: families by field and beginning, within a family rows that carry lines on. `x` places a year,
 * `nameOf` writes a body's name and `widthOf` says how wide that is; names stand after the beginning, or before it where there is no
 * room up to `right`.
 */
export function lineageScene(
  families: readonly (readonly Body[])[],
  { links, meetings }: Pick<LineageAnswer, "links" | "meetings">,
  x: (year: number) => number,
  right: number,
  top: number,
  sectionHeight: number,
  nameOf: (body: Body) => string,
  widthOf: (name: string) => number,
): LineageScene {
  const sections: Section[] = [];
  const placed = new Map<string, PlacedBody>();
  const firstYear = (family: readonly Body[]) =>
    Math.min(...family.flatMap((body) => yearsDrawn(body)?.[0] ?? []));
  const groups = new Map<string | null, (readonly Body[])[]>();
  for (const family of [...families].sort((a, b) => firstYear(a) - firstYear(b))) {
    const field = fieldOf(family);
    groups.set(field, [...(groups.get(field) ?? []), family]);
  }
  let y = top;
  for (const [field, members] of groups) {
    sections.push({ field, y });
    y += sectionHeight;
    for (const family of members) {
      const drawn = family.flatMap((body) => {
        const years = yearsDrawn(body);
        return years === null ? [] : [{ body, years, name: nameOf(body) }];
      });
      const extents = drawn.map(({ years, name }) => {
        const width = widthOf(name) + NAME_GAP;
        const [x0, x1] = [x(years[0]), x(years[1])];
        return x0 + width < right ? { from: x0, to: Math.max(x1, x0 + width) } : { from: x0 - width, to: x1 };
      });
      const at = new Map(drawn.map(({ body }, index) => [body.id, index]));
      const descents = links.flatMap(({ older, younger }) => {
        const [from, to] = [at.get(older), at.get(younger)];
        return from === undefined || to === undefined ? [] : [{ older: from, younger: to }];
      });
      const rows = lineageRows(extents, descents, APART);
      drawn.forEach(({ body, years, name }, index) => {
        const [x0, x1] = [x(years[0]), x(years[1])];
        const nameEnds = (extents[index]?.from ?? x0) < x0;
        placed.set(body.id, {
          body,
          name,
          y: y + (rows[index] as number) * ROW + ROW / 2,
          x0,
          x1,
          nameX: nameEnds ? x0 - NAME_GAP : x0 + NAME_GAP,
          nameEnds,
        });
      });
      y += (Math.max(-1, ...rows) + 1) * ROW + 6;
    }
    y += 4;
  }
  const met = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  return {
    bodies: [...placed.values()],
    links: links.flatMap((link) => placedLink(link, placed, met, x)),
    sections,
    height: y,
  };
}

function placedLink(
  link: Link,
  placed: ReadonlyMap<string, PlacedBody>,
  met: ReadonlyMap<string, LineageAnswer["meetings"][number]>,
  x: (year: number) => number,
): PlacedLink[] {
  const younger = placed.get(link.younger);
  if (younger === undefined) return [];
  const meeting = met.get(link.older) ?? null;
  if (meeting !== null) {
    if (meeting.year === null) return [];
    const at = Math.min(x(meeting.year[0]), younger.x0);
    const path = at < younger.x0 - 4 ? `M${at} ${younger.y}H${younger.x0}` : "";
    return [{ link, meeting, path, middle: [at, younger.y] }];
  }
  const older = placed.get(link.older);
  if (older === undefined) return [];
  const when = link.year === null ? younger.x0 : x(link.year[0]);
  const to = link.type === "MERGED_INTO" ? Math.max(when, younger.x0) : younger.x0;
  const from = Math.min(Math.max(older.x0, Math.min(when, older.x1)), to);
  const bend = Math.max(from, to - 14);
  const path =
    older.y === younger.y
      ? `M${from} ${older.y}H${to}`
      : `M${from} ${older.y}H${bend}C${bend + 8} ${older.y} ${to - 8} ${younger.y} ${to} ${younger.y}`;
  return [{ link, meeting: null, path, middle: [(from + to) / 2, (older.y + younger.y) / 2] }];
}
