import { expect, it } from "vitest";
import { readContent } from "../json/collect.ts";
import { readerOf } from "../readers.ts";
import { geojson } from "./geojson.ts";

const point = (coordinates: unknown, properties: unknown = {}, more = {}) => ({
  type: "Feature",
  geometry: { type: "Point", coordinates },
  properties,
  ...more,
});
const CASE = JSON.stringify({
  type: "FeatureCollection",
  features: [
    point([7.26843, 43.69971], { name: "House", tags: { lang: "fr" }, geometry: "odd" }, { id: 12 }),
    point([-0.001, 0]),
    point([200, 10], { name: "nowhere" }),
    { type: "Feature", geometry: { type: "Polygon", coordinates: [[[0, 0]]] }, properties: { name: "Land" } },
    { type: "Feature", geometry: null, properties: null },
  ],
});

it("reads points at town level, and tells the rest", async () => {
  const { tables, notes, problems } = await readContent(geojson, CASE);
  expect(problems).toEqual([]);
  expect(tables.features?.rows).toEqual([
    {
      name: "House",
      "tags.lang": "fr",
      geometry: "Point",
      id: "12",
      longitude: "7.27",
      latitude: "43.7",
    },
    { geometry: "Point", longitude: "0", latitude: "0" },
    { name: "nowhere", geometry: "Point" },
    { name: "Land", geometry: "Polygon" },
    {},
  ]);
  expect(notes.map(({ code, count }) => [code, count])).toEqual([
    ["coordinates-rounded", 2],
    ["coordinates-left-out", 1],
    ["geometry-left-out", 1],
  ]);
  expect(readerOf("x.geojson", Buffer.from(CASE))?.format).toBe("geojson");
});

it("refuses a bare geometry", async () => {
  const { problems } = await readContent(geojson, '{"type": "Point", "coordinates": [1, 2]}', "map.geojson");
  expect(problems.map(({ message }) => message)).toEqual([
    "map.geojson is neither a FeatureCollection nor a Feature, as GeoJSON for things with properties is",
  ]);
});
