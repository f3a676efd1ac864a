import type { DrawnNode, MeasureResult } from "@maillage/model";
import type { MeasureShown } from "./measured.ts";

/** Below it somebody stands between circles. */
const STABLE = 0.7;
/** So many circles can be chosen, the largest. */
const CHOICES = 8;

/** A community, by the one of it with the most ties. */
export interface Circle {
  readonly of: string;
  readonly name: string;
  readonly members: ReadonlySet<string>;
}
export interface Circles {
  readonly largest: readonly Circle[];
  /** Those whose circle is an accident of the run. */
  readonly between: ReadonlySet<string>;
}

/** Communities that a measure found, the largest first; null where it finds none. */
export function circlesOf(shown: MeasureShown | null, drawn: readonly DrawnNode[]): Circles | null {
  if (shown === null || shown.result === null) return null;
  const columns = shown.info.columns.filter(({ of }) => of === "node").map(({ id }) => id);
  const [community, stability] = [columns.indexOf("community"), columns.indexOf("stability")];
  if (community === -1) return null;
  const ties = new Map(drawn.map((node) => [node.id, node.ties]));
  const groups = new Map<number, MeasureResult["nodes"][number][]>();
  for (const node of shown.result.nodes) {
    const own = node.values[community] ?? null;
    if (own !== null) groups.set(own, [...(groups.get(own) ?? []), node]);
  }
  const rank = ({ id }: { id: string }) => ties.get(id) ?? 0;
  return {
    largest: [...groups.values()]
      .sort((a, b) => b.length - a.length)
      .slice(0, CHOICES)
      .flatMap((members) => {
        const [head] = [...members].sort((a, b) => rank(b) - rank(a) || a.name.localeCompare(b.name, "en"));
        if (head === undefined) return [];
        return [{ of: head.id, name: head.name, members: new Set(members.map(({ id }) => id)) }];
      }),
    between: new Set(
      shown.result.nodes.filter(({ values }) => (values[stability] ?? 1) < STABLE).map(({ id }) => id),
    ),
  };
}

/** How dark marks are: all ink in the circle that is asked for, little in others; pale wherever somebody stands between circles. */
export function tintsOf(circles: Circles, asked: Circle | undefined): ReadonlyMap<string, number> {
  if (asked === undefined) return new Map([...circles.between].map((id) => [id, 0]));
  return new Map([...asked.members].map((id): [string, number] => [id, circles.between.has(id) ? 0.3 : 1]));
}
