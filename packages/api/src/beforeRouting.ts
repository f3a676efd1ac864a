import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyReply, FastifyRequest } from "fastify";
import { checkSender, SECURITY_HEADERS } from "./guard.ts";
import { type ApiTold, PROBLEM_TYPE, problemOf, sendProblem, told } from "./problems.ts";
import type { Roles } from "./roles.ts";

const TOO_LONG = "The address or a header is too long; ask a shorter question.";

/** What the framework or the parser refuses before there is a route; anything else cannot be read. */
const REFUSED: Readonly<Record<string, ApiTold>> = {
  FST_ERR_MAX_PARAM_LENGTH: { status: 414, code: "request-too-long", detail: TOO_LONG },
  HPE_HEADER_OVERFLOW: { status: 431, code: "request-too-long", detail: TOO_LONG },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: "request-timeout",
    detail: "The request did not arrive in time; send it again.",
  },
};
const UNREADABLE: ApiTold = {
  status: 400,
  code: "request-unreadable",
  detail: "The request cannot be read.",
};
const refusalOf = ({ code }: { readonly code?: string }): ApiTold => REFUSED[code ?? ""] ?? UNREADABLE;

/** Answers an address that cannot be routed as any other error: guarded, and without the address. */
export const answerUnroutable =
  (roles: Roles) =>
  (error: { readonly code?: string }, request: FastifyRequest, reply: FastifyReply): void => {
    reply.headers(SECURITY_HEADERS);
    try {
      checkSender(request, roles);
    } catch (refusal) {
      sendProblem(reply, told(refusal));
      return;
    }
    sendProblem(reply, refusalOf(error));
  };

/** Answers what is no HTTP request, on the socket itself, and closes it. */
export function answerUnreadable(error: { readonly code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  const problem = problemOf(refusalOf(error));
  const body = JSON.stringify(problem);
  const headers = {
    ...SECURITY_HEADERS,
    "content-type": PROBLEM_TYPE,
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    connection: "close",
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${head.join("")}\r\n${body}`);
  socket.destroySoon();
}
