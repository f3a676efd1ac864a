import { isAbsolute } from "node:path";
import { runImport } from "@maillage/importer";
import { ImportResult, MaillageError } from "@maillage/model";
import { Type } from "typebox";
import { exactly, NetworkParams, PROBLEMS, type Routes } from "../routeKit.ts";

/** Imports a folder of this machine. One at a time: a second one is a conflict. */
export const importRoutes: Routes = (api, network) => {
  let running = false;
  api.post(
    "/imports",
    {
      config: { role: "owner" },
      schema: {
        params: NetworkParams,
        querystring: exactly({}),
        body: exactly({
          path: Type.String({ minLength: 1, maxLength: 4096 }),
          dryRun: Type.Optional(Type.Boolean()),
        }),
        response: { 200: ImportResult, ...PROBLEMS },
      },
    },
    async ({ body }) => {
      if (!isAbsolute(body.path))
        throw new MaillageError(
          "path-not-absolute",
          "invalid-input",
          "Give the folder's whole path, from the root of this machine.",
        );
      if (running)
        throw new MaillageError(
          "import-running",
          "conflict",
          "Another import is running; try again when it has ended.",
        );
      running = true;
      try {
        return await runImport(network.store, body.path, { dryRun: body.dryRun ?? false });
      } finally {
        running = false;
      }
    },
  );
};
