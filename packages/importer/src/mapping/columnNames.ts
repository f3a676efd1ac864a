import { fold } from "@maillage/model";

/** Names of columns in English, French, Spanish, Arabic and German; the likelier first. */
const NAMES = {
  id: "id|identifier|code|key|uid|nid|slug|identifiant|identificador|clave|kennung|المعرف|رقم",
  name: "name|label|title|organisation|organization|organisation name|organization name|full name|group|nom|nom complet|intitule|libelle|titre|denomination|nombre|nombre completo|titulo|etiqueta|denominacion|organizacion|grupo|bezeichnung|titel|verein|الاسم|اسم|الاسم الكامل|المنظمه|منظمه|المنظمات|العنوان|association|groupe|collectif|syndicat|mouvement|structure|movement|union|ngo|institution|company|event|member organisation|member organization|asociacion|colectivo|sindicato|movimiento|institucion|organisation membre|organizacion miembro|evenement|evento|conference|conferencia|person|personne|persona|الجمعيه|جمعيه|النقابه|الحركه|المجموعه|المؤسسه|الحدث|الفعاليه|الموتمر|الشخص",
  otherNames:
    "other names|other name|acronym|abbreviation|abbr|alias|aliases|aka|also known as|short name|sigle|acronyme|abreviation|autre nom|autres noms|nom court|siglas|sigla|acronimo|abreviatura|otro nombre|otros nombres|nombre corto|abkurzung|kurzname|الاختصار|اختصار|مختصر|الاسم المختصر|اسم اخر|اسماء اخري",
  language: "language|lang|name lang|langue|idioma|lengua|sprache|اللغه",
  country:
    "country|country code|nation|state|country of seat|country of origin|home country|based in|pays|code pays|pays d'origine|pays du siege|pais|codigo de pais|pais de origen|pais de la sede|land|staat|البلد|بلد|البلدان|الدوله|دوله|بلد المنشا|بلد المقر",
  city: "city|town|place|location|seat|headquarters|hq|ville|ville du siege|lieu|siege|siege social|commune|localite|municipalite|ciudad|lugar|localidad|municipio|sede|stadt|ort|sitz|المدينه|مدينه|المكان|المقر",
  kind: "kind|type|category|class|classification|nature|categorie|genre|tipo|clase|categoria|type of organisation|type of organization|organisation type|organization type|kind of organisation|kind of organization|type d'organisation|tipo de organizacion|type of event|event type|type d'evenement|tipo de evento|art|typ|kategorie|النوع|نوع|الفئه|نوع المنظمه|نوع الحدث",
  scope: "scope|level|echelle|niveau|alcance|nivel|ebene",
  start:
    "begins|start|begin|began|since|founded|founded in|foundation|founding date|founding year|year founded|founded year|established|established in|date of foundation|year of foundation|start date|start year|from year|from date|creation date|created in|year of creation|year|date|debut|date de debut|annee de debut|depuis|fonde|fondee|fonde en|fondee en|fondation|creation|date de creation|annee de creation|cree en|creee en|date de fondation|annee de fondation|annee|inicio|fecha de inicio|ano de inicio|desde|fundado|fundada|fundado en|fundada en|ano|fecha|fundacion|creacion|fecha de fundacion|ano de fundacion|fecha de creacion|ano de creacion|beginn|anfang|seit|gegrundet|grundung|grundungsjahr|grundungsdatum|jahr|datum|البدايه|تاريخ البدايه|بدايه|السنه|سنه|التاريخ|تاريخ|التاسيس|سنه التاسيس|تاريخ التاسيس|تاريخ الانشاء|منذ",
  end: "ends|end|ended|until|till|dissolved|dissolution|end date|end year|to year|to date|fin|date de fin|annee de fin|date de dissolution|jusqu'a|jusqu'en|dissous|dissoute|final|fecha de fin|ano de fin|fecha de disolucion|hasta|disuelto|disuelta|ende|bis|aufgelost|النهايه|تاريخ النهايه|نهايه|حتي|تاريخ الحل",
  website:
    "website|web|web site|homepage|home page|web page|internet|site|site web|site internet|page web|sitio|sitio web|sitio de internet|pagina web|webseite|الموقع|الموقع الالكتروني|موقع الويب",
  source:
    "source|sources|reference|references|evidence|citation|src|source id|source document|document|publication|bibliography|document source|preuve|bibliographie|fuente|fuentes|referencia|documento fuente|documento|bibliografia|prueba|quelle|quellen|beleg|المصدر|مصدر|المصادر|المرجع|المراجع|الوثيقه",
  sourceTitle:
    "source title|title of source|title of the source|document title|article title|titre de la source|titre source|titre du document|titre de l'article|titulo de la fuente|titulo fuente|titulo del documento|titulo del articulo|عنوان المصدر|عنوان المرجع|عنوان الوثيقه|عنوان المقال",
  sourceUrl:
    "source url|url of source|url of the source|source link|link to source|link to the source|reference url|evidence url|url source|url de la source|lien source|lien de la source|lien vers la source|url de la fuente|url fuente|enlace de la fuente|enlace a la fuente|enlace fuente|رابط المصدر|رابط المرجع",
  sourceKind:
    "source type|type of source|type of the source|source kind|kind of source|type de source|type de la source|nature de la source|tipo de fuente|tipo de la fuente|نوع المصدر",
  published:
    "published|published on|published in|date published|publication date|publication year|date of publication|year of publication|source date|date of source|date of the source|publie|publie le|date de publication|annee de publication|date de la source|publicado|publicado el|fecha de publicacion|ano de publicacion|fecha de la fuente|veroffentlicht|erschienen|تاريخ النشر|سنه النشر|تاريخ المصدر",
  accessed:
    "accessed|accessed on|access date|date accessed|retrieved|retrieved on|consulte le|date de consultation|date d'acces|consultado|consultado el|fecha de consulta|fecha de acceso|abgerufen|تاريخ الاطلاع|تاريخ الوصول",
  locator:
    "locator|page|pages|p|pp|page number|paragraph|section|numero de page|paragraphe|pagina|numero de pagina|parrafo|seite|الصفحه|صفحه|الصفحات|رقم الصفحه|الفقره",
  note: "note|notes|comment|comments|remark|remarks|description|commentaire|commentaires|remarque|remarques|observation|observations|nota|notas|comentario|comentarios|observaciones|descripcion|anmerkung|bemerkung|notiz|ملاحظه|ملاحظات|الملاحظات|الوصف|وصف|تعليق",
  fields:
    "fields|field|fields of action|field of work|field of activity|area of work|theme|themes|topic|topics|cause|causes|issue|issues|sector|activity|domaine|domaines|domaine d'action|domaines d'action|domaine d'activite|domaine d'intervention|thematique|thematiques|luttes|secteur|tema|temas|ambito|ambitos|ambito de accion|ambito de trabajo|area de trabajo|campo|causas|bereich|bereiche|thema|themen|themenfeld|المجال|مجال|المجالات|مجالات|مجال العمل|مجالات العمل|القضايا",
  confidence:
    "confidence|confidence level|level of confidence|certainty|reliability|confiance|niveau de confiance|degre de confiance|fiabilite|certitude|confianza|nivel de confianza|grado de confianza|fiabilidad|certeza|الثقه|درجه الثقه|مستوي الثقه|الموثوقيه",
  method:
    "method|method of cooperation|form of cooperation|mode of cooperation|methode|methode de cooperation|mode de cooperation|forme de cooperation|metodo|metodo de cooperacion|forma de cooperacion|modo de cooperacion|الطريقه|طريقه التعاون|شكل التعاون|اسلوب التعاون",
  role: "role|role played|part played|office|position|function|fonction|poste|qualite|cargo|funcion|rol|papel|funktion|rolle|الدور|دور|المنصب",
  tieKind:
    "kind of tie|type of tie|tie type|tie kind|relation|relation type|type of relation|kind of relation|relationship|relationship type|type of relationship|kind of relationship|link type|type of link|edge type|type of edge|connection|connection type|type of connection|type de lien|type du lien|nature du lien|genre de lien|type de relation|nature de la relation|tipo de vinculo|tipo de relacion|tipo de enlace|vinculo|relacion|naturaleza del vinculo|art der beziehung|beziehung|verbindung|العلاقه|علاقه|نوع العلاقه|الصله|نوع الصله|نوع الرابطه",
  memberOf:
    "member of|memberof|membership|affiliation|affiliated to|affiliated with|umbrella|umbrella organisation|umbrella organization|membre de|affilie a|affiliee a|miembro de|afiliado a|afiliada a|afiliacion|mitglied von|mitglied in|عضو في|عضويه|العضويه|تابع ل",
  memberSince:
    "member since|membership since|since|joined|joined in|date joined|membership start|membre depuis|depuis|date d'adhesion|annee d'adhesion|adhesion|miembro desde|desde|fecha de adhesion|fecha de ingreso|mitglied seit|seit|beitritt|عضو منذ|منذ|تاريخ الانضمام|سنه الانضمام",
  partOf:
    "part of|partof|parent|parent id|parent organisation|parent organization|branch of|section of|partie de|fait partie de|organisation mere|section de|parte de|organizacion matriz|seccion de|teil von|جزء من|فرع من|المنظمه الام",
  members:
    "members|number of members|individual members|membership size|adherents|nombre d'adherents|membres|nombre de membres|membres individuels|effectif|effectifs|afiliados|numero de afiliados|miembros|numero de miembros|socios|mitglieder|mitgliederzahl|anzahl mitglieder|الاعضاء|عدد الاعضاء|المنخرطون|عدد المنخرطين",
  year: "year|as of|annee|ano|jahr|السنه",
  url: "url|link|web link|weblink|hyperlink|uri|lien|lien web|lien internet|enlace|enlace web|vinculo web|الرابط|رابط",
  title: "title|titre|titulo|titel|العنوان|عنوان",
  label: "label|libelle|etiquette|etiqueta|bezeichnung|التسميه",
  publisher:
    "publisher|published by|editeur|publie par|editorial|editor|publicado por|verlag|الناشر|دار النشر",
  authors:
    "author|authors|written by|auteur|auteurs|autrice|autor|autora|autores|autoren|المولف|المولفون|الكاتب",
} as const;
export type Role = keyof typeof NAMES;

