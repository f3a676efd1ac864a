import { parseEdtf } from "@maillage/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DateHints, normaliseDate, normalisePeriod } from "./date.ts";
import { dateHintsOf, dateOrderOf } from "./dateColumn.ts";

/** Text, value, rule. */
const READ: readonly (readonly [string, string, string | null])[] = [
  // EDTF stays
  ["1955", "1955", null],
  ["1955-04", "1955-04", null],
  ["1955-04-18", "1955-04-18", null],
  ["1955~", "1955~", null],
  ["2011?", "2011?", null],
  ["194X", "194X", null],
  ["19XX", "19XX", null],
  ["1955-12-XX", "1955-12-XX", null],
  ["2010-11-XX", "2010-11-XX", null],
  ["../2011-06", "../2011-06", null],
  ["2018/..", "2018/..", null],
  ["2018..", "2018..", null],
  ["2011/2013", "2011/2013", null],
  [" 1955 ", "1955", "digits"],
  // about
  ["c. 1960", "1960~", "circa"],
  ["c1960", "1960~", "circa"],
  ["ca. 1960", "1960~", "circa"],
  ["ca 1960", "1960~", "circa"],
  ["circa 1960", "1960~", "circa"],
  ["Circa March 1960", "1960-03~", "circa"],
  ["around 1960", "1960~", "circa"],
  ["about 1960", "1960~", "circa"],
  ["approx. 1960", "1960~", "circa"],
  ["~1960", "1960~", "circa"],
  ["um 1960", "1960~", "circa"],
  ["etwa 1960", "1960~", "circa"],
  ["vers 1960", "1960~", "circa"],
  ["Vers l'an 1960", "1960~", "circa"],
  ["environ 1960", "1960~", "circa"],
  ["autour de 1960", "1960~", "circa"],
  ["hacia 1960", "1960~", "circa"],
  ["alrededor de 1960", "1960~", "circa"],
  ["حوالي ١٩٦٠", "1960~", "circa"],
  ["حوالى عام ١٩٦٠", "1960~", "circa"],
  ["نحو ۱۹۶۰", "1960~", "circa"],
  ["1960 (ca.)", "1960~", "circa"],
  ["[1960]", "1960", "digits"],
  ["[ca. 1960]", "1960~", "circa"],
  ["ca. 1960?", "1960%", "circa"],
  ["probably 1960", "1960?", "uncertain"],
  ["peut-être 1960", "1960?", "uncertain"],
  ["vielleicht 1960", "1960?", "uncertain"],
  ["quizás 1960", "1960?", "uncertain"],
  ["c. 1960s", "196X~", "circa"],
  // decades and centuries
  ["1960s", "196X", "decade"],
  ["the 1960s", "196X", "decade"],
  ["1960's", "196X", "decade"],
  ["les années 1960", "196X", "decade"],
  ["années 60", "196X", "decade"],
  ["años 60", "196X", "decade"],
  ["los años sesenta", "196X", "decade"],
  ["década de 1960", "196X", "decade"],
  ["1960er", "196X", "decade"],
  ["1960er Jahre", "196X", "decade"],
  ["60er Jahre", "196X", "decade"],
  ["the sixties", "196X", "decade"],
  ["الستينات", "196X", "decade"],
  ["ستينيات", "196X", "decade"],
  ["192?", "192X", "decade"],
  ["192x", "192X", "decade"],
  ["192-", "192X", "decade"],
  ["192_", "192X", "decade"],
  ["19??", "19XX", "century"],
  ["19xx", "19XX", "century"],
  ["19th century", "18XX", "century"],
  ["19th c.", "18XX", "century"],
  ["the 20th Century", "19XX", "century"],
  ["XIXe siècle", "18XX", "century"],
  ["XXe s.", "19XX", "century"],
  ["19e siècle", "18XX", "century"],
  ["siglo XX", "19XX", "century"],
  ["19. Jahrhundert", "18XX", "century"],
  ["القرن التاسع عشر", "18XX", "century"],
  ["القرن الحادي والعشرين", "20XX", "century"],
  ["القرن ١٩", "18XX", "century"],
  ["early 1960s", "196X", "part"],
  ["mid-1960s", "196X", "part"],
  ["fin des années 1960", "196X", "part"],
  ["Ende 1968", "1968", "part"],
  ["mi-2011", "2011", "part"],
  ["principios de 1968", "1968", "part"],
  ["late March 2011", "2011-03", "part"],
  ["أواخر ٢٠١١", "2011", "part"],
  ["spring 1968", "1968", "season"],
  ["Otoño de 1973", "1973", "season"],
  ["winter 1978-79", "1978-12/1979-03", "season"],
  ["hiver 1978/1979", "1978-12/1979-03", "season"],
  ["Q2 2011", "2011-04/2011-06", "quarter"],
  // months in words
  ["mars 2011", "2011-03", "month-name"],
  ["12 mars 2011", "2011-03-12", "month-name"],
  ["1er mai 1968", "1968-05-01", "month-name"],
  ["le 1er mai 1968", "1968-05-01", "month-name"],
  ["samedi 15 février 2003", "2003-02-15", "month-name"],
  ["août 2003", "2003-08-XX", "month-name"],
  ["déc. 1999", "1999-12", "month-name"],
  ["May 1st, 1968", "1968-05-01", "month-name"],
  ["1 May 1968", "1968-05-01", "month-name"],
  ["the 3rd of May 1968", "1968-05-03", "month-name"],
  ["Sept. 2001", "2001-09-XX", "month-name"],
  ["Sept. 11, 2001", "2001-09-11", "month-name"],
  ["November 2010", "2010-11-XX", "month-name"],
  ["2011 March 12", "2011-03-12", "month-name"],
  ["12-Mar-2011", "2011-03-12", "month-name"],
  ["12/mars/2011", "2011-03-12", "month-name"],
  ["marzo de 2011", "2011-03", "month-name"],
  ["12 de marzo de 2011", "2011-03-12", "month-name"],
  ["1 de enero de 1994", "1994-01-01", "month-name"],
  ["3. Oktober 1990", "1990-10-03", "month-name"],
  ["im März 1848", "1848-03", "month-name"],
  ["Jänner 1934", "1934-01", "month-name"],
  ["مارس ٢٠١١", "2011-03", "month-name"],
  ["آذار 2011", "2011-03", "month-name"],
  ["١٥ آذار ٢٠١١", "2011-03-15", "month-name"],
  ["١٧ كانون الأول ٢٠١٠", "2010-12-17", "month-name"],
  ["25 كانون الثاني 2011", "2011-01-25", "month-name"],
  ["٢٥ يناير ٢٠١١", "2011-01-25", "month-name"],
  ["تشرين الثاني 1988", "1988-11", "month-name"],
  ["14 جانفي 2011", "2011-01-14", "month-name"],
  ["20 غشت 1953", "1953-08-20", "month-name"],
  ["آب 1982", "1982-08", "month-name"],
  ["في شهر أيار 1968 م", "1968-05", "month-name"],
  ["1726 VIII 9", "1726-08-09", "roman-month"],
  ["12.III.2011", "2011-03-12", "roman-month"],
  ["1621 V 14", "1621-05-14", "roman-month"],
  // numbers
  ["25/04/1974", "1974-04-25", "numeric-date"],
  ["04/25/1974", "1974-04-25", "numeric-date"],
  ["25.4.1974", "1974-04-25", "numeric-date"],
  ["25-04-1974", "1974-04-25", "numeric-date"],
  ["3/3/2011", "2011-03-03", "numeric-date"],
  ["1974/04/25", "1974-04-25", "numeric-date"],
  ["1974.04.25", "1974-04-25", "numeric-date"],
  ["1974-4-5", "1974-04-05", "numeric-date"],
  ["19740425", "1974-04-25", "numeric-date"],
  ["04/1974", "1974-04", "numeric-date"],
  ["4.1974", "1974-04", "numeric-date"],
  ["1974/4", "1974-04", "numeric-date"],
  ["٢٥/٠٤/١٩٧٤", "1974-04-25", "numeric-date"],
  ["２０１１年".slice(0, 4), "2011", "digits"],
  ["١٩٦٠", "1960", "digits"],
  ["۱۹۶۰", "1960", "digits"],
  ["२०११", "2011", "digits"],
  ["1974-04-25T10:00:00Z", "1974-04-25", "time-left-out"],
  ["1974-04-25 00:00:00", "1974-04-25", "time-left-out"],
  ["1974-04-25T10:00:00.000+02:00", "1974-04-25", "time-left-out"],
  ["25/04/1974 00:00", "1974-04-25", "time-left-out"],
  // periods
  ["2011-13", "2011/2013", "interval"],
  ["2011–13", "2011/2013", "interval"],
  ["2011/13", "2011/2013", "interval"],
  ["2011–12", "2011/2012", "interval"],
  ["2010 - 11", "2010/2011", "interval"],
  ["1968-69", "1968/1969", "interval"],
  ["1999-00", "1999/2000", "interval"],
  ["1998-2004", "1998/2004", "interval"],
  ["1998—2004", "1998/2004", "interval"],
  ["1998 to 2004", "1998/2004", "interval"],
  ["from 1998 to 2004", "1998/2004", "interval"],
  ["de 1998 à 2004", "1998/2004", "interval"],
  ["desde 1998 hasta 2004", "1998/2004", "interval"],
  ["von 1998 bis 2004", "1998/2004", "interval"],
  ["من ١٩٩٨ إلى ٢٠٠٤", "1998/2004", "interval"],
  ["١٩٩٨-٢٠٠٤", "1998/2004", "interval"],
  ["between 1998 and 2004", "1998/2004", "interval"],
  ["entre 1998 et 2004", "1998/2004", "interval"],
  ["entre 1998 y 2004", "1998/2004", "interval"],
  ["بين 1998 و 2004", "1998/2004", "interval"],
  ["1960s-1970s", "196X/197X", "interval"],
  ["c. 1960-65", "1960~/1965~", "interval"],
  ["12-15 March 2011", "2011-03-12/2011-03-15", "interval"],
  ["12 au 15 mars 2011", "2011-03-12/2011-03-15", "interval"],
  ["del 25 al 30 de enero de 2001", "2001-01-25/2001-01-30", "interval"],
  ["March–May 2011", "2011-03/2011-05", "interval"],
  ["28 March - 3 April 2011", "2011-03-28/2011-04-03", "interval"],
  ["March 12-15, 2011", "2011-03-12/2011-03-15", "interval"],
  ["March 2011 - May 2013", "2011-03/2013-05", "interval"],
  ["25/04/1974 - 25/11/1975", "1974-04-25/1975-11-25", "interval"],
  ["1668 I 13_23", "1668-01-13/1668-01-23", "interval"],
  ["1579 VII 10/18", "1579-07-10/1579-07-18", "interval"],
  ["1621 IX 30_X 10", "1621-09-30/1621-10-10", "interval"],
  ["2011-present", "2011/..", "since"],
  ["2011–", "2011/..", "since"],
  ["depuis 1995", "1995/..", "since"],
  ["since 1995", "1995/..", "since"],
  ["desde marzo de 1995", "1995-03/..", "since"],
  ["seit 1995", "1995/..", "since"],
  ["منذ ١٩٩٥", "1995/..", "since"],
  ["1995 onwards", "1995/..", "since"],
  ["1995+", "1995/..", "since"],
  ["ab 1995", "1995/..", "since"],
  ["until 1989", "../1989", "until"],
  ["jusqu'en 1989", "../1989", "until"],
  ["jusqu’à mai 1989", "../1989-05", "until"],
  ["hasta 1989", "../1989", "until"],
  ["bis 1989", "../1989", "until"],
  ["حتى 1989", "../1989", "until"],
  ["before 1914", "../1913", "before"],
  ["before August 1914", "../1914-07", "before"],
  ["avant le 1er août 1914", "../1914-07-31", "before"],
  ["antes de 1914", "../1913", "before"],
  ["vor 1914", "../1913", "before"],
  ["قبل ١٩١٤", "../1913", "before"],
  ["pre-1914", "../1913", "before"],
  ["before the 1960s", "../1959", "before"],
  ["after 1945", "1946/..", "after"],
  ["après mai 1968", "1968-06/..", "after"],
  ["después de 1945", "1946/..", "after"],
  ["nach 1945", "1946/..", "after"],
  ["بعد 1945", "1946/..", "after"],
  ["post-1945", "1946/..", "after"],
  // nothing
  ["", "", null],
  ["  ", "", null],
  ["n.d.", "", "no-date"],
  ["..", "", "no-date"],
  ["s.d.", "", "no-date"],
  ["?", "", "no-date"],
  ["unknown", "", "no-date"],
  ["Inconnue", "", "no-date"],
  ["#N/A", "", "no-date"],
  ["present", "", "open-end"],
  ["aujourd’hui", "", "open-end"],
  ["heute", "", "open-end"],
  ["الآن", "", "open-end"],
  ["Ongoing", "", "open-end"],
];

