/** Who could be invited: bodies of the network that the plan's question brings in, with what the plan says of them, and its own guests. */
import {
  attestedDay,
  fold,
  type Plan,
  type PlanGuest,
  type PoolGuest,
  parseEdtf,
  parseScope,
  regionOfCountry,
  type Scope,
} from "@maillage/model";
import { isOver } from "../lifeOf.ts";
import type { ClaimRow, KnownEntity, Snapshot } from "../networkSnapshot.ts";
import { OCCASION_TIES } from "../occasions.ts";
import { isInScope, isSupported, liesIn } from "../scoped.ts";

type Values = PoolGuest["values"];

/** The id that an entity answers to now: a record that was judged to be another has that one's id. */
export const idNow = (snapshot: Snapshot, id: string): string => snapshot.entityById.get(id)?.ref.id ?? id;

/**
 * The pool in the order of the network, then that of the plan. Of a question with no part about ties, those that sit in its regions, work
 * in its fields and are of its kinds, tied or not; else those of them that also stand at an end of a tie in question. Who
 * was certainly dissolved, or died, before the encounter's date is left out; without a date, of whom sources state an end. Cost: linear in entities, ties and guests.
 */
export function poolOf(snapshot: Snapshot, plan: Plan): PoolGuest[] {
  const said = new Map<string, PlanGuest[]>();
  for (const guest of plan.pool.guests) {
    const id = idNow(snapshot, guest.id);
    said.set(id, [...(said.get(id) ?? []), guest]);
  }
  const inside = new Set(inQuestion(snapshot, plan));
  const fromNetwork = snapshot.entities
    .filter((entity) => inside.has(entity) || (isBody(entity) && said.has(entity.ref.id)))
    .flatMap((entity) => {
      const own = said.get(entity.ref.id) ?? [undefined];
      return own.map((guest) => networkGuest(snapshot, plan, entity, guest));
    });
  const added = plan.pool.guests
    .filter(({ id }) => !isBody(snapshot.entityById.get(id)))
    .map((guest) => guestOf(plan, guest, null, guest.values));
  const guests = [...fromNetwork, ...added];
  const alike = alikeIn(snapshot, guests);
  return guests.map((guest) => ({ ...guest, alike: alike.get(guest.id) ?? null }));
}

const isBody = (entity: KnownEntity | undefined): boolean =>
  entity?.ref.type === "Organisation" || entity?.ref.type === "Person";

function inQuestion(snapshot: Snapshot, { pool, encounter }: Plan): KnownEntity[] {
  if (pool.scope === null) return [];
  const scope = parseScope(pool.scope);
  const type = pool.units === "organisation" ? "Organisation" : "Person";
  const { fields, regions, kinds } = scope;
  const day = attestedDay(encounter.date);
  const asks = scope.window ?? scope.ties ?? scope.methods;
  const ends =
    asks !== null || scope.certainty !== "possibly" || scope.evidence !== "any"
      ? endsIn(snapshot, scope)
      : null;
  return snapshot.entities.filter(
    (entity) =>
      entity.ref.type === type &&
      (!fields || entity.ref.fields.some((field) => fields.includes(field))) &&
      (!regions || liesIn(entity, regions)) &&
      (!kinds || kinds.includes(entity.ref.kind)) &&
      (ends === null || ends.has(entity)) &&
      !isOver(snapshot, entity, { ...scope, window: day === null ? null : { from: day, to: day } }) &&
      !hasDied(snapshot, entity, day ?? Number.POSITIVE_INFINITY),
  );
}

/** Whether a person died before a day, by every reading of what sources state. */
function hasDied(snapshot: Snapshot, { ref }: KnownEntity, day: number): boolean {
  const stated = (snapshot.facts.get(ref.id) ?? []).filter(
    ({ property, stance }) => property === "died" && stance === "supports",
  );
  const latest = ({ value }: ClaimRow) => (value === null ? null : parseEdtf(value))?.latest ?? day;
  return stated.length > 0 && stated.every((fact) => latest(fact) < day);
}

const endsIn = (snapshot: Snapshot, scope: Scope): ReadonlySet<KnownEntity> =>
  new Set(
    snapshot.ties.filter((tie) => isInScope(tie, scope)).flatMap(({ source, target }) => [source, target]),
  );

function networkGuest(
  snapshot: Snapshot,
  plan: Plan,
  entity: KnownEntity,
  said: PlanGuest | undefined,
): PoolGuest {
  const { ref } = entity;
  const wasAtEvent = (snapshot.tiesOf.get(ref.id) ?? []).some(
    (tie) =>
      OCCASION_TIES.includes(tie.type) &&
      tie.source === entity &&
      tie.target.ref.type === "Event" &&
      isSupported(tie),
  );
  const values: Values = {
    ...(ref.country === null ? {} : { country: [ref.country] }),
    field: ref.fields,
    kind: [ref.kind],
    "first-time": [wasAtEvent ? "no" : "yes"],
    ...said?.values,
  };
  const guest = said ?? {
    id: ref.id,
    name: ref.name,
    unit: ref.type === "Person" ? ("person" as const) : ("organisation" as const),
    values,
    languages: [],
  };
  return guestOf(plan, { ...guest, id: ref.id, name: ref.name }, ref, values);
}

/** A guest with what follows from its country, where the plan does not say otherwise. */
function guestOf(plan: Plan, said: PlanGuest, entity: PoolGuest["entity"], known: Values): PoolGuest {
  const countries = known.country ?? [];
  const regions = countries.flatMap((country) => regionOfCountry(country) ?? []);
  const { country: host } = plan.encounter;
  const values: Values = {
    ...(regions.length > 0 && { region: [...new Set(regions)] }),
    ...(host !== null && countries.length > 0 && { "local-host": [countries.includes(host) ? "yes" : "no"] }),
    ...(said.languages.length > 0 && { language: said.languages }),
    ...known,
  };
  const isPerson = said.unit === "person";
  return {
    id: said.id,
    entity,
    name: said.name,
    unit: said.unit,
    delegates: isPerson ? { minimum: 1, maximum: 1 } : plan.pool.delegates,
    values,
    languages: said.languages,
    cost: said.cost ?? amountFor(plan.budget, countries),
    risk: said.risk ?? amountFor(plan.risk, countries),
    alike: null,
  };
}

function amountFor(limits: Plan["budget"], [country]: readonly string[]): number {
  if (limits === null) return 0;
  return (country === undefined ? undefined : limits.perOrigin[country]) ?? limits.otherwise;
}

/** By guest, another of the pool of the same name; a guest of the plan alone is compared with every name of the network's. */
function alikeIn(snapshot: Snapshot, guests: readonly PoolGuest[]): Map<string, string> {
  const byName = new Map<string, string>();
  const alike = new Map<string, string>();
  const meet = (name: string, id: string) => {
    const other = byName.get(name);
    if (other === undefined) byName.set(name, id);
    else if (other !== id) {
      alike.set(id, alike.get(id) ?? other);
      alike.set(other, alike.get(other) ?? id);
    }
  };
  for (const { id, name } of guests) meet(fold(name), id);
  const otherNames = new Map<string, string>();
  for (const { id, entity } of guests)
    if (entity !== null)
      for (const name of snapshot.entityById.get(id)?.search.split("|") ?? []) otherNames.set(name, id);
  for (const { id, name, entity } of guests) {
    const other = entity === null ? otherNames.get(fold(name)) : undefined;
    if (other === undefined || alike.has(id)) continue;
    alike.set(id, other);
    if (!alike.has(other)) alike.set(other, id);
  }
  return alike;
}
