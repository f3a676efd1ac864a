import { type Id, type Level, MaillageError, type TieType } from "@maillage/model";
import { contentHash } from "./contentHash.ts";
import type { Engine, Run } from "./engine.ts";
import { type Ingest, ingestWith } from "./ingest.ts";
import type { Properties } from "./properties.ts";
import { putEntities, putTies, raise, type StoredTie, storedTies } from "./writeBatch.ts";

/**
 * Takes a batch back inside the transaction of `run`: its claims and searches go, and so do its mapping and report, which name people;
 * what it replaced or overwrote comes back, and records of undone batches go once nothing needs them. A record that a later batch rests on stays until that one is
 * undone as well; so does the former end of a tie that a later batch moved, for its undoing moves it back. Cost: one scan of
 * everything for the hash, one of ties and one of what batches overwrote. Throws MaillageError "batch-unknown", "batch-undone" and
 * "batch-followed".
 */
export async function undoBatch(engine: Engine, run: Run, id: Id): Promise<{ revision: number }> {
  const ingest = ingestWith(engine, run);
  const revision = await raise(ingest);
  await requireLast(ingest, id);
  await ingest.once("deleteClaims", { batch: id });
  await ingest.once("deleteCoverage", { batch: id });
  await ingest.once("restoreClaims", { batch: id });
  await ingest.once("restoreCoverage", { batch: id });
  await ingest.once("markUndone", { id });
  const befores = await restoreBefores(ingest, id);
  const undone = (await ingest.once("listUndone")).map((row) => String(row.id));
  const ties = await deleteLooseTies(ingest, new Set(undone));
  await ingest.once("deleteLooseEntities", { undone, kept: formerEnds(ties, befores) });
  await ingest.once("deleteLooseSources", { undone });
  await ingest.once("deleteLooseCountries");
  await ingest.once("deleteLooseFields");
  await ingest.once("setHash", { hash: await contentHash(ingest) });
  return { revision };
}

/** A batch that holds and is the newest of its data: rows that a later one found unchanged are only in this one. */
async function requireLast(ingest: Ingest, id: Id): Promise<void> {
  const [batch] = await ingest.once("findBatch", { id });
  if (batch === undefined)
    throw new MaillageError(
      "batch-unknown",
      "not-found",
      "There is no such batch. List them with: maillage batches, or with GET /batches.",
    );
  if (batch.undone === true)
    throw new MaillageError("batch-undone", "conflict", "That batch was undone before; nothing was changed.");
  const { namespace, number } = batch;
  if (typeof namespace !== "string") return;
  const [follower] = await ingest.once("findFollower", { namespace, number });
  if (follower === undefined) return;
  const [title, day] = [String(follower.title), String(follower.at).slice(0, 10)];
  throw new MaillageError(
    "batch-followed",
    "conflict",
    `A later import of the same data rests on this one: "${title}" of ${day}. Nothing was changed. Undo that one first, then this one, and import the newer files again.`,
    { title, day },
  );
}

interface Before {
  readonly batch: string;
  readonly of: string;
  readonly kind: "Entity" | "Source" | "Tie";
  readonly changedBy: string;
  readonly record: string;
}

/**
 * Brings back what the batch overwrote; where a later batch wrote over it again, that one inherits the older state. Answers
 * what the other batches overwrote.
 */
async function restoreBefores(ingest: Ingest, id: Id): Promise<Before[]> {
  const all = (await ingest.once("listBefores")) as unknown as Before[];
  const later = new Map(all.filter((each) => each.changedBy === id).map((each) => [each.of, each]));
  const mine = all.filter((each) => each.batch === id);
  const left = new Set(all.filter((each) => each.batch !== id));
  for (const before of mine) {
    const heir = later.get(before.of);
    if (heir === undefined) continue;
    const { of, changedBy, record } = before;
    await ingest.once("rewriteBefore", { batch: heir.batch, of, changedBy, record });
    left.delete(heir);
    left.add({ ...before, batch: heir.batch });
  }
  const restored = (kind: Before["kind"]) =>
    mine
      .filter((before) => before.kind === kind && !later.has(before.of))
      .map((before) => JSON.parse(before.record) as Properties);
  await ingest.each("updateSources", "rows", restored("Source"));
  await restoreEntities(ingest, restored("Entity"));
  await restoreTies(ingest, restored("Tie"));
  await ingest.once("deleteBefores", { batch: id });
  return [...left];
}

/** An entity may have gone with the undoing of the batch that made it. */
async function restoreEntities(ingest: Ingest, records: readonly Properties[]): Promise<void> {
  const ids = records.map((record) => record.id);
  const present = new Set((await ingest.each("findEntities", "ids", ids)).map((row) => row.id));
  await putEntities(
    ingest,
    "updateEntities",
    records.filter((record) => present.has(record.id)),
  );
}

async function restoreTies(ingest: Ingest, records: readonly Properties[]): Promise<void> {
  if (records.length === 0) return;
  const known = await storedTies(ingest);
  const ties = records.map(
    ({ type, source, target, ...record }): StoredTie => ({
      id: String(record.id),
      type: type as TieType,
      source: String(source),
      target: String(target),
      level: record.level as Level,
      record,
    }),
  );
  await putTies(
    ingest,
    ties.filter((tie) => known.has(tie.id)),
    known,
  );
}

/** Answers the ties that stay. */
async function deleteLooseTies(ingest: Ingest, undone: ReadonlySet<string>): Promise<StoredTie[]> {
  const all = [...(await storedTies(ingest)).values()];
  const candidates = all.filter((tie) => undone.has(String(tie.record.batch)));
  const ids = candidates.map((tie) => tie.id);
  const needed = new Set((await ingest.each("claimsAbout", "ids", ids)).map((row) => row.about));
  const loose = new Set(candidates.filter((tie) => !needed.has(tie.id)));
  await ingest.each(
    "deleteTies",
    "rows",
    [...loose].map(({ id, source }) => ({ id, source })),
  );
  return all.filter((tie) => !loose.has(tie));
}

/** Ids of entities at which a tie ended before a batch moved it, and at which no tie ends now. */
function formerEnds(ties: readonly StoredTie[], befores: readonly Before[]): string[] {
  const ids = new Set(ties.map(({ id }) => id));
  const ends = new Set(ties.flatMap(({ source, target }) => [source, target]));
  const former = befores
    .filter(({ kind, of }) => kind === "Tie" && ids.has(of))
    .flatMap(({ record }) => {
      const { source, target } = JSON.parse(record) as Properties;
      return [String(source), String(target)];
    });
  return [...new Set(former)].filter((id) => !ends.has(id));
}
