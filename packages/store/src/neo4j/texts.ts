import neo4j, { type Point } from "neo4j-driver";

/** A property of a node or relationship of somebody else's, as text or as a list of texts. */
export type ForeignValue = string | readonly string[];

/** Two decimals of a degree are about one kilometre: town level. */
const DECIMALS = 2;
const GEOGRAPHIC = new Set([4326, 4979]);

export interface ForeignProperties {
  readonly texts: ReadonlyMap<string, ForeignValue>;
  /** How many properties held bytes, and have no text. */
  readonly bytes: number;
  /** How many points were rounded. */
  readonly points: number;
}

/**
 * Properties as texts: whole numbers digit by digit (given as BigInt), dates and times as ISO 8601 without the name of the zone,
 * a point as "<name>.longitude" and "<name>.latitude" at town level ("<name>.x" and "<name>.y" where it lies on no globe),
 * lists as lists; null and bytes have no text.
 */
export function textsOf(properties: Readonly<Record<string, unknown>>): ForeignProperties {
  const texts = new Map<string, ForeignValue>();
  let bytes = 0;
  let points = 0;
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    if (ArrayBuffer.isView(value)) bytes += 1;
    else if (neo4j.isPoint(value as object)) {
      points += 1;
      for (const [axis, text] of axesOf(value as unknown as Point)) texts.set(`${name}.${axis}`, text);
    } else if (Array.isArray(value)) {
      const list = value.map((each) => {
        if (!neo4j.isPoint(each)) return textOf(each);
        points += 1;
        return axesOf(each)
          .map(([, text]) => text)
          .join(" ");
      });
      texts.set(name, list);
    } else texts.set(name, textOf(value));
  }
  return { texts, bytes, points };
}

function axesOf({ srid, x, y }: Point): [string, string][] {
  const rounded = (degrees: unknown) => String(Number(Number(degrees).toFixed(DECIMALS)) + 0);
  const [first, second] = GEOGRAPHIC.has(Number(srid)) ? ["longitude", "latitude"] : ["x", "y"];
  return [
    [first as string, rounded(x)],
    [second as string, rounded(y)],
  ];
}

/** Neo4j writes nine decimals of a second and the zone's name in brackets, which EDTF and most readers do not take. */
function textOf(value: unknown): string {
  const isTime =
    typeof value === "object" &&
    value !== null &&
    [neo4j.isDateTime, neo4j.isLocalDateTime, neo4j.isTime, neo4j.isLocalTime].some((is) => is(value));
  const text = String(value);
  return isTime
    ? text
        .replace(/\[[^\]]*\]$/, "")
        .replace(/\.(\d*?)0*(?=$|[Z+-])/, (_, digits) => (digits === "" ? "" : `.${digits}`))
    : text;
}
