import type { Measure } from "../measure.ts";
import { groupingAgreement } from "./agreement.ts";
import { leiden, louvain } from "./communities.ts";
import { degreeAssortativity, mixing } from "./mixing.ts";

/** Measures of what holds together, and of who ties with whom. */
export const GROUPS: readonly Measure[] = [louvain, leiden, mixing, groupingAgreement, degreeAssortativity];
