import { i18n } from "@lingui/core";
import type { DraftTable, ImportNote, ImportProblem } from "@maillage/model";
import { beforeAll, describe, expect, it } from "vitest";
import { AnswerError } from "../../questions/questions.ts";
import { activate, wordsOf } from "../../strings/i18n.ts";
import { countWords } from "./counts.ts";
import { columnName } from "./fieldWords.ts";
import { isOfColumnsOut, mustBeRead, noteWords, placedProblems, problemWords } from "./told.ts";
import { errorWords, troubleWords } from "./trouble.ts";

const plain = (text: string) => text.replace(/[\u2068\u2069]/g, "");
const words = () => wordsOf(i18n);
beforeAll(() => activate("en"));

const note: ImportNote = {
  code: "delimiter-read",
  file: "a.csv",
  table: "a",
  column: null,
  row: 0,
  count: 1,
  values: { delimiter: "semicolon" },
  message: "as the server says",
};
const problem: ImportProblem = {
  file: "a.csv",
  row: 7,
  column: "Land",
  value: "Frnce",
  rule: "ambiguous-value",
  message: "as the server says",
  suggestion: "do that",
};
const table = (name: string, ...columns: string[]): DraftTable => ({
  name,
  kind: "rows",
  rows: 1,
  columns: columns.map((column) => ({ name: column, filled: 1, samples: [], contact: null })),
  preview: [],
});

