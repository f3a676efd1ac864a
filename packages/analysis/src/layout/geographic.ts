import { separateFreely } from "./separate.ts";

/** Degrees, north and east positive; within -90 to 90 and -180 to 180. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}
/** "equirectangular" is plain degrees; "natural-earth" bends the meridians and keeps the shapes of lands more. */
export type Projection = "equirectangular" | "natural-earth";

/**
 * Positions on a map of the world 360 units wide, the meridian of Greenwich and the equator at 0, x to the east and y to
 * the north, as x, y pairs; then discs that lie over one another are moved apart, so that those of one town or one country show beside
 * each other and near it. NaN for a node without coordinates. `radii` are in the map's units. Throws RangeError outside the globe.
 * Pure and deterministic; see `separate` for the cost. Source: Šavrič et al. 2011 (the polynomial of Tom Patterson's Natural Earth).
 */
export function geographicLayout(
  coordinates: readonly (Coordinates | null)[],
  projection: Projection,
  radii: Float64Array,
): Float64Array {
  const placed = Uint32Array.from(coordinates.keys()).filter((node) => coordinates[node] !== null);
  const near = new Float64Array(2 * placed.length);
  placed.forEach((node, at) => {
    near.set(projected(coordinates[node] as Coordinates, projection), 2 * at);
  });
  separateFreely(
    near,
    Float64Array.from(placed, (node) => radii[node] as number),
    null,
  );
  const positions = new Float64Array(2 * coordinates.length).fill(Number.NaN);
  placed.forEach((node, at) => {
    positions.set(near.subarray(2 * at, 2 * at + 2), 2 * node);
  });
  return positions;
}

function projected({ latitude, longitude }: Coordinates, projection: Projection): [number, number] {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
    throw new RangeError(
      `Latitude ${latitude} and longitude ${longitude} lie on no globe: give degrees from -90 to 90 and from -180 to 180.`,
    );
  if (projection === "equirectangular") return [longitude, latitude];
  const phi = (latitude * Math.PI) / 180;
  const square = phi * phi;
  const fourth = square * square;
  const width =
    0.8707 - 0.131979 * square + fourth * (-0.013791 + fourth * (0.003971 * square - 0.001529 * fourth));
  const height =
    phi * (1.007226 + square * (0.015085 + fourth * (-0.044475 + 0.028874 * square - 0.005916 * fourth)));
  // 360 units at the equator, whose half is 0.8707 π.
  return [(longitude * width) / 0.8707, (height * 180) / (0.8707 * Math.PI)];
}
