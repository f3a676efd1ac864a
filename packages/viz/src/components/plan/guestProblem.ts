import type { GuestsRead } from "@maillage/model";
import type { Words } from "../../strings/i18n.ts";
import { sentence } from "../../strings/sentence.ts";
import { placeName } from "../labels.ts";

/**
 * What is wrong with a list of guests, and where: "guest.RULE" by its rule, else what an import says of such a file, "problem.RULE"; as the
 * server said it where neither has words.
 */
export function guestProblem(problem: GuestsRead["problems"][number], words: Words): string {
  const { row, column, rule, message, suggestion, earlier, countries } = problem;
  const { t, number, isolate, language, either } = words;
  const said = {
    earlier: earlier === undefined ? null : number(earlier),
    countries: countries && either(countries.map((code) => placeName(code, language) ?? code)),
  };
  const what =
    sentence(`guest.${rule}.several`, said, words) ??
    sentence(`guest.${rule}`, said, words) ??
    sentence(`problem.${rule}`, said, words) ??
    isolate(suggestion === null ? message : t("imp.suggested", { message, suggestion }));
  return row === 0
    ? what
    : t("enc.fileProblem", {
        row: number(row),
        column: column === null ? "none" : isolate(column),
        message: what,
      });
}
