import { Drawing } from "@maillage/model";
import { drawNetwork } from "../drawNetwork.ts";
import { exactly, NetworkParams, PROBLEMS, type Routes, SCOPE_QUERY } from "../routeKit.ts";
import { scopeKey, scopeOf } from "../scoped.ts";

export const drawingRoutes: Routes = (api, network) => {
  api.get(
    "/network",
    {
      config: { role: "visitor" },
      schema: {
        params: NetworkParams,
        querystring: exactly(SCOPE_QUERY),
        response: { 200: Drawing, ...PROBLEMS },
      },
    },
    async ({ query, viewer }) => {
      const scope = scopeOf(query);
      const snapshot = await network.snapshot(viewer);
      const places = await network.layout();
      return network.remember(snapshot, viewer, `network ${scopeKey(scope)}`, () =>
        drawNetwork(snapshot, places, scope),
      );
    },
  );
};
