import { isAbsolute } from "node:path";
import { runImport } from "@maillage/importer";
import { ImportList, ImportResult, MaillageError } from "@maillage/model";
import { Type } from "typebox";
import { exactly, NetworkParams, PROBLEMS, type Routes } from "../routeKit.ts";

/** Imports a folder of this machine, one at a time: a second one is a conflict. The list holds the one that runs. */
export const importRoutes: Routes = (api, network) => {
  api.get(
    "/imports",
    {
      config: { role: "owner", isLive: true },
      schema: {
        operationId: "listImports",
        summary: "The import that runs, and how far it is",
        params: NetworkParams,
        querystring: exactly({}),
        response: { 200: ImportList, ...PROBLEMS },
      },
    },
    async () => {
      const running = network.importing.progress();
      return { items: running === null ? [] : [running], next: null };
    },
  );

  api.post(
    "/imports",
    {
      config: { role: "owner" },
      schema: {
        operationId: "importFolder",
        summary: "Import a folder of this machine as one batch, or say every problem",
        params: NetworkParams,
        querystring: exactly({}),
        body: exactly({
          path: Type.String({ minLength: 1, maxLength: 4096 }),
          dryRun: Type.Optional(Type.Boolean()),
        }),
        response: { 200: ImportResult, ...PROBLEMS },
      },
    },
    async ({ body }, reply) => {
      if (!isAbsolute(body.path))
        throw new MaillageError(
          "path-not-absolute",
          "invalid-input",
          "Give the folder's whole path, from the root of this machine.",
        );
      // A command that was interrupted hangs up: its import ends too.
      reply.raw.once("close", () => {
        if (!reply.raw.writableFinished) network.importing.cancel();
      });
      return network.importing.run((onProgress) =>
        runImport(network.store, body.path, { dryRun: body.dryRun ?? false, onProgress }),
      );
    },
  );
};
