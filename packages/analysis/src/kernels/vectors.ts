import { WASM } from "../../dist/kernels/vectors.ts";
import type { Rows } from "../graph/graph.ts";
import { KernelMemory } from "./kernelMemory.ts";

/** Vectors of one number for each node, named by numbers, beside a symmetric product of rows. */
export interface VectorSpace {
  /** A new vector. */
  of(values: Float64Array): number;
  /** `into` becomes the rows, one after the other, times `from`. */
  multiply(from: number, into: number): void;
  dot(a: number, b: number): number;
  /** target += scale × source. */
  add(target: number, scale: number, source: number): void;
  /** target *= scale. */
  stretch(target: number, scale: number): void;
  take(vector: number): Float64Array;
}
/** `factors`: each over the same nodes. */
export type VectorSpaceOf = (factors: readonly Rows[], nodes: number) => VectorSpace;

interface Exports {
  gather(
    nodes: number,
    offsets: number,
    neighbours: number,
    weights: number,
    from: number,
    into: number,
  ): void;
  dot(length: number, a: number, b: number): number;
  add(length: number, target: number, scale: number, source: number): void;
  stretch(length: number, target: number, scale: number): void;
}

/** In WebAssembly; the same bytes as `vectorSpaceTwin`. Cost: linear in nodes, of `multiply` in ties. */
export const vectorSpace: VectorSpaceOf = (factors, nodes) => {
  const kernel = new KernelMemory<Exports>(WASM);
  const { run } = kernel;
  const placed = factors.map(({ offsets, neighbours, weights }) => ({
    offsets: kernel.put(offsets),
    neighbours: kernel.put(neighbours),
    weights: kernel.put(weights),
    to: kernel.room(8 * nodes),
  }));
  return {
    of: (values) => kernel.put(values),
    multiply(from, into) {
      let source = from;
      placed.forEach(({ offsets, neighbours, weights, to }, at) => {
        const target = at === placed.length - 1 ? into : to;
        run.gather(nodes, offsets, neighbours, weights, source, target);
        source = target;
      });
    },
    dot: (a, b) => run.dot(nodes, a, b),
    add: (target, scale, source) => run.add(nodes, target, scale, source),
    stretch: (target, scale) => run.stretch(nodes, target, scale),
    take: (vector) => kernel.take(Float64Array, vector, nodes),
  };
};

/** The same in plain TypeScript. */
export const vectorSpaceTwin: VectorSpaceOf = (factors) => {
  const vectors: Float64Array[] = [];
  const at = (vector: number) => vectors[vector] as Float64Array;
  return {
    of: (values) => vectors.push(values.slice()) - 1,
    multiply(from, into) {
      let source = at(from);
      for (const { offsets, neighbours, weights } of factors)
        source = source.map((_, node) => {
          let sum = 0;
          for (let entry = offsets[node] as number; entry < (offsets[node + 1] as number); entry++)
            sum +=
              (weights === null ? 1 : (weights[entry] as number)) *
              (source[neighbours[entry] as number] as number);
          return sum;
        });
      vectors[into] = source;
    },
    dot(a, b) {
      const whole = at(a).length & ~3;
      const sums: [number, number, number, number] = [0, 0, 0, 0];
      at(a).forEach((value, index) => {
        sums[index < whole ? index & 3 : 0]! += value * (at(b)[index] as number);
      });
      return sums[0] + sums[1] + (sums[2] + sums[3]);
    },
    add(target, scale, source) {
      vectors[target] = at(target).map((value, index) => value + scale * (at(source)[index] as number));
    },
    stretch(target, scale) {
      vectors[target] = at(target).map((value) => value * scale);
    },
    take: (vector) => at(vector).slice(),
  };
};
