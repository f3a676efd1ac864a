import { CATALOGUE } from "@maillage/api";
import type { MeasureInfo } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { csvLines, tableNamed, tablesOf } from "./measureTables.ts";
import { tieLines } from "./measureText.ts";
import { answerOf, node } from "./testing/measureAnswer.ts";

const infoOf = (id: string) => CATALOGUE.items.find((item) => item.id === id) as MeasureInfo;
const named = (group: string) => `the ${group}`;
const ends = [node("a", "Via", []), node("b", "Attac", []), node("c", "Ituc", [])];

describe("tables of a measure", () => {
  it("are of ties where only ties have values, with the ids and names of both ends", () => {
    const ties = [
      { source: "a", target: "b", values: [0] },
      { source: "b", target: "c", values: [1] },
    ];
    const result = answerOf({ nodes: ends, ties });
    const table = tableNamed(tablesOf(infoOf("bridges"), result, named), undefined);
    expect(csvLines(table)).toEqual([
      "source,source_name,target,target_name,bridge",
      "b,Attac,c,Ituc,1",
      "a,Via,b,Attac,0",
    ]);
    expect(table.rows[0]).toEqual({
      ...{ source: "b", sourceName: "Attac", target: "c", targetName: "Ituc", value: 1 },
    });
    expect(tieLines(infoOf("bridges"), result)).toEqual(["           1  Attac – Ituc"]);
    expect(tieLines(infoOf("blocks"), result)).toEqual([
      "           0  Via – Attac",
      "           1  Attac – Ituc",
    ]);
  });

  it("hold ranks, and the interval of each column that has one, whichever it is", () => {
    const rank = { value: 9.5, low: 8.5, high: null };
    const nodes = [
      node("a", "Via", [0.5, 0.25, 0, 1], {
        rank,
        low: [null, 0.125, null, null],
        high: [null, 1, null, null],
      }),
      node("b", "Attac", [null, null, null, null], { country: null }),
    ];
    const table = tableNamed(tablesOf(infoOf("scale"), answerOf({ nodes }, 20), named), "nodes");
    expect(csvLines(table)).toEqual([
      "id,label,type,country,across-regions,across-expected,across-expected_low,across-expected_high,within-region,within-country,rank,rank_low,rank_high",
      "a,Via,Organisation,BR,0.5,0.25,0.125,1,0,1,9.5,8.5,",
      "b,Attac,Organisation,,,,,,,,,,",
    ]);
    expect(table.rows[0]).toMatchObject({
      ...{ value: 0.5, rank, low: { "across-expected": 0.125 }, high: { "across-expected": 1 } },
    });
  });

  it("are of groups by name where nothing else has values, with intervals where there are any", () => {
    const matrix = {
      id: "ties-between",
      groups: ["x", "y"],
      values: [
        [1, 2],
        [2, null],
      ],
    };
    const whole = { totals: [{ id: "assortativity", value: 0.5 }] };
    const tables = tablesOf(infoOf("mixing"), answerOf({ ...whole, matrices: [matrix] }), named);
    expect(csvLines(tableNamed(tables, undefined))).toEqual([
      ...["row,column,value", "the x,the x,1", "the x,the y,2", "the y,the x,2", "the y,the y,"],
    ]);
    expect(csvLines(tableNamed(tables, "totals"))).toEqual(["id,value,low,high", "assortativity,0.5,,"]);
    expect(() => tableNamed(tables, "nodes")).toThrow("Name one of: ties-between, totals.");
    const surrounded = { ...matrix, groups: ["x"], columns: ["within-country"] };
    const [, of] = tablesOf(
      infoOf("scale"),
      answerOf({ matrices: [{ ...surrounded, values: [[1]], low: [[0]], high: [[2]] }] }),
      named,
    );
    expect(of && csvLines(of)).toEqual(["row,column,value,low,high", "the x,within-country,1,0,2"]);
  });
});
