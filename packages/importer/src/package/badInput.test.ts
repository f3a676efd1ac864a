import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { MaillageError } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { readPackage } from "./readPackage.ts";
import { TINY, tinyPackage } from "./tinyPackage.ts";

const text = (file: string) => TINY[file] ?? "";
const swap = (file: string, from: string, to: string) => {
  expect(text(file)).toContain(from);
  return { [file]: text(file).replace(from, to) };
};
const more = (file: string, row: string) => ({ [file]: `${text(file)}${row}\n` });
const TIE = "t9,alpha,COOPERATES_WITH,beta,exchange,,,,supports,high,book,p. 20,";
const dropColumn = (file: string, column: number) => ({
  [file]: text(file)
    .split("\n")
    .map((line) =>
      line
        .split(",")
        .filter((_, at) => at !== column)
        .join(","),
    )
    .join("\n"),
});

type Changes = Record<string, string | Uint8Array | null>;
/** Case, changes to the package, then the problem: file, row, column, rule, part of the suggestion. */
const CASES: [string, () => Changes, string, number, string | null, string, string?][] = [
  [
    "missing column",
    () => dropColumn("ties.csv", 8),
    "ties.csv",
    1,
    "stance",
    "missing-column",
    'add "stance"',
  ],
  [
    "unknown column",
    () => swap("events.csv", "city,", "citty,"),
    "events.csv",
    1,
    "citty",
    "unknown-column",
    "city",
  ],
  [
    "unknown type",
    () => more("ties.csv", TIE.replace("COOPERATES_WITH", "COOPERATE_WITH")),
    "ties.csv",
    5,
    "type",
    "unknown-type",
    "COOPERATES_WITH",
  ],
  [
    "unknown kind",
    () => swap("organisations.csv", ",union,", ",unoin,"),
    "organisations.csv",
    2,
    "kind",
    "unknown-kind",
    "union",
  ],
  [
    "type not allowed",
    () => more("ties.csv", TIE.replace("COOPERATES_WITH,beta", "PARTICIPATED_IN,beta")),
    "ties.csv",
    5,
    "type",
    "type-not-allowed",
    "allowed:",
  ],
  [
    "dangling end",
    () => more("ties.csv", TIE.replace("beta", "betta")),
    "ties.csv",
    5,
    "to",
    "dangling-end",
    "beta",
  ],
  [
    "one id in two kinds",
    () => more("people.csv", "alpha,Al,,historical figure,,,book,p. 1"),
    "people.csv",
    4,
    "id",
    "one-id-in-two-kinds",
  ],
  [
    "same claim twice",
    () => more("ties.csv", "t1,beta,COOPERATES_WITH,alpha,exchange,,1960,1970,supports,high,book,p. 8,"),
    "ties.csv",
    5,
    null,
    "same-claim-twice",
  ],
  [
    "one tie, two pairs",
    () => more("ties.csv", "t1,alpha,MEMBER_OF,beta,,,,,supports,high,book,p. 10,"),
    "ties.csv",
    5,
    "tie",
    "one-tie-two-pairs",
  ],
  [
    "one tie, its ends swapped where they differ",
    () =>
      more(
        "ties.csv",
        "m1,alpha,MEMBER_OF,beta,,,,,supports,high,book,p. 10,\nm1,beta,MEMBER_OF,alpha,,,,,supports,high,web,p. 11,",
      ),
    "ties.csv",
    6,
    "tie",
    "one-tie-two-pairs",
  ],
  [
    "a tie under the id of an event's part_of",
    () => more("ties.csv", "part-of:meet-1>meet,ada,ORGANISED,meet-1,,,,,supports,high,book,p. 6,"),
    "ties.csv",
    5,
    "tie",
    "reserved-alias",
    "part-of:",
  ],
  ["loop", () => more("ties.csv", TIE.replace("beta", "alpha")), "ties.csv", 5, "to", "loop"],
  [
    "impossible date",
    () => swap("events.csv", "1955-04-18", "1955-02-30"),
    "events.csv",
    3,
    "start",
    "impossible-date",
  ],
  [
    "end before start",
    () => swap("events.csv", "1955-04-24", "1954-04-24"),
    "events.csv",
    3,
    "end",
    "end-before-start",
  ],
  [
    "unknown country",
    () => swap("organisations.csv", ",SN,", ",ZZ,"),
    "organisations.csv",
    4,
    "country",
    "unknown-country",
  ],
  ["empty file", () => ({ "facts.csv": "" }), "facts.csv", 0, null, "empty-file"],
  [
    "not UTF-8",
    () => ({ "organisations.csv": Buffer.from(text("organisations.csv"), "latin1") }),
    "organisations.csv",
    2,
    null,
    "not-utf-8",
    "UTF-8",
  ],
  ["no sources.csv", () => ({ "sources.csv": null }), "sources.csv", 0, null, "no-sources-file"],
  [
    "row without source",
    () => swap("organisations.csv", ",book,p. 4", ",,p. 4"),
    "organisations.csv",
    4,
    "source",
    "no-source",
  ],
  [
    "found without source",
    () => swap("coverage.csv", "World,book", "World,"),
    "coverage.csv",
    2,
    "source",
    "no-source",
  ],
  [
    "unknown source",
    () => swap("organisations.csv", ",book,p. 4", ",bok,p. 4"),
    "organisations.csv",
    4,
    "source",
    "unknown-source",
    "book",
  ],
  ["cells missing", () => more("people.csv", "eve,Eve"), "people.csv", 4, null, "wrong-number-of-cells"],
  [
    "control character",
    () => swap("organisations.csv", ",Beta,", ",Be\u001b[2Jta,"),
    "organisations.csv",
    4,
    "name",
    "control-character",
    "take it out",
  ],
  [
    "NUL",
    () => swap("organisations.csv", ",Beta,", ",Be\0ta,"),
    "organisations.csv",
    4,
    "name",
    "control-character",
  ],
  [
    "all rows twice",
    () => ({ "ties.csv": text("ties.csv").replace(/\n(.*)$/s, "\n$1$1") }),
    "ties.csv",
    5,
    null,
    "same-claim-twice",
  ],
  [
    "name that cannot be seen",
    () => swap("organisations.csv", ",Beta,", ",\u200b\u2060,"),
    "organisations.csv",
    4,
    "name",
    "unseen-cell",
    "name",
  ],
  [
    "other name that cannot be seen",
    () => swap("organisations.csv", "und:AA", "und:\u200b"),
    "organisations.csv",
    2,
    "other_names",
    "malformed-name",
  ],
  ["open quote", () => more("people.csv", 'eve,"Eve,,,,,book,'), "people.csv", 4, null, "malformed-csv"],
  ["not a number", () => swap("facts.csv", "300..400", "many"), "facts.csv", 2, "value", "not-a-number"],
  ["unknown file", () => ({ "tie.csv": "a\n" }), "tie.csv", 0, null, "unknown-file", "ties.csv"],
];

