/** The group of a node that has none. */
export const NO_GROUP = -1;

/**
 * Groups by number, in the order of the code points of their names, so that they do not depend on the order of nodes;
 * `NO_GROUP` for a node without one, and for all where there is no grouping. Pure; cost: nodes, and sorting the groups.
 */
export function groupNumbers(
  groups: readonly (string | null)[] | null,
  nodes: number,
): { readonly count: number; readonly of: Int32Array } {
  const of = new Int32Array(nodes).fill(NO_GROUP);
  if (groups === null) return { count: 0, of };
  const names = [...new Set(groups.filter((group) => group !== null))].sort();
  const numberOf = new Map(names.map((name, index) => [name, index]));
  groups.forEach((group, node) => {
    if (group !== null) of[node] = numberOf.get(group) ?? NO_GROUP;
  });
  return { count: names.length, of };
}
