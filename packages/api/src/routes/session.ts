import { Type } from "typebox";
import type { Roles } from "../roles.ts";
import { type Api, exactly, PROBLEMS } from "../routeKit.ts";

/** Makes the browser that holds the one-time code the owner's. */
export function sessionRoutes(api: Api, roles: Roles): void {
  api.post(
    "/session",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "openSession",
        summary: "Make this browser the owner’s by the one-time code",
        body: exactly({ code: Type.String({ minLength: 1, maxLength: 200 }) }),
        response: { 200: Type.Object({ role: Type.String() }), ...PROBLEMS },
      },
    },
    async (request, reply) => {
      roles.open(request, reply, request.body.code);
      return { role: "owner" };
    },
  );
}