/** Names of the columns of the two ends of ties, those of one table together. */
const ENDS =
  "from/to|source/target|de/a|de/vers|du/vers|source/cible|origine/cible|origine/destination|depart/arrivee|emetteur/recepteur|origen/destino|desde/hasta|desde/hacia|fuente/destino|emisor/receptor|von/nach|von/zu|quelle/ziel|من/الي|المصدر/الهدف|origin/destination|sender/receiver|sender/recipient|ego/alter|node1/node2|node 1/node 2|node a/node b|org1/org2|org 1/org 2|org a/org b|actor 1/actor 2|actor a/actor b|entity 1/entity 2|party 1/party 2|organisation 1/organisation 2|organization 1/organization 2|organisation a/organisation b|organization a/organization b|from organisation/to organisation|from organization/to organization|acteur 1/acteur 2|organizacion 1/organizacion 2|organizacion a/organizacion b|المنظمه 1/المنظمه 2|المنظمه الاولي/المنظمه الثانيه|الطرف الاول/الطرف الثاني"
    .split("|")
    .map((pair) => pair.split("/").map(fold));

const PLACES = new Map<Role, ReadonlyMap<string, number>>(
  (Object.keys(NAMES) as Role[]).map((role) => [
    role,
    new Map(NAMES[role].split("|").map((name, at) => [fold(name), at] as const)),
  ]),
);

