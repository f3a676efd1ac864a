/** Who is tied to whom in the shipped network, each pair once, ends numbered in the order in which they are named. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { TieColumns } from "@maillage/analysis";
import { parse } from "csv-parse/sync";

export function exampleGraph(): TieColumns {
  const file = resolve(import.meta.dirname, "../../data/internationalism/ties.csv");
  const rows: { from: string; to: string }[] = parse(readFileSync(file), { columns: true });
  const keys = [...new Set(rows.flatMap(({ from, to }) => [from, to]))];
  const numberOf = new Map(keys.map((key, number) => [key, number]));
  const seen = new Map<string, readonly [number, number]>();
  for (const { from, to } of rows) {
    const ends = [numberOf.get(from) as number, numberOf.get(to) as number] as const;
    if (from !== to) seen.set([...ends].sort().join(" "), ends);
  }
  const pairs = [...seen.values()];
  const source = Uint32Array.from(pairs, ([from]) => from);
  const target = Uint32Array.from(pairs, ([, to]) => to);
  return { nodes: keys.length, source, target, weight: null };
}
