import { COUNTRIES, ENTITY_TYPES, EntityDetail, EntityPage, FIELDS, idList, REGIONS } from "@maillage/model";
import { Type } from "typebox";
import { pageOf } from "../cursors.ts";
import { knownEntity, searchEntities } from "../networkSnapshot.ts";
import {
  exactly,
  ItemParams,
  NetworkParams,
  PAGE_QUERY,
  PROBLEMS,
  type Routes,
  SCOPE_QUERY,
} from "../routeKit.ts";
import { isInScope, isSupported, liesIn, scopeOf } from "../scoped.ts";
import { claimShape, tieShape } from "../wireShapes.ts";

const EntityQuery = exactly({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  types: Type.Optional(Type.String({ maxLength: 200 })),
  countries: Type.Optional(Type.String({ maxLength: 2000 })),
  regions: Type.Optional(Type.String({ maxLength: 2000 })),
  fields: Type.Optional(Type.String({ maxLength: 2000 })),
  ...PAGE_QUERY,
});

const idsOf = (terms: readonly { readonly id: string }[]): string[] => terms.map(({ id }) => id);

/** Searches entities, and opens one with facts and ties in a scope. */
export const entityRoutes: Routes = (api, network) => {
  api.get(
    "/entities",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "findEntities",
        summary: "Organisations, events and people, searched by name in any language",
        params: NetworkParams,
        querystring: EntityQuery,
        response: { 200: EntityPage, ...PROBLEMS },
      },
    },
    async ({ query, viewer }) => {
      const snapshot = await network.snapshot(viewer);
      const types = idList("types", query.types, ENTITY_TYPES);
      const countries = idList("countries", query.countries, COUNTRIES, "two-letter codes of ISO 3166-1");
      const regions = idList("regions", query.regions, idsOf(REGIONS));
      const fields = idList("fields", query.fields, idsOf(FIELDS));
      const found = searchEntities(snapshot.entities, query.q ?? "").filter(
        (entity) =>
          (!types || types.includes(entity.ref.type)) &&
          (!countries || (entity.ref.country !== null && countries.includes(entity.ref.country))) &&
          (!regions || liesIn(entity, regions)) &&
          (!fields || entity.ref.fields.some((field) => fields.includes(field))),
      );
      const question = JSON.stringify([snapshot.revision, query.q, types, countries, regions, fields]);
      const { items, next } = pageOf(found, query, question);
      return { items: items.map(({ ref }) => ref), total: found.length, next };
    },
  );

  api.get(
    "/entities/:id",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "readEntity",
        summary: "One of them with its facts and ties, each with its claims",
        params: ItemParams,
        querystring: exactly(SCOPE_QUERY),
        response: { 200: EntityDetail, ...PROBLEMS },
      },
    },
    async ({ params, query, viewer }) => {
      const scope = scopeOf(query);
      const snapshot = await network.snapshot(viewer);
      const entity = knownEntity(snapshot, params.id);
      const facts = snapshot.facts.get(entity.ref.id) ?? [];
      const recorded = snapshot.tiesOf.get(entity.ref.id) ?? [];
      const inScope = recorded.filter((tie) => isInScope(tie, scope));
      const ties = recorded.filter((tie) => inScope.includes(tie) || !isSupported(tie));
      const claims = [...facts, ...ties.flatMap((tie) => tie.claims)];
      return {
        ...entity.ref,
        facts: facts.map(claimShape),
        tieList: ties.map((tie) => tieShape(tie, scope)),
        tiesInScope: inScope.length,
        sources: new Set(claims.map((claim) => claim.source)).size,
        joined: { records: entity.members.length, loops: entity.loops },
      };
    },
  );
};