/** A column's name as the lists of names have it. */
export const plainName = (name: string): string =>
  fold(name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .replace(/\((?:e?s|x)\)/g, "")
    .replace(/\([^)]*\)/g, " ")
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();

const NAME_OF =
  /^(?:name (?:of )?(?:the )?|(?:nom|intitule|titre) (?:de l'|du |de la |des |de |d')|(?:nombre|titulo) (?:de la |de los |de las |del |de )|اسم )(?=.)/;
const WORD_OF_NAME = / name$/;

/** A name, then what it may be short or long for: the singular of a plural, and the thing of "name of the thing". */
function formsOf(name: string): readonly string[] {
  const plain = plainName(name);
  const inner = plain.replace(NAME_OF, "").replace(WORD_OF_NAME, "");
  const forms = [plain, inner].flatMap((form) => [
    form,
    form.replace(/(?<=\p{L}{4})s(?= |$)/gu, ""),
    form.replace(/(?<=\p{L}{4})es(?= |$)/gu, ""),
    form.replace(/(?<=\p{L}{3})ies(?= |$)/gu, "y"),
  ]);
  return [...new Set(forms)];
}

/** Words for events in the folded names of tables and columns. */
export const EVENT =
  /\b(?:events?|evenements?|eventos?|ereignisse|conferences?|conferencias?|konferenzen|congress|congresos?|meetings?|reunion(?:e?s)?|encuentros?|rencontres?|forums?|foros?)\b|(?:ال)?موتمر|احداث|(?:ال)?حدث|(?:ال)?فعاليه/;

