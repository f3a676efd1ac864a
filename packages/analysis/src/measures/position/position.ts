import type { Measure } from "../measure.ts";
import { betweenness } from "./betweenness.ts";
import { betweennessSampled } from "./betweennessSampled.ts";
import { articulationPoints, blocks, bridges } from "./blocks.ts";
import { clustering } from "./clustering.ts";
import { components } from "./components.ts";
import { core } from "./core.ts";
import { closeness, eccentricity, harmonic, reach } from "./distances.ts";
import { eigenvector, hits } from "./eigenvector.ts";
import { pagerank } from "./pagerank.ts";
import { degree, strength } from "./strength.ts";

/** Measures of where a node stands. */
export const POSITION: readonly Measure[] = [
  degree,
  strength,
  pagerank,
  components,
  core,
  articulationPoints,
  bridges,
  blocks,
  closeness,
  harmonic,
  eccentricity,
  reach,
  betweenness,
  clustering,
  betweennessSampled,
  eigenvector,
  hits,
];
