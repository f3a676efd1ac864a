import { Readable } from "node:stream";
import { exportBytes, exportFileName, exportFiles, WRITERS } from "@maillage/importer";
import { EXPORT_FORMATS, NOT_PUBLIC_HEADERS, VISITOR } from "@maillage/model";
import { Type } from "typebox";
import { exactly, NetworkParams, PROBLEMS, type Routes, SCOPE_QUERY } from "../routeKit.ts";
import { scopeOf } from "../scoped.ts";

const MEDIA_TYPES = [...new Set(WRITERS.map(({ mediaType }) => mediaType))];

/** A file's name as a header holds it: plain for old readers, percent-encoded for others (RFC 6266). */
export const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^A-Za-z0-9._-]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Gives the network back as a file, as far as the caller may see it and the scope holds it. */
export const exportRoutes: Routes = (api, network) => {
  api.get(
    "/export",
    {
      config: { role: "visitor", isLive: true },
      handlerTimeout: 60 * 60_000,
      schema: {
        operationId: "exportNetwork",
        summary: "The network in a scope as a file of an open format",
        params: NetworkParams,
        querystring: exactly({
          ...SCOPE_QUERY,
          format: Type.String({ maxLength: 40, description: EXPORT_FORMATS.join(", ") }),
          public: Type.Optional(
            Type.Literal("true", { description: "only what a visitor may see, whoever asks" }),
          ),
        }),
        response: {
          200: {
            description: `The file; ${NOT_PUBLIC_HEADERS.people} and ${NOT_PUBLIC_HEADERS.others} say how much of it is not public`,
            content: Object.fromEntries(
              MEDIA_TYPES.map((type) => [type, { schema: Type.String({ format: "binary" }) }]),
            ),
          },
          ...PROBLEMS,
        },
      },
    },
    async ({ query, viewer }, reply) => {
      const exported = await exportFiles(network.store, {
        format: query.format,
        viewer: query.public === undefined ? viewer : VISITOR,
        scope: scopeOf(query),
        title: network.name.title,
        licence: network.name.licence ?? null,
        date: new Date().toISOString().slice(0, 10),
      });
      const name = exportFileName(network.name.id, exported.statement.revision, exported.writer);
      reply
        .type(exported.writer.mediaType)
        .header("content-disposition", attachment(name))
        .header("vary", "Authorization, Cookie");
      const { people, others } = exported.notPublic;
      if (people + others > 0)
        reply.header(NOT_PUBLIC_HEADERS.people, people).header(NOT_PUBLIC_HEADERS.others, others);
      return reply.send(Readable.from(exportBytes(exported)) as never);
    },
  );
};
