import { basename, isAbsolute } from "node:path";
import { importApart } from "@maillage/importer";
import { ImportList, ImportResult, MaillageError, Mapping } from "@maillage/model";
import { Type } from "typebox";
import { exactly, NetworkParams, PROBLEMS, type Routes } from "../routeKit.ts";

const Path = Type.String({ minLength: 1, maxLength: 4096 });

/** Imports a folder or files of this machine, one at a time: a second one is a conflict. The list holds the one that runs. */
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
        summary: "Import a folder or files of this machine as one batch, or say every problem",
        params: NetworkParams,
        querystring: exactly({}),
        body: exactly({
          /** A folder of the package format. */
          path: Type.Optional(Path),
          /** Files of this machine that are imported together, by the mapping. */
          files: Type.Optional(Type.Array(Path, { minItems: 1, maxItems: 100 })),
          mapping: Type.Optional(Mapping),
          dryRun: Type.Optional(Type.Boolean()),
        }),
        response: { 200: ImportResult, ...PROBLEMS },
      },
    },
    async ({ body }, reply) => {
      const { path, files, mapping = null, dryRun = false } = body;
      if ((path === undefined) === (files === undefined))
        throw new MaillageError(
          "import-nothing-named",
          "invalid-input",
          "Name either the path of a folder, or files with their mapping.",
        );
      if (![path ?? [], files ?? []].flat().every((each) => isAbsolute(each)))
        throw new MaillageError(
          "path-not-absolute",
          "invalid-input",
          "Give the folder's or the files' whole path, from the root of this machine.",
        );
      // A command that was interrupted hangs up: its import ends too.
      const stopping = new AbortController();
      reply.raw.once("close", () => {
        if (!reply.raw.writableFinished) stopping.abort();
      });
      const what =
        path === undefined
          ? {
              files: (files ?? []).map((each) => ({ name: basename(each), path: each })),
              mapping,
              today: new Date().toISOString().slice(0, 10),
            }
          : { folder: path };
      return network.importing.run(
        (onProgress) => importApart(network.store, what, { dryRun, onProgress, signal: stopping.signal }),
        stopping,
      );
    },
  );
};
