// Written by scripts/generate.mjs from packages/model/schema. Do not edit.

export const ENTITY_TYPES = ["Event","Organisation","Person"] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];
export const TIE_TYPES = ["COOPERATES_WITH","FOUNDED","GREW_OUT_OF","HOSTS","MEMBER_OF","MERGED_INTO","ORGANISED","PARTICIPATED_IN","PART_OF","RELATED_TO","REPRESENTS","SPLIT_FROM","SUCCEEDED","SUPPORTS"] as const;
export type TieType = (typeof TIE_TYPES)[number];
/** Ties that count as direct cooperation between two organisations (docs/methods/gaps.md). */
export const DIRECT_TIE_TYPES: readonly TieType[] = ["COOPERATES_WITH","HOSTS","MEMBER_OF","PART_OF","SUPPORTS"];
/** Ties whose two ends may stand in either order. */
export const MUTUAL_TIE_TYPES: readonly TieType[] = ["COOPERATES_WITH","RELATED_TO"];
/** The least strict first. */
export const LEVELS = ["public","members","restricted"] as const;
export type Level = (typeof LEVELS)[number];
export const STANCES = ["supports","disputes","asserts-absence"] as const;
export type Stance = (typeof STANCES)[number];
export const VERDICTS = ["same","different","unsure"] as const;
export type Verdict = (typeof VERDICTS)[number];
export type Confidence = "high" | "medium" | "low" | "unknown";
export type LookResult = "found" | "none-found" | "not-looked";

export interface Label { readonly en: string; readonly fr: string; readonly es: string; readonly ar: string }
export interface Term { readonly id: string; readonly label: Label }
export interface TieTypeSchema {
  readonly label: Label;
  /** The same tie seen from its second end; as `label` where the ends are alike. */
  readonly inverse: Label;
  readonly mutual: boolean;
  readonly direct: boolean;
  readonly ends: readonly (readonly [EntityType, EntityType])[];
}
export interface EntityTypeSchema { readonly label: Label; readonly facts: readonly string[] }
/** A column of a file of the package: what the importer checks and a form shows. */
export interface Column {
  readonly name: string;
  readonly about: string;
  /** null where the interface needs no word of its own. */
  readonly label: Label | null;
  /** The cell may not be empty. */
  readonly required: boolean;
  /** The column itself may be missing. */
  readonly optional: boolean;
  /** The vocabulary its cells come from, or date, moment, country, language, names, amount, regions, tieTypes; null = any text. */
  readonly holds: string | null;
  /** Parts the cell. */
  readonly separator: string | null;
  readonly input: "text" | "date" | "number" | "choice" | "choices";
}

/** Who may see a record. */
export const ACCESS_LEVELS: readonly Term[] = [
  {
    "id": "public",
    "label": {
      "en": "Public",
      "fr": "Public",
      "es": "Público",
      "ar": "عام"
    }
  },
  {
    "id": "members",
    "label": {
      "en": "Members",
      "fr": "Membres",
      "es": "Miembros",
      "ar": "الأعضاء"
    }
  },
  {
    "id": "restricted",
    "label": {
      "en": "Restricted",
      "fr": "Restreint",
      "es": "Restringido",
      "ar": "مقيّد"
    }
  }
];

/** How a source stands to what a claim says. */
export const CLAIM_STANCES: readonly Term[] = [
  {
    "id": "supports",
    "label": {
      "en": "Says so",
      "fr": "Le dit",
      "es": "Lo afirma",
      "ar": "يؤكد"
    }
  },
  {
    "id": "disputes",
    "label": {
      "en": "Says otherwise",
      "fr": "Dit autre chose",
      "es": "Dice otra cosa",
      "ar": "يخالف"
    }
  },
  {
    "id": "asserts-absence",
    "label": {
      "en": "Says: none",
      "fr": "Dit : aucun",
      "es": "Dice: ninguno",
      "ar": "يقول: لا يوجد"
    }
  }
];

/** How far a claim can be relied on. */
export const CONFIDENCES: readonly Term[] = [
  {
    "id": "high",
    "label": {
      "en": "High",
      "fr": "Élevée",
      "es": "Alta",
      "ar": "عالية"
    }
  },
  {
    "id": "medium",
    "label": {
      "en": "Medium",
      "fr": "Moyenne",
      "es": "Media",
      "ar": "متوسطة"
    }
  },
  {
    "id": "low",
    "label": {
      "en": "Low",
      "fr": "Faible",
      "es": "Baja",
      "ar": "منخفضة"
    }
  },
  {
    "id": "unknown",
    "label": {
      "en": "Not stated",
      "fr": "Non indiquée",
      "es": "No indicada",
      "ar": "غير مذكورة"
    }
  }
];

/** What a source states of an organisation, event or person besides numbers. */
export const ENTITY_FACTS: readonly Term[] = [
  {
    "id": "name",
    "label": {
      "en": "Name",
      "fr": "Nom",
      "es": "Nombre",
      "ar": "الاسم"
    }
  },
  {
    "id": "kind",
    "label": {
      "en": "Kind",
      "fr": "Type",
      "es": "Tipo",
      "ar": "النوع"
    }
  },
  {
    "id": "scope",
    "label": {
      "en": "Reach",
      "fr": "Portée",
      "es": "Alcance",
      "ar": "النطاق"
    }
  },
  {
    "id": "founded",
    "label": {
      "en": "Founded",
      "fr": "Fondation",
      "es": "Fundación",
      "ar": "التأسيس"
    }
  },
  {
    "id": "dissolved",
    "label": {
      "en": "Dissolved",
      "fr": "Dissolution",
      "es": "Disolución",
      "ar": "الحل"
    }
  },
  {
    "id": "start",
    "label": {
      "en": "Start",
      "fr": "Début",
      "es": "Inicio",
      "ar": "البداية"
    }
  },
  {
    "id": "end",
    "label": {
      "en": "End",
      "fr": "Fin",
      "es": "Fin",
      "ar": "النهاية"
    }
  },
  {
    "id": "born",
    "label": {
      "en": "Born",
      "fr": "Naissance",
      "es": "Nacimiento",
      "ar": "الميلاد"
    }
  },
  {
    "id": "died",
    "label": {
      "en": "Died",
      "fr": "Décès",
      "es": "Fallecimiento",
      "ar": "الوفاة"
    }
  },
  {
    "id": "city",
    "label": {
      "en": "City",
      "fr": "Ville",
      "es": "Ciudad",
      "ar": "المدينة"
    }
  },
  {
    "id": "country",
    "label": {
      "en": "Country",
      "fr": "Pays",
      "es": "País",
      "ar": "البلد"
    }
  },
  {
    "id": "fields",
    "label": {
      "en": "Fields of action",
      "fr": "Champs d’action",
      "es": "Campos de acción",
      "ar": "ميادين العمل"
    }
  },
  {
    "id": "website",
    "label": {
      "en": "Website",
      "fr": "Site",
      "es": "Sitio web",
      "ar": "الموقع"
    }
  },
  {
    "id": "role",
    "label": {
      "en": "Public role",
      "fr": "Rôle public",
      "es": "Función pública",
      "ar": "الدور العام"
    }
  },
  {
    "id": "public_basis",
    "label": {
      "en": "Why named here",
      "fr": "Pourquoi cité ici",
      "es": "Por qué figura aquí",
      "ar": "سبب الذكر هنا"
    }
  }
];

/** Kinds of event. */
export const EVENT_KINDS: readonly Term[] = [
  {
    "id": "forum",
    "label": {
      "en": "Forum",
      "fr": "Forum",
      "es": "Foro",
      "ar": "منتدى"
    }
  },
  {
    "id": "conference",
    "label": {
      "en": "Conference",
      "fr": "Conférence",
      "es": "Conferencia",
      "ar": "مؤتمر"
    }
  },
  {
    "id": "congress",
    "label": {
      "en": "Congress",
      "fr": "Congrès",
      "es": "Congreso",
      "ar": "مؤتمر عام"
    }
  },
  {
    "id": "encounter",
    "label": {
      "en": "Encounter",
      "fr": "Rencontre",
      "es": "Encuentro",
      "ar": "لقاء"
    }
  },
  {
    "id": "campaign",
    "label": {
      "en": "Campaign",
      "fr": "Campagne",
      "es": "Campaña",
      "ar": "حملة"
    }
  },
  {
    "id": "day-of-action",
    "label": {
      "en": "Day of action",
      "fr": "Journée d’action",
      "es": "Día de acción",
      "ar": "يوم عمل"
    }
  },
  {
    "id": "strike",
    "label": {
      "en": "Strike",
      "fr": "Grève",
      "es": "Huelga",
      "ar": "إضراب"
    }
  },
  {
    "id": "festival",
    "label": {
      "en": "Festival",
      "fr": "Festival",
      "es": "Festival",
      "ar": "مهرجان"
    }
  },
  {
    "id": "training",
    "label": {
      "en": "Training",
      "fr": "Formation",
      "es": "Formación",
      "ar": "تدريب"
    }
  },
  {
    "id": "tour",
    "label": {
      "en": "Tour",
      "fr": "Tournée",
      "es": "Gira",
      "ar": "جولة"
    }
  },
  {
    "id": "series",
    "label": {
      "en": "Series",
      "fr": "Série",
      "es": "Serie",
      "ar": "سلسلة"
    }
  },
  {
    "id": "session",
    "label": {
      "en": "Session",
      "fr": "Séance",
      "es": "Sesión",
      "ar": "جلسة"
    }
  },
  {
    "id": "election",
    "label": {
      "en": "Election",
      "fr": "Élection",
      "es": "Elección",
      "ar": "انتخابات"
    }
  },
  {
    "id": "unknown",
    "label": {
      "en": "Kind not known",
      "fr": "Nature inconnue",
      "es": "Tipo desconocido",
      "ar": "نوع غير معروف"
    }
  }
];

