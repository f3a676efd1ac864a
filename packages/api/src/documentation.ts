import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";

/** A session's cookie is named after the port, so that two servers on one machine keep apart. */
const SECURITY_SCHEMES = {
  token: { type: "http", scheme: "bearer", description: "The token in the data directory's server.json." },
  session: {
    type: "apiKey",
    in: "cookie",
    name: "maillage-PORT",
    description: "Set by POST /api/v1/session; PORT is the server's.",
  },
} as const;

/**
 * Describes the API as OpenAPI 3.1. A route below /api that lacks a schema of its answer, or a name and a summary where it
 * is listed, stops the start; the owner's routes say how to be the owner.
 */
export async function registerDocumentation(app: FastifyInstance): Promise<void> {
  app.addHook("onRoute", ({ method, url, schema, config }) => {
    if (!url.startsWith("/api/")) return;
    const answers = Object.keys((schema?.response as object | undefined) ?? {});
    if (!answers.some((status) => status.startsWith("2")))
      throw new Error(`The route ${String(method)} ${url} has no schema of its answer.`);
    if (schema?.hide) return;
    if (!schema?.operationId || !schema.summary)
      throw new Error(`The route ${String(method)} ${url} has no operationId or no summary.`);
    if (config?.role === "owner") schema.security = [{ token: [] }, { session: [] }];
  });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Maillage", version: "1", description: "Ties across borders, with their evidence." },
      components: { securitySchemes: SECURITY_SCHEMES },
    },
  });
}
