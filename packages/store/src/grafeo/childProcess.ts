import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { MaillageError } from "@maillage/model";
import type { Params, Row } from "../engine.ts";
import type { ChildAnswer, ChildRequest } from "./childProtocol.ts";

type Ask = ChildRequest extends infer Each
  ? Each extends ChildRequest
    ? Omit<Each, "number">
    : never
  : never;

export interface GrafeoChild {
  readonly pid: number;
  /**
   * One request and its rows. `msMax` after the process began it, the request fails with "query-timeout" and the process
   * is ended; but not for a read while something is being written: then it is ended once that is written.
   */
  ask(request: Ask, msMax: number): Promise<Row[]>;
  /** A read, whose rows come as an Arrow IPC stream. */
  askColumns(request: Extract<Ask, { readonly params: Params }>, msMax: number): Promise<Uint8Array>;
  /** As `ask`, with parameters and rows as `v8.serialize` writes them. */
  askPacked(request: Extract<Ask, { packed: Uint8Array }>, msMax: number): Promise<Uint8Array>;
  /** True until the process ends, by whatever cause. */
  isAlive(): boolean;
  end(): Promise<void>;
}

/** Starts a process with nothing open yet. It ends when this process does. */
export function startChild(): GrafeoChild {
  const child = fork(childFile(), [], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const waiting = new Map<number, Waiting>();
  /** Reads given up whose query still runs. */
  const overdue = new Set<number>();
  let inTransaction = false;
  let checkpoints = 0;
  const isWriting = () => inTransaction || checkpoints > 0;
  let alive = true;
  let number = 0;
  const kill = () => {
    alive = false;
    child.kill("SIGKILL");
  };
  const giveUp = (mine: number, { ask, msMax, fail }: Waiting) => {
    waiting.delete(mine);
    fail(late(msMax));
    if (ask === "read" && isWriting()) overdue.add(mine);
    else kill();
  };
  child.on("message", (message: ChildAnswer) => {
    const request = waiting.get(message.number);
    if ("begun" in message) {
      if (request) request.timer = setTimeout(giveUp, request.msMax, message.number, request);
      return;
    }
    if ("part" in message) {
      clearTimeout(request?.timer);
      request?.parts.push(message.part);
      if (alive) child.send({ ask: "more", number: message.number } satisfies ChildRequest);
      return;
    }
    waiting.delete(message.number);
    overdue.delete(message.number);
    clearTimeout(request?.timer);
    if (request?.ask === "checkpoint") checkpoints -= 1;
    if (request && endsTransaction(request.ask, !("failure" in message))) inTransaction = false;
    if (overdue.size > 0 && !isWriting()) kill();
    if ("rows" in message) request?.done([...request.parts, message.rows].flat() as Row[]);
    else if ("columns" in message)
      request?.done(Buffer.concat([...(request.parts as Uint8Array[]), message.columns]));
    else if ("packed" in message) request?.done(message.packed);
    else request?.fail(new GrafeoFailure(message.failure.message, message.failure.gqlStatus));
  });
  const ended = () => {
    alive = false;
    for (const request of waiting.values()) {
      clearTimeout(request.timer);
      request.fail(gone());
    }
    waiting.clear();
  };
  child.on("exit", ended);
  child.on("error", ended);
  const ask = <Answer extends Row[] | Uint8Array>(request: Ask, msMax: number) =>
    new Promise<Answer>((done, fail) => {
      if (!alive) return fail(gone());
      number += 1;
      const mine = number;
      waiting.set(mine, { ask: request.ask, msMax, parts: [], done: done as Waiting["done"], fail });
      if (request.ask === "begin") inTransaction = true;
      if (request.ask === "checkpoint") checkpoints += 1;
      child.send({ ...request, number: mine } as ChildRequest, (error) => {
        if (error !== null) waiting.get(mine)?.fail(gone());
      });
    });
  return {
    pid: child.pid ?? 0,
    isAlive: () => alive,
    ask: (request, msMax) => ask<Row[]>(request, msMax),
    askColumns: (request, msMax) => ask<Uint8Array>(request, msMax),
    askPacked: (request, msMax) => ask<Uint8Array>(request, msMax),
    end: () => endProcess(child),
  };
}

interface Waiting {
  readonly ask: ChildRequest["ask"];
  readonly msMax: number;
  /** Those that came so far. */
  readonly parts: (Row[] | Uint8Array)[];
  readonly done: (rows: Row[] | Uint8Array) => void;
  readonly fail: (error: Error) => void;
  /** Set once the process has begun it. */
  timer?: NodeJS.Timeout;
}

const endsTransaction = (ask: ChildRequest["ask"], succeeded: boolean): boolean =>
  ask === "commit" || ask === "rollback" || (ask === "begin" && !succeeded);

/** An error Grafeo raised. Its message may hold values of the data. */
export class GrafeoFailure extends Error {
  constructor(
    message: string,
    readonly gqlStatus: string | null,
  ) {
    super(message);
    this.name = "GrafeoFailure";
  }
}

function endProcess(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    const last = setTimeout(() => child.kill("SIGKILL"), 3000);
    child.once("exit", () => {
      clearTimeout(last);
      done();
    });
    if (child.connected) child.disconnect();
  });
}

/** Beside this file once bundled; from source, where the command line's build puts it. */
function childFile(): string {
  const places = ["./grafeoChild.js", "../../../cli/dist/grafeoChild.js"];
  const found = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new MaillageError(
    "store-not-built",
    "usage",
    "The Grafeo process is not built yet. Run: npm run build",
  );
}

const late = (msMax: number) =>
  new MaillageError(
    "query-timeout",
    "store-unavailable",
    `The query took longer than ${msMax / 1000} s and was stopped. Ask for less: fewer years, types or rows.`,
    { msMax },
  );
const gone = () =>
  new MaillageError(
    "store-restarted",
    "store-unavailable",
    "The store was restarted under this question. Ask again.",
  );
