/** The network to draw: positions once per snapshot from all direct ties, nodes and edges by scope. */
import { type Layout, layout } from '@maillage/analysis';
import {
  type Day, DIRECT_TIE_TYPES, type Drawing, dayToIso, evidenceOf, FIELDS, regionOfCountry, type Scope, tieInScope,
} from '@maillage/model';
import { scopedTies } from './scopedTies.ts';
import { datedClaims, endRef, undatedTie } from './shapes.ts';
import type { Snapshot } from './snapshot.ts';

const placed = new WeakMap<Snapshot, Layout>();
/** Organisations and events are drawn; people are not (LOOK §1, principle 10). */
const isDrawn = (type: string) => type !== 'Person';

/** Positions of all drawn entities in key order, from direct, PARTICIPATED_IN and ORGANISED ties, whatever the scope. */
function positionsOf(snapshot: Snapshot): Layout {
  const present = placed.get(snapshot);
  if (present) return present;
  const nodes = snapshot.entities.filter((entity) => isDrawn(entity.type));
  const at = new Map<string, number>(nodes.map((node, index) => [node.id, index]));
  const pulling = new Set<string>([...DIRECT_TIE_TYPES, 'PARTICIPATED_IN', 'ORGANISED']);
  const edges = snapshot.ties
    .filter((tie) => pulling.has(tie.type))
    .flatMap((tie) => {
      const a = at.get(tie.source);
      const b = at.get(tie.target);
      return a === undefined || b === undefined ? [] : [[a, b] as const];
    });
  const made = layout({ nodes, edges, fields: FIELDS.map((field) => field.id), seed: 1 });
  placed.set(snapshot, made);
  return made;
}

/** Entities with one or two ties in scope are folded away and counted. */
const FOLDED_UP_TO = 2;

export function drawing(snapshot: Snapshot, scope: Scope): Drawing {
  const { positions, anchors } = positionsOf(snapshot);
  const inScope = scopedTies(snapshot, scope);
  const drawnIds = new Set<string>(snapshot.entities.filter((e) => isDrawn(e.type)).map((e) => e.id));
  const ties = inScope.filter((tie) => drawnIds.has(tie.source) && drawnIds.has(tie.target));
  const degree = new Map<string, number>();
  for (const tie of ties) {
    for (const id of [tie.source, tie.target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  }
  const windowEnd = scope.window?.to ?? null;
  const nodes = snapshot.entities
    .filter((entity) => isDrawn(entity.type))
    .flatMap((entity, index) => {
      const count = degree.get(entity.id) ?? 0;
      if (count === 0) return [];
      const { s1: _s1, e2 } = entity.span;
      return [{
        ...endRef(entity), names: entity.names.map((name) => ({ ...name })), fields: [...entity.fields],
        x: positions[index * 2] ?? 0, y: positions[index * 2 + 1] ?? 0, ties: count,
        ended: windowEnd !== null && e2 !== null && e2 < windowEnd, folded: count <= FOLDED_UP_TO,
      }];
    });
  const region = (id: string) => regionOfCountry(snapshot.entityById.get(id)?.country ?? '');
  const years = new Map<number, number>();
  for (const tie of snapshot.ties) {
    const starts = tie.claims.filter((claim) => claim.stance === 'supports').flatMap((claim) => claim.s1 ?? []);
    const first = starts.length > 0 ? Math.min(...starts) : (tie.eventSpan?.s1 ?? null);
    if (first === null) continue;
    const year = Number(dayToIso(first as Day).slice(0, 4));
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  return {
    revision: snapshot.revision,
    nodes,
    edges: ties.map((tie) => {
      const claims = datedClaims(tie);
      const { sources, disputes, absences } = evidenceOf(claims);
      const from = region(tie.source);
      const to = region(tie.target);
      return {
        id: tie.id, source: tie.source, target: tie.target, type: tie.type, sources, disputes, absences,
        certain: tieInScope(claims, tie.eventSpan, { ...scope, certainty: 'certainly' }),
        crossesRegion: from !== null && to !== null && from !== to,
      };
    }),
    fields: anchors.map(({ id, x, y }) => ({ id, x, y })),
    folded: nodes.filter((node) => node.folded).length,
    counts: {
      organisations: nodes.filter((node) => node.type === 'Organisation').length,
      events: nodes.filter((node) => node.type === 'Event').length,
      ties: ties.length,
      sources: new Set(ties.flatMap((tie) => tie.claims.map((claim) => claim.source))).size,
      undated: ties.filter(undatedTie).length,
      leftOut: inScope.length - ties.length,
    },
    years: [...years].sort(([a], [b]) => a - b).map(([year, begins]) => ({ year, begins })),
  };
}