/** Text, candidates, rule. */
const ASKED: readonly (readonly [string, readonly string[], string])[] = [
  ["2010-11", ["2010-11-XX", "2010/2011"], "year-pair"],
  ["2010/11", ["2010-11-XX", "2010/2011"], "year-pair"],
  ["2003-12", ["2003-12-XX", "2003/2012"], "year-pair"],
  ["04/05/2011", ["2011-05-04", "2011-04-05"], "numeric-date"],
  ["4.5.2011", ["2011-05-04", "2011-04-05"], "numeric-date"],
  ["mai 68", ["2068-05", "1968-05"], "month-name"],
  ["Mar-11", ["2011-03", "1911-03"], "month-name"],
  ["25/04/74", ["2074-04-25", "1974-04-25"], "numeric-date"],
  ["1900s", ["190X", "19XX"], "decade"],
  ["the 20s", ["192X", "202X"], "decade"],
  ["summer 1968", ["1968-06/1968-09", "1968-12/1969-03"], "season"],
  ["hiver 1968", ["1967-12/1968-03", "1968-12/1969-03", "1968-06/1968-09"], "season"],
  ["40648", ["2011-04-15", "2015-04-16"], "serial-number"],
  ["١٤٣٢", ["1432"], "hijri-year"],
  ["04/05/2011 - 06/07/2011", ["2011-05-04/2011-07-06", "2011-04-05/2011-06-07"], "interval"],
];

