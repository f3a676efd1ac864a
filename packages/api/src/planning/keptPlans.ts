/** Plans kept as files, one each, and nowhere else: what they say of people is erased with the file. */
import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import {
  KeptPlan,
  MaillageError,
  orDiskFull,
  type Plan,
  type PlanChange,
  type PlanFound,
  type PlanList,
} from "@maillage/model";
import { Value } from "typebox/value";

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const BEGUN = ".begun";

const unknown = () =>
  new MaillageError("plan-unknown", "not-found", "There is no such plan; list what is kept with GET /plans.");

const unreadable = () =>
  new MaillageError(
    "plan-unreadable",
    "conflict",
    "The file of this plan is damaged. Put a copy of it in its place in the folder of plans and start the server again, or delete the plan.",
  );

const changed = () =>
  new MaillageError(
    "plan-changed",
    "conflict",
    "The plan was changed by somebody else since it was read. Read it again, then change it.",
  );

/** The plans of a network, read at the first question and kept in memory and in their files alike. */
export class KeptPlans {
  private reading: Promise<Map<string, KeptPlan | null>> | null = null;
  private writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly folder: string) {}

  /** By title; one whose file is damaged has none. */
  async list(): Promise<PlanList> {
    const items = [...(await this.plans())].map(([id, kept]) => ({
      id,
      revision: kept?.revision ?? 0,
      title: kept?.plan.title ?? "",
    }));
    return { items: items.sort((a, b) => compare(a.title, b.title) || compare(a.id, b.id)), next: null };
  }

  /** @throws MaillageError "plan-unknown", "plan-unreadable" */
  async get(id: string): Promise<KeptPlan> {
    const kept = (await this.plans()).get(id);
    if (kept === undefined) throw unknown();
    if (kept === null) throw unreadable();
    return kept;
  }

  /** @throws MaillageError "disk-full" */
  create(plan: Plan): Promise<KeptPlan> {
    return this.inTurn(() => this.write({ id: randomUUID(), revision: 1, plan, found: null }));
  }

  /**
   * What was found holds for the changed plan too where nothing that it was chosen by has changed.
   * @throws MaillageError "plan-changed" when `revision` is not the one that stands; "disk-full", and then the plan is as before
   */
  change(id: string, { revision, plan }: PlanChange): Promise<KeptPlan> {
    return this.inTurn(async () => {
      const kept = await this.get(id);
      if (kept.revision !== revision) throw changed();
      const next = revision + 1;
      const isOfThis =
        kept.found?.ofRevision === revision && isDeepStrictEqual(choiceOf(plan), choiceOf(kept.plan));
      const found = kept.found && isOfThis ? { ...kept.found, ofRevision: next } : kept.found;
      return this.write({ ...kept, revision: next, plan, found });
    });
  }

  /**
   * Keeps what was found for the plan as it stood at `found.ofRevision`; a list becomes the plan's own, the revision rises, and
   * `ofRevision` with it. Of a plan that has changed since, or with `isOnTheWay`, what was found stands beside it.
   */
  found(id: string, found: PlanFound, isOnTheWay = false): Promise<KeptPlan> {
    return this.inTurn(async () => {
      const kept = await this.get(id);
      if (isOnTheWay || found.kind !== "list" || kept.revision !== found.ofRevision)
        return this.write({ ...kept, found });
      const revision = kept.revision + 1;
      const plan = { ...kept.plan, list: found.list };
      return this.write({ ...kept, revision, plan, found: { ...found, ofRevision: revision } });
    });
  }

  /** Erases a plan, readable or not. @throws MaillageError "plan-unknown" */
  remove(id: string): Promise<void> {
    return this.inTurn(async () => {
      const plans = await this.plans();
      if (!plans.has(id)) throw unknown();
      await rm(this.fileOf(id), { force: true });
      plans.delete(id);
    });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.writing.then(work);
    this.writing = turn.catch(() => undefined);
    return turn;
  }

  private fileOf(id: string): string {
    if (!ID.test(id)) throw unknown();
    return join(this.folder, `${id}.json`);
  }

  private plans(): Promise<Map<string, KeptPlan | null>> {
    this.reading ??= this.read();
    this.reading.catch(() => {
      this.reading = null;
    });
    return this.reading;
  }

  private async read(): Promise<Map<string, KeptPlan | null>> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const plans = new Map<string, KeptPlan | null>();
    for (const name of await readdir(this.folder)) {
      const id = name.replace(/\.json$/, "");
      // What a write that was cut short left behind.
      if (name.endsWith(BEGUN)) await rm(join(this.folder, name), { force: true });
      else if (ID.test(id) && name !== id) plans.set(id, await readKept(id, join(this.folder, name)));
    }
    return plans;
  }

  /** The file that stood is replaced when the new one is whole on the disk, not before. */
  private async write(kept: KeptPlan): Promise<KeptPlan> {
    const plans = await this.plans();
    const file = this.fileOf(kept.id);
    const begun = `${file}${BEGUN}`;
    const { id, ...rest } = kept;
    try {
      const handle = await open(begun, "w", 0o600);
      try {
        await handle.writeFile(JSON.stringify(rest));
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(begun, file);
    } catch (error) {
      await rm(begun, { force: true });
      throw orDiskFull(
        error,
        "The plan could not be written; the disk of the data directory is full. The plan is kept as it was before. Free some space, then try again.",
      );
    }
    plans.set(id, kept);
    return kept;
  }
}

/** A plan without what is noted once the list stands. */
const choiceOf = ({ title: _title, answers: _answers, tables: _tables, came: _came, ...choice }: Plan) =>
  choice;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function readKept(id: string, file: string): Promise<KeptPlan | null> {
  try {
    const kept: unknown = { ...(JSON.parse(await readFile(file, "utf8")) as object), id };
    return Value.Check(KeptPlan, kept) ? kept : null;
  } catch {
    return null;
  }
}
