import { NetworkList } from "@maillage/model";
import type { Network } from "../network.ts";
import { type Api, PROBLEMS } from "../routeKit.ts";

/** The list of networks: one, since one server opens one store. */
export function networkRoutes(api: Api, network: Network): void {
  api.get(
    "/networks",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "listNetworks",
        summary: "The networks that this server holds",
        response: { 200: NetworkList, ...PROBLEMS },
      },
    },
    async () => {
      const { revision } = await network.meta();
      return { items: [{ ...network.name, revision }], next: null };
    },
  );
}
