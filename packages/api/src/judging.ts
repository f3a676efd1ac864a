import {
  type Id,
  inOrder,
  type Judged,
  type Judgement,
  type JudgementItem,
  MaillageError,
  OWNER,
  type Verdict,
} from "@maillage/model";
import type { Store } from "@maillage/store";

/** What a person says about two entities, each named by its id or its key. */
export interface Saying {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
  readonly reason: string;
}

/** Stores a judgement of the owner. Throws as `Store.judge` does. Cost: one scan of entities, one of judgements. */
export async function judgeEntities(
  store: Store,
  { a, b, verdict, reason }: Saying,
  now: Date,
): Promise<Judged> {
  const rows = await store.read("readEntities", {}, OWNER);
  const keyOf = (named: string): string => {
    const found = rows.find(({ id, key }) => id === named || key === named);
    if (found !== undefined) return found.key;
    throw new MaillageError(
      "judgement-entity-unknown",
      "not-found",
      "One of the two entities is not stored. Nothing was judged. Name two that are, by their ids or keys.",
    );
  };
  const judgement = ownersJudgement({ a: keyOf(a), b: keyOf(b), verdict, reason }, now);
  const { revision } = await store.judge(judgement);
  return { id: judgement.id, revision };
}

/** What the owner says now of two entities named by their keys, as it is stored. */
export function ownersJudgement({ a, b, verdict, reason }: Saying, now: Date): Judgement {
  const [low, high] = inOrder(a, b);
  return {
    id: crypto.randomUUID() as Id,
    a: low,
    b: high,
    verdict,
    reason: reason.trim(),
    author: OWNER.role,
    at: now.toISOString(),
  };
}

/** Every judgement with the names that its entities have in their own records, the newest last. Cost: two scans. */
export async function listJudgements(store: Store): Promise<JudgementItem[]> {
  const entities = new Map((await store.read("readEntities", {}, OWNER)).map((row) => [row.key, row]));
  const side = (key: string) => {
    const row = entities.get(key);
    return { key, id: row?.id ?? null, name: row?.name ?? null };
  };
  return (await store.read("readJudgements", {}, OWNER)).map(({ a, b, verdict, ...rest }) => ({
    ...rest,
    verdict: verdict as Verdict,
    a: side(a),
    b: side(b),
  }));
}
