import type { Days } from "./spells.ts";

/** That one body came of another: succeeded it, split from it, or is what it merged into. */
export interface Descent {
  readonly older: number;
  readonly younger: number;
}
/** When a body was there; null where a side is not known. */
export interface Life {
  readonly start: Days | null;
  readonly end: Days | null;
}

/** Bodies by number. */
export interface Line {
  /** There on that day, by every reading of uncertain days. */
  readonly certain: readonly number[];
  /** There by some reading, and not by all. */
  readonly possible: readonly number[];
}

type There = "certain" | "possible" | "not";

function thereOn({ start, end }: Life, day: number): There {
  const [early, late] = start ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const [first, last] = end ?? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (day < early || day >= last) return "not";
  return day >= late && day < first ? "certain" : "possible";
}

/** Numbers at the other end of descents, by body. Linear. */
function byBody(descents: readonly Descent[], from: keyof Descent, to: keyof Descent): Map<number, number[]> {
  const others = new Map<number, number[]>();
  for (const descent of descents) {
    const known = others.get(descent[from]);
    if (known) known.push(descent[to]);
    else others.set(descent[from], [descent[to]]);
  }
  return others;
}

/**
 * Who on `day` was what became `body`: itself where it was there, else those that it came of, and so on upwards. A body that may have
 * been there counts as possible, and those that it came of as well. Split and merger give several; cycles in bad data end. Lives end on
 * the day of the end. Cost: linear in descents. Deterministic: numbers ascend.
 */
export function lineageAt(
  descents: readonly Descent[],
  lives: readonly Life[],
  body: number,
  day: number,
): Line {
  const parents = byBody(descents, "younger", "older");
  const found = new Map<number, There>();
  const certainWay = new Set<number>();
  const walk = (at: number, surely: boolean) => {
    if (surely ? certainWay.has(at) : found.has(at)) return;
    if (surely) certainWay.add(at);
    const there = thereOn(lives[at] as Life, day);
    if (there !== "not" || !found.has(at))
      found.set(at, there === "certain" && !surely && found.get(at) !== "certain" ? "possible" : there);
    if (there === "certain") return;
    for (const parent of parents.get(at) ?? []) walk(parent, surely && there === "not");
  };
  walk(body, true);
  const those = (there: There) =>
    [...found].flatMap(([at, how]) => (how === there ? [at] : [])).sort((a, b) => a - b);
  return { certain: those("certain"), possible: those("possible") };
}

/**
 * Of each body the last ones that came of it, ascending: itself where nothing did, and where descent goes in a circle. Cost: bodies ×
 * their descents at most. Deterministic.
 */
export function lastHeirs(descents: readonly Descent[], bodies: number): readonly (readonly number[])[] {
  const children = byBody(descents, "older", "younger");
  return Array.from({ length: bodies }, (_, body) => {
    const seen = new Set([body]);
    const heirs: number[] = [];
    const waiting = [body];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const next = (children.get(at) ?? []).filter((child) => child !== at);
      if (next.length === 0) heirs.push(at);
      for (const child of next)
        if (!seen.has(child)) {
          seen.add(child);
          waiting.push(child);
        }
    }
    return heirs.length === 0 ? [body] : heirs.sort((a, b) => a - b);
  });
}

/** A number for each body, the same for all that descent ties together, from 0 in the order of their lowest body. Linear. */
export function families(descents: readonly Descent[], bodies: number): number[] {
  const head = Array.from({ length: bodies }, (_, body) => body);
  const headOf = (body: number): number => {
    let at = body;
    while (head[at] !== at) {
      head[at] = head[head[at] as number] as number;
      at = head[at] as number;
    }
    return at;
  };
  for (const { older, younger } of descents) {
    const [a, b] = [headOf(older), headOf(younger)];
    head[Math.max(a, b)] = Math.min(a, b);
  }
  const numbers = new Map<number, number>();
  return head.map((_, body) => {
    const first = headOf(body);
    const known = numbers.get(first) ?? numbers.size;
    numbers.set(first, known);
    return known;
  });
}
