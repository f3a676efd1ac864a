import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPackage } from "../package/readPackage.ts";
import { TINY, tinyPackage } from "../package/tinyPackage.ts";
import { candidatesOf, siteOf, yearsOf } from "./candidate.ts";
import { jaroWinkler, mostJaroWinkler } from "./jaroWinkler.ts";
import { bracketedAcronyms, nameWords } from "./nameWords.ts";
import { softTfIdf, weighBy } from "./softTfIdf.ts";

describe("Jaro-Winkler", () => {
  it.each([
    ["MARTHA", "MARHTA", 0.961],
    ["DWAYNE", "DUANE", 0.84],
    ["DIXON", "DICKSONX", 0.813],
    ["William", "Williams", 0.975],
    ["orangutan-kumquat", "orangutan kumquat", 0.976],
    ["foo", "", 0],
    ["", "", 0],
    ["ABROMS", "ABRAMS", 0.922],
    ["JONES", "JOHNSON", 0.832],
    ["union", "union", 1],
    ["abc", "xyz", 0],
  ])("of %j and %j is %d", (a, b, value) => {
    expect(Math.abs(jaroWinkler(a, b) - value)).toBeLessThan(0.0006);
  });

  const text = fc.string({ maxLength: 12, unit: fc.constantFrom("a", "b", "c", "é", "م") });
  it("is symmetric, from 0 to 1, and never above its bound", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const value = jaroWinkler(a, b);
        expect(value).toBeCloseTo(jaroWinkler(b, a), 12);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        if (a !== "" && b !== "")
          expect(value).toBeLessThanOrEqual(mostJaroWinkler(a.length, b.length) + 1e-12);
      }),
    );
  });
});

describe("the words of a name", () => {
  it.each([
    ["Vía Campesina", "via campesina"],
    ["L'Internationale", "l internationale"],
    ["Women’s League", "womens league"],
    ["C.N.T.", "cnt"],
    ["IV. Internationale", "iv internationale"],
    ["IV Internationale", "4 internationale"],
    ["Fourth International", "4 international"],
    ["4th International", "4 international"],
    ["Cuarta Internacional", "4 internacional"],
    ["الأممية الرابعة", "lmmyh 4"],
    ["Рух опору", "rukh oporu"],
    ["ＡＴＴＡＣ", "attac"],
    ["...", ""],
    ["", ""],
  ])("%j are %j", (text, words) => {
    expect(nameWords(text).words.join(" ")).toBe(words);
  });
  it("tell acronyms and the initials they are made of", () => {
    expect(nameWords("AAPSO").acronym).toBe("aapso");
    expect(nameWords("CC.OO").acronym).toBeNull();
    expect(nameWords("Afro-Asian People's Solidarity Organisation").initials).toEqual(["aapso"]);
    expect(nameWords("Forum for the Left").initials).toEqual(["fftl"]);
    expect(nameWords("Ligue internationale de la paix").initials).toEqual(["lidlp", "lip"]);
    expect(bracketedAcronyms("Confédération paysanne (CP)")).toEqual(["cp"]);
    expect(bracketedAcronyms("Attac (France)")).toEqual([]);
  });
  it("stand without what is in brackets, where there is more", () => {
    expect(nameWords("Attac (France)").unqualified).toEqual(["attac"]);
    expect(nameWords("Attac").unqualified).toBeNull();
    expect(nameWords("(Attac)").unqualified).toBeNull();
  });
  it("are found in any text, in time linear in it", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => void nameWords(text)));
    const started = performance.now();
    nameWords("(".repeat(100_000));
    nameWords(`${"a.".repeat(100_000)}!`);
    nameWords("' ".repeat(100_000));
    bracketedAcronyms("(a".repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("SoftTFIDF", () => {
  const names = ["red front union", "blue front union", "green front union", "yellow front union", "rouge"];
  const weigh = weighBy(names.map((name) => name.split(" ")));
  const of = (a: string, b: string) => softTfIdf(weigh(a.split(" ")), weigh(b.split(" ")));

  it("is 1 for the same words in any order, 0 without a close word", () => {
    expect(of("red front union", "union red front")).toBeCloseTo(1, 12);
    expect(of("red", "blue")).toBe(0);
    expect(of("red", "")).toBe(0);
  });
  it("weighs words that many names hold little, by how many hold them", () => {
    // red: ln 6, front and union: ln 2.25 each, all times ln 2.
    const [rare, common] = [Math.log(6) ** 2, Math.log(2.25) ** 2];
    expect(of("red front union", "blue front union")).toBeCloseTo((2 * common) / (rare + 2 * common), 12);
    expect(of("red front union", "red")).toBeCloseTo(Math.sqrt(rare / (rare + 2 * common)), 12);
  });
  it("matches words that are close, by how close they are", () => {
    expect(of("yellow", "yelow")).toBeCloseTo(jaroWinkler("yellow", "yelow"), 12);
    expect(of("forum 2003", "forum 2005")).toBeLessThan(0.7);
  });
  it("is symmetric and from 0 to 1", () => {
    const some = fc.array(fc.constantFrom("red", "reds", "front", "fronts", "fronte", "union", "2003"), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(some, some, (a, b) => {
        const value = softTfIdf(weigh(a), weigh(b));
        expect(value).toBeCloseTo(softTfIdf(weigh(b), weigh(a)), 12);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("what else is compared", () => {
  it.each([
    ["https://www.Example.org/", "example.org"],
    ["http://example.org/fr?x=1#top", "example.org/fr"],
    [" example.org ", "example.org"],
  ])("the address %j is %j", (address, site) => expect(siteOf(address)).toBe(site));
  it("of records: names, seat, years, fields and websites, as their sources support them", async () => {
    const founded =
      "alpha,Alpha,en,und:AA,union,national,1993-05,,Berlin,DE,labour,https://a.org,book,p. 3\n";
    const { records } = await readPackage(
      await tinyPackage({
        "organisations.csv": `${TINY["organisations.csv"]}${founded}`,
      }),
    );
    const candidates = await candidatesOf(records ?? { entities: [], claims: [] });
    expect(candidates.find(({ key }) => key === "tiny/alpha")).toEqual({
      key: "tiny/alpha",
      type: "Organisation",
      names: ["Alphä", "Union Alpha", "Alpha", "AA"],
      country: "DE",
      place: "Berlin",
      years: [1950, 1951, 1993],
      fields: ["feminism", "labour"],
      websites: ["https://a.org"],
    });
    expect(candidates.find(({ key }) => key === "tiny/meet-1")?.years).toEqual([1955]);
    expect(candidates.find(({ key }) => key === "tiny/ada")?.years).toEqual([1900]);
    const said = (value: string | null, stance = "supports") =>
      yearsOf({ type: "Organisation", s1: null }, [{ property: "founded", stance, value }]);
    expect([said("1993-05"), said("not a date"), said(null), said("1990", "disputes")]).toEqual([
      [1993],
      [],
      [],
      [],
    ]);
  });
});
