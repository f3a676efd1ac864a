import type { Measure } from "../measure.ts";
import { clustering } from "./clustering.ts";
import { pagerank } from "./pagerank.ts";

/** Measures of where a node stands. */
export const POSITION: readonly Measure[] = [pagerank, clustering];