/** The message of each case, exactly. */
const MESSAGES: Readonly<Record<string, string>> = {
  "missing column": 'the column "stance" is missing',
  "unknown column": 'the column "citty" is not part of the format',
  "unknown type": '"COOPERATE_WITH" is not a type of tie',
  "unknown kind": '"unoin" is not a kind of organisation',
  "type not allowed": "PARTICIPATED_IN does not lead from Organisation to Organisation",
  "dangling end": 'no organisation, event or person of this package has the id "betta"',
  "one id in two kinds":
    'the id "alpha" is of the type Organisation at organisations.csv row 2, and Person here',
  "same claim twice": "the row says what row 2 says, from the same source and place",
  "one tie, two pairs": 'the tie "t1" has other ends or another type at row 2',
  "one tie, its ends swapped where they differ": 'the tie "m1" has other ends or another type at row 5',
  "a tie under the id of an event's part_of":
    '"part-of:meet-1>meet" begins as the ids that "part_of" in events.csv gives',
  loop: "the tie leads from a thing to itself",
  "impossible date":
    '"1955-02-30" is not a date of the calendar in EDTF, such as 1955-04-18, 1955-04, 1955~, 194X, 1955-XX, ../2011-06 or 2018/..',
  "end before start": '"end" (1954-04-24) lies before "start" (1955-04-18)',
  "unknown country": '"ZZ" is not a two-letter country code of ISO 3166-1, such as SN or BR',
  "empty file": "facts.csv is empty",
  "not UTF-8": "line 2 of organisations.csv is not UTF-8 text",
  "no sources.csv": "the folder has no sources.csv",
  "row without source": "the row has no source",
  "found without source": "the row has no source",
  "unknown source": 'no text with the id "bok" stands in sources.csv',
  "cells missing": "the row has 2 cells, the header has 8",
  "control character": '"name" holds a control character',
  "name that cannot be seen": '"name" holds only characters that cannot be seen',
  "other name that cannot be seen":
    '"und:\u200b" is not names as lang:text, parted by |, such as fr:Forum social|und:FSM',
  "open quote":
    "people.csv cannot be read as CSV near line 4: a quote is not closed or stands inside an unquoted cell",
  "not a number": '"many" is not a number or a range, such as 80, 80.., ..50 or 300..400',
  "unknown file": "tie.csv is not a file of the format",
  NUL: '"name" holds a control character',
  "all rows twice": "the row says what row 2 says, from the same source and place",
};

