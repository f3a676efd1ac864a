import { parseEdtf } from "@maillage/model";
import { isObject, own } from "../json/parse.ts";

/**
 * A date of CSL as EDTF: date-parts [[2011, 3, 5]] is "2011-03-05", two of them an interval, `circa` a "~". What has only `literal` or
 * `raw`, or parts that make no date, is given as its text; "" when there is nothing.
 */
export function edtfOfCsl(date: unknown): string {
  if (!isObject(date)) return typeof date === "string" || typeof date === "number" ? String(date) : "";
  const parts = own(date, "date-parts");
  const days = (Array.isArray(parts) ? parts : []).filter(Array.isArray).map(edtfOfParts);
  const circa = own(date, "circa");
  const about = circa !== undefined && circa !== false && circa !== 0 && circa !== "" ? "~" : "";
  const edtf = days
    .slice(0, 2)
    .filter((day) => day !== "")
    .map((day) => `${day}${about}`)
    .join("/");
  if (edtf !== "" && parseEdtf(edtf) !== null) return edtf;
  for (const key of ["literal", "raw"]) {
    const text = own(date, key);
    if (typeof text === "string" && text !== "") return text;
  }
  return edtf;
}

/** [2011, "3"] as 2011-03; "" without a year. */
export function edtfOfParts(parts: readonly unknown[]): string {
  const [year, month, day] = parts.map((part) => Number(part));
  if (year === undefined || !Number.isInteger(year) || year <= 0) return "";
  const numbers = [String(year).padStart(4, "0")];
  if (month !== undefined && Number.isInteger(month) && month > 0) {
    numbers.push(String(month).padStart(2, "0"));
    if (day !== undefined && Number.isInteger(day) && day > 0) numbers.push(String(day).padStart(2, "0"));
  }
  return numbers.join("-");
}
