import type { Label } from "@maillage/model";

/** What people read about a measure, in four languages. */
export interface MeasureWords {
  readonly label: Label;
  /** One paragraph: what it says, what it does not. */
  readonly explanation: Label;
}
/** What a family of measures says: of each measure by id, and of columns, totals, parameters, choices and working lines by key. */
export interface FamilyWords {
  readonly measures: Readonly<Record<string, MeasureWords>>;
  /** Names of columns, totals, parameters and choices; sentences of the working with {numbers} and {nodes}. */
  readonly terms: Readonly<Record<string, Label>>;
}
