import { brokersOf, earliestArrivals, wayTo } from "@maillage/analysis";
import { Turns } from "@maillage/importer";
import {
  activeSpans,
  type Day,
  dayToIso,
  MaillageError,
  type PathsAnswer,
  type Scope,
} from "@maillage/model";
import { measure, type Watching } from "./measure.ts";
import { measureHere } from "./measures.ts";
import { knownEntity, type Snapshot } from "./networkSnapshot.ts";
import { countUndated, tiesInScope } from "./scoped.ts";
import { namedTies } from "./wireShapes.ts";

/** Between whom ways are asked, by their ids. */
export interface PathEnds {
  readonly from: string;
  readonly to: string;
}

/** Steps of work from which on a thread of its own is worth its start: about as long as the thread takes to begin. */
const THREAD_FROM = 5e6;
/** Steps that a search for one way more is repeated from, about. */
const SPURS = 8;

/** Rough steps of work of the `most` shortest ways. */
export const pathWork = ({ entities, ties }: Snapshot, most: number): number =>
  most * SPURS * (entities.length + 2 * ties.length);

/**
 * The ids under which answers name the two. Throws "entity-unknown" for one that the viewer may not see, "scope-invalid" when
 * both are one.
 */
export function pathEnds(
  snapshot: Snapshot,
  ends: PathEnds,
  names: readonly [string, string] = ["from", "to"],
): PathEnds {
  const [from, to] = [knownEntity(snapshot, ends.from).ref.id, knownEntity(snapshot, ends.to).ref.id];
  if (from !== to) return { from, to };
  throw new MaillageError(
    "scope-invalid",
    "invalid-input",
    `The parameters "${names[0]}" and "${names[1]}" name one entity, perhaps by ids of records that were joined into one; name two.`,
    { parameter: names[1] },
  );
}

/** How ways were sought. */
const methodOf = (
  order: PathsAnswer["method"]["order"],
  { window }: Scope,
  most: number,
): PathsAnswer["method"] => ({
  projection: "undirected",
  order,
  window: window === null ? null : [dayToIso(window.from), dayToIso(window.to)],
  most,
});

/** What ways are sought on. */
async function groundOf(snapshot: Snapshot, scope: Scope) {
  const nodeOf = new Map<string, number>(snapshot.entities.map((entity, node) => [entity.ref.id, node]));
  const inScope = await tiesInScope(snapshot.ties, scope, new Turns());
  const nodeAt = (id: string) => nodeOf.get(id) as number;
  return {
    nodeAt,
    inScope,
    source: Uint32Array.from(inScope, (tie) => nodeAt(tie.source.ref.id)),
    target: Uint32Array.from(inScope, (tie) => nodeAt(tie.target.ref.id)),
    tiesOf: (items: PathsAnswer["items"]) =>
      namedTies(
        inScope,
        items.flatMap(({ steps }) => steps.flat()),
        scope,
      ),
    refOf: (node: number) => (snapshot.entities[node] as Snapshot["entities"][number]).ref,
    leftOut: (hidden: number) => ({
      undated: countUndated(snapshot.ties, scope),
      outside: snapshot.ties.length - inScope.length,
      hidden,
    }),
  };
}

/**
 * The `most` shortest paths between two entities over the ties in scope, with the ties of each step and their evidence. `hidden`: records of the
 * network that the viewer may not see. `ends` as `pathEnds` gives them. Cost: `most` × steps × ties, where that is long in a thread of its own.
 */
