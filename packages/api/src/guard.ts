import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "./problems.ts";
import type { Roles } from "./roles.ts";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "x-dns-prefetch-control": "off",
};

const hostName = (host: string): string => host.replace(/:\d+$/, "").toLowerCase();
const ownOrigin = (request: FastifyRequest, origin: string): boolean =>
  origin === `http://${request.headers.host ?? ""}`;

/** Refuses names that are not this machine (DNS rebinding) and requests that another page sends. */
export function checkSender(request: FastifyRequest, roles: Roles): void {
  if (!LOOPBACK.has(hostName(request.headers.host ?? "")))
    throw new Refusal(403, "host-refused", "This server answers on this machine only; use http://127.0.0.1.");
  const { origin } = request.headers;
  const site = request.headers["sec-fetch-site"];
  if (origin !== undefined && !ownOrigin(request, origin))
    throw new Refusal(
      403,
      "origin-refused",
      "Another page sent this request; open the address of this server.",
    );
  if (SAFE.has(request.method) || roles.holdsToken(request)) return;
  if (site !== undefined ? site !== "same-origin" : origin === undefined)
    throw new Refusal(
      403,
      "origin-refused",
      "A change needs the owner's token, or a page of this server that sends it.",
    );
}

/** Security headers on every answer, whatever its status, and the check of Host and Origin before anything else. */
export function registerGuard(app: FastifyInstance, roles: Roles): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    if (request.url.startsWith("/api/")) reply.header("cache-control", "no-store");
    checkSender(request, roles);
  });
}
