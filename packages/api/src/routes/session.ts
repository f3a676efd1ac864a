import { Session } from "@maillage/model";
import { Type } from "typebox";
import type { Roles } from "../roles.ts";
import { type Api, exactly, PROBLEMS } from "../routeKit.ts";

/** Tells a browser whose it is, and makes the one that holds the one-time code the owner's. */
export function sessionRoutes(api: Api, roles: Roles): void {
  api.get(
    "/session",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "readSession",
        summary: "Tell whether this browser is the owner’s or a visitor’s",
        querystring: exactly({}),
        response: { 200: Session, ...PROBLEMS },
      },
    },
    async ({ viewer }) => ({ role: viewer.role }),
  );

  api.post(
    "/session",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "openSession",
        summary: "Make this browser the owner’s by the one-time code",
        body: exactly({ code: Type.String({ minLength: 1, maxLength: 200 }) }),
        response: { 200: Session, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      roles.open(request, reply, request.body.code);
      return { role: "owner" } as const;
    },
  );
}
