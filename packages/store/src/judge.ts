import { admitJudgement, type Id, type Judgement, MaillageError } from "@maillage/model";
import type { Engine, Run } from "./engine.ts";
import { ingestWith } from "./ingest.ts";
import { raise } from "./writeBatch.ts";

type Pair = Pick<Judgement, "id" | "a" | "b" | "verdict">;

/**
 * Stores a judgement inside the transaction of `run`, and answers the raised revision. The records themselves, and the
 * content hash, stay as they are. Cost: one scan of entities and one of judgements.
 */
export async function judge(engine: Engine, run: Run, judgement: Judgement): Promise<{ revision: number }> {
  const ingest = ingestWith(engine, run);
  const revision = await raise(ingest);
  const { a, b } = judgement;
  const found = await ingest.once("findEntityTypes", { keys: [a, b] });
  if (new Set(found.map(({ key }) => key)).size < new Set([a, b]).size)
    throw new MaillageError(
      "judgement-entity-unknown",
      "not-found",
      "One of the two entities is not stored. Nothing was judged. Name two that are, by their ids or keys.",
    );
  if (new Set(found.map(({ type }) => type)).size > 1)
    throw new MaillageError(
      "judgement-types",
      "invalid-input",
      "An organisation, an event and a person are never one entity. Nothing was judged. Name two of one type.",
    );
  admitJudgement((await ingest.once("listJudgements")) as unknown as Pair[], judgement);
  await ingest.once("createJudgement", { row: { ...judgement, undone: false, number: revision } });
  return { revision };
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
