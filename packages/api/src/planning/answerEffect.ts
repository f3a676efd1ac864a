import { breadthOrder, undirected } from "@maillage/analysis";
import type { GapAnswer, PlanEffect, Scope } from "@maillage/model";
import { Numbers } from "../lasting/cooperation.ts";
import type { KnownEntity, Snapshot } from "../networkSnapshot.ts";
import { isInScope } from "../scoped.ts";
import { bridgesAcross, guestsOf, joinsActors, type Listed, tiesAmong } from "./listed.ts";
import { pastEncounters } from "./pastEncounters.ts";
import type { ResolvedPlan } from "./resolvePlan.ts";

/** Pairs of guests of a list, each once. */
export function* pairsOf<T>(list: readonly T[]): Generator<readonly [T, T]> {
  for (const [at, one] of list.entries()) for (const other of list.slice(at + 1)) yield [one, other];
}

/**
 * What the list would change if every pair without a tie got one: components of organisations and people by their ties in scope, and ties
 * between the regions of those invited; beside it what past encounters led to. `gaps`: the matrix region by region in the same scope.
 * Cost: ties, pairs of the list, and past encounters.
 */
export async function answerEffect(
  snapshot: Snapshot,
  resolved: ResolvedPlan,
  scope: Scope,
  gaps: GapAnswer,
): Promise<PlanEffect> {
  const list = guestsOf(snapshot, resolved, resolved.list ?? []);
  const ties = snapshot.ties.filter((tie) => joinsActors(tie) && isInScope(tie, scope));
  const among = tiesAmong(
    list.flatMap(({ entity }) => entity ?? []),
    ties,
  );
  const pairs = [...pairsOf(list)].map(([a, b]) => ({
    ...{ a, b },
    isKnown: among.between(a.entity, b.entity).length > 0,
  }));
  const open = pairs.filter(({ isKnown }) => !isKnown);
  const across = bridgesAcross(resolved);

  const nodes = new Numbers<KnownEntity | string>();
  const nodeOf = ({ entity, guest }: Listed) => nodes.of(entity ?? guest.id);
  const ends = ties.map(({ source, target }) => [nodes.of(source), nodes.of(target)] as const);
  const made = open.map(({ a, b }) => [nodeOf(a), nodeOf(b)] as const);
  for (const one of list) nodeOf(one);
  const count = nodes.all().length;
  return {
    before: partsOf(count, ends),
    after: partsOf(count, [...ends, ...made]),
    newPairs: open.length,
    knownPairs: pairs.length - open.length,
    pairs: pairs.flatMap(({ a, b, isKnown }) => {
      const [one, other] = [a.guest.id, b.guest.id];
      return isKnown || across(one, other).length > 0 ? [{ a: one, b: other, isKnown }] : [];
    }),
    cells: cellsOf(open, list, gaps),
    past: await pastEncounters(snapshot, scope),
  };
}

/** The parts between which no chain of ties leads. Linear. */
function partsOf(entities: number, ties: readonly (readonly [number, number])[]): PlanEffect["before"] {
  const graph = undirected(
    {
      nodes: entities,
      source: Uint32Array.from(ties, ([source]) => source),
      target: Uint32Array.from(ties, ([, target]) => target),
      weight: null,
    },
    "presence",
  );
  const { starts } = breadthOrder(graph);
  const components = starts.length - 1;
  let largest = 0;
  for (let at = 0; at < components; at++)
    largest = Math.max(largest, (starts[at + 1] as number) - (starts[at] as number));
  return { entities, ties: ties.length, components, largest };
}

const regionOf = ({ guest }: Listed): string | null => guest.values.region?.[0] ?? null;
const countryOf = ({ guest }: Listed): string | null => guest.values.country?.[0] ?? null;

/** Pairs of regions of the list, with cross-border ties before and after. */
function cellsOf(
  open: readonly { readonly a: Listed; readonly b: Listed }[],
  list: readonly Listed[],
  { rows, cells }: GapAnswer,
): PlanEffect["cells"] {
  const known = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const cellOf = (a: string, b: string) => known.get(`${a} ${b}`) ?? known.get(`${b} ${a}`);
  const added = new Map<string, number>();
  for (const { a, b } of open) {
    const [one, other] = [regionOf(a), regionOf(b)];
    if (one === null || other === null || countryOf(a) === countryOf(b)) continue;
    for (const key of new Set([`${one} ${other}`, `${other} ${one}`]))
      added.set(key, (added.get(key) ?? 0) + 1);
  }
  const here = new Set(list.map(regionOf));
  const order = rows.map(({ id }) => id).filter((id) => here.has(id));
  return order.flatMap((row, at) =>
    order.slice(at).map((column) => {
      const cell = cellOf(row, column);
      const before = cell?.observed ?? 0;
      const after = before + (added.get(`${row} ${column}`) ?? 0);
      return { row, column, before, after, expected: cell?.expected ?? null };
    }),
  );
}
