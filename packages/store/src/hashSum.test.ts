import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HashSum } from "./hashSum.ts";

const number = (line: readonly unknown[]) =>
  BigInt(`0x${createHash("sha256").update(JSON.stringify(line)).digest("hex")}`);
const lines = fc.array(fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null))));

describe("the sum of hashes", () => {
  it("of one line is its SHA-256, and of none is nothing", () => {
    const sum = new HashSum();
    expect(sum.text()).toBe("");
    sum.add(["claim", "a"]);
    expect(sum.text()).toBe(createHash("sha256").update('["claim","a"]').digest("hex"));
    sum.remove(["claim", "a"]);
    expect(sum.text()).toBe("");
  });

  it("is the sum modulo 2^256, whatever comes first and wherever it is written down between", () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const first = new HashSum();
        for (const line of before) first.remove(line);
        const sum = HashSum.of(first.text());
        for (const line of after) sum.add(line);
        const total = after.reduce((all, line) => all + number(line), 0n);
        const expected = BigInt.asUintN(
          256,
          before.reduce((all, line) => all - number(line), total),
        );
        expect(sum.text()).toBe(expected === 0n ? "" : expected.toString(16).padStart(64, "0"));
      }),
    );
  });
});
