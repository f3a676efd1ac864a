import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { type ApiTold, NOTHING_HERE, sendProblem } from "./problems.ts";

const NOT_BUILT: ApiTold = {
  status: 404,
  code: "web-app-not-built",
  detail: "The web app is not built yet; run npm run build.",
};
const isAsset = (url: string): boolean => url.startsWith("/assets/");

/**
 * Serves the built web app: files below /assets have their hash in the name and are kept for a year, the page itself is
 * asked for again each time. Unknown addresses below /api and /assets are 404; any other page address is the app.
 */
export async function registerWebFiles(app: FastifyInstance, webRoot: string | null): Promise<void> {
  const built = webRoot !== null && existsSync(join(webRoot, "index.html"));
  if (built)
    await app.register(fastifyStatic, {
      root: webRoot,
      wildcard: true,
      cacheControl: false,
      index: "index.html",
      setHeaders: (reply) => {
        const kept = isAsset(reply.request.url);
        reply.header("cache-control", kept ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?")[0] ?? "";
    const isPage =
      request.method === "GET" && !path.startsWith("/api") && !isAsset(path) && !path.includes(".");
    if (!isPage) return sendProblem(reply, NOTHING_HERE);
    if (built) return reply.header("cache-control", "no-cache").sendFile("index.html");
    return sendProblem(reply, NOT_BUILT);
  });
}
