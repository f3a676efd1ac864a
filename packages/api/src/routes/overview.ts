import { Overview } from "@maillage/model";
import { overviewOf } from "../overview.ts";
import { exactly, NetworkParams, PROBLEMS, type Routes } from "../routeKit.ts";

/** Counts what the viewer may see. */
export const overviewRoutes: Routes = (api, network) => {
  api.get(
    "/",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "readNetwork",
        summary: "Counts, years, languages, coverage and revision",
        params: NetworkParams,
        querystring: exactly({}),
        response: { 200: Overview, ...PROBLEMS },
      },
    },
    async ({ viewer }) => {
      const snapshot = await network.snapshot(viewer);
      return network.remember(snapshot, viewer, "overview", () => overviewOf(snapshot, viewer, network.name));
    },
  );
};
