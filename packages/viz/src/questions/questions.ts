import type {
  BatchList,
  Draft,
  DraftJudgement,
  DraftList,
  Drawing,
  DuplicatePage,
  EntityDetail,
  EntityPage,
  EntityType,
  GapAnswer,
  GapCellAnswer,
  Job,
  Judged,
  JudgementList,
  Mapping,
  NetworkList,
  Overview,
  Problem,
  Scope,
  Session,
  SourceDetail,
  SourcePage,
  Verdict,
} from "@maillage/model";
import { scopeToQuery } from "@maillage/model";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { nameOwnTerms } from "../components/labels.ts";
import { DEFAULT_PAIR, type GapPair, pairQuery } from "../url/gapPair.ts";

/** What went wrong, as the server said it, with the HTTP status and the code of docs/errors.md. */
export class AnswerError extends Error {
  constructor(
    detail: string,
    readonly status: number,
    readonly code: string,
    readonly values: Problem["values"] = {},
  ) {
    super(detail);
  }
}

/** Once more, unless the server answered that there is no such thing, or not for this reader. */
export const askAgain = (failures: number, error: Error): boolean =>
  failures < 1 && !(error instanceof AnswerError && (error.status === 404 || error.status === 403));

async function ask<A>(path: string, query: Record<string, string> = {}, signal?: AbortSignal): Promise<A> {
  const search = new URLSearchParams(query).toString();
  return answerOf<A>(`/api/v1${path}${search ? `?${search}` : ""}`, signal ? { signal } : {});
}

export async function change<A>(
  method: "POST" | "PUT" | "DELETE",
  path: string,
  body?: object,
  signal?: AbortSignal,
): Promise<A> {
  const isBytes = body instanceof Blob;
  return answerOf<A>(`/api/v1${await networkPath()}${path}`, {
    method,
    ...(signal ? { signal } : {}),
    ...(isBytes ? { body, headers: { "content-type": "application/octet-stream" } } : {}),
    ...(body && !isBytes
      ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } }
      : {}),
  });
}

async function answerOf<A>(address: string, init: RequestInit): Promise<A> {
  const response = await fetch(address, { credentials: "same-origin", ...init });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const { detail, code, values } = (body ?? {}) as Partial<Problem>;
    throw new AnswerError(String(detail ?? response.status), response.status, String(code ?? ""), values);
  }
  return body as A;
}

let network: Promise<string> | null = null;
/** The first network the server holds; asked once. */
export async function networkPath(): Promise<string> {
  network ??= ask<NetworkList>("/networks").then((list) => {
    const first = list.items[0];
    if (!first) throw new AnswerError("no network", 404, "network-unknown");
    return `/networks/${encodeURIComponent(first.id)}`;
  });
  try {
    return await network;
  } catch (error) {
    network = null;
    throw error;
  }
}

export async function askNetwork<A>(
  path: string,
  query: Record<string, string>,
  signal: AbortSignal,
): Promise<A> {
  return ask<A>(`${await networkPath()}${path}`, query, signal);
}

/** Path of the network below the API; asked once. */
export const networkPathQuestion = queryOptions({ queryKey: ["network path"], queryFn: networkPath });
/** Address of the file that a network is exported as. */
export const exportAddress = (path: string, format: string, scope: Scope, onlyPublic: boolean): string =>
  `/api/v1${path}/export?${new URLSearchParams({
    format,
    ...scopeToQuery(scope),
    ...(onlyPublic ? { public: "true" } : {}),
  })}`;

export const overviewQuestion = queryOptions({
  queryKey: ["overview"],
  queryFn: async ({ signal }) => {
    const overview = await askNetwork<Overview>("/", {}, signal);
    nameOwnTerms(overview.ownTerms);
    return overview;
  },
});
/** Whether nothing was imported yet; unknown is not empty. */
export const isEmpty = (overview: Overview | undefined): boolean => overview?.counts.organisations === 0;
const layoutQuery = (layout: string | null): { layout?: "force" } => (layout === "force" ? { layout } : {});
export const drawingQuestion = (scope: Scope, layout: string | null = null) =>
  queryOptions({
    queryKey: ["network", scopeToQuery(scope), layout],
    queryFn: ({ signal }) =>
      askNetwork<Drawing>("/network", { ...scopeToQuery(scope), ...layoutQuery(layout) }, signal),
    placeholderData: keepPreviousData,
  });
