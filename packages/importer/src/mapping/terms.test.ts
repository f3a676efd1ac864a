import { ALIASES, TIE_SCHEMA, TIE_TYPES, VOCABULARIES } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { type ColumnSpec, FORMAT } from "../package/format.ts";
import { termOf, termsNear } from "./terms.ts";

const SPECS = Object.values(FORMAT).flat();
function specOf(holds: string): ColumnSpec {
  const spec = SPECS.find((each) => each.holds === holds);
  if (spec === undefined) throw new Error(`no column holds ${holds}`);
  return spec;
}

/** By vocabulary and term: words as files have them, in four languages, in other cases and numbers, with articles, unaccented. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fields: {
    labour:
      "Syndicalisme|droits des travailleurs|le travail|TRABAJO|Derechos laborales|workers’ rights|Trade unions|labor|حقوق العمال|العمل",
    "peasants-food":
      "agriculture paysanne|Agriculture Paysanne|souveraineté alimentaire|souverainete alimentaire|la souveraineté alimentaire|soberanía alimentaria|food sovereignty|Food Sovereignty|agroécologie|agricultura|Agriculture|droit à l’alimentation|accaparement des terres|السيادة الغذائية|الزراعة|زراعة",
    feminism:
      "droits des femmes|Droit des femmes|femmes|women|Women's rights|women’s rights|género|genre|derechos de las mujeres|égalité hommes-femmes|حقوق المرأة|المرأة|النسوية",
    "climate-environment":
      "climat|Le climat|environnement|justice climatique|écologie|ecología|Climate change|climate justice|medio ambiente|energía|eau|المناخ|مناخ|البيئة",
    "migration-refugees":
      "migrations|Migration|migrants|réfugiés|refugiés|asile|droit d’asile|migraciones|refugiados|refugees|asylum|الهجرة|اللاجئون",
    "peace-antiwar": "paix|La Paix|désarmement|paz|desarme|disarmament|peace|anti-war|السلام|سلام",
    decolonisation: "décolonisation|anticolonialisme|decolonization|autodeterminación|التحرر الوطني",
    "debt-trade-finance":
      "finance|finances|dette|la dette|justice fiscale|libre-échange|deuda|justicia fiscal|trade|Tax justice|free trade|الديون|التجارة",
    "democracy-human-rights":
      "droits humains|Droits de l’homme|droits de l'Homme|droits|démocratie|derechos humanos|human rights|Human Rights|حقوق الإنسان|الديمقراطية",
    "housing-cities": "logement|droit au logement|villes|vivienda|housing|right to the city|السكن",
    "solidarity-economy":
      "économie sociale et solidaire|ESS|commerce équitable|Commerce equitable|comercio justo|fair trade|economía social|coopératives|الاقتصاد التضامني",
    "indigenous-peoples":
      "peuples autochtones|autochtones|pueblos originarios|pueblos indígenas|indigenous|الشعوب الأصلية",
    lgbtq: "LGBT|LGBTQI+|LGBTQIA+|droits LGBT|diversidad sexual",
    "culture-media": "culture|médias|medias|cultura|medios de comunicación|media|الثقافة|الإعلام",
    "education-research": "éducation populaire|education|recherche|educación popular|research|التعليم",
    health: "santé|sante publique|salud|public health|VIH/sida|الصحة",
    "digital-rights": "numérique|logiciels libres|software libre|privacy|digital rights|الحقوق الرقمية",
    "youth-students": "jeunes|jeunesse|étudiants|juventud|students|الشباب|الطلاب",
    "anti-racism": "antiracisme|lutte contre le racisme|antifascisme|racismo|anti-racism|مناهضة العنصرية",
    "humanitarian-aid": "aide humanitaire|humanitaire|ayuda humanitaria|relief|الإغاثة",
    "left-politics": "socialisme|anticapitalisme|izquierda|the left|اليسار",
  },
  organisationKinds: {
    union: "syndicat|Syndicats|SYNDICAT|sindicato|sindicatos|trade union|Trade Unions|نقابة|النقابة",
    ngo: "ONG|ong|ngo|NGOs|association|Associations|asociación|organisation non gouvernementale|non-profit|منظمة غير حكومية|جمعية",
    party: "parti|parti politique|partido|partidos|political party|حزب|الحزب",
    institution:
      "fondation|Fondation|fundación|foundation|foundations|université|universidad|institute|مؤسسة",
    network: "réseau|reseau|red|redes|network|networks|شبكة",
    federation: "fédération|confédération|federación|confederación|federaciones|federation|اتحاد",
    movement: "mouvement|mouvement social|movimiento social|social movements|حركة",
    cooperative: "coopérative|coopératives|cooperativa|co-operative|coop|SCOP|تعاونية",
    collective: "collectif|collectifs|colectivo|comité|committee|مجموعة",
    "campaign-coalition": "coalition|plateforme|plate-forme|alianza|alliance|campaign|ائتلاف|تحالف",
    medium: "média|journal|radio|revista|newspaper|magazine|صحيفة",
    "self-organised-place": "squat|centre social|centro social okupado|social centre",
  },
  eventKinds: {
    forum: "forum social|foro social|social forum|منتدى",
    conference: "colloque|séminaire|seminario|conference|مؤتمر",
    "day-of-action": "manifestation|manif|marcha|demonstration|protest|مظاهرة",
    training: "atelier|taller|workshop|workshops|ورشة عمل",
    encounter: "rencontre|rencontres|encuentro|meeting|لقاء",
    strike: "grève|huelga|general strike|إضراب",
  },
  tieTypes: {
    MEMBER_OF:
      "membre de|Membre|est membre de|miembro de|es miembro de|member|is a member of|affilié à|عضو في|عضو",
    SUPPORTS:
      "financement|finance|finances|financia|soutien|soutient|funds|funding|donor of|apoya|تمويل|يدعم",
    COOPERATES_WITH:
      "partenaire|partenaires|partenariat|partner|partners with|colaboración|socio|collabore avec|works with|شريك|تعاون",
    PART_OF: "fait partie de|partie de|parte de|part of|section of|جزء من",
    FOUNDED: "fondateur de|founder of|fundador de|founder",
    PARTICIPATED_IN: "participe à|participant|attended|participación|مشاركة",
    ORGANISED: "organisateur de|organizer of|organiza|ينظم",
    SPLIT_FROM: "scission|escisión|split from|انشقاق",
    HOSTS: "héberge|hosts|host of|acoge",
    RELATED_TO: "lien|relation|link|vínculo|علاقة",
  },
  methods: {
    "financial-aid": "financement|don|dons|subvention|donación|grant|grants|funding|تمويل",
    "joint-campaign": "campagne|campaña|joint action|حملة",
    "joint-statement": "déclaration|pétition|lettre ouverte|manifiesto|open letter|بيان",
    "legal-support": "aide juridique|legal aid|asistencia jurídica",
    exchange: "échanges|intercambio|exchange visit",
  },
  scopes: {
    international: "mondial|mondiale|internationale|mundial|global|transnational|عالمي|دولي",
    national: "nationale|nacional|nationwide|وطني",
    local: "locale|municipal|محلي",
  },
  confidences: { high: "haute|élevée|certain|confirmado|sure", low: "faible|incertain|dudosa|weak" },
  factProperties: {
    individual_members: "adhérents|nombre d’adhérents|miembros|number of members|عدد الأعضاء",
  },
};
const CASES = Object.entries(WORDS).flatMap(([holds, terms]) =>
  Object.entries(terms).flatMap(([id, words]) => words.split("|").map((word) => [holds, word, id] as const)),
);

describe("a word of a vocabulary", () => {
  it("is read as its term, in more than 150 cases", () => {
    expect(CASES.length).toBeGreaterThan(400);
    expect(
      CASES.flatMap(([holds, word, id]) => (termOf(specOf(holds), word) === id ? [] : [[holds, word, id]])),
    ).toEqual([]);
  });

  it("has one meaning: every id, label and alias of the schema is read as its own term", () => {
    const terms = [
      ...Object.entries(VOCABULARIES),
      ["tieTypes", TIE_TYPES.map((id) => ({ id, label: TIE_SCHEMA[id].label }))] as const,
    ].filter(([holds]) => SPECS.some((spec) => spec.holds === holds));
    const wrong = terms.flatMap(([holds, all]) =>
      all.flatMap(({ id, label }) =>
        [id, ...Object.values(label), ...(ALIASES[holds]?.[id] ?? [])]
          .filter((word) => termOf(specOf(holds), word) !== id)
          .map((word) => [holds, id, word]),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("that several terms share, or none has, is no term: it is asked", () => {
    for (const word of ["solidarité", "justice", "droits et climat", "groupe", "aide", "philatélie", "", "?"])
      expect(termOf(specOf("fields"), word), word).toBeNull();
    for (const word of ["groupe", "guild", "commission", "autre"])
      expect(termOf(specOf("organisationKinds"), word), word).toBeNull();
    for (const word of ["financé par", "has as member", "fusion", "follows"])
      expect(termOf(specOf("tieTypes"), word), word).toBeNull();
  });

  it("that is none is told with what is near to it", () => {
    const near = (word: string) => termsNear(specOf("fields"), word);
    expect(near("agricultre paysanne")).toEqual(["peasants-food"]);
    expect(near("solidarité")).toEqual(["solidarity-economy"]);
    expect(near("climat et paix")).toEqual(["climate-environment", "peace-antiwar"]);
    expect(near("santé des femmes")).toEqual(["feminism", "health"]);
    expect(near("justice")).toEqual(["feminism", "climate-environment", "debt-trade-finance"]);
    expect(near("philatélie")).toEqual([]);
  });
});
