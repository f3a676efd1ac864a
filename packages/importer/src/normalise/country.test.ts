import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  COUNTRIES,
  countryName,
  countryNames,
  isCountry,
  LANGUAGES,
  REGIONS,
  regionName,
} from "@maillage/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countryHintsOf, normaliseCountry } from "./country.ts";
import * as aliases from "./countryAliases.ts";

/** Code, texts parted by "|". */
const READ: readonly (readonly [string, string])[] = [
  [
    "FR",
    "France|france|FRANCE| France |la France|Francia|فرنسا|Frankreich|FRA|fra|fr|250|٢٥٠|République française",
  ],
  [
    "GB",
    "United Kingdom|UK|U.K.|uk|Great Britain|Royaume-Uni|Reino Unido|المملكة المتحدة|Großbritannien|GBR|826",
  ],
  [
    "US",
    "USA|U.S.A.|US|United States|the United States|United States of America|États-Unis|Etats-Unis|ETATS UNIS",
  ],
  ["US", "Estados Unidos|EE.UU.|EEUU|الولايات المتحدة|الولايات المتحدة الأمريكية|Vereinigte Staaten|840"],
  ["NL", "Netherlands|The Netherlands|Holland|Pays-Bas|Holanda|هولندا|Niederlande"],
  ["CZ", "Czech Republic|Czechia|République tchèque|Tchéquie|República Checa|التشيك|Tschechien"],
  ["IE", "Ireland|Republic of Ireland|Irlande|Irlanda|أيرلندا|Éire"],
  ["MA", "Morocco|Maroc|Marruecos|المغرب|MAR"],
  ["CM", "Cameroon|Cameroun|Camerún|الكاميرون"],
  [
    "PS",
    "Palestine|Palestina|State of Palestine|فلسطين|OPT|PSE|Palestinian Territories|Territoires palestiniens",
  ],
  ["CI", "Cote d'Ivoire|Côte d’Ivoire|Côte d'Ivoire|Ivory Coast|Costa de Marfil|ساحل العاج|Cote dIvoire"],
  ["XK", "Kosovo|Kosova|Kosovë|XK|XKX|UNK|كوسوفو"],
  ["TW", "Taiwan|Taïwan|Taiwan, Province of China|Republic of China|Chinese Taipei|TWN|تايوان"],
  ["EH", "Western Sahara|Sahara Occidental|Sáhara Occidental|الصحراء الغربية|ESH|SADR|RASD"],
  ["HK", "Hong Kong|Hongkong|HKG|هونغ كونغ"],
  ["MM", "Myanmar|Burma|Birmanie|Birmania|BUR|بورما"],
  ["SZ", "Swaziland|Eswatini|eSwatini"],
  [
    "CD",
    "DRC|RDC|DR Congo|Democratic Republic of the Congo|République démocratique du Congo|COD|Congo-Kinshasa",
  ],
  [
    "CD",
    "Congo (Democratic Republic of the)|Congo, Democratic Republic of the|Zaire|Zaïre|ZAR|Belgian Congo",
  ],
  ["CG", "Republic of the Congo|République du Congo|Congo-Brazzaville|COG"],
  ["KR", "South Korea|Korea, Republic of|Republic of Korea|Corée du Sud|Corea del Sur|République de Corée"],
  ["KP", "North Korea|DPRK|Corée du Nord|كوريا الشمالية"],
  ["BA", "Bosnia and Herzegovina|Bosnia & Herzegovina|Bosnie-Herzégovine|Bosnia y Herzegovina|Bosnia"],
  ["MK", "Macedonia|North Macedonia|FYROM|Macédoine du Nord"],
  ["RU", "Russia|Russian Federation|Russie|Rusia|روسيا|Russland"],
  ["SY", "Syria|Syrian Arab Republic|Syrie|Siria|سوريا|سورية"],
  ["BR", "Brazil|Brasil|Brésil|البرازيل|Brasilien"],
  ["DE", "Germany|Allemagne|Alemania|Deutschland|ألمانيا|East Germany|GDR|DDR|RDA|West Germany|BRD"],
  ["VN", "Vietnam|Viet Nam|Viêt Nam|North Vietnam|South Vietnam"],
  ["BF", "Burkina Faso|Upper Volta|Haute-Volta"],
  ["BJ", "Benin|Bénin|Dahomey"],
  ["ZW", "Zimbabwe|Rhodesia|Southern Rhodesia"],
  ["LK", "Sri Lanka|Ceylon|Ceylan"],
  ["IR", "Iran|Iran (Islamic Republic of)|Persia|إيران"],
  ["TL", "Timor-Leste|East Timor|TMP"],
  ["NC", "New Caledonia|Kanaky|Nouvelle-Calédonie"],
  ["CV", "Cape Verde|Cabo Verde|Cap-Vert"],
  ["NE", "Niger|النيجر"],
  ["NG", "Nigeria|Nigéria"],
  ["GF", "French Guiana|Guyane|Guyane française"],
  ["TR", "Turkey|Türkiye|Turquie|تركيا"],
  ["LT", "Lithuania|Republic of Lithuania|Lituanie"],
  ["ML", "Mali|République du Mali|مالي"],
  ["NA", "Namibia|Namibie|NAM|South West Africa"],
  ["AX", "Åland|Aland Islands"],
  ["NZ", "New Zealand|Aotearoa|Nouvelle-Zélande"],
];
const CASES = READ.flatMap(([code, texts]) => texts.split("|").map((text) => [text, code] as const));

