/** Women (rows) at 14 events, numbered from 0; Davis, Gardner & Gardner 1941, Deep South, figure 3. The first is Evelyn, the third Theresa. */
export const DAVIS: readonly (readonly number[])[] = [
  "1 2 3 4 5 6 8 9",
  "1 2 3 5 6 7 8",
  "2 3 4 5 6 7 8 9",
  "1 3 4 5 6 7 8",
  "3 4 5 7",
  "3 5 6 8",
  "5 6 7 8",
  "6 8 9",
  "5 7 8 9",
  "7 8 9 12",
  "8 9 10 12",
  "8 9 10 12 13 14",
  "7 8 9 10 12 13 14",
  "6 7 9 10 11 12 13 14",
  "7 8 10 11 12",
  "8 9",
  "9 11",
  "9 11",
].map((events) => events.split(" ").map((event) => Number(event) - 1));

/** Finches (rows) on the islands of Galápagos; Sanderson 2000, American Scientist 88:332. */
export const FINCHES: readonly (readonly number[])[] = [
  "00111111110111111",
  "11111111110101100",
  "11111111111101100",
  "00111001010110111",
  "11101111110101100",
  "00000000001010000",
  "00111111100101100",
  "00000000000100000",
  "00111111110100100",
  "00111111110101100",
  "00111011010000000",
  "00110000000000000",
  "11111111111111111",
].map((row) => [...row].flatMap((cell, island) => (cell === "1" ? [island] : [])));

/** The cells of such a table that are present. */
export const cellsOf = (table: readonly (readonly number[])[]): (readonly [number, number])[] =>
  table.flatMap((columns, row) => columns.map((column) => [row, column] as const));
