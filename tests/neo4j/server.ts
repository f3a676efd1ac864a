/** Starts a real Neo4j Community once for the test files that need it; they ask `inject("neo4j")`. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import neo4j from "neo4j-driver";
import type { TestProject } from "vitest/node";

export interface Neo4jUnderTest {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}
declare module "vitest" {
  export interface ProvidedContext {
    /** null when no Neo4j can run here; said in one line, and an error with CI=true. */
    neo4j: Neo4jUnderTest | null;
  }
}

const ROOT = resolve(import.meta.dirname, "../..");
const POM = join(import.meta.dirname, "pom.xml");
const PASSWORD = "only-for-tests";
const START_MS_MAX = 60_000;
/** The first fetch of about 120 MB. */
const FETCH_MS_MAX = 300_000;

/** vitest's globalSetup: answers the teardown. `MAILLAGE_TEST_NEO4J_URI` (with _USER and _PASSWORD) names a running server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const uri = process.env.MAILLAGE_TEST_NEO4J_URI;
  if (uri !== undefined && uri !== "") {
    const user = process.env.MAILLAGE_TEST_NEO4J_USER ?? "neo4j";
    project.provide("neo4j", { uri, user, password: process.env.MAILLAGE_TEST_NEO4J_PASSWORD ?? "" });
    return async () => undefined;
  }
  const missing = whatIsMissing();
  if (missing !== null) {
    const notice = `Neo4j tests skipped: ${missing}. Install it, or set MAILLAGE_TEST_NEO4J_URI to a running server.`;
    if (process.env.CI === "true") throw new Error(`${notice} With CI=true a skip is a failure.`);
    console.warn(notice);
    project.provide("neo4j", null);
    return async () => undefined;
  }
  const { server, stop } = await startNeo4j();
  project.provide("neo4j", server);
  return stop;
}

/**
 * A server of its own on a free loopback port, fetched when it is not there yet; `heap` as the JVM has it.
 * Throws without Java 17 or Maven.
 */
export async function startNeo4j(
  heap = "1g",
): Promise<{ server: Neo4jUnderTest; stop: () => Promise<void> }> {
  return startServer(await jars(), heap);
}

function libFolder(): string {
  const [, version] = /<neo4j\.version>([^<]+)</.exec(readFileSync(POM, "utf8")) ?? [];
  if (version === undefined) throw new Error(`${POM} names no neo4j.version`);
  return join(ROOT, ".cache", `neo4j-${version}`, "lib");
}

const isFetched = (lib: string) => existsSync(join(lib, "..", "complete"));

function whatIsMissing(): string | null {
  const java = spawnSync("java", ["-version"], { encoding: "utf8" });
  const major = Number(/version "(\d+)/.exec(java.stderr ?? "")?.[1] ?? 0);
  if (java.error !== undefined || major < 17) return "Java 17 or later is not found";
  if (isFetched(libFolder())) return null;
  return spawnSync("mvn", ["-v"]).error === undefined ? null : "Maven is not found";
}

async function jars(): Promise<string> {
  const lib = libFolder();
  if (isFetched(lib)) return lib;
  console.warn("Fetching Neo4j Community for the tests, once (about 120 MB, into .cache).");
  mkdirSync(lib, { recursive: true });
  const args = ["-q", "-B", "-f", POM, "dependency:copy-dependencies", `-DoutputDirectory=${lib}`];
  const fetched = spawnSync("mvn", [...args, "-DincludeScope=runtime"], {
    timeout: FETCH_MS_MAX,
    encoding: "utf8",
  });
  if (fetched.status !== 0 || readdirSync(lib).length === 0)
    throw new Error(`Maven could not fetch Neo4j: ${(fetched.stdout ?? "").slice(-500)}`);
  writeFileSync(join(lib, "..", "complete"), "");
  return lib;
}

async function startServer(
  lib: string,
  heap: string,
): Promise<{ server: Neo4jUnderTest; stop: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), "maillage-neo4j-"));
  for (const folder of ["conf", "data", "logs", "import", "plugins", "run"]) mkdirSync(join(home, folder));
  const port = await freePort();
  writeFileSync(join(home, "conf", "neo4j.conf"), configuration(port));
  const jvm = [
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-Xms64m",
    `-Xmx${heap}`,
    "-cp",
    join(lib, "*"),
  ];
  const admin = ["org.neo4j.cli.AdminTool", "dbms", "set-initial-password", PASSWORD];
  const secret = spawnSync("java", [...jvm, ...admin], {
    env: { ...process.env, NEO4J_HOME: home },
    encoding: "utf8",
  });
  if (secret.status !== 0) throw new Error(`Neo4j's AdminTool failed: ${secret.stderr.slice(-500)}`);
  const main = [
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${home}`,
    `--config-dir=${join(home, "conf")}`,
  ];
  const child = spawn("java", [...jvm, ...main], { stdio: "ignore" });
  const server = { uri: `bolt://127.0.0.1:${port}`, user: "neo4j", password: PASSWORD };
  const stop = async () => {
    await end(child);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await answering(server, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { server, stop };
}

const configuration = (port: number) => `server.default_listen_address=127.0.0.1
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
client.allow_telemetry=false
server.memory.pagecache.size=128m
server.directories.import=import
db.tx_log.preallocate=false
db.tx_log.rotation.size=16m
internal.server.bolt.thread_pool_shutdown_wait_time=0s
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
`;

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function answering({ uri, user, password }: Neo4jUnderTest, child: ChildProcess): Promise<void> {
  const until = Date.now() + START_MS_MAX;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    connectionTimeout: 1000,
    telemetryDisabled: true,
  });
  try {
    for (;;) {
      if (child.exitCode !== null)
        throw new Error(`Neo4j ended with exit code ${child.exitCode} before it was ready`);
      if (
        await driver.verifyConnectivity().then(
          () => true,
          () => false,
        )
      )
        return;
      if (Date.now() > until) throw new Error(`Neo4j did not answer within ${START_MS_MAX / 1000} s`);
      await new Promise((done) => setTimeout(done, 100));
    }
  } finally {
    await driver.close();
  }
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    const last = setTimeout(() => child.kill("SIGKILL"), 5000);
    child.once("exit", () => {
      clearTimeout(last);
      done();
    });
    child.kill("SIGTERM");
  });
}