/** The drawing with those who are folded away; several times larger. */
export const wholeDrawingQuestion = (scope: Scope, layout: string | null = null) =>
  queryOptions({
    queryKey: ["whole network", scopeToQuery(scope), layout],
    queryFn: ({ signal }) =>
      askNetwork<Drawing>(
        "/network",
        { ...scopeToQuery(scope), ...layoutQuery(layout), folded: "include" },
        signal,
      ),
  });
/** How often a job is looked at, ms. */
export const LOOK_AGAIN = 500;
/** Whether an answer is still the job that computes it. */
export const isJob = (answer: unknown): answer is Job =>
  typeof answer === "object" && answer !== null && "state" in answer;
/** While the server computes, it is asked again; not when somebody has ended that. */
export const whileRunning = ({ state: { data } }: { state: { data: unknown } }): number | false =>
  isJob(data) && data.state === "running" ? LOOK_AGAIN : false;

export const gapsQuestion = (scope: Scope, pair: GapPair = DEFAULT_PAIR) =>
  queryOptions({
    queryKey: ["gaps", scopeToQuery(scope), pairQuery(pair)],
    queryFn: ({ signal }) =>
      askNetwork<GapAnswer | Job>("/gaps", { ...scopeToQuery(scope), ...pairQuery(pair) }, signal),
    // An older answer stands in only for the same pair: other rows would be read in wrong words.
    placeholderData: (previous, query) =>
      JSON.stringify(query?.queryKey[2]) === JSON.stringify(pairQuery(pair)) ? previous : undefined,
    refetchInterval: whileRunning,
  });
export const gapCellQuestion = (scope: Scope, pair: GapPair, row: string, column: string) =>
  queryOptions({
    queryKey: ["gap-cell", scopeToQuery(scope), pairQuery(pair), row, column],
    queryFn: ({ signal }) =>
      askNetwork<GapCellAnswer | Job>(
        "/gaps/cell",
        { ...scopeToQuery(scope), ...pairQuery(pair), row, column },
        signal,
      ),
  });
/** null = all that is recorded. */
export const entityQuestion = (id: string, scope: Scope | null) =>
  queryOptions({
    queryKey: ["entity", id, scope && scopeToQuery(scope)],
    queryFn: ({ signal }) =>
      askNetwork<EntityDetail>(
        `/entities/${encodeURIComponent(id)}`,
        scope ? scopeToQuery(scope) : {},
        signal,
      ),
    placeholderData: (previous) => (previous?.id === id ? previous : undefined),
  });
/** Entities by any of their names, of one type where that is asked for. */
export const searchQuestion = (text: string, type?: EntityType) =>
  queryOptions({
    queryKey: ["search", text, type],
    enabled: text.trim().length > 0,
    queryFn: ({ signal }) =>
      askNetwork<EntityPage>("/entities", { q: text, limit: "12", ...(type ? { types: type } : {}) }, signal),
    placeholderData: keepPreviousData,
  });
