import {
  Job,
  KeptPlan,
  Plan,
  PlanChange,
  PlanExplanation,
  PlanInvited,
  PlanList,
  PlanNumbers,
  PlanReserves,
  PlanRoom,
  PlanSolving,
} from "@maillage/model";
import { Type } from "typebox";
import { answerLater, exactly, ItemParams, NetworkParams, PROBLEMS, type Routes } from "../routeKit.ts";
import { attachment } from "./exports.ts";

/** Bytes of a plan: 5,000 guests with all that is known of them. */
const LARGEST_PLAN = 8 * 1024 * 1024;
const MOST_GUESTS = 5_000;

/** Encounter plans; the owner's. */
export const planRoutes: Routes = (api, { planning }) => {
  const owner = { role: "owner", isLive: true } as const;
  const { kept } = planning;

  api.get(
    "/plans",
    {
      config: owner,
      schema: {
        operationId: "listPlans",
        summary: "Plans that are kept, by title; one whose file is damaged has none",
        params: NetworkParams,
        querystring: exactly({}),
        response: { 200: PlanList, ...PROBLEMS },
      },
    },
    () => kept.list(),
  );

  api.post(
    "/plans",
    {
      config: owner,
      bodyLimit: LARGEST_PLAN,
      schema: {
        operationId: "keepPlan",
        summary: "Keep a plan in a file of the data directory, apart from the network",
        params: NetworkParams,
        querystring: exactly({}),
        body: Plan,
        response: { 201: KeptPlan, ...PROBLEMS },
      },
    },
    async ({ body }, reply) => {
      reply.code(201);
      return kept.create(body);
    },
  );

  api.get(
    "/plans/:id",
    {
      config: owner,
      schema: {
        operationId: "readPlan",
        summary: "A plan with what was found for it",
        params: ItemParams,
        querystring: exactly({}),
        response: { 200: KeptPlan, ...PROBLEMS },
      },
    },
    ({ params }) => kept.get(params.id),
  );

  api.put(
    "/plans/:id",
    {
      config: owner,
      bodyLimit: LARGEST_PLAN,
      schema: {
        operationId: "changePlan",
        summary: "Change a plan, naming the revision that the change was made on",
        params: ItemParams,
        querystring: exactly({}),
        body: PlanChange,
        response: { 200: KeptPlan, ...PROBLEMS },
      },
    },
    ({ params, body }) => kept.change(params.id, body),
  );

  api.delete(
    "/plans/:id",
    {
      config: owner,
      schema: {
        operationId: "erasePlan",
        summary: "Erase a plan with all that it says of people; what solves it ends",
        params: ItemParams,
        querystring: exactly({}),
        response: { 204: Type.Null(), ...PROBLEMS },
      },
    },
    async ({ params }, reply) => {
      await planning.remove(params.id);
      return reply.code(204).send(null);
    },
  );

  api.get(
    "/plans/:id/file",
    {
      config: owner,
      schema: {
        operationId: "savePlan",
        summary: "The plan as a file that somebody else can solve again to the same list",
        params: ItemParams,
        querystring: exactly({}),
        response: {
          200: { description: "The file", content: { "application/json": { schema: Plan } } },
          ...PROBLEMS,
        },
      },
    },
    async ({ params }, reply) => {
      const { plan } = await kept.get(params.id);
      reply.header("content-disposition", attachment("plan.json"));
      return reply.send(plan);
    },
  );

  api.get(
    "/plans/:id/pool",
    {
      config: owner,
      schema: {
        operationId: "readPool",
        summary: "Who could be invited, what rules may ask of them, and the numbers of the plan's list",
        params: ItemParams,
        querystring: exactly({}),
        response: { 200: PlanRoom, ...PROBLEMS },
      },
    },
    ({ params }) => planning.room(params.id),
  );

  api.post(
    "/plans/:id/numbers",
    {
      config: owner,
      schema: {
        operationId: "countList",
        summary: "Every number of a list that somebody puts together by hand; nothing is kept",
        params: ItemParams,
        querystring: exactly({}),
        body: exactly({ list: Type.Array(PlanInvited, { maxItems: MOST_GUESTS }) }),
        response: { 200: PlanNumbers, ...PROBLEMS },
      },
    },
    ({ params, body }) => planning.numbers(params.id, body.list),
  );

  api.post(
    "/plans/:id/solve",
    {
      config: owner,
      schema: {
        operationId: "solvePlan",
        summary: "Look for the best list, or draw one, as a job; its end is written into the plan",
        params: ItemParams,
        querystring: exactly({}),
        body: exactly({ seconds: Type.Integer({ minimum: 1, maximum: 600 }) }),
        response: { 202: Job, ...PROBLEMS },
      },
    },
    async ({ params, body }, reply) => answerLater(reply).send(await planning.solve(params.id, body.seconds)),
  );

  api.get(
    "/plans/:id/solving",
    {
      config: owner,
      schema: {
        operationId: "lookAtSolving",
        summary: "The best list so far while a plan is solved; null when it is not, or none is found yet",
        params: ItemParams,
        querystring: exactly({}),
        response: { 200: Type.Union([PlanSolving, Type.Null()]), ...PROBLEMS },
      },
    },
    async ({ params }, reply) => {
      const solving = await planning.solving(params.id);
      if (solving !== null) return solving;
      // Fastify sends nothing at all for null.
      return reply.type("application/json; charset=utf-8").send("null" as never);
    },
  );

  api.post(
    "/plans/:id/explain",
    {
      config: owner,
      schema: {
        operationId: "explainGuest",
        summary: "Why one guest is on the plan's list, or why not",
        params: ItemParams,
        querystring: exactly({}),
        body: exactly({ id: Type.String({ minLength: 1, maxLength: 200 }) }),
        response: { 200: PlanExplanation, ...PROBLEMS },
      },
    },
    ({ params, body }) => planning.explain(params.id, body.id),
  );

  api.post(
    "/plans/:id/replace",
    {
      config: owner,
      schema: {
        operationId: "replaceGuests",
        summary: "Write answers into a plan, and look for the best list around them, as a job",
        params: ItemParams,
        querystring: exactly({}),
        body: exactly({ revision: PlanChange.properties.revision, answers: Plan.properties.answers }),
        response: { 202: Job, ...PROBLEMS },
      },
    },
    async ({ params, body }, reply) =>
      answerLater(reply).send(await planning.replace(params.id, body.revision, body.answers)),
  );

  api.get(
    "/plans/:id/reserves",
    {
      config: owner,
      schema: {
        operationId: "listReserves",
        summary: "Who could come in the place of whom, every rule kept",
        params: ItemParams,
        querystring: exactly({}),
        response: { 200: PlanReserves, ...PROBLEMS },
      },
    },
    ({ params }) => planning.reserves(params.id),
  );
};
