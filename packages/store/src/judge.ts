import { admitJudgement, type Id, type Judgement, MaillageError } from "@maillage/model";
import type { Engine, Run } from "./engine.ts";
import { ingestWith } from "./ingest.ts";
import type { RefusedJudgement } from "./store.ts";
import { raise } from "./writeBatch.ts";

type Pair = Pick<Judgement, "id" | "a" | "b" | "verdict">;

/**
 * Stores, inside the transaction of `run`, those judgements that can hold with the ones before them, and answers the raised revision
 * with what refuses the others. The records themselves, and the content hash, stay as they are. Cost: one scan of entities and one
 * of judgements, and the judgements given times all.
 */
export async function judge(
  engine: Engine,
  run: Run,
  judgements: readonly Judgement[],
): Promise<{ revision: number; refused: RefusedJudgement[] }> {
  const ingest = ingestWith(engine, run);
  const keys = [...new Set(judgements.flatMap(({ a, b }) => [a, b]))];
  const types = new Map(
    (await ingest.each("findEntityTypes", "keys", keys)).map(({ key, type }) => [key, type]),
  );
  const holding = (await ingest.once("listJudgements")) as unknown as Pair[];
  const refused: RefusedJudgement[] = [];
  let revision = 0;
  for (const judgement of judgements) {
    try {
      requireOneType(types.get(judgement.a), types.get(judgement.b));
      admitJudgement(holding, judgement);
    } catch (error) {
      if (!(error instanceof MaillageError)) throw error;
      refused.push({ judgement, error });
      continue;
    }
    revision = await raise(ingest);
    await ingest.once("createJudgement", { row: { ...judgement, undone: false, number: revision } });
    holding.push(judgement);
  }
  return { revision, refused };
}

/** `a` and `b`: types of the two entities, undefined for one that is not stored. */
function requireOneType(a: unknown, b: unknown): void {
  if (a === undefined || b === undefined)
    throw new MaillageError(
      "judgement-entity-unknown",
      "not-found",
      "One of the two entities is not stored. Nothing was judged. Name two that are, by their ids or keys.",
    );
  if (a !== b)
    throw new MaillageError(
      "judgement-types",
      "invalid-input",
      "An organisation, an event and a person are never one entity. Nothing was judged. Name two of one type.",
    );
}

/** Takes a judgement back inside the transaction of `run`; the record of it stays, marked as undone. */
export async function unjudge(engine: Engine, run: Run, id: Id): Promise<{ revision: number }> {
  const ingest = ingestWith(engine, run);
  const revision = await raise(ingest);
  const [judgement] = await ingest.once("findJudgement", { id });
  if (judgement === undefined)
    throw new MaillageError(
      "judgement-unknown",
      "not-found",
      "There is no such judgement. List them with: maillage judgements, or with GET /judgements.",
    );
  if (judgement.undone === true)
    throw new MaillageError("judgement-undone", "conflict", "This judgement was undone before.");
  await ingest.once("markUnjudged", { id });
  return { revision };
}