const UNREAD = [
  ...[
    "soon",
    "2011-13-02",
    "30/02/2011",
    "31 April 2011",
    "2013-2011",
    "2004-1998",
    "1955-13",
    "99999",
    "123",
  ],
  ...["12 mars", "mars", "12", "before", "since", "1968 and 1969", "May June 2011", "500 BC"],
  ...[
    "2011²",
    "20¹1",
    "1960 Paris",
    "Room 1960",
    "1961s",
    "années 1968",
    "13/13/2011",
    "0/0/2011",
    "I 1968 V",
  ],
  ...["1e10", "0x7DB", "-1960-", "1960-1970-1980", "x".repeat(201), "<script>1960</script>", "../..", "/"],
];

describe("normaliseDate", () => {
  it.each(READ)("reads %j as %j (%s)", (text, value, rule) => {
    expect(normaliseDate(text)).toEqual({ before: text, value, rule, candidates: [] });
  });

  it.each(ASKED)("asks what %j means", (text, values, rule) => {
    const answer = normaliseDate(text);
    expect(answer).toMatchObject({ before: text, value: null, rule });
    expect(answer.candidates.map(({ value }) => value)).toEqual(values);
  });

  it.each(UNREAD)("does not read %j", (text) => {
    expect(normaliseDate(text)).toEqual({ before: text, value: null, rule: null, candidates: [] });
  });

  it.each(["1432 هـ", "١٤٣٢ هجري", "1432 AH", "1432H"])("does not convert %s", (text) => {
    expect(normaliseDate(text)).toEqual({ before: text, value: null, rule: "hijri-year", candidates: [] });
  });

  it("says candidates in words", () => {
    const labels = (text: string) => normaliseDate(text).candidates.map(({ label }) => label);
    expect(labels("04/05/2011")).toEqual(["4 May 2011", "5 April 2011"]);
    expect(labels("2010-11")).toEqual(["November 2010", "2010 to 2011"]);
    expect(labels("1900s")).toEqual(["1900 to 1909", "1900 to 1999"]);
  });

  const HINTED: readonly (readonly [string, DateHints, string | null])[] = [
    ["04/05/2011", { order: "day-month" }, "2011-05-04"],
    ["04/05/2011", { order: "month-day" }, "2011-04-05"],
    ["25/04/1974", { order: "day-month" }, "1974-04-25"],
    ["04/25/1974", { order: "day-month" }, null],
    ["04/05/11", { order: "day-month", century: 20 }, "2011-05-04"],
    ["mai 68", { century: 19 }, "1968-05"],
    ["the 20s", { century: 19 }, "192X"],
    ["2010-11", { pairs: "month" }, "2010-11"],
    ["2010-11", { pairs: "years" }, "2010/2011"],
    ["2010/11", { pairs: "years" }, "2010/2011"],
    ["November 2010", { pairs: "month" }, "2010-11"],
    ["40648", { serials: "1900" }, "2011-04-15"],
    ["40648.5", { serials: "1900" }, "2011-04-15"],
    ["39186", { serials: "1904" }, "2011-04-15"],
    ["2011", { serials: "1900" }, "2011"],
  ];
  it.each(HINTED)("reads %s with %j as %s", (text, hints, value) => {
    expect(normaliseDate(text, hints).value).toBe(value);
  });

  it("asks where a date does not fit the order of its column", () => {
    expect(normaliseDate("04/25/1974", { order: "day-month" })).toEqual({
      before: "04/25/1974",
      value: null,
      rule: "other-order",
      candidates: [{ value: "1974-04-25", label: "25 April 1974" }],
    });
  });
});

