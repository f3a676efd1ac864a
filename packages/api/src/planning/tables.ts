import { MaillageError, type Plan, parseScope } from "@maillage/model";
import type { TablesProblem } from "@maillage/planner";
import type { Snapshot } from "../networkSnapshot.ts";
import { isInScope } from "../scoped.ts";
import { guestsOf, joinsActors, tiesAmong } from "./listed.ts";
import type { ResolvedPlan } from "./resolvePlan.ts";

/**
 * The tables that a plan asks for, with who sits at them: each delegate of the list, and the ties between guests in the plan's question.
 * Cost: ties. @throws MaillageError "plan-without-tables"
 */
export function tablesOf(snapshot: Snapshot, plan: Plan, resolved: ResolvedPlan): TablesProblem {
  const { tables } = plan;
  if (tables === null)
    throw new MaillageError(
      "plan-without-tables",
      "conflict",
      "The plan does not say how many tables and rounds there are. Say it, then ask again.",
    );
  const list = guestsOf(snapshot, resolved, resolved.list ?? []);
  const scope = parseScope(plan.pool.scope ?? {});
  const among = tiesAmong(
    list.flatMap(({ entity }) => entity ?? []),
    snapshot.ties.filter((tie) => joinsActors(tie) && isInScope(tie, scope)),
  );
  const cells = new Map(resolved.problem.guests.map((guest) => [guest.id, guest.cells]));
  const known = list.flatMap((one, at) =>
    list
      .slice(at + 1)
      .filter((other) => among.between(one.entity, other.entity).length > 0)
      .map((other) => [one.guest.id, other.guest.id] as const),
  );
  return {
    people: list.flatMap(({ guest: { id, languages }, delegates }) =>
      Array.from({ length: delegates }, (_, at) => ({
        ...{ id, delegate: at + 1, languages, cells: cells.get(id) ?? [] },
      })),
    ),
    rounds: tables.rounds,
    tables: tables.tables,
    languages: tables.languages,
    interpreted: [],
    fixed: tables.fixed.map(({ id, table, round }) => ({
      ...{ id: resolved.idNow(id), delegate: null, table, round },
    })),
    ties: known,
    gaps: resolved.problem.aims.flatMap((aim) =>
      aim.kind === "bridges" ? aim.bridges.map(({ between }) => between) : [],
    ),
    seed: plan.seed,
  };
}
