import { rm } from "node:fs/promises";
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import { MaillageError } from "@maillage/model";
import type { Store } from "@maillage/store";
import Fastify from "fastify";
import { answerUnreadable, answerUnroutable } from "./beforeRouting.ts";
import { registerDocumentation } from "./documentation.ts";
import { registerEntityTags } from "./entityTags.ts";
import { registerGuard } from "./guard.ts";
import { plainAlternatives } from "./jsonSchemas.ts";
import { type LogSink, logOptions } from "./logs.ts";
import { JOB_FROM } from "./measuring/work.ts";
import { Network, type NetworkName } from "./network.ts";
import { registerProblems } from "./problems.ts";
import { Roles, registerRoles } from "./roles.ts";
import type { Api, Routes } from "./routeKit.ts";
import { batchRoutes } from "./routes/batches.ts";
import { comparisonRoutes } from "./routes/comparison.ts";
import { draftRoutes } from "./routes/drafts.ts";
import { duplicateRoutes } from "./routes/duplicates.ts";
import { durabilityRoutes } from "./routes/durability.ts";
import { entityRoutes } from "./routes/entities.ts";
import { exportRoutes } from "./routes/exports.ts";
import { findingRoutes } from "./routes/finding.ts";
import { gapRoutes } from "./routes/gaps.ts";
import { importRoutes } from "./routes/imports.ts";
import { jobRoutes } from "./routes/jobs.ts";
import { lineageRoutes } from "./routes/lineage.ts";
import { measureRoutes } from "./routes/measures.ts";
import { drawingRoutes } from "./routes/network.ts";
import { networkRoutes } from "./routes/networks.ts";
import { openApiRoute } from "./routes/openapi.ts";
import { overviewRoutes } from "./routes/overview.ts";
import { pathRoutes } from "./routes/paths.ts";
import { periodRoutes } from "./routes/periods.ts";
import { planResultRoutes } from "./routes/planResults.ts";
import { planRoutes } from "./routes/plans.ts";
import { queryRoutes } from "./routes/queries.ts";
import { sessionRoutes } from "./routes/session.ts";
import { sourceRoutes } from "./routes/sources.ts";
import { tieRoutes } from "./routes/ties.ts";
import { unseenRoutes } from "./routes/unseen.ts";
import { registerWebFiles } from "./webFiles.ts";

export interface AppOptions {
  readonly store: Store;
  readonly network: NetworkName;
  /** Folder for the files of imports that are being made ready; it is emptied at the start and at the end. */
  readonly uploads: string;
  /** Folder in which encounter plans are kept, a file each. */
  readonly plans: string;
  /** Folder of the built web app, or null for the API alone. */
  readonly webRoot: string | null;
  /** Who sends it as a bearer token is the owner. */
  readonly ownerToken: string;
  /** Makes one browser the owner's, once. Without it nobody becomes owner by link. */
  readonly ownerCode?: string;
  /** Version of the program; part of every entity tag. */
  readonly build: string;
  /** Without it nothing is logged. */
  readonly log?: LogSink;
  /** Default "warn"; "info" has two lines a request. */
  readonly logLevel?: "info" | "warn";
  /** Milliseconds; the clock of sessions. */
  readonly now?: () => number;
  /** Steps of work from which on a computation is a job; default about five seconds of it. */
  readonly jobFrom?: number;
  /** Milliseconds until a read is given up; default 35 s, above the store's 30 s for one query. */
  readonly readTimeoutMs?: number;
}

const NOUNS: readonly Routes[] = [
  findingRoutes,
  overviewRoutes,
  entityRoutes,
  tieRoutes,
  sourceRoutes,
  drawingRoutes,
  gapRoutes,
  measureRoutes,
  jobRoutes,
  unseenRoutes,
  durabilityRoutes,
  lineageRoutes,
  pathRoutes,
  comparisonRoutes,
  periodRoutes,
  importRoutes,
  draftRoutes,
  planRoutes,
  planResultRoutes,
  batchRoutes,
  duplicateRoutes,
  exportRoutes,
  queryRoutes,
];
const NETWORK_PATH = "/api/v1/networks/:network";

/** Refuses other networks than the one that this server holds. */
function refuseOthers(api: Api, network: Network): void {
  api.addHook("preHandler", async (request) => {
    const { network: asked } = request.params as { network?: string };
    if (asked !== network.name.id)
      throw new MaillageError(
        "network-unknown",
        "not-found",
        "This server holds no such network; /api/v1/networks lists what it holds.",
      );
  });
}

/**
 * The whole server as a Fastify app that does not listen yet: API, OpenAPI page, web app. It does not close the store.
 * Throws when a route names no role.
 */
export async function buildApp(options: AppOptions) {
  const roles = new Roles(options.ownerToken, options.ownerCode ?? null, options.now ?? Date.now);
  const app = Fastify({
    logger: options.log ? logOptions(options.log, options.logLevel ?? "warn") : false,
    bodyLimit: 1_048_576,
    requestTimeout: 30_000,
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: answerUnroutable(roles),
    clientErrorHandler: answerUnreadable,
    // A request that names no host is refused by the guard, not by Node, which says nothing.
    http: { requireHostHeader: false },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.removeContentTypeParser("text/plain");

  const network = new Network(
    options.store,
    options.network,
    options.build,
    options.uploads,
    options.plans,
    (error, what) => app.log.error({ err: error, code: "internal" }, what),
    options.jobFrom ?? JOB_FROM,
  );
  await rm(options.uploads, { recursive: true, force: true });
  app.addHook("onClose", async () => {
    network.jobs.close();
    await network.planning.close();
    await network.drafts.close();
    await rm(options.uploads, { recursive: true, force: true });
  });
  registerProblems(app);
  await app.register(cookie);
  registerGuard(app, roles);
  registerRoles(app, roles);
  app.addHook("onRoute", (route) => {
    // A write is never given up: it would go on unseen.
    if (route.method === "GET") route.handlerTimeout ??= options.readTimeoutMs ?? 35_000;
    if (route.schema?.response) route.schema.response = plainAlternatives(route.schema.response);
  });
  await app.register(compress, { encodings: ["gzip"], threshold: 1024 });
  await registerDocumentation(app);

  await app.register(
    async (api: Api) => {
      sessionRoutes(api, roles);
      openApiRoute(api, () => app.swagger());
    },
    { prefix: "/api/v1" },
  );
  await app.register(
    async (api: Api) => {
      registerEntityTags(api, network);
      networkRoutes(api, network);
    },
    { prefix: "/api/v1" },
  );
  await app.register(
    async (api: Api) => {
      refuseOthers(api, network);
      registerEntityTags(api, network);
      for (const routes of NOUNS) routes(api, network);
    },
    { prefix: NETWORK_PATH },
  );
  await registerWebFiles(app, options.webRoot);
  // The first reader need not wait for the layout; a failure shows at the first question, with its own message.
  app.addHook("onListen", () => void network.layout().catch(() => undefined));
  await app.ready();
  return app;
}