/** Numbers a source gives for an organisation or event. */
export const FACT_PROPERTIES: readonly Term[] = [
  {
    "id": "member_organisations",
    "label": {
      "en": "Member organisations",
      "fr": "Organisations membres",
      "es": "Organizaciones miembro",
      "ar": "المنظمات الأعضاء"
    }
  },
  {
    "id": "participating_organisations",
    "label": {
      "en": "Participating organisations",
      "fr": "Organisations participantes",
      "es": "Organizaciones participantes",
      "ar": "المنظمات المشاركة"
    }
  },
  {
    "id": "participating_countries",
    "label": {
      "en": "Participating countries",
      "fr": "Pays participants",
      "es": "Países participantes",
      "ar": "البلدان المشاركة"
    }
  },
  {
    "id": "member_countries",
    "label": {
      "en": "Member countries",
      "fr": "Pays membres",
      "es": "Países miembro",
      "ar": "البلدان الأعضاء"
    }
  },
  {
    "id": "participants",
    "label": {
      "en": "Participants",
      "fr": "Participants",
      "es": "Participantes",
      "ar": "المشاركون"
    }
  },
  {
    "id": "individual_members",
    "label": {
      "en": "Individual members",
      "fr": "Membres individuels",
      "es": "Miembros individuales",
      "ar": "الأعضاء الأفراد"
    }
  },
  {
    "id": "delegates",
    "label": {
      "en": "Delegates",
      "fr": "Délégués",
      "es": "Delegados",
      "ar": "المندوبون"
    }
  },
  {
    "id": "actions",
    "label": {
      "en": "Actions",
      "fr": "Actions",
      "es": "Acciones",
      "ar": "الأعمال"
    }
  },
  {
    "id": "places",
    "label": {
      "en": "Places",
      "fr": "Lieux",
      "es": "Lugares",
      "ar": "الأماكن"
    }
  }
];

/** Fields of action. */
export const FIELDS: readonly Term[] = [
  {
    "id": "labour",
    "label": {
      "en": "Labour",
      "fr": "Travail",
      "es": "Trabajo",
      "ar": "العمل"
    }
  },
  {
    "id": "peasants-food",
    "label": {
      "en": "Peasants and food",
      "fr": "Paysans et alimentation",
      "es": "Campesinado y alimentación",
      "ar": "الفلاحون والغذاء"
    }
  },
  {
    "id": "feminism",
    "label": {
      "en": "Feminism",
      "fr": "Féminisme",
      "es": "Feminismo",
      "ar": "النسوية"
    }
  },
  {
    "id": "climate-environment",
    "label": {
      "en": "Climate and environment",
      "fr": "Climat et environnement",
      "es": "Clima y medio ambiente",
      "ar": "المناخ والبيئة"
    }
  },
  {
    "id": "migration-refugees",
    "label": {
      "en": "Migration and refugees",
      "fr": "Migrations et réfugiés",
      "es": "Migración y refugio",
      "ar": "الهجرة واللجوء"
    }
  },
  {
    "id": "peace-antiwar",
    "label": {
      "en": "Peace",
      "fr": "Paix",
      "es": "Paz",
      "ar": "السلام"
    }
  },
  {
    "id": "decolonisation",
    "label": {
      "en": "Decolonisation",
      "fr": "Décolonisation",
      "es": "Descolonización",
      "ar": "إنهاء الاستعمار"
    }
  },
  {
    "id": "debt-trade-finance",
    "label": {
      "en": "Debt, trade and finance",
      "fr": "Dette, commerce et finance",
      "es": "Deuda, comercio y finanzas",
      "ar": "الديون والتجارة والمال"
    }
  },
  {
    "id": "democracy-human-rights",
    "label": {
      "en": "Democracy and rights",
      "fr": "Démocratie et droits",
      "es": "Democracia y derechos",
      "ar": "الديمقراطية والحقوق"
    }
  },
  {
    "id": "housing-cities",
    "label": {
      "en": "Housing and cities",
      "fr": "Logement et villes",
      "es": "Vivienda y ciudades",
      "ar": "السكن والمدن"
    }
  },
  {
    "id": "solidarity-economy",
    "label": {
      "en": "Solidarity economy",
      "fr": "Économie solidaire",
      "es": "Economía solidaria",
      "ar": "الاقتصاد التضامني"
    }
  },
  {
    "id": "indigenous-peoples",
    "label": {
      "en": "Indigenous peoples",
      "fr": "Peuples autochtones",
      "es": "Pueblos indígenas",
      "ar": "الشعوب الأصلية"
    }
  },
  {
    "id": "lgbtq",
    "label": {
      "en": "LGBTQ",
      "fr": "LGBTQ",
      "es": "LGBTQ",
      "ar": "حقوق الميم"
    }
  },
  {
    "id": "culture-media",
    "label": {
      "en": "Culture and media",
      "fr": "Culture et médias",
      "es": "Cultura y medios",
      "ar": "الثقافة والإعلام"
    }
  },
  {
    "id": "education-research",
    "label": {
      "en": "Education and research",
      "fr": "Éducation et recherche",
      "es": "Educación e investigación",
      "ar": "التعليم والبحث"
    }
  },
  {
    "id": "health",
    "label": {
      "en": "Health",
      "fr": "Santé",
      "es": "Salud",
      "ar": "الصحة"
    }
  },
  {
    "id": "digital-rights",
    "label": {
      "en": "Digital rights",
      "fr": "Droits numériques",
      "es": "Derechos digitales",
      "ar": "الحقوق الرقمية"
    }
  },
  {
    "id": "youth-students",
    "label": {
      "en": "Youth and students",
      "fr": "Jeunesse et étudiants",
      "es": "Juventud y estudiantes",
      "ar": "الشباب والطلاب"
    }
  },
  {
    "id": "anti-racism",
    "label": {
      "en": "Anti-racism",
      "fr": "Antiracisme",
      "es": "Antirracismo",
      "ar": "مناهضة العنصرية"
    }
  },
  {
    "id": "humanitarian-aid",
    "label": {
      "en": "Humanitarian aid",
      "fr": "Aide humanitaire",
      "es": "Ayuda humanitaria",
      "ar": "الإغاثة"
    }
  },
  {
    "id": "left-politics",
    "label": {
      "en": "Left politics",
      "fr": "Politique de gauche",
      "es": "Política de izquierda",
      "ar": "اليسار السياسي"
    }
  }
];

/** What a person decided about two records that may be one entity. */
export const JUDGEMENT_VERDICTS: readonly Term[] = [
  {
    "id": "same",
    "label": {
      "en": "Same",
      "fr": "Même",
      "es": "El mismo",
      "ar": "واحد"
    }
  },
  {
    "id": "different",
    "label": {
      "en": "Different",
      "fr": "Différentes",
      "es": "Distintos",
      "ar": "مختلفان"
    }
  },
  {
    "id": "unsure",
    "label": {
      "en": "Unsure",
      "fr": "Pas sûr",
      "es": "No es seguro",
      "ar": "غير مؤكد"
    }
  }
];

/** The world, its continents and regions by their UN M49 code. The English label is the standard's name, which coverage.csv holds. */
export const M49_REGIONS: readonly Term[] = [
  {
    "id": "001",
    "label": {
      "en": "World",
      "fr": "Monde",
      "es": "Mundo",
      "ar": "العالم"
    }
  },
  {
    "id": "002",
    "label": {
      "en": "Africa",
      "fr": "Afrique",
      "es": "África",
      "ar": "أفريقيا"
    }
  },
  {
    "id": "005",
    "label": {
      "en": "South America",
      "fr": "Amérique du Sud",
      "es": "Sudamérica",
      "ar": "أمريكا الجنوبية"
    }
  },
  {
    "id": "009",
    "label": {
      "en": "Oceania",
      "fr": "Océanie",
      "es": "Oceanía",
      "ar": "أوقيانوسيا"
    }
  },
  {
    "id": "011",
    "label": {
      "en": "Western Africa",
      "fr": "Afrique occidentale",
      "es": "África occidental",
      "ar": "غرب أفريقيا"
    }
  },
  {
    "id": "013",
    "label": {
      "en": "Central America",
      "fr": "Amérique centrale",
      "es": "Centroamérica",
      "ar": "أمريكا الوسطى"
    }
  },
  {
    "id": "014",
    "label": {
      "en": "Eastern Africa",
      "fr": "Afrique orientale",
      "es": "África oriental",
      "ar": "شرق أفريقيا"
    }
  },
  {
    "id": "015",
    "label": {
      "en": "Northern Africa",
      "fr": "Afrique septentrionale",
      "es": "África septentrional",
      "ar": "شمال أفريقيا"
    }
  },
  {
    "id": "017",
    "label": {
      "en": "Middle Africa",
      "fr": "Afrique centrale",
      "es": "África central",
      "ar": "وسط أفريقيا"
    }
  },
  {
    "id": "018",
    "label": {
      "en": "Southern Africa",
      "fr": "Afrique australe",
      "es": "África meridional",
      "ar": "الجنوب الأفريقي"
    }
  },
  {
    "id": "019",
    "label": {
      "en": "Americas",
      "fr": "Amériques",
      "es": "América",
      "ar": "الأمريكتان"
    }
  },
  {
    "id": "021",
    "label": {
      "en": "Northern America",
      "fr": "Amérique septentrionale",
      "es": "Norteamérica",
      "ar": "شمال أمريكا"
    }
  },
  {
    "id": "029",
    "label": {
      "en": "Caribbean",
      "fr": "Caraïbes",
      "es": "Caribe",
      "ar": "الكاريبي"
    }
  },
  {
    "id": "030",
    "label": {
      "en": "Eastern Asia",
      "fr": "Asie de l’Est",
      "es": "Asia oriental",
      "ar": "شرق آسيا"
    }
  },
  {
    "id": "034",
    "label": {
      "en": "Southern Asia",
      "fr": "Asie du Sud",
      "es": "Asia meridional",
      "ar": "جنوب آسيا"
    }
  },
  {
    "id": "035",
    "label": {
      "en": "South-eastern Asia",
      "fr": "Asie du Sud-Est",
      "es": "Sudeste asiático",
      "ar": "جنوب شرق آسيا"
    }
  },
  {
    "id": "039",
    "label": {
      "en": "Southern Europe",
      "fr": "Europe du Sud",
      "es": "Europa meridional",
      "ar": "جنوب أوروبا"
    }
  },
  {
    "id": "053",
    "label": {
      "en": "Australia and New Zealand",
      "fr": "Australie et Nouvelle-Zélande",
      "es": "Australia y Nueva Zelandia",
      "ar": "أستراليا ونيوزيلندا"
    }
  },
  {
    "id": "054",
    "label": {
      "en": "Melanesia",
      "fr": "Mélanésie",
      "es": "Melanesia",
      "ar": "ميلانيزيا"
    }
  },
  {
    "id": "057",
    "label": {
      "en": "Micronesia",
      "fr": "Micronésie",
      "es": "Micronesia",
      "ar": "ميكرونيزيا"
    }
  },
  {
    "id": "061",
    "label": {
      "en": "Polynesia",
      "fr": "Polynésie",
      "es": "Polinesia",
      "ar": "بولينيزيا"
    }
  },
  {
    "id": "142",
    "label": {
      "en": "Asia",
      "fr": "Asie",
      "es": "Asia",
      "ar": "آسيا"
    }
  },
  {
    "id": "143",
    "label": {
      "en": "Central Asia",
      "fr": "Asie centrale",
      "es": "Asia central",
      "ar": "وسط آسيا"
    }
  },
  {
    "id": "145",
    "label": {
      "en": "Western Asia",
      "fr": "Asie de l’Ouest",
      "es": "Asia occidental",
      "ar": "غرب آسيا"
    }
  },
  {
    "id": "150",
    "label": {
      "en": "Europe",
      "fr": "Europe",
      "es": "Europa",
      "ar": "أوروبا"
    }
  },
  {
    "id": "151",
    "label": {
      "en": "Eastern Europe",
      "fr": "Europe de l’Est",
      "es": "Europa oriental",
      "ar": "شرق أوروبا"
    }
  },
  {
    "id": "154",
    "label": {
      "en": "Northern Europe",
      "fr": "Europe du Nord",
      "es": "Europa septentrional",
      "ar": "شمال أوروبا"
    }
  },
  {
    "id": "155",
    "label": {
      "en": "Western Europe",
      "fr": "Europe de l’Ouest",
      "es": "Europa occidental",
      "ar": "غرب أوروبا"
    }
  },
  {
    "id": "202",
    "label": {
      "en": "Sub-Saharan Africa",
      "fr": "Afrique subsaharienne",
      "es": "África subsahariana",
      "ar": "أفريقيا جنوب الصحراء الكبرى"
    }
  },
  {
    "id": "419",
    "label": {
      "en": "Latin America and the Caribbean",
      "fr": "Amérique latine et Caraïbes",
      "es": "América Latina y el Caribe",
      "ar": "أمريكا اللاتينية والكاريبي"
    }
  }
];

