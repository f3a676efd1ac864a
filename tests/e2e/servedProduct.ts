/** The built product as child processes: `serve` on a free port, and single commands run to their end. */
import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { resolve } from "node:path";

const command = resolve(import.meta.dirname, "../../packages/cli/bin/maillage.js");

export interface Served {
  readonly url: string;
  /** The one-time link that makes a browser the owner's. */
  readonly ownerLink: string;
  readonly secondsToReady: number;
  stop(): Promise<void>;
}

/**
 * The command in a process of its own, which signals reach. A limit on the size of files stands for a full disk: the file system
 * refuses to write in the same way.
 */
function product(
  args: readonly string[],
  env: Record<string, string>,
  largestFileKb?: number,
  detached = false,
): ChildProcess {
  const node = [process.execPath, command, ...args];
  const limited = ["bash", "-c", `ulimit -f ${largestFileKb}; exec "$@"`, "bash", ...node];
  const [program = "", ...rest] = largestFileKb === undefined ? node : limited;
  const stdio: StdioOptions = ["ignore", "pipe", "pipe"];
  return spawn(program, rest, { env: { ...process.env, ...env }, stdio, detached });
}

export function serve(
  args: readonly string[],
  env: Record<string, string> = {},
  largestFileKb?: number,
): Promise<Served> {
  const started = performance.now();
  const child = product(["serve", "--port", "0", "--no-open", ...args], env, largestFileKb);
  const stop = () =>
    new Promise<void>((done) => {
      if (child.exitCode !== null) return done();
      child.once("exit", () => done());
      child.kill("SIGTERM");
    });
  return new Promise((ready, fail) => {
    let out = "";
    let err = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.once("exit", (code) =>
      fail(new Error(`serve ended with exit code ${code} before it was ready: ${err.slice(-500)}`)),
    );
    child.stdout?.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      const url = /ready at (http:\S+)/.exec(out)?.[1];
      const ownerLink = /(http:\S+#\/manage\/\S+)/.exec(out)?.[1];
      if (url && ownerLink)
        ready({ url, ownerLink, secondsToReady: (performance.now() - started) / 1000, stop });
    });
  });
}

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
}

/**
 * Starts one command; `child` can be killed, `finished` resolves at its end whatever the exit code. `detached` gives it a process group of
 * its own, as a terminal does.
 */
export function start(
  args: readonly string[],
  env: Record<string, string> = {},
  largestFileKb?: number,
  detached = false,
): { child: ChildProcess; finished: Promise<Finished> } {
  const started = performance.now();
  const child = product(args, env, largestFileKb, detached);
  const finished = new Promise<Finished>((done) => {
    let out = "";
    let err = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.once("exit", (code) => done({ code, out, err, seconds: (performance.now() - started) / 1000 }));
  });
  return { child, finished };
}

export const run = (...given: Parameters<typeof start>): Promise<Finished> => start(...given).finished;