describe("notes and problems in words", () => {
  it("are told by code and values, in the language in use", () => {
    expect(plain(noteWords(note, words()))).toBe("The cells of a are parted by a semicolon.");
    expect(plain(problemWords(problem, words()))).toBe("Frnce may mean several things. Say which.");
    activate("fr");
    expect(plain(noteWords(note, words()))).toContain("un point-virgule");
    activate("en");
  });
  it("name a type of tie in the language in use, never by its code", async () => {
    const broken = { ...problem, rule: "type-not-allowed", value: "COOPERATES_WITH" };
    for (const language of ["fr", "es", "ar", "en"] as const) {
      await activate(language);
      expect(problemWords(broken, words())).not.toMatch(/COOPERATES/);
    }
    expect(plain(problemWords(broken, words()))).toContain("cooperates with");
  });
  it("name the columns that are left out, in each language", async () => {
    const out = {
      ...note,
      code: "columns-left-out",
      table: "list",
      count: 2,
      values: { names: '"fee", "x"' },
    };
    expect(isOfColumnsOut(out)).toBe(true);
    expect(isOfColumnsOut(note)).toBe(false);
    for (const language of ["fr", "es", "ar", "en"] as const) {
      activate(language);
      expect(plain(noteWords(out, words())), language).toContain('"fee", "x"');
    }
    expect(plain(noteWords(out, words()))).toBe('2 filled columns of list are left out: "fee", "x".');
  });
  it("say openly where contact data was cut out, and where it stands first", () => {
    const cut = { ...note, code: "contact-in-cells", column: "Nota", row: 8, count: 2, values: {} };
    expect([cut, note].map(mustBeRead)).toEqual([true, false]);
    for (const language of ["fr", "es", "ar", "en"] as const) {
      activate(language);
      expect(plain(noteWords(cut, words())), language).toContain("Nota");
    }
    expect(plain(noteWords(cut, words()))).toBe(
      "Nota of a: e-mail addresses or telephone numbers were cut out of 2 cells, first in row 8; their other text stays.",
    );
    expect(plain(noteWords({ ...cut, column: null }, words()))).toBe("As the server says");
  });
  it("say in each language that nothing is stated, and which rows of one id say different things", () => {
    const unstated = { ...note, values: { value: "", becomes: "organisations" }, count: 2 };
    const differing = {
      ...note,
      code: "ids-repeated",
      values: { names: '"País"', first: "2", second: "3" },
    };
    for (const language of ["fr", "es", "ar", "en"] as const) {
      activate(language);
      for (const code of ["unknown-kind-taken", "unknown-type-taken"])
        expect(plain(noteWords({ ...unstated, code }, words())), language).not.toContain("server");
      expect(plain(noteWords(differing, words())), language).toContain('"País"');
    }
    expect(plain(noteWords({ ...unstated, code: "unknown-kind-taken" }, words()))).toBe(
      "No kind is stated in 2 rows of a: they get the kind “Kind not known”.",
    );
    expect(plain(noteWords({ ...differing, values: {} }, words()))).toBe(
      "1 row has the id of an earlier one; both speak of one thing.",
    );
  });
  it("fall back to the server where there are no words, or a value that they need is missing", () => {
    expect(plain(noteWords({ ...note, code: "keys-read" }, words()))).toBe("As the server says");
    expect(plain(noteWords({ ...note, values: {} }, words()))).toBe("As the server says");
    expect(plain(problemWords({ ...problem, rule: "malformed-graph" }, words()))).toBe(
      "As the server says. Do that.",
    );
    const named = { ...problem, rule: "malformed-graph", message: "a.csv is odd", suggestion: null };
    expect(plain(problemWords(named, words()))).toBe("a.csv is odd");
    expect(plain(problemWords({ ...problem, rule: "loop", value: null, suggestion: null }, words()))).toBe(
      "As the server says",
    );
  });
  it("name a column without a name by its place, in the language in use", () => {
    const nameless = { ...problem, rule: "unmapped-column", column: "column 3" };
    activate("ar");
    expect(plain(problemWords(nameless, words()))).toContain("العمود");
    activate("fr");
    expect(plain(problemWords(nameless, words()))).toContain("colonne 3");
    activate("en");
    expect(columnName("column 3", words())).toBe("column 3");
    expect(columnName("my column 3", words())).toBe("my column 3");
  });
  it("tell what ended something: by its code, by the server's sentence, or that nothing answers", () => {
    expect(troubleWords("drafts-full", "x", words())).toContain("Four imports");
    expect(troubleWords("odd-code", "the sentence", words())).toContain("the sentence");
    expect(errorWords(new AnswerError("x", 409, "import-running"), words())).toContain("Another import");
    const followed = new AnswerError("x", 409, "batch-followed", { title: "Ties 2026", day: "2026-03-01" });
    expect(plain(errorWords(followed, words()))).toContain("Ties 2026, of 1 March 2026");
    expect(errorWords(new TypeError("fetch failed"), words())).toContain("does not answer");
  });
  it("count what is added, and nothing that is not", () => {
    expect(countWords("imp.adds", { organisations: 212, ties: 480, events: 0 }, words())).toBe(
      "Adds 212 organisations and 480 ties.",
    );
    expect(countWords("imp.adds", { ties: 0 }, words())).toBe("Adds nothing new.");
  });
});

describe("the place of a problem", () => {
  const place = (tables: DraftTable[], one: Partial<ImportProblem> = {}) => {
    const { ofColumn, ofTable, others } = placedProblems({ tables, problems: [{ ...problem, ...one }] });
    return [[...ofColumn.keys()], [...ofTable.keys()], others.length];
  };
  it("is beside its column, below its table, or above all when several tables could be meant", () => {
    expect(place([table("a", "Land"), table("b", "Land")])).toEqual([['["a","Land"]'], [], 0]);
    expect(place([table("a", "Land")], { column: null })).toEqual([[], ["a"], 0]);
    const sheets = [table("Sheet1", "Land"), table("Sheet2", "Land"), table("Sheet3", "City")];
    expect(place(sheets, { file: "a.xlsx" })).toEqual([[], [], 1]);
    expect(place(sheets, { file: "a.xlsx", column: "City" })).toEqual([['["Sheet3","City"]'], [], 0]);
    expect(place(sheets, { file: "a.xlsx", column: null })).toEqual([[], [], 1]);
    expect(place(sheets, { file: "a.xlsx", table: "Sheet2" })).toEqual([['["Sheet2","Land"]'], [], 0]);
    expect(place(sheets, { file: "a.xlsx", table: "Sheet2", column: null })).toEqual([[], ["Sheet2"], 0]);
  });
});