/** Methods of cooperation and support. */
export const METHODS: readonly Term[] = [
  {
    "id": "joint-campaign",
    "label": {
      "en": "Joint campaign",
      "fr": "Campagne commune",
      "es": "Campaña conjunta",
      "ar": "حملة مشتركة"
    }
  },
  {
    "id": "strike",
    "label": {
      "en": "Strike",
      "fr": "Grève",
      "es": "Huelga",
      "ar": "إضراب"
    }
  },
  {
    "id": "forum",
    "label": {
      "en": "Forum",
      "fr": "Forum",
      "es": "Foro",
      "ar": "منتدى"
    }
  },
  {
    "id": "federation",
    "label": {
      "en": "Federation",
      "fr": "Fédération",
      "es": "Federación",
      "ar": "اتحاد"
    }
  },
  {
    "id": "twinning",
    "label": {
      "en": "Twinning",
      "fr": "Jumelage",
      "es": "Hermanamiento",
      "ar": "توأمة"
    }
  },
  {
    "id": "material-aid",
    "label": {
      "en": "Material aid",
      "fr": "Aide matérielle",
      "es": "Ayuda material",
      "ar": "مساعدة مادية"
    }
  },
  {
    "id": "financial-aid",
    "label": {
      "en": "Financial aid",
      "fr": "Aide financière",
      "es": "Ayuda financiera",
      "ar": "مساعدة مالية"
    }
  },
  {
    "id": "training",
    "label": {
      "en": "Training",
      "fr": "Formation",
      "es": "Formación",
      "ar": "تدريب"
    }
  },
  {
    "id": "joint-statement",
    "label": {
      "en": "Joint statement",
      "fr": "Déclaration commune",
      "es": "Declaración conjunta",
      "ar": "بيان مشترك"
    }
  },
  {
    "id": "hosting",
    "label": {
      "en": "Hosting",
      "fr": "Accueil",
      "es": "Acogida",
      "ar": "استضافة"
    }
  },
  {
    "id": "research",
    "label": {
      "en": "Research",
      "fr": "Recherche",
      "es": "Investigación",
      "ar": "بحث"
    }
  },
  {
    "id": "legal-support",
    "label": {
      "en": "Legal support",
      "fr": "Soutien juridique",
      "es": "Apoyo jurídico",
      "ar": "دعم قانوني"
    }
  },
  {
    "id": "political-support",
    "label": {
      "en": "Political support",
      "fr": "Soutien politique",
      "es": "Apoyo político",
      "ar": "دعم سياسي"
    }
  },
  {
    "id": "exchange",
    "label": {
      "en": "Exchange",
      "fr": "Échange",
      "es": "Intercambio",
      "ar": "تبادل"
    }
  }
];

/** Kinds of organisation. */
export const ORGANISATION_KINDS: readonly Term[] = [
  {
    "id": "movement",
    "label": {
      "en": "Movement",
      "fr": "Mouvement",
      "es": "Movimiento",
      "ar": "حركة"
    }
  },
  {
    "id": "network",
    "label": {
      "en": "Network",
      "fr": "Réseau",
      "es": "Red",
      "ar": "شبكة"
    }
  },
  {
    "id": "federation",
    "label": {
      "en": "Federation",
      "fr": "Fédération",
      "es": "Federación",
      "ar": "اتحاد"
    }
  },
  {
    "id": "union",
    "label": {
      "en": "Union",
      "fr": "Syndicat",
      "es": "Sindicato",
      "ar": "نقابة"
    }
  },
  {
    "id": "party",
    "label": {
      "en": "Party",
      "fr": "Parti",
      "es": "Partido",
      "ar": "حزب"
    }
  },
  {
    "id": "cooperative",
    "label": {
      "en": "Cooperative",
      "fr": "Coopérative",
      "es": "Cooperativa",
      "ar": "تعاونية"
    }
  },
  {
    "id": "ngo",
    "label": {
      "en": "NGO",
      "fr": "ONG",
      "es": "ONG",
      "ar": "منظمة غير حكومية"
    }
  },
  {
    "id": "collective",
    "label": {
      "en": "Collective",
      "fr": "Collectif",
      "es": "Colectivo",
      "ar": "مجموعة"
    }
  },
  {
    "id": "campaign-coalition",
    "label": {
      "en": "Campaign coalition",
      "fr": "Coalition de campagne",
      "es": "Coalición de campaña",
      "ar": "ائتلاف حملة"
    }
  },
  {
    "id": "working-group",
    "label": {
      "en": "Working group",
      "fr": "Groupe de travail",
      "es": "Grupo de trabajo",
      "ar": "مجموعة عمل"
    }
  },
  {
    "id": "institution",
    "label": {
      "en": "Institution",
      "fr": "Institution",
      "es": "Institución",
      "ar": "مؤسسة"
    }
  },
  {
    "id": "medium",
    "label": {
      "en": "Medium",
      "fr": "Média",
      "es": "Medio",
      "ar": "وسيلة إعلام"
    }
  },
  {
    "id": "self-organised-place",
    "label": {
      "en": "Self-organised place",
      "fr": "Lieu auto-organisé",
      "es": "Lugar autoorganizado",
      "ar": "مكان ذاتي التنظيم"
    }
  },
  {
    "id": "unknown",
    "label": {
      "en": "Kind not known",
      "fr": "Nature inconnue",
      "es": "Tipo desconocido",
      "ar": "نوع غير معروف"
    }
  }
];

/** How far an organisation reaches. */
export const SCOPES: readonly Term[] = [
  {
    "id": "local",
    "label": {
      "en": "Local",
      "fr": "Local",
      "es": "Local",
      "ar": "محلي"
    }
  },
  {
    "id": "national",
    "label": {
      "en": "National",
      "fr": "National",
      "es": "Nacional",
      "ar": "وطني"
    }
  },
  {
    "id": "regional",
    "label": {
      "en": "Regional",
      "fr": "Régional",
      "es": "Regional",
      "ar": "إقليمي"
    }
  },
  {
    "id": "international",
    "label": {
      "en": "International",
      "fr": "International",
      "es": "Internacional",
      "ar": "دولي"
    }
  }
];

/** What a search came to. */
export const SEARCH_RESULTS: readonly Term[] = [
  {
    "id": "found",
    "label": {
      "en": "Found",
      "fr": "Trouvé",
      "es": "Hallado",
      "ar": "وُجد"
    }
  },
  {
    "id": "none-found",
    "label": {
      "en": "None found",
      "fr": "Rien trouvé",
      "es": "Nada hallado",
      "ar": "لم يوجد"
    }
  },
  {
    "id": "not-looked",
    "label": {
      "en": "Not looked into",
      "fr": "Pas cherché",
      "es": "No buscado",
      "ar": "لم يُبحث"
    }
  }
];