const PARTS = [
  ["England", "GB", "England"],
  ["Angleterre", "GB", "England"],
  ["Scotland", "GB", "Scotland"],
  ["Écosse", "GB", "Scotland"],
  ["Wales", "GB", "Wales"],
  ["Northern Ireland", "GB", "Northern Ireland"],
  ["Irlanda del Norte", "GB", "Northern Ireland"],
  ["Gaza Strip", "PS", "Gaza"],
  ["غزة", "PS", "Gaza"],
  ["Cisjordanie", "PS", "West Bank"],
] as const;

/** Text, countries parted by a blank, rule, territory. */
const ASKED: readonly (readonly [string, string, string, string | null])[] = [
  ["Congo", "CG CD", "shared-name", null],
  ["Congo Republic", "CG CD", "shared-name", null],
  ["الكونغو", "CG CD", "shared-name", null],
  ["Korea", "KR KP", "shared-name", null],
  ["America", "US", "shared-name", null],
  ["USSR", "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ", "historic-state", null],
  ["Union soviétique", "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ", "historic-state", null],
  ["SUHH", "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ", "historic-state", null],
  ["Yugoslavia", "BA HR ME MK RS SI XK", "historic-state", null],
  ["YUG", "BA HR ME MK RS SI XK", "historic-state", null],
  ["Czechoslovakia", "CZ SK", "historic-state", null],
  ["Tchécoslovaquie", "CZ SK", "historic-state", null],
  ["CS", "CZ SK RS ME XK", "historic-state", null],
  ["Serbia and Montenegro", "RS ME XK", "historic-state", null],
  ["Netherlands Antilles", "CW SX BQ", "historic-state", null],
  ["Indochine française", "VN LA KH", "historic-state", null],
  ["Kurdistan", "TR IQ IR SY", "territory", "Kurdistan"],
  ["كردستان", "TR IQ IR SY", "territory", "Kurdistan"],
  ["Rojava", "SY", "territory", "Rojava"],
  ["Basque Country", "ES FR", "territory", "Basque Country"],
  ["Pais Vasco", "ES FR", "territory", "Basque Country"],
  ["Euskal Herria", "ES FR", "territory", "Basque Country"],
  ["Catalonia", "ES FR", "territory", "Catalonia"],
  ["Catalunya", "ES FR", "territory", "Catalonia"],
  ["Tibet", "CN", "territory", "Tibet"],
  ["Chiapas", "MX", "territory", "Chiapas"],
  ["Wallmapu", "CL AR", "territory", "Wallmapu"],
  ["Kabylie", "DZ", "territory", "Kabylia"],
  ["West Papua", "ID", "territory", "West Papua"],
  ["Québec", "CA", "territory", "Quebec"],
  ["Philipines", "PH", "near-name", null],
  ["Columbia", "CO", "near-name", null],
  ["Germnay", "DE", "near-name", null],
  ["Oesterreich", "AT", "near-name", null],
];

