import type { LookResult } from "@maillage/model";

/** Who looked into one cell. All are counts of records but `sources`, the distinct sources of those that looked. */
export interface CellCoverage {
  readonly found: number;
  readonly noneFound: number;
  readonly notLooked: number;
  /** Records for the whole world that looked for this field: they look into no cell in particular. */
  readonly world: number;
  readonly sources: number;
}
export interface LookRecord {
  readonly field: string;
  /** Region id (M49), `001` for the world. */
  readonly region: string;
  readonly source: string | null;
  readonly result: LookResult;
}
const WORLD = "001";

/**
 * Coverage of the cell (region, field): a record looks into it when its field is the cell's and its region is the
 * cell's or contains it but is not the world, and its result is found or none-found.
 * @param contains whether the first region contains the second (a region may or may not contain itself)
 */
export function coverageOf(
  records: readonly LookRecord[],
  cellRegion: string,
  cellField: string,
  contains: (outer: string, inner: string) => boolean,
): CellCoverage {
  let found = 0;
  let noneFound = 0;
  let notLooked = 0;
  let world = 0;
  const sources = new Set<string>();
  for (const record of records) {
    if (record.field !== cellField) continue;
    if (record.region === WORLD) {
      if (record.result !== "not-looked") world++;
      continue;
    }
    if (record.region !== cellRegion && !contains(record.region, cellRegion)) continue;
    if (record.result === "not-looked") {
      notLooked++;
      continue;
    }
    if (record.result === "found") found++;
    else noneFound++;
    if (record.source !== null) sources.add(record.source);
  }
  return { found, noneFound, notLooked, world, sources: sources.size };
}
