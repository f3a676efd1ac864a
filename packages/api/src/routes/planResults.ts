import { randomUUID } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { guestsOfTable, readTable, WORKBOOK_TYPE } from "@maillage/importer";
import {
  GuestsRead,
  Job,
  LANGUAGES,
  OWNER,
  orDiskFull,
  PLAN_LISTS,
  type Plan,
  PlanAftermath,
  PlanCards,
  PlanEffect,
  PlanLimits,
  PlanSeating,
  parseScope,
} from "@maillage/model";
import { errorCodes } from "fastify";
import { Type } from "typebox";
import { gapMatrix } from "../gapMatrix.ts";
import { gapQuestionOf } from "../gapQuestion.ts";
import { answerAftermath } from "../planning/answerAftermath.ts";
import { answerCards } from "../planning/answerCards.ts";
import { answerEffect } from "../planning/answerEffect.ts";
import { planListFile } from "../planning/planLists.ts";
import { answerLater, exactly, ItemParams, NetworkParams, PROBLEMS, type Routes } from "../routeKit.ts";
import { attachment } from "./exports.ts";

const MOST_GUESTS = 5_000;
const LARGEST_LIST = 8 * 1024 * 1024;

/** The question by which a plan looks at the network; everything where it asks for nobody of it. */
const scopeOfPlan = ({ pool }: Plan) => parseScope(pool.scope ?? {});

/** What is around an encounter: what it would change, cards, tables, lists, and what came of it. The owner's alone. */
export const planResultRoutes: Routes = (api, network) => {
  const { planning } = network;
  const owner = { config: { role: "owner", isLive: true } } as const;

  api.get(
    "/plans/:id/effect",
    {
      ...owner,
      schema: {
        operationId: "foreseeEffect",
        summary: "What it would change if those who meet formed ties, with what past encounters led to",
        params: ItemParams,
        querystring: exactly({}),
        response: { 200: PlanEffect, 202: Job, ...PROBLEMS },
      },
    },
    async ({ params }, reply) => {
      const { kept, snapshot, resolved } = await planning.resolveListed(params.id);
      const scope = scopeOfPlan(kept.plan);
      const question = gapQuestionOf({ rows: "region", columns: "region" }, scope);
      const gaps = gapMatrix(network, snapshot, OWNER, question);
      if ("state" in gaps) return answerLater(reply).send(gaps);
      return answerEffect(snapshot, resolved, scope, await gaps);
    },
  );

  api.get(
    "/plans/:id/cards",
    {
      ...owner,
      schema: {
        operationId: "writeCards",
        summary: "For each guest of the list whom it could meet, and why",
        params: ItemParams,
        querystring: exactly({}),
        response: { 200: PlanCards, ...PROBLEMS },
      },
    },
    async ({ params }) => {
      const { kept, snapshot, resolved } = await planning.resolveListed(params.id);
      return answerCards(snapshot, resolved, scopeOfPlan(kept.plan));
    },
  );

  api.get(
    "/plans/:id/limits",
    {
      ...owner,
      schema: {
        operationId: "findLimits",
        summary: "What stands in the way of a better list, and what each rule brings when it gives one step",
        params: ItemParams,
        querystring: exactly({}),
        response: { 200: PlanLimits, ...PROBLEMS },
      },
    },
    ({ params }) => planning.limits(params.id),
  );

  api.get(
    "/plans/:id/seating",
    {
      ...owner,
      schema: {
        operationId: "seatTables",
        summary: "Mixed tables over several rounds: who sits with whom, so that most meet across gaps",
        params: ItemParams,
        querystring: exactly({}),
        response: { 200: PlanSeating, ...PROBLEMS },
      },
    },
    ({ params }) => planning.seating(params.id),
  );

  api.get(
    "/plans/:id/aftermath",
    {
      ...owner,
      schema: {
        operationId: "lookBack",
        summary: "Who came, and which ties between them are on record that began since",
        params: ItemParams,
        querystring: exactly({}),
        response: { 200: PlanAftermath, ...PROBLEMS },
      },
    },
    async ({ params }) => {
      const { kept, snapshot, resolved } = await planning.resolve(params.id);
      return answerAftermath(snapshot, kept.plan, resolved, scopeOfPlan(kept.plan));
    },
  );

  api.post(
    "/plans/:id/lists/:list",
    {
      ...owner,
      schema: {
        operationId: "saveList",
        summary: "A list around the encounter as CSV or XLSX, with no field of guests that was not asked for",
        params: Type.Object({ ...ItemParams.properties, list: Type.Enum(PLAN_LISTS) }),
        querystring: exactly({}),
        // In the body: what is asked of people stands in no address.
        body: exactly({
          format: Type.Enum(["csv", "xlsx"] as const),
          language: Type.Optional(Type.Enum(LANGUAGES)),
          fields: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 100 })),
        }),
        response: {
          200: {
            description: "The file",
            content: Object.fromEntries(
              ["text/csv", WORKBOOK_TYPE].map((type) => [
                type,
                { schema: Type.String({ format: "binary" }) },
              ]),
            ),
          },
          ...PROBLEMS,
        },
      },
    },
    async ({ params: { id, list }, body }, reply) => {
      const { kept, snapshot, resolved } = await planning.resolveListed(id);
      const { type, bytes } = await planListFile(
        snapshot,
        kept.plan,
        resolved,
        {
          list,
          language: body.language ?? "en",
          fields: body.fields ?? [],
          seating: list === "tables" ? await planning.seating(id) : null,
          reserves: list === "reserves" ? await planning.reserves(id) : null,
        },
        body.format,
      );
      reply.type(type).header("content-disposition", attachment(`${list}.${body.format}`));
      return reply.send(bytes as never);
    },
  );

  api.register(async (files: typeof api) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser(
      "application/octet-stream",
      { parseAs: "buffer", bodyLimit: LARGEST_LIST },
      (_request, body, done) => done(null, body),
    );
    files.post(
      "/plans/guests",
      {
        ...owner,
        bodyLimit: LARGEST_LIST,
        schema: {
          operationId: "readGuests",
          summary: "Read guests from the bytes of a CSV or XLSX file; nothing is kept",
          consumes: ["application/octet-stream"],
          params: NetworkParams,
          querystring: exactly({ format: Type.Enum(["csv", "xlsx", "ods"] as const) }),
          response: { 200: GuestsRead, ...PROBLEMS },
        },
      },
      async ({ query, body }) => {
        if (!(body instanceof Uint8Array)) throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE("none");
        const place = path.join(network.uploads, randomUUID());
        try {
          await mkdir(network.uploads, { recursive: true, mode: 0o700 });
          await writeFile(place, body, { mode: 0o600, flag: "wx" });
          return guestsOfTable(
            await readTable({ name: `guests.${query.format}`, path: place, most: MOST_GUESTS }),
          );
        } catch (error) {
          throw orDiskFull(
            error,
            "The list of guests could not be read; the disk of the data directory is full. Free some space, then try again.",
          );
        } finally {
          await rm(place, { force: true });
        }
      },
    );
  });
};
