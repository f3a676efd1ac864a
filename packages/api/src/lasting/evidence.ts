import type { DormantAnswer, Scope } from "@maillage/model";
import type { KnownTie } from "../knownTie.ts";
import type { ClaimRow, KnownEntity, Snapshot } from "../networkSnapshot.ts";
import { isInScope } from "../scoped.ts";
import { claimShape } from "../wireShapes.ts";
import { attendance } from "./meetings.ts";

type Sources = DormantAnswer["items"][number]["sources"];

/** What supports a tie, or of it what speaks of one method, else of the type. */
export const supportOf = (tie: KnownTie, method: string | null = null): ClaimRow[] =>
  tie.claims.filter((_, at) => {
    const claim = tie.dated[at];
    return claim?.stance === "supports" && (method === null || (claim.method ?? tie.type) === method);
  });

/** What says that two bodies attended an event, and when it was. Cost: the ties of both. */
export function meetingSupport(
  snapshot: Snapshot,
  scope: Scope,
  bodies: readonly KnownEntity[],
  event: KnownEntity,
): ClaimRow[] {
  const ties = bodies.flatMap(({ ref }) =>
    (snapshot.tiesOf.get(ref.id) ?? []).filter(
      (tie) => attendance(tie)?.event === event && isInScope(tie, scope),
    ),
  );
  const dates = (snapshot.facts.get(event.ref.id) ?? []).filter(
    ({ property, stance }) => (property === "start" || property === "end") && stance === "supports",
  );
  return [...ties.flatMap((tie) => supportOf(tie)), ...dates];
}

/** The sources of claims, each once, with the places in it. */
export function sourcesOf(claims: readonly ClaimRow[]): Sources {
  const sources = new Map<string, Sources[number]>();
  for (const claim of claims) {
    const source = sources.get(claim.source) ?? { ...claimShape(claim).source, locators: [] };
    sources.set(claim.source, source);
    if (claim.locator !== null && !source.locators.includes(claim.locator))
      source.locators.push(claim.locator);
  }
  return [...sources.values()];
}
