/** First characters by which a spreadsheet takes a cell for a formula, also in their full width; line ends may hide one. */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;
/** A number or a date before the year 1, which no spreadsheet calculates with. */
const PLAIN = /^(?:[+-]\d+(?:[.,]\d+)?|-\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?[~?%]?)$/;

/**
 * The cell as a CSV file may hold it: an apostrophe is put before what a spreadsheet would take for a formula, and before an
 * apostrophe that would be taken for one put so. Plain numbers and dates stay as they are. `withoutGuard` undoes it exactly.
 */
export function withGuard(cell: string): string {
  return isFormula(cell) || isGuarded(cell) ? `'${cell}` : cell;
}

/** Takes an apostrophe away that `withGuard` put before a cell. */
export function withoutGuard(cell: string): string {
  return isGuarded(cell) ? cell.slice(1) : cell;
}

const isFormula = (cell: string): boolean => FORMULA.test(cell) && !PLAIN.test(cell);

/** Whether a cell begins with apostrophes that stand before a formula. */
function isGuarded(cell: string): boolean {
  let at = 0;
  while (cell[at] === "'") at += 1;
  return at > 0 && isFormula(cell.slice(at));
}
