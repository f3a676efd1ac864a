import Fastify from "fastify";
import { expect, it } from "vitest";
import { logOptions } from "./logs.ts";

it("leaves out addresses and queries that the framework quotes, in errors and in sentences", async () => {
  const lines: string[] = [];
  const app = Fastify({ logger: logOptions({ write: (line) => void lines.push(line) }, "info") });
  app.get("/twice", (_request, reply) => {
    reply.send("once");
    reply.send("again");
  });
  await app.inject("/twice?q=Wanderley");
  app.log.warn('Did you forget to "return reply" in the "/begun?q=Wanderley" (GET) route?');
  app.log.warn({ at: 1 }, "told");
  await app.close();
  const all = lines.join("");
  expect(all).toContain("FST_ERR_REP_ALREADY_SENT");
  expect(all).toContain("Did you forget to … in the … (GET) route?");
  expect(all).toContain('"route":"/twice"');
  expect(all).toContain('"msg":"told"');
  expect(all).not.toContain("Wanderley");
  expect(all).not.toContain("?q");
});
