import { Type } from "typebox";
import { type Api, PROBLEMS } from "../routeKit.ts";

/** The description of this API, OpenAPI 3.1. */
export function openApiRoute(api: Api, describe: () => object): void {
  api.get(
    "/openapi.json",
    {
      config: { role: "visitor" },
      schema: { hide: true, response: { 200: Type.Object({}, { additionalProperties: true }), ...PROBLEMS } },
    },
    async () => describe(),
  );
}
