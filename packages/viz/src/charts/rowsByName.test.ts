import { countryName, type GapAnswer, type Language } from "@maillage/model";
import { expect, it } from "vitest";
import { DEFAULT_PAIR } from "../url/gapPair.ts";
import { rowsByName } from "./rowsByName.ts";

const answer = {
  rows: ["AE", "AT", "DE", "EG"].map((id) => ({ id, label: id })),
  columns: ["peace", "labour"].map((id) => ({ id, label: id })),
  cells: ["AE", "AT", "DE", "EG"].flatMap((row) => ["peace", "labour"].map((column) => ({ row, column }))),
} as unknown as GapAnswer;
const byField = { ...DEFAULT_PAIR, rows: "country" } as const;
const ordered = (language: Language) =>
  rowsByName(answer, byField, (id) => countryName(id, language), language);

it("orders countries by their names in the reader's language", () => {
  const ids = (language: Language) => ordered(language).rows.map((row) => row.id);
  expect(ids("en")).toEqual(["AT", "EG", "DE", "AE"]);
  expect(ids("fr")).toEqual(["DE", "AT", "EG", "AE"]);
});
it("keeps fields in their order, cells after their rows", () => {
  const { columns, cells } = ordered("en");
  expect(columns).toBe(answer.columns);
  expect(cells.slice(0, 3).map((cell) => `${cell.row} ${cell.column}`)).toEqual([
    "AT peace",
    "AT labour",
    "EG peace",
  ]);
});
it("leaves regions in the order of M49", () => {
  expect(rowsByName(answer, DEFAULT_PAIR, (id) => id, "en")).toBe(answer);
});
