import { describe, expect, test } from "vitest";
import { directed, undirected } from "../../graph/projections.ts";
import { florentine, KARATE_OFFICER, karate, sampson } from "../../testing/knownGraphs.ts";
import { defaultsOf } from "../registry.ts";
import { groupingAgreement } from "./agreement.ts";
import { leiden, louvain } from "./communities.ts";
import { assortativityOf, degreeAssortativity, mixing } from "./mixing.ts";

const club = undirected(karate.ties, "presence");
const sides = Array.from({ length: 34 }, (_, node) =>
  KARATE_OFFICER.includes(node) ? "officer" : "teacher",
);
const totalOf = (answer: { totals: readonly { id: string; value: number | null }[] }, id: string) =>
  answer.totals.find((total) => total.id === id)?.value;

describe("communities", () => {
  test.each([louvain, leiden])("$id finds the optimum of the karate club, and says how sure", (measure) => {
    const answer = measure.compute({ graph: club, groups: null }, defaultsOf(measure));
    expect(totalOf(answer, "modularity")).toBeCloseTo(0.4197896120973046, 12);
    expect(totalOf(answer, "community-count")).toBe(4);
    expect(totalOf(answer, "best-share")).toBeGreaterThan(0);
    const stable = answer.columns[1]?.values ?? [];
    expect(stable.every((own) => own !== null && own > 0 && own <= 1)).toBe(true);
    expect([answer.draws, answer.seed]).toEqual([50, 1]);
  });

  test.each([louvain, leiden])(
    "$id finds the best of the karate club at other resolutions: two circles at 0.5, seven at 2",
    (measure) => {
      const at = (resolution: number) => {
        const settings = { ...defaultsOf(measure), resolution };
        const answer = measure.compute({ graph: club, groups: null }, settings);
        return [totalOf(answer, "community-count"), totalOf(answer, "modularity")?.toFixed(6)];
      };
      expect(at(0.5)).toEqual([2, "0.621795"]);
      expect(at(2)).toEqual([7, "0.164530"]);
    },
  );

  test("are sought in fewer runs where the graph is large, and the answer says in how many", () => {
    const nodes = 150_000;
    const ring = {
      nodes,
      source: Uint32Array.from({ length: nodes }, (_, node) => node),
      target: Uint32Array.from({ length: nodes }, (_, node) => (node + 1) % nodes),
      weight: null,
    };
    const input = { graph: undirected(ring, "presence"), groups: null };
    expect(louvain.compute(input, defaultsOf(louvain)).draws).toBe(10);
    expect(louvain.compute(input, { ...defaultsOf(louvain), restarts: 1 }).draws).toBe(1);
  });

  test("agree with the two clubs as published: NMI 0.587850, ARI 0.464591, VI 0.829995 nats", () => {
    const answer = groupingAgreement.compute({ graph: club, groups: sides }, defaultsOf(groupingAgreement));
    expect(answer.totals.map(({ value }) => value?.toFixed(6))).toEqual(["0.587850", "0.464591", "0.829995"]);
  });

  test("an isolate has none, and does not change the others", () => {
    const answer = louvain.compute(
      { graph: undirected(florentine.ties, "presence"), groups: null },
      defaultsOf(louvain),
    );
    const pucci = florentine.names.indexOf("Pucci");
    expect(answer.columns.map(({ values }) => values[pucci])).toEqual([null, null]);
    expect(answer.isolates).toBe(1);
  });
});

describe("mixing", () => {
  test("of the two clubs is 35, 11 and 32 ties; assortativity as published", () => {
    const answer = mixing.compute({ graph: club, groups: sides }, {});
    expect(answer.matrices?.[0]).toEqual({
      id: "ties-between",
      groups: ["officer", "teacher"],
      values: [
        [32, 11],
        [11, 35],
      ],
    });
    expect(totalOf(answer, "assortativity")).toBeCloseTo(0.717531, 6);
  });

  test("with directions is from the row to the column: whom Sampson's monks liked, as published", () => {
    const answer = mixing.compute(
      { graph: directed(sampson.ties, "presence"), groups: sampson.groups },
      defaultsOf(mixing),
    );
    expect(answer.matrices?.[0]).toEqual({
      id: "ties-between",
      groups: ["Loyal", "Outcasts", "Turks"],
      values: [
        [23, 2, 9],
        [1, 10, 7],
        [5, 1, 30],
      ],
    });
    expect(totalOf(answer, "assortativity")).toBeCloseTo(0.548069, 6);
  });

  test("Newman's couples by ethnicity give 0.6230", () => {
    const couples = [
      [0.258, 0.016, 0.035, 0.013],
      [0.012, 0.157, 0.058, 0.019],
      [0.013, 0.023, 0.306, 0.035],
      [0.005, 0.007, 0.024, 0.016],
    ];
    expect(assortativityOf(couples)).toBeCloseTo(0.623, 4);
  });

  test("is not defined where all are of one group, or nobody has any", () => {
    expect(assortativityOf([[4]])).toBeNull();
    expect(assortativityOf([])).toBeNull();
  });
});

test("degree assortativity of the karate club is as published; of a ring it is not defined", () => {
  expect(
    totalOf(degreeAssortativity.compute({ graph: club, groups: null }, {}), "degree-assortativity"),
  ).toBeCloseTo(-0.475613, 6);
  const ring = undirected(
    { nodes: 4, source: Uint32Array.of(0, 1, 2, 3), target: Uint32Array.of(1, 2, 3, 0), weight: null },
    "presence",
  );
  expect(
    totalOf(degreeAssortativity.compute({ graph: ring, groups: null }, {}), "degree-assortativity"),
  ).toBeNull();
});