const NO_COUNTRY =
  "International|Europe|World|Monde|العالم|Africa|Latin America|Amérique latine|Moyen-Orient|EU|na|n/a|#N/A|-|?|unknown|150|Western Africa";

describe("normaliseCountry", () => {
  it.each(CASES)("reads %s as %s", (text, value) => {
    const rule = text === value ? null : expect.any(String);
    expect(normaliseCountry(text)).toEqual({ before: text, value, rule, candidates: [], territory: null });
  });

  it.each(PARTS)("reads %s as a part of %s", (text, value, territory) => {
    const answer = { before: text, value, rule: "part-of-country", candidates: [], territory };
    expect(normaliseCountry(text)).toEqual(answer);
  });

  it.each(ASKED)("asks what %s means", (text, countries, rule, territory) => {
    const answer = normaliseCountry(text);
    expect(answer).toMatchObject({ value: null, rule, territory });
    const wanted = [...countries.split(" "), ...(territory === null ? [] : [""])];
    expect(answer.candidates.map(({ value }) => value)).toEqual(wanted);
  });

  it.each(NO_COUNTRY.split("|"))("finds no country in %s", (text) => {
    expect(normaliseCountry(text)).toMatchObject({ value: "", rule: "no-country", candidates: [] });
  });

  it.each(["Paris", "Reich", "France, Germany", "zz", "999", "Atlantis", "AQ", "x".repeat(201)])(
    "does not read %s",
    (text) => {
      expect(normaliseCountry(text)).toMatchObject({ value: null, rule: null, candidates: [] });
    },
  );

  it("names what it asks", () => {
    expect(normaliseCountry("Rojava").candidates).toEqual([
      { value: "SY", label: "Syria" },
      { value: "", label: "no country: Rojava is the place" },
    ]);
  });

  it("takes NA for Namibia only among codes", () => {
    expect(normaliseCountry("NA").candidates.map(({ value }) => value)).toEqual(["", "NA"]);
    expect(normaliseCountry("NA", { codes: true }).value).toBe("NA");
    expect(normaliseCountry("na", { codes: true }).value).toBe("");
    expect(countryHintsOf(["FR", "NA", "", "DE"])).toEqual({ codes: true });
    expect(countryHintsOf(["FR", "NA", "Germany"])).toEqual({});
    expect(countryHintsOf(["NA"])).toEqual({});
  });

  it("reads every name that Maillage itself shows, but for those that several countries share", () => {
    const others = COUNTRIES.flatMap((country) =>
      LANGUAGES.map((language) => countryName(country, language)).filter(
        (name) => normaliseCountry(name).value !== country,
      ),
    );
    expect([...new Set(others)].filter((name) => !/Martin|^Congo$/.test(name))).toEqual([]);
    const shared = countryNames().flatMap(({ country, names }) =>
      names.filter((name) => normaliseCountry(name).value !== country),
    );
    expect([...new Set(shared)].sort()).toEqual(["Congo", "Kongo", "Saint-Martin", "St. Martin"]);
  });

  it("takes no name of a region for a country", () => {
    const regions = REGIONS.flatMap(({ id }) => LANGUAGES.map((language) => regionName(id, language)));
    const countries = regions.filter((name) => normaliseCountry(name).value !== "");
    expect([...new Set(countries)]).toEqual(["América", "Micronesia", "Micronésie", "ميكرونيزيا"]);
  });

  it("has only countries in its lists, and no name twice with two meanings", () => {
    const lines = [...aliases.ALIASES, ...aliases.SHARED, ...aliases.HISTORIC, ...aliases.TERRITORIES];
    for (const [codes] of [...lines, ...aliases.PARTS_OF_A_COUNTRY])
      for (const code of codes.split(" ")) expect(isCountry(code)).toBe(true);
    const all = [...aliases.ALIASES, ...aliases.HISTORIC].flatMap(([codes, names]) =>
      names.split("|").map((name) => [name, codes] as const),
    );
    const wrong = all.filter(([name, codes]) => {
      const { value, candidates } = normaliseCountry(name);
      return value !== codes && candidates.map((c) => c.value).join(" ") !== codes;
    });
    expect(wrong).toEqual([]);
  });
});

