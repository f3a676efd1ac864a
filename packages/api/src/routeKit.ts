import type { IncomingMessage, ServerResponse } from "node:http";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import { Problem } from "@maillage/model";
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, RawServerDefault } from "fastify";
import { Type } from "typebox";
import type { Network } from "./network.ts";

/** The app as routes see it: schemas give the types of query, body and answer. */
export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** Adds the routes of one noun. Paths are below `/api/v1/networks/:network`. */
export type Routes = (api: Api, network: Network) => void;

export const PROBLEMS = { "4xx": Problem, "5xx": Problem } as const;

export const NetworkParams = Type.Object({ network: Type.String() });
export const ItemParams = Type.Object({ network: Type.String(), id: Type.String() });

const Word = Type.Optional(Type.String({ maxLength: 2000 }));
export const SCOPE_QUERY = {
  window: Word,
  certainty: Word,
  evidence: Word,
  ties: Word,
  methods: Word,
  fields: Word,
  regions: Word,
  kinds: Word,
} as const;
export const PAGE_QUERY = {
  limit: Type.Optional(Type.String({ pattern: "^[0-9]{1,3}$" })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
} as const;
/** A query of exactly these parameters: an unknown one is refused, so a typing error cannot widen a question. */
export const exactly = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
/** A reply whose body is the job that computes what was asked: kept by nobody. */
export const answerLater = (reply: FastifyReply): FastifyReply =>
  reply.code(202).removeHeader("etag").header("cache-control", "no-store");
