import type { UndirectedGraph } from "../../graph/graph.ts";
import type { Measure } from "../measure.ts";
import { constraint, effectiveSize } from "./burt.ts";

/** Measures of who joins what is otherwise apart. */
export const BRIDGING: readonly Measure<UndirectedGraph>[] = [constraint, effectiveSize];
