import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { UndirectedGraph } from "../graph/graph.ts";
import { undirected } from "../graph/projections.ts";
import { anyTies } from "../testing/anyTies.ts";
import { florentine } from "../testing/knownGraphs.ts";
import { brokersOf, type Path, shortestPaths } from "./shortestPaths.ts";

/** Every simple path, found by trying all. */
function everyPath(graph: UndirectedGraph, path: Path, to: number): Path[] {
  const last = path.at(-1) as number;
  if (last === to) return [path];
  return [...graph.neighbours.subarray(graph.offsets[last], graph.offsets[last + 1])]
    .filter((next) => !path.includes(next))
    .flatMap((next) => everyPath(graph, [...path, next], to));
}

describe("shortest paths", () => {
  const graph = undirected(florentine.ties, "presence");
  const at = (name: string) => florentine.names.indexOf(name);
  const named = (path: Path) => path.map((node) => florentine.names[node]).join(" ");

  test("between Peruzzi and Medici are exactly two of three steps, with four brokers", () => {
    const paths = shortestPaths(graph, at("Peruzzi"), at("Medici"), 3);
    const three = paths.filter((path) => path.length === 4);
    expect(three.map(named).sort()).toEqual([
      "Peruzzi Castellani Barbadori Medici",
      "Peruzzi Strozzi Ridolfi Medici",
    ]);
    expect(paths).toHaveLength(3);
    expect(paths[2]).toHaveLength(5);
    expect(brokersOf(three)).toHaveLength(4);
    expect(brokersOf(three).every((broker) => broker.paths === 1)).toBe(true);
  });

  test("to an isolate or to oneself are none", () => {
    expect(shortestPaths(graph, at("Medici"), at("Pucci"), 3)).toEqual([]);
    expect(shortestPaths(graph, at("Medici"), at("Medici"), 3)).toEqual([]);
  });

  test("are the first of all simple paths", () => {
    const small = anyTies({ weighted: false }).filter(({ nodes }) => nodes > 1);
    fc.assert(
      fc.property(small, fc.nat(), fc.integer({ min: 1, max: 12 }), (ties, other, most) => {
        const few = 2 + (ties.nodes % 6);
        const fold = (ends: Uint32Array) => ends.map((node) => node % few);
        const folded = undirected(
          { nodes: few, source: fold(ties.source), target: fold(ties.target), weight: null },
          "presence",
        );
        const to = 1 + (other % (few - 1));
        const all = everyPath(folded, [0], to).sort(
          (x, y) => x.length - y.length || (x.join() < y.join() ? -1 : 1),
        );
        expect(shortestPaths(folded, 0, to, most)).toEqual(all.slice(0, most));
      }),
    );
  });
});
