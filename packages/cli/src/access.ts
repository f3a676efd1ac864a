import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { judgeEntities, listDuplicates, listJudgements, readFromText, type Saying } from "@maillage/api";
import { exportPackage, importFiles, type PrepareRequest, runImport } from "@maillage/importer";
import {
  type BatchList,
  type DuplicateItem,
  type DuplicatePage,
  type Id,
  type ImportList,
  type ImportProgress,
  type ImportResult,
  type Judged,
  type JudgementItem,
  type JudgementList,
  MaillageError,
  type Mapping,
  type Overview,
  OWNER,
  type Problem,
} from "@maillage/model";
import type { Store } from "@maillage/store";
import { askServer } from "./askServer.ts";
import { type NetworkOptions, networkFolder, openStore, requireNetwork } from "./options.ts";
import { awaitServer, type RunningServer, requireEngine } from "./serverFile.ts";

type Batch = BatchList["items"][number];

/** What commands do with a network, as its owner: through the running server, or in the store itself. */
export interface NetworkAccess {
  importFolder(
    path: string,
    dryRun: boolean,
    onProgress: (step: ImportProgress) => void,
  ): Promise<ImportResult>;
  /** Imports foreign files together, by a mapping; without one they are refused, with what to do. */
  importFiles(
    paths: readonly string[],
    mapping: Mapping | null,
    dryRun: boolean,
    onProgress: (step: ImportProgress) => void,
  ): Promise<ImportResult>;
  /** Writes the files of the package below `out`; answers their number. */
  exportTo(out: string): Promise<number>;
  query(name: string, params: Readonly<Record<string, string>>): Promise<unknown[]>;
  batches(): Promise<Batch[]>;
  undo(batch: string): Promise<{ revision: number }>;
  /** Pairs that wait for a judgement, the likeliest first. */
  duplicates(): Promise<DuplicateItem[]>;
  judge(saying: Saying): Promise<Judged>;
  judgements(): Promise<JudgementItem[]>;
  unjudge(judgement: string): Promise<{ revision: number }>;
  hash(): Promise<{ revision: number; hash: string }>;
  close(): Promise<void>;
}

/**
 * Opens the way to a network: a server goes first, since only one process may hold a Grafeo store. One that takes the
 * store between the look and the opening is found by a second look. A network that is not there is made if `mayCreate`,
 * else MaillageError "network-unknown".
 */
export async function openAccess(options: NetworkOptions, mayCreate = false): Promise<NetworkAccess> {
  const folder = networkFolder(options);
  const server = await awaitServer(folder, options.network);
  if (server) return throughServer(server, options);
  if (!mayCreate) requireNetwork(options);
  try {
    return inStore(await openStore(options));
  } catch (error) {
    if (!(error instanceof MaillageError) || error.code !== "store-locked") throw error;
    const late = await awaitServer(folder, options.network);
    if (late === null) throw error;
    return throughServer(late, options);
  }
}

/** What is asked of the importer, today. */
export const prepareRequest = (paths: readonly string[], mapping: Mapping | null): PrepareRequest => ({
  files: paths.map((path) => ({ name: basename(path), path: resolve(path) })),
  mapping,
  today: new Date().toISOString().slice(0, 10),
});

function inStore(store: Store): NetworkAccess {
  return {
    importFolder: (path, dryRun, onProgress) => runImport(store, path, { dryRun, onProgress }),
    importFiles: (paths, mapping, dryRun, onProgress) =>
      importFiles(store, prepareRequest(paths, mapping), { dryRun, onProgress }),
    exportTo: (out) =>
      exporting(async () => {
        const { folders } = await exportPackage(store, OWNER, resolve(out));
        return folders.length * 8;
      }),
    query: (name, params) => store.read(...readFromText(name, params), OWNER),
    batches: async () =>
      (await store.read("readBatches", {}, OWNER)).map(
        ({ id, at, title, hash, undone, entities, ties, sources, claims }) => ({
          id,
          at,
          title,
          hash,
          undone,
          counts: { entities, ties, sources, claims },
        }),
      ),
    undo: (batch) => store.undoBatch(batch as Id),
    duplicates: () => listDuplicates(store),
    judge: (saying) => judgeEntities(store, saying, new Date()),
    judgements: () => listJudgements(store),
    unjudge: (judgement) => store.unjudge(judgement as Id),
    hash: async () => {
      const [meta] = await store.read("readMeta", {}, OWNER);
      return { revision: meta?.revision ?? 0, hash: meta?.hash ?? "" };
    },
    close: () => store.close(),
  };
}

