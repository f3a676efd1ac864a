import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MaillageError } from "@maillage/model";

/** How commands reach the server that holds a network's folder. */
export interface RunningServer {
  readonly port: number;
  readonly token: string;
  readonly pid: number;
}

const fileIn = (folder: string): string => join(folder, "server.json");

/** Writes the file that lets other commands act as owner through this server; only this user may read it. */
export function writeServerFile(folder: string, server: RunningServer): void {
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

function readServerFile(folder: string): RunningServer | null {
  try {
    const { port, token, pid } = JSON.parse(readFileSync(fileIn(folder), "utf8")) as Partial<RunningServer>;
    return typeof port === "number" && typeof token === "string" && typeof pid === "number"
      ? { port, token, pid }
      : null;
  } catch {
    return null;
  }
}

/**
 * The server that runs on a folder, or null. A file left by a killed server is passed over: its process must live and
 * its port must answer for this network. The token goes to no process that has not the pid of the file.
 */
export async function findServer(folder: string, network: string): Promise<RunningServer | null> {
  const server = readServerFile(folder);
  if (server === null) return null;
  try {
    process.kill(server.pid, 0);
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/networks`, {
      signal: AbortSignal.timeout(3000),
    });
    const { items } = (await answer.json()) as { items: { id: string }[] };
    return items.some((item) => item.id === network) ? server : null;
  } catch {
    return null;
  }
}
