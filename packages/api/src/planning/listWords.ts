import type { Language } from "@maillage/model";

/** Words of the lists around an encounter, as their columns are headed. */
export interface ListWords {
  readonly name: string;
  readonly unit: string;
  readonly organisation: string;
  readonly person: string;
  readonly country: string;
  readonly seats: string;
  readonly answer: string;
  readonly answers: Readonly<Record<"invited" | "accepted" | "refused" | "silent" | "none", string>>;
  readonly language: string;
  readonly languages: string;
  readonly costEach: string;
  readonly cost: string;
  readonly risk: string;
  readonly service: string;
  readonly working: string;
  readonly interpreted: string;
  readonly missing: string;
  readonly unknown: string;
  readonly neededBy: string;
  readonly round: string;
  readonly table: string;
  readonly delegate: string;
  readonly inPlaceOf: string;
  readonly reserve: string;
  readonly place: string;
}

export const LIST_WORDS: Readonly<Record<Language, ListWords>> = {
  en: {
    name: "name",
    unit: "what",
    organisation: "organisation",
    person: "person",
    country: "country",
    seats: "seats",
    answer: "answer",
    answers: {
      invited: "invited",
      accepted: "accepted",
      refused: "refused",
      silent: "silent",
      none: "not asked yet",
    },
    language: "language",
    languages: "languages",
    costEach: "cost per seat",
    cost: "cost",
    risk: "visa risk",
    service: "how it is served",
    working: "working language",
    interpreted: "interpreted",
    missing: "nobody interprets",
    unknown: "languages unknown",
    neededBy: "for whom",
    round: "round",
    table: "table",
    delegate: "delegate",
    inPlaceOf: "in the place of",
    reserve: "reserve",
    place: "order",
  },
  fr: {
    name: "nom",
    unit: "quoi",
    organisation: "organisation",
    person: "personne",
    country: "pays",
    seats: "places",
    answer: "réponse",
    answers: {
      invited: "invité",
      accepted: "accepté",
      refused: "refusé",
      silent: "sans réponse",
      none: "pas encore sollicité",
    },
    language: "langue",
    languages: "langues",
    costEach: "coût par place",
    cost: "coût",
    risk: "risque de visa",
    service: "prise en charge",
    working: "langue de travail",
    interpreted: "interprétée",
    missing: "sans interprète",
    unknown: "langues inconnues",
    neededBy: "pour qui",
    round: "tour",
    table: "table",
    delegate: "délégué",
    inPlaceOf: "à la place de",
    reserve: "suppléant",
    place: "ordre",
  },
  es: {
    name: "nombre",
    unit: "qué",
    organisation: "organización",
    person: "persona",
    country: "país",
    seats: "plazas",
    answer: "respuesta",
    answers: {
      invited: "invitado",
      accepted: "aceptado",
      refused: "rechazado",
      silent: "sin respuesta",
      none: "aún sin invitar",
    },
    language: "lengua",
    languages: "lenguas",
    costEach: "coste por plaza",
    cost: "coste",
    risk: "riesgo de visado",
    service: "cómo se atiende",
    working: "lengua de trabajo",
    interpreted: "interpretada",
    missing: "sin intérprete",
    unknown: "lenguas desconocidas",
    neededBy: "para quién",
    round: "ronda",
    table: "mesa",
    delegate: "delegado",
    inPlaceOf: "en lugar de",
    reserve: "suplente",
    place: "orden",
  },
  ar: {
    name: "الاسم",
    unit: "الصفة",
    organisation: "منظمة",
    person: "شخص",
    country: "البلد",
    seats: "المقاعد",
    answer: "الرد",
    answers: {
      invited: "مدعو",
      accepted: "قبل",
      refused: "اعتذر",
      silent: "لم يرد",
      none: "لم يُدعَ بعد",
    },
    language: "اللغة",
    languages: "اللغات",
    costEach: "الكلفة للمقعد",
    cost: "الكلفة",
    risk: "خطر التأشيرة",
    service: "كيف تُخدَم",
    working: "لغة عمل",
    interpreted: "مترجَمة",
    missing: "بلا مترجم",
    unknown: "لغات غير معروفة",
    neededBy: "لمن",
    round: "الجولة",
    table: "الطاولة",
    delegate: "المندوب",
    inPlaceOf: "بدلاً من",
    reserve: "الاحتياط",
    place: "الترتيب",
  },
};
