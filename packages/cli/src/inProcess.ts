import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp, newSecret } from "@maillage/api";
import type { Store } from "@maillage/store";
import type { Ask } from "./longAnswer.ts";
import { VERSION } from "./version.ts";

/** The API's own routes over a store that no server holds; nothing listens. */
export interface InProcess {
  readonly ask: Ask;
  close(): Promise<void>;
}

/** Builds the app at the first question. Paths begin below the network. */
export function inProcess(store: Store, network: string): InProcess {
  const token = newSecret();
  let built: { readonly app: ReturnType<typeof buildApp>; readonly folder: string } | null = null;
  const build = () => {
    const folder = mkdtempSync(join(tmpdir(), "maillage-ask-"));
    const app = buildApp({
      store,
      network: { id: network, title: network },
      uploads: join(folder, "uploads"),
      plans: join(folder, "plans"),
      webRoot: null,
      ownerToken: token,
      build: VERSION,
    });
    return { app, folder };
  };
  return {
    ask: async (method, path, onlyPublic, body) => {
      built ??= build();
      const app = await built.app;
      const answer = await app.inject({
        method,
        url: `/api/v1/networks/${encodeURIComponent(network)}${path}`,
        headers: {
          host: "127.0.0.1",
          origin: "http://127.0.0.1",
          ...(onlyPublic ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body && { payload: body }),
      });
      return { status: answer.statusCode, body: answer.body === "" ? null : answer.json() };
    },
    close: async () => {
      if (built === null) return;
      await (await built.app).close();
      rmSync(built.folder, { recursive: true, force: true });
    },
  };
}
