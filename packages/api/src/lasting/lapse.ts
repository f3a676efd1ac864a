import { LAPSE, lapseOf, MaillageError } from "@maillage/model";

/** Days. */
export const YEAR = 365.25;
/** Days of silence that end no spell, however short its rhythm. */
export const LEAST_LAPSE = 2 * YEAR;

/** Reads how many usual gaps of silence end cooperation. Throws "scope-invalid". */
export function askedLapse(text: string | undefined): number {
  const lapse = lapseOf(text);
  if (lapse !== null) return lapse;
  throw new MaillageError(
    "scope-invalid",
    "invalid-input",
    `The parameter "lapse" must be a number of usual gaps from ${LAPSE.least} to ${LAPSE.most}, such as 3 or 2.5.`,
    { parameter: "lapse" },
  );
}
