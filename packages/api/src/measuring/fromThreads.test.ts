import { fromSourcesHere, SOURCE_KERNELS, undirected } from "@maillage/analysis";
import { describe, expect, test } from "vitest";
import { gathered, help, sharedSearch, takeParts } from "./fromThreads.ts";

/** A wheel of 1,200 nodes with a hub, and a chain of 300. */
function rows() {
  const source: number[] = [];
  const target: number[] = [];
  for (let node = 1; node < 1_200; node++) {
    source.push(node, node);
    target.push(node % 5 === 0 ? 0 : node - 1, (node * 7919) % 1_200);
  }
  for (let node = 1_201; node < 1_500; node++) {
    source.push(node);
    target.push(node - 1);
  }
  const ties = {
    nodes: 1_500,
    source: Uint32Array.from(source),
    target: Uint32Array.from(target),
    weight: null,
  };
  return undirected(ties, "presence");
}
const SEARCHES = [
  { kernel: "msbfs", settings: [2 ** 31] },
  { kernel: "betweenness", settings: [] },
] as const;

describe("a search by several threads", () => {
  test.each(SEARCHES)(
    "$kernel gives the same bytes as by one, however parts are taken",
    ({ kernel, settings }) => {
      const graph = rows();
      const here = fromSourcesHere(SOURCE_KERNELS[kernel], { rows: graph, settings });
      const search = sharedSearch(SOURCE_KERNELS[kernel], { rows: graph, settings });
      const first = { ...search, state: new Int32Array(new SharedArrayBuffer(16)) };
      first.state[0] = search.parts.length - 1;
      takeParts(first);
      search.state[1] = 1;
      const told: number[] = [];
      takeParts({ ...search, parts: search.parts.slice(0, -1) }, (done) => told.push(done));
      expect(gathered(search)).toEqual(here);
      expect(told.at(-1)).toBe(search.parts.at(-1)?.from);
    },
  );

  test("fails when one of them fails", () => {
    const search = sharedSearch(SOURCE_KERNELS.msbfs, { rows: rows(), settings: [2 ** 31] });
    const broken = { ...search, graph: { ...search.graph, nodeAt: null as unknown as Uint32Array } };
    expect(() => help(broken)).toThrow();
    expect(() => gathered(search)).toThrow("A thread of the computation failed.");
  });
});
