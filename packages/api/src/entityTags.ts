import { Readable } from "node:stream";
import type { Network } from "./network.ts";
import type { Api } from "./routeKit.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The answer changes within a revision, so it has no entity tag. */
    isLive?: boolean;
  }
}

/**
 * Tags what this revision says to this viewer. The tag is taken before the answer is computed, so that a change in
 * between makes the tag old, not the answer. 304 stands for a 200 that the caller holds: an error is never hidden by it.
 */
export function registerEntityTags(api: Api, network: Network): void {
  api.addHook("preHandler", async (request, reply) => {
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (!isRead || request.routeOptions.config.isLive) return;
    reply.header("etag", await network.etag(request.viewer)).header("vary", "Authorization, Cookie");
  });
  api.addHook("onSend", async (request, reply, payload) => {
    const etag = reply.getHeader("etag");
    const held = (request.headers["if-none-match"] ?? "")
      .split(",")
      .map((tag) => tag.trim().replace(/^W\//, ""));
    if (reply.statusCode !== 200 || typeof etag !== "string" || !held.includes(etag)) return payload;
    reply.code(304).removeHeader("content-type");
    // Fastify tells the length of what a HEAD leaves out, but for a stream: a 304 has none to tell.
    return request.method === "HEAD" ? Readable.from([]) : null;
  });
}
