/** An import made ready over HTTP by the owner of a built product that runs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Draft, Mapping } from "@maillage/model";
import type { Served } from "./servedProduct.ts";

const PART = 8 * 1024 * 1024;

/** `folder` is the network's in the data directory: it holds the token by which commands act as the owner. */
export function ownerOf({ url }: Served, folder: string) {
  const { token } = JSON.parse(readFileSync(join(folder, "server.json"), "utf8"));
  const base = `${url}/api/v1/networks/${folder.slice(folder.lastIndexOf("/") + 1)}`;
  const ask = async (method: string, path: string, body?: object | Uint8Array) => {
    const isBytes = body instanceof Uint8Array;
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { "content-type": isBytes ? "application/octet-stream" : "application/json" }),
      },
      ...(body && { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  const read = async (id: string): Promise<Draft> => (await ask("GET", `/drafts/${id}`)).body;
  const until = async (id: string, isThere: (draft: Draft) => boolean): Promise<Draft> => {
    for (;;) {
      const draft = await read(id);
      if (isThere(draft)) return draft;
      await delay(100);
    }
  };
  return {
    ask,
    read,
    until,
    settled: (id: string) => until(id, ({ state }) => state !== "reading" && state !== "loading"),
    hash: async (): Promise<string> => (await ask("GET", "/")).body.hash,
    /** Announces files and sends them, part by part. */
    upload: async (files: Readonly<Record<string, Uint8Array>>): Promise<string> => {
      const announced = Object.entries(files).map(([name, { byteLength }]) => ({ name, size: byteLength }));
      const { id } = (await ask("POST", "/drafts", { files: announced })).body;
      for (const [file, bytes] of Object.values(files).entries())
        for (let at = 0; at < bytes.byteLength; at += PART)
          await ask("PUT", `/drafts/${id}/files/${file}?at=${at}`, bytes.subarray(at, at + PART));
      return id;
    },
    agree: (id: string, mapping: Mapping) => ask("PUT", `/drafts/${id}/mapping`, mapping),
    load: (id: string) => ask("POST", `/drafts/${id}/loading`, {}),
    cancel: (id: string) => ask("DELETE", `/drafts/${id}`),
  };
}
