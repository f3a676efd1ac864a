import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { MaillageError } from "@maillage/model";
import type { Engine } from "@maillage/store";
import type { NetworkOptions } from "./options.ts";
import { tell } from "./report.ts";

/** How commands reach the server that holds a network's folder. */
export interface RunningServer {
  readonly port: number;
  readonly token: string;
  readonly pid: number;
  readonly engine: Engine;
  /** Where its Neo4j is, without user and password. */
  readonly neo4jUri?: string;
}

/** A server that holds the store and does not listen yet. */
type StartingServer = Pick<RunningServer, "pid">;

const fileIn = (folder: string): string => join(folder, "server.json");

/** Writes the file that lets other commands act as owner through this server; only this user may read it. */
export function writeServerFile(folder: string, server: RunningServer | StartingServer): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const draft = `${fileIn(folder)}.${server.pid}`;
    writeFileSync(draft, JSON.stringify(server), { mode: 0o600 });
    renameSync(draft, fileIn(folder));
  } catch (cause) {
    throw new MaillageError(
      "store-not-writable",
      "store-unavailable",
      "The data directory cannot be written. Choose another with --data-dir, or change who may write there.",
      {},
      { cause },
    );
  }
}

/** Removes the file, if it is still that of this process. */
export function removeServerFile(folder: string, pid: number): void {
  if (readServerFile(folder)?.pid === pid) rmSync(fileIn(folder), { force: true });
}

function readServerFile(folder: string): RunningServer | StartingServer | null {
  try {
    const server = JSON.parse(readFileSync(fileIn(folder), "utf8")) as Partial<RunningServer>;
    const { port, token, pid } = server;
    if (typeof pid !== "number") return null;
    return typeof port === "number" && typeof token === "string" ? (server as RunningServer) : { pid };
  } catch {
    return null;
  }
}

/** Whether a process of that number runs and is this user's, as the file is. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The server that is starting on a folder, or null. A file of a dead process, or of this one's number, is passed over. */
export function findStartingServer(folder: string): StartingServer | null {
  const server = readServerFile(folder);
  if (server === null || "port" in server || server.pid === process.pid) return null;
  return isAlive(server.pid) ? server : null;
}

/**
 * The server that runs on a folder, or null. A file left by a killed server is passed over: its process must live and
 * its port must answer for this network. The token goes to no process that has not the pid of the file.
 */
export async function findServer(folder: string, network: string): Promise<RunningServer | null> {
  const server = readServerFile(folder);
  if (server === null || !("port" in server) || !isAlive(server.pid)) return null;
  try {
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/networks`, {
      signal: AbortSignal.timeout(3000),
    });
    const { items } = (await answer.json()) as { items: { id: string }[] };
    return items.some((item) => item.id === network) ? server : null;
  } catch {
    return null;
  }
}

/** An address as it may stand in a file or a message. */
export function withoutCredentials(uri: string): string {
  if (!URL.canParse(uri)) return "";
  const url = new URL(uri);
  url.username = "";
  url.password = "";
  return url.href;
}

/** Throws "server-engine" when a command asks for another engine than that of the server which would answer it. */
export function requireEngine(
  { engine, neo4jUri }: Pick<RunningServer, "engine" | "neo4jUri">,
  asked: Pick<NetworkOptions, "store" | "neo4jUri">,
): void {
  if (asked.store === undefined) return;
  if (asked.store === engine && (engine === "grafeo" || withoutCredentials(asked.neo4jUri) === neo4jUri))
    return;
  const where = engine === "grafeo" ? "Grafeo" : `the Neo4j at ${neo4jUri}`;
  throw new MaillageError(
    "server-engine",
    "conflict",
    `The server that runs on this data directory keeps it in ${where}, which is not the store you ask for. ` +
      "Leave out --store to go through that server, stop it, or choose another --data-dir.",
  );
}

const START_MS_MAX = 120_000;
const LOOK_EVERY_MS = 200;

/**
 * As `findServer`, but waits for a server that is starting, and says so on stderr.
 * Throws MaillageError "server-starting" when it is not ready within `msMax`.
 */
export async function awaitServer(
  folder: string,
  network: string,
  msMax: number = START_MS_MAX,
): Promise<RunningServer | null> {
  const until = performance.now() + msMax;
  let starting = findStartingServer(folder);
  if (starting !== null) tell("A server is starting on this data directory; waiting for it.");
  while (starting !== null) {
    if (performance.now() >= until)
      throw new MaillageError(
        "server-starting",
        "conflict",
        `The server of process ${starting.pid} is still starting on this data directory after ${msMax / 1000} s. ` +
          "Try again when it is ready, or stop it.",
        { pid: starting.pid },
      );
    await delay(LOOK_EVERY_MS);
    starting = findStartingServer(folder);
  }
  return findServer(folder, network);
}
