import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { MaillageError } from "@maillage/model";
import { rowsOfColumns } from "../columns.ts";
import type { EngineConnection, Params, Run, RunPacked } from "../engine.ts";
import { readArrow } from "./arrow.ts";
import { type GrafeoChild, GrafeoFailure, startChild } from "./childProcess.ts";

export interface GrafeoOptions {
  readonly directory: string;
  /** Longest a single query may take before the process is replaced. Default 30,000. */
  readonly queryMsMax?: number;
}

/** Opening replays the log of a process that was killed, which may take longer than a query. */
const OPEN_MS_MAX = 120_000;
/** A commit or checkpoint cannot be cut short, and takes as long as what it writes is large: tens of seconds for a million ties. */
const SETTLE_MS_MAX = 1_800_000;
/** The process of a server that was killed lets go of the file a moment after it: 10 s in all. */
const RELEASE_TRIES = 40;
const RELEASE_MS = 250;

const fileIn = (directory: string): string => join(directory, "network.grafeo");

/** Whether a directory holds a Grafeo store, which opening would otherwise make. */
export const holdsGrafeo = (directory: string): boolean => existsSync(fileIn(directory));

/** Starts the process, opens the file, and replaces the process when a query runs too long or it dies. */
export async function connectGrafeo({
  directory,
  queryMsMax = 30_000,
}: GrafeoOptions): Promise<EngineConnection> {
  prepare(directory);
  const file = fileIn(directory);
  const holder = join(directory, "holder.json");
  let closed = false;

  const open = async (): Promise<GrafeoChild> => {
    for (let left = RELEASE_TRIES; ; left -= 1) {
      const started = startChild();
      try {
        await started.ask({ ask: "open", file }, OPEN_MS_MAX);
        const about = { pid: process.pid, since: new Date().toISOString() };
        writeFileSync(holder, JSON.stringify(about), { mode: 0o600 });
        return started;
      } catch (error) {
        await started.end();
        if (left === 0 || !isLock(error) || isRunning(heldBy(holder).pid)) throw openFailure(error, holder);
        await new Promise((done) => setTimeout(done, RELEASE_MS));
      }
    }
  };
  let child = await open();
  let reopening: Promise<GrafeoChild> | null = null;
  const reopen = async () => {
    await child.end();
    child = await open();
    return child;
  };
  const current = async (): Promise<GrafeoChild> => {
    if (closed)
      throw new MaillageError(
        "store-closed",
        "store-unavailable",
        "The store is closed. Open it again to go on.",
      );
    if (child.isAlive()) return child;
    reopening ??= reopen().finally(() => {
      reopening = null;
    });
    return reopening;
  };

  const packedBy =
    (ask: "read" | "run", childOf: () => Promise<GrafeoChild>): RunPacked =>
    async (text, params) =>
      (await childOf()).askPacked({ ask, text, packed: params }, queryMsMax).catch(failed);
  const readColumns = async (text: string, params: Params) =>
    readArrow(await (await current()).askColumns({ ask: "read", text, params }, queryMsMax).catch(failed));
  const read: Run = Object.assign(
    async (text: string, params: Params) => rowsOfColumns(await readColumns(text, params)),
    { packed: packedBy("read", current) },
  );
  const runIn = (held: GrafeoChild): Run =>
    Object.assign(
      (text: string, params: Params) => held.ask({ ask: "run", text, params }, queryMsMax).catch(failed),
      { packed: packedBy("run", async () => held) },
    );
  return {
    engine: "grafeo",
    isAlone: true,
    read,
    readColumns,
    define: async (text) => void (await read(text, {})),
    transaction: async (work) => {
      const held = await current();
      const ask = (step: "begin" | "commit" | "rollback") =>
        held.ask({ ask: step }, SETTLE_MS_MAX).catch(failed);
      await ask("begin");
      try {
        const answer = await work(runIn(held));
        await ask("commit");
        return answer;
      } catch (error) {
        if (held.isAlive()) await ask("rollback").catch(() => undefined);
        throw error;
      }
    },
    settle: async () => {
      try {
        await (await current()).ask({ ask: "checkpoint" }, SETTLE_MS_MAX);
      } catch (error) {
        // What was committed stands in the log, from which opening reads it; the next one writes both into the file.
        if (!(error instanceof GrafeoFailure)) throw error;
      }
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await reopening?.catch(() => undefined);
      if (child.isAlive()) await child.ask({ ask: "close" }, SETTLE_MS_MAX).catch(() => undefined);
      await child.end();
      rmSync(holder, { force: true });
    },
  };
}

function prepare(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    chmodSync(directory, 0o700);
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw notWritable(cause);
  }
}

const notWritable = (cause: unknown) =>
  new MaillageError(
    "store-not-writable",
    "store-unavailable",
    "The data directory cannot be written. Choose another with --data-dir, or change who may write there.",
    {},
    { cause },
  );

function openFailure(error: unknown, holder: string): unknown {
  if (!(error instanceof GrafeoFailure)) return error;
  if (isLock(error)) {
    const { pid, since } = heldBy(holder);
    return new MaillageError(
      "store-locked",
      "conflict",
      `The data directory is in use by process ${pid}, a server or another command, since ${since}. ` +
        "Wait for its end, stop it, or choose another with --data-dir.",
      { pid, since },
    );
  }
  if (/permission denied|read-only file system|not a directory|os error (13|20|30)\b/i.test(error.message))
    return notWritable(undefined);
  return new MaillageError(
    "store-damaged",
    "store-unavailable",
    "The database file network.grafeo is damaged and was left as it is. Put back a copy, or move it away and import again.",
  );
}

const isLock = (error: unknown) => error instanceof GrafeoFailure && /cannot be locked/i.test(error.message);

/** Whether a process of that number runs; one whose number is not known counts as running. */
function isRunning(pid: string): boolean {
  if (pid === String(process.pid) || !/^\d+$/.test(pid)) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function heldBy(holder: string): { pid: string; since: string } {
  try {
    const { pid, since } = JSON.parse(readFileSync(holder, "utf8")) as Record<string, unknown>;
    return { pid: String(pid), since: String(since) };
  } catch {
    return { pid: "(unknown)", since: "an unknown time" };
  }
}

/** Grafeo's own message may hold values of the data, so only its status code goes on. */
function failed(error: unknown): never {
  if (!(error instanceof GrafeoFailure)) throw error;
  const status = error.gqlStatus ?? "none";
  if (status === "G2000")
    throw new MaillageError(
      "store-conflict",
      "conflict",
      "An id of the batch is already taken. Nothing was written.",
    );
  if (error.message.includes("GRAFEO-T009"))
    throw new MaillageError(
      "store-full",
      "store-unavailable",
      "The data directory could not be written; most often its disk is full. Nothing of it remains. Free some space, or choose another --data-dir.",
    );
  if (status === "40000")
    throw new MaillageError(
      "store-conflict",
      "conflict",
      "Somebody else wrote at the same moment. Do it again.",
    );
  throw new MaillageError(
    "store-query",
    "store-unavailable",
    `The store refused a query (status ${status}). Nothing was written. Report this with the command you ran.`,
    { status },
    process.env.MAILLAGE_DEBUG_STORE ? { cause: error } : undefined,
  );
}
