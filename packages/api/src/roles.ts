import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { OWNER, VISITOR, type Viewer } from "@maillage/model";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refusal } from "./problems.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Who may call the route. A route below /api without one stops the start. */
    role?: "visitor" | "owner";
  }
  interface FastifyRequest {
    viewer: Viewer;
  }
}

const SESSION_SECONDS = 8 * 60 * 60;
const IDLE_SECONDS = 30 * 60;

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/** 128 random bits that may stand in an address. */
export const newSecret = (): string => randomBytes(24).toString("base64url");

/** Who is the owner: the holder of the token, or a browser that exchanged the one-time code. Nothing is kept on disk. */
export class Roles {
  /** Hash of each session's id, when it ends and when it was last used (ms). */
  private readonly sessions = new Map<string, { readonly ends: number; used: number }>();
  private code: string | null;

  constructor(
    private readonly token: string,
    code: string | null,
    private readonly now: () => number,
  ) {
    this.code = code;
  }

  holdsToken(request: FastifyRequest): boolean {
    const [scheme, token] = (request.headers.authorization ?? "").split(" ");
    return scheme === "Bearer" && token !== undefined && same(token, this.token);
  }

  viewerOf(request: FastifyRequest): Viewer {
    if (this.holdsToken(request)) return OWNER;
    const id = request.cookies[this.cookieName(request)];
    if (id === undefined) return VISITOR;
    const session = this.sessions.get(digest(id).toString("hex"));
    const now = this.now();
    if (session === undefined || now >= session.ends || now >= session.used + IDLE_SECONDS * 1000)
      return VISITOR;
    session.used = now;
    return OWNER;
  }

  /** Exchanges the code for a session, once. Throws "code-refused" when it is wrong or used. */
  open(request: FastifyRequest, reply: FastifyReply, code: string): void {
    if (this.code === null || !same(code, this.code))
      throw new Refusal(
        403,
        "code-refused",
        "This link was used or is not of this server; start the server again for a new one.",
      );
    this.code = null;
    const id = newSecret();
    const now = this.now();
    this.sessions.set(digest(id).toString("hex"), { ends: now + SESSION_SECONDS * 1000, used: now });
    reply.setCookie(this.cookieName(request), id, {
      httpOnly: true,
      sameSite: "strict",
      path: "/",
      maxAge: SESSION_SECONDS,
    });
  }

  /** Cookies know no ports, so the port is in the name: two servers on one machine keep apart. */
  private cookieName(request: FastifyRequest): string {
    return `maillage-${/:(\d+)$/.exec(request.headers.host ?? "")?.[1] ?? "80"}`;
  }
}

/** Decides who asks before a route runs. */
export function registerRoles(app: FastifyInstance, roles: Roles): void {
  app.decorateRequest("viewer", null as unknown as Viewer);
  app.addHook("onRoute", (route) => {
    if (route.url.startsWith("/api/") && route.config?.role === undefined)
      throw new Error(`The route ${String(route.method)} ${route.url} names no role.`);
  });
  app.addHook("onRequest", async (request) => {
    request.viewer = roles.viewerOf(request);
    if (request.routeOptions.config.role === "owner" && request.viewer.role !== "owner")
      throw new Refusal(
        403,
        "owner-only",
        "Only the owner may do this; open the one-time link that serve printed.",
      );
  });
}
