import { TiePage } from "@maillage/model";
import { Type } from "typebox";
import { pageOf } from "../cursors.ts";
import { knownEntity } from "../networkSnapshot.ts";
import { exactly, NetworkParams, PAGE_QUERY, PROBLEMS, type Routes, SCOPE_QUERY } from "../routeKit.ts";
import { isInScope, scopeKey, scopeOf } from "../scoped.ts";
import { tieShape } from "../wireShapes.ts";

/** Lists ties in a scope, each with its evidence. */
export const tieRoutes: Routes = (api, network) => {
  api.get(
    "/ties",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "findTies",
        summary: "Ties in a scope, each with its evidence",
        params: NetworkParams,
        querystring: exactly({
          entity: Type.Optional(Type.String({ maxLength: 100 })),
          ...SCOPE_QUERY,
          ...PAGE_QUERY,
        }),
        response: { 200: TiePage, ...PROBLEMS },
      },
    },
    async ({ query, viewer }) => {
      const scope = scopeOf(query);
      const snapshot = await network.snapshot(viewer);
      const entity = query.entity === undefined ? null : knownEntity(snapshot, query.entity).ref.id;
      const ties = entity === null ? snapshot.ties : (snapshot.tiesOf.get(entity) ?? []);
      const found = ties.filter((tie) => isInScope(tie, scope));
      const question = JSON.stringify([snapshot.revision, entity, scopeKey(scope)]);
      const { items, next } = pageOf(found, query, question);
      return { items: items.map((tie) => tieShape(tie, scope)), next };
    },
  );
};
