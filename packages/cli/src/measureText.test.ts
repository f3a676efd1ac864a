import { CATALOGUE } from "@maillage/api";
import type { MeasureInfo, MeasureResult } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { groupNamer, NOTHING_ADDED } from "./groupNames.ts";
import { matrixLines, nodeLines, roundedTo, totalLines } from "./measureText.ts";
import { answerOf, node } from "./testing/measureAnswer.ts";

const infoOf = (id: string) => CATALOGUE.items.find((item) => item.id === id) as MeasureInfo;
const regionNames = groupNamer("region", NOTHING_ADDED);

describe("a measure in a terminal", () => {
  it("writes numbers as people read them, large ones without an exponent", () => {
    expect([null, 3, 0.1234567, 31_617_182.53, -2_000_000.5].map(roundedTo)).toEqual([
      ...["–", "3", "0.123457", "31617183", "-2000001"],
    ]);
  });

  it("gives tables of groups in columns of spaces, with names in place of codes", () => {
    const mixing = {
      id: "ties-between",
      groups: ["005", "419"],
      values: [
        [187, 1],
        [1, null],
      ],
    };
    expect(matrixLines(mixing, infoOf("mixing"), regionNames)).toEqual([
      "ties-between (columns bear the numbers of the rows):",
      "                                     1  2",
      "1 South America                    187  1",
      "2 Latin America and the Caribbean    1  –",
    ]);
    const scale: MeasureResult["matrices"][number] = {
      ...{ id: "scale-by-region", groups: ["005"], columns: ["within-country", "across-expected"] },
      ...{ values: [[0.5, 0.25]], low: [[null, 0.125]], high: [[null, 1]] },
    };
    expect(matrixLines(scale, infoOf("scale"), regionNames)).toEqual([
      "scale-by-region:",
      "               In the country  Expected across regions if seats were shuffled",
      "South America        0.500000                       0.250000  (0.125000 to 1)",
    ]);
  });

  it("names groups by what nodes were grouped, those of the network by its own terms, unknown ones by their id", () => {
    expect(groupNamer("country", NOTHING_ADDED)("BR")).toBe("Brazil");
    expect(groupNamer("country-in-region", NOTHING_ADDED)("005")).toBe("South America");
    expect(groupNamer("type", NOTHING_ADDED)("Organisation")).toBe("Organisation");
    const label = { en: "Seeds", fr: "Semences", es: "Semillas", ar: "بذور" };
    const added = { ...NOTHING_ADDED, fields: [{ id: "x-seeds", label }] };
    expect(["x-seeds", "labour", "strike", "people", "x-else"].map(groupNamer("fields", added))).toEqual([
      ...["Seeds", "Labour", "Strike", "people", "x-else"],
    ]);
    const kinds = { ...NOTHING_ADDED, eventKinds: [{ id: "x-vigil", label: { ...label, en: "Vigil" } }] };
    expect(["union", "strike", "x-vigil"].map(groupNamer("kind", kinds))).toEqual([
      "Union",
      "Strike",
      "Vigil",
    ]);
  });

  it("rounds ranks outwards to whole numbers", () => {
    const ranked = (low: number | null, high: number | null) =>
      nodeLines(
        infoOf("constraint"),
        answerOf({ nodes: [node("a", "Via", [0.5], { rank: { value: 9.5, low, high } })] }),
      )[0];
    expect(ranked(9.5, 64.5)).toBe("    0.500000  Via  (rank 9 to 65)");
    expect(ranked(1, 2)).toBe("    0.500000  Via  (rank 1 to 2)");
    expect(ranked(null, null)).toBe("    0.500000  Via  (rank – to –)");
  });

  it("puts intervals behind what has them", () => {
    const of = nodeLines(
      infoOf("degree"),
      answerOf({ nodes: [node("a", "Via", [2], { low: [1], high: [3] }), node("b", "Attac", [1])] }),
    );
    expect(of).toEqual(["           2  Via  (1 to 3)", "           1  Attac"]);
    const totals = [
      { id: "all", value: 0.5, low: 0.25, high: 0.75 },
      { id: "most", value: null },
    ];
    expect(totalLines(answerOf({ totals }))).toEqual(["all: 0.500000  (0.250000 to 0.750000)", "most: –"]);
  });
});
