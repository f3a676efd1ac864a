/** Which ties a question looks at: time and evidence judged by the model, lists by their ends. */
import { type EntityRecord, regionChain, regionOfCountry, type Scope, tieInScope } from '@maillage/model';
import { datedClaims } from './shapes.ts';
import type { SeenTie, Snapshot } from './snapshot.ts';

function endMatches(entity: EntityRecord, scope: Scope): boolean {
  const chain = entity.country === null ? [] : regionChain(regionOfCountry(entity.country) ?? '');
  return (
    (scope.fields === null || entity.fields.some((field) => scope.fields?.includes(field))) &&
    (scope.regions === null || chain.some((region) => scope.regions?.includes(region))) &&
    (scope.kinds === null || scope.kinds.includes(entity.kind))
  );
}

/** Ties in scope; fields, regions and kinds must hold together for one of the two ends. */
export function scopedTies(snapshot: Snapshot, scope: Scope): SeenTie[] {
  return snapshot.ties.filter((tie) => {
    if (scope.ties !== null && !scope.ties.includes(tie.type)) return false;
    const ends = [tie.source, tie.target].map((id) => snapshot.entityById.get(id) as EntityRecord);
    return ends.some((end) => endMatches(end, scope)) && tieInScope(datedClaims(tie), tie.eventSpan, scope);
  });
}
