export interface FieldAnchor {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** The map is 1.6 : 1; one unit is a sixteen-hundredth of its width. y grows upwards. */
export const MAP_WIDTH = 1600;
export const MAP_HEIGHT = 1000;

/**
 * Where each field of action lies, placed by hand: fields that share organisations and struggles are neighbours, and
 * larger fields have more room. Changing a number here moves the whole map.
 */
const PLACES: readonly (readonly [string, number, number])[] = [
  ["peace-antiwar", 105, 905],
  ["decolonisation", 311, 800],
  ["left-politics", 615, 824],
  ["feminism", 920, 867],
  ["lgbtq", 1134, 913],
  ["peasants-food", 1345, 841],
  ["labour", 220, 490],
  ["youth-students", 520, 600],
  ["democracy-human-rights", 776, 530],
  ["debt-trade-finance", 1018, 646],
  ["climate-environment", 1280, 580],
  ["indigenous-peoples", 1490, 620],
  ["culture-media", 585, 215],
  ["digital-rights", 700, 60],
  ["education-research", 770, 300],
  ["anti-racism", 545, 420],
  ["migration-refugees", 930, 95],
  ["humanitarian-aid", 970, 370],
  ["health", 1120, 440],
  ["solidarity-economy", 1120, 190],
  ["housing-cities", 1375, 210],
];

/** One anchor for each field, in the order given; a field without a place gets the next point of a Halton sequence. */
export function fieldAnchors(fields: readonly string[]): FieldAnchor[] {
  const places = new Map(PLACES.map(([id, x, y]) => [id, { id, x, y }]));
  let strangers = 0;
  return fields.map((id) => {
    const place = places.get(id);
    if (place !== undefined) return place;
    strangers++;
    return { id, x: 80 + 1440 * halton(strangers, 2), y: 60 + 880 * halton(strangers, 3) };
  });
}

function halton(index: number, base: number): number {
  let value = 0;
  let share = 1 / base;
  for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
    value += share * (rest % base);
    share /= base;
  }
  return value;
}
