import { Readable } from "node:stream";
import { Job } from "@maillage/model";
import { Type } from "typebox";
import type { Jobs } from "../jobs.ts";
import { exactly, ItemParams, PROBLEMS, type Routes } from "../routeKit.ts";

async function* eventsOf(jobs: Jobs, id: string, signal: AbortSignal): AsyncGenerator<string> {
  for await (const job of jobs.watch(id, signal)) yield `data: ${JSON.stringify(job)}\n\n`;
}

/** Computations that take long: how far they are, and their end. Whoever knows the random id of one may look and cancel. */
export const jobRoutes: Routes = (api, network) => {
  const live = { config: { role: "visitor", isLive: true } } as const;

  api.get(
    "/jobs/:id",
    {
      ...live,
      schema: {
        operationId: "lookAtJob",
        summary: "How far a long computation is",
        params: ItemParams,
        querystring: exactly({}),
        response: { 200: Job, ...PROBLEMS },
      },
    },
    async ({ params }, reply) => {
      reply.header("cache-control", "no-store");
      return network.jobs.find(params.id);
    },
  );

  api.get(
    "/jobs/:id/events",
    {
      ...live,
      compress: false,
      schema: {
        operationId: "watchJob",
        summary: "The same as server-sent events, until it has ended",
        params: ItemParams,
        querystring: exactly({}),
        produces: ["text/event-stream"],
        response: {
          200: { content: { "text/event-stream": { schema: Type.String() } } },
          ...PROBLEMS,
        },
      },
    },
    async ({ params, raw }, reply) => {
      network.jobs.find(params.id);
      const stopping = new AbortController();
      raw.once("close", () => stopping.abort());
      return reply
        .header("cache-control", "no-store")
        .type("text/event-stream")
        .send(Readable.from(eventsOf(network.jobs, params.id, stopping.signal)) as never);
    },
  );

  api.delete(
    "/jobs/:id",
    {
      ...live,
      schema: {
        operationId: "cancelJob",
        summary: "Ends a long computation",
        params: ItemParams,
        response: { 200: Job, ...PROBLEMS },
      },
    },
    async ({ params }) => network.jobs.cancel(params.id),
  );
};