export async function answerPaths(
  snapshot: Snapshot,
  ends: PathEnds,
  most: number,
  scope: Scope,
  hidden: number,
  watching: Watching = {},
): Promise<PathsAnswer> {
  const { nodeAt, inScope, source, target, tiesOf, refOf, leftOut } = await groundOf(snapshot, scope);
  const nodes = snapshot.entities.length;
  const [from, to] = [nodeAt(ends.from), nodeAt(ends.to)];
  const keyOf = (a: number, b: number) => Math.min(a, b) * nodes + Math.max(a, b);
  const between = new Map<number, string[]>();
  inScope.forEach((tie, at) => {
    const key = keyOf(source[at] as number, target[at] as number);
    const known = between.get(key);
    if (known) known.push(tie.id);
    else between.set(key, [tie.id]);
  });
  const input = { ties: { nodes, source, target, weight: null }, from, to, most };
  const paths =
    pathWork(snapshot, most) < THREAD_FROM
      ? measureHere("paths", input)
      : await measure("paths", input, watching);
  const items = paths.map((path) => ({
    nodes: path.map(refOf),
    steps: path.slice(1).map((node, step) => between.get(keyOf(path[step] as number, node)) ?? []),
  }));
  return {
    items,
    ties: tiesOf(items),
    brokers: brokersOf(paths).map((broker) => ({ node: refOf(broker.node), paths: broker.paths })),
    method: methodOf("steps", scope, most),
    leftOut: leftOut(hidden),
    revision: snapshot.revision,
  };
}

/** The day that a number is; null for none. */
const written = (day: number): string | null => (Number.isFinite(day) ? dayToIso(day as Day) : null);

/**
 * The way from one entity to another that arrives first when each step follows the one before in time; none where time allows
 * none. Possibly: as dates allow at best. Certainly: whatever the dates turn out to be, each step can follow the one before,
 * and the day is the latest by which it has arrived. In a window, contacts count from its first day to its last. Ties known
 * to the day follow one another on different days; of others the same year is enough. Linear in
 * claims, loglinear in ties.
 */
export async function answerPathInTime(
  snapshot: Snapshot,
  ends: PathEnds,
  scope: Scope,
  hidden: number,
): Promise<PathsAnswer> {
  const { nodeAt, inScope, source, target, tiesOf, refOf, leftOut } = await groundOf(snapshot, scope);
  const [from, to] = [nodeAt(ends.from), nodeAt(ends.to)];
  const first = scope.window?.from ?? Number.NEGATIVE_INFINITY;
  const last = scope.window?.to ?? Number.POSITIVE_INFINITY;
  const certainly = scope.certainty === "certainly";
  const contacts = inScope.flatMap((tie, index) =>
    activeSpans(tie.dated, tie.eventSpan, scope.methods, tie.life).flatMap(({ s1, s2, e1, e2 }) => {
      const start = Math.max(first, certainly ? s2 : s1);
      const end = Math.min(last, certainly ? Math.max(s1, e1) : e2);
      return start > last || end < first ? [] : [{ index, start, end, strict: Number(s1 === s2) }];
    }),
  );
  const columns = {
    nodes: snapshot.entities.length,
    source: Uint32Array.from(contacts, ({ index }) => source[index] as number),
    target: Uint32Array.from(contacts, ({ index }) => target[index] as number),
    start: Float64Array.from(contacts, ({ start }) => start),
    end: Float64Array.from(contacts, ({ end }) => end),
    strict: Uint8Array.from(contacts, ({ strict }) => strict),
  };
  const arrivals = earliestArrivals(columns, from);
  const way = wayTo(columns, arrivals, from, to);
  const tieOf = (contact: number) => inScope[contacts[contact]?.index ?? -1]?.id ?? "";
  const nodes = [from];
  for (const contact of way ?? []) {
    const [a, b] = [columns.source[contact] as number, columns.target[contact] as number];
    nodes.push(nodes.at(-1) === a ? b : a);
  }
  const items =
    way === null
      ? []
      : [
          {
            nodes: nodes.map(refOf),
            steps: way.map((contact) => [tieOf(contact)]),
            arrivals: nodes.slice(1).map((node) => written(arrivals.day[node] as number)),
          },
        ];
  return {
    items,
    ties: tiesOf(items),
    brokers: way === null ? [] : brokersOf([nodes]).map(({ node, paths }) => ({ node: refOf(node), paths })),
    method: methodOf("time", scope, 1),
    leftOut: leftOut(hidden),
    revision: snapshot.revision,
  };
}
