import { type ErrorKind, MaillageError, type Problem } from "@maillage/model";
import type { FastifyInstance, FastifyReply } from "fastify";

const STATUS_OF_KIND: Readonly<Record<ErrorKind, number>> = {
  "invalid-input": 422,
  usage: 400,
  "not-found": 404,
  conflict: 409,
  "store-unavailable": 503,
};
const TITLES: Readonly<Record<number, string>> = {
  400: "The request cannot be read",
  403: "Not allowed",
  404: "Not found",
  405: "Not possible here",
  408: "Too slow",
  409: "Conflict",
  413: "Too large",
  414: "Too long",
  415: "Of another kind",
  422: "The question cannot be answered",
  431: "Too long",
  503: "The store does not answer",
};

/** The codes of this room, beside those of a MaillageError; docs/errors.md says of each what it means and what to do. */
export const API_CODES = [
  "host-refused",
  "origin-refused",
  "owner-only",
  "code-refused",
  "request-unreadable",
  "request-invalid",
  "request-too-long",
  "request-timeout",
  "body-too-large",
  "not-json",
  "answer-timeout",
  "route-unknown",
  "web-app-not-built",
  "internal",
] as const;
export type ApiCode = (typeof API_CODES)[number];

/** A refusal of this API that no other room knows: a status with a code. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: ApiCode,
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

export interface Told {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly values?: MaillageError["details"];
}
export interface ApiTold extends Told {
  readonly code: ApiCode;
}

/** Errors of the framework, told without its own words: those may quote the request. */
const FRAMEWORK: Readonly<Record<string, ApiTold>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    code: "body-too-large",
    detail:
      "The body is larger than 1 MiB, or 8 MiB for a plan or a part of a file. Send a path to import, or a file in smaller parts.",
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: "not-json",
    detail: "Send the body as application/json, or a part of a file as application/octet-stream.",
  },
  FST_ERR_HANDLER_TIMEOUT: {
    status: 503,
    code: "answer-timeout",
    detail:
      "The answer was not ready in time and was given up. Ask again, or for fewer years, types or rows.",
  },
};

/** What an answer says about an error, whoever threw it. */
export function told(error: unknown): Told {
  if (error instanceof MaillageError)
    return {
      status: STATUS_OF_KIND[error.kind],
      code: error.code,
      detail: error.message,
      ...(error.kind === "conflict" || error.kind === "invalid-input" ? { values: error.details } : {}),
    };
  return toldHere(error);
}

function toldHere(error: unknown): ApiTold {
  if (error instanceof Refusal) return { status: error.status, code: error.code, detail: error.message };
  const { code, validation, validationContext, statusCode } = error as {
    code?: string;
    validation?: readonly { instancePath?: string; params?: Record<string, unknown> }[];
    validationContext?: string;
    statusCode?: number;
  };
  if (validation) {
    const [first] = validation;
    const missing = first?.params?.missingProperty;
    const extra = first?.params?.additionalProperty;
    const name = first?.instancePath?.split("/")[1] ?? "";
    const what =
      typeof missing === "string"
        ? `lacks "${missing}"`
        : typeof extra === "string"
          ? "holds something this route does not know; its OpenAPI page lists what it takes"
          : `has an unfit value${name ? ` for "${name}"` : ""}`;
    const status = validationContext === "body" ? 400 : 422;
    return { status, code: "request-invalid", detail: `The ${validationContext ?? "request"} ${what}.` };
  }
  const framework = FRAMEWORK[code ?? ""];
  if (framework) return framework;
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return { status: 400, code: "request-unreadable", detail: "The request cannot be read." };
  return {
    status: 500,
    code: "internal",
    detail: "Something failed on the server; its log names the place. Try again, and report it if it stays.",
  };
}

export const PROBLEM_TYPE = "application/problem+json; charset=utf-8";

/** The body of an error's answer. */
export const problemOf = ({ status, code, detail, values = {} }: Told): Problem => ({
  type: `urn:maillage:error:${code}`,
  title: TITLES[status] ?? "Server error",
  status,
  code,
  detail,
  ...(Object.keys(values).length === 0 ? {} : { values }),
});

/** Sends an error's answer: never kept, never tagged. */
export function sendProblem(reply: FastifyReply, answer: Told): FastifyReply {
  return reply
    .code(answer.status)
    .type(PROBLEM_TYPE)
    .header("cache-control", "no-store")
    .removeHeader("etag")
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problemOf(answer));
}

/** Answers every error as `application/problem+json`, and logs what is the server's fault without values. */
export function registerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const answer = told(error);
    if (answer.status >= 500) request.log.error({ err: error, code: answer.code }, "request failed");
    return sendProblem(reply, answer);
  });
}

export const NOTHING_HERE: ApiTold = {
  status: 404,
  code: "route-unknown",
  detail: "There is nothing at this address; /api/v1/openapi.json lists what there is.",
};