export const sourcesQuestion = (text: string) =>
  infiniteQueryOptions({
    queryKey: ["sources", text],
    initialPageParam: "",
    queryFn: ({ signal, pageParam }) =>
      askNetwork<SourcePage>(
        "/sources",
        { limit: "50", ...(text ? { q: text } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
export const sourceQuestion = (id: string) =>
  queryOptions({
    queryKey: ["source", id],
    queryFn: ({ signal }) => askNetwork<SourceDetail>(`/sources/${encodeURIComponent(id)}`, {}, signal),
  });

/** Pairs that wait for the owner's judgement, the likeliest first. */
export const duplicatesQuestion = queryOptions({
  queryKey: ["duplicates"],
  queryFn: ({ signal }) => askNetwork<DuplicatePage>("/duplicates", { limit: "50" }, signal),
});
export const judgementsQuestion = queryOptions({
  queryKey: ["judgements"],
  queryFn: ({ signal }) => askNetwork<JudgementList>("/judgements", {}, signal),
});
/** Stores a judgement on two entities, by their ids. */
export const judge = (a: string, b: string, verdict: Verdict, reason: string) =>
  change<Judged>("POST", "/judgements", { a, b, verdict, reason });
export const unjudge = (judgement: string) =>
  change<{ revision: number }>("DELETE", `/judgements/${encodeURIComponent(judgement)}`);

/** The imports, the newest last. */
export const batchesQuestion = queryOptions({
  queryKey: ["batches"],
  queryFn: ({ signal }) => askNetwork<BatchList>("/batches", {}, signal),
});
export const undoBatch = (batch: string) =>
  change<{ revision: number }>("DELETE", `/batches/${encodeURIComponent(batch)}`);

/** Imports that are neither loaded nor given up, the newest first, of all browsers of the owner. */
export const draftsQuestion = queryOptions({
  queryKey: ["drafts"],
  queryFn: ({ signal }) => askNetwork<DraftList>("/drafts", {}, signal),
  staleTime: 0,
});
const draftPath = (id: string): string => `/drafts/${encodeURIComponent(id)}`;
/** How often a draft is looked at while the server works on it, ms. */
const LOOK_AT_DRAFT = 700;
/** An import that is being made ready; asked again while the server reads or writes. */
export const draftQuestion = (id: string) =>
  queryOptions({
    queryKey: ["draft", id],
    queryFn: ({ signal }) => readDraft(id, signal),
    refetchInterval: ({ state: { data } }) =>
      data?.state === "reading" || data?.state === "loading" ? LOOK_AT_DRAFT : false,
  });
export const readDraft = (id: string, signal: AbortSignal) => askNetwork<Draft>(draftPath(id), {}, signal);
/** Announces files by name and size. */
export const createDraft = (files: readonly { readonly name: string; readonly size: number }[]) =>
  change<Draft>("POST", "/drafts", { files: files.map(({ name, size }) => ({ name, size })) });
/** Sends the bytes of a file that stand at `at`. */
export const appendFile = (id: string, file: number, at: number, bytes: Blob, signal: AbortSignal) =>
  change<Draft>("PUT", `${draftPath(id)}/files/${file}?at=${at}`, bytes, signal);
export const agreeMapping = (id: string, mapping: Mapping) =>
  change<Draft>("PUT", `${draftPath(id)}/mapping`, mapping);
/** Address of the draft's mapping as a file. */
export const mappingAddress = (path: string, id: string): string =>
  `/api/v1${path}${draftPath(id)}/mapping.yaml`;
/** Gives the mapping up for one that is proposed from the files alone. */
export const proposeAnew = (id: string) => change<Draft>("DELETE", `${draftPath(id)}/mapping`);
/** Pairs among what the files hold, and of it and the network, that nobody has judged. */
export const draftDuplicatesQuestion = (id: string, judged: number) =>
  queryOptions({
    queryKey: ["draft", id, "duplicates", judged],
    queryFn: ({ signal }) => askNetwork<DuplicatePage>(`${draftPath(id)}/duplicates`, {}, signal),
    placeholderData: keepPreviousData,
  });
/** Puts a list of judgements in the place of the one before. */
export const judgeDraft = (id: string, items: readonly DraftJudgement[]) =>
  change<Draft>("PUT", `${draftPath(id)}/judgements`, { items });
export const loadDraft = (id: string) => change<Draft>("POST", `${draftPath(id)}/loading`, {});
export const cancelDraft = (id: string) => change<object>("DELETE", draftPath(id));

/** Whether this browser is the owner's. */
export const sessionQuestion = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => ask<Session>("/session", {}, signal),
});
/** Exchanges the one-time code of the owner link for a cookie. */
export async function becomeOwner(code: string): Promise<boolean> {
  const response = await fetch("/api/v1/session", {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code }),
  });
  return response.ok;
}
