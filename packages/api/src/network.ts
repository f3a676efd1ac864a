import { createHash } from "node:crypto";
import { OWNER, VISITOR, type Viewer } from "@maillage/model";
import type { ReadRow, Store } from "@maillage/store";
import { Drafts } from "./drafts/drafts.ts";
import { Importing } from "./importing.ts";
import { readSnapshot, type Snapshot } from "./networkSnapshot.ts";
import { type Places, placeEntities } from "./places.ts";

export interface NetworkName {
  readonly id: string;
  readonly title: string;
  /** What the owner stated; left out when nobody did. */
  readonly licence?: string;
}

const MOST_ANSWERS = 60;

/** One network: its store, the imports that run or are made ready, and what was computed from its current revision, kept until the revision changes. */
export class Network {
  private revision = -1;
  private snapshots = new Map<string, Promise<Snapshot>>();
  private answers = new Map<string, Promise<unknown>>();
  readonly importing = new Importing();
  readonly drafts: Drafts;

  constructor(
    readonly store: Store,
    readonly name: NetworkName,
    private readonly build: string,
    uploads: string,
    report: (error: unknown) => void,
  ) {
    this.drafts = new Drafts(uploads, store, this.importing, () => this.snapshot(OWNER), report);
  }

  /** Revision and hash now; forgets what was computed when the revision has changed. */
  async meta(): Promise<ReadRow<"readMeta">> {
    const [row] = await this.store.read("readMeta", {}, VISITOR);
    const meta = row ?? { revision: 0, hash: "" };
    if (meta.revision !== this.revision) {
      this.revision = meta.revision;
      this.snapshots = new Map();
      this.answers = new Map();
    }
    return meta;
  }

  /** The entity tag of every answer to this kind of viewer at this revision. */
  async etag(viewer: Viewer): Promise<string> {
    const { revision, hash } = await this.meta();
    const text = JSON.stringify([this.name.id, revision, hash, this.build, viewer.role, viewer.levels]);
    return `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  }

  async snapshot(viewer: Viewer): Promise<Snapshot> {
    const meta = await this.meta();
    const key = viewer.levels.join(",");
    const kept = this.snapshots.get(key);
    if (kept) return kept;
    const { snapshots } = this;
    const reading = readSnapshot(this.store, meta, viewer);
    snapshots.set(key, reading);
    reading.catch(() => snapshots.delete(key));
    return reading;
  }

  /** Where everything public lies; one layout a revision, for every viewer and every scope. */
  async layout(): Promise<Places> {
    const snapshot = await this.snapshot(VISITOR);
    return this.remember(snapshot, VISITOR, "layout", () => placeEntities(snapshot));
  }

  /** An answer computed once per revision, viewer and question, also when asked twice at once. The oldest of 60 is forgotten first. */
  remember<A>(
    snapshot: Snapshot,
    viewer: Viewer,
    question: string,
    compute: () => A | Promise<A>,
  ): Promise<A> {
    const key = `${snapshot.revision} ${viewer.levels.join(",")} ${question}`;
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
