import {
  activeIn,
  CHANGES,
  type Change,
  changesOf,
  type Holds,
  onlyThere,
  type Period,
} from "@maillage/analysis";
import {
  activeSpans,
  type ChangeGroup,
  type DatedCount,
  isUndated,
  MaillageError,
  type PeriodsAnswer,
  parseWindow,
  type Scope,
  windowToQuery,
} from "@maillage/model";
import type { KnownEntity, KnownTie, Snapshot } from "./networkSnapshot.ts";
import { isInScope } from "./scoped.ts";
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
  readonly was: Holds;
  readonly is: Holds;
  readonly changes: Readonly<Record<Change, Holds>>;
}

const sourcesOf = ({ dated }: KnownTie) =>
  new Set(dated.filter(({ stance }) => stance === "supports").map(({ source }) => source));
const byRank =
  <T>(rank: (one: T) => number, key: (one: T) => string) =>
  (a: T, b: T) =>
    rank(b) - rank(a) || (key(a) < key(b) ? -1 : 1);

/** The ties of one change, the surest and best sourced first. */
function listed(all: readonly Changed[], change: Change, scope: Scope, { before, after }: Periods) {
  const window = change === "lapsed" ? before : after;
  return all
    .flatMap(({ tie, changes }) => {
      const holds = changes[change];
      return holds === null ? [] : [{ tie, holds, sources: sourcesOf(tie).size }];
    })
    .sort(
      byRank(
        ({ holds, sources }) => (holds === "certainly" ? 1e6 : 0) + sources,
        ({ tie }) => tie.id,
      ),
    )
    .slice(0, LISTED)
    .map(({ tie, holds }) => ({ change, holds, tie: tieShape(tie, { ...scope, window }) }));
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

const changeCounts = (all: readonly Changed[]) => ({
  appeared: countOf(all.map(({ changes }) => changes.appeared)),
  continued: countOf(all.map(({ changes }) => changes.continued)),
  lapsed: countOf(all.map(({ changes }) => changes.lapsed)),
  revived: countOf(all.map(({ changes }) => changes.revived)),
});

function groupsOf(all: readonly Changed[]): PeriodsAnswer["groups"] {
  return (Object.keys(PLACES) as ChangeGroup[]).flatMap((by) => {
    const parts = new Map<string, { id: string; and: string | null; own: Changed[] }>();
    for (const one of all)
      for (const [id, and] of PLACES[by](one.tie)) {
        const key = `${id} ${and ?? ""}`;
        const part = parts.get(key) ?? { id, and, own: [] };
        part.own.push(one);
        parts.set(key, part);
      }
    return [...parts.entries()]
      .sort(
        byRank(
          ([, { own }]) => own.length,
          ([key]) => key,
        ),
      )
      .map(([, { id, and, own }]) => ({ by, id, and, ...changeCounts(own) }));
  });
}

/** Who is there in one period and not in the other. */
function moved(all: readonly Changed[]): PeriodsAnswer["entities"] {
  const ties = new Map<KnownEntity, Changed[]>();
  for (const one of all)
    for (const end of [one.tie.source, one.tie.target]) {
      const own = ties.get(end);
      if (own) own.push(one);
      else ties.set(end, [one]);
    }
  const best = (list: readonly Holds[]): Holds =>
    list.includes("certainly") ? "certainly" : list.includes("possibly") ? "possibly" : null;
  const rows = [...ties].map(([entity, own]) => {
    const [was, is] = [best(own.map((one) => one.was)), best(own.map((one) => one.is))];
    return { entity, ties: own.length, entered: onlyThere(is, was), left: onlyThere(was, is) };
  });
  const partOf = (part: "entered" | "left") => ({
    ...countOf(rows.map((row) => row[part])),
    items: rows
      .flatMap(({ entity, ties, ...row }) => {
        const holds = row[part];
        return holds === null ? [] : [{ holds, entity, ties }];
      })
      .sort(
        byRank(
          ({ holds, ties }) => (holds === "certainly" ? 1e6 : 0) + ties,
          ({ entity }) => entity.ref.id,
        ),
      )
      .slice(0, LISTED)
      .map(({ holds, entity }) => ({ holds, entity: endShape(entity) })),
  });
  return { entered: partOf("entered"), left: partOf("left") };
}

/**
 * What became of the ties in scope from one period to the next, with what is certain and what dates only allow kept apart.
 * The scope's own window and certainty are not read. `hidden`: records of the network that the viewer may not see. Cost:
 * linear in claims, and sorting the changed ties; the same question at the same revision gives the same bytes.
 */
export function answerPeriods(
  snapshot: Snapshot,
  { before, after }: Periods,
  scope: Scope,
  hidden: number,
): PeriodsAnswer {
  const inScope = snapshot.ties.filter((tie) =>
    isInScope(tie, { ...scope, window: null, certainty: "possibly" }),
  );
  const dated = inScope.filter((tie) => !isUndated(tie.dated, tie.eventSpan));
  const all = dated.map((tie): Changed => {
    const spans = activeSpans(tie.dated, tie.eventSpan, scope.methods);
    const [was, is] = [before, after].map((period: Period) => activeIn(spans, period)) as [Holds, Holds];
    return { tie, was, is, changes: changesOf(spans, before, after) };
  });
  return {
    before: windowToQuery(before),
    after: windowToQuery(after),
    active: { before: countOf(all.map(({ was }) => was)), after: countOf(all.map(({ is }) => is)) },
    open: all.filter(
      ({ was, changes }) =>
        was === "certainly" && changes.continued === "possibly" && changes.lapsed === "possibly",
    ).length,
    changes: changeCounts(all),
    ties: CHANGES.flatMap((change) => listed(all, change, scope, { before, after })),
    groups: groupsOf(all.filter(({ was, is }) => was !== null || is !== null)),
    entities: moved(all),
    method: {
      listed: LISTED,
      records: dated.length,
      sources: new Set(dated.flatMap((tie) => [...sourcesOf(tie)])).size,
    },
    leftOut: {
      undated: inScope.length - dated.length,
      outside: snapshot.ties.length - inScope.length,
      hidden,
    },
    revision: snapshot.revision,
  };
}
