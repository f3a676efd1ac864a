import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp, newSecret } from "@maillage/api";
import type { Store } from "@maillage/store";
import { VERSION } from "./version.ts";

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Asks the API's own routes of a store that no server holds: nothing listens. `path` begins below the network. As a
 * visitor when `onlyPublic`. Cost: the app once, then as the route.
 */
export async function askInProcess(
  store: Store,
  network: string,
  path: string,
  onlyPublic: boolean,
): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), "maillage-ask-"));
  const token = newSecret();
  const app = await buildApp({
    store,
    network: { id: network, title: network },
    uploads: join(folder, "uploads"),
    webRoot: null,
    ownerToken: token,
    build: VERSION,
    readTimeoutMs: 2 ** 31 - 1,
  });
  try {
    const answer = await app.inject({
      method: "GET",
      url: `/api/v1/networks/${encodeURIComponent(network)}${path}`,
      headers: { host: "127.0.0.1", ...(onlyPublic ? {} : { authorization: `Bearer ${token}` }) },
    });
    return { status: answer.statusCode, body: answer.json() };
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
