import type { Lapse } from "@maillage/analysis";

/** Days. */
export const YEAR = 365.25;
/** The silence that ends a spell. */
export const LAPSE: Lapse = { factor: 3, least: 2 * YEAR };