/** Whether a name, in the singular or the plural, alone or as "name of the …", is one of some words. */
export const isNamed = (name: string, words: RegExp): boolean =>
  formsOf(name).some((form) => words.test(form));

/** How likely a column has a role by its name, the lowest number first; null for a name that is none of that role. */
export function placeIn(role: Role, name: string): number | null {
  const places = PLACES.get(role);
  for (const [at, form] of formsOf(name).entries()) {
    const place = places?.get(form);
    if (place !== undefined) return at * 1_000 + place;
  }
  return null;
}

/** Whether a name is one of those of a role, letter for letter but for case and accents. */
export const isCalled = (role: Role, name: string): boolean =>
  PLACES.get(role)?.has(plainName(name)) === true;

/** What stands for an end of a tie, likeliest first, and what it is called besides. */
const IDS = ["", " id", " code", " key", " name", " label"];
const LABELS = [" name", " label", " title", " nom", " nombre"];

export interface EndColumns<Column> {
  readonly from: Column;
  readonly to: Column;
  /** Columns of what the ends are called, where there are such besides. */
  readonly names: readonly [from: Column | null, to: Column | null];
}

/** The columns of the two ends of ties by their names; null where none are called so. */
export function endsAmong<Column extends { readonly name: string }>(
  columns: readonly Column[],
): EndColumns<Column> | null {
  const called = new Map(columns.toReversed().map((column) => [plainName(column.name), column]));
  const find = (base: string, suffix: string) =>
    called.get(base + suffix) ?? (suffix === "" ? undefined : called.get(`${suffix.trim()} ${base}`));
  for (const [first = "", second = ""] of ENDS) {
    for (const suffix of IDS) {
      const [from, to] = [find(first, suffix), find(second, suffix)];
      if (from === undefined || to === undefined) continue;
      const label =
        suffix === " name" ? undefined : LABELS.find((each) => find(first, each) && find(second, each));
      const named = (base: string) => (label === undefined ? null : (find(base, label) ?? null));
      return { from, to, names: [named(first), named(second)] };
    }
  }
  return null;
}

const FIRST_OF_TWO = /^(.+) (a|1|ا)$/;
const SECOND: Readonly<Record<string, string>> = { a: "b", "1": "2", ا: "ب" };

/** The columns called like one thing twice, "group A" and "group B" or "union 1" and "union 2"; null where none are. */
export function pairAmong<Column extends { readonly name: string }>(
  columns: readonly Column[],
): { readonly from: Column; readonly to: Column } | null {
  const called = new Map(columns.toReversed().map((column) => [plainName(column.name), column]));
  for (const from of columns) {
    const [, thing = "", mark = ""] = FIRST_OF_TWO.exec(plainName(from.name)) ?? [];
    const to = called.get(`${thing} ${SECOND[mark]}`);
    if (to !== undefined && placeIn("name", thing) !== null && !ONLY_A_NAME.test(thing)) return { from, to };
  }
  return null;
}

/** What something may be called twice. */
const ONLY_A_NAME =
  /^(?:name|label|title|nom|intitule|libelle|titre|nombre|titulo|etiqueta|titel|الاسم|اسم|العنوان)$/;
