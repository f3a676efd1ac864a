import type { Job, MeasureInfo, MeasureResult } from "@maillage/model";
import { type QueryKey, useQuery } from "@tanstack/react-query";
import { cataloguesQuestion, drawableColumns, measureQuestion } from "../questions/measures.ts";
import { isJob } from "../questions/questions.ts";
import { useQuestion } from "../url/question.ts";

type Node = MeasureResult["nodes"][number];

/** The measure that marks show, as far as it is known. */
export interface MeasureShown {
  readonly info: MeasureInfo;
  /** Of the shown value: the measure's own name, or its column's where that is another. */
  readonly label: MeasureInfo["label"];
  /** It finds communities: no value of a node that its size could show. */
  readonly parts: boolean;
  /** Position of the shown value among the values of a node. */
  readonly at: number;
  readonly result: MeasureResult | null;
  readonly job: Job | null;
  /** Of the question, as answers are kept by. */
  readonly asked: QueryKey;
  readonly error: Error | null;
  retry(): void;
}

/** Settings as they stand in an address: "name:value", with commas. */
export function settingsOf(text: string | null): Record<string, string> {
  const pairs = (text ?? "").split(",").map((pair) => pair.split(":"));
  return Object.fromEntries(pairs.flatMap(([name, value]) => (name && value ? [[name, value]] : [])));
}

/** The other way round; null where there are none. */
export function settingsText(settings: Readonly<Record<string, string>>): string | null {
  const text = Object.entries(settings)
    .map((pair) => pair.join(":"))
    .join(",");
  return text === "" ? null : text;
}

/** The measure of the address in the question's scope; null for the number of ties, which the drawing holds. */
export function useMeasure(): MeasureShown | null {
  const { question } = useQuestion();
  const catalogue = useQuery(cataloguesQuestion);
  const info = catalogue.data?.items.find(
    (item) => item.id === question.measure && drawableColumns(item).length > 0,
  );
  const asking = measureQuestion(info?.id ?? "", settingsOf(question.settings), question.scope);
  const answer = useQuery(asking);
  if (info === undefined) return null;
  const [shown] = drawableColumns(info);
  const at = info.columns.filter((column) => column.of === "node").findIndex(({ id }) => id === shown?.id);
  const { data } = answer;
  return {
    info,
    parts: info.columns.some(({ id }) => id === "community"),
    label: shown === undefined || at === 0 ? info.label : shown.label,
    at,
    result: data === undefined || isJob(data) ? null : data,
    job: isJob(data) ? data : null,
    asked: asking.queryKey,
    error: answer.error,
    retry: () => void answer.refetch(),
  };
}

/** The nodes from the end of the shown value that stands first; those without one last. */
export function ranked({ info, at }: MeasureShown, nodes: readonly Node[]): readonly Node[] {
  const sign = info.first === "lowest" && at === 0 ? 1 : -1;
  const key = (node: Node) => {
    const value = node.values[at] ?? null;
    return value === null ? Number.POSITIVE_INFINITY : sign * value;
  };
  return [...nodes].sort((a, b) => key(a) - key(b) || a.name.localeCompare(b.name, "en"));
}

/** Values by node id, of those that have one. */
export const valuesOf = (at: number, nodes: readonly Node[]): ReadonlyMap<string, number> =>
  new Map(
    nodes.flatMap((node): [string, number][] => {
      const value = node.values[at] ?? null;
      return value === null ? [] : [[node.id, value]];
    }),
  );
