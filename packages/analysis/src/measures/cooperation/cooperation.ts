import type { Measure } from "../measure.ts";
import { layers } from "./layers.ts";
import { people } from "./people.ts";
import { reciprocity } from "./reciprocity.ts";
import { scale } from "./scale.ts";
import { subjectOverlap } from "./subjectOverlap.ts";

/** Measures of how, and at what scale, those who are tied work together. */
export const COOPERATION: readonly Measure[] = [reciprocity, scale, subjectOverlap, layers, people];
