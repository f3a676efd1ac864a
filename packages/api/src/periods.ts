import { activeIn, CHANGES, type Change, changesOf, type Holds, onlyThere } from "@maillage/analysis";
import { Turns } from "@maillage/importer";
import {
  activeSpans,
  CHANGE_GROUPS,
  type ChangeGroup,
  type DatedCount,
  MaillageError,
  type PeriodsAnswer,
  parseWindow,
  type Scope,
  windowToQuery,
} from "@maillage/model";
import type { KnownTie } from "./knownTie.ts";
import type { KnownEntity, Snapshot } from "./networkSnapshot.ts";
import { tiesInScope } from "./scoped.ts";
import { endShape, tieShape } from "./wireShapes.ts";

type Window = NonNullable<Scope["window"]>;
/** Two periods, the earlier first, without a day in common. */
export interface Periods {
  readonly before: Window;
  readonly after: Window;
}

/** Reads two periods. Throws "scope-invalid" naming the parameter. */
export function periodsOf(query: { readonly before: string; readonly after: string }): Periods {
  const [before, after] = [parseWindow("before", query.before), parseWindow("after", query.after)];
  if (before !== null && after !== null && before.to < after.from) return { before, after };
  throw new MaillageError(
    "scope-invalid",
    "invalid-input",
    'The parameters "before" and "after" must be two periods like 1990/1999 and 2000/2009, of which the first ends before the second begins.',
    { parameter: "after" },
  );
}

const LISTED = 40;

/** Counts what holds certainly, and what may hold. */
function countOf(all: readonly Holds[]): DatedCount {
  return {
    certainly: all.filter((holds) => holds === "certainly").length,
    possibly: all.filter((holds) => holds !== null).length,
  };
}

interface Changed {
  readonly tie: KnownTie;
  /** That support it. */
  readonly sources: number;
  readonly was: Holds;
  readonly is: Holds;
  readonly changes: Readonly<Record<Change, Holds>>;
}

const sourcesOf = ({ dated }: KnownTie) =>
  new Set(dated.filter(({ stance }) => stance === "supports").map(({ source }) => source));
const byRank =
  <T>(rank: (one: T) => number) =>
  (a: T, b: T) =>
    rank(b) - rank(a);

/** What would stand first if all were sorted, LISTED at most; equal ones in the order of keys. Linear: the rest is never sorted. */
function firstOf<T>(all: readonly T[], order: (a: T, b: T) => number): T[] {
  const first: T[] = [];
  for (const one of all) {
    if (first.length === LISTED && order(one, first[LISTED - 1] as T) > 0) continue;
    const at = first.findIndex((other) => order(one, other) < 0);
    first.splice(at === -1 ? first.length : at, 0, one);
    if (first.length > LISTED) first.pop();
  }
  return first;
}

/** The ties of one change, the surest and best sourced first. */
function listed(all: readonly Changed[], change: Change, scope: Scope, { before, after }: Periods) {
  const window = change === "lapsed" ? before : after;
  const changed = all.flatMap(({ tie, sources, changes }) => {
    const holds = changes[change];
    return holds === null ? [] : [{ tie, holds, sources }];
  });
  const order = byRank<(typeof changed)[number]>(
    ({ holds, sources }) => (holds === "certainly" ? 1e6 : 0) + sources,
  );
  return firstOf(changed, order).map(({ tie, holds }) => ({
    change,
    holds,
    tie: tieShape(tie, { ...scope, window }),
  }));
}

const PLACES: Readonly<Record<ChangeGroup, (tie: KnownTie) => (readonly [string, string | null])[]>> = {
  type: ({ type, ownType }) => [[ownType ?? type, null]],
  method: ({ dated }) =>
    [
      ...new Set(dated.flatMap(({ stance, method }) => (stance === "supports" && method ? [method] : []))),
    ].map((id) => [id, null]),
  field: ({ source, target }) =>
    [...new Set([...source.ref.fields, ...target.ref.fields])].map((id) => [id, null]),
  regions: ({ source, target }) => {
    const [a, b] = [source.ref.region, target.ref.region].sort();
    return a && b ? [[a, b]] : [];
  },
};

type Counts = Record<Change, DatedCount>;
const noCounts = (): Counts => ({
  appeared: { certainly: 0, possibly: 0 },
  continued: { certainly: 0, possibly: 0 },
  lapsed: { certainly: 0, possibly: 0 },
  revived: { certainly: 0, possibly: 0 },
});

function addTo(counts: Counts, { changes }: Changed): void {
  for (const change of CHANGES) {
    if (changes[change] === null) continue;
    counts[change].possibly += 1;
    if (changes[change] === "certainly") counts[change].certainly += 1;
  }
}

