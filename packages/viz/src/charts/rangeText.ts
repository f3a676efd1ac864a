import type { DatedCount } from "@maillage/model";
import type { Words } from "../strings/i18n.ts";

/** "12 to 45", from what is certain to what dates may allow; one number where both are the same. */
export const rangeText = ({ t, number }: Words, { certainly, possibly }: DatedCount): string =>
  certainly === possibly
    ? number(certainly)
    : t("time.range", { low: number(certainly), high: number(possibly) });
