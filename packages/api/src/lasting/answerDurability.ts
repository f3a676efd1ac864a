import {
  DURABILITY_PARTS,
  type DurabilityAnswer,
  type DurabilityPart,
  MaillageError,
  type Scope,
} from "@maillage/model";
import { measure, type Watching } from "../measure.ts";
import type { KnownEntity, Snapshot } from "../networkSnapshot.ts";
import { LEAST_ENDED } from "./computeDurability.ts";
import { cooperationOf, Numbers } from "./cooperation.ts";
import { LEAST_LAPSE, YEAR } from "./lapse.ts";

/** Reads by what spells are parted; by method where nothing is said. Throws "scope-invalid". */
export function durabilityPartOf(value: string | undefined): DurabilityPart {
  const part = DURABILITY_PARTS.find((each) => each === (value ?? "method"));
  if (part !== undefined) return part;
  throw new MaillageError(
    "scope-invalid",
    "invalid-input",
    `The parameter "by" must be one of ${DURABILITY_PARTS.join(", ")}.`,
    { parameter: "by" },
  );
}

export interface DurabilityQuestion {
  readonly by: DurabilityPart;
  /** Usual gaps of silence that end a spell. */
  readonly lapse: number;
  readonly scope: Scope;
}

/** Rough steps of work: about twenty thousand a tie. */
export const durabilityWork = ({ ties }: Snapshot): number => 20_000 * ties.length;

/**
 * How long cooperation lasts, group by group, at both readings of uncertain dates, and whether the groups last equally long; within a window,
 * by what was watched in it. `hidden`:
 * records of the network that the viewer may not see. Cost: the ties, in turns with other work, and `computeDurability` in a thread of its own.
 */
export async function answerDurability(
  snapshot: Snapshot,
  { by, lapse, scope }: DurabilityQuestion,
  hidden: number,
  watching: Watching = {},
): Promise<DurabilityAnswer> {
  const bodies = new Numbers<KnownEntity>();
  // What happened before or after the window tells when the spells in it began, and whether they ended.
  const acting = { ...scope, window: null };
  const { acts, methods, leftOut } = await cooperationOf(snapshot, scope, bodies, acting);
  const fields = bodies.all().map(({ ref }) => ref.fields);
  const { items, test, outside } = await measure(
    "durability",
    { acts, methods, fields, by, lapse: { factor: lapse, least: LEAST_LAPSE }, window: scope.window },
    watching,
  );
  return {
    by,
    items,
    test,
    method: { lapseFactor: lapse, leastYears: LEAST_LAPSE / YEAR, leastEnded: LEAST_ENDED },
    leftOut: { ...leftOut, outside: leftOut.outside + outside, hidden },
    revision: snapshot.revision,
  };
}
