import type { FastifyRequest } from "fastify";

/** Where log lines go: JSON, one a line. */
export interface LogSink {
  write(line: string): void;
}

interface LoggedError {
  readonly name?: string;
  readonly code?: string;
  readonly message?: string;
  readonly stack?: string;
}

/** Kind, code and frames of an error; never its message, which may hold names, values or paths. */
export function errorForLog(error: LoggedError) {
  const frames = (error.stack ?? "")
    // It stands before the frames, and a line of it may look like one.
    .replace(error.message ?? "", "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/\S*\/([^/\s]+)\)?$/, "$1"));
  return { type: error.name ?? "Error", code: error.code ?? "", message: "", stack: frames.join(" < ") };
}

/** What the framework says, without the addresses that it quotes. */
const unquoted = (text: unknown): unknown =>
  typeof text === "string" ? text.replace(/"[^"]*"/g, "…") : text;

/** Logging without names: the pattern of the route instead of its address, no query, no client address, no messages of errors. */
export function logOptions(sink: LogSink, level: string) {
  return {
    level,
    base: null,
    stream: sink,
    hooks: {
      // An error that is logged without a message would lend it its own.
      logMethod(this: unknown, [what, message = "", ...more]: unknown[], log: (...line: unknown[]) => void) {
        if (typeof what === "string") log.call(this, unquoted(what));
        else log.call(this, what, unquoted(message), ...more);
      },
    },
    serializers: {
      req: (request: FastifyRequest) => ({
        method: request.method,
        route: request.routeOptions.url ?? "none",
      }),
      res: (reply: { readonly statusCode?: number }) => ({ statusCode: reply.statusCode ?? 0 }),
      err: errorForLog,
    },
  };
}
