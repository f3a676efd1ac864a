import {
  type Id,
  type ImportedJudgements,
  inOrder,
  type Judgement,
  OWNER,
  type Verdict,
} from "@maillage/model";
import type { PackageContent } from "./package/content.ts";
import type { ImportStore } from "./store.ts";

/** The judgements of a package that are not in force yet, and what the result of the import tells of all. */
export interface JudgementPlan {
  readonly fresh: readonly Judgement[];
  /** Empty for a package without judgements. */
  readonly told: { readonly judgements?: ImportedJudgements };
}

/**
 * The judgements of a package against those in force: one of the same pair and verdict is unchanged. Whether the others can hold is
 * known once they are stored. Cost: one read of all judgements, when the package has any.
 */
export async function planJudgements(
  store: Pick<ImportStore, "read">,
  { namespace, rows }: PackageContent,
  newId: () => Id,
  now: Date,
): Promise<JudgementPlan> {
  if (rows.judgements.length === 0) return { fresh: [], told: {} };
  const own = new Set(
    [rows.organisations, rows.events, rows.people].flatMap((list) => list.map(({ cells }) => cells.id)),
  );
  const keyOf = (cell = "") => (own.has(cell) ? `${namespace}/${cell}` : cell);
  const told = rows.judgements.map(({ cells }): Judgement => {
    const [a, b] = inOrder(keyOf(cells.a), keyOf(cells.b));
    const said = { verdict: cells.verdict as Verdict, reason: cells.reason ?? "" };
    return {
      id: newId(),
      a,
      b,
      ...said,
      author: cells.author || OWNER.role,
      at: cells.at || now.toISOString(),
    };
  });
  const saying = ({ a, b, verdict }: Pick<Judgement, "a" | "b"> & { readonly verdict: string }) =>
    JSON.stringify([a, b, verdict]);
  const stored = await store.read("readJudgements", {}, OWNER);
  const inForce = new Set(stored.filter(({ undone }) => !undone).map(saying));
  const fresh = told.filter((judgement) => !inForce.has(saying(judgement)));
  const unchanged = told.length - fresh.length;
  return { fresh, told: { judgements: { stored: fresh.length, unchanged, refused: [] } } };
}

/**
 * Stores judgements in one transaction, after the batch that holds their entities. One that cannot hold, because it contradicts others
 * or one of its entities is not stored, is told with the code and sentence of the store. Throws what else the store throws.
 */
export async function storeJudgements(
  store: Pick<ImportStore, "judgeAll">,
  judgements: readonly Judgement[],
): Promise<Pick<ImportedJudgements, "stored" | "refused">> {
  const refused = (await store.judgeAll(judgements)).map(({ judgement: { a, b }, error }) => ({
    ...{ a, b, code: error.code, message: error.message },
  }));
  return { stored: judgements.length - refused.length, refused };
}
