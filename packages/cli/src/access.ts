import { basename, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { judgeEntities, listDuplicates, listJudgements, readFromText, type Saying } from "@maillage/api";
import {
  exportBytes,
  exportFiles,
  type ImportStore,
  importFiles,
  type NotPublic,
  type PrepareRequest,
  type ReadChoices,
  runImport,
  unzipped,
  writerOf,
} from "@maillage/importer";
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
  NOT_PUBLIC_HEADERS,
  type Overview,
  OWNER,
  type Problem,
  type Scope,
  scopeToQuery,
  VISITOR,
} from "@maillage/model";
import type { Store } from "@maillage/store";
import { askServer, askServerBytes } from "./askServer.ts";
import { inProcess } from "./inProcess.ts";
import { type Ask, longAnswer } from "./longAnswer.ts";
import {
  licenceOf,
  type NetworkOptions,
  networkFolder,
  openStore,
  requireNetwork,
  titleOf,
} from "./options.ts";
import { awaitServer, type RunningServer, requireEngine } from "./serverFile.ts";
import { isFolder, refuseTaken, writeExport } from "./writeExport.ts";

type Batch = BatchList["items"][number];

/** What to export. */
export interface Wanted {
  readonly format: string;
  readonly scope: Scope;
  /** Only what a visitor may see. */
  readonly onlyPublic: boolean;
}

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
  /** Writes an export to `out`: one file, or for several a folder unless `out` is called ".zip". Answers what of it is not public. */
  exportTo(out: string, wanted: Wanted): Promise<NotPublic>;
  /** What a route below the network answers; as a visitor when `onlyPublic`. */
  answer<A>(path: string, query: Readonly<Record<string, string>>, onlyPublic: boolean): Promise<A>;
  /** Asks a route below the network, whatever it answers. */
  readonly ask: Ask;
  query(name: string, params: Readonly<Record<string, string>>): Promise<unknown[]>;
  /** The same with the types of the query. */
  read: ImportStore["read"];
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
    return inStore(await openStore(options), options);
  } catch (error) {
    if (!(error instanceof MaillageError) || error.code !== "store-locked") throw error;
    const late = await awaitServer(folder, options.network);
    if (late === null) throw error;
    return throughServer(late, options);
  }
}

/** What is asked of the importer, today. */
export const prepareRequest = (
  paths: readonly string[],
  mapping: Mapping | null,
  choices: ReadChoices = {},
): PrepareRequest => ({
  files: paths.map((path) => ({ name: basename(path), path: resolve(path) })),
  mapping,
  choices,
  today: new Date().toISOString().slice(0, 10),
});

function inStore(store: Store, options: NetworkOptions): NetworkAccess {
  const routes = inProcess(store, options.network);
  return {
    importFolder: (path, dryRun, onProgress) => runImport(store, path, { dryRun, onProgress }),
    importFiles: (paths, mapping, dryRun, onProgress) =>
      importFiles(store, prepareRequest(paths, mapping), { dryRun, onProgress }),
    exportTo: async (out, { format, scope, onlyPublic }) => {
      const writer = writerOf(format);
      await refuseTaken(out, isFolder(out, writer));
      const exported = await exportFiles(store, {
        format,
        scope,
        viewer: onlyPublic ? VISITOR : OWNER,
        title: await titleOf(store, options.network),
        licence: licenceOf(options),
        date: new Date().toISOString().slice(0, 10),
      });
      await writeExport(
        out,
        isFolder(out, writer) ? exported.files : [{ path: "", pieces: exportBytes(exported) }],
      );
      return exported.notPublic;
    },
    answer: (path, query, onlyPublic) => answered(routes.ask, path, query, onlyPublic),
    ask: routes.ask,
    query: (name, params) => store.read(...readFromText(name, params), OWNER),
    read: (name, params, viewer) => store.read(name, params, viewer),
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
    close: async () => {
      await routes.close();
      await store.close();
    },
  };
}

async function answered<A>(
  ask: Ask,
  path: string,
  query: Readonly<Record<string, string>>,
  onlyPublic: boolean,
): Promise<A> {
  const search = new URLSearchParams(query).toString();
  const { status, body } = await longAnswer(ask, search === "" ? path : `${path}?${search}`, onlyPublic);
  if (status < 300) return body as A;
  throw refusedBy(status, body as Problem);
}

const KIND_OF_STATUS: Readonly<Record<number, "invalid-input" | "usage" | "not-found" | "conflict">> = {
  400: "usage",
  404: "not-found",
  409: "conflict",
  422: "invalid-input",
};

/** What a refusal of a route is to a command. */
export const refusedBy = (status: number, problem: Partial<Problem>) =>
  new MaillageError(
    "server-refused",
    KIND_OF_STATUS[status] ?? "store-unavailable",
    problem.detail ?? "The running server refused; its log names the place.",
  );

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
    throw refusedBy(answer.status, answer.body as Problem);
  };
  const askRoute: Ask = (method, below, asVisitor, body) =>
    askServer(server, method, `${root}${below}`, body, asVisitor);
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
  const query: NetworkAccess["query"] = async (name, params) => {
    const search = new URLSearchParams(params).toString();
    const path = `/queries/${encodeURIComponent(name)}${search ? `?${search}` : ""}`;
    return (await ask<{ items: unknown[] }>("GET", path)).items;
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
    exportTo: async (out, { format, scope, onlyPublic }) => {
      const writer = writerOf(format);
      await refuseTaken(out, isFolder(out, writer));
      const search = new URLSearchParams({
        format,
        ...scopeToQuery(scope),
        ...(onlyPublic ? { public: "true" } : {}),
      });
      const { status, bytes, headers } = await askServerBytes(server, "GET", `${root}/export?${search}`);
      if (status !== 200) throw refusedBy(status, JSON.parse(bytes.toString()) as Problem);
      await writeExport(out, isFolder(out, writer) ? unzipped(bytes) : [{ path: "", pieces: [bytes] }]);
      const count = (name: string) => Number(headers[name] ?? 0);
      return { people: count(NOT_PUBLIC_HEADERS.people), others: count(NOT_PUBLIC_HEADERS.others) };
    },
    answer: (path, query, onlyPublic) => answered(askRoute, path, query, onlyPublic),
    ask: askRoute,
    query,
    read: async (name, params) => (await query(name, params as Record<string, string>)) as never,
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
      return { revision, hash: hash ?? "" };
    },
    close: async () => undefined,
  };
}
