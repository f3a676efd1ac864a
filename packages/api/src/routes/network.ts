import { Drawing } from "@maillage/model";
import { Type } from "typebox";
import { drawNetwork } from "../drawNetwork.ts";
import { DRAWING_LAYOUTS } from "../places.ts";
import { exactly, NetworkParams, PROBLEMS, type Routes, SCOPE_QUERY } from "../routeKit.ts";
import { scopeKey, scopeOf } from "../scoped.ts";

/** Draws the network in a scope; positions are those of the revision. */
export const drawingRoutes: Routes = (api, network) => {
  api.get(
    "/network",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "drawNetwork",
        summary: "What to draw of the network, with positions",
        params: NetworkParams,
        querystring: exactly({
          ...SCOPE_QUERY,
          folded: Type.Optional(Type.Literal("include")),
          layout: Type.Optional(Type.Enum(DRAWING_LAYOUTS)),
        }),
        response: { 200: Drawing, ...PROBLEMS },
      },
    },
    async ({ query, viewer }) => {
      const scope = scopeOf(query);
      const folded = query.folded ?? "leave-out";
      const snapshot = await network.snapshot(viewer);
      const layout = query.layout ?? "islands";
      const places = await network.layout(layout);
      return network.remember(snapshot, viewer, `network ${layout} ${folded} ${scopeKey(scope)}`, () =>
        drawNetwork(snapshot, places, scope, folded),
      );
    },
  );
};
