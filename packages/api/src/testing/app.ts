import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AppOptions, buildApp } from "../app.ts";
import { memoryStore } from "./memoryStore.ts";
import { handMadeBatch } from "./records.ts";

export const TOKEN = "token-of-the-owner";
export const CODE = "code-of-the-link";
export const BASE = "/api/v1/networks/hand";
export const AS_OWNER = { authorization: `Bearer ${TOKEN}`, host: "127.0.0.1:4400" };
export const AS_VISITOR = { host: "127.0.0.1:4400" };

/** The whole app over the hand-made network. */
export function handMadeApp(options: Partial<AppOptions> = {}) {
  const uploads = join(tmpdir(), `maillage-uploads-${randomUUID()}`);
  return buildApp({
    store: memoryStore(handMadeBatch()),
    network: { id: "hand", title: "Made by hand" },
    uploads,
    plans: join(uploads, "plans"),
    webRoot: null,
    ownerToken: TOKEN,
    ownerCode: CODE,
    build: "test",
    ...options,
  });
}
