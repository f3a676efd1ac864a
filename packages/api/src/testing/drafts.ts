import type { Draft } from "@maillage/model";
import type { handMadeApp } from "./app.ts";
import { AS_OWNER, BASE } from "./app.ts";

type App = Awaited<ReturnType<typeof handMadeApp>>;

/** The owner's requests about drafts; paths are below `/drafts`. */
export function draftsOf(app: App) {
  const ask = (method: "GET" | "PUT" | "POST" | "DELETE", path: string, payload?: object | Buffer) =>
    app.inject({
      method,
      url: `${BASE}/drafts${path}`,
      headers: {
        ...AS_OWNER,
        ...(Buffer.isBuffer(payload) ? { "content-type": "application/octet-stream" } : {}),
      },
      ...(payload === undefined ? {} : { payload }),
    });
  const create = (files: readonly { readonly name: string; readonly size: number }[]) =>
    ask("POST", "", { files });
  const append = (id: string, file: number, at: number, part: string | Buffer) =>
    ask("PUT", `/${id}/files/${file}?at=${at}`, Buffer.from(part));
  return {
    ask,
    create,
    append,
    get: (path: string) => ask("GET", path),
    put: (path: string, payload: object) => ask("PUT", path, payload),
    post: (path: string, payload: object) => ask("POST", path, payload),
    cancel: (id: string) => ask("DELETE", `/${id}`),
    /** Announces files and sends each in one part. */
    upload: async (files: Readonly<Record<string, string>>): Promise<Draft> => {
      const named = Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
      const created = await create(named.map(({ name, bytes }) => ({ name, size: bytes.length })));
      let draft: Draft = created.json();
      for (const [at, { bytes }] of named.entries())
        if (bytes.length > 0) draft = (await append(draft.id, at, 0, bytes)).json();
      return draft;
    },
  };
}

/** The draft once nothing runs for it any more. */
export async function settled(drafts: ReturnType<typeof draftsOf>, id: string): Promise<Draft> {
  for (;;) {
    const draft: Draft = (await drafts.get(`/${id}`)).json();
    if (draft.state !== "reading" && draft.state !== "loading") return draft;
    await new Promise((done) => setTimeout(done, 5));
  }
}
