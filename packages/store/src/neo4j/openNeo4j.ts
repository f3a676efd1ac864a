import { setTimeout as delay } from "node:timers/promises";
import { MaillageError } from "@maillage/model";
import neo4j, { type Driver, type ManagedTransaction } from "neo4j-driver";
import { columnsOfLists } from "../columns.ts";
import type { EngineConnection, Row, Run } from "../engine.ts";
import { graphStore } from "../graphStore.ts";
import type { Store } from "../store.ts";
import { toNeo4j } from "./values.ts";

export interface Neo4jOptions {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database?: string;
}

/** Within the 5 s in which an absent server must be told. */
const CONNECT_MS_MAX = 3000;
const READ_MS_MAX = 30_000;
const WRITE_MS_MAX = 600_000;

/**
 * Connects to a running server and makes the schema when missing. Sends no telemetry.
 * Throws MaillageError "store-unreachable" within 5 s, "store-unauthorised", "store-address".
 */
export async function openNeo4j(options: Neo4jOptions): Promise<Store> {
  const connection = await connectNeo4j(options);
  try {
    return await graphStore(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/**
 * A driver that has reached the server; whole numbers come as JavaScript numbers, or as BigInt where none may be rounded.
 * Throws as openNeo4j.
 */
export async function reachNeo4j(
  { uri, user, password, database }: Neo4jOptions,
  integers: "number" | "bigint",
): Promise<Driver> {
  const driver = driverFor(uri, user, password, integers);
  const where = database === undefined ? {} : { database };
  try {
    await Promise.race([driver.verifyConnectivity(where), silence()]);
  } catch (error) {
    // Not waited for: it hangs as well where somebody listens and does not answer.
    void driver.close().catch(() => undefined);
    throw isRefusal(error) ? unauthorised() : unreachable();
  }
  return driver;
}

async function connectNeo4j(options: Neo4jOptions): Promise<EngineConnection> {
  const driver = await reachNeo4j(options, "number");
  const where = options.database === undefined ? {} : { database: options.database };
  const runIn =
    (tx: ManagedTransaction): Run =>
    async (text, params) =>
      (await tx.run<Row>(text, toNeo4j(params) as Record<string, unknown>)).records.map((record) =>
        record.toObject(),
      );
  const withSession = async <T>(
    work: (session: ReturnType<typeof driver.session>) => Promise<T>,
  ): Promise<T> => {
    const session = driver.session(where);
    try {
      return await work(session);
    } catch (error) {
      return failed(error);
    } finally {
      await session.close();
    }
  };
  const read: Run = (text, params) =>
    withSession((session) => session.executeRead((tx) => runIn(tx)(text, params), { timeout: READ_MS_MAX }));
  return {
    engine: "neo4j",
    isAlone: false,
    read,
    readColumns: (text, params) =>
      withSession((session) =>
        session.executeRead(
          async (tx) => {
            const columns = new Map<string, unknown[]>();
            // Records come a thousand at a time, the next when these are taken over: none is kept.
            for await (const record of tx.run(text, toNeo4j(params) as Record<string, unknown>))
              for (const [name, value] of record.entries()) {
                const column = columns.get(String(name));
                if (column) column.push(value);
                else columns.set(String(name), [value]);
              }
            return columnsOfLists(columns);
          },
          { timeout: READ_MS_MAX },
        ),
      ),
    define: (text) => withSession(async (session) => void (await session.run(text))),
    transaction: (work) =>
      withSession((session) => session.executeWrite((tx) => work(runIn(tx)), { timeout: WRITE_MS_MAX })),
    settle: async () => undefined,
    close: () => driver.close(),
  };
}

function driverFor(uri: string, user: string, password: string, integers: "number" | "bigint"): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      connectionTimeout: CONNECT_MS_MAX,
      connectionAcquisitionTimeout: CONNECT_MS_MAX + 1000,
      maxTransactionRetryTime: 0,
      ...(integers === "number" ? { disableLosslessIntegers: true } : { useBigInt: true }),
      telemetryDisabled: true,
      userAgent: "maillage",
    });
  } catch (cause) {
    throw new MaillageError(
      "store-address",
      "usage",
      "The Neo4j address is not understood. Write it as bolt://host:7687 or neo4j://host:7687.",
      {},
      { cause },
    );
  }
}

/** The driver sets no limit to a handshake that gets no answer. */
const silence = async () => {
  await delay(CONNECT_MS_MAX, undefined, { ref: false });
  throw unreachable();
};

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

const isRefusal = (error: unknown) =>
  /Unauthorized|AuthenticationRateLimit|CredentialsExpired/.test(codeOf(error));

const unauthorised = () =>
  new MaillageError(
    "store-unauthorised",
    "store-unavailable",
    "Neo4j refused the user or password. Set --neo4j-user, and MAILLAGE_NEO4J_PASSWORD_FILE to a file with the password.",
  );

const unreachable = () =>
  new MaillageError(
    "store-unreachable",
    "store-unavailable",
    "Neo4j does not answer at the given address. Start it, or check --neo4j-uri.",
  );

/** Neo4j's own messages may hold values of the data, so only its code goes on. */
export function failed(error: unknown): never {
  if (error instanceof MaillageError || !(error instanceof Error) || !("code" in error)) throw error;
  const code = codeOf(error);
  if (isRefusal(error)) throw unauthorised();
  if (
    /ServiceUnavailable|SessionExpired|ECONN|DatabaseNotFound|acquisition timed out/.test(
      `${code} ${error.message}`,
    )
  )
    throw unreachable();
  if (/TransactionTimedOut|Terminated/.test(code))
    throw new MaillageError(
      "query-timeout",
      "store-unavailable",
      `The query took longer than ${READ_MS_MAX / 1000} s and was stopped. Ask for less: fewer years, types or rows.`,
      { msMax: READ_MS_MAX },
    );
  if (/ConstraintValidationFailed/.test(code))
    throw new MaillageError(
      "store-conflict",
      "conflict",
      "An id of the batch is already taken. Nothing was written.",
    );
  if (/OutOfMemory/.test(code))
    throw new MaillageError(
      "store-memory",
      "store-unavailable",
      "Neo4j has too little memory for this in one transaction; nothing was written. Raise server.memory.heap.max_size.",
      { code },
    );
  if (/DeadlockDetected|TransientError/.test(code))
    throw new MaillageError(
      "store-conflict",
      "conflict",
      "Somebody else wrote at the same moment. Do it again.",
    );
  throw new MaillageError(
    "store-query",
    "store-unavailable",
    `The store refused a query (code ${code}). Nothing was written. Report this with the command you ran.`,
    { code },
    process.env.MAILLAGE_DEBUG_STORE ? { cause: error } : undefined,
  );
}
