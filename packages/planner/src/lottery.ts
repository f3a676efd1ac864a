/** The lottery over known lists: how often each is drawn, so that the smallest chance is as large as they allow. */
import type { Column, Program, Row } from "./program.ts";
import type { Basis, Solver } from "./solver.ts";

/**
 * A lottery over lists of the program, for its `drawable` types: called with all lists known so far and with the chances that are fixed,
 * it gives the largest smallest chance per guest of the others, the price of each type, what a list is worth by these prices and the most
 * that one of the known is worth, and the weight of each list. Lists may only be added from call to call: each begins where the last ended.
 */
export function lotteryOf(program: Program, drawable: readonly number[], solver: Solver, seed: number) {
  let basis: Basis | undefined;
  const shareOf = (panel: Float64Array, type: number) =>
    Math.round(panel[program.invited[type]!]!) / program.types[type]!.length;
  return (panels: readonly Float64Array[], fixed: ReadonlyMap<number, number>) => {
    const [smallest, loss, firstPanel] = [0, 1, 2];
    const column = (upper: number): Column => ({ lower: 0, upper, integer: false });
    const columns = [
      column(drawable.length > fixed.size ? Number.POSITIVE_INFINITY : 0),
      column(1),
      ...panels.map(() => column(1)),
    ];
    const row = (lower: number, upper: number, terms: readonly (readonly [number, number])[]): Row => ({
      ...{ rule: null, lower, upper },
      columns: terms.map(([at]) => at),
      values: terms.map(([, value]) => value),
    });
    const rows = drawable.map((type) => {
      const least = fixed.get(type);
      const shares = panels.flatMap((panel, at) => {
        const share = shareOf(panel, type);
        return share > 0 ? [[firstPanel + at, share] as const] : [];
      });
      return row(least ?? 0, Number.POSITIVE_INFINITY, [
        least === undefined ? [smallest, -1] : [loss, 1],
        ...shares,
      ]);
    });
    rows.push(
      row(
        1,
        1,
        panels.map((_, at) => [firstPanel + at, 1]),
      ),
    );
    // What is fixed was reached before to the last digits only: its loss is dearer than any gain.
    const sum = new Map([
      [smallest, 1],
      [loss, -1000],
    ]);
    const run = solver({ columns, rows }, sum, { seconds: 60, seed, ...(basis && { basis }) });
    const solution = run.solution!;
    basis = run.basis!;
    const prices = program.types.map(() => 0);
    drawable.forEach((type, at) => {
      prices[type] = Math.abs(run.prices[at]!);
    });
    const worthOf = (panel: Float64Array) =>
      drawable.reduce((worth, type) => worth + prices[type]! * shareOf(panel, type), 0);
    return {
      chance: solution[smallest]!,
      prices,
      worthOf,
      total: Math.max(...panels.map(worthOf)),
      weights: panels.map((_, at) => Math.max(0, solution[firstPanel + at]!)),
    };
  };
}
