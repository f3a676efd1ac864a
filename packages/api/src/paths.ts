import { brokersOf, shortestPaths, undirected } from "@maillage/analysis";
import type { PathsAnswer, Scope } from "@maillage/model";
import { knownEntity, type Snapshot } from "./networkSnapshot.ts";
import { countUndated, isInScope } from "./scoped.ts";

/**
 * The `most` shortest paths between two entities over the ties in scope, with the ties of each step. `hidden`: records of the
 * network that the viewer may not see. Throws "entity-unknown" for an id that the viewer may not see. Cost: `most` × steps × ties.
 */
export function answerPaths(
  snapshot: Snapshot,
  ends: { readonly from: string; readonly to: string },
  most: number,
  scope: Scope,
  hidden: number,
): PathsAnswer {
  const nodeOf = new Map<string, number>(snapshot.entities.map((entity, node) => [entity.ref.id, node]));
  const indexOf = (id: string) => nodeOf.get(knownEntity(snapshot, id).ref.id) as number;
  const [from, to] = [indexOf(ends.from), indexOf(ends.to)];
  const inScope = snapshot.ties.filter((tie) => isInScope(tie, scope));
  const count = snapshot.entities.length;
  const source = Uint32Array.from(inScope, (tie) => nodeOf.get(tie.source.ref.id) as number);
  const target = Uint32Array.from(inScope, (tie) => nodeOf.get(tie.target.ref.id) as number);
  const keyOf = (a: number, b: number) => Math.min(a, b) * count + Math.max(a, b);
  const between = new Map<number, string[]>();
  inScope.forEach((tie, at) => {
    const key = keyOf(source[at] as number, target[at] as number);
    between.set(key, [...(between.get(key) ?? []), tie.id]);
  });
  const graph = undirected({ nodes: count, source, target, weight: null }, "presence");
  const paths = shortestPaths(graph, from, to, most);
  const refOf = (node: number) => (snapshot.entities[node] as Snapshot["entities"][number]).ref;
  return {
    items: paths.map((path) => ({
      nodes: path.map(refOf),
      steps: path.slice(1).map((node, step) => between.get(keyOf(path[step] as number, node)) ?? []),
    })),
    brokers: brokersOf(paths).map((broker) => ({ node: refOf(broker.node), paths: broker.paths })),
    leftOut: {
      undated: countUndated(snapshot.ties, scope),
      outside: snapshot.ties.length - inScope.length,
      hidden,
    },
    revision: snapshot.revision,
  };
}
