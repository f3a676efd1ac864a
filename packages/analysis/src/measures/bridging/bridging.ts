import type { Measure } from "../measure.ts";
import { brokerage } from "./brokerage.ts";
import { constraint, effectiveSize } from "./burt.ts";
import { eiIndex } from "./eiIndex.ts";
import { fieldBridging } from "./fieldBridging.ts";
import { participation } from "./participation.ts";

/** Measures of who joins what is otherwise apart. */
export const BRIDGING: readonly Measure[] = [
  constraint,
  effectiveSize,
  brokerage,
  fieldBridging,
  eiIndex,
  participation,
];
