import { several } from "../graph/several.ts";
import { JsonTables } from "../json/jsonTables.ts";
import { isObject, type JsonObject, own, readJson } from "../json/parse.ts";
import type { Cell, Reader } from "../reader.ts";
import { headText } from "../text/head.ts";
import { fileProblem } from "../text/refused.ts";

/** Town level: two decimals are about one kilometre. */
const DECIMALS = 2;

/**
 * GeoJSON (RFC 7946): table "features" with the feature's id, its properties, "geometry" (the type), and for a point "longitude" and
 * "latitude", rounded to town level. Other geometries have no coordinates here; a note tells how many.
 */
export const geojson: Reader = {
  format: "geojson",
  extensions: ["geojson", "json"],
  recognises: (_name, head) => {
    const text = headText(head);
    if (!text.startsWith("{")) return 0;
    return /"type"\s*:\s*"(?:FeatureCollection|Feature)"/.test(text) ? 2 : 0;
  },
  read: async (file, sink, choices) => {
    const value = await readJson(file, sink, choices);
    if (value === undefined) return;
    const features = featuresOf(value);
    if (features === null) {
      sink.problem(
        fileProblem(
          file,
          0,
          "not-of-format",
          `${file.name} is neither a FeatureCollection nor a Feature, as GeoJSON for things with properties is`,
          "export the layer as GeoJSON again",
        ),
      );
      return;
    }
    const tables = new JsonTables(file, sink);
    tables.table("features", "nodes", ["id", "geometry", "longitude", "latitude"]);
    let rounded = 0;
    let impossible = 0;
    const others = new Map<string, number>();
    for (const feature of features) {
      const own = rowOf(feature);
      if (own.rounded) rounded += 1;
      if (own.impossible) impossible += 1;
      if (own.geometry !== "Point" && own.geometry !== "")
        others.set(own.geometry, (others.get(own.geometry) ?? 0) + 1);
      tables.object("features", own.properties, undefined, (cells) => new Map([...cells, ...own.cells]));
    }
    const where = { table: "features" };
    if (rounded > 0)
      tables.note(
        "coordinates-rounded",
        rounded,
        `${several(rounded, "point was", "points were")} rounded to ${DECIMALS} decimals, which is town level`,
        where,
      );
    if (impossible > 0)
      tables.note(
        "coordinates-left-out",
        impossible,
        `${several(impossible, "point has", "points have")} no longitude within 180 and latitude within 90 degrees; the coordinates were left out`,
        where,
      );
    for (const [geometry, count] of others)
      tables.note(
        "geometry-left-out",
        count,
        `${several(count, "feature is", "features are")} of the form ${geometry}; only points have coordinates here`,
        where,
        { geometry },
      );
    tables.end();
  },
};

function featuresOf(value: unknown): readonly JsonObject[] | null {
  if (!isObject(value)) return null;
  if (own(value, "type") === "Feature") return [value];
  const features = own(value, "features");
  return own(value, "type") === "FeatureCollection" && Array.isArray(features)
    ? features.filter(isObject)
    : null;
}

interface FeatureRow {
  readonly properties: JsonObject;
  /** Columns of the feature itself, which go before properties of the same name. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly geometry: string;
  readonly rounded: boolean;
  readonly impossible: boolean;
}

const FORMS = new Set([
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
]);

function rowOf(feature: JsonObject): FeatureRow {
  const cells = new Map<string, Cell>();
  const id = own(feature, "id");
  if (typeof id === "string" || typeof id === "number") cells.set("id", String(id));
  const shape = own(feature, "geometry");
  const type = isObject(shape) ? own(shape, "type") : "";
  const geometry = typeof type === "string" && FORMS.has(type) ? type : "";
  if (geometry !== "") cells.set("geometry", geometry);
  const properties = own(feature, "properties");
  const row = { properties: isObject(properties) ? properties : {}, cells, geometry };
  if (geometry !== "Point") return { ...row, rounded: false, impossible: false };
  const [longitude, latitude] = pointOf(shape);
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90))
    return { ...row, rounded: false, impossible: true };
  const shown = [longitude, latitude].map((degrees) => String(Number(degrees.toFixed(DECIMALS)) + 0));
  cells.set("longitude", shown[0] as string);
  cells.set("latitude", shown[1] as string);
  return {
    ...row,
    rounded: shown.some((degrees, at) => Number(degrees) !== [longitude, latitude][at]),
    impossible: false,
  };
}

/** Longitude and latitude; NaN for what is no number. */
function pointOf(shape: unknown): [number, number] {
  const at = isObject(shape) ? own(shape, "coordinates") : null;
  const number = (value: unknown) => (typeof value === "number" ? value : Number.NaN);
  return Array.isArray(at) ? [number(at[0]), number(at[1])] : [Number.NaN, Number.NaN];
}
