import type { UndirectedGraph } from "../graph/graph.ts";
import { layoutForces } from "../kernels/layoutForces.ts";
import { type SeededRandom, seededRandom } from "../seededRandom.ts";
import { type Coarser, coarser, finest, type Level } from "./coarsen.ts";

export const P = {
  repulsion: 1, gravity: 1e-4, coarsestNodes: 30,
  steps: [300, 100, 60],
  capFirst: 0.2, capLast: 0.002,
  capStart: 0.5, capEnd: 0.02, disc: 0.8,
  coarseLinear: false, attraction: "logarithmic" as "logarithmic" | "linear",
  verbose: false,
};

export function forceLayout(graph: UndirectedGraph, seed: number): Float64Array {
  const random = seededRandom(seed);
  const levels: Level[] = [finest(graph)];
  const parents: Uint32Array[] = [];
  let t = process.cpuUsage();
  const lap = (w: string) => { if (P.verbose) console.log(w, (process.cpuUsage(t).user / 1000).toFixed(0)); t = process.cpuUsage(); };
  for (;;) {
    const level = levels.at(-1) as Level;
    const nodes = level.mass.length;
    if (nodes <= P.coarsestNodes) break;
    const next: Coarser = coarser(level, random);
    if (next.level.mass.length > 0.9 * nodes) break;
    levels.push(next.level);
    parents.push(next.parent);
  }
  lap("coarsen " + levels.map((l) => l.mass.length).join());
  const total = levels[0]!.mass.reduce((a, b) => a + b, 0);
  let size = P.repulsion * total / Math.log(1 + P.repulsion * total);
  if (P.attraction === "linear") size = Math.sqrt(P.repulsion * total);
  let x = new Float64Array(0), y = new Float64Array(0);
  for (let l = levels.length - 1; l >= 0; l--) {
    const level = levels[l]!;
    const n = level.mass.length;
    const nx = new Float64Array(n), ny = new Float64Array(n);
    let cap: number, end: number;
    if (l === levels.length - 1) {
      for (let v = 0; v < n; v++) { [nx[v], ny[v]] = inDisc(random, size); }
      cap = size * P.capFirst; end = size * P.capLast;
    } else {
      const parent = parents[l]!;
      const coarse = levels[l + 1]!;
      for (let v = 0; v < n; v++) {
        const p = parent[v]!;
        const r = P.disc * size * Math.sqrt(coarse.mass[p]! / total);
        const [dx, dy] = inDisc(random, r);
        nx[v] = x[p]! + dx; ny[v] = y[p]! + dy;
      }
      const typical = size / Math.sqrt(coarse.mass.length);
      cap = typical * P.capStart;
      end = (size / Math.sqrt(n)) * P.capEnd;
    }
    const steps = l === levels.length - 1 ? P.steps[0]! : l > 0 ? P.steps[1]! : P.steps[2]!;
    ({ x, y } = layoutForces({ rows: level.rows, mass: level.mass, pinned: null, x: nx, y: ny, steps, cap, cooling: (end / cap) ** (1 / steps), repulsion: P.repulsion, gravity: P.gravity, attraction: P.attraction }) as any);
    let s = 0;
    for (let v = 0; v < n; v++) s += (x[v]! ** 2 + y[v]! ** 2) * level.mass[v]! ;
    const rms = Math.sqrt(s / total);
    if (P.verbose) console.log("level", l, n, "size", size.toFixed(1), "rms", rms.toFixed(1), "cap", cap.toFixed(2), end.toFixed(3));
    size = rms * 1.4;
    lap("  forces");
  }
  const out = new Float64Array(2 * graph.nodes);
  for (let v = 0; v < graph.nodes; v++) { out[2 * v] = x[v]!; out[2 * v + 1] = y[v]!; }
  return out;
}
function inDisc(random: SeededRandom, radius: number): [number, number] {
  for (;;) {
    const x = 2 * random.unit() - 1;
    const y = 2 * random.unit() - 1;
    if (x * x + y * y <= 1) return [x * radius, y * radius];
  }
}
