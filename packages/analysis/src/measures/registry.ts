import { BRIDGING } from "./bridging/bridging.ts";
import { BRIDGING_WORDS } from "./bridging/words.ts";
import { COOPERATION } from "./cooperation/cooperation.ts";
import { COOPERATION_WORDS } from "./cooperation/words.ts";
import { GROUPS } from "./groups/groups.ts";
import { GROUP_WORDS } from "./groups/words.ts";
import type { Measure, Settings } from "./measure.ts";
import { POSITION } from "./position/position.ts";
import { POSITION_WORDS } from "./position/words.ts";
import type { FamilyWords } from "./words.ts";

/** All measures, in the order in which they are shown. */
export const MEASURES: readonly Measure[] = [...POSITION, ...BRIDGING, ...GROUPS, ...COOPERATION];

const FAMILY_WORDS: readonly FamilyWords[] = [POSITION_WORDS, BRIDGING_WORDS, GROUP_WORDS, COOPERATION_WORDS];

/** What measures say, of all families together. */
export const MEASURE_WORDS: FamilyWords = {
  measures: Object.assign({}, ...FAMILY_WORDS.map(({ measures }) => measures)),
  terms: Object.assign({}, ...FAMILY_WORDS.map(({ terms }) => terms)),
};

/** The settings of a measure where none are chosen. Pure. */
export const defaultsOf = (measure: Measure): Settings =>
  Object.fromEntries(measure.parameters.map((parameter) => [parameter.name, parameter.default]));
