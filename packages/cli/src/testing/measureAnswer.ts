import type { MeasureResult } from "@maillage/model";

type Node = MeasureResult["nodes"][number];

/** A node of an answer, of Brazil where nothing else is said. */
export const node = (
  id: string,
  name: string,
  values: (number | null)[],
  part: Partial<Node> = {},
): Node => ({
  ...{ id, name, type: "Organisation", kind: "movement", country: "BR", seat: null, values },
  ...part,
});

/** An answer of a measure that holds only what is said of it. */
export const answerOf = (part: Partial<MeasureResult>, robustness = 0): MeasureResult => ({
  ...{ measure: "", nodes: [], ties: [], totals: [], matrices: [] },
  method: {
    ...{ projection: "undirected", weight: null, grouping: null, settings: {}, robustness },
    ...{ predecessors: "own", ranges: false, bounded: [], draws: 0, seed: null },
    ...{ nodes: 0, ties: 0, records: 0, sources: 0 },
  },
  leftOut: { isolates: 0, undated: 0, outside: 0, hidden: 0 },
  revision: 1,
  ...part,
});
