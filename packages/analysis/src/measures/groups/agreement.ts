import { comparePartitions } from "../../communities/comparePartitions.ts";
import type { UndirectedGraph } from "../../graph/graph.ts";
import type { Measure } from "../measure.ts";
import { leiden } from "./communities.ts";

/**
 * How far the communities that ties make agree with a grouping: normalised mutual information, adjusted Rand index, and
 * variation of information (nats) of the best of several Leiden runs with the groups; nodes without a group, and isolates,
 * are left out. Null where nobody has a group. Cost: as Leiden.
 */
export const groupingAgreement: Measure<UndirectedGraph> = {
  id: "grouping-agreement",
  family: "groups",
  projections: ["undirected"],
  weights: "strength",
  needsGroups: true,
  parameters: leiden.parameters,
  columns: [],
  totals: ["nmi", "ari", "vi"],
  cost: "repeated",
  compute(input, settings, progress) {
    const { columns, isolates, draws, seed } = leiden.compute(input, settings, progress);
    const found = comparePartitions(columns[0]?.values ?? [], input.groups ?? []);
    return {
      columns: [],
      totals: (["nmi", "ari", "vi"] as const).map((id) => ({ id, value: found?.[id] ?? null })),
      isolates,
      ...(draws === undefined ? {} : { draws }),
      ...(seed === undefined ? {} : { seed }),
    };
  },
  working: () => [],
};
