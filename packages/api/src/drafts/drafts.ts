import { randomUUID } from "node:crypto";
import {
  type ImportPlan,
  type Prepared,
  type Preparing,
  planContent,
  prepareApart,
  writePlan,
} from "@maillage/importer";
import { type Draft, MaillageError, type Mapping } from "@maillage/model";
import type { Store } from "@maillage/store";
import type { Importing } from "../importing.ts";

import { openUploads, type Uploads } from "./uploads.ts";

const MOST_DRAFTS = 4;
const MOST_PROBLEMS = 200;

type State = Draft["state"];

interface Work {
  readonly id: string;
  readonly uploads: Uploads;
  state: State;
  mapping: Mapping | null;
  prepared: Prepared | null;
  plan: ImportPlan | null;
  preparing: Preparing | null;
  failure: Draft["failure"];
  result: Draft["result"];
}

const unknown = () =>
  new MaillageError(
    "draft-unknown",
    "not-found",
    "There is no such import any more; it was cancelled, or the server was started again. Begin anew.",
  );

const notNow = (doing: string) =>
  new MaillageError(
    "draft-not-ready",
    "conflict",
    `The import cannot be ${doing} in the state it is in; look how far it is.`,
  );

/**
 * Imports being made ready: their files on disk until they end, the rest in memory, so that a server started again knows none.
 * What is read was read apart, in a thread with a bounded memory.
 */
export class Drafts {
  private readonly works = new Map<string, Work>();

  constructor(
    private readonly folder: string,
    private readonly store: Store,
    private readonly importing: Importing,
  ) {}

  /** Throws "drafts-full" when four are open. */
  async create(files: readonly { readonly name: string; readonly size: number }[]): Promise<Draft> {
    for (const work of this.works.values())
      if (work.state === "loaded" || work.state === "failed") await this.cancel(work.id);
    if (this.works.size >= MOST_DRAFTS)
      throw new MaillageError(
        "drafts-full",
        "conflict",
        `${MOST_DRAFTS} imports are being made ready; load or cancel one of them first.`,
      );
    const work: Work = {
      id: randomUUID(),
      uploads: await openUploads(this.folder, files),
      state: "waiting",
      mapping: null,
      prepared: null,
      plan: null,
      preparing: null,
      failure: null,
      result: null,
    };
    this.works.set(work.id, work);
    if (work.uploads.files.every(({ size }) => size === 0)) this.read(work);
    return this.told(work);
  }

  get(id: string): Draft {
    return this.told(this.work(id));
  }

  /** Adds a part of a file; with the last byte of the last file the reading begins. */
  async append(id: string, file: number, at: number, part: Uint8Array): Promise<Draft> {
    const work = this.work(id);
    if (work.state !== "waiting") throw notNow("given more bytes");
    await work.uploads.append(file, at, part);
    if (work.uploads.files.every(({ size, received }) => received === size)) this.read(work);
    return this.told(work);
  }

  /** Reads the files anew by a mapping that somebody has looked at, and compares what they hold with the network. */
  map(id: string, mapping: Mapping): Draft {
    const work = this.work(id);
    if (work.state === "waiting" || work.state === "loading" || work.state === "loaded")
      throw notNow("mapped");
    work.mapping = mapping;
    this.read(work);
    return this.told(work);
  }

  /** Writes what is ready as one batch. Answers at once; `get` tells how far it is. */
  load(id: string): Draft {
    const work = this.work(id);
    const { plan } = work;
    if (work.state !== "ready" || plan === null) throw notNow("loaded");
    if (this.importing.progress() !== null)
      throw new MaillageError(
        "import-running",
        "conflict",
        "Another import is running; try again when it has ended.",
      );
    work.state = "loading";
    void this.importing
      .run((onProgress) => writePlan(this.store, plan, onProgress))
      .then(
        (result) => {
          work.state = "loaded";
          work.result = result;
        },
        (error: unknown) => this.fail(work, error),
      )
      .finally(() => work.uploads.remove());
    return this.told(work);
  }

  /** Gives a draft up, also while it is read or loaded; its files go, and nothing of it is written. */
  async cancel(id: string): Promise<void> {
    const work = this.work(id);
    this.works.delete(id);
    work.preparing?.end();
    if (work.state === "loading") this.importing.cancel();
    await work.uploads.remove();
  }

  /** Ends every reading and removes every file. */
  async close(): Promise<void> {
    for (const id of [...this.works.keys()]) await this.cancel(id);
  }

  private work(id: string): Work {
    const work = this.works.get(id);
    if (work === undefined) throw unknown();
    return work;
  }

  private read(work: Work): void {
    work.preparing?.end();
    work.state = "reading";
    work.plan = null;
    work.failure = null;
    const preparing = prepareApart({
      files: work.uploads.files.map(({ name, path }) => ({ name, path })),
      mapping: work.mapping,
      today: new Date().toISOString().slice(0, 10),
    });
    work.preparing = preparing;
    preparing.prepared
      .then(async (prepared) => {
        const plan = prepared.content === null ? null : await planContent(this.store, prepared.content);
        if (work.preparing !== preparing) return;
        work.prepared = prepared;
        work.plan = plan;
        work.state = plan === null || prepared.proposed ? "mapping" : "ready";
      })
      .catch((error: unknown) => {
        if (work.preparing === preparing) this.fail(work, error);
      });
  }

  private fail(work: Work, error: unknown): void {
    const told =
      error instanceof MaillageError
        ? { code: error.code, detail: error.message }
        : { code: "internal", detail: "Something failed on the server; its log names the place." };
    work.state = "failed";
    work.failure = told;
  }

  private told(work: Work): Draft {
    const { prepared, plan } = work;
    return {
      id: work.id,
      state: work.state,
      files: work.uploads.files.map(({ name, size, received }) => ({ name, size, received })),
      format: prepared?.format ?? null,
      progress: (work.state === "loading" ? this.importing.progress() : null) ?? {
        step: work.state === "loaded" ? "done" : "reading",
        done: 0,
        total: 0,
      },
      tables: prepared?.tables ?? [],
      mapping: prepared?.mapping ?? work.mapping,
      proposed: prepared?.proposed ?? false,
      notes: prepared?.notes ?? [],
      changes: prepared?.changes ?? [],
      problems: prepared?.problems.slice(0, MOST_PROBLEMS) ?? [],
      problemCount: prepared?.problems.length ?? 0,
      duplicates: { propose: 0, ask: 0 },
      judgements: [],
      summary: plan?.summary ?? null,
      result: work.result,
      failure: work.failure,
    };
  }
}
