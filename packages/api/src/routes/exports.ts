import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportPackage } from "@maillage/importer";
import { MaillageError } from "@maillage/model";
import { Type } from "typebox";
import { exactly, NetworkParams, PROBLEMS, type Routes } from "../routeKit.ts";

/** The text of every file below a folder, by its path with slashes. */
async function filesBelow(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files: Record<string, string> = {};
  for (const path of paths)
    files[path.slice(folder.length + 1).replaceAll("\\", "/")] = await readFile(path, "utf8");
  return files;
}

/** Writes all that the owner may see as a package, as the text of each file. */
export const exportRoutes: Routes = (api, network) => {
  api.get(
    "/export",
    {
      config: { role: "owner" },
      handlerTimeout: 60 * 60_000,
      schema: {
        operationId: "exportNetwork",
        summary: "Everything as a package: the text of each file by its path",
        params: NetworkParams,
        querystring: exactly({ format: Type.Optional(Type.String({ maxLength: 40 })) }),
        response: {
          200: Type.Object({ files: Type.Record(Type.String(), Type.String()) }),
          ...PROBLEMS,
        },
      },
    },
    async ({ query, viewer }) => {
      if (query.format !== "package")
        throw new MaillageError(
          "format-unknown",
          "invalid-input",
          'The only format is "package": ask with format=package.',
        );
      const folder = await mkdtemp(join(tmpdir(), "maillage-export-"));
      try {
        await exportPackage(network.store, viewer, folder);
        return { files: await filesBelow(folder) };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  );
};
