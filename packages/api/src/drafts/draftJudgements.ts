import { admitJudgement, type DraftJudgement, type Id, inOrder, MaillageError } from "@maillage/model";

type Pair = Parameters<typeof admitJudgement>[1];
/** The type of an entity by its key, in the files or in the network; undefined when it is nowhere. */
type TypeOf = (key: string) => string | undefined;

/** A judgement of a draft as the rules of judgements take it: its place in the list is its id. */
export function pairOf({ a, b, verdict }: DraftJudgement, at: number): Pair {
  const [low, high] = inOrder(a, b);
  return { id: `${at + 1} of this import` as Id, a: low, b: high, verdict };
}

/** Throws unless each judgement fits with those stored and those before it, as `Store.judge` would. Cost: their number by all. */
export function admitAll(
  stored: readonly Pair[],
  judgements: readonly DraftJudgement[],
  typeOf: TypeOf,
): void {
  const held = [...stored];
  for (const pair of judgements.map(pairOf)) {
    admit(held, pair, typeOf);
    held.push(pair);
  }
}

/** The judgements that still fit, in their order, and how many contradict by now. One of an entity that is gone is left out. */
export function stillHolding(
  stored: readonly Pair[],
  judgements: readonly DraftJudgement[],
  typeOf: TypeOf,
): { readonly judgements: DraftJudgement[]; readonly judgementsRefused: number } {
  const there = judgements.filter(({ a, b }) => typeOf(a) !== undefined && typeOf(b) !== undefined);
  const held = [...stored];
  const fit = there.filter((judgement, at) => {
    const pair = pairOf(judgement, at);
    try {
      admit(held, pair, typeOf);
    } catch {
      return false;
    }
    held.push(pair);
    return true;
  });
  return { judgements: fit, judgementsRefused: there.length - fit.length };
}

function admit(held: readonly Pair[], pair: Pair, typeOf: TypeOf): void {
  const [type, other] = [typeOf(pair.a), typeOf(pair.b)];
  if (type === undefined || other === undefined)
    throw new MaillageError(
      "judgement-entity-unknown",
      "not-found",
      "One of the two entities is neither in these files nor stored. Nothing was judged. Name two by their keys.",
    );
  if (type !== other)
    throw new MaillageError(
      "judgement-types",
      "invalid-input",
      "An organisation, an event and a person are never one entity. Nothing was judged. Name two of one type.",
    );
  admitJudgement(held, pair);
}