export const TIE_SCHEMA: Readonly<Record<TieType, TieTypeSchema>> = {
  "COOPERATES_WITH": {
    "label": {
      "en": "cooperates with",
      "fr": "coopère avec",
      "es": "coopera con",
      "ar": "يتعاون مع"
    },
    "inverse": {
      "en": "cooperates with",
      "fr": "coopère avec",
      "es": "coopera con",
      "ar": "يتعاون مع"
    },
    "mutual": true,
    "direct": true,
    "ends": [
      [
        "Organisation",
        "Organisation"
      ],
      [
        "Person",
        "Organisation"
      ]
    ]
  },
  "FOUNDED": {
    "label": {
      "en": "founded",
      "fr": "a fondé",
      "es": "fundó",
      "ar": "أسّس"
    },
    "inverse": {
      "en": "founded by",
      "fr": "fondé par",
      "es": "fundado por",
      "ar": "أسّسه"
    },
    "mutual": false,
    "direct": false,
    "ends": [
      [
        "Organisation",
        "Organisation"
      ],
      [
        "Person",
        "Organisation"
      ]
    ]
  },
  "GREW_OUT_OF": {
    "label": {
      "en": "grew out of",
      "fr": "est issu de",
      "es": "surgió de",
      "ar": "نشأ عن"
    },
    "inverse": {
      "en": "gave rise to",
      "fr": "a donné naissance à",
      "es": "dio origen a",
      "ar": "نشأ عنه"
    },
    "mutual": false,
    "direct": false,
    "ends": [
      [
        "Event",
        "Event"
      ],
      [
        "Event",
        "Organisation"
      ],
      [
        "Organisation",
        "Event"
      ],
      [
        "Organisation",
        "Organisation"
      ]
    ]
  },
  "HOSTS": {
    "label": {
      "en": "hosts",
      "fr": "accueille",
      "es": "acoge",
      "ar": "يستضيف"
    },
    "inverse": {
      "en": "hosted by",
      "fr": "accueilli par",
      "es": "acogido por",
      "ar": "يستضيفه"
    },
    "mutual": false,
    "direct": true,
    "ends": [
      [
        "Organisation",
        "Event"
      ],
      [
        "Organisation",
        "Organisation"
      ]
    ]
  },
  "MEMBER_OF": {
    "label": {
      "en": "member of",
      "fr": "membre de",
      "es": "miembro de",
      "ar": "عضو في"
    },
    "inverse": {
      "en": "has as member",
      "fr": "a pour membre",
      "es": "tiene como miembro",
      "ar": "من أعضائه"
    },
    "mutual": false,
    "direct": true,
    "ends": [
      [
        "Organisation",
        "Organisation"
      ],
      [
        "Person",
        "Organisation"
      ]
    ]
  },
  "MERGED_INTO": {
    "label": {
      "en": "merged into",
      "fr": "a fusionné dans",
      "es": "se fusionó en",
      "ar": "اندمج في"
    },
    "inverse": {
      "en": "absorbed",
      "fr": "a absorbé",
      "es": "absorbió",
      "ar": "اندمج فيه"
    },
    "mutual": false,
    "direct": false,
    "ends": [
      [
        "Organisation",
        "Organisation"
      ]
    ]
  },
  "ORGANISED": {
    "label": {
      "en": "organised",
      "fr": "a organisé",
      "es": "organizó",
      "ar": "نظّم"
    },
    "inverse": {
      "en": "organised by",
      "fr": "organisé par",
      "es": "organizado por",
      "ar": "نظّمه"
    },
    "mutual": false,
    "direct": false,
    "ends": [
      [
        "Organisation",
        "Event"
      ],
      [
        "Person",
        "Event"
      ]
    ]
  },
  "PARTICIPATED_IN": {
    "label": {
      "en": "took part in",
      "fr": "a participé à",
      "es": "participó en",
      "ar": "شارك في"
    },
    "inverse": {
      "en": "had as participant",
      "fr": "a eu pour participant",
      "es": "tuvo como participante",
      "ar": "شارك فيه"
    },
    "mutual": false,
    "direct": false,
    "ends": [
      [
        "Organisation",
        "Event"
      ],
      [
        "Person",
        "Event"
      ]
    ]
  },
  "PART_OF": {
    "label": {
      "en": "part of",
      "fr": "fait partie de",
      "es": "parte de",
      "ar": "جزء من"
    },
    "inverse": {
      "en": "includes",
      "fr": "comprend",
      "es": "incluye",
      "ar": "يضم"
    },
    "mutual": false,
    "direct": true,
    "ends": [
      [
        "Event",
        "Event"
      ],
      [
        "Organisation",
        "Organisation"
      ]
    ]
  },
  "RELATED_TO": {
    "label": {
      "en": "related to",
      "fr": "lié à",
      "es": "relacionado con",
      "ar": "مرتبط بـ"
    },
    "inverse": {
      "en": "related to",
      "fr": "lié à",
      "es": "relacionado con",
      "ar": "مرتبط بـ"
    },
    "mutual": true,
    "direct": false,
    "ends": [
      [
        "Event",
        "Event"
      ],
      [
        "Event",
        "Organisation"
      ],
      [
        "Organisation",
        "Event"
      ],
      [
        "Organisation",
        "Organisation"
      ],
      [
        "Person",
        "Organisation"
      ],
      [
        "Organisation",
        "Person"
      ],
      [
        "Person",
        "Person"
      ],
      [
        "Person",
        "Event"
      ],
      [
        "Event",
        "Person"
      ],
      [
        "Person",
        "Person"
      ]
    ]
  },
  "REPRESENTS": {
    "label": {
      "en": "represents",
      "fr": "représente",
      "es": "representa",
      "ar": "يمثّل"
    },
    "inverse": {
      "en": "represented by",
      "fr": "représenté par",
      "es": "representado por",
      "ar": "يمثّله"
    },
    "mutual": false,
    "direct": false,
    "ends": [
      [
        "Person",
        "Organisation"
      ]
    ]
  },
  "SPLIT_FROM": {
    "label": {
      "en": "split from",
      "fr": "s’est séparé de",
      "es": "se separó de",
      "ar": "انشق عن"
    },
    "inverse": {
      "en": "saw split off",
      "fr": "a vu se séparer",
      "es": "vio separarse a",
      "ar": "انشق عنه"
    },
    "mutual": false,
    "direct": false,
    "ends": [
      [
        "Organisation",
        "Organisation"
      ]
    ]
  },
  "SUCCEEDED": {
    "label": {
      "en": "succeeded",
      "fr": "a succédé à",
      "es": "sucedió a",
      "ar": "خلف"
    },
    "inverse": {
      "en": "succeeded by",
      "fr": "a pour successeur",
      "es": "sucedido por",
      "ar": "خلفه"
    },
    "mutual": false,
    "direct": false,
    "ends": [
      [
        "Event",
        "Event"
      ],
      [
        "Organisation",
        "Organisation"
      ]
    ]
  },
  "SUPPORTS": {
    "label": {
      "en": "supports",
      "fr": "soutient",
      "es": "apoya",
      "ar": "يدعم"
    },
    "inverse": {
      "en": "supported by",
      "fr": "soutenu par",
      "es": "apoyado por",
      "ar": "يدعمه"
    },
    "mutual": false,
    "direct": true,
    "ends": [
      [
        "Organisation",
        "Event"
      ],
      [
        "Organisation",
        "Organisation"
      ],
      [
        "Organisation",
        "Person"
      ],
      [
        "Person",
        "Event"
      ],
      [
        "Person",
        "Organisation"
      ]
    ]
  }
};

export const ENTITY_SCHEMA: Readonly<Record<EntityType, EntityTypeSchema>> = {
  "Event": {
    "label": {
      "en": "Event",
      "fr": "Événement",
      "es": "Evento",
      "ar": "حدث"
    },
    "facts": [
      "name",
      "kind",
      "start",
      "end",
      "city",
      "country",
      "fields"
    ]
  },
  "Organisation": {
    "label": {
      "en": "Organisation",
      "fr": "Organisation",
      "es": "Organización",
      "ar": "منظمة"
    },
    "facts": [
      "name",
      "kind",
      "scope",
      "founded",
      "dissolved",
      "city",
      "country",
      "fields",
      "website"
    ]
  },
  "Person": {
    "label": {
      "en": "Person",
      "fr": "Personne",
      "es": "Persona",
      "ar": "شخص"
    },
    "facts": [
      "name",
      "role",
      "public_basis",
      "born",
      "died"
    ]
  }
};

/** The vocabularies by name, as columns name them. */
export const VOCABULARIES: Readonly<Record<string, readonly Term[]>> = { accessLevels: ACCESS_LEVELS, claimStances: CLAIM_STANCES, confidences: CONFIDENCES, entityFacts: ENTITY_FACTS, eventKinds: EVENT_KINDS, factProperties: FACT_PROPERTIES, fields: FIELDS, judgementVerdicts: JUDGEMENT_VERDICTS, m49Regions: M49_REGIONS, methods: METHODS, organisationKinds: ORGANISATION_KINDS, scopes: SCOPES, searchResults: SEARCH_RESULTS };

