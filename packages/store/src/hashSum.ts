import { hash } from "node:crypto";

const LANES = 8;
const LANE = 2 ** 32;
/** Additions after which a lane could no longer be held exactly: 2^20 × 2^32 is below 2^53. */
const CARRY_AFTER = 2 ** 20;

/**
 * The sum, modulo 2^256, of the SHA-256 of lines: the same for the same lines in any order, so a line can be added or
 * taken off without the others. Written as 64 hex digits; the sum of no line is "". Cost: one SHA-256 for each line.
 * It tells equal content from content that differs by accident; it is not made against somebody who looks for a collision
 * (Bellare and Micciancio 1997, AdHash).
 */
export class HashSum {
  /** Least significant first, each a whole number that may have grown past 32 bits or below 0 since the last carry. */
  readonly #lanes = new Float64Array(LANES);
  #changes = 0;

  /** `text`: what `text()` gave. */
  static of(text: string): HashSum {
    const sum = new HashSum();
    for (let lane = 0; lane < LANES && text !== ""; lane += 1) {
      const end = text.length - lane * 8;
      sum.#lanes[lane] = Number.parseInt(text.slice(end - 8, end), 16);
    }
    return sum;
  }

  add(line: readonly unknown[]): void {
    this.#change(line, 1);
  }

  /** Takes off a line that was added. */
  remove(line: readonly unknown[]): void {
    this.#change(line, -1);
  }

  text(): string {
    this.#carry();
    if (this.#lanes.every((lane) => lane === 0)) return "";
    return [...this.#lanes]
      .map((lane) => lane.toString(16).padStart(8, "0"))
      .reverse()
      .join("");
  }

  #change(line: readonly unknown[], sign: 1 | -1): void {
    const digest = hash("sha256", JSON.stringify(line), "buffer");
    for (let lane = 0; lane < LANES; lane += 1) {
      this.#lanes[lane] = (this.#lanes[lane] ?? 0) + sign * digest.readUInt32BE((LANES - 1 - lane) * 4);
    }
    this.#changes += 1;
    if (this.#changes >= CARRY_AFTER) this.#carry();
  }

  #carry(): void {
    let carry = 0;
    for (let lane = 0; lane < LANES; lane += 1) {
      const value = (this.#lanes[lane] ?? 0) + carry;
      carry = Math.floor(value / LANE);
      this.#lanes[lane] = value - carry * LANE;
    }
    this.#changes = 0;
  }
}
