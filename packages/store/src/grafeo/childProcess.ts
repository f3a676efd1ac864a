import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { MaillageError } from "@maillage/model";
import type { Row } from "../engine.ts";
import type { ChildAnswer, ChildRequest } from "./childProtocol.ts";

type Ask = ChildRequest extends infer Each
  ? Each extends ChildRequest
    ? Omit<Each, "number">
    : never
  : never;

export interface GrafeoChild {
  readonly pid: number;
  /** One request and its rows. Past `msMax` the process is ended and the request fails with "query-timeout". */
  ask(request: Ask, msMax: number): Promise<Row[]>;
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
  const waiting = new Map<number, { done: (rows: Row[]) => void; fail: (error: Error) => void }>();
  let alive = true;
  let number = 0;
  child.on("message", (message: ChildAnswer) => {
    const request = waiting.get(message.number);
    waiting.delete(message.number);
    if ("rows" in message) request?.done(message.rows);
    else request?.fail(new GrafeoFailure(message.failure.message, message.failure.gqlStatus));
  });
  const ended = () => {
    alive = false;
    for (const request of waiting.values()) request.fail(gone());
    waiting.clear();
  };
  child.on("exit", ended);
  child.on("error", ended);
  return {
    pid: child.pid ?? 0,
    isAlive: () => alive,
    ask: (request, msMax) =>
      new Promise((done, fail) => {
        if (!alive) return fail(gone());
        number += 1;
        const mine = number;
        const timer = setTimeout(() => {
          waiting.delete(mine);
          fail(late(msMax));
          alive = false;
          child.kill("SIGKILL");
        }, msMax);
        const settle =
          <T>(then: (value: T) => void) =>
          (value: T) => {
            clearTimeout(timer);
            then(value);
          };
        waiting.set(mine, { done: settle(done), fail: settle(fail) });
        child.send({ ...request, number: mine } as ChildRequest, (error) => {
          if (error !== null) waiting.get(mine)?.fail(gone());
        });
      }),
    end: () => endProcess(child),
  };
}

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
