import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { eachBlock } from "./blocks.ts";
import { type Candidate, prepare } from "./candidate.ts";
import { ASK_FROM, findDuplicates, PROPOSE_FROM } from "./findDuplicates.ts";

/** `benchmarks/benchmarks/datasets/restaurant-nophone-training.csv` of dedupeio/dedupe, which is not ours to ship. */
const file = process.env.MAILLAGE_RESTAURANTS;

if (file)
  describe("the restaurants of dedupeio/dedupe", () => {
    const bare = (cell: string | undefined) => (cell ?? "").replace(/^["']|["']$/g, "");
    const rows: Record<string, string>[] = parse(readFileSync(file, "utf8"), {
      columns: true,
      trim: true,
      relax_quotes: true,
    });
    const truth = rows.map((row) => bare(row.unique_id));
    const candidates = rows.map(
      (row, at): Candidate => ({
        key: String(at),
        type: "Organisation",
        names: [bare(row.name)],
        country: null,
        place: `${bare(row.address)} ${bare(row.city)}`,
        years: [],
        fields: [bare(row.cuisine)],
        websites: [],
      }),
    );
    const found = findDuplicates(candidates);
    const agreement = (from: number) => {
      const kept = found.filter(({ score }) => score >= from);
      const right = kept.filter(({ a, b }) => truth[Number(a)] === truth[Number(b)]).length;
      const f1 = (2 * right) / (kept.length + 112);
      return { found: kept.length, right, f1: Math.round(f1 * 1000) / 1000 };
    };

    it("are 864 with 112 true pairs", () => {
      expect(rows).toHaveLength(864);
      expect(864 - new Set(truth).size).toBe(112);
    });
    it("meet with every true partner, and with less than 1 in 20 of all others", () => {
      let met = 0;
      let right = 0;
      eachBlock(candidates.map(prepare), candidates.length, (index, partners) => {
        met += partners.length;
        right += partners.filter((other) => truth[index] === truth[other]).length;
      });
      expect(right).toBe(112);
      expect(met).toBeLessThan((864 * 863) / 2 / 20);
    });
    it("are found with an F1 of .933 by all that is asked", () => {
      expect(agreement(ASK_FROM)).toEqual({ found: 126, right: 111, f1: 0.933 });
    });
    it("are right 97 times in 100 where proposed", () => {
      expect(agreement(PROPOSE_FROM)).toEqual({ found: 100, right: 97, f1: 0.915 });
    });
  });