/** Runs what writes an export; an error of the file system becomes one with a next step. */
async function exporting<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || !("syscall" in error)) throw error;
    throw new MaillageError(
      "export-not-writable",
      "usage",
      "The export cannot be written to that path. Name another folder with --out, or change who may write there.",
      {},
      { cause: error },
    );
  }
}

const KIND_OF_STATUS: Readonly<Record<number, "invalid-input" | "usage" | "not-found" | "conflict">> = {
  400: "usage",
  404: "not-found",
  409: "conflict",
  422: "invalid-input",
};

const LOOK_EVERY_MS = 500;

/** Waits for `work`, and looks how far it is meanwhile; a look that fails is passed over. */
async function lookingOn<T>(work: Promise<T>, look: () => Promise<void>): Promise<T> {
  let ended = false;
  const end = () => {
    ended = true;
  };
  const ending = work.then(end, end);
  while (!ended) {
    await Promise.race([ending, delay(LOOK_EVERY_MS, undefined, { ref: false })]);
    if (!ended) await look().catch(() => undefined);
  }
  return work;
}

function throughServer(server: RunningServer, options: NetworkOptions): NetworkAccess {
  requireEngine(server, options);
  const root = `/api/v1/networks/${encodeURIComponent(options.network)}`;
  const ask = async <A>(method: string, path: string, body?: object): Promise<A> => {
    const answer = await askServer(server, method, `${root}${path}`, body);
    if (answer.status < 300) return answer.body as A;
    throw new MaillageError(
      "server-refused",
      KIND_OF_STATUS[answer.status] ?? "store-unavailable",
      (answer.body as Problem).detail ?? "The running server refused; its log names the place.",
    );
  };
  const importing = async (
    body: object,
    onProgress: (step: ImportProgress) => void,
  ): Promise<ImportResult> => {
    let last: ImportProgress = { step: "reading", done: 0, total: 0 };
    onProgress(last);
    const result = await lookingOn(ask<ImportResult>("POST", "/imports", body), async () => {
      const { items } = await ask<ImportList>("GET", "/imports");
      [last = last] = items;
      onProgress(last);
    });
    if (last.step === "writing") onProgress({ ...last, step: "done", done: last.total });
    return result;
  };
  return {
    importFolder: (path, dryRun, onProgress) => importing({ path: resolve(path), dryRun }, onProgress),
    importFiles: (paths, mapping, dryRun, onProgress) =>
      importing(
        {
          files: paths.map((path) => resolve(path)),
          ...(mapping === null ? {} : { mapping }),
          dryRun,
        },
        onProgress,
      ),
    exportTo: (out) =>
      exporting(async () => {
        const { files } = await ask<{ files: Record<string, string> }>("GET", "/export?format=package");
        const root = resolve(out);
        for (const [name, text] of Object.entries(files)) {
          const target = join(root, name);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, text);
        }
        return Object.keys(files).length;
      }),
    query: async (name, params) => {
      const search = new URLSearchParams(params).toString();
      const path = `/queries/${encodeURIComponent(name)}${search ? `?${search}` : ""}`;
      return (await ask<{ items: unknown[] }>("GET", path)).items;
    },
    batches: async () => (await ask<BatchList>("GET", "/batches")).items,
    undo: (batch) => ask("DELETE", `/batches/${encodeURIComponent(batch)}`),
    duplicates: async () => {
      const items: DuplicateItem[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const query: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
        const page: DuplicatePage = await ask("GET", `/duplicates?limit=200${query}`);
        items.push(...page.items);
        cursor = page.next;
      }
      return items;
    },
    judge: (saying) => ask("POST", "/judgements", saying),
    judgements: async () => (await ask<JudgementList>("GET", "/judgements")).items,
    unjudge: (judgement) => ask("DELETE", `/judgements/${encodeURIComponent(judgement)}`),
    hash: async () => {
      const { revision, hash } = await ask<Overview>("GET", "/");
      return { revision, hash };
    },
    close: async () => undefined,
  };
}
