import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildApp, newSecret } from "@maillage/api";
import { runImport } from "@maillage/importer";
import { MaillageError, OWNER } from "@maillage/model";
import type { Store } from "@maillage/store";
import {
  EXAMPLE_NETWORK,
  LICENCE_FILE,
  licenceOf,
  type NetworkOptions,
  networkFolder,
  openStore,
  titleOf,
} from "./options.ts";
import { withImportProgress } from "./progress.ts";
import { print, tell } from "./report.ts";
import {
  findServer,
  findStartingServer,
  removeServerFile,
  withoutCredentials,
  writeServerFile,
} from "./serverFile.ts";
import { VERSION } from "./version.ts";

const LOOPBACK = "127.0.0.1";
/** Of the data that ships. */
const EXAMPLE_LICENCE = "CC-BY-4.0";
/** The bundle stands in packages/cli/dist. */
const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export interface ServeOptions extends NetworkOptions {
  readonly port: number;
  readonly open: boolean;
}

function portTaken(port: number): MaillageError {
  return new MaillageError(
    "port-taken",
    "conflict",
    `Port ${port} is taken by another program. Use --port 0 for a free one, or name another with --port.`,
    { port },
  );
}

/** Throws "port-taken" before anything is opened or imported. */
function probePort(port: number): Promise<void> {
  return new Promise((free, refuse) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      refuse(error.code === "EADDRINUSE" ? portTaken(port) : error),
    );
    probe.listen(port, LOOPBACK, () => probe.close(() => free()));
  });
}

/** An empty example network gets the shipped data. */
async function loadExample(store: Store, options: NetworkOptions): Promise<void> {
  const [meta] = await store.read("readMeta", {}, OWNER);
  const folder = beside("../../../data/internationalism");
  if ((meta?.revision ?? 0) > 0 || options.network !== EXAMPLE_NETWORK || !existsSync(folder)) return;
  tell("The store is empty: loading the example network.");
  const file = join(networkFolder(options), LICENCE_FILE);
  if (licenceOf(options) === null) writeFileSync(file, `${EXAMPLE_LICENCE}\n`, { mode: 0o600 });
  const { problems } = await withImportProgress((onProgress) => runImport(store, folder, { onProgress }));
  if (problems.length > 0)
    throw new MaillageError(
      "example-refused",
      "invalid-input",
      `The example network has ${problems.length} problems; see them with: maillage check data/internationalism`,
    );
}

function openBrowser(url: string): void {
  const command = { darwin: "open", win32: "explorer" }[process.platform as string] ?? "xdg-open";
  spawn(command, [url], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

/** Serves a network on loopback until it is told to stop. Prints the address, then the one-time owner link, on stdout. */
export async function serve(options: ServeOptions): Promise<void> {
  const folder = networkFolder(options);
  const starting = findStartingServer(folder);
  if (starting)
    throw new MaillageError(
      "server-running",
      "conflict",
      `A server is starting on this network already, as process ${starting.pid}. Wait for it, stop it, or choose another --data-dir.`,
      { pid: starting.pid },
    );
  const running = await findServer(folder, options.network);
  if (running)
    throw new MaillageError(
      "server-running",
      "conflict",
      `A server already holds this network, at http://${LOOPBACK}:${running.port}. Use it, stop it, or choose another --data-dir.`,
      { port: running.port },
    );
  await probePort(options.port);
  const store = await openStore(options);
  const token = newSecret();
  const code = newSecret();
  let app: Awaited<ReturnType<typeof buildApp>> | null = null;
  try {
    writeServerFile(folder, { pid: process.pid });
    await loadExample(store, options);
    const licence = licenceOf(options);
    app = await buildApp({
      store,
      network: {
        id: options.network,
        title: await titleOf(store, options.network),
        ...(licence === null ? {} : { licence }),
      },
      uploads: join(folder, "uploads"),
      plans: join(folder, "plans"),
      webRoot: beside("../../viz/dist"),
      ownerToken: token,
      ownerCode: code,
      build: VERSION,
      log: process.stderr,
    });
    await app.listen({ host: LOOPBACK, port: options.port }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === "EADDRINUSE" ? portTaken(options.port) : error;
    });
    const address = app.server.address();
    const port = typeof address === "object" && address ? address.port : options.port;
    const { engine } = store;
    const neo4j = engine === "neo4j" ? { neo4jUri: withoutCredentials(options.neo4jUri) } : {};
    writeServerFile(folder, { port, token, pid: process.pid, engine, ...neo4j });
    const url = `http://${LOOPBACK}:${port}`;
    stopOnSignals(async () => {
      removeServerFile(folder, process.pid);
      await app?.close();
      await store.close();
    });
    print(`Maillage is ready at ${url}`);
    print(`${url}/#/manage/${code}`);
    if (options.open && process.stdout.isTTY) openBrowser(url);
  } catch (error) {
    await app?.close();
    await store.close();
    removeServerFile(folder, process.pid);
    throw error;
  }
}

function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (exitCode: number) => () => {
    if (stopping) return;
    stopping = true;
    const exit = () => process.exit(exitCode);
    stop().then(exit, exit);
  };
  process.on("SIGTERM", end(0));
  process.on("SIGINT", end(130));
}
