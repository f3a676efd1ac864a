/** Whether two entities are one: what a person decided, and what follows from all decisions together. */
import { MaillageError } from "./errors.ts";
import type { Verdict } from "./generated/schema.generated.ts";
import type { Id } from "./records.ts";

/** How strongly a pair looks like one entity: told as one, or only asked. Weaker pairs are left alone. */
export const DUPLICATE_BANDS = ["propose", "ask"] as const;
export type DuplicateBand = (typeof DUPLICATE_BANDS)[number];

/** What speaks for or against a pair. */
export const EVIDENCE_KINDS = [
  "name",
  "acronym",
  "place",
  "country",
  "year",
  "field",
  "website",
  "number",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A person's decision about two entities, by their keys (`namespace/alias`), `a` before `b`. */
export interface Judgement {
  readonly id: Id;
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly author: string;
  /** ISO time. */
  readonly at: string;
}
type Pair = Pick<Judgement, "id" | "a" | "b" | "verdict">;

/** The two keys in the order in which a judgement holds them. */
export const inOrder = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a]);

/** Entities joined by `same`: each key to the smallest key of its cluster; keys that stand alone are not in it. */
export type Clusters = ReadonlyMap<string, string>;

/** The clusters of all judgements. The order of the judgements does not matter. Cost: nearly linear, by union-find. */
export function clustersOf(judgements: readonly Pair[]): Clusters {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = key; at !== root; ) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  for (const { a, b, verdict } of judgements) {
    if (verdict !== "same") continue;
    const [low, high] = inOrder(rootOf(a), rootOf(b));
    parent.set(low, low);
    parent.set(high, low);
  }
  return new Map([...parent.keys()].map((key) => [key, rootOf(key)]));
}

/**
 * Whether two entities, each given by the keys it is joined from, were judged: directly, or because members of their
 * clusters were. Gives a function that answers in the number of keys asked.
 */
export function judgedPairs(
  judgements: readonly Pair[],
): (a: readonly string[], b: readonly string[]) => boolean {
  const clusters = clustersOf(judgements);
  const clusterOf = (key: string) => clusters.get(key) ?? key;
  const judged = new Set(judgements.map(({ a, b }) => JSON.stringify(inOrder(clusterOf(a), clusterOf(b)))));
  const isJudged = (a: string, b: string) => a === b || judged.has(JSON.stringify(inOrder(a, b)));
  return (a, b) => {
    const ofB = new Set(b.map(clusterOf));
    return [...new Set(a.map(clusterOf))].some((one) => [...ofB].some((other) => isJudged(one, other)));
  };
}

/**
 * Throws unless `next` fits with the live judgements: "judgement-itself" for one entity with itself, "judgement-known" when
 * the pair is judged, "judgement-contradicts" when it would make one entity of two that were judged different, directly
 * or over others. The message names the judgements in the way by their ids. Cost: linear in the judgements.
 */
export function admitJudgement(judgements: readonly Pair[], next: Pair): void {
  if (next.a === next.b)
    throw new MaillageError(
      "judgement-itself",
      "invalid-input",
      "These are one entity already. Name two different ones.",
    );
  const known = judgements.find(({ a, b }) => a === next.a && b === next.b);
  if (known !== undefined)
    throw new MaillageError(
      "judgement-known",
      "conflict",
      `This pair was judged "${known.verdict}" before. To judge it anew, first undo judgement ${known.id}.`,
      { judgement: known.id },
    );
  if (next.verdict === "unsure") return;
  const clusters = clustersOf([...judgements, next]);
  const broken = [...judgements, next].find(
    ({ a, b, verdict }) => verdict === "different" && clusters.has(a) && clusters.get(a) === clusters.get(b),
  );
  if (broken === undefined) return;
  const against =
    next.verdict === "same" ? [broken.id] : pathOfSame(judgements, next.a, next.b).map(({ id }) => id);
  throw new MaillageError(
    "judgement-contradicts",
    "conflict",
    next.verdict === "same"
      ? `As one, these would join two entities that were judged different. Nothing was stored. First undo judgement ${broken.id}, or judge otherwise.`
      : `These are one entity by what was judged before. Nothing was stored. First undo one of these judgements: ${against.join(", ")}.`,
    { judgements: against.join(" ") },
  );
}

/** The shortest chain of `same` from one key to another; empty when there is none. */
function pathOfSame(judgements: readonly Pair[], from: string, to: string): Pair[] {
  const steps = new Map<string, { readonly to: string; readonly by: Pair }[]>();
  const add = (at: string, next: string, by: Pair) => {
    const list = steps.get(at);
    if (list === undefined) steps.set(at, [{ to: next, by }]);
    else list.push({ to: next, by });
  };
  for (const each of judgements) {
    if (each.verdict !== "same") continue;
    add(each.a, each.b, each);
    add(each.b, each.a, each);
  }
  const cameBy = new Map<string, { readonly from: string; readonly by: Pair } | null>([[from, null]]);
  const queue = [from];
  for (let at = 0; at < queue.length && !cameBy.has(to); at += 1) {
    const here = queue[at] ?? from;
    for (const { to: next, by } of steps.get(here) ?? []) {
      if (cameBy.has(next)) continue;
      cameBy.set(next, { from: here, by });
      queue.push(next);
    }
  }
  const path: Pair[] = [];
  for (let step = cameBy.get(to); step; step = cameBy.get(step.from)) path.unshift(step.by);
  return path;
}