describe("any country", () => {
  const known = [
    ...CASES.map(([text]) => text),
    ...ASKED.map(([text]) => text),
    ...PARTS.map(([text]) => text),
  ];
  const text = fc.oneof(
    fc.constantFrom(...known),
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.string({ unit: "grapheme", maxLength: 6 }),
    fc
      .tuple(fc.constantFrom(...known), fc.string({ unit: "binary", maxLength: 2 }))
      .map((pair) => pair.join("")),
  );

  it("is a country of the model or empty, and stays as it is when it is read again", () => {
    fc.assert(
      fc.property(text, fc.boolean(), (before, codes) => {
        const answer = normaliseCountry(before, { codes });
        for (const value of [answer.value, ...answer.candidates.map((candidate) => candidate.value)])
          expect(value === null || value === "" || isCountry(value)).toBe(true);
        if (answer.value === null) return;
        expect(answer.candidates).toEqual([]);
        expect(normaliseCountry(answer.value, { codes: true })).toMatchObject({
          value: answer.value,
          rule: null,
        });
      }),
      { numRuns: 3000 },
    );
  });
});

const corpora = process.env.MAILLAGE_CORPORA;
if (corpora !== undefined && existsSync(corpora)) {
  describe("the countries of the corpora", () => {
    it("resolves or asks the 56 strings of the European Social Forum", () => {
      const file = readFileSync(join(corpora, "esf/transform.gml"), "utf8");
      const texts = new Set(
        [...file.matchAll(/<data key='country'>([^<]*)<\/data>/g)].map(([, text = ""]) =>
          text.replace("&apos;", "'"),
        ),
      );
      expect(texts.size).toBe(56);
      const answers = [...texts].map((each) => normaliseCountry(each));
      expect(answers.filter(({ value }) => value !== null && value !== "")).toHaveLength(54);
      expect(answers.filter(({ value }) => value === null).map(({ before }) => before)).toEqual([
        "Congo Republic",
        "Pais Vasco",
      ]);
      expect(answers.filter(({ value, candidates }) => value === null && candidates.length === 0)).toEqual(
        [],
      );
      const codes = new Set(answers.flatMap(({ value }) => (value === null ? [] : [value])));
      expect(codes.size).toBe(50);
    });

    it("finds 12 countries in EuroSiS, and none in International", () => {
      const { nodes } = JSON.parse(readFileSync(join(corpora, "eurosis/euroSIS.json"), "utf8")) as {
        nodes: { attributes: { country: string } }[];
      };
      const answers = nodes.map(({ attributes }) => normaliseCountry(attributes.country));
      expect(answers.filter(({ value }) => value === "")).toHaveLength(47);
      expect(new Set(answers.map(({ value }) => value)).size).toBe(13);
      expect(answers.filter(({ value }) => value === null)).toEqual([]);
    });

    it("reads the parties of the treaties that are states of today, and leaves the others unread", () => {
      const { nodes } = JSON.parse(readFileSync(join(corpora, "treaties/peacetreaties.json"), "utf8")) as {
        nodes: { sides?: string }[];
      };
      const parties = nodes.flatMap(({ sides }) => (sides === undefined ? [] : [normaliseCountry(sides)]));
      expect(parties).toHaveLength(49);
      const codes = parties.flatMap(({ before, value }) => (value ? [`${before} ${value}`] : []));
      expect(codes).toEqual([
        ...["Generalstaaten NL", "Spanien ES", "Großbritannien GB", "Dänemark DK", "Frankreich FR"],
        ...["Schweden SE", "Portugal PT", "England GB", "Russland RU"],
      ]);
      const questions = parties.filter(({ candidates }) => candidates.length > 0);
      expect(questions.map(({ before }) => before)).toEqual([
        ...["Osmanisches Reich", "Bayern", "Preußen", "Oesterreich"],
      ]);
    });
  });
}