/** Counts by each of what changes are counted apart by, the largest part first. */
async function groupsOf(all: readonly Changed[], turns: Turns): Promise<PeriodsAnswer["groups"]> {
  const groups: PeriodsAnswer["groups"] = [];
  for (const by of CHANGE_GROUPS) {
    const parts = new Map<string, { id: string; and: string | null; ties: number; counts: Counts }>();
    for (const one of all) {
      if (turns.isOver()) await turns.pass();
      for (const [id, and] of PLACES[by](one.tie)) {
        const key = `${id} ${and ?? ""}`;
        const part = parts.get(key) ?? { id, and, ties: 0, counts: noCounts() };
        part.ties += 1;
        addTo(part.counts, one);
        parts.set(key, part);
      }
    }
    const sorted = [...parts.values()].sort(byRank(({ ties }) => ties));
    groups.push(...sorted.map(({ id, and, counts }) => ({ by, id, and, ...counts })));
  }
  return groups;
}

/** Who is there in one period and not in the other. */
async function moved(all: readonly Changed[], turns: Turns): Promise<PeriodsAnswer["entities"]> {
  const ties = new Map<KnownEntity, Changed[]>();
  for (const one of all) {
    if (turns.isOver()) await turns.pass();
    for (const end of [one.tie.source, one.tie.target]) {
      const own = ties.get(end);
      if (own) own.push(one);
      else ties.set(end, [one]);
    }
  }
  const best = (list: readonly Holds[]): Holds =>
    list.includes("certainly") ? "certainly" : list.includes("possibly") ? "possibly" : null;
  const rows = [...ties].map(([entity, own]) => {
    const [was, is] = [best(own.map((one) => one.was)), best(own.map((one) => one.is))];
    return { entity, ties: own.length, entered: onlyThere(is, was), left: onlyThere(was, is) };
  });
  const partOf = (part: "entered" | "left") => {
    const gone = rows.flatMap(({ entity, ties, ...row }) => {
      const holds = row[part];
      return holds === null ? [] : [{ holds, entity, ties }];
    });
    const order = byRank<(typeof gone)[number]>(
      ({ holds, ties }) => (holds === "certainly" ? 1e6 : 0) + ties,
    );
    const items = firstOf(gone, order).map(({ holds, entity }) => ({ holds, entity: endShape(entity) }));
    return { ...countOf(rows.map((row) => row[part])), items };
  };
  return { entered: partOf("entered"), left: partOf("left") };
}

/**
 * What became of the ties in scope from one period to the next, with what is certain and what dates only allow kept apart.
 * The scope's own window and certainty are not read. `hidden`: records of the network that the viewer may not see. Cost:
 * linear in claims, and sorting the changed ties, in turns with other work; the same question at the same revision gives the same bytes.
 */
export async function answerPeriods(
  snapshot: Snapshot,
  { before, after }: Periods,
  scope: Scope,
  hidden: number,
): Promise<PeriodsAnswer> {
  const turns = new Turns();
  const timeless: Scope = { ...scope, window: null, certainty: "possibly" };
  const inScope = await tiesInScope(snapshot.ties, timeless, turns);
  const all: Changed[] = [];
  const counts = noCounts();
  const sources = new Set<string>();
  for (const tie of inScope) {
    if (turns.isOver()) await turns.pass();
    if (tie.isUndated) continue;
    const own = sourcesOf(tie);
    const spans = activeSpans(tie.dated, tie.eventSpan, scope.methods, tie.life);
    const one = {
      tie,
      sources: own.size,
      was: activeIn(spans, before),
      is: activeIn(spans, after),
      changes: changesOf(spans, before, after),
    };
    addTo(counts, one);
    for (const source of own) sources.add(source);
    all.push(one);
  }
  const ties: PeriodsAnswer["ties"] = [];
  for (const change of CHANGES) {
    await turns.pass();
    ties.push(...listed(all, change, scope, { before, after }));
  }
  const seen = all.filter(({ was, is }) => was !== null || is !== null);
  return {
    before: windowToQuery(before),
    after: windowToQuery(after),
    active: { before: countOf(all.map(({ was }) => was)), after: countOf(all.map(({ is }) => is)) },
    open: all.filter(({ was, changes: { continued, lapsed } }) =>
      [was === "certainly", continued === "possibly", lapsed === "possibly"].every(Boolean),
    ).length,
    changes: counts,
    ties,
    groups: await groupsOf(seen, turns),
    entities: await moved(seen, turns),
    method: { listed: LISTED, records: all.length, sources: sources.size },
    leftOut: {
      undated: inScope.length - all.length,
      outside: snapshot.ties.length - inScope.length,
      hidden,
    },
    revision: snapshot.revision,
  };
}