/** Other words for the terms of vocabularies, in four languages, by vocabulary and id: what files call them. */
export const ALIASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  claimStances: {
    "supports": ["support","supporting","confirms","affirms","confirme","soutient","affirme","confirma","apoya","afirma","يؤيد"],
    "disputes": ["disputed","denies","contradicts","contests","conteste","dément","contredit","nie","disputa","niega","contradice","desmiente","ينفي","يعارض"],
    "asserts-absence": ["absence","absent","no tie","absence","aucun lien","ausencia","ningún vínculo","لا علاقة"],
  },
  confidences: {
    "high": ["certain","sure","strong","confirmed","verified","haute","certaine","certain","sûre","sûr","forte","confirmé","vérifié","elevada","cierta","segura","seguro","fuerte","confirmado","verificado","مؤكد","أكيد"],
    "medium": ["moderate","probable","likely","average","probable","modérée","probable","moderada","mediana","محتمل"],
    "low": ["weak","uncertain","doubtful","unsure","basse","incertaine","incertain","douteuse","douteux","incierta","dudosa","débil","ضعيفة","مشكوك فيه"],
    "unknown": ["not known","unspecified","n/a","inconnue","non précisée","inconnu","desconocida","desconocido","غير معروفة"],
  },
  eventKinds: {
    "forum": ["social forum","world social forum","forum social","forum social mondial","foro social","foro social mundial","منتدى اجتماعي"],
    "conference": ["symposium","seminar","colloquium","panel","webinar","lecture","talk","colloque","séminaire","symposium","webinaire","table ronde","coloquio","seminario","simposio","mesa redonda","webinario","ندوة","مؤتمر دولي"],
    "congress": ["general assembly","convention","assemblée générale","convention","asamblea general","convención","جمعية عامة","مجلس عام"],
    "encounter": ["meeting","gathering","encuentro","get-together","réunion","rencontres","rassemblement","reunión","encuentros","اجتماع","ملتقى"],
    "day-of-action": ["demonstration","protest","march","action day","global day of action","rally","manifestation","manif","marche","jour d'action","manifestación","protesta","marcha","jornada de acción","acción","jornada de lucha","مظاهرة","مسيرة","احتجاج","وقفة"],
    "strike": ["general strike","walkout","grève générale","huelga general","paro","إضراب عام"],
    "festival": ["fair","celebration","feast","fête","foire","feria","fiesta","معرض"],
    "training": ["workshop","course","school","summer school","summer university","atelier","stage","université d'été","école d'été","taller","curso","escuela de verano","ورشة","ورشة عمل","دورة تدريبية"],
    "tour": ["caravan","speaking tour","delegation","caravane","délégation","caravana","delegación","قافلة"],
    "series": ["event series","cycle","cycle","ciclo","دورة لقاءات"],
    "session": ["plenary","panel session","plénière","session","plenaria","plenario","جلسة عامة"],
    "election": ["elections","vote","referendum","élections","référendum","scrutin","elecciones","referéndum","votación","استفتاء"],
  },
  factProperties: {
    "member_organisations": ["member organizations","number of member organisations","number of organisations","nombre d'organisations membres","nombre d'organisations","número de organizaciones miembro","organizaciones miembros","عدد المنظمات الأعضاء"],
    "participating_organisations": ["participating organizations","number of participating organisations","nombre d'organisations participantes","número de organizaciones participantes","عدد المنظمات المشاركة"],
    "participating_countries": ["number of participating countries","countries represented","nombre de pays participants","pays représentés","número de países participantes","países representados","عدد البلدان المشاركة"],
    "member_countries": ["number of member countries","nombre de pays membres","número de países miembro","países miembros","عدد البلدان الأعضاء"],
    "participants": ["number of participants","attendance","attendees","nombre de participants","participation","número de participantes","asistentes","asistencia","عدد المشاركين"],
    "individual_members": ["members","number of members","membership","number of individual members","membres","nombre de membres","adhérents","nombre d'adhérents","miembros","número de miembros","afiliados","número de afiliados","الأعضاء","عدد الأعضاء"],
    "delegates": ["number of delegates","nombre de délégués","número de delegados","عدد المندوبين"],
    "actions": ["number of actions","nombre d'actions","número de acciones","عدد الأعمال"],
    "places": ["number of places","locations","nombre de lieux","número de lugares","عدد الأماكن"],
  },
  fields: {
    "labour": ["workers","workers' rights","labour rights","labor","work","trade unionism","unionism","trade unions","employment","decent work","working conditions","syndicalisme","droits des travailleurs","travailleurs","monde du travail","emploi","droit du travail","travail décent","conditions de travail","droits sociaux au travail","sindicalismo","derechos laborales","trabajadores","derechos de los trabajadores","empleo","mundo del trabajo","trabajo decente","condiciones de trabajo","العمال","حقوق العمال","النقابات","العمل النقابي","التشغيل","الشغل"],
    "peasants-food": ["peasants","peasant agriculture","peasant farming","agriculture","farming","family farming","food","food sovereignty","food security","right to food","land rights","land","agroecology","agro-ecology","rural development","fisheries","fishers","seeds","land grabbing","agriculture paysanne","paysans","paysannerie","agriculture familiale","alimentation","souveraineté alimentaire","sécurité alimentaire","droit à l'alimentation","agroécologie","agro-écologie","terre","droit à la terre","foncier","accaparement des terres","pêche","semences","développement rural","monde rural","agricultura","agricultura campesina","agricultura familiar","campesinos","campesinado","alimentación","soberanía alimentaria","seguridad alimentaria","derecho a la alimentación","agroecología","tierra","derecho a la tierra","acaparamiento de tierras","pesca","semillas","desarrollo rural","الزراعة","الفلاحة","الفلاحون","الفلاحين","السيادة الغذائية","الأمن الغذائي","الغذاء","الأرض","الزراعة البيئية","الصيد"],
    "feminism": ["women","women's rights","rights of women","gender","gender equality","gender justice","equality between women and men","violence against women","reproductive rights","women's movement","femmes","droits des femmes","genre","égalité de genre","égalité femmes-hommes","égalité hommes-femmes","féministe","violences faites aux femmes","droits reproductifs","droits sexuels et reproductifs","mujeres","derechos de las mujeres","género","igualdad de género","feminista","violencia contra las mujeres","derechos reproductivos","derechos sexuales y reproductivos","المرأة","حقوق المرأة","النساء","حقوق النساء","النوع الاجتماعي","المساواة بين الجنسين","الحركة النسوية"],
    "climate-environment": ["climate","environment","climate justice","climate change","ecology","environmental justice","environmental protection","energy","renewable energy","extractivism","mining","water","forests","biodiversity","nuclear","anti-nuclear","oceans","climat","environnement","justice climatique","changement climatique","changements climatiques","écologie","justice environnementale","protection de l'environnement","énergie","énergies renouvelables","extractivisme","mines","eau","forêts","biodiversité","nucléaire","antinucléaire","clima","medio ambiente","ambiente","justicia climática","cambio climático","ecología","justicia ambiental","protección del medio ambiente","energía","energías renovables","extractivismo","minería","agua","bosques","biodiversidad","nuclear","antinuclear","المناخ","البيئة","العدالة المناخية","التغير المناخي","تغير المناخ","العدالة البيئية","الطاقة","المياه","الماء","التنوع البيولوجي"],
    "migration-refugees": ["migration","migrants","migrant rights","refugees","asylum","borders","right to asylum","exile","displaced people","freedom of movement","immigration","migrations","migrants","droits des migrants","réfugiés","asile","droit d'asile","frontières","exil","exilés","immigration","sans-papiers","liberté de circulation","droits des étrangers","migración","migraciones","migrantes","derechos de los migrantes","refugiados","asilo","derecho de asilo","fronteras","exilio","inmigración","desplazados","libertad de circulación","الهجرة","المهاجرون","المهاجرين","حقوق المهاجرين","اللاجئون","اللاجئين","اللجوء","الحدود"],
    "peace-antiwar": ["peace","antiwar","anti-war","pacifism","disarmament","antimilitarism","anti-militarism","nuclear disarmament","nonviolence","non-violence","conflict resolution","paix","pacifisme","désarmement","antimilitarisme","non-violence","anti-guerre","désarmement nucléaire","résolution des conflits","paz","pacifismo","desarme","antimilitarismo","no violencia","noviolencia","contra la guerra","resolución de conflictos","السلام","نزع السلاح","مناهضة الحرب","اللاعنف"],
    "decolonisation": ["decolonization","anti-colonialism","anticolonialism","anti-imperialism","antiimperialism","self-determination","national liberation","third-worldism","anti-colonial","décolonisation","anticolonialisme","anti-impérialisme","anti-colonialisme","autodétermination","libération nationale","tiers-mondisme","droit des peuples à disposer d'eux-mêmes","descolonización","anticolonialismo","antiimperialismo","autodeterminación","liberación nacional","tercermundismo","مناهضة الاستعمار","التحرر الوطني","تقرير المصير","مناهضة الإمبريالية"],
    "debt-trade-finance": ["debt","trade","finance","tax justice","taxation","tax","free trade","trade justice","debt cancellation","financial institutions","globalisation","globalization","alter-globalisation","transnational corporations","multinationals","corporate accountability","dette","commerce","finance","finances publiques","justice fiscale","fiscalité","libre-échange","annulation de la dette","institutions financières","mondialisation","altermondialisme","altermondialisation","multinationales","entreprises transnationales","commerce international","deuda","comercio","finanzas","justicia fiscal","fiscalidad","libre comercio","anulación de la deuda","condonación de la deuda","instituciones financieras","globalización","altermundismo","altermundialismo","multinacionales","empresas transnacionales","comercio internacional","الديون","التجارة","المالية","العدالة الضريبية","الضرائب","العولمة","التجارة الحرة"],
    "democracy-human-rights": ["democracy","human rights","rights","civil rights","civil liberties","civic space","civil society","rule of law","political prisoners","freedom of expression","participation","citizenship","démocratie","droits humains","droits de l'homme","droits","droits de la personne","libertés","libertés publiques","droits civiques","état de droit","société civile","prisonniers politiques","liberté d'expression","participation citoyenne","citoyenneté","democracia","derechos humanos","derechos","derechos civiles","libertades","libertades civiles","estado de derecho","sociedad civil","presos políticos","libertad de expresión","participación ciudadana","ciudadanía","الديمقراطية","حقوق الإنسان","الحقوق","الحريات","المجتمع المدني","سيادة القانون","حرية التعبير","المواطنة"],
    "housing-cities": ["housing","cities","right to the city","right to housing","urban","urban struggles","tenants","squatting","squats","municipalism","homelessness","logement","villes","ville","droit à la ville","droit au logement","habitat","mal-logement","luttes urbaines","locataires","squats","municipalisme","urbanisme","vivienda","ciudades","ciudad","derecho a la ciudad","derecho a la vivienda","hábitat","luchas urbanas","inquilinos","okupación","municipalismo","urbanismo","السكن","المدن","الحق في السكن","الحق في المدينة","الإسكان"],
    "solidarity-economy": ["social and solidarity economy","social economy","sse","cooperatives","cooperativism","fair trade","commons","solidarity finance","community economy","ethical finance","mutualism","économie sociale et solidaire","économie sociale","ess","coopératives","coopération économique","commerce équitable","communs","finance solidaire","finances solidaires","mutualisme","microfinance","economía social y solidaria","economía social","economía popular","ess","cooperativas","cooperativismo","comercio justo","comunes","bienes comunes","finanzas solidarias","finanzas éticas","mutualismo","microfinanzas","الاقتصاد الاجتماعي والتضامني","الاقتصاد الاجتماعي","التعاونيات","التجارة العادلة","المشاعات"],
    "indigenous-peoples": ["indigenous","indigenous rights","indigenous peoples' rights","first nations","native peoples","autochtones","peuples indigènes","droits des peuples autochtones","premières nations","peuples premiers","indígenas","derechos de los pueblos indígenas","pueblos originarios","derechos indígenas","pueblos autóctonos","السكان الأصليون","الشعوب الأصيلة","حقوق الشعوب الأصلية"],
    "lgbtq": ["lgbt","lgbti","lgbtqi","lgbtqia","lgbtq+","lgbtqi+","lgbtqia+","lgbt rights","lgbtq rights","queer","gay rights","trans rights","sexual orientation","lgbt","lgbtqi","lgbtqia+","droits lgbt","droits lgbtq","droits lgbtqia+","homosexualité","personnes trans","queer","lgbt","lgbti","lgbtiq","lgbtiq+","derechos lgbt","derechos lgbti","diversidad sexual","disidencias sexuales","المثلية","حقوق المثليين"],
    "culture-media": ["culture","media","arts","art","communication","independent media","journalism","press","community radio","culture","médias","arts","art","communication","médias indépendants","médias libres","journalisme","presse","information","cultura","medios","arte","artes","comunicación","medios independientes","medios libres","periodismo","prensa","medios de comunicación","información","الثقافة","الإعلام","الفنون","الفن","الصحافة","الاتصال"],
    "education-research": ["education","research","popular education","training","schools","universities","science","academia","literacy","teaching","éducation","recherche","éducation populaire","formation","écoles","école","universités","université","sciences","enseignement","enseignement supérieur","alphabétisation","educación","investigación","educación popular","formación","escuelas","universidades","universidad","ciencia","enseñanza","alfabetización","التعليم","البحث","التربية","التربية الشعبية","التكوين","الجامعات","البحث العلمي","محو الأمية"],
    "health": ["public health","right to health","medicine","hiv","hiv/aids","mental health","healthcare","health care","santé publique","droit à la santé","médecine","vih","sida","vih/sida","santé mentale","soins","salud pública","derecho a la salud","medicina","vih","sida","vih/sida","salud mental","الصحة العامة","الحق في الصحة","الطب"],
    "digital-rights": ["digital","internet freedom","internet","privacy","free software","data protection","surveillance","digital freedoms","open source","technology","numérique","libertés numériques","internet","vie privée","logiciel libre","logiciels libres","protection des données","surveillance","technologie","technologies","digital","libertades digitales","internet","privacidad","software libre","protección de datos","vigilancia","tecnología","tecnologías","الإنترنت","الخصوصية","الحريات الرقمية","البرمجيات الحرة","التكنولوجيا"],
    "youth-students": ["youth","students","young people","student movement","children","children's rights","jeunesse","jeunes","étudiants","mouvement étudiant","enfants","enfance","droits des enfants","droits de l'enfant","juventud","jóvenes","estudiantes","movimiento estudiantil","niñez","infancia","derechos de la infancia","الشباب","الطلاب","الطلبة","الحركة الطلابية","الأطفال","حقوق الطفل"],
    "anti-racism": ["antiracism","racism","antifascism","anti-fascism","discrimination","anti-discrimination","black liberation","antisemitism","antiracisme","anti-racisme","racisme","antifascisme","anti-fascisme","discriminations","lutte contre le racisme","lutte contre les discriminations","antisémitisme","antirracismo","anti-racismo","racismo","antifascismo","discriminación","lucha contra el racismo","antisemitismo","مناهضة العنصرية","العنصرية","مكافحة العنصرية","مناهضة الفاشية","التمييز"],
    "humanitarian-aid": ["humanitarian","relief","emergency relief","disaster relief","emergency aid","humanitarian action","humanitaire","aide d'urgence","action humanitaire","urgence humanitaire","secours","humanitaria","acción humanitaria","ayuda de emergencia","socorro","emergencia humanitaria","المساعدات الإنسانية","الإغاثة الإنسانية","العمل الإنساني","الطوارئ"],
    "left-politics": ["left","the left","socialism","communism","anarchism","anti-capitalism","anticapitalism","party politics","libertarian socialism","gauche","la gauche","socialisme","communisme","anarchisme","anticapitalisme","anti-capitalisme","libertaire","izquierda","la izquierda","socialismo","comunismo","anarquismo","anticapitalismo","anti-capitalismo","اليسار","الاشتراكية","الشيوعية","الأناركية","مناهضة الرأسمالية"],
  },
  methods: {
    "joint-campaign": ["campaign","common campaign","campaigning","joint action","campagne","action commune","campagne conjointe","campaña","acción conjunta","campaña común","حملة","عمل مشترك"],
    "strike": ["solidarity strike","grève de solidarité","huelga de solidaridad","paro","إضراب تضامني"],
    "forum": ["social forum","forum social","foro social","منتدى اجتماعي"],
    "federation": ["confederation","umbrella","confédération","confederación","كونفدرالية"],
    "twinning": ["sister city","town twinning","partnership of cities","parrainage","hermandad","التوأمة"],
    "material-aid": ["in-kind aid","goods","in kind","equipment","aide en nature","matériel","don en nature","ayuda en especie","material","donación en especie","مساعدات عينية"],
    "financial-aid": ["funding","grant","grants","donation","donations","financial support","money","fundraising","sponsorship","financement","finance","subvention","subventions","don","dons","soutien financier","mécénat","collecte de fonds","financiación","financiamiento","subvención","donación","donaciones","apoyo financiero","ayuda económica","recaudación de fondos","تمويل","منحة","تبرع","دعم مالي"],
    "training": ["workshop","capacity building","education","atelier","formations","renforcement des capacités","taller","capacitación","fortalecimiento de capacidades","ورشة","بناء القدرات","تكوين"],
    "joint-statement": ["statement","declaration","joint declaration","petition","open letter","manifesto","appeal","call","déclaration","appel","appel commun","communiqué commun","pétition","lettre ouverte","tribune","manifeste","declaración","comunicado conjunto","petición","carta abierta","manifiesto","llamamiento","بيان","إعلان مشترك","عريضة","نداء"],
    "hosting": ["accommodation","host","hébergement","hospitalité","alojamiento","hospedaje","إيواء","ضيافة"],
    "research": ["study","studies","joint research","report","étude","études","rapport","estudio","estudios","informe","دراسة","بحوث"],
    "legal-support": ["legal aid","legal defence","legal defense","litigation","aide juridique","défense juridique","soutien légal","contentieux","ayuda legal","apoyo legal","asistencia jurídica","defensa legal","litigio","مساعدة قانونية","مساندة قانونية"],
    "political-support": ["lobbying","advocacy","political solidarity","plaidoyer","solidarité politique","incidencia","incidencia política","solidaridad política","مناصرة"],
    "exchange": ["exchange of experience","knowledge exchange","visit","exchange visit","échange d'expériences","échanges","visite","partage d'expériences","intercambio de experiencias","visita","تبادل الخبرات","زيارة"],
  },
  organisationKinds: {
    "movement": ["social movement","mass movement","people's movement","popular movement","mouvement social","mouvement populaire","movimiento social","movimiento popular","حركة اجتماعية","حركة شعبية"],
    "network": ["international network","networks","web of organisations","thematic network","réseau international","réseau associatif","réseau thématique","red internacional","red de organizaciones","red temática","شبكة دولية"],
    "federation": ["confederation","umbrella","umbrella organisation","umbrella organization","international federation","union of organisations","confédération","fédération internationale","organisation faîtière","confederación","federación internacional","organización paraguas","فدرالية","كونفدرالية","اتحاد دولي"],
    "union": ["trade union","labour union","labor union","workers union","syndicate","trades union","trade union confederation","syndicat","centrale syndicale","organisation syndicale","confédération syndicale","intersyndicale","sindicato","central sindical","organización sindical","confederación sindical","gremio","نقابة عمالية","اتحاد نقابي","مركزية نقابية","نقابة مهنية"],
    "party": ["political party","parti politique","partido político","حزب سياسي"],
    "cooperative": ["co-operative","coop","co-op","worker cooperative","workers cooperative","coopérative de travail","scop","scic","coopérative ouvrière","cooperativa de trabajo","coop","جمعية تعاونية"],
    "ngo": ["nonprofit","non-profit","non-governmental organisation","non-governmental organization","nongovernmental organization","npo","ingo","international ngo","charity","association","voluntary association","civil society organisation","civil society organization","cso","civic association","organisation non gouvernementale","oing","association","asso","association loi 1901","organisation de la société civile","osc","association à but non lucratif","organisme sans but lucratif","organización no gubernamental","ongd","asociación","asociación civil","organización sin fines de lucro","organización sin ánimo de lucro","organización de la sociedad civil","osc","منظمة أهلية","جمعية","جمعية أهلية","منظمة مجتمع مدني","منظمة المجتمع المدني"],
    "collective": ["grassroots group","affinity group","local group","committee","activist group","groupe local","comité","groupe militant","groupe de base","grupo de base","grupo local","comité","colectiva","لجنة","لجنة محلية"],
    "campaign-coalition": ["coalition","alliance","campaign","platform","joint campaign","coalition","alliance","campagne","plateforme","plate-forme","intercollectif","coalición","alianza","campaña","plataforma","ائتلاف","تحالف","حملة","منصة"],
    "working-group": ["working party","task force","workgroup","groupe de réflexion et de travail","commission de travail","comisión de trabajo","mesa de trabajo","فريق عمل","لجنة عمل"],
    "institution": ["foundation","public institution","university","research institute","institute","government","international organisation","international organization","think tank","research centre","research center","agency","public body","church","museum","funder","fondation","institution publique","université","institut","institut de recherche","gouvernement","organisation internationale","centre de recherche","agence","organisme public","église","bailleur","bailleur de fonds","fonds de dotation","administration","fundación","institución pública","universidad","instituto","instituto de investigación","gobierno","organización internacional","organismo internacional","centro de investigación","agencia","organismo público","iglesia","administración","مؤسسة عمومية","مؤسسة عامة","جامعة","معهد","حكومة","منظمة دولية","مركز أبحاث","مركز بحوث","وكالة"],
    "medium": ["media","media outlet","newspaper","magazine","radio","radio station","publisher","journal","news agency","website","press","média indépendant","journal","revue","radio","éditeur","maison d'édition","agence de presse","presse","medio de comunicación","periódico","revista","radio","editorial","agencia de noticias","prensa","diario","صحيفة","جريدة","مجلة","إذاعة","دار نشر","وكالة أنباء"],
    "self-organised-place": ["social centre","social center","squat","occupied space","community centre","community center","autonomous space","self-managed space","centre social","centre social autogéré","squat","lieu autogéré","lieu alternatif","tiers-lieu","lieu occupé","centro social","centro social okupado","centro social autogestionado","espacio autogestionado","espacio okupado","okupa","مركز اجتماعي"],
  },
  scopes: {
    "local": ["municipal","city","community","town","neighbourhood","municipal","communal","ville","quartier","départemental","municipal","comunal","barrial","ciudad","بلدي"],
    "national": ["nationwide","country","pays","échelle nationale","país","nacional","estatal","قطري"],
    "regional": ["continental","subregional","multi-country region","continental","sous-régional","échelle régionale","continental","subregional","قاري"],
    "international": ["global","worldwide","world","transnational","intercontinental","mondial","mondiale","planétaire","transnational","échelle internationale","monde","mundial","global","transnacional","mundo","عالمي"],
  },
  tieTypes: {
    "COOPERATES_WITH": ["cooperates","cooperation","partner","partners","partner of","partners with","partnership","collaboration","collaborates with","works with","alliance","allied with","ally","joint work","co-operates with","coordinates with","coordination","partenaire","partenaire de","partenariat","coopération","collaboration","collabore avec","travaille avec","alliance","allié de","coordination","socio","socia","socio de","asociado con","colaboración","cooperación","colabora con","trabaja con","alianza","aliado de","coordinación","شريك","شراكة","تعاون","تحالف","يعمل مع","تنسيق"],
    "FOUNDED": ["founder of","founder","co-founded","cofounder of","established","created","fondateur de","fondateur","fondatrice de","cofondateur de","créateur de","fundador de","fundador","fundadora de","cofundador de","creador de","مؤسس","أنشأ"],
    "GREW_OUT_OF": ["emerged from","originated in","arose from","inspired by","né de","issu de","émane de","nacido de","surge de","originado en","نشأ من","انبثق عن"],
    "HOSTS": ["host","host of","hosting","houses","accueil","hôte de","héberge","hébergement","anfitrión de","acogida","aloja","استضافة"],
    "MEMBER_OF": ["member","membership","is a member of","belongs to","affiliate of","affiliated to","affiliated with","affiliation","membre","adhésion","est membre de","adhérent de","adhère à","appartient à","affilié à","affiliation","miembro","membresía","es miembro de","pertenece a","afiliado a","afiliación","عضو","عضوية","ينتمي إلى","منتسب إلى"],
    "MERGED_INTO": ["merged in","absorbed by","absorbé par","absorbido por"],
    "ORGANISED": ["organized","organizer of","organiser of","organises","organizes","convened","convenor of","organisateur de","organise","organisatrice de","convoque","organizador de","organiza","organizadora de","convoca","منظم","ينظم"],
    "PARTICIPATED_IN": ["participant","participant in","participation","participates in","attended","took part in","attendance","attendee of","present at","attends","participant","participation","participe à","a participé","présent à","présence","assiste à","participante","participante en","participación","participa en","asistió a","presente en","asistencia","مشارك","مشاركة","يشارك في","حضر"],
    "PART_OF": ["part","is part of","belongs within","section of","branch of","chapter of","working group of","subsidiary of","sub-organisation of","partie de","fait partie de","section de","branche de","antenne de","groupe local de","commission de","filiale de","es parte de","forma parte de","sección de","rama de","filial de","grupo local de","فرع من","فرع","تابع لـ"],
    "RELATED_TO": ["related","relation","relationship","link","linked to","linked","connection","connected to","tie","edge","associated with","lien","relation","relié à","en lien avec","lié à","liaison","vínculo","relación","vinculado a","ligado a","conectado con","enlace","علاقة","صلة","رابط","مرتبط بـ"],
    "REPRESENTS": ["representative of","representative","delegate of","spokesperson of","represent","représentant de","représentant","déléguée de","délégué de","porte-parole de","représentante de","representante de","representante","delegado de","portavoz de","vocero de","ممثل","مندوب","ناطق باسم"],
    "SPLIT_FROM": ["split","split off from","breakaway from","schism","secession from","scission","scission de","sécession de","escisión","escisión de","ruptura con","انشقاق"],
    "SUCCEEDED": ["successor of","successor","succession","replaced","successeur de","successeur","succède à","remplace","sucesor de","sucesor","sucede a","reemplaza","خلف","يخلف"],
    "SUPPORTS": ["support","supporter of","funds","funding","finances","funder of","donates to","donor of","grants to","grant","sponsors","sponsor of","helps","aid","backs","solidarity","soutien","finance","financement","financer","bailleur de","donateur de","subvention","subventionne","aide","appuie","appui","parraine","solidarité","apoyo","financia","financiación","financiamiento","financiador de","dona a","donante de","subvención","subvenciona","ayuda","patrocina","respalda","solidaridad","دعم","تمويل","يمول","يساند","تضامن","منحة"],
  },
};

