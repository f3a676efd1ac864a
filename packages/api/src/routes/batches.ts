import { BatchList, type Id, MaillageError } from "@maillage/model";
import { Type } from "typebox";
import { exactly, ItemParams, NetworkParams, PROBLEMS, type Routes } from "../routeKit.ts";

/** Lists the imports and takes one back; the owner's. */
export const batchRoutes: Routes = (api, network) => {
  api.get(
    "/batches",
    {
      config: { role: "owner" },
      schema: {
        operationId: "listBatches",
        summary: "The imports, the newest last",
        params: NetworkParams,
        querystring: exactly({}),
        response: { 200: BatchList, ...PROBLEMS },
      },
    },
    async ({ viewer }) => {
      const rows = await network.store.read("readBatches", {}, viewer);
      const items = rows.map(({ id, at, title, hash, undone, ...counts }) => ({
        id,
        at,
        title,
        hash,
        undone,
        counts,
      }));
      return { items, next: null };
    },
  );

  api.delete(
    "/batches/:id",
    {
      config: { role: "owner" },
      schema: {
        operationId: "undoBatch",
        summary: "Take an import back",
        params: ItemParams,
        querystring: exactly({}),
        response: { 200: Type.Object({ revision: Type.Integer() }), ...PROBLEMS },
      },
    },
    async ({ params, viewer }) => {
      const rows = await network.store.read("readBatches", {}, viewer);
      if (!rows.some((row) => row.id === params.id))
        throw new MaillageError(
          "batch-unknown",
          "not-found",
          "There is no such batch. List them with: maillage batches, or with GET /batches.",
        );
      // Not as `Network.changing`: what is taken back may name people at risk, and is seen no longer by anybody.
      return network.store.undoBatch(params.id as Id);
    },
  );
};
