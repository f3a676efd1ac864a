/** A count and its words, as "1 tie leads" or "1,200 ties lead". */
export const several = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
