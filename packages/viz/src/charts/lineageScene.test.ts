import { expect, test } from "vitest";
import { aliveIn } from "./Lineage.tsx";
import { type Body, familiesOf, fieldOf, type Link, lineageScene, yearsDrawn } from "./lineageScene.ts";

const body = (
  id: string,
  start: number | null,
  end: number | null,
  known: number | null,
  part: Partial<Body> = {},
): Body => ({
  ...{
    id,
    name: id,
    type: "Organisation",
    kind: "union",
    country: null,
    seat: "europe",
    region: null,
    fields: ["labour"],
  },
  ...{ ties: 1, names: [], family: 0 },
  start: start === null ? null : [start, start],
  startIs: start === null ? "unknown" : "stated",
  end: end === null ? null : [end, end],
  endIs: end === null ? "unknown" : "stated",
  known,
  ...part,
});
const link = (older: string, younger: string, year: number, type: Link["type"] = "SPLIT_FROM"): Link => ({
  ...{ tie: `${older}${younger}`, type, older, younger, year: [year, year], sources: 1, disagree: false },
});

test("a body is drawn to its end, else to its last source", () => {
  expect(yearsDrawn(body("a", 1900, 1950, 2000))).toEqual([1900, 1950]);
  expect(yearsDrawn(body("a", 1900, null, 2000))).toEqual([1900, 2000]);
  expect(yearsDrawn(body("a", null, null, 2000))).toBeNull();
});

test("families stand largest first, by the field of most", () => {
  const bodies = [body("a", 1, 2, 2), body("b", 1, 2, 2, { family: 1 }), body("c", 1, 2, 2, { family: 1 })];
  expect(familiesOf(bodies).map((family) => family.map(({ id }) => id))).toEqual([["b", "c"], ["a"]]);
  expect(fieldOf([body("a", 1, 2, 2, { fields: ["peace"] }), ...bodies])).toBe("labour");
});

test("names stand before a beginning that leaves no room, and links lead from the older to the younger", () => {
  const bodies = [body("old", 1900, 1950, 1950), body("new", 1950, null, 1990)];
  const scene = lineageScene(
    [bodies],
    { links: [link("old", "new", 1950), link("meeting", "new", 1949, "GREW_OUT_OF")], meetings: [] },
    (year) => year - 1900,
    100,
    20,
    0,
    ({ name }) => name,
    (name) => name.length * 20,
  );
  const [old, young] = scene.bodies;
  expect([old?.nameEnds, young?.nameEnds]).toEqual([false, true]);
  expect(scene.links).toHaveLength(1);
  expect(scene.links[0]?.path).toMatch(/^M50 /);
  expect(scene.sections).toEqual([{ field: "labour", y: 20 }]);
});

test("alive counts to the last source where nobody says it ended", () => {
  const bodies = [body("a", 1900, 1950, 2000), body("b", 1940, null, 1960, { seat: null })];
  const total = (year: number) => aliveIn(bodies, year).reduce((sum, [, count]) => sum + count, 0);
  expect([1899, 1900, 1945, 1955, 1961].map(total)).toEqual([0, 1, 2, 1, 0]);
});
