import { expect, test } from "vitest";
import { undirected } from "../../graph/projections.ts";
import { florentine, karate } from "../../testing/knownGraphs.ts";
import { clustering } from "./clustering.ts";

test("transitivity of the karate club is the published one; pendants and isolates have no value", () => {
  const club = clustering.compute({ graph: undirected(karate.ties, "presence"), groups: null }, {});
  expect(club.totals[0]?.value).toBeCloseTo(0.255682, 6);
  const families = clustering.compute({ graph: undirected(florentine.ties, "presence"), groups: null }, {});
  const shareOf = (name: string) => families.columns[0]?.values[florentine.names.indexOf(name)];
  expect([shareOf("Pazzi"), shareOf("Pucci")]).toEqual([null, null]);
  expect(shareOf("Peruzzi")).toBeCloseTo(2 / 3, 12);
  expect(families.isolates).toBe(1);
});