describe("a package with a fault is refused whole, and the fault is named", () => {
  it.each(CASES)("%s", async (name, changes, file, row, column, rule, suggestion) => {
    const { records, problems } = await readPackage(await tinyPackage(changes()));
    expect(records).toBeNull();
    const found = problems.find((problem) => problem.rule === rule);
    expect(found).toMatchObject({ file, column, rule });
    if (rule !== "malformed-csv") expect(found?.row).toBe(row);
    expect(found?.message).toBe(MESSAGES[name]);
    if (suggestion !== undefined) expect(found?.suggestion).toContain(suggestion);
  });

  it("tells all problems in one pass", async () => {
    const { problems } = await readPackage(
      await tinyPackage({
        ...swap("organisations.csv", ",SN,", ",ZZ,"),
        ...swap("events.csv", "1955-04-18", "1955-13"),
        ...more("ties.csv", TIE.replace("beta", "gone-away")),
      }),
    );
    expect(problems.map((problem) => problem.rule)).toEqual([
      "unknown-country",
      "impossible-date",
      "dangling-end",
    ]);
  });

  it.each([
    ["a pipe", (file: string) => execFileSync("mkfifo", [file]), "not-a-file"],
    ["a device", (file: string) => symlinkSync("/dev/zero", file), "not-a-file"],
    ["a folder", (file: string) => mkdirSync(file), "not-a-file"],
    ["a link that leads nowhere", (file: string) => symlinkSync("gone", file), "not-a-file"],
    [
      "a file too large to be read",
      (file: string) => {
        writeFileSync(file, "");
        truncateSync(file, 600_000_000);
      },
      "file-too-large",
    ],
  ])("does not read %s", async (_, make, rule) => {
    for (const file of ["events.csv", "datapackage.json"]) {
      const directory = await tinyPackage({ [file]: null });
      rmSync(path.join(directory, file), { force: true });
      make(path.join(directory, file));
      const { problems } = await readPackage(directory);
      expect(problems).toMatchObject([{ file, row: 0, column: null, rule }]);
      expect(problems[0]?.suggestion).toContain("folder");
    }
  });

  it("asks for a name where the folder's gives none", async () => {
    const directory = path.join(await tinyPackage(), "شبكة");
    mkdirSync(directory);
    for (const [file, content] of Object.entries(TINY)) writeFileSync(path.join(directory, file), content);
    const { problems } = await readPackage(directory);
    expect(problems).toMatchObject([{ file: "datapackage.json", column: "name", rule: "no-package-name" }]);
  });

  it("shortens the value", async () => {
    const { problems } = await readPackage(
      await tinyPackage(swap("organisations.csv", ",SN,", `,${"Z".repeat(900)},`)),
    );
    expect(problems[0]?.value?.length).toBeLessThanOrEqual(60);
    expect(problems[0]?.message.length).toBeLessThan(300);
  });

  it("shows no value that a terminal would obey", async () => {
    const { problems } = await readPackage(
      await tinyPackage(swap("organisations.csv", ",SN,", ",\u001b[2J\u202eZZ,")),
    );
    expect(problems[0]).toMatchObject({ rule: "control-character", value: "\uFFFD[2J\uFFFDZZ" });
  });

  it("says that there is no such file or folder", async () => {
    await expect(readPackage("/nowhere/at/all.csv")).rejects.toThrow(
      new MaillageError(
        "package-not-found",
        "not-found",
        "There is nothing at /nowhere/at/all.csv that could be imported: name a file, or a folder that holds sources.csv and the other files of docs/format.md.",
      ),
    );
  });
});

describe("harmless forms are read", () => {
  it.each([
    ["byte order mark", (content: string) => `\uFEFF${content}`],
    ["CRLF", (content: string) => content.replace(/\n/g, "\r\n")],
    ["both", (content: string) => `\uFEFF${content.replace(/\n/g, "\r\n")}`],
  ])("%s", async (_, change) => {
    const plain = await readPackage(await tinyPackage());
    const changed = await readPackage(
      await tinyPackage(
        Object.fromEntries(Object.entries(TINY).map(([file, content]) => [file, change(content)])),
      ),
    );
    expect(changed.problems).toEqual([]);
    expect(changed.records?.claims.map((claim) => claim.key)).toEqual(
      plain.records?.claims.map((claim) => claim.key),
    );
  });

  it("a link to a file, and a byte order mark in datapackage.json", async () => {
    const directory = await tinyPackage();
    const elsewhere = await tinyPackage();
    rmSync(path.join(directory, "events.csv"));
    symlinkSync(path.join(elsewhere, "events.csv"), path.join(directory, "events.csv"));
    writeFileSync(path.join(directory, "datapackage.json"), '\uFEFF{"name":"marked"}');
    const { content, problems } = await readPackage(directory);
    expect(problems).toEqual([]);
    expect(content?.namespace).toBe("marked");
  });

  it("header only", async () => {
    const header = text("facts.csv").split("\n")[0] ?? "";
    const { problems, records } = await readPackage(await tinyPackage({ "facts.csv": `${header}\n` }));
    expect(problems).toEqual([]);
    expect(records?.claims.some((claim) => claim.property === "individual_members")).toBe(false);
  });

  it("header only everywhere is nothing to import", async () => {
    const headers = Object.fromEntries(
      Object.entries(TINY).map(([file, content]) => [file, content.split("\n")[0] ?? ""]),
    );
    const { problems } = await readPackage(await tinyPackage(headers));
    expect(problems.map((problem) => problem.rule)).toEqual(["nothing-to-import"]);
  });

  it("quotes inside cells", async () => {
    const { records } = await readPackage(await tinyPackage());
    expect(records?.sources[1]?.title).toBe('Who "we" are, and why');
  });
});
