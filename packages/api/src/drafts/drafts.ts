import { randomUUID } from "node:crypto";
import {
  type Plan,
  type PlanDuplicates,
  type Planning,
  type Prepared,
  planApart,
  writeMapping,
} from "@maillage/importer";
import {
  type Draft,
  type DraftJudgement,
  type DraftList,
  type DuplicateBand,
  MaillageError,
  type Mapping,
  OWNER,
} from "@maillage/model";
import type { Store } from "@maillage/store";
import { type OpenPair, openPairs, type Paired, pairedIn } from "../duplicates.ts";
import type { Importing } from "../importing.ts";
import { ownersJudgement } from "../judging.ts";
import { readJudgements, type Snapshot } from "../networkSnapshot.ts";
import { pairedOver } from "./draftDuplicates.ts";
import { admitAll, pairOf, stillHolding } from "./draftJudgements.ts";
import { openUploads, type Uploads } from "./uploads.ts";

const MOST_DRAFTS = 4;
const MOST_PROBLEMS = 200;

type State = Draft["state"];

interface Work {
  readonly id: string;
  readonly uploads: Uploads;
  readonly begun: Date;
  state: State;
  mapping: Mapping | null;
  /** What is proposed is drawn from the files alone. */
  anew: boolean;
  asImported: Draft["asImported"];
  prepared: Omit<Prepared, "content"> | null;
  plan: Plan | null;
  planning: Planning | null;
  /** Those pairs of the plan that nobody has judged, as of when they were last asked for. */
  open: readonly OpenPair[];
  judgements: readonly DraftJudgement[];
  judgementsRefused: number;
  /** Ends, and never fails, when the loading has ended in one way or another. */
  loading: Promise<void> | null;
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

/** Nothing of the files could be read, and nobody has sent a mapping for them. */
const isUnreadable = ({ state, mapping, prepared }: Work): boolean =>
  state === "mapping" && mapping === null && prepared?.tables.length === 0 && prepared.problems.length > 0;

const count = (open: readonly OpenPair[], band: DuplicateBand) =>
  open.filter(({ pair }) => pair.band === band).length;

/** The type of each entity that these judgements name, in the files or in the network. */
async function typesIn(
  plan: Plan,
  judgements: readonly DraftJudgement[],
  inNetwork: (key: string) => Paired | undefined,
): Promise<(key: string) => string | undefined> {
  const types = await plan.typesOf(judgements.flatMap(({ a, b }) => [a, b]));
  return (key) => types.get(key) ?? inNetwork(key)?.told().type;
}

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
    /** The network as its owner sees it. */
    private readonly snapshot: () => Promise<Snapshot>,
    /** Hears of what no user can mend. */
    private readonly report: (error: unknown) => void,
  ) {}

  /** Throws "drafts-full" when four are open. */
  async create(files: readonly { readonly name: string; readonly size: number }[]): Promise<Draft> {
    for (const work of this.works.values())
      if (work.state === "loaded" || work.state === "failed" || isUnreadable(work))
        await this.cancel(work.id);
    const uploads = await openUploads(this.folder, files);
    if (this.works.size >= MOST_DRAFTS) {
      await uploads.remove();
      throw new MaillageError(
        "drafts-full",
        "conflict",
        `${MOST_DRAFTS} imports are being made ready; list them with GET /drafts, and load or cancel one of them first.`,
      );
    }
    const work: Work = {
      id: randomUUID(),
      uploads,
      begun: new Date(),
      state: "waiting",
      mapping: null,
      anew: false,
      asImported: null,
      prepared: null,
      plan: null,
      planning: null,
      open: [],
      judgements: [],
      judgementsRefused: 0,
      loading: null,
      failure: null,
      result: null,
    };
    this.works.set(work.id, work);
    if (work.uploads.files.every(({ size }) => size === 0)) this.read(work);
    return this.told(work);
  }

  /** Those that are neither loaded nor given up, the newest first; at most four. */
  list(): DraftList {
    const open = [...this.works.values()].filter(({ state }) => state !== "loaded").reverse();
    const items = open.map(({ id, state, uploads, begun }) => ({
      id,
      state,
      files: uploads.files.map(({ name, size }) => ({ name, size })),
      begun: begun.toISOString(),
    }));
    return { items, next: null };
  }

  get(id: string): Draft {
    return this.told(this.work(id));
  }

  /** Adds a part of a file; with the last byte of the last file the reading begins. */
  async append(id: string, file: number, at: number, part: Uint8Array): Promise<Draft> {
    const work = this.work(id);
    if (work.state !== "waiting") throw notNow("given more bytes");
    await work.uploads.append(file, at, part);
    if (
      this.works.has(id) &&
      work.state === "waiting" &&
      work.uploads.files.every(({ size, received }) => received === size)
    )
      this.read(work);
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

  /** The mapping as a file to keep, with what was seen of the columns as comments, and what to call it. */
  mappingFile(id: string): { readonly name: string; readonly text: string } {
    const { prepared } = this.work(id);
    if (!prepared?.mapping) throw notNow("asked for its mapping");
    const { mapping, tables } = prepared;
    return { name: `${mapping.name}.mapping.yaml`, text: writeMapping(mapping, tables) };
  }

  /** Puts a proposal drawn from the files alone in the place of the mapping, whatever was imported before. */
  proposeAnew(id: string): Draft {
    const work = this.work(id);
    if (work.state === "waiting" || work.state === "loading" || work.state === "loaded")
      throw notNow("mapped");
    Object.assign(work, { mapping: null, anew: true, asImported: null, prepared: null });
    this.read(work);
    return this.told(work);
  }

  /** Pairs of what is ready that nobody has judged, here or in the network, the likeliest first. */
  async duplicates(id: string): Promise<readonly OpenPair[]> {
    const { work, plan } = this.ready(id, "judged");
    const open = await this.openOf(plan.duplicates, work.judgements);
    if (work.plan === plan) work.open = open;
    return open;
  }

  /**
   * Takes what was decided about pairs in place of what was decided before. Throws as `Store.judge` does, also where two of the
   * list contradict one another, and then the earlier ones stay.
   */
  async judge(id: string, judgements: readonly DraftJudgement[]): Promise<Draft> {
    const { work, plan } = this.ready(id, "judged");
    const inNetwork = pairedIn(await this.snapshot());
    const typeOf = await typesIn(plan, judgements, inNetwork);
    admitAll(await readJudgements(this.store), judgements, typeOf);
    const open = await this.openOf(plan.duplicates, judgements);
    if (this.ready(id, "judged").plan !== plan) throw notNow("judged");
    work.judgements = judgements;
    work.judgementsRefused = 0;
    work.open = open;
    return this.told(work);
  }

  /**
   * Writes what is ready as one batch, then the judgements; `get` tells how far it is. Throws "import-running" when another has not
   * ended, and "store-conflict" when the network has changed since: then it is compared anew.
   */
  async load(id: string): Promise<Draft> {
    const { work } = this.ready(id, "loaded");
    const [meta] = await this.store.read("readMeta", {}, OWNER);
    const { plan } = this.ready(id, "loaded");
    if (this.importing.progress() !== null)
      throw new MaillageError(
        "import-running",
        "conflict",
        "Another import is running; try again when it has ended.",
      );
    if (plan.revision !== null && plan.revision !== meta?.revision) {
      this.read(work);
      throw new MaillageError(
        "store-conflict",
        "conflict",
        "The network has changed since the files were compared with it. They are being compared anew; look at the summary, then load.",
      );
    }
    work.state = "loading";
    work.loading = this.importing
      .run(async (onProgress) => {
        const result = await plan.write(onProgress);
        work.judgementsRefused += await this.storeJudgements(work.judgements);
        return result;
      })
      .then(
        async (result) => {
          await work.uploads.remove().catch(this.report);
          work.state = "loaded";
          work.result = result;
        },
        (error: unknown) => this.fail(work, error),
      )
      .finally(() => this.endPlanning(work));
    return this.told(work);
  }

  /**
   * Gives a draft up, also while it is read or loaded: when this ends, its files are gone and nothing of it is written. Throws
   * "draft-not-ready" when all was written before it could be stopped; the draft is loaded then.
   */
  async cancel(id: string): Promise<void> {
    const work = this.work(id);
    const wasLoading = work.state === "loading";
    await this.stop(work);
    if (wasLoading && work.state === "loaded") throw notNow("cancelled");
    this.works.delete(id);
    await work.uploads.remove();
  }

  /** Ends every reading and loading, and removes every file. */
  async close(): Promise<void> {
    for (const work of this.works.values()) {
      await this.stop(work);
      await work.uploads.remove();
    }
    this.works.clear();
  }

  private async stop(work: Work): Promise<void> {
    if (work.state === "loading") this.importing.cancel();
    await work.loading;
    this.endPlanning(work);
  }

  private endPlanning(work: Work): void {
    work.planning?.end();
    work.planning = null;
  }

  /** Answers how many could not be stored: the batch is, whatever becomes of them. */
  private async storeJudgements(judgements: readonly DraftJudgement[]): Promise<number> {
    if (judgements.length === 0) return 0;
    const now = new Date();
    try {
      return (await this.store.judgeAll(judgements.map((said) => ownersJudgement(said, now)))).length;
    } catch (error) {
      this.report(error);
      return judgements.length;
    }
  }

  private async openOf(
    duplicates: PlanDuplicates,
    judgements: readonly DraftJudgement[],
  ): Promise<OpenPair[]> {
    if (duplicates.pairs.length === 0) return [];
    const judged = [...(await readJudgements(this.store)), ...judgements.map(pairOf)];
    return openPairs(duplicates.pairs, pairedOver(duplicates, pairedIn(await this.snapshot())), judged);
  }

  private ready(id: string, doing: string): { work: Work; plan: Plan } {
    const work = this.work(id);
    if (work.state !== "ready" || work.plan === null) throw notNow(doing);
    return { work, plan: work.plan };
  }

  private work(id: string): Work {
    const work = this.works.get(id);
    if (work === undefined) throw unknown();
    return work;
  }

  private read(work: Work): void {
    work.planning?.end();
    work.state = "reading";
    work.plan = null;
    work.open = [];
    work.failure = null;
    const planning = planApart(
      {
        files: work.uploads.files.map(({ name, path }) => ({ name, path })),
        mapping: work.mapping,
        anew: work.anew,
        today: new Date().toISOString().slice(0, 10),
      },
      this.store,
    );
    work.planning = planning;
    planning.planned
      .then(async ({ prepared, plan }) => {
        const compared = plan && (await this.compared(plan, work.judgements));
        if (work.planning !== planning) return;
        if (prepared.proposed) work.asImported = prepared.asImported;
        Object.assign(work, { prepared, plan, ...compared });
        work.state = compared === null || prepared.proposed ? "mapping" : "ready";
      })
      .catch((error: unknown) => {
        planning.end();
        if (work.planning === planning) this.fail(work, error);
      });
  }

  /** What of a plan nobody has judged, and the judgements that still hold. */
  private async compared(plan: Plan, judged: readonly DraftJudgement[]) {
    const held =
      judged.length === 0
        ? { judgements: [], judgementsRefused: 0 }
        : stillHolding(
            await readJudgements(this.store),
            judged,
            await typesIn(plan, judged, pairedIn(await this.snapshot())),
          );
    return { ...held, open: await this.openOf(plan.duplicates, held.judgements) };
  }

  private fail(work: Work, error: unknown): void {
    if (!(error instanceof MaillageError)) this.report(error);
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
      asImported: work.asImported,
      notes: [...(prepared?.notes ?? []), ...(plan?.result.notes ?? [])],
      changes: prepared?.changes ?? [],
      problems: prepared?.problems.slice(0, MOST_PROBLEMS) ?? [],
      problemCount: prepared?.problems.length ?? 0,
      duplicates: { propose: count(work.open, "propose"), ask: count(work.open, "ask") },
      judgements: [...work.judgements],
      judgementsRefused: work.judgementsRefused,
      summary: plan?.summary ?? null,
      differences: plan?.result.differences ?? null,
      result: work.result,
      failure: work.failure,
    };
  }
}
