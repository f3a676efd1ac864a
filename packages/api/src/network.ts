import { createHash, randomBytes } from "node:crypto";
import { type Job, OWNER, VISITOR, type Viewer } from "@maillage/model";
import type { ReadRow, Store } from "@maillage/store";
import { Drafts } from "./drafts/drafts.ts";
import { Importing } from "./importing.ts";
import { Jobs } from "./jobs.ts";
import type { Watching } from "./measure.ts";
import { readSnapshot, type Snapshot } from "./networkSnapshot.ts";
import { type DrawingLayout, type Places, placeEntities } from "./places.ts";
import { Planning } from "./planning/planning.ts";

export interface NetworkName {
  readonly id: string;
  readonly title: string;
  /** What the owner stated; left out when nobody did. */
  readonly licence?: string;
}

type Meta = ReadRow<"readMeta">;

const MOST_ANSWERS = 60;

const keyOf = ({ revision }: Snapshot, { levels }: Viewer, question: string): string =>
  `${revision} ${levels.join(",")} ${question}`;

/** One network: its store, the imports that run or are made ready, and what was computed from its current revision, kept until the revision changes. */
export class Network {
  private revision = -1;
  private snapshots = new Map<string, { readonly viewer: Viewer; readonly reading: Promise<Snapshot> }>();
  private answers = new Map<string, Promise<unknown>>();
  /** What is answered from while something is written; null when nothing is. */
  private before: Meta | null = null;
  /** Keeps guesses of hidden content from being tried on entity tags. */
  private readonly salt = randomBytes(16).toString("hex");
  private writes = 0;
  private renewed: Promise<void> = Promise.resolve();
  readonly importing = new Importing((write) => this.changing(write));
  readonly drafts: Drafts;
  readonly jobs: Jobs;
  readonly planning: Planning;

  constructor(
    readonly store: Store,
    readonly name: NetworkName,
    readonly build: string,
    readonly uploads: string,
    plans: string,
    report: (error: unknown, what: "import failed" | "computation failed") => void,
    /** Steps of work from which on a computation is a job. */
    readonly jobFrom: number,
  ) {
    this.drafts = new Drafts(
      uploads,
      store,
      this.importing,
      () => this.snapshot(OWNER),
      (error) => report(error, "import failed"),
    );
    this.jobs = new Jobs((error) => report(error, "computation failed"));
    this.planning = new Planning(plans, this.jobs, () => this.snapshot(OWNER));
  }

  /** Revision and hash that are answered from; forgets what was computed when the revision has changed. */
  async meta(): Promise<Meta> {
    const meta = this.before ?? (await this.stored());
    if (this.before === null && meta.revision !== this.revision) this.become(meta, new Map());
    return meta;
  }

  /**
   * Runs what raises the revision. All that is asked meanwhile is answered from the revision before, until what its questions rest on is
   * read of the new one: then this ends, and nobody has waited for that. Cost: the snapshots that were in use, once more.
   */
  async changing<T>(write: () => Promise<T>): Promise<T> {
    const meta = await this.meta();
    this.before ??= meta;
    this.writes += 1;
    try {
      const answer = await write();
      this.renewed = this.renewed.then(() => this.renew()).catch(() => undefined);
      await this.renewed;
      return answer;
    } finally {
      this.writes -= 1;
      if (this.writes === 0) this.before = null;
    }
  }

  private async renew(): Promise<void> {
    const meta = await this.stored();
    if (meta.revision === this.revision) return;
    const fresh: typeof this.snapshots = new Map();
    for (const [key, { viewer }] of this.snapshots) {
      const snapshot = await readSnapshot(this.store, meta, viewer);
      fresh.set(key, { viewer, reading: Promise.resolve(snapshot) });
    }
    this.become(meta, fresh);
    this.before = meta;
  }

  private become({ revision }: Meta, snapshots: typeof this.snapshots): void {
    this.revision = revision;
    this.snapshots = snapshots;
    this.answers = new Map();
  }

  private async stored(): Promise<Meta> {
    const [row] = await this.store.read("readMeta", {}, VISITOR);
    return row ?? { revision: 0, hash: "" };
  }

  /** The entity tag of every answer to this kind of viewer at this revision. */
  async etag(viewer: Viewer): Promise<string> {
    const { revision, hash } = await this.meta();
    const text = JSON.stringify([
      this.salt,
      this.name.id,
      revision,
      hash,
      this.build,
      viewer.role,
      viewer.levels,
    ]);
    return `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  }

  async snapshot(viewer: Viewer): Promise<Snapshot> {
    const meta = await this.meta();
    const key = viewer.levels.join(",");
    const kept = this.snapshots.get(key);
    if (kept) return kept.reading;
    const { snapshots } = this;
    const reading = readSnapshot(this.store, meta, viewer);
    snapshots.set(key, { viewer, reading });
    reading.catch(() => snapshots.delete(key));
    return reading;
  }

  /** How many entities and ties of the whole network the viewer may not see: never of a scope, which would tell where they are. */
  async hiddenFrom(viewer: Viewer): Promise<number> {
    if (viewer.role === "owner") return 0;
    const [all, seen] = [await this.snapshot(OWNER), await this.snapshot(viewer)];
    return all.entities.length + all.ties.length - seen.entities.length - seen.ties.length;
  }

  /** Where everything public lies; each layout once a revision, for every viewer and every scope. */
  async layout(layout: DrawingLayout = "islands"): Promise<Places> {
    const snapshot = await this.snapshot(VISITOR);
    return this.remember(snapshot, VISITOR, `layout ${layout}`, () => placeEntities(snapshot, layout));
  }

  /** The job that computes what `remember` is asked by `work`; null when that is remembered already. */
  jobFor(
    snapshot: Snapshot,
    viewer: Viewer,
    question: string,
    work: (watching: Watching) => Promise<unknown>,
  ): Job | null {
    const key = keyOf(snapshot, viewer, question);
    if (this.answers.has(key) && !this.jobs.isRunning(key)) return null;
    return this.jobs.start(key, viewer.role, work);
  }

  /** An answer computed once per revision, viewer and question, also when asked twice at once. The oldest of 60 is forgotten first. */
  remember<A>(
    snapshot: Snapshot,
    viewer: Viewer,
    question: string,
    compute: () => A | Promise<A>,
  ): Promise<A> {
    const key = keyOf(snapshot, viewer, question);
    const known = this.answers.get(key);
    if (known !== undefined) return known as Promise<A>;
    const answer = Promise.resolve().then(compute);
    if (snapshot.revision !== this.revision) return answer;
    if (this.answers.size >= MOST_ANSWERS) {
      const [oldest] = this.answers.keys();
      if (oldest !== undefined) this.answers.delete(oldest);
    }
    const { answers } = this;
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  }
}