describe("normalisePeriod", () => {
  it.each([
    ["1998-2004", "1998", "2004"],
    ["2011–13", "2011", "2013"],
    ["since 2011", "2011", ""],
    ["2011–present", "2011", ""],
    ["2018..", "2018", ""],
    ["..2018", "", "2018"],
    ["until 1989", "", "1989"],
    ["before 1914", "", "../1913"],
    ["after 1945", "1946/..", ""],
    ["12 au 15 mars 2011", "2011-03-12", "2011-03-15"],
    ["1968", "1968", ""],
    ["1960s", "196X", ""],
    ["n.d.", "", ""],
    ["present", "", ""],
    ["2010-11", null, null],
    ["2010/2011", "2010", "2011"],
    ["2010-11-XX", "2010-11-XX", ""],
    ["nonsense", null, null],
  ])("parts %s into %s and %s", (text, start, end) => {
    expect(normalisePeriod(text)).toMatchObject({ start, end });
  });
});

describe("what a column tells", () => {
  it.each([
    [["25/04/1974", "01/02/2003"], "day-month"],
    [["04/25/1974", "01/02/2003"], "month-day"],
    [["25/04/1974", "04/25/1974"], "mixed"],
    [["01/02/2003", "1968"], null],
    [["25.4.74", "1.2.2003"], "day-month"],
    [["1974-04-25", "2003"], null],
  ])("%j is %s", (values, order) => {
    expect(dateOrderOf(values)).toBe(order);
  });

  it("finds months or years", () => {
    expect(dateHintsOf(["2010-11", "2015-03"])).toEqual({ pairs: "month" });
    expect(dateHintsOf(["2010-11", "2011-13"])).toEqual({ pairs: "years" });
    expect(dateHintsOf(["2010-11", "2011-13", "2015-03"])).toEqual({});
    expect(dateHintsOf(["2010-11", "25/04/1974"])).toEqual({ order: "day-month" });
    expect(dateHintsOf([])).toEqual({});
  });
});

