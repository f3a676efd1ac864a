/** First and last year of an earlier and of a later period, in rising order; the earlier ends before the later begins. */
export type PeriodYears = readonly [number, number, number, number];

const yearsIn = (text: string | null) =>
  /^(\d{4})\/(\d{4})$/
    .exec(text ?? "")
    ?.slice(1)
    .map(Number) ?? [];

/** The two periods of an address; the last two decades of the data where it names none, or none that can be. */
export function periodYears(before: string | null, after: string | null, last: number): PeriodYears {
  const [b0, b1] = yearsIn(before);
  const [a0, a1] = yearsIn(after);
  if (b0 !== undefined && b1 !== undefined && a0 !== undefined && a1 !== undefined)
    if (b0 <= b1 && b1 < a0 && a0 <= a1) return [b0, b1, a0, a1];
  return [last - 19, last - 10, last - 9, last];
}

/** With one year changed; the others give way where they must. */
export function withYear(years: PeriodYears, at: number, year: number): PeriodYears {
  const moved = [...years];
  moved[at] = year;
  const least = (index: number) => (index === 2 ? 1 : 0);
  for (let index = at + 1; index < 4; index++)
    moved[index] = Math.max(moved[index] as number, (moved[index - 1] as number) + least(index));
  for (let index = at - 1; index >= 0; index--)
    moved[index] = Math.min(moved[index] as number, (moved[index + 1] as number) - least(index + 1));
  return [moved[0] as number, moved[1] as number, moved[2] as number, moved[3] as number];
}

/** "1990/1999" and "2000/2009". */
export const periodTexts = ([b0, b1, a0, a1]: PeriodYears) => ({
  before: `${b0}/${b1}`,
  after: `${a0}/${a1}`,
});