export const FILE_NAMES = ["sources","organisations","events","people","ties","facts","coverage","judgements"] as const;
export type FileName = (typeof FILE_NAMES)[number];

/** The columns of each file of a package, in the order in which the export writes them. */
export const FILES: Readonly<Record<FileName, readonly Column[]>> = {
  "sources": [
    {
      "name": "id",
      "about": "alias of the text inside this package; once per file",
      "label": null,
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "type",
      "about": "webpage, article, book, report, list, statute or another CSL type",
      "label": null,
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "title",
      "about": "title of the text",
      "label": null,
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "publisher",
      "about": "who published it",
      "label": null,
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "published",
      "about": "EDTF",
      "label": null,
      "required": false,
      "optional": false,
      "holds": "date",
      "separator": null,
      "input": "date"
    },
    {
      "name": "url",
      "about": "where it stands",
      "label": null,
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "accessed",
      "about": "EDTF; says nothing about the ties",
      "label": null,
      "required": false,
      "optional": false,
      "holds": "date",
      "separator": null,
      "input": "date"
    },
    {
      "name": "language",
      "about": "language of the text",
      "label": null,
      "required": false,
      "optional": false,
      "holds": "language",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "authors",
      "about": "who wrote it, as Family, Given; parted by |",
      "label": null,
      "required": false,
      "optional": true,
      "holds": null,
      "separator": "|",
      "input": "text"
    },
    {
      "name": "container",
      "about": "journal, book, site or series it stands in",
      "label": null,
      "required": false,
      "optional": true,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "identifier",
      "about": "doi:, isbn: or issn: and the number; parted by |",
      "label": null,
      "required": false,
      "optional": true,
      "holds": null,
      "separator": "|",
      "input": "text"
    },
    {
      "name": "pages",
      "about": "pages it fills in what it stands in",
      "label": null,
      "required": false,
      "optional": true,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "note",
      "about": "free text",
      "label": null,
      "required": false,
      "optional": true,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "level",
      "about": "who may see it; empty means the default of the kind",
      "label": null,
      "required": false,
      "optional": true,
      "holds": "accessLevels",
      "separator": null,
      "input": "choice"
    }
  ],
  "organisations": [
    {
      "name": "id",
      "about": "alias inside this package; rows with one id are claims about one thing",
      "label": null,
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "name",
      "about": "the source's name for it; the first row's is shown",
      "label": {
        "en": "Name",
        "fr": "Nom",
        "es": "Nombre",
        "ar": "الاسم"
      },
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "name_lang",
      "about": "language of the name",
      "label": null,
      "required": false,
      "optional": false,
      "holds": "language",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "other_names",
      "about": "lang:text, parted by |",
      "label": null,
      "required": false,
      "optional": false,
      "holds": "names",
      "separator": "|",
      "input": "text"
    },
    {
      "name": "kind",
      "about": "kind of organisation",
      "label": {
        "en": "Kind",
        "fr": "Type",
        "es": "Tipo",
        "ar": "النوع"
      },
      "required": true,
      "optional": false,
      "holds": "organisationKinds",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "scope",
      "about": "local, national, regional or international",
      "label": {
        "en": "Reach",
        "fr": "Portée",
        "es": "Alcance",
        "ar": "النطاق"
      },
      "required": false,
      "optional": false,
      "holds": "scopes",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "founded",
      "about": "EDTF",
      "label": {
        "en": "Founded",
        "fr": "Fondation",
        "es": "Fundación",
        "ar": "التأسيس"
      },
      "required": false,
      "optional": false,
      "holds": "date",
      "separator": null,
      "input": "date"
    },
    {
      "name": "dissolved",
      "about": "EDTF",
      "label": {
        "en": "Dissolved",
        "fr": "Dissolution",
        "es": "Disolución",
        "ar": "الحل"
      },
      "required": false,
      "optional": false,
      "holds": "date",
      "separator": null,
      "input": "date"
    },
    {
      "name": "city",
      "about": "town as the source has it; for a stateless nation its territory",
      "label": {
        "en": "City",
        "fr": "Ville",
        "es": "Ciudad",
        "ar": "المدينة"
      },
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "country",
      "about": "ISO 3166-1 alpha-2, or empty",
      "label": {
        "en": "Country",
        "fr": "Pays",
        "es": "País",
        "ar": "البلد"
      },
      "required": false,
      "optional": false,
      "holds": "country",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "fields",
      "about": "fields of action, parted by ;",
      "label": {
        "en": "Fields of action",
        "fr": "Champs d’action",
        "es": "Campos de acción",
        "ar": "ميادين العمل"
      },
      "required": false,
      "optional": false,
      "holds": "fields",
      "separator": ";",
      "input": "choices"
    },
    {
      "name": "website",
      "about": "its own address",
      "label": {
        "en": "Website",
        "fr": "Site",
        "es": "Sitio web",
        "ar": "الموقع"
      },
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "source",
      "about": "id of the text in sources.csv that says so",
      "label": null,
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "locator",
      "about": "where in the source: page, paragraph, section",
      "label": null,
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "level",
      "about": "who may see it; empty means the default of the kind",
      "label": null,
      "required": false,
      "optional": true,
      "holds": "accessLevels",
      "separator": null,
      "input": "choice"
    }
  ],
  "events": [
    {
      "name": "id",
      "about": "alias inside this package; rows with one id are claims about one thing",
      "label": null,
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "name",
      "about": "the source's name for it; the first row's is shown",
      "label": {
        "en": "Name",
        "fr": "Nom",
        "es": "Nombre",
        "ar": "الاسم"
      },
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "name_lang",
      "about": "language of the name",
      "label": null,
      "required": false,
      "optional": false,
      "holds": "language",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "other_names",
      "about": "lang:text, parted by |",
      "label": null,
      "required": false,
      "optional": false,
      "holds": "names",
      "separator": "|",
      "input": "text"
    },
    {
      "name": "kind",
      "about": "kind of event",
      "label": {
        "en": "Kind",
        "fr": "Type",
        "es": "Tipo",
        "ar": "النوع"
      },
      "required": true,
      "optional": false,
      "holds": "eventKinds",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "start",
      "about": "EDTF",
      "label": {
        "en": "Start",
        "fr": "Début",
        "es": "Inicio",
        "ar": "البداية"
      },
      "required": false,
      "optional": false,
      "holds": "date",
      "separator": null,
      "input": "date"
    },
    {
      "name": "end",
      "about": "EDTF",
      "label": {
        "en": "End",
        "fr": "Fin",
        "es": "Fin",
        "ar": "النهاية"
      },
      "required": false,
      "optional": false,
      "holds": "date",
      "separator": null,
      "input": "date"
    },
    {
      "name": "city",
      "about": "town as the source has it; for a stateless nation its territory",
      "label": {
        "en": "City",
        "fr": "Ville",
        "es": "Ciudad",
        "ar": "المدينة"
      },
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "country",
      "about": "ISO 3166-1 alpha-2, or empty",
      "label": {
        "en": "Country",
        "fr": "Pays",
        "es": "País",
        "ar": "البلد"
      },
      "required": false,
      "optional": false,
      "holds": "country",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "fields",
      "about": "fields of action, parted by ;",
      "label": {
        "en": "Fields of action",
        "fr": "Champs d’action",
        "es": "Campos de acción",
        "ar": "ميادين العمل"
      },
      "required": false,
      "optional": false,
      "holds": "fields",
      "separator": ";",
      "input": "choices"
    },
    {
      "name": "part_of",
      "about": "id of the series this event belongs to",
      "label": null,
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "source",
      "about": "id of the text in sources.csv that says so",
      "label": null,
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "locator",
      "about": "where in the source: page, paragraph, section",
      "label": null,
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "level",
      "about": "who may see it; empty means the default of the kind",
      "label": null,
      "required": false,
      "optional": true,
      "holds": "accessLevels",
      "separator": null,
      "input": "choice"
    }
  ],
  "people": [
    {
      "name": "id",
      "about": "alias inside this package; rows with one id are claims about one thing",
      "label": null,
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "name",
      "about": "the person's public name",
      "label": {
        "en": "Name",
        "fr": "Nom",
        "es": "Nombre",
        "ar": "الاسم"
      },
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "role",
      "about": "office or part played",
      "label": {
        "en": "Public role",
        "fr": "Rôle public",
        "es": "Función pública",
        "ar": "الدور العام"
      },
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "public_basis",
      "about": "why the person may be named; without it the record is restricted",
      "label": {
        "en": "Why named here",
        "fr": "Pourquoi cité ici",
        "es": "Por qué figura aquí",
        "ar": "سبب الذكر هنا"
      },
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "born",
      "about": "EDTF",
      "label": {
        "en": "Born",
        "fr": "Naissance",
        "es": "Nacimiento",
        "ar": "الميلاد"
      },
      "required": false,
      "optional": false,
      "holds": "date",
      "separator": null,
      "input": "date"
    },
    {
      "name": "died",
      "about": "EDTF",
      "label": {
        "en": "Died",
        "fr": "Décès",
        "es": "Fallecimiento",
        "ar": "الوفاة"
      },
      "required": false,
      "optional": false,
      "holds": "date",
      "separator": null,
      "input": "date"
    },
    {
      "name": "source",
      "about": "id of the text in sources.csv that says so",
      "label": null,
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "locator",
      "about": "where in the source: page, paragraph, section",
      "label": null,
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "level",
      "about": "who may see it; empty means the default of the kind",
      "label": null,
      "required": false,
      "optional": true,
      "holds": "accessLevels",
      "separator": null,
      "input": "choice"
    }
  ],
  "ties": [
    {
      "name": "tie",
      "about": "alias of the tie; rows with one alias are claims on one tie",
      "label": null,
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "from",
      "about": "id of an organisation, event or person",
      "label": null,
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "type",
      "about": "type of the tie",
      "label": null,
      "required": true,
      "optional": false,
      "holds": "tieTypes",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "to",
      "about": "id of an organisation, event or person",
      "label": null,
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "method",
      "about": "how they work together",
      "label": null,
      "required": false,
      "optional": false,
      "holds": "methods",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "role",
      "about": "part played, as the source has it",
      "label": {
        "en": "Public role",
        "fr": "Rôle public",
        "es": "Función pública",
        "ar": "الدور العام"
      },
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "start",
      "about": "EDTF",
      "label": {
        "en": "Start",
        "fr": "Début",
        "es": "Inicio",
        "ar": "البداية"
      },
      "required": false,
      "optional": false,
      "holds": "date",
      "separator": null,
      "input": "date"
    },
    {
      "name": "end",
      "about": "EDTF",
      "label": {
        "en": "End",
        "fr": "Fin",
        "es": "Fin",
        "ar": "النهاية"
      },
      "required": false,
      "optional": false,
      "holds": "date",
      "separator": null,
      "input": "date"
    },
    {
      "name": "stance",
      "about": "supports, disputes or asserts-absence",
      "label": null,
      "required": true,
      "optional": false,
      "holds": "claimStances",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "confidence",
      "about": "high, medium, low or unknown",
      "label": null,
      "required": false,
      "optional": false,
      "holds": "confidences",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "source",
      "about": "id of the text in sources.csv that says so",
      "label": null,
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "locator",
      "about": "where in the source: page, paragraph, section",
      "label": null,
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "note",
      "about": "free text",
      "label": null,
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "level",
      "about": "who may see it; empty means the default of the kind",
      "label": null,
      "required": false,
      "optional": true,
      "holds": "accessLevels",
      "separator": null,
      "input": "choice"
    }
  ],
  "facts": [
    {
      "name": "id",
      "about": "alias of the row",
      "label": null,
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "entity",
      "about": "id of an organisation or event",
      "label": null,
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "property",
      "about": "what is counted",
      "label": null,
      "required": true,
      "optional": false,
      "holds": "factProperties",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "value",
      "about": "a number or a range",
      "label": null,
      "required": true,
      "optional": false,
      "holds": "amount",
      "separator": null,
      "input": "number"
    },
    {
      "name": "unit",
      "about": "what the number counts",
      "label": null,
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "as_of",
      "about": "EDTF",
      "label": null,
      "required": false,
      "optional": false,
      "holds": "date",
      "separator": null,
      "input": "date"
    },
    {
      "name": "stance",
      "about": "supports, disputes or asserts-absence",
      "label": null,
      "required": true,
      "optional": false,
      "holds": "claimStances",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "confidence",
      "about": "high, medium, low or unknown",
      "label": null,
      "required": false,
      "optional": false,
      "holds": "confidences",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "source",
      "about": "id of the text in sources.csv that says so",
      "label": null,
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "locator",
      "about": "where in the source: page, paragraph, section",
      "label": null,
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "note",
      "about": "free text",
      "label": null,
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "level",
      "about": "who may see it; empty means the default of the kind",
      "label": null,
      "required": false,
      "optional": true,
      "holds": "accessLevels",
      "separator": null,
      "input": "choice"
    }
  ],
  "coverage": [
    {
      "name": "field",
      "about": "field of action looked for",
      "label": null,
      "required": true,
      "optional": false,
      "holds": "fields",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "region",
      "about": "World, or the English name of a region of UN M49",
      "label": null,
      "required": true,
      "optional": false,
      "holds": "regions",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "source",
      "about": "id of the text looked into; may be empty when the result is none-found or not-looked",
      "label": null,
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "looked_on",
      "about": "EDTF",
      "label": null,
      "required": false,
      "optional": false,
      "holds": "date",
      "separator": null,
      "input": "date"
    },
    {
      "name": "result",
      "about": "found, none-found or not-looked",
      "label": null,
      "required": true,
      "optional": false,
      "holds": "searchResults",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "note",
      "about": "free text",
      "label": null,
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "level",
      "about": "who may see it; empty means the default of the kind",
      "label": null,
      "required": false,
      "optional": true,
      "holds": "accessLevels",
      "separator": null,
      "input": "choice"
    }
  ],
  "judgements": [
    {
      "name": "a",
      "about": "id of one entity; of one in another package its key, as name/id",
      "label": null,
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "b",
      "about": "id or key of the other",
      "label": null,
      "required": true,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "verdict",
      "about": "same, different or unsure",
      "label": null,
      "required": true,
      "optional": false,
      "holds": "judgementVerdicts",
      "separator": null,
      "input": "choice"
    },
    {
      "name": "reason",
      "about": "free text",
      "label": null,
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "author",
      "about": "role of who judged; empty means owner",
      "label": null,
      "required": false,
      "optional": false,
      "holds": null,
      "separator": null,
      "input": "text"
    },
    {
      "name": "at",
      "about": "when, ISO 8601 with a time zone; empty means the import",
      "label": null,
      "required": false,
      "optional": false,
      "holds": "moment",
      "separator": null,
      "input": "text"
    }
  ]
};
