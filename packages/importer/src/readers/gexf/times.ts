/** Times of GEXF as EDTF. */

/**
 * A time of GEXF (date, dateTime, double or integer) as EDTF: the day of a time of day, the whole number of a double without
 * fraction; any other text as it is. null where the file says nothing or "infinity".
 */
export function moment(text: string | undefined): string | null {
  const time = text?.trim() ?? "";
  if (time === "" || /^[+-]?inf(inity)?$/i.test(time)) return null;
  const day = /^(-?\d{4,}-\d\d-\d\d)(?:T.*|Z|[+-]\d\d:\d\d)$/.exec(time)?.[1];
  if (day !== undefined) return day;
  return /^(-?\d+)\.0+$/.exec(time)?.[1] ?? time;
}

/** An EDTF interval; an end that is not known is open. null where both are. */
export function interval(start: string | null, end: string | null): string | null {
  if (start === null && end === null) return null;
  return `${start ?? ".."}/${end ?? ".."}`;
}

/** A time during which something holds: a moment (start and end alike) or an interval. */
export interface Spell {
  readonly start: string | null;
  readonly end: string | null;
  readonly isMoment: boolean;
}

/** A spell as EDTF. */
export const spellText = (spell: Spell): string =>
  spell.isMoment ? (spell.start ?? "..") : (interval(spell.start, spell.end) ?? "../..");

/** When each of several spells begins and ends, in their order; ".." where it is open. None where all are. */
export function datesOf(spells: readonly Spell[]): { start: string[]; end: string[] } {
  const texts = (of: "start" | "end") =>
    spells.some((spell) => spell[of] !== null) ? spells.map((spell) => spell[of] ?? "..") : [];
  return { start: texts("start"), end: texts("end") };
}

/** What the attributes of an element say of its times, and whether an end was excluded ("open"), which EDTF cannot say. */
export function spellsOf(attributes: ReadonlyMap<string, string>): { spells: Spell[]; excluded: boolean } {
  const spells: Spell[] = [];
  let excluded = false;
  const openTime = (name: string) => {
    const open = attributes.get(name)?.trim();
    if (open === undefined || open === "false" || open === "") return undefined;
    excluded = true;
    return open === "true" ? undefined : open;
  };
  const startOpen = openTime("startopen");
  const endOpen = openTime("endopen");
  const start = moment(attributes.get("start") ?? startOpen);
  const end = moment(attributes.get("end") ?? endOpen);
  if (start !== null || end !== null) spells.push({ start, end, isMoment: false });
  for (const name of ["timestamp", "timestamps"]) {
    for (const text of attributes.get(name)?.split(/[<>[\](),;\s]+/) ?? []) {
      const at = moment(text);
      if (at !== null) spells.push({ start: at, end: at, isMoment: true });
    }
  }
  for (const [, open, from, to, close] of attributes
    .get("intervals")
    ?.matchAll(/([[\](])([^[\]()<>;,]*),([^[\]()<>;,]*)([[\])])/g) ?? []) {
    if (open !== "[" || close !== "]") excluded = true;
    spells.push({ start: moment(from), end: moment(to), isMoment: false });
  }
  return { spells, excluded };
}
