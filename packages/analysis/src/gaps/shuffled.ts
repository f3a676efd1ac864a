import type { SeededRandom } from "../seededRandom.ts";

/** Shuffles in place, every order as likely (Durstenfeld 1964). Cost: linear. */
export function shuffle(values: Int32Array, random: SeededRandom): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const kept = values[last] as number;
    values[last] = values[other] as number;
    values[other] = kept;
  }
}