describe("any date", () => {
  const known = [...READ.map(([text]) => text), ...ASKED.map(([text]) => text)];
  const hints: fc.Arbitrary<DateHints> = fc.record({
    order: fc.constantFrom(undefined, "day-month" as const, "month-day" as const),
    century: fc.constantFrom(undefined, 19, 20),
    pairs: fc.constantFrom(undefined, "month" as const, "years" as const),
    serials: fc.constantFrom(undefined, "1900" as const, "1904" as const),
  });
  const piece = fc.oneof(
    fc.constantFrom(...known),
    fc.constantFrom(
      "-",
      "–",
      "/",
      " ",
      ".",
      "to",
      "و",
      "c.",
      "s",
      "X",
      "?",
      "~",
      "before ",
      "\u200F",
      "\u0000",
    ),
    fc.nat({ max: 9999 }).map(String),
    fc.string({ unit: "binary", maxLength: 8 }),
  );
  const text = fc.oneof(
    fc.constantFrom(...known),
    fc.array(piece, { maxLength: 5 }).map((parts) => parts.join("")),
    fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(" ")),
  );

  it("is EDTF of the package or empty, and stays as it is when it is read again", () => {
    fc.assert(
      fc.property(text, hints, (before, hint) => {
        const answer = normaliseDate(before, hint);
        expect(answer.before).toBe(before);
        for (const value of [answer.value, ...answer.candidates.map((candidate) => candidate.value)]) {
          if (value === null || value === "") continue;
          expect(parseEdtf(value)).not.toBeNull();
        }
        if (answer.value !== null) {
          expect(answer.candidates).toEqual([]);
          expect(normaliseDate(answer.value, hint)).toMatchObject({ value: answer.value, rule: null });
        }
        expect(normaliseDate(before, hint)).toEqual(answer);
      }),
      { numRuns: 3000 },
    );
  });

  it("parts into a start and an end that the package takes", () => {
    fc.assert(
      fc.property(text, hints, (before, hint) => {
        const { start, end } = normalisePeriod(before, hint);
        for (const side of [start, end])
          if (side !== null && side !== "") expect(parseEdtf(side)).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it("is read in a bounded time, whatever it is made of", () => {
    for (const part of ["1", "-", "/", "1-", "1960-", "to ", " – ", "(", "و ", "كانون ", "x", "a\u0301"]) {
      const began = performance.now();
      normaliseDate(part.repeat(100).slice(0, 200));
      normaliseDate(part.repeat(1_000_000));
      expect(performance.now() - began).toBeLessThan(300);
    }
  });
});
